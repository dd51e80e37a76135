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
    test()?.complete()
}

/// Builds the package as `pip install` would and runs its tests against the converter of Rust.
pub(crate) fn test() -> Outcome<Done> {
    if !PYTHON.ensure() {
        return Ok(Done::Lacking(PYTHON.missing()));
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
    let wheels = tools::scratch("wheel")?;
    run("maturin", &["build", "--release", "--quiet", "--out", &wheels.display().to_string()])?;
    let wheel = std::fs::read_dir(&wheels)?.next().ok_or("maturin built no wheel")??.path();
    // What is tested is what people install. The first call brings what it depends on, the second the wheel where its version is there.
    run("pip", &["install", "--quiet", "--disable-pip-version-check", &format!("{}[all]", wheel.display())])?;
    run("pip", &["install", "--quiet", "--disable-pip-version-check", "--force-reinstall", "--no-deps", &wheel.display().to_string()])?;
    run("mypy", &["--no-error-summary", "python"])?;
    run("python", &["-m", "mypy.stubtest", "unres._unres", "--concise"])?;
    run("pyright", &["--pythonpath", &environment.join("bin/python").display().to_string()])?;
    let mut pytest = Command::new(environment.join("bin/python"));
    // What is passed over is said with its reason.
    pytest.args(["-m", "pytest", "-rs", "--durations", "3"]).current_dir(&folder).env("UNRES_CONVERT", tools::converter()?);
    pytest.env("UNRES_PARSE_SECONDS", parse_seconds()?).env("UNRES_WHEEL", wheel);
    tools::run(&mut pytest)?;
    Ok(Done::Passed)
}

/// Builds the program that tells how long reading takes in Rust, and says where it is.
fn parse_seconds() -> Outcome<PathBuf> {
    tools::run(&mut tools::cargo(&["build", "--release", "--package", "bindings-python", "--example", "parse_seconds"]))?;
    Ok(tools::target()?.join("release/examples/parse_seconds"))
}

/// The environment with what the tests need; made when it is not there.
fn environment(folder: &Path) -> Outcome<PathBuf> {
    let environment = tools::target()?.join("python");
    if !environment.join("bin/pip").exists() {
        tools::run(Command::new(PYTHON.program).args(["-m", "venv", "--clear"]).arg(&environment))?;
    }
    let mut pip = Command::new(environment.join("bin/pip"));
    pip.args(["install", "--quiet", "--disable-pip-version-check", "--requirement"]).arg(folder.join("tests/requirements.txt"));
    // Where tests must be complete, Spark is among them.
    let complete = std::env::var_os("CI").is_some();
    if tools::JAVA.is_there() || complete && tools::JAVA.ensure() {
        pip.arg("--requirement").arg(folder.join("tests/requirements-spark.txt"));
    } else {
        println!("SKIPPED: no Java, so that tests/test_engines.py passes over Spark");
    }
    // Root in a container is what CI is; the environment is nobody else's.
    tools::run(pip.env("PIP_ROOT_USER_ACTION", "ignore"))?;
    let mut ray = Command::new(environment.join("bin/pip"));
    ray.args(["install", "--quiet", "--disable-pip-version-check", "--requirement"]).arg(folder.join("tests/requirements-ray.txt"));
    if tools::run(ray.env("PIP_ROOT_USER_ACTION", "ignore")).is_err() {
        println!("SKIPPED: no Ray for this Python or machine, so that tests/test_engines.py passes over it");
    }
    Ok(environment)
}
