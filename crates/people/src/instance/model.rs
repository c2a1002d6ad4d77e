//! What the first administrator says, what the state of the house is made of, how a mail's links are found.

use kernel::Language;

/// What the first page asks.
#[derive(Debug, Clone)]
pub struct Settling {
    pub name: String,
    pub language: Language,
    pub zone: String,
    pub contact: String,
    pub administrator: String,
    pub email: String,
}

/// How many days a mail is kept.
pub const MAIL_DAYS: i64 = 90;

/// One line of the state of the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Its name, in message keys: `instance-check-store`.
    pub name: &'static str,
    /// Whether all is well.
    pub is_well: bool,
    /// What there is to know, already in words.
    pub words: String,
}

/// A piece of a mail's text, with where it leads when it is a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Where it leads.
    pub address: Option<String>,
}

/// Finds the links of a text; those to this instance become paths, so that they work at whatever address it is read.
pub fn pieces(text: &str, base: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut plain = String::new();
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end();
        if !bare.starts_with("https://") && !bare.starts_with("http://") {
            plain.push_str(word);
            continue;
        }
        let own = bare.strip_prefix(base).filter(|path| path.starts_with('/'));
        let address = own.unwrap_or(bare).to_owned();
        pieces.push(Piece {
            text: std::mem::take(&mut plain),
            address: None,
        });
        pieces.push(Piece {
            text: bare.to_owned(),
            address: Some(address),
        });
        plain.push_str(word.strip_prefix(bare).unwrap_or_default());
    }
    pieces.push(Piece {
        text: plain,
        address: None,
    });
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}
