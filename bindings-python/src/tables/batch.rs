//! Record batches across the border: the Arrow PyCapsule interface, out and in.

use std::str::FromStr as _;
use std::sync::Arc;

use arrow_array::builder::Int64Builder;
use arrow_array::cast::AsArray as _;
use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi, to_ffi};
use arrow_array::ffi_stream::{ArrowArrayStreamReader, FFI_ArrowArrayStream};
use arrow_array::types::{Date32Type, Int16Type, Int32Type, Int64Type};
use arrow_array::{Array, ArrayRef, RecordBatch, RecordBatchIterator, StructArray};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use arrow_select::concat::concat_batches;
use arrow_select::take::take;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDict, PyList};
use rayon::prelude::*;

use super::{Table, failure};
use crate::held::Held;
use crate::many::pool;
use crate::parse::{Input, options};

/// Rows of a table, as Arrow has them. pandas, polars, pyarrow and DuckDB take it as it is.
#[pyclass(frozen, module = "unres.tables")]
pub(crate) struct Rows {
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
}

impl Rows {
    pub(super) fn new(schema: SchemaRef, batches: Vec<RecordBatch>) -> Self {
        Self { schema, batches }
    }
}

#[pymethods]
impl Rows {
    /// Number of rows.
    fn __len__(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    /// Names of the columns.
    #[getter]
    fn column_names(&self) -> Vec<&str> {
        self.schema.fields().iter().map(|field| field.name().as_str()).collect()
    }

    /// The rows as dictionaries; days are ``datetime.date``.
    fn to_pylist<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let rows = PyList::empty(py);
        let day = py.import("datetime")?.getattr("date")?.getattr("fromordinal")?;
        for batch in &self.batches {
            for at in 0..batch.num_rows() {
                let row = PyDict::new(py);
                for (field, column) in self.schema.fields().iter().zip(batch.columns()) {
                    row.set_item(field.name(), value(column, at, &day)?)?;
                }
                rows.append(row)?;
            }
        }
        Ok(rows)
    }

    /// The Arrow PyCapsule interface: the schema.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(&*self.schema).map_err(failure)?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    /// The Arrow PyCapsule interface: the batches, one after the other. Another schema than the table's is not served.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(&self, py: Python<'py>, requested_schema: Option<&Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        let batches = self.batches.clone().into_iter().map(Ok);
        let reader = RecordBatchIterator::new(batches, Arc::clone(&self.schema));
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(reader)), c"arrow_array_stream")
    }

    /// The Arrow PyCapsule interface: all rows as one batch.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_array__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<(Bound<'py, PyCapsule>, Bound<'py, PyCapsule>)> {
        let _ = requested_schema;
        let whole = StructArray::from(concat_batches(&self.schema, &self.batches).map_err(failure)?);
        let (array, _) = to_ffi(&whole.to_data()).map_err(failure)?;
        Ok((self.__arrow_c_schema__(py)?, PyCapsule::new_with_value(py, array, c"arrow_array")?))
    }

    fn __repr__(&self) -> String {
        format!("<Rows: {} of {}>", self.__len__(), self.column_names().join(", "))
    }
}

/// One value of a column.
fn value<'py>(column: &ArrayRef, at: usize, day: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    /// Days before 1970 as Python counts them.
    const OF_1970: i32 = 719_163;
    let py = day.py();
    if column.is_null(at) {
        return Ok(py.None().into_bound(py));
    }
    Ok(match column.data_type() {
        DataType::Utf8 => column.as_string::<i32>().value(at).into_pyobject(py)?.into_any(),
        DataType::Int64 => column.as_primitive::<Int64Type>().value(at).into_pyobject(py)?.into_any(),
        DataType::Int32 => column.as_primitive::<Int32Type>().value(at).into_pyobject(py)?.into_any(),
        DataType::Int16 => column.as_primitive::<Int16Type>().value(at).into_pyobject(py)?.into_any(),
        DataType::Boolean => column.as_boolean().value(at).into_pyobject(py)?.to_owned().into_any(),
        DataType::Date32 => day.call1((column.as_primitive::<Date32Type>().value(at) + OF_1970,))?,
        DataType::List(_) => {
            let items = column.as_list::<i32>().value(at);
            PyList::new(py, items.as_string::<i32>().iter())?.into_any()
        }
        other => return Err(PyTypeError::new_err(format!("no Python value for {other}; take the rows through pyarrow"))),
    })
}

/// A type as people name it.
pub(super) fn type_name(data_type: &DataType) -> String {
    match data_type {
        DataType::Utf8 => "string".to_owned(),
        DataType::Date32 => "date".to_owned(),
        DataType::List(items) => format!("list of {}", type_name(items.data_type())),
        other => format!("{other}").to_lowercase(),
    }
}

/// Rows of a batch that were not read, by their places, with the errors.
type Unread = Vec<(usize, Py<PyAny>)>;

/// The rows of a table over the texts in a column of a record batch, and which rows of the batch were not read, with the reason.
///
/// `keep` names columns of the batch that are repeated for each row.
#[pyfunction]
#[pyo3(signature = (batch, table, *, text, keep, language, threads))]
pub(crate) fn parse_batch(
    batch: &Bound<'_, PyAny>,
    table: &str,
    text: &str,
    keep: Vec<String>,
    language: Option<&str>,
    threads: Option<usize>,
) -> PyResult<(Rows, Unread)> {
    let py = batch.py();
    let (table, options) = (Table::from_str(table)?, options(language)?);
    let batch = import(batch)?;
    let column = batch.column_by_name(text).ok_or_else(|| PyValueError::new_err(format!("the batch has no column {text:?}")))?;
    let texts = inputs(column)?;
    let pool = pool(threads)?;
    let (built, failures) = py.detach(|| {
        let read: Vec<_> = pool.install(|| texts.into_par_iter().map(|text| text.map(|text| text.read(&options))).collect());
        let (mut held, mut failures) = (Vec::new(), Vec::new());
        for (place, read) in read.into_iter().enumerate() {
            match read {
                Some(Ok(document)) => held.push((place as u32, document)),
                Some(Err(failure)) => failures.push((place, failure)),
                None => {}
            }
        }
        (rows_of(table, &held), failures)
    });
    let (mine, places) = built.map_err(failure)?;
    let rows = with_kept(&batch, &keep, mine, &places)?;
    let failures = failures.into_iter().map(|(place, failure)| (place, failure.into_error(py).into_value(py).into_any()));
    Ok((rows, failures.collect()))
}

/// The rows of documents, and for each row the place of its document.
fn rows_of(table: Table, held: &[(u32, Held)]) -> Result<(RecordBatch, ArrayRef), arrow_schema::ArrowError> {
    let rows = table.batch(held.iter().map(|(place, held)| (*place, held)))?;
    // The first column of every table is the place of the document.
    let places = rows.columns().first().map_or_else(|| Arc::new(Int64Builder::new().finish()) as ArrayRef, Arc::clone);
    Ok((rows, places))
}

/// The columns that are kept, repeated as the rows want, and after them those of the table.
fn with_kept(batch: &RecordBatch, keep: &[String], mine: RecordBatch, places: &ArrayRef) -> PyResult<Rows> {
    let (mut fields, mut columns): (Vec<Arc<Field>>, Vec<ArrayRef>) = (Vec::new(), Vec::new());
    for name in keep {
        let (place, field) =
            batch.schema_ref().column_with_name(name).ok_or_else(|| PyValueError::new_err(format!("the batch has no column {name:?}")))?;
        if mine.schema_ref().column_with_name(name).is_some() {
            return Err(PyValueError::new_err(format!("the table has a column {name:?} itself; rename that of the batch")));
        }
        fields.push(Arc::new(field.clone()));
        columns.push(take(batch.column(place), places, None).map_err(failure)?);
    }
    fields.extend(mine.schema_ref().fields().iter().cloned());
    columns.extend(mine.columns().iter().cloned());
    let schema = Arc::new(Schema::new(fields));
    let whole = RecordBatch::try_new(Arc::clone(&schema), columns).map_err(failure)?;
    Ok(Rows::new(schema, vec![whole]))
}

/// The texts of a column; `None` where it has none.
fn inputs(column: &ArrayRef) -> PyResult<Vec<Option<Input>>> {
    fn texts<'t>(values: impl Iterator<Item = Option<&'t str>>) -> Vec<Option<Input>> {
        values.map(|text| text.map(|text| Input::Text(text.to_owned()))).collect()
    }
    fn bytes<'t>(values: impl Iterator<Item = Option<&'t [u8]>>) -> Vec<Option<Input>> {
        values.map(|bytes| bytes.map(|bytes| Input::Bytes(bytes.to_owned()))).collect()
    }
    Ok(match column.data_type() {
        DataType::Utf8 => texts(column.as_string::<i32>().iter()),
        DataType::LargeUtf8 => texts(column.as_string::<i64>().iter()),
        DataType::Utf8View => texts(column.as_string_view().iter()),
        DataType::Binary => bytes(column.as_binary::<i32>().iter()),
        DataType::LargeBinary => bytes(column.as_binary::<i64>().iter()),
        DataType::BinaryView => bytes(column.as_binary_view().iter()),
        DataType::Null => (0..column.len()).map(|_| None).collect(),
        other => return Err(PyTypeError::new_err(format!("a column of texts is of strings or bytes, not of {other}"))),
    })
}

/// A record batch of any library that speaks the Arrow PyCapsule interface.
fn import(object: &Bound<'_, PyAny>) -> PyResult<RecordBatch> {
    if object.hasattr("__arrow_c_array__")? {
        let (schema, array): (Bound<'_, PyCapsule>, Bound<'_, PyCapsule>) = object.call_method0("__arrow_c_array__")?.extract()?;
        let schema = schema.pointer_checked(Some(c"arrow_schema"))?.cast::<FFI_ArrowSchema>();
        let array = array.pointer_checked(Some(c"arrow_array"))?.cast::<FFI_ArrowArray>();
        // SAFETY: the names of the capsules say what the pointers lead to, and the interface that it is whole. The array is moved
        // out, which leaves a released one behind; the schema is only read, while its capsule lives.
        let data = unsafe { from_ffi(FFI_ArrowArray::from_raw(array.as_ptr()), schema.as_ref()) }.map_err(failure)?;
        if !matches!(data.data_type(), DataType::Struct(_)) || data.nulls().is_some_and(|nulls| nulls.null_count() > 0) {
            return Err(PyTypeError::new_err("a record batch is wanted, not a column"));
        }
        return Ok(RecordBatch::from(StructArray::from(data)));
    }
    if object.hasattr("__arrow_c_stream__")? {
        let stream: Bound<'_, PyCapsule> = object.call_method0("__arrow_c_stream__")?.extract()?;
        let pointer = stream.pointer_checked(Some(c"arrow_array_stream"))?.cast::<FFI_ArrowArrayStream>();
        // SAFETY: as above; the stream is moved out of its capsule.
        let reader = unsafe { ArrowArrayStreamReader::from_raw(pointer.as_ptr()) }.map_err(failure)?;
        let schema = arrow_array::RecordBatchReader::schema(&reader);
        let batches = reader.collect::<Result<Vec<_>, _>>().map_err(failure)?;
        return concat_batches(&schema, &batches).map_err(failure);
    }
    Err(PyTypeError::new_err(format!("a record batch or data frame is wanted, not {}", object.get_type().qualname()?)))
}
