//! The six letters that are shown in the room, and the drawing that a telephone reads.

use platform::Tx;
use qrcodegen::{QrCode, QrCodeEcc};

/// Letters that nobody takes for one another, read or heard from the back of a room; few vowels, so that no word comes
/// out of them.
const LETTERS: [char; 18] = [
    'A', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M', 'N', 'P', 'R', 'T', 'V', 'W', 'X', 'Y',
];
/// How many.
pub const LENGTH: usize = 6;
/// Bytes beyond the last whole multiple of the letters would make some of them likelier.
const FAIR: usize = 256 - 256 % LETTERS.len();

/// A new code.
pub fn new(tx: &Tx) -> String {
    let mut code = String::new();
    while code.len() < LENGTH {
        let secret = tx.new_secret();
        let bytes = secret.as_bytes().chunks(2);
        let numbers = bytes
            .filter_map(|pair| std::str::from_utf8(pair).ok())
            .filter_map(|pair| usize::from_str_radix(pair, 16).ok());
        let letters = numbers
            .filter(|number| *number < FAIR)
            .filter_map(|number| LETTERS.get(number % LETTERS.len()));
        code.extend(letters.take(LENGTH - code.len()));
    }
    code
}

/// A code as it was typed: capitals, without spaces or dashes. Nothing when it cannot be one.
pub fn read(typed: &str) -> Option<String> {
    let code: String = typed
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .take(LENGTH + 1)
        .collect();
    let known = code.chars().all(|letter| LETTERS.contains(&letter));
    (known && code.chars().count() == LENGTH).then_some(code)
}

/// The address as a square of squares: how many a side, with its quiet border, and where they are dark.
pub struct Drawing {
    /// How many squares a side.
    pub side: i32,
    /// The dark ones, as a path.
    pub path: String,
}

impl Drawing {
    /// The same as a file of its own (SVG), for what is printed.
    pub fn svg(&self) -> String {
        let Drawing { side, path } = self;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\">\
             <rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>"
        )
    }
}

/// Four empty squares around it (ISO/IEC 18004, 5.3.8).
const BORDER: i32 = 4;

/// The drawing of an address; nothing when it is too long for one.
pub fn draw(address: &str) -> Option<Drawing> {
    use std::fmt::Write;
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for row in 0..code.size() {
        for column in 0..code.size() {
            if code.get_module(column, row) {
                let _cannot_fail = write!(path, "M{},{}h1v1h-1z", column + BORDER, row + BORDER);
            }
        }
    }
    Some(Drawing {
        side: code.size() + 2 * BORDER,
        path,
    })
}
