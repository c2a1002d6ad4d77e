//! What an attestation says, whoever issues it, as the program that prints takes it (`print/templates/attestation.typ`).
//! Words come from the page, in the language of its reader.

use serde_json::{Value, json};

use crate::code;

/// The words that are the same on every paper of a file.
pub struct Words {
    /// What it is.
    pub title: String,
    /// Above what it was for.
    pub aim: String,
    /// Before the address at which it is verified.
    pub verify: String,
    /// What the drawing of the address is, read aloud.
    pub code: String,
}

/// A thing that is said: what, how much, and whether it counts most.
pub type Fact = (String, String, bool);

/// One attestation.
pub struct Paper {
    /// Its number, in words.
    pub number: String,
    /// What is attested, in a sentence.
    pub says: String,
    /// What is said of it, line by line.
    pub facts: Vec<Fact>,
    /// What it was for; empty where nothing is said.
    pub aim: String,
    /// The heads of a table of what it is made of; empty without one.
    pub heads: Vec<String>,
    /// The rows of that table.
    pub rows: Vec<Vec<String>>,
    /// When it was issued, and by whom.
    pub issued: String,
    /// Where anybody verifies it.
    pub address: String,
}

impl Paper {
    fn given(&self) -> Value {
        let facts = self.facts.iter();
        let facts: Vec<Value> = facts
            .map(|(label, value, strong)| json!({ "label": label, "value": value, "strong": strong }))
            .collect();
        json!({
            "number": self.number,
            "says": self.says,
            "facts": facts,
            "aim": self.aim,
            "heads": self.heads,
            "rows": self.rows,
            "issued": self.issued,
            "code": code::draw(&self.address).map_or_else(String::new, |drawing| drawing.svg()),
            "address": self.address,
        })
    }
}

/// What the program is given of papers that stand in one file: its title, and who issues.
pub fn given(title: &str, house: &str, words: &Words, papers: &[Paper]) -> Value {
    json!({
        "title": title,
        "house": house,
        "words": {
            "title": words.title,
            "aim": words.aim,
            "verify": words.verify,
            "code": words.code,
        },
        "papers": papers.iter().map(Paper::given).collect::<Vec<_>>(),
    })
}
