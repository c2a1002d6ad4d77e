//! An update from anywhere: refused, or a change of the text that reads back the same.
#![no_main]
use libfuzzer_sys::fuzz_target;
use writing::{Edit, SharedText};

fuzz_target!(|bytes: &[u8]| {
    let mut text = SharedText::new(1);
    text.edit(&[Edit { at: 0, gone: 0, put: "Un 🌱 jardin".to_owned() }]);
    let before = text.text();
    match text.apply(bytes, |_| true) {
        Err(_) => assert_eq!(text.text(), before),
        Ok(_) => {
            let mut again = SharedText::new(2);
            again.take(&text.state()).expect("what was taken can be stored");
            assert_eq!(again.text(), text.text());
        }
    }
});
