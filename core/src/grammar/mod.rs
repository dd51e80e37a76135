//! Rules: what words and lines look like. Pure functions that take the words of a language and a text and give back a
//! piece of it; the drivers in `parse` decide what to do with it.

pub(crate) mod adoption;
pub(crate) mod carried;
pub(crate) mod council;
pub(crate) mod deed;
pub(crate) mod draft;
pub(crate) mod ending;
pub(crate) mod figures;
pub(crate) mod furniture;
pub(crate) mod heading;
pub(crate) mod inline;
pub(crate) mod label;
pub(crate) mod language;
pub(crate) mod masthead;
pub(crate) mod narrative;
pub(crate) mod note;
pub(crate) mod opening;
mod reach;
pub(crate) mod state;
pub(crate) mod volume;
pub(crate) mod vote;
