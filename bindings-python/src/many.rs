//! Many texts: over all cores, in the order given, few of them in memory at a time.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Mutex};

use pyo3::exceptions::{PyRuntimeError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyIterator, PyString};
use rayon::{ThreadPool, ThreadPoolBuilder};
use unres::Options;

use crate::document::Document;
use crate::held::Held;
use crate::parse::{Failure, Input, options};

/// Texts that are read ahead of the one that is asked for, for each thread.
const AHEAD: usize = 8;
/// Bytes that are read ahead at most, save for one text that is longer.
const AHEAD_BYTES: usize = 64 << 20;
/// Texts that a thread takes at once: what one costs that asks is then little beside reading, however short texts are.
const JOB: usize = 4;
/// Bytes with which a job is full before it has as many texts.
const JOB_BYTES: usize = 256 << 10;

/// A pool of threads of its own: as many as cores unless a number is given.
pub(crate) fn pool(threads: Option<usize>) -> PyResult<ThreadPool> {
    if threads == Some(0) {
        return Err(PyValueError::new_err("threads is at least 1"));
    }
    ThreadPoolBuilder::new().num_threads(threads.unwrap_or(0)).build().map_err(|error| PyRuntimeError::new_err(error.to_string()))
}

/// Something that was not read, and why. It is falsy, and a document is truthy.
#[pyclass(frozen, module = "unres")]
pub(crate) struct Failed {
    #[pyo3(get)]
    index: usize,
    #[pyo3(get)]
    item: Py<PyAny>,
    #[pyo3(get)]
    error: Py<PyAny>,
}

#[pymethods]
impl Failed {
    fn __bool__(&self) -> bool {
        false
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let name = self.error.bind(py).get_type().qualname()?;
        Ok(format!("<Failed {}: {name}: {}>", self.index, self.error.bind(py).str()?))
    }
}

/// What becomes of an item.
enum Slot {
    /// It is read by a thread; how many bytes it has.
    Reading(usize),
    /// It was read when it was opened: markup needs no reading of words.
    Read(Py<PyAny>),
    /// It was no text.
    Refused(PyErr),
}

/// What an item holds.
enum Opened {
    Text(Input),
    Document(Py<PyAny>),
}

/// What came of a text; nothing where the library failed.
type Answer = Option<Result<Held, Failure>>;

/// What a thread is at.
struct Job {
    texts: usize,
    answers: Mutex<Receiver<Vec<Answer>>>,
}

/// The documents of an iterable of texts, in its order.
#[pyclass(module = "unres")]
pub(crate) struct Documents {
    texts: Option<Py<PyIterator>>,
    pool: ThreadPool,
    options: Arc<Options>,
    waiting: VecDeque<(Slot, Py<PyAny>)>,
    waiting_bytes: usize,
    /// Answers of those that are read, in their order: those that are here, and jobs that are not done.
    answers: VecDeque<Answer>,
    jobs: VecDeque<Job>,
    /// Place of the next document that is given.
    index: usize,
    /// What the iterable raised; given when all before it is.
    raised: Option<PyErr>,
    reader: Option<Py<PyAny>>,
}

#[pymethods]
impl Documents {
    fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__(&mut self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        self.read_ahead(py);
        let Some((slot, item)) = self.waiting.pop_front() else {
            return self.raised.take().map_or(Ok(None), Err);
        };
        let index = self.index;
        self.index += 1;
        let error = match slot {
            Slot::Reading(bytes) => {
                self.waiting_bytes -= bytes;
                match self.answer(py) {
                    Some(Ok(held)) => return Ok(Some(Py::new(py, Document(Arc::new(held)))?.into_any())),
                    Some(Err(failure)) => failure.into_error(py),
                    None => PyRuntimeError::new_err("a fault of unres: please report it with the text"),
                }
            }
            Slot::Read(document) => return Ok(Some(document)),
            Slot::Refused(error) => error,
        };
        Ok(Some(Py::new(py, Failed { index, item, error: error.into_value(py).into_any() })?.into_any()))
    }
}

impl Documents {
    /// The next answer, when there is one.
    fn answer(&mut self, py: Python<'_>) -> Answer {
        if self.answers.is_empty() {
            let Job { texts, answers } = self.jobs.pop_front()?;
            match py.detach(move || answers.into_inner().ok()?.recv().ok()) {
                Some(answers) => self.answers.extend(answers),
                // The thread is gone; later answers stay with their texts.
                None => self.answers.extend(std::iter::repeat_with(|| None).take(texts)),
            }
        }
        self.answers.pop_front()?
    }

    /// Hands texts to the threads until enough of them wait, when half of these are given.
    fn read_ahead(&mut self, py: Python<'_>) {
        let most = AHEAD * self.pool.current_num_threads();
        if self.waiting.len() > most / 2 {
            return;
        }
        let mut job = Vec::new();
        let mut bytes = 0;
        while self.waiting.len() < most && self.waiting_bytes < AHEAD_BYTES {
            let Some(item) = self.next_item(py) else { break };
            let slot = match self.input(&item) {
                Ok(Opened::Text(text)) => {
                    let length = text.len();
                    self.waiting_bytes += length;
                    bytes += length;
                    job.push(text);
                    Slot::Reading(length)
                }
                Ok(Opened::Document(document)) => Slot::Read(document),
                Err(error) => Slot::Refused(error),
            };
            self.waiting.push_back((slot, item.unbind()));
            if job.len() == JOB || bytes >= JOB_BYTES {
                self.hand_out(std::mem::take(&mut job));
                bytes = 0;
            }
        }
        self.hand_out(job);
    }

    fn next_item<'py>(&mut self, py: Python<'py>) -> Option<Bound<'py, PyAny>> {
        match self.texts.as_ref()?.bind(py).clone().next() {
            Some(Ok(item)) => return Some(item),
            Some(Err(error)) => self.raised = Some(error),
            None => {}
        }
        self.texts = None;
        None
    }

    /// What an item holds: what has a path is opened.
    fn input(&self, item: &Bound<'_, PyAny>) -> PyResult<Opened> {
        let input = match (&self.reader, item.hasattr("__fspath__")) {
            (Some(reader), Ok(true)) => match reader.bind(item.py()).call1((item,)) {
                Ok(document) if document.is_instance_of::<Document>() => return Ok(Opened::Document(document.unbind())),
                Ok(text) => Input::of(&text),
                Err(error) => Err(error),
            },
            _ => Input::of(item),
        };
        input.map(Opened::Text)
    }

    /// Gives a job to the threads.
    fn hand_out(&mut self, job: Vec<Input>) {
        if job.is_empty() {
            return;
        }
        let (answer, answers) = sync_channel(1);
        self.jobs.push_back(Job { texts: job.len(), answers: Mutex::new(answers) });
        let options = Arc::clone(&self.options);
        self.pool.spawn_fifo(move || {
            let read = |text: Input| catch_unwind(AssertUnwindSafe(|| text.read(&options))).ok();
            // Nobody waits any more where the iterator was given up.
            let _ = answer.send(job.into_iter().map(read).collect());
        });
    }
}

/// The documents of an iterable of texts, in its order; `reader` turns what has a path into a text.
#[pyfunction]
#[pyo3(signature = (texts, *, threads, language, reader))]
pub(crate) fn documents(
    texts: &Bound<'_, PyAny>,
    threads: Option<usize>,
    language: Option<&str>,
    reader: Option<Py<PyAny>>,
) -> PyResult<Documents> {
    // A text is an iterable of characters, and bytes are one of numbers, which nobody means.
    if texts.is_instance_of::<PyString>() || texts.is_instance_of::<PyBytes>() {
        let name = texts.get_type().qualname()?;
        return Err(PyTypeError::new_err(format!("texts are an iterable of texts, not one {name}")));
    }
    Ok(Documents {
        texts: Some(PyIterator::from_object(texts)?.unbind()),
        pool: pool(threads)?,
        options: Arc::new(options(language)?),
        waiting: VecDeque::new(),
        waiting_bytes: 0,
        answers: VecDeque::new(),
        jobs: VecDeque::new(),
        index: 0,
        raised: None,
        reader,
    })
}
