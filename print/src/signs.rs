//! Signs that no font has. A PDF for everybody (PDF/UA-1) holds no sign that it cannot draw, so they become a box.

use std::sync::LazyLock;

use serde_json::Value;
use typst::foundations::Bytes;
use typst::text::{Coverage, Font};

const BOX: char = '□';

static COVERED: LazyLock<Vec<Coverage>> = LazyLock::new(|| {
    let fonts = typst_assets::fonts().flat_map(|bytes| Font::iter(Bytes::new(bytes)));
    fonts.map(|font| font.info().coverage.clone()).collect()
});

fn is_covered(sign: char) -> bool {
    COVERED.iter().any(|font| font.contains(u32::from(sign)))
}

/// Replaces them everywhere in what is to be printed.
pub fn keep_to_fonts(data: &mut Value) {
    match data {
        Value::String(text) if !text.is_ascii() => *text = kept(text),
        Value::Array(values) => values.iter_mut().for_each(keep_to_fonts),
        Value::Object(fields) => fields.values_mut().for_each(keep_to_fonts),
        _ => {}
    }
}

fn kept(text: &str) -> String {
    let (mut kept, mut boxed) = (String::with_capacity(text.len()), false);
    for sign in text.chars() {
        match sign {
            // What only changes the sign before it goes, or goes with that sign.
            '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e01ef}' => {}
            '\u{200d}' | '\u{1f3fb}'..='\u{1f3ff}' if boxed => {}
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{ad}' => {
                kept.push(sign);
            }
            sign if sign.is_control() && sign != '\n' && sign != '\t' => {}
            sign if sign.is_control() || is_covered(sign) => {
                kept.push(sign);
                boxed = false;
            }
            _ => {
                if !boxed {
                    kept.push(BOX);
                }
                boxed = true;
            }
        }
    }
    kept
}
