//! The npm package: the .wasm by whatever compiler is there, its JavaScript, and its tests in Node.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::steps::Done;
use crate::tools::{self, RUSTC_WEB, cargo, root};
use crate::{Outcome, node};

const TARGET: &str = "wasm32-unknown-unknown";
/// What both compilers are told; the profile is in Cargo.toml.
const BUILD: &[&str] = &["build", "--quiet", "--profile", "wasm", "--package", "bindings-wasm", "--target", TARGET];
/// What only a compiler that builds the standard library too can be told: that, made small, and without words for a panic, which stops
/// the program whatever it says.
const BUILD_STD: &[&str] = &[
    "-Z",
    "build-std=std,panic_abort",
    "-Z",
    "build-std-features=optimize_for_size",
    "--config",
    "target.wasm32-unknown-unknown.rustflags=['-Zunstable-options', '-Cpanic=immediate-abort']",
];
/// Instructions that rustc uses unasked and `wasm-opt` would else refuse.
const OPTIMISE: &[&str] = &[
    "-Os",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-simd",
];

/// Builds the package into `bindings-wasm/npm`.
pub(crate) fn run() -> Outcome {
    build()?.complete()
}

/// Builds the package and runs its tests against the converter of Rust.
pub(crate) fn test() -> Outcome<Done> {
    if let lacking @ Done::Lacking(_) = build()? {
        return Ok(lacking);
    }
    tools::run(node::test(&package()).env("UNRES_CONVERT", tools::converter()?)).map(|()| Done::Passed)
}

/// Whether the package is there to be used.
pub(crate) fn is_built() -> bool {
    package().join("generated/unres_bg.wasm").exists()
}

fn package() -> PathBuf {
    root().join("bindings-wasm/npm")
}

fn build() -> Outcome<Done> {
    let package = package();
    if let Some(what) = node::packages(&package)? {
        return Ok(Done::Lacking(what));
    }
    let Some(module) = compile()? else {
        return Ok(Done::Lacking(format!(
            "no compiler for {TARGET}: rustup target add {TARGET}, or install the Debian packages rustc-web cargo-web rust-web-src"
        )));
    };
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        fs::copy(root().join(licence), package.join(licence))?;
    }
    let generated = package.join("generated");
    if generated.exists() {
        fs::remove_dir_all(&generated)?;
    }
    tools::run(cargo(&["run", "--quiet", "--package", "bindings-wasm-glue", "--"]).arg(module).arg(&generated))?;
    let module = generated.join("unres_bg.wasm");
    tools::run(Command::new(package.join("node_modules/.bin/wasm-opt")).args(OPTIMISE).arg(&module).arg("-o").arg(&module))?;
    Ok(Done::Passed)
}

/// The .wasm as the compiler leaves it; `None` where there is no compiler for it.
fn compile() -> Outcome<Option<PathBuf>> {
    let target = tools::target()?;
    let sysroot = PathBuf::from(first_line("rustc", &["--print", "sysroot"])?);
    let module = |folder: &Path| folder.join(TARGET).join("wasm/bindings_wasm.wasm");
    if sysroot.join("lib/rustlib").join(TARGET).exists() {
        tools::run(&mut cargo(BUILD))?;
        return Ok(Some(module(&target)));
    }
    // Debian's compiler has the sources of the standard library beside it; the linker is the one that rustup brought.
    if !(RUSTC_WEB.ensure() && is_new_enough()? || RUSTC_WEB.install_newest() && is_new_enough()?) {
        return Ok(None);
    }
    let folder = target.join("debian");
    let mut command = Command::new("/usr/bin/cargo");
    command.args(BUILD).args(BUILD_STD).arg("--target-dir").arg(&folder).current_dir(root());
    command.env("PATH", "/usr/bin:/bin").env("RUSTC", RUSTC_WEB.program).env("RUSTC_BOOTSTRAP", "1");
    // Cargo tells the programs it runs of the toolchain it is from.
    for name in ["RUSTUP_TOOLCHAIN", "CARGO", "RUSTDOC", "CARGO_TARGET_DIR", "CARGO_BUILD_TARGET_DIR"] {
        command.env_remove(name);
    }
    let linker = sysroot.join("lib/rustlib").join(host()?).join("bin/rust-lld");
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
    tools::run(&mut command)?;
    Ok(Some(module(&folder)))
}

/// Whether Debian's compiler is the one the workspace asks for: old lists of packages have an older one.
fn is_new_enough() -> Outcome<bool> {
    let minor = |version: &str| version.split('.').nth(1)?.parse::<u32>().ok();
    let wanted = minor(env!("CARGO_PKG_RUST_VERSION"));
    // `rustc 1.96.0 (…)`
    Ok(minor(&first_line(RUSTC_WEB.program, &["--version"])?) >= wanted)
}

/// The machine a compiler builds for where it is not told another: `x86_64-unknown-linux-gnu`.
fn host() -> Outcome<String> {
    let output = Command::new("rustc").arg("-vV").output()?;
    let lines = String::from_utf8(output.stdout)?;
    Ok(lines.lines().find_map(|line| line.strip_prefix("host: ")).ok_or("rustc names no host")?.to_owned())
}

/// The first line a program prints.
fn first_line(program: &str, arguments: &[&str]) -> Outcome<String> {
    let output = Command::new(program).args(arguments).output()?;
    Ok(String::from_utf8(output.stdout)?.lines().next().unwrap_or_default().to_owned())
}
