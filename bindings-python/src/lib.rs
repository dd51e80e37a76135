//! The Python package `unres`: convert, call, convert. Handles are an `Arc` of the Rust document and a node of it; what they answer
//! is made when it is asked for. Places are given in code points, which Python slices by, and in bytes.

mod diagnostic;
mod document;
mod found;
mod held;
mod html;
mod ledger;
mod lines;
mod many;
mod note;
mod paragraph;
mod parse;
mod resolution;
mod tables;
mod vote;

use pyo3::prelude::pymodule;

/// All classes are frozen, so nothing asks for the global lock; not tried yet on an interpreter without one.
#[pymodule(gil_used = false)]
mod _unres {
    #[pymodule_export]
    use crate::diagnostic::Diagnostic;
    #[pymodule_export]
    use crate::document::Document;
    #[pymodule_export]
    use crate::found::{Act, Addressee, Citation};
    #[pymodule_export]
    use crate::ledger::{Due, Ledger, Mandate, Provision, Request};
    #[pymodule_export]
    use crate::lines::{AgendaItem, Closing, Dated, Meeting, Sponsor, StarNote};
    #[pymodule_export]
    use crate::many::{Documents, Failed, documents};
    #[pymodule_export]
    use crate::note::Footnote;
    #[pymodule_export]
    use crate::paragraph::{Heading, Paragraph, Table};
    #[pymodule_export]
    use crate::parse::{UnresError, parse, parse_akn};
    #[pymodule_export]
    use crate::resolution::{Annex, Resolution};
    #[pymodule_export]
    use crate::tables::{Rows, columns, parse_batch, table};
    #[pymodule_export]
    use crate::vote::{Ballot, Vote, Voters};

    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "the name Python has for it")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
