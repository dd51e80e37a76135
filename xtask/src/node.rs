//! Node, and the packages that a folder's lock file names.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::Outcome;
use crate::tools::{self, NODE, NPM};

/// Sees to it that a folder has its packages; says what is lacking where that cannot be.
pub(crate) fn packages(folder: &Path) -> Outcome<Option<String>> {
    for tool in [&NODE, &NPM] {
        if !tool.ensure() {
            return Ok(Some(tool.missing()));
        }
    }
    // The lock file says what is installed; a folder that has it already is left as it is.
    let lock = fs::read_to_string(folder.join("package-lock.json"))?;
    let installed = folder.join("node_modules/.unres-lock");
    if fs::read_to_string(&installed).ok().as_ref() != Some(&lock) {
        let ci = ["ci", "--no-audit", "--no-fund", "--silent", "--ignore-scripts"];
        if let Err(error) = tools::run(Command::new(NPM.program).args(ci).current_dir(folder)) {
            return Ok(Some(format!("the packages of {} cannot be installed: {error}", folder.display())));
        }
        fs::write(&installed, &lock)?;
    }
    Ok(None)
}

/// `npm test` in a folder.
pub(crate) fn test(folder: &Path) -> Command {
    let mut npm = Command::new(NPM.program);
    npm.args(["test", "--silent"]).current_dir(folder);
    npm
}
