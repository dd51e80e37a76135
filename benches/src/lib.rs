//! Texts for benches and tests: invented resolutions, and the way to real ones. No document of the United Nations is
//! copied here.

pub mod generate;
pub mod shared;
mod sheet;
mod words;
