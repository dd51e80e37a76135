//! Other programs: where they are, what they say, and how to get the missing ones.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::Outcome;

/// The top of the repository.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// Cargo, at the top of the repository.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(root());
    command
}

/// What is tested and measured in Rust; the bindings are tested in their own languages.
const PACKAGES: &[&str] = &["unres", "xtask", "examples", "benches"];

/// Cargo at work on these packages, always on all of them: which of their features its dependencies get depends on what it works on, and
/// other features are another build of each.
pub(crate) fn cargo_packages(arguments: &[&str]) -> Command {
    let mut command = cargo(arguments);
    command.args(PACKAGES.iter().flat_map(|package| ["--package", package]));
    command
}

/// Whether cargo has a subcommand: `fmt`, `clippy`, `nextest`.
pub(crate) fn has_subcommand(name: &str) -> bool {
    quiet(cargo(&[name, "--version"]))
}

/// Runs a command and fails when it does.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|error| format!("{}: {error}", shown(command)))?;
    if status.success() { Ok(()) } else { Err(format!("{}: {status}", shown(command)).into()) }
}

/// The folder that cargo builds into.
pub(crate) fn target() -> Outcome<PathBuf> {
    let output = cargo(&["metadata", "--format-version", "1", "--no-deps"]).stderr(Stdio::inherit()).output()?;
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    Ok(metadata["target_directory"].as_str().ok_or("cargo names no target folder")?.into())
}

/// Builds the converter with optimisation and says where it is.
pub(crate) fn converter() -> Outcome<PathBuf> {
    example("convert")
}

/// Builds an example with optimisation and says where it is.
pub(crate) fn example(name: &str) -> Outcome<PathBuf> {
    run(&mut cargo_packages(&["build", "--release", "--quiet", "--example", name]))?;
    Ok(target()?.join("release/examples").join(name))
}

/// An empty folder of this name under cargo's.
pub(crate) fn scratch(name: &str) -> Outcome<PathBuf> {
    let folder = target()?.join("xtask").join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// A program from a Debian package.
pub(crate) struct Tool {
    pub(crate) program: &'static str,
    /// One, or several with blanks between.
    pub(crate) package: &'static str,
}

pub(crate) const XMLLINT: Tool = Tool { program: "xmllint", package: "libxml2-utils" };
pub(crate) const VALGRIND: Tool = Tool { program: "valgrind", package: "valgrind" };
pub(crate) const PYTHON: Tool = Tool { program: "python3", package: "python3-venv" };
/// Used where it is there; installed only where tests must be complete.
pub(crate) const JAVA: Tool = Tool { program: "java", package: "default-jre-headless" };
pub(crate) const NODE: Tool = Tool { program: "node", package: "nodejs" };
pub(crate) const NPM: Tool = Tool { program: "npm", package: "npm" };
/// With fonts for Arabic and Chinese, which its pictures need.
pub(crate) const CHROMIUM: Tool = Tool { program: "chromium", package: "chromium fonts-noto-core fonts-noto-cjk" };
/// By its path: a `rustc` of rustup's may stand before it.
pub(crate) const RUSTC_WEB: Tool = Tool { program: "/usr/bin/rustc", package: "rustc-web cargo-web rust-web-src" };

impl Tool {
    /// Whether the program is there; installs it first where that can be done without asking.
    pub(crate) fn ensure(&self) -> bool {
        // The lists of packages of a new machine may be old or missing; they are fetched only when needed.
        self.is_there() || self.install() || self.install_newest()
    }

    /// Fetches the lists of packages and installs what they have; says whether the program is there then.
    pub(crate) fn install_newest(&self) -> bool {
        apt(&["update"]) && self.install()
    }

    /// What a person is told where it cannot be installed.
    pub(crate) fn missing(&self) -> String {
        format!("{} is missing: install the Debian package {}", self.program, self.package)
    }

    fn install(&self) -> bool {
        println!("installing {}", self.package);
        let mut install = vec!["install", "--yes", "--no-install-recommends"];
        install.extend(self.package.split(' '));
        apt(&install) && self.is_there()
    }

    pub(crate) fn is_there(&self) -> bool {
        quiet_program(self.program, "--version")
    }
}

/// Runs apt-get where that asks nobody; says whether it went well.
fn apt(arguments: &[&str]) -> bool {
    if !is_root() || !quiet_program("apt-get", "--version") {
        return false;
    }
    let mut command = Command::new("apt-get");
    command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null()).stdout(Stdio::null());
    run(&mut command).is_ok()
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn quiet_program(program: &str, argument: &str) -> bool {
    let mut command = Command::new(program);
    command.arg(argument);
    quiet(command)
}

fn quiet(mut command: Command) -> bool {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// The command for a message: its beginning, since it may name hundreds of files.
fn shown(command: &Command) -> String {
    const WORDS: usize = 6;
    let mut words = std::iter::once(command.get_program()).chain(command.get_args()).map(|word| word.to_string_lossy());
    let beginning = words.by_ref().take(WORDS).collect::<Vec<_>>().join(" ");
    if words.next().is_some() { beginning + " …" } else { beginning }
}
