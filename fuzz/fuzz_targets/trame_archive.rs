//! An archive from anywhere: read or refused, never more than the limit unpacked.
#![no_main]
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(folder) = trame::Folder::from_zip(bytes) {
        assert!(folder.bytes() <= trame::MOST_BYTES);
        drop(trame::read(&folder));
    }
});
