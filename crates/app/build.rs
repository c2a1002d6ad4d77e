//! How the program is linked.

use std::process::Command;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=layout.ld");
    let is = |name: &str, wanted: &str| std::env::var(name).is_ok_and(|value| value == wanted);
    // The linker that comes with Rust on this system. Elsewhere the linker may not know these words.
    let knows = is("CARGO_CFG_TARGET_ARCH", "x86_64")
        && is("CARGO_CFG_TARGET_OS", "linux")
        && is("CARGO_CFG_TARGET_ENV", "gnu");
    if !knows || !is("PROFILE", "release") {
        return;
    }
    let asks = |word: &str| println!("cargo::rustc-link-arg-bins={word}");
    // One of several functions that say the same is kept, and pages have many; so with tables that say the same, among
    // them those that unwinding reads. Nobody here tells two that say the same apart by where they stand; prepared
    // statements are found by where their text is, and two with one text are one.
    asks("-Wl,--icf=all");
    asks("-Wl,--ignore-data-address-equality");
    if let Ok(here) = std::env::var("CARGO_MANIFEST_DIR") {
        asks(&format!("-T{here}/layout.ld"));
    }
    if reads_packed_relocations() {
        asks("-Wl,-z,pack-relative-relocs");
    }
}

/// Whether this system's C library, with which the program will run, is glibc 2.36 or newer.
fn reads_packed_relocations() -> bool {
    let said = Command::new("getconf").arg("GNU_LIBC_VERSION").output();
    said.ok()
        .and_then(|said| String::from_utf8(said.stdout).ok())
        .and_then(|said| {
            let (major, minor) = said.trim().strip_prefix("glibc ")?.split_once('.')?;
            Some((major.parse::<u32>().ok()?, minor.parse::<u32>().ok()?))
        })
        .is_some_and(|version| version >= (2, 36))
}
