//! Invented resolutions, for benches and tests: no document of the United Nations is copied here.

pub mod generate;
mod words;
