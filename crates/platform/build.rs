//! In a release the browser's files are inside the program, so a new build of them makes a new program.

use std::path::Path;

fn main() {
    // While developing they are read from the disk: a new style sheet must not cost a build.
    let in_release = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    let built = Path::new("../../web/dist");
    let watched = match (in_release, built.exists()) {
        (true, true) => built,
        (true, false) => Path::new("../../web"),
        (false, _) => Path::new("build.rs"),
    };
    println!("cargo::rerun-if-changed={}", watched.display());
}
