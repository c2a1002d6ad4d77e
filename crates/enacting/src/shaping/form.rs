//! The form of a role: how it is filled and read.

use kernel::{Language, Problem, Refusal, Right};
use platform::web::Form;
use spaces::identity::change::{self, Texts};
use spaces::identity::listed;
use trame::{Piece, Role, Words};

const LINE: usize = 160;
const PARAGRAPH: usize = 2_000;
const TEXT: usize = 20_000;
/// How many empty lines for pieces stand below those that are there, and how many pieces there may be.
const EMPTY: usize = 2;
const MOST: usize = 12;

/// What was typed, in which languages, and which rights whoever typed has.
pub(super) struct Typed<'a> {
    pub texts: &'a Texts,
    pub languages: &'a [Language],
    pub has: &'a dyn Fn(Right) -> bool,
}

type Wrong = (&'static str, Refusal);

impl Typed<'_> {
    fn value(&self, field: &str) -> &str {
        self.texts.get(field).map_or("", String::as_str).trim()
    }

    fn words(
        &self,
        field: &'static str,
        most: usize,
        before: Option<&Words>,
    ) -> Result<Option<Words>, Wrong> {
        change::words(self.texts, field, self.languages, most, before)
            .map_err(|problem| refused(field, problem))
    }

    fn must(&self, field: &'static str, most: usize, before: &Words) -> Result<Words, Wrong> {
        let found = self.words(field, most, Some(before))?;
        found.ok_or_else(|| (field, Refusal::new("shaping-missing")))
    }

    fn whole(&self, field: &'static str, least: u32, most: u32) -> Result<u32, Wrong> {
        number(self.value(field), least, most).ok_or_else(|| (field, out_of(least, most)))
    }
}

fn number(typed: &str, least: u32, most: u32) -> Option<u32> {
    typed
        .parse()
        .ok()
        .filter(|number| (least..=most).contains(number))
}

fn out_of(least: u32, most: u32) -> Refusal {
    Refusal::new("form-not-in-range")
        .with("least", least)
        .with("most", most)
}

fn refused(field: &'static str, problem: Problem) -> Wrong {
    match problem {
        Problem::Refused(refusal) => (field, refusal),
        _ => (field, Refusal::new("shaping-missing")),
    }
}

/// Names and the rest of a new role, as long as nothing else is said.
pub(super) fn fresh() -> Role {
    Role {
        weeks: 12,
        open: true,
        ..Role::default()
    }
}

/// How many lines for pieces the form of a role has.
pub(super) fn lines(role: &Role) -> usize {
    (role.pieces.len() + EMPTY).min(MOST.max(role.pieces.len()))
}

/// Fills the form with a role as it is.
pub(super) fn fill(form: &mut Form, role: &Role, languages: &[Language]) {
    change::fill(form, "name", languages, Some(&role.name));
    change::fill(form, "purpose", languages, Some(&role.purpose));
    change::fill(form, "responsibilities", languages, Some(&role.responsibilities));
    change::fill(form, "gestures", languages, role.gestures.as_ref());
    form.fill(
        "seats",
        role.seats.map(|seats| seats.to_string()).unwrap_or_default(),
    )
    .fill("weeks", role.weeks.to_string())
    .fill("open", if role.open { "yes" } else { "no" });
    for right in &role.rights {
        form.choose(format!("right-{}", right.word()), "on");
    }
    for skill in &role.skills {
        form.choose(format!("skill-{skill}"), "on");
    }
    for (place, piece) in role.pieces.iter().enumerate() {
        change::fill(form, &format!("piece-{place}"), languages, Some(&piece.name));
        form.fill(format!("piece-{place}-key"), piece.key.as_str());
        form.fill(
            format!("piece-{place}-weeks"),
            piece.due_weeks.map(|weeks| weeks.to_string()).unwrap_or_default(),
        );
        if piece.repeats {
            form.choose(format!("piece-{place}-repeats"), "on");
        }
    }
}

/// Reads what a role is called, what it is for and what one answers for.
///
/// # Errors
/// Where something is wrong, and why.
pub(super) fn read_words(role: &mut Role, typed: &Typed<'_>) -> Result<(), Wrong> {
    role.name = typed.must("name", LINE, &role.name)?;
    role.purpose = typed.must("purpose", PARAGRAPH, &role.purpose)?;
    role.responsibilities = typed.must("responsibilities", TEXT, &role.responsibilities)?;
    Ok(())
}

/// Reads everything. A right that whoever typed does not have stays as it was.
///
/// # Errors
/// Where something is wrong, and why.
pub(super) fn read(role: &mut Role, skills: &[String], typed: &Typed<'_>) -> Result<(), Wrong> {
    read_words(role, typed)?;
    role.gestures = typed.words("gestures", TEXT, role.gestures.as_ref())?;
    role.seats = match typed.value("seats") {
        "" => None,
        _ => Some(typed.whole("seats", 0, 100)?),
    };
    role.weeks = typed.whole("weeks", 1, 104)?;
    role.open = match typed.value("open") {
        "yes" => true,
        "no" => false,
        _ => return Err(("open", Refusal::new("form-choose"))),
    };
    let before = role.rights.clone();
    let ticked = |right: &&Right| {
        if (typed.has)(**right) {
            typed.texts.contains_key(&format!("right-{}", right.word()))
        } else {
            before.contains(right)
        }
    };
    // In the order in which they stood; new ones after them.
    let new = Right::ALL.iter().filter(|right| !before.contains(right));
    role.rights = before.iter().chain(new).filter(ticked).copied().collect();
    let known = role.skills.clone();
    let is_ticked = |skill: &&String| typed.texts.contains_key(&format!("skill-{skill}"));
    let more = skills.iter().filter(|skill| !known.contains(skill));
    role.skills = known.iter().chain(more).filter(is_ticked).cloned().collect();
    role.pieces = pieces(role, typed)?;
    Ok(())
}

/// The pieces that have a name; one that lost its name is gone.
fn pieces(role: &Role, typed: &Typed<'_>) -> Result<Vec<Piece>, Wrong> {
    let wrong = |refusal: Refusal| ("pieces", refusal);
    let mut pieces: Vec<Piece> = Vec::new();
    for place in 0..MOST.max(role.pieces.len()) {
        let field = format!("piece-{place}");
        let key = typed.value(&format!("{field}-key"));
        let before = role
            .pieces
            .iter()
            .find(|piece| piece.key == key && !key.is_empty());
        let name = change::words(
            typed.texts,
            &field,
            typed.languages,
            LINE,
            before.map(|piece| &piece.name),
        )
        .map_err(|problem| refused("pieces", problem))?;
        let Some(name) = name else { continue };
        let weeks = match typed.value(&format!("{field}-weeks")) {
            "" => None,
            weeks => Some(number(weeks, 0, 104).ok_or_else(|| wrong(out_of(0, 104)))?),
        };
        let taken = |key: &str| pieces.iter().chain(&role.pieces).any(|piece| piece.key == key);
        let key = match before.filter(|known| pieces.iter().all(|piece| piece.key != known.key)) {
            Some(known) => known.key.clone(),
            None => listed::free_key_of(&name, "piece", taken),
        };
        pieces.push(Piece {
            key,
            name,
            due_weeks: weeks,
            repeats: typed.texts.contains_key(&format!("{field}-repeats")),
        });
    }
    Ok(pieces)
}
