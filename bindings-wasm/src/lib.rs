//! The npm package `unres`: convert, call, convert. JavaScript keeps the text itself, so what crosses are numbers: one list
//! for the whole tree, in units of UTF-16. What is written or analysed crosses as JSON, when it is asked for.

mod table;

use unres::akn;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// A text that was read.
#[wasm_bindgen]
pub struct Reading(unres::Document<'static>);

/// Reads a text in the given language, or in the one it is recognised as.
///
/// # Errors
/// For a language that is none of the United Nations, and for a text of 4 GiB, which memory does not hold here.
#[wasm_bindgen]
pub fn read(text: String, language: Option<String>) -> Result<Reading, JsError> {
    let options = unres::Options::default().with_language(language.map(|name| name.parse()).transpose()?);
    Ok(Reading(unres::parse_with(text, &options)?))
}

/// Reads a file in AKN4UN.
///
/// # Errors
/// If the text is not Akoma Ntoso, or is malformed.
#[wasm_bindgen]
pub fn read_akn(xml: &str) -> Result<Reading, JsError> {
    Ok(Reading(akn::parse(xml)?))
}

#[wasm_bindgen]
impl Reading {
    /// The text, which a file of markup has none of: it was composed when it was read.
    #[must_use]
    pub fn source(&self) -> String {
        self.0.source().to_owned()
    }

    /// The language the text was read in: `"en"`.
    #[must_use]
    pub fn language(&self) -> String {
        self.0.language().code().to_owned()
    }

    /// The tree, the pieces of texts, footnotes and diagnostics: see [`table`].
    #[must_use]
    pub fn table(&self) -> Vec<u32> {
        table::of(&self.0)
    }

    /// Labels that are not what is printed, in the order the table names them, then the markers of all footnotes.
    #[must_use]
    pub fn words(&self) -> Vec<String> {
        table::words(&self.0)
    }

    /// The document as a JSON string.
    #[must_use]
    pub fn json(&self) -> String {
        unres::json::to_string(&self.0)
    }

    /// The document as AKN4UN.
    #[must_use]
    pub fn akn(&self, job_number: Option<String>, markup_date: Option<String>) -> String {
        let options = akn::Options::default().with_job_number(job_number).with_markup_date(markup_date);
        akn::to_string(&self.0, &options)
    }
}

/// The names of kinds, by the number that stands for each in the table.
#[wasm_bindgen]
#[must_use]
pub fn kinds() -> Vec<String> {
    unres::Kind::ALL.iter().map(|kind| kind.name().to_owned()).collect()
}

/// Name, severity and message of each code, by the number that stands for it in the table; three strings a code.
#[wasm_bindgen]
#[must_use]
pub fn codes() -> Vec<String> {
    let words = |code: &unres::Code| [code.name(), code.severity().name(), code.message()].map(str::to_owned);
    unres::Code::ALL.iter().flat_map(words).collect()
}
