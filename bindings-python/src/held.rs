//! The document that all handles share, and what is worked out of it once.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PySlice, PyString, PyTuple};
use unres::analysis::citations::Citation;
use unres::text::{CodePoints, Encoding};
use unres::views::{NodeRef, Resolution};
use unres::{Document, NodeId};

/// A document and what is asked of it again and again.
pub(crate) struct Held {
    pub(crate) document: Document<'static>,
    pub(crate) encoding: Option<Encoding>,
    source: PyOnceLock<Py<PyString>>,
    points: OnceLock<CodePoints>,
    citations: OnceLock<Vec<Cited>>,
    names: OnceLock<Vec<Name>>,
    addresses: OnceLock<Vec<Address>>,
    notes: OnceLock<Vec<(NodeId, Vec<usize>)>>,
}

/// What a resolution or part is called within its document: its symbol, and a number after it where another has the same.
pub(crate) struct Name {
    pub(crate) resolution: NodeId,
    name: Box<str>,
}

impl Name {
    /// The key of a paragraph.
    pub(crate) fn id(&self, path: &str) -> String {
        format!("{}#{path}", self.name)
    }
}

/// Where a paragraph, heading or table is: the place of its resolution among the names, and its path there.
struct Address {
    node: NodeId,
    name: usize,
    path: Box<str>,
}

/// A citation and where it was read.
pub(crate) struct Cited {
    pub(crate) node: NodeId,
    pub(crate) resolution: NodeId,
    pub(crate) label: String,
    pub(crate) span: Range<usize>,
    pub(crate) found: Citation,
}

impl Held {
    pub(crate) fn new(document: Document<'static>, encoding: Option<Encoding>) -> Self {
        Self {
            document,
            encoding,
            source: PyOnceLock::new(),
            points: OnceLock::new(),
            citations: OnceLock::new(),
            names: OnceLock::new(),
            addresses: OnceLock::new(),
            notes: OnceLock::new(),
        }
    }

    /// The text as one Python string, made when it is asked for and then kept.
    pub(crate) fn source(&self, py: Python<'_>) -> Py<PyString> {
        self.source.get_or_init(py, || PyString::new(py, self.document.source()).unbind()).clone_ref(py)
    }

    /// Code points before a byte.
    pub(crate) fn point(&self, offset: usize) -> usize {
        let source = self.document.source();
        let points = self.points.get_or_init(|| CodePoints::new(source));
        points.before(source, offset).unwrap_or(offset)
    }

    /// All that is cited, in the order of the nodes it stands in: found once, since one paragraph's citations depend on others.
    pub(crate) fn citations(&self) -> &[Cited] {
        self.citations.get_or_init(|| {
            let mut all = Vec::new();
            for resolution in resolutions(&self.document) {
                let of = resolution.node().id();
                all.extend(resolution.citations().into_iter().map(|entry| Cited {
                    node: entry.paragraph.id(),
                    resolution: of,
                    label: entry.label,
                    span: entry.span,
                    found: entry.found,
                }));
            }
            // Stable: within a node the order of the text stays.
            all.sort_by_key(|cited| cited.node);
            all
        })
    }

    /// The citations of one node itself.
    pub(crate) fn citations_of(&self, node: NodeId) -> &[Cited] {
        let all = self.citations();
        let start = all.partition_point(|cited| cited.node < node);
        let rest = all.get(start..).unwrap_or_default();
        rest.get(..rest.partition_point(|cited| cited.node == node)).unwrap_or_default()
    }

    /// What the resolutions and parts are called, in the order of the text; no two resolutions by the same name.
    pub(crate) fn names(&self) -> &[Name] {
        self.names.get_or_init(|| {
            let mut times: HashMap<String, usize> = HashMap::new();
            let mut names = Vec::new();
            for (place, whole) in self.document.resolutions().enumerate() {
                let symbol = whole.symbol().map_or_else(|| format!("~{}", place + 1), |symbol| symbol.to_string());
                let again = times.entry(symbol.clone()).or_insert(0);
                *again += 1;
                let name = if *again > 1 { format!("{symbol}~{again}") } else { symbol };
                let all = std::iter::once(whole).chain(whole.parts());
                names.extend(all.map(|of| Name { resolution: of.node().id(), name: name.as_str().into() }));
            }
            names
        })
    }

    fn address(&self, node: NodeId) -> Option<&Address> {
        let addresses = self.addresses.get_or_init(|| {
            let mut all = Vec::new();
            for (name, resolution) in resolutions(&self.document).into_iter().enumerate() {
                all.extend(resolution.addressed().into_iter().map(|found| Address {
                    node: found.node.id(),
                    name,
                    path: found.path.into(),
                }));
            }
            all.sort_unstable_by_key(|address| address.node);
            all
        });
        addresses.get(addresses.binary_search_by_key(&node, |address| address.node).ok()?)
    }

    /// The address of a paragraph, heading or table within its resolution.
    pub(crate) fn path(&self, node: NodeId) -> Option<&str> {
        Some(&self.address(node)?.path)
    }

    /// The same with the name of the resolution.
    pub(crate) fn id(&self, node: NodeId) -> Option<String> {
        let address = self.address(node)?;
        Some(self.names().get(address.name)?.id(&address.path))
    }

    /// The places of the footnotes of a resolution or part itself, those of its annexes among them.
    pub(crate) fn notes_of(&self, resolution: NodeId) -> &[usize] {
        let notes = self.notes.get_or_init(|| {
            let mut all: Vec<(NodeId, Vec<usize>)> = Vec::new();
            for note in self.document.footnotes() {
                let Some(of) = note.resolution().map(NodeRef::id) else { continue };
                match all.last_mut().filter(|(last, _)| *last == of) {
                    Some((_, places)) => places.push(note.index()),
                    None => all.push((of, vec![note.index()])),
                }
            }
            // Stable; notes of one resolution that are not in a row are joined.
            all.sort_by_key(|&(of, _)| of);
            all.dedup_by(|next, first| {
                let same = next.0 == first.0;
                if same {
                    first.1.append(&mut next.1);
                }
                same
            });
            all
        });
        let at = notes.binary_search_by_key(&resolution, |&(of, _)| of);
        at.ok().and_then(|at| notes.get(at)).map_or(&[], |(_, places)| places)
    }
}

/// The resolutions, each followed by its lettered parts.
pub(crate) fn resolutions<'d>(document: &'d Document<'_>) -> Vec<Resolution<'d>> {
    document.resolutions().flat_map(|whole| std::iter::once(whole).chain(whole.parts())).collect()
}

/// A node of a document that is held: what all handles are.
#[derive(Clone)]
pub(crate) struct Handle {
    pub(crate) held: Arc<Held>,
    pub(crate) id: NodeId,
}

impl Handle {
    pub(crate) fn node(&self) -> NodeRef<'_> {
        // Ids come from this document's own tree.
        self.held.document.node(self.id).unwrap_or_else(|| self.held.document.root())
    }

    /// A handle for another node of the same document.
    pub(crate) fn at(&self, node: NodeRef<'_>) -> Self {
        Self { held: Arc::clone(&self.held), id: node.id() }
    }

    /// Where the node stands.
    pub(crate) fn place(&self) -> Place {
        self.place_of(self.node().span())
    }

    /// A place in the same document.
    pub(crate) fn place_of(&self, bytes: Range<usize>) -> Place {
        Place { held: Arc::clone(&self.held), bytes }
    }

    pub(crate) fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.held, &other.held) && self.id == other.id
    }

    /// By which a dictionary finds it: equal for equal handles.
    pub(crate) fn hash(&self) -> u64 {
        use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher};
        BuildHasherDefault::<DefaultHasher>::default().hash_one((Arc::as_ptr(&self.held) as usize, self.id))
    }
}

/// A place in the text of a document.
#[derive(Clone)]
pub(crate) struct Place {
    pub(crate) held: Arc<Held>,
    pub(crate) bytes: Range<usize>,
}

impl Place {
    pub(crate) fn span<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        slice(py, self.held.point(self.bytes.start)..self.held.point(self.bytes.end))
    }

    pub(crate) fn byte_span<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        slice(py, self.bytes.clone())
    }

    /// The text there, as it stands.
    pub(crate) fn source(&self) -> &str {
        self.held.document.source().get(self.bytes.clone()).unwrap_or("")
    }
}

/// `slice(start, end)`, which indexes strings and bytes as it is.
fn slice(py: Python<'_>, range: Range<usize>) -> PyResult<Bound<'_, PyAny>> {
    py.get_type::<PySlice>().call1((range.start, range.end))
}

/// Items as a tuple: what is handed out is not to be changed.
pub(crate) fn tuple<'py, T: IntoPyObject<'py>>(py: Python<'py>, items: impl IntoIterator<Item = T>) -> PyResult<Bound<'py, PyTuple>> {
    PyTuple::new(py, items.into_iter().collect::<Vec<_>>())
}

/// The text cut for a `repr`, in quotation marks.
pub(crate) fn quoted(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        Some((cut, _)) => format!("{:?}", format!("{}…", text[..cut].trim_end())),
        None => format!("{text:?}"),
    }
}

/// What every item has: where it stands. `$place` gives the place of one.
macro_rules! placed {
    ($name:ident, $place:expr) => {
        impl $name {
            fn place(&self) -> $crate::held::Place {
                let place: fn(&Self) -> $crate::held::Place = $place;
                place(self)
            }
        }

        #[pymethods]
        impl $name {
            /// Where it stands: a slice of the source, in code points.
            #[getter]
            fn span<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                self.place().span(py)
            }

            /// Where it stands: a slice of the source in UTF-8, in bytes.
            #[getter]
            fn byte_span<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                self.place().byte_span(py)
            }

            /// The text as it stands, line ends and page breaks included: ``document.source[self.span]``.
            #[getter]
            fn source(&self) -> String {
                self.place().source().to_owned()
            }
        }
    };
    ($name:ident) => {
        $crate::held::placed!($name, |item| item.place.clone());
    };
}
pub(crate) use placed;

/// The same for a node, which is equal to itself however often it is asked for.
macro_rules! handle {
    ($name:ident) => {
        $crate::held::placed!($name, |item| item.0.place());

        #[pymethods]
        impl $name {
            fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
                other.cast::<Self>().is_ok_and(|other| self.0.is(&other.get().0))
            }

            fn __hash__(&self) -> u64 {
                self.0.hash()
            }
        }
    };
}
pub(crate) use handle;
