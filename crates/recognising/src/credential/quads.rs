//! What a badge says, as the sorted statements that are signed: RDF Dataset Canonicalization (RDFC-1.0, W3C) of the
//! JSON-LD that Open Badges 3.0 is written in.
//!
//! The terms are those of the two contexts that such a badge names, written down here, so that no context is ever
//! fetched. What is not among them is not guessed: [`Unread`] says so, and nothing is signed or called wrong.
//!
//! Sources: `https://www.w3.org/ns/credentials/v2` (2.0), `https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json`,
//! W3C Data Integrity EdDSA Cryptosuites 1.0, W3C RDF Dataset Canonicalization 1.0.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

/// The contexts, in their order.
pub const CONTEXTS: [&str; 2] = [
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
];

/// The deepest that objects may lie in one another, and the most statements.
const DEEPEST: usize = 12;
const MOST: usize = 4000;

const TYPE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const VC: &str = "https://www.w3.org/2018/credentials#";
const STATUS: &str = "https://www.w3.org/ns/credentials/status#";
const SECURITY: &str = "https://w3id.org/security#";
const BADGE: &str = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#";
const SCHEMA: &str = "https://schema.org/";
const DATE_TIME: &str = "http://www.w3.org/2001/XMLSchema#dateTime";
/// As the context of Open Badges writes it, with an `s` that XML Schema does not have.
const ANY_URI: &str = "https://www.w3.org/2001/XMLSchema#anyURI";
const BOOLEAN: &str = "https://www.w3.org/2001/XMLSchema#boolean";
const MULTIBASE: &str = "https://w3id.org/security#multibase";
const SUITE: &str = "https://w3id.org/security#cryptosuiteString";

/// It says something that is not read here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unread;

/// How the value of a term is written.
#[derive(Clone, Copy)]
enum How {
    /// A text.
    Text,
    /// A text of a kind.
    Typed(&'static str),
    /// An address, or an object.
    Node,
    /// An object alone.
    Object,
    /// The one purpose of a proof that badges have.
    Purpose,
}

/// The terms: their word, the vocabulary, the word there, and how they are written.
const TERMS: [(&str, &str, &str, How); 41] = [
    ("issuer", VC, "issuer", How::Node),
    ("credentialSubject", VC, "credentialSubject", How::Node),
    ("credentialStatus", VC, "credentialStatus", How::Node),
    ("evidence", VC, "evidence", How::Node),
    ("validFrom", VC, "validFrom", How::Typed(DATE_TIME)),
    ("validUntil", VC, "validUntil", How::Typed(DATE_TIME)),
    ("name", SCHEMA, "name", How::Text),
    ("description", SCHEMA, "description", How::Text),
    ("url", SCHEMA, "url", How::Typed(ANY_URI)),
    ("email", SCHEMA, "email", How::Text),
    ("caption", SCHEMA, "caption", How::Text),
    ("audience", SCHEMA, "audience", How::Text),
    ("genre", SCHEMA, "genre", How::Text),
    ("inLanguage", SCHEMA, "inLanguage", How::Text),
    ("tag", SCHEMA, "keywords", How::Text),
    ("targetName", SCHEMA, "targetName", How::Text),
    ("targetDescription", SCHEMA, "targetDescription", How::Text),
    ("targetFramework", SCHEMA, "targetFramework", How::Text),
    ("targetUrl", SCHEMA, "targetUrl", How::Typed(ANY_URI)),
    ("targetCode", BADGE, "targetCode", How::Text),
    ("targetType", BADGE, "targetType", How::Text),
    ("narrative", BADGE, "narrative", How::Text),
    ("achievement", BADGE, "achievement", How::Object),
    ("achievementType", BADGE, "achievementType", How::Text),
    ("alignment", BADGE, "alignment", How::Object),
    ("criteria", BADGE, "Criteria", How::Node),
    ("creator", BADGE, "creator", How::Object),
    ("image", BADGE, "image", How::Node),
    ("identifier", BADGE, "identifier", How::Object),
    ("hashed", BADGE, "hashed", How::Typed(BOOLEAN)),
    ("identityHash", BADGE, "identityHash", How::Text),
    ("identityType", BADGE, "identityType", How::Text),
    ("salt", BADGE, "salt", How::Text),
    ("statusPurpose", STATUS, "statusPurpose", How::Text),
    ("statusListIndex", STATUS, "statusListIndex", How::Text),
    ("statusListCredential", STATUS, "statusListCredential", How::Node),
    ("encodedList", STATUS, "encodedList", How::Typed(MULTIBASE)),
    (
        "created",
        "http://purl.org/dc/terms/",
        "created",
        How::Typed(DATE_TIME),
    ),
    ("cryptosuite", SECURITY, "cryptosuite", How::Typed(SUITE)),
    ("verificationMethod", SECURITY, "verificationMethod", How::Node),
    ("proofPurpose", SECURITY, "proofPurpose", How::Purpose),
];

/// The kinds of things: their word, and their vocabulary.
const KINDS: [(&str, &str); 13] = [
    ("VerifiableCredential", VC),
    ("BitstringStatusListCredential", STATUS),
    ("BitstringStatusList", STATUS),
    ("BitstringStatusListEntry", STATUS),
    ("DataIntegrityProof", SECURITY),
    ("OpenBadgeCredential", BADGE),
    ("Achievement", BADGE),
    ("AchievementSubject", BADGE),
    ("IdentityObject", BADGE),
    ("Image", BADGE),
    ("Profile", BADGE),
    ("Evidence", BADGE),
    ("Criteria", BADGE),
];

/// Whether a document names the contexts, and no other.
pub fn is_of_contexts(document: &Map<String, Value>) -> bool {
    let named = document.get("@context").and_then(Value::as_array);
    let named = named.map(|list| list.iter().filter_map(Value::as_str).collect::<Vec<_>>());
    // The list of what was revoked needs the first alone.
    named.is_some_and(|named| named == CONTEXTS || named == [CONTEXTS[0]])
}

/// The statements of a document, sorted, each on a line. What is called `proof` is no part of it.
///
/// # Errors
/// [`Unread`] when it says what is not known here.
pub fn canonical(document: &Map<String, Value>) -> Result<String, Unread> {
    let mut reading = Reading::default();
    reading.node(document, 0)?;
    reading.sorted()
}

#[derive(Default)]
struct Reading {
    /// Subject, the rest of the line; a nameless thing is `_:` and its number among them.
    quads: Vec<(String, String, String)>,
    nameless: usize,
}

impl Reading {
    fn node(&mut self, object: &Map<String, Value>, depth: usize) -> Result<String, Unread> {
        if depth > DEEPEST {
            return Err(Unread);
        }
        let name = match object.get("id") {
            Some(Value::String(id)) => iri(id)?,
            Some(_) => return Err(Unread),
            None => {
                self.nameless += 1;
                format!("_:{}", self.nameless)
            }
        };
        for (term, value) in object {
            match (term.as_str(), depth) {
                ("id", _) | ("@context" | "proof", 0) => {}
                ("type", _) => self.kinds(&name, value)?,
                (term, _) => {
                    let (_, vocabulary, word, how) =
                        TERMS.iter().find(|(known, ..)| *known == term).ok_or(Unread)?;
                    for value in each(value) {
                        let said = self.value(value, *how, depth)?;
                        self.put(&name, &format!("<{vocabulary}{word}>"), said)?;
                    }
                }
            }
        }
        Ok(name)
    }

    fn kinds(&mut self, name: &str, value: &Value) -> Result<(), Unread> {
        for kind in each(value) {
            let word = kind.as_str().ok_or(Unread)?;
            let vocabulary = match word {
                "Alignment" => {
                    return self.put(name, &format!("<{TYPE}>"), format!("<{SCHEMA}AlignmentObject>"));
                }
                word => KINDS.iter().find(|(known, _)| *known == word).ok_or(Unread)?.1,
            };
            self.put(name, &format!("<{TYPE}>"), format!("<{vocabulary}{word}>"))?;
        }
        Ok(())
    }

    fn value(&mut self, value: &Value, how: How, depth: usize) -> Result<String, Unread> {
        match (how, value) {
            (How::Text, Value::String(text)) => Ok(literal(text)),
            (How::Typed(BOOLEAN), Value::Bool(yes)) => {
                Ok(format!("{}^^<{BOOLEAN}>", literal(&yes.to_string())))
            }
            (How::Typed(kind), Value::String(text)) => Ok(format!("{}^^<{kind}>", literal(text))),
            (How::Node, Value::String(id)) => iri(id),
            (How::Node | How::Object, Value::Object(object)) => self.node(object, depth + 1),
            (How::Purpose, Value::String(word)) if word == "assertionMethod" => {
                Ok(format!("<{SECURITY}assertionMethod>"))
            }
            _ => Err(Unread),
        }
    }

    fn put(&mut self, subject: &str, predicate: &str, object: String) -> Result<(), Unread> {
        if self.quads.len() >= MOST {
            return Err(Unread);
        }
        self.quads
            .push((subject.to_owned(), predicate.to_owned(), object));
        Ok(())
    }

    /// Names what is nameless (section 4.4.3: by the digest of what is said of each), sorts, and drops what is said twice.
    /// Things of which the very same is said are told apart by more than this: they are not read.
    fn sorted(self) -> Result<String, Unread> {
        let mut digests: Vec<(String, String)> = (1..=self.nameless)
            .map(|number| {
                let own = format!("_:{number}");
                (self.first_degree(&own), own)
            })
            .collect();
        digests.sort();
        if digests
            .windows(2)
            .any(|pair| matches!(pair, [one, other] if one.0 == other.0))
        {
            return Err(Unread);
        }
        let named: BTreeMap<&str, String> = digests
            .iter()
            .enumerate()
            .map(|(place, (_, own))| (own.as_str(), format!("_:c14n{place}")))
            .collect();
        let name = |term: &str| named.get(term).cloned().unwrap_or_else(|| term.to_owned());
        let line = |(subject, predicate, object): &(String, String, String)| {
            format!("{} {predicate} {} .\n", name(subject), name(object))
        };
        let mut lines: Vec<String> = self.quads.iter().map(line).collect();
        lines.sort_unstable();
        lines.dedup();
        Ok(lines.concat())
    }

    fn first_degree(&self, own: &str) -> String {
        let name = |term: &str| match term {
            term if term == own => "_:a".to_owned(),
            term if term.starts_with("_:") => "_:z".to_owned(),
            term => term.to_owned(),
        };
        let about = |quad: &&(String, String, String)| quad.0 == own || quad.2 == own;
        let line = |(subject, predicate, object): &(String, String, String)| {
            format!("{} {predicate} {} .\n", name(subject), name(object))
        };
        let mut lines: Vec<String> = self.quads.iter().filter(about).map(line).collect();
        lines.sort_unstable();
        platform::chance::hexadecimal(&Sha256::digest(lines.concat()))
    }
}

/// One value, or each of a list.
fn each(value: &Value) -> &[Value] {
    match value {
        Value::Array(values) => values,
        value => std::slice::from_ref(value),
    }
}

/// An address of its own, as it stands in a statement.
fn iri(text: &str) -> Result<String, Unread> {
    let scheme = text.split_once(':').map(|(scheme, _)| scheme).ok_or(Unread)?;
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
    let allowed =
        |letter: char| !letter.is_control() && !letter.is_whitespace() && !"<>\"{}|\\^`".contains(letter);
    if !scheme.is_empty() && scheme.bytes().all(plain) && text.chars().all(allowed) {
        Ok(format!("<{text}>"))
    } else {
        Err(Unread)
    }
}

/// A text as canonical N-Quads write it.
fn literal(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 2);
    written.push('"');
    for letter in text.chars() {
        match letter {
            '"' => written.push_str("\\\""),
            '\\' => written.push_str("\\\\"),
            '\n' => written.push_str("\\n"),
            '\r' => written.push_str("\\r"),
            '\t' => written.push_str("\\t"),
            '\u{8}' => written.push_str("\\b"),
            '\u{c}' => written.push_str("\\f"),
            '\u{0}'..='\u{1f}' | '\u{7f}' => {
                let _cannot_fail = write!(written, "\\u{:04X}", u32::from(letter));
            }
            letter => written.push(letter),
        }
    }
    written.push('"');
    written
}
