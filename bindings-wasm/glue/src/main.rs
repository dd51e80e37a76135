//! `bindings-wasm-glue IN.wasm FOLDER`: writes `unres.js` and `unres_bg.wasm`, for browsers and Node alike.

use std::error::Error;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(module), Some(folder)) = (arguments.next(), arguments.next()) else {
        return Err("usage: bindings-wasm-glue IN.wasm FOLDER".into());
    };
    let mut bindgen = Bindgen::new();
    // What `web` writes takes its module as an argument, so that the same files serve everywhere.
    bindgen.web(true)?.typescript(true).omit_default_module_path(true).remove_name_section(true).remove_producers_section(true);
    bindgen.out_name("unres").input_path(module).generate(folder)?;
    Ok(())
}
