//! The npm package `unres`: convert, call, convert. The beginning of it: a text in, JSON and AKN4UN out.

use wasm_bindgen::prelude::wasm_bindgen;

/// A text that was read.
#[wasm_bindgen]
pub struct Document(unres::Document<'static>);

#[wasm_bindgen]
impl Document {
    /// The language the text was read in: `"en"`.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn language(&self) -> String {
        self.0.language().code().to_owned()
    }

    /// The document as a JSON string, for `JSON.parse`. Not `toJSON`: `JSON.stringify` calls that and would quote it again.
    #[wasm_bindgen(js_name = toJson)]
    #[must_use]
    pub fn to_json(&self) -> String {
        unres::json::to_string(&self.0)
    }

    /// The document as AKN4UN.
    #[wasm_bindgen(js_name = toAkn)]
    #[must_use]
    pub fn to_akn(&self) -> String {
        unres::akn::to_string(&self.0, &unres::akn::Options::default())
    }
}

/// Reads a text. A text is a JavaScript string, so that nothing can fail.
#[wasm_bindgen]
#[must_use]
pub fn parse(text: &str) -> Document {
    Document(unres::parse(text).into_owned())
}
