//! A badge that somebody brings, from wherever: read as if it meant harm, checked as far as can be without asking anybody.

use kernel::Refusal;
use serde_json::{Map, Value};

use super::token;
use crate::credential::bake;
use crate::credential::multibase::from_multikey;
use crate::credential::proof::{self, Checked};

/// The largest file that is looked at, in bytes.
pub const MOST: usize = 4 * 1024 * 1024;
/// The longest text of a badge.
const TEXT: usize = 256 * 1024;
/// The longest that one of its words is shown.
const SHOWN: usize = 2000;

/// How a badge is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Open Badges 3.0 with its proof inside.
    Third,
    /// Open Badges 3.0 as a signed token.
    Token,
    /// Open Badges 2.0, which is checked where it is hosted.
    Second,
    /// An address.
    Address,
}

impl Kind {
    /// The word, for messages.
    pub const fn word(self) -> &'static str {
        match self {
            Kind::Third => "third",
            Kind::Token => "token",
            Kind::Second => "second",
            Kind::Address => "address",
        }
    }
}

/// What can be said of its signature without asking anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signature {
    /// It is as its issuer signed it.
    Good,
    /// It was signed with the key that it carries, and nothing says whose that is.
    GoodByItself,
    /// It was changed, or never signed.
    Bad,
    /// Its key is to be fetched from its issuer.
    KeyElsewhere,
    /// It is signed in a way that is not checked here.
    Unread,
    /// It has none.
    Absent,
}

impl Signature {
    /// The word, for messages.
    pub const fn word(self) -> &'static str {
        match self {
            Signature::Good => "good",
            Signature::GoodByItself => "by-itself",
            Signature::Bad => "bad",
            Signature::KeyElsewhere => "elsewhere",
            Signature::Unread => "unread",
            Signature::Absent => "absent",
        }
    }
}

/// What a badge says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreign {
    /// How it is written.
    pub kind: Kind,
    /// Where it says that it is.
    pub address: String,
    /// What it is called.
    pub name: String,
    /// What it says of its owner.
    pub description: String,
    /// What one does to have it.
    pub criteria: String,
    /// Who gave it.
    pub issuer: String,
    /// The issuer’s own name among issuers.
    pub issuer_id: String,
    /// Since when.
    pub from: String,
    /// Until when.
    pub until: String,
    /// Its signature, as far as it can be checked.
    pub signature: Signature,
    /// The name of its key.
    pub method: String,
    /// The whole of it, where it has a proof inside.
    pub document: Map<String, Value>,
}

impl Foreign {
    /// Checks it against the public key of its method, which somebody who knows it gives.
    pub fn check(&mut self, public: &[u8]) {
        let issued = self
            .method
            .split_once('#')
            .map_or(self.method.as_str(), |(did, _)| did);
        self.signature = match proof::check(&self.document, public) {
            Checked::Good if issued == self.issuer_id => Signature::Good,
            Checked::Good | Checked::Bad => Signature::Bad,
            Checked::Unread => Signature::Unread,
        };
    }
}

/// Reads a file or a text.
///
/// # Errors
/// A refusal that says why it is no badge.
pub fn read(bytes: &[u8]) -> Result<Foreign, Refusal> {
    if bytes.len() > MOST {
        return Err(Refusal::new("verification-too-large"));
    }
    let none = || Refusal::new("verification-no-badge");
    if bytes.starts_with(&[0x89, b'P', b'N', b'G']) {
        return text(&bake::out_of_png(bytes).ok_or_else(none)?);
    }
    let said = std::str::from_utf8(bytes).map_err(|_| none())?;
    let said = said.trim_start_matches('\u{feff}').trim();
    if said.starts_with('<') {
        return text(&bake::out_of_svg(said).ok_or_else(none)?);
    }
    text(said)
}

/// Reads a badge that is text: JSON, a token, or an address.
fn text(said: &str) -> Result<Foreign, Refusal> {
    let said = said.trim();
    let none = || Refusal::new("verification-no-badge");
    if said.is_empty() || said.len() > TEXT {
        return Err(none());
    }
    if said.starts_with('{') {
        let value: Value = serde_json::from_str(said).map_err(|_| none())?;
        return object(value.as_object().ok_or_else(none)?).ok_or_else(none);
    }
    if said.starts_with("https://") || said.starts_with("http://") {
        let mut address = empty(Kind::Address);
        address.address = short(said);
        return if said.contains(char::is_whitespace) {
            Err(none())
        } else {
            Ok(address)
        };
    }
    token::read(said).ok_or_else(none)
}

fn empty(kind: Kind) -> Foreign {
    Foreign {
        kind,
        address: String::new(),
        name: String::new(),
        description: String::new(),
        criteria: String::new(),
        issuer: String::new(),
        issuer_id: String::new(),
        from: String::new(),
        until: String::new(),
        signature: Signature::Absent,
        method: String::new(),
        document: Map::new(),
    }
}

fn short(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_control() || *letter == '\n')
        .take(SHOWN)
        .collect()
}

/// A text of an object; empty when it has none.
pub(super) fn said(object: &Map<String, Value>, term: &str) -> String {
    object
        .get(term)
        .and_then(Value::as_str)
        .map(short)
        .unwrap_or_default()
}

/// One or the first of several.
fn first(value: Option<&Value>) -> Option<&Value> {
    match value {
        Some(Value::Array(values)) => values.first(),
        other => other,
    }
}

fn has_type(object: &Map<String, Value>, word: &str) -> bool {
    match object.get("type") {
        Some(Value::String(kind)) => kind == word,
        Some(Value::Array(kinds)) => kinds.iter().any(|kind| kind.as_str() == Some(word)),
        _ => false,
    }
}

fn object(document: &Map<String, Value>) -> Option<Foreign> {
    if has_type(document, "Assertion") {
        return Some(second(document));
    }
    let mut foreign = third(document)?;
    foreign.signature = match proof::method_of(document) {
        None => Signature::Absent,
        Some(method) => {
            foreign.method = short(method);
            Signature::KeyElsewhere
        }
    };
    // A `did:key` is its own key: nobody is asked.
    let key = foreign
        .method
        .strip_prefix("did:key:")
        .and_then(|rest| rest.split('#').next());
    if let Some(public) = key.and_then(from_multikey) {
        foreign.check(&public);
    }
    Some(foreign)
}

pub(super) fn third(document: &Map<String, Value>) -> Option<Foreign> {
    let is_badge = has_type(document, "OpenBadgeCredential") || has_type(document, "AchievementCredential");
    let subject = first(document.get("credentialSubject"))?.as_object()?;
    let achievement = first(subject.get("achievement"))?.as_object()?;
    if !is_badge {
        return None;
    }
    let mut foreign = empty(Kind::Third);
    foreign.address = said(document, "id");
    foreign.name = said(achievement, "name");
    foreign.description = said(achievement, "description");
    if let Some(criteria) = achievement.get("criteria").and_then(Value::as_object) {
        foreign.criteria = said(criteria, "narrative");
    }
    match document.get("issuer") {
        Some(Value::String(id)) => foreign.issuer_id = short(id),
        Some(Value::Object(issuer)) => {
            (foreign.issuer_id, foreign.issuer) = (said(issuer, "id"), said(issuer, "name"))
        }
        _ => {}
    }
    let either = |new: &str, old: &str| {
        Some(said(document, new))
            .filter(|text| !text.is_empty())
            .unwrap_or_else(|| said(document, old))
    };
    foreign.from = either("validFrom", "issuanceDate");
    foreign.until = either("validUntil", "expirationDate");
    foreign.document = document.clone();
    Some(foreign)
}

fn second(document: &Map<String, Value>) -> Foreign {
    let mut foreign = empty(Kind::Second);
    foreign.address = said(document, "id");
    (foreign.from, foreign.until) = (said(document, "issuedOn"), said(document, "expires"));
    match document.get("badge") {
        Some(Value::String(address)) => foreign.description = short(address),
        Some(Value::Object(badge)) => {
            (foreign.name, foreign.description) = (said(badge, "name"), said(badge, "description"));
            if let Some(issuer) = badge.get("issuer").and_then(Value::as_object) {
                (foreign.issuer_id, foreign.issuer) = (said(issuer, "id"), said(issuer, "name"));
            }
        }
        _ => {}
    }
    foreign
}
