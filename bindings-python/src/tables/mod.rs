//! Tables of whole corpora, as Arrow record batches: built here, handed over without a copy.

mod batch;
mod column;
mod findings;
mod rows;

use std::str::FromStr;
use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_schema::{ArrowError, Schema};
use pyo3::exceptions::{PyRuntimeError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyIterator;
use rayon::prelude::*;

pub(crate) use self::batch::{Rows, parse_batch};
use self::column::Table as _;
use self::rows::Fill;
use crate::document::Document;
use crate::held::Held;
use crate::many::Failed;

/// Documents whose rows make one batch.
const DOCUMENTS: usize = 64;

macro_rules! tables {
    ($($name:ident in $file:ident $word:literal,)+) => {
        /// A table by its name.
        #[derive(Clone, Copy)]
        pub(crate) enum Table {
            $($name,)+
        }

        impl Table {
            const NAMES: &'static [&'static str] = &[$($word,)+];

            fn schema(self) -> Schema {
                match self {
                    $(Self::$name => $file::$name::schema(),)+
                }
            }

            /// The rows of documents, each with its place among those given.
            fn batch<'d>(self, documents: impl Iterator<Item = (u32, &'d Held)>) -> Result<RecordBatch, ArrowError> {
                match self {
                    $(Self::$name => filled::<$file::$name>(documents),)+
                }
            }
        }

        impl FromStr for Table {
            type Err = PyErr;

            fn from_str(name: &str) -> PyResult<Self> {
                match name {
                    $($word => Ok(Self::$name),)+
                    _ => Err(PyValueError::new_err(format!("no table {name:?}; there are {}", Self::NAMES.join(", ")))),
                }
            }
        }
    };
}

tables! {
    Resolutions in rows "resolutions",
    Paragraphs in rows "paragraphs",
    Acts in findings "acts",
    Citations in findings "citations",
    Footnotes in rows "footnotes",
    Votes in rows "votes",
    Requests in findings "requests",
    Mandates in findings "mandates",
}

fn filled<'d, T: Fill + column::Table>(documents: impl Iterator<Item = (u32, &'d Held)>) -> Result<RecordBatch, ArrowError> {
    let mut table = T::default();
    documents.for_each(|(place, held)| table.fill(held, place));
    table.finish()
}

/// The rows of a table over documents: one, or any iterable of them. What could not be read (`Failed`) has no rows.
///
/// `first` is the place of the first document, for those who take a long iterable in pieces.
#[pyfunction]
#[pyo3(signature = (name, documents, *, first = 0))]
pub(crate) fn table(py: Python<'_>, name: &str, documents: &Bound<'_, PyAny>, first: u32) -> PyResult<Rows> {
    let table = Table::from_str(name)?;
    let documents: Vec<(u32, Arc<Held>)> = match documents.cast::<Document>() {
        Ok(one) => vec![(first, Arc::clone(&one.get().0))],
        Err(_) => {
            let mut all = Vec::new();
            for (place, item) in (first..).zip(PyIterator::from_object(documents)?) {
                let item = item?;
                match item.cast::<Document>() {
                    Ok(document) => all.push((place, Arc::clone(&document.get().0))),
                    Err(_) if item.is_instance_of::<Failed>() => {}
                    Err(_) => return Err(PyTypeError::new_err(format!("a table is of documents, not of {}", item.get_type().qualname()?))),
                }
            }
            all
        }
    };
    let built: Result<Vec<_>, _> = py.detach(|| {
        let pieces = documents.par_chunks(DOCUMENTS);
        pieces.map(|piece| table.batch(piece.iter().map(|(place, held)| (*place, &**held)))).collect()
    });
    Ok(Rows::new(Arc::new(table.schema()), built.map_err(failure)?))
}

/// The columns of a table: name, type and what it holds.
#[pyfunction]
pub(crate) fn columns(name: &str) -> PyResult<Vec<(String, String, String)>> {
    let schema = Table::from_str(name)?.schema();
    let told = |field: &arrow_schema::Field| field.metadata().get("description").cloned().unwrap_or_default();
    Ok(schema.fields().iter().map(|field| (field.name().clone(), batch::type_name(field.data_type()), told(field))).collect())
}

fn failure(error: ArrowError) -> PyErr {
    PyRuntimeError::new_err(error.to_string())
}
