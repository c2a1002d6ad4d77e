//! A trame that reads is written, read and written again with the same bytes.
#![no_main]
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(known) = trame::from_document(text) {
        let written = trame::to_document(&known);
        let again = trame::from_document(&written).expect("what was written reads");
        assert_eq!(trame::to_document(&again), written);
    }
});
