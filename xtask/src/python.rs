//! The Python package: an environment of its own below cargo's folder, the package built into it, its tests run.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Outcome;
use crate::steps::Done;
use crate::tools::{self, PYTHON, root};

/// The oldest Python the package is for.
const OLDEST: &str = "import sys; sys.exit(sys.version_info < (3, 10))";

/// The same by itself.
pub(crate) fn run() -> Outcome {
    match test()? {
        Done::Lacking(what) => Err(what.into()),
        Done::Passed | Done::NoCorpus => Ok(()),
    }
}

/// Builds the package as `pip install` would and runs its tests against the converter of Rust.
pub(crate) fn test() -> Outcome<Done> {
    if !PYTHON.ensure() {
        return Ok(Done::Lacking("python3 is missing: install the Debian package python3".to_owned()));
    }
    if tools::run(Command::new(PYTHON.program).args(["-c", OLDEST])).is_err() {
        return Ok(Done::Lacking("Python is older than 3.10".to_owned()));
    }
    let folder = root().join("bindings-python");
    let environment = match environment(&folder) {
        Ok(environment) => environment,
        Err(error) => return Ok(Done::Lacking(format!("no environment for Python's tests: {error}"))),
    };
    let run = |program: &str, arguments: &[&str]| {
        let mut command = Command::new(environment.join("bin").join(program));
        tools::run(command.args(arguments).current_dir(&folder).env("VIRTUAL_ENV", &environment).env_remove("CONDA_PREFIX"))
    };
    run("ruff", &["format", "--check", "--quiet", "."])?;
    run("ruff", &["check", "--quiet", "."])?;
    run("maturin", &["develop", "--release", "--quiet", "--extras", "all"])?;
    run("mypy", &["--no-error-summary", "python"])?;
    run("python", &["-m", "mypy.stubtest", "unres._unres", "--concise"])?;
    let mut pytest = Command::new(environment.join("bin/python"));
    // What is passed over is said with its reason.
    pytest.args(["-m", "pytest", "-rs", "--durations", "3"]).current_dir(&folder).env("UNRES_CONVERT", tools::converter()?);
    tools::run(&mut pytest)?;
    Ok(Done::Passed)
}

/// The environment with what the tests need; made when it is not there.
fn environment(folder: &Path) -> Outcome<PathBuf> {
    let environment = tools::target()?.join("python");
    if !environment.join("bin/pip").exists() {
        tools::run(Command::new(PYTHON.program).args(["-m", "venv", "--clear"]).arg(&environment))?;
    }
    let mut pip = Command::new(environment.join("bin/pip"));
    pip.args(["install", "--quiet", "--disable-pip-version-check", "--requirement"]).arg(folder.join("tests/requirements.txt"));
    if tools::JAVA.is_there() {
        pip.arg("--requirement").arg(folder.join("tests/requirements-spark.txt"));
    } else {
        println!("SKIPPED: no Java, so that tests/test_engines.py passes over Spark");
    }
    // Root in a container is what CI is; the environment is nobody else's.
    tools::run(pip.env("PIP_ROOT_USER_ACTION", "ignore"))?;
    Ok(environment)
}
