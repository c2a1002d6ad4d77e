//! Captions from anywhere: refused, or written so that they read back the same.
#![no_main]
use outcomes::replay::captions;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(cues) = captions::read(text) {
        let written = captions::write(&cues);
        assert_eq!(captions::read(&written).expect("what was written reads"), cues);
    }
});
