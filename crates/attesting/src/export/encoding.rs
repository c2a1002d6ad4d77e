//! Signs as bytes. What an encoding does not have is written as its nearest, and counted when there is none.

use super::model::Encoding;

/// Windows-1252 from 0x80 to 0x9f, where it differs from ISO-8859-1 (unicode.org, CP1252.TXT); nothing where it has none.
const WINDOWS: [Option<char>; 32] = [
    Some('€'),
    None,
    Some('‚'),
    Some('ƒ'),
    Some('„'),
    Some('…'),
    Some('†'),
    Some('‡'),
    Some('ˆ'),
    Some('‰'),
    Some('Š'),
    Some('‹'),
    Some('Œ'),
    None,
    Some('Ž'),
    None,
    None,
    Some('‘'),
    Some('’'),
    Some('“'),
    Some('”'),
    Some('•'),
    Some('–'),
    Some('—'),
    Some('˜'),
    Some('™'),
    Some('š'),
    Some('›'),
    Some('œ'),
    None,
    Some('ž'),
    Some('Ÿ'),
];

/// The bytes of a text, and how many of its signs had no like in the encoding and became a question mark.
pub(super) fn encode(text: &str, encoding: Encoding) -> (Vec<u8>, usize) {
    match encoding {
        Encoding::Utf8 => (text.as_bytes().to_vec(), 0),
        Encoding::Utf8Marked => ([b"\xef\xbb\xbf", text.as_bytes()].concat(), 0),
        Encoding::Latin | Encoding::Windows => {
            let (mut bytes, mut lost) = (Vec::with_capacity(text.len()), 0);
            for sign in text.chars() {
                match byte(sign, encoding) {
                    Some(byte) => bytes.push(byte),
                    None => match like(sign) {
                        Some(others) => bytes.extend(others.chars().filter_map(|each| byte(each, encoding))),
                        None => {
                            bytes.push(b'?');
                            lost += 1;
                        }
                    },
                }
            }
            (bytes, lost)
        }
    }
}

fn byte(sign: char, encoding: Encoding) -> Option<u8> {
    let code = u32::from(sign);
    match code {
        0..=0x7f | 0xa0..=0xff => u8::try_from(code).ok(),
        _ if encoding == Encoding::Windows => {
            let place = WINDOWS.iter().position(|each| *each == Some(sign))?;
            u8::try_from(0x80 + place).ok()
        }
        _ => None,
    }
}

/// What stands for a sign where it cannot be written.
fn like(sign: char) -> Option<&'static str> {
    Some(match sign {
        '’' | '‘' | '‚' => "'",
        '“' | '”' | '„' => "\"",
        '–' | '—' | '‑' | '−' => "-",
        '…' => "...",
        'œ' => "oe",
        'Œ' => "OE",
        '€' => "EUR",
        '•' => "-",
        '\u{202f}' | '\u{2009}' => "\u{a0}",
        '\u{200b}' | '\u{feff}' => "",
        'Š' => "S",
        'š' => "s",
        'Ž' => "Z",
        'ž' => "z",
        'Ÿ' => "Y",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn french_is_written_in_each_encoding() {
        let text = "L’œuvre à Noël : 5 €";
        assert_eq!(encode(text, Encoding::Utf8), (text.as_bytes().to_vec(), 0));
        assert!(encode(text, Encoding::Utf8Marked).0.starts_with(b"\xef\xbb\xbfL"));
        let latin = encode(text, Encoding::Latin);
        assert_eq!(latin, (b"L'oeuvre \xe0 No\xebl : 5 EUR".to_vec(), 0));
        let windows = encode(text, Encoding::Windows);
        assert_eq!(windows, (b"L\x92\x9cuvre \xe0 No\xebl : 5 \x80".to_vec(), 0));
        assert_eq!(encode("a 日 b", Encoding::Windows), (b"a ? b".to_vec(), 1));
    }

    proptest! {
        #[test]
        fn what_an_encoding_has_is_read_back_as_it_was(text in "[ -~\u{a0}-\u{ff}€œŒ’–…]{0,60}") {
            let (bytes, lost) = encode(&text, Encoding::Windows);
            prop_assert_eq!(lost, 0);
            let read: String = bytes
                .iter()
                .map(|byte| match byte {
                    0x80..=0x9f => WINDOWS[usize::from(*byte) - 0x80].unwrap(),
                    other => char::from(*other),
                })
                .collect();
            prop_assert_eq!(read, text);
        }

        #[test]
        fn no_text_is_too_strange(text in "(?s).{0,60}") {
            for encoding in Encoding::ALL {
                let (bytes, lost) = encode(&text, *encoding);
                prop_assert!(lost <= text.chars().count() && bytes.len() <= text.len() * 3 + 3);
            }
        }
    }
}
