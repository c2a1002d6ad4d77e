//! The shape of a space: its trame, read once and shared by everyone who looks.
//!
//! A trame is stored under the digest of its files and never changes, so a shape that was read stays true for ever,
//! in every process: there is nothing to drop when a space changes, it simply points to another trame.

mod store;
mod strand;

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

use kernel::{Language, Module, PersonId, Problem};
use platform::markdown;
use platform::{Install, Tx};
use sha2::{Digest, Sha256};
use trame::{Role, Thing, Trame, Words};

pub use store::{
    Origin, Stored, by_digest, by_id, by_uid, keep, listed, offer, shipped_by_key, tell_descents,
};
pub use strand::{Strand, strands};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS).words(
        include_str!("../../../trame/words/fr.ftl"),
        include_str!("../../../trame/words/en.ftl"),
    );
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
}

/// A trame with what pages need of it at hand.
pub struct Shape {
    /// Its number.
    pub id: i64,
    /// The digest of its files.
    pub digest: String,
    /// The trame.
    pub trame: Trame,
    charter: Rendered,
    welcome: Rendered,
    charter_digest: String,
    /// What each role asks of its holder, in the order of the roles; once somebody looks.
    gestures: OnceLock<Vec<Rendered>>,
}

/// A text as HTML in each language it stands in.
struct Rendered(Vec<(Language, String)>);

/// A text in the reader's language, or in the one it was written in.
pub struct Said<'a> {
    /// The text.
    pub text: &'a str,
    /// The language it is in, when that is not the reader's.
    pub other: Option<&'static str>,
}

/// The text of `words` for a reader.
pub fn said(words: &Words, reader: Language) -> Said<'_> {
    let (text, language) = words.in_language(reader);
    Said {
        text,
        other: (language != reader).then(|| language.word()),
    }
}

/// How many shapes are kept; beyond it all are read anew, which is rare and cheap.
const KEPT: usize = 512;
static SHAPES: LazyLock<Mutex<HashMap<String, Arc<Shape>>>> = LazyLock::new(Mutex::default);

/// The shape of a stored trame.
///
/// # Errors
/// A fault when the store holds something that is not a trame.
pub fn of(tx: &mut Tx, id: i64, digest: &str) -> Result<Arc<Shape>, Problem> {
    let known = SHAPES
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .get(digest)
        .cloned();
    // The number may be another in another store of the same process: tests have many.
    if let Some(shape) = known.filter(|shape| shape.id == id) {
        return Ok(shape);
    }
    let document = store::document(tx, id)?;
    let trame = trame::from_document(&document).map_err(|faults| {
        Problem::fault(
            "read a stored trame",
            faults.first().map_or_else(String::new, ToString::to_string),
        )
    })?;
    let shape = Arc::new(Shape::new(id, digest, trame));
    let mut shapes = SHAPES.lock().unwrap_or_else(PoisonError::into_inner);
    if shapes.len() >= KEPT {
        shapes.clear();
    }
    shapes.insert(digest.to_owned(), Arc::clone(&shape));
    Ok(shape)
}

impl Shape {
    fn new(id: i64, digest: &str, trame: Trame) -> Self {
        Shape {
            id,
            digest: digest.to_owned(),
            charter: Rendered::of(trame.charter.as_ref()),
            welcome: Rendered::of(trame.welcome.as_ref()),
            charter_digest: charter_digest(&trame),
            gestures: OnceLock::new(),
            trame,
        }
    }

    /// Whether a part of the space is on.
    pub fn has(&self, module: Module) -> bool {
        self.trame.space.modules.contains(&module)
    }

    /// The words of the languages in which its texts stand.
    pub fn languages(&self) -> Vec<&'static str> {
        let languages = self.trame.card.languages.iter();
        languages.map(|language| language.word()).collect()
    }

    /// A role, by its key.
    pub fn role(&self, key: &str) -> Option<&Role> {
        self.trame.roles.iter().find(|role| role.key == key)
    }

    /// Whether there is a charter to accept.
    pub fn asks_charter(&self) -> bool {
        self.has(Module::Charter) && self.trame.charter.is_some()
    }

    /// What is remembered of the charter that somebody accepted.
    pub fn charter_digest(&self) -> &str {
        &self.charter_digest
    }

    /// The charter as HTML.
    pub fn charter_html(&self, reader: Language) -> Option<Said<'_>> {
        self.charter.said(reader)
    }

    /// The welcome text as HTML.
    pub fn welcome_html(&self, reader: Language) -> Option<Said<'_>> {
        self.welcome.said(reader)
    }

    /// What a role asks of its holder, as HTML.
    pub fn gestures_html(&self, role: &str, reader: Language) -> Option<Said<'_>> {
        let roles = &self.trame.roles;
        let place = roles.iter().position(|each| each.key == role)?;
        let gestures = self.gestures.get_or_init(|| {
            let each = roles.iter().map(|role| Rendered::of(role.gestures.as_ref()));
            each.collect()
        });
        gestures.get(place)?.said(reader)
    }

    /// What this space calls several of a thing, if it has a word of its own.
    pub fn many(&self, thing: Thing, reader: Language) -> Option<&str> {
        let word = self.trame.space.words.iter().find(|word| word.key == thing)?;
        Some(word.many.in_language(reader).0)
    }

    /// What this space calls one of a thing, if it has a word of its own.
    pub fn one(&self, thing: Thing, reader: Language) -> Option<&str> {
        let word = self.trame.space.words.iter().find(|word| word.key == thing)?;
        Some(word.one.in_language(reader).0)
    }
}

impl Rendered {
    fn of(words: Option<&Words>) -> Self {
        let texts = words.into_iter().flat_map(Words::iter);
        Rendered(
            texts
                .map(|(language, text)| (language, markdown::html(text)))
                .collect(),
        )
    }

    fn said(&self, reader: Language) -> Option<Said<'_>> {
        let own = self.0.iter().find(|(language, _)| *language == reader);
        let (language, html) = own.or_else(|| self.0.first())?;
        Some(Said {
            text: html,
            other: (*language != reader).then(|| language.word()),
        })
    }
}

/// SHA-256 of the charter in every language; empty when there is none.
fn charter_digest(trame: &Trame) -> String {
    let Some(charter) = &trame.charter else {
        return String::new();
    };
    let mut digest = Sha256::new();
    for (language, text) in charter.iter() {
        digest.update(language.word());
        digest.update(text);
    }
    platform::chance::hexadecimal(&digest.finalize())
}

/// Checks and stores a trame, and gives its number.
///
/// # Errors
/// [`Problem::Refused`] with the first fault when it breaks a rule of the format.
pub fn keep_checked(
    tx: &mut Tx,
    trame: &Trame,
    origin: Origin,
    by: Option<PersonId>,
) -> Result<i64, Problem> {
    if let Some(fault) = trame.validate().into_iter().next() {
        let refusal = kernel::Refusal {
            message: fault.message(),
            values: fault.values(),
        };
        return Err(refusal.into());
    }
    keep(tx, trame, origin, by)
}
