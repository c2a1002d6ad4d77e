//! A badge that somebody brings: PNG, SVG, JSON, a signed token, or anything that claims to be one.
#![no_main]
use libfuzzer_sys::fuzz_target;
use recognising::verification::foreign;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(read) = foreign::read(bytes) {
        assert!(read.name.chars().count() <= 2000 && !read.name.contains('\0'));
    }
});
