//! Dumps from anywhere: refused, or read row by row without more memory than one row takes; and texts of a wiki.
#![no_main]
use libfuzzer_sys::fuzz_target;
use moving::reading::sql::Dump;

fuzz_target!(|bytes: &[u8]| {
    let mut dump = Dump::new(bytes);
    while let Ok(Some(row)) = dump.next_row() {
        for value in row.values.values() {
            assert!(value.len() <= 2 * moving::reading::sql::MOST_VALUE);
        }
    }
});
