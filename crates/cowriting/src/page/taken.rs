//! A sheet that a page takes up: what its fields say to whoever reads.

use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::View;
use sheets::files::{self, File};
use sheets::model::State;
use sheets::pictures::{self, Picture};
use sheets::shown::{Fact, Held, Names, facts};
use sheets::{access, shown};

/// A sheet as whoever reads the page sees it.
pub struct Taken {
    seen: access::Seen,
    names: Names,
    pictures: Vec<Picture>,
    files: Vec<File>,
}

impl Taken {
    /// Reads it; nothing when it is not there, not published, or not for them.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn read(tx: &mut Tx, uid: Uid) -> Result<Option<Self>, Problem> {
        let seen = match access::to_see(tx, uid) {
            Ok(seen) if seen.sheet.state == State::Published => seen,
            Ok(_) | Err(Problem::Missing) => return Ok(None),
            Err(problem) => return Err(problem),
        };
        let sheet = &seen.sheet;
        let names = match seen.kind() {
            Some(kind) => Names::of(tx, sheet.space_id, kind, &sheet.fields)?,
            None => Names::default(),
        };
        Ok(Some(Taken {
            names,
            pictures: pictures::of(tx, sheet.id)?,
            files: files::of(tx, sheet.id)?,
            seen,
        }))
    }

    /// Its identifier.
    pub fn uid(&self) -> Uid {
        self.seen.sheet.uid
    }

    /// Its title.
    pub fn title(&self) -> &str {
        &self.seen.sheet.title
    }

    /// What its kind is called.
    pub fn called(&self, v: &View) -> String {
        let kind = self.seen.kind();
        kind.map_or_else(String::new, |kind| {
            spaces::shape::said(&kind.name, v.language).text.to_owned()
        })
    }

    /// What its fields say that the reader may read.
    pub fn facts(&self, v: &View) -> Vec<Fact> {
        let sheet = &self.seen.sheet;
        let held = Held {
            fields: &sheet.fields,
            html: &sheet.html,
            names: &self.names,
            pictures: &self.pictures,
            files: (&self.files, sheet.uid),
        };
        let kind = self.seen.kind();
        kind.map_or_else(Vec::new, |kind| facts(v, kind, &held, &self.seen.reader()))
    }

    /// The pictures that are of the whole sheet.
    pub fn pictures(&self) -> Vec<&Picture> {
        self.pictures
            .iter()
            .filter(|picture| picture.field.is_empty())
            .collect()
    }
}

/// Whether any of these is short: a line of a list.
pub fn has_short(facts: &[shown::Fact]) -> bool {
    facts.iter().any(|fact| !fact.is_wide())
}
