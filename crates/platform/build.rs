//! The browser's files are inside the program, so a new build of them is a new program.

use std::path::Path;

#[expect(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]
fn main() {
    // Looked at by cargo: a folder that is not there would make every build a new one.
    let built = Path::new("../../web/dist");
    let watched = if built.exists() { built } else { Path::new("../../web") };
    println!("cargo::rerun-if-changed={}", watched.display());
}
