//! A file that claims to be a picture.
#![no_main]
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| drop(platform::media::open(bytes)));
