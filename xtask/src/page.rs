//! The page of `examples/web`: built, and tested in Chromium.

use std::env;

use crate::steps::Done;
use crate::tools::{self, CHROMIUM, root};
use crate::{Outcome, node, wasm};

/// Builds the npm package and the page, and runs the page's tests.
pub(crate) fn run() -> Outcome {
    wasm::run()?;
    test()?.complete()
}

/// Builds the page with the npm package as it stands, and runs its tests.
pub(crate) fn test() -> Outcome<Done> {
    if !wasm::is_built() {
        return Ok(Done::Lacking("the npm package is not built".to_owned()));
    }
    // A browser is large: it is installed where tests must be complete, not on everyone's machine.
    let wanted = env::var_os("CI").is_some();
    if env::var_os("CHROMIUM").is_none() && !CHROMIUM.is_there() && !(wanted && CHROMIUM.ensure()) {
        return Ok(Done::Lacking(format!("no Chromium: install the Debian packages {}, or name one in CHROMIUM", CHROMIUM.package)));
    }
    let folder = root().join("examples/web");
    if let Some(what) = node::packages(&folder)? {
        return Ok(Done::Lacking(what));
    }
    tools::run(&mut node::test(&folder)).map(|()| Done::Passed)
}
