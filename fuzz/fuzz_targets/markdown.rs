//! Markdown never gives a script.
#![no_main]
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let html = platform::markdown::html(text).to_lowercase();
    assert!(!html.contains("<script") && !html.contains("\"javascript:"));
});
