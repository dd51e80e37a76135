//! Reading: texts and bytes in, documents out, the interpreter free meanwhile.

use std::str::FromStr as _;
use std::sync::Arc;

use pyo3::create_exception;
use pyo3::exceptions::{PyTypeError, PyUnicodeDecodeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyMemoryView, PyString};
use unres::{Error, Language, Options, text};

use crate::document::Document;
use crate::held::Held;

create_exception!(unres, UnresError, PyValueError, "What truly fails besides wrong types and undecodable bytes: a text of 4 GiB or more.");

/// What is read: text, or bytes that are decoded first. Owned, so that it can be read beside the interpreter.
pub(crate) enum Input {
    Text(String),
    Bytes(Vec<u8>),
}

impl Input {
    /// # Errors
    /// `TypeError` with the type's name; `UnicodeEncodeError` for a `str` with halves of surrogates, which is no text.
    pub(crate) fn of(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        if let Ok(text) = object.cast::<PyString>() {
            return Ok(Self::Text(text.to_str()?.to_owned()));
        }
        if let Ok(bytes) = object.cast::<PyBytes>() {
            return Ok(Self::Bytes(bytes.as_bytes().to_owned()));
        }
        if object.is_instance_of::<PyByteArray>() || object.is_instance_of::<PyMemoryView>() {
            let bytes = object.py().get_type::<PyBytes>().call1((object,))?;
            return Ok(Self::Bytes(bytes.cast::<PyBytes>()?.as_bytes().to_owned()));
        }
        let hint = if object.hasattr("__fspath__")? || object.hasattr("read")? { "; unres.read reads files" } else { "" };
        Err(PyTypeError::new_err(format!("a text is str or bytes, not {}{hint}", object.get_type().qualname()?)))
    }

    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Text(text) => text.len(),
            Self::Bytes(bytes) => bytes.len(),
        }
    }

    /// Reads it. Needs no interpreter.
    pub(crate) fn read(self, options: &Options) -> Result<Held, Failure> {
        match self {
            Self::Text(text) => unres::parse_with(text, options).map(|document| Held::new(document, None)).map_err(Failure::Other),
            Self::Bytes(bytes) => read(&bytes, options),
        }
    }
}

/// Decodes bytes and reads the text, which is copied once.
fn read(bytes: &[u8], options: &Options) -> Result<Held, Failure> {
    let (text, encoding) = text::decode(bytes).map_err(|error| match error {
        Error::Undecodable { at } => Failure::Undecodable { bytes: bytes.to_owned(), at },
        error => Failure::Other(error),
    })?;
    let document = unres::parse_with(text.into_owned(), options).map_err(Failure::Other)?;
    Ok(Held::new(document, Some(encoding)))
}

/// Why a text was not read.
pub(crate) enum Failure {
    Undecodable { bytes: Vec<u8>, at: usize },
    Other(Error),
}

impl Failure {
    pub(crate) fn into_error(self, py: Python<'_>) -> PyErr {
        match self {
            Self::Undecodable { bytes, at } => {
                let end = (at + 1).min(bytes.len());
                let reason = "not UTF-8, not UTF-16 with a BOM, and no other encoding of texts";
                let arguments = ("utf-8", PyBytes::new(py, &bytes), at.min(end), end, reason);
                match py.get_type::<PyUnicodeDecodeError>().call1(arguments) {
                    Ok(error) => PyErr::from_value(error),
                    Err(error) => error,
                }
            }
            Self::Other(error) => UnresError::new_err(error.to_string()),
        }
    }
}

/// # Errors
/// `ValueError` for what is no language of the United Nations.
pub(crate) fn options(language: Option<&str>) -> PyResult<Options> {
    let language = language.map(Language::from_str).transpose().map_err(|error| PyValueError::new_err(error.to_string()))?;
    let options = Options::default().with_language(language);
    Ok(options)
}

/// Reads a text: a ``str``, or ``bytes`` that are decoded first.
///
/// Bytes are UTF-8 with or without a BOM, UTF-16 with one, else the legacy encoding they look like, which
/// ``Document.encoding`` names.
/// ``language`` is ``"ar"``, ``"en"``, ``"es"``, ``"fr"``, ``"ru"`` or ``"zh"``; with ``None`` it is recognised from the text.
///
/// What is no resolution gives a document without resolutions, and a diagnostic. Raises ``TypeError`` for other types,
/// ``UnicodeDecodeError`` for bytes that are no text, ``ValueError`` for another language, and ``UnresError`` for 4 GiB or more.
#[pyfunction]
#[pyo3(signature = (text, *, language = None))]
pub(crate) fn parse(text: &Bound<'_, PyAny>, language: Option<&str>) -> PyResult<Document> {
    let options = options(language)?;
    let py = text.py();
    let held = match text.cast::<PyBytes>() {
        // Bytes do not change, so that they are read where they are.
        Ok(bytes) => {
            let bytes = bytes.as_bytes();
            py.detach(|| read(bytes, &options))
        }
        Err(_) => {
            let input = Input::of(text)?;
            py.detach(|| input.read(&options))
        }
    };
    held.map(|held| Document(Arc::new(held))).map_err(|failure| failure.into_error(py))
}

/// Reads AKN4UN, the XML the United Nations publishes: a ``str`` or ``bytes``.
///
/// ``Document.source`` is then a text composed of what the markup holds, and spans are places in it.
///
/// Raises ``TypeError`` for other types, and ``UnresError`` for what is no Akoma Ntoso or not well-formed, and for document
/// types, entities and nesting without end.
#[pyfunction]
pub(crate) fn parse_akn(xml: &Bound<'_, PyAny>) -> PyResult<Document> {
    let input = Input::of(xml)?;
    let document = xml.py().detach(|| match &input {
        Input::Text(text) => unres::akn::parse(text),
        Input::Bytes(bytes) => unres::akn::read(bytes),
    });
    document.map(|document| Document(Arc::new(Held::new(document, None)))).map_err(|error| match (error, input) {
        (Error::Undecodable { at }, Input::Bytes(bytes)) => Failure::Undecodable { bytes, at }.into_error(xml.py()),
        (error, _) => UnresError::new_err(error.to_string()),
    })
}
