//! The braid: the strands of a plan across its weeks, crossing, held together by meetings, with a bead for each activity.
//!
//! Always true:
//! - every activity of the plan is in it once, as a link whose words say everything; no bead covers another;
//! - what is done, due, now and next is told apart by shape and by word, a strand by its line and by its word;
//! - the list says the same, in the order of the weeks, and is what phones and paper show.
//!
//! Deliberately absent: any number of strands, weeks or activities, and any script. A plan is laid out once (`sheet`);
//! what is so for one reader (`marks`) is filled in for each.

mod days;
mod draw;
mod escape;
mod item;
mod layout;
mod list;
mod marks;
mod said;
mod sheet;
mod spot;
mod stage;
mod stages;
#[cfg(test)]
mod tests;
mod thread;
mod turn;

use askama::Template;
use kernel::Problem;
use learning::Position;
use learning::cohort::Seen;
use platform::Install;
use platform::web::{View, drawn};

pub use days::Days;
pub use marks::{Behind, Marks, position, stand, stands};
pub use said::behind;
pub use sheet::{Sheet, of};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
}

/// The braid with its title, what it says in a sentence, what its signs mean, and the list.
#[derive(Template)]
#[template(path = "braid/_braid.html")]
struct Figure<'a> {
    v: &'a View,
    sheet: &'a Sheet,
    path: &'a str,
    as_list: bool,
    follows: bool,
    behind: Option<bool>,
    said: Vec<String>,
    drawing: String,
    list: String,
}

/// Draws the braid of a training for a page at `path`; `as_list` leaves the drawing out.
///
/// # Errors
/// [`Problem::Missing`] without a plan; a fault when the template fails.
pub fn figure(
    v: &View,
    seen: &Seen,
    sheet: &Sheet,
    marks: &Marks,
    days: &Days,
    (path, as_list): (&str, bool),
) -> Result<String, Problem> {
    let program = seen.program()?;
    let said = said::Said::new(v, marks);
    let drawing = if as_list {
        String::new()
    } else {
        draw::draw(v, sheet, seen.slug(), marks, &said, days)
    };
    drawn(&Figure {
        list: list::list(v, sheet, seen.slug(), marks, &said, days),
        said: sentences(v, sheet, marks, program.weeks),
        follows: !marks.stands.is_empty(),
        behind: marks.behind.as_ref().map(|behind| behind.is_cohort),
        sheet,
        as_list,
        drawing,
        path,
        v,
    })
}

/// What the drawing is of, and where everybody is.
fn sentences(v: &View, sheet: &Sheet, marks: &Marks, weeks: u32) -> Vec<String> {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let words = [
        v.tn("braid-strands", count(sheet.strands.len())),
        v.tn("braid-weeks", i64::from(weeks)),
        v.tn("braid-activities", count(sheet.items.len())),
    ];
    let words: Vec<(&str, &str)> = ["strands", "weeks", "activities"]
        .into_iter()
        .zip(words.iter().map(String::as_str))
        .collect();
    let place = match marks.position {
        None => None,
        Some(Position::Before) => Some(v.t("braid-before").to_owned()),
        Some(Position::Week(week)) => Some(v.tn("braid-in-week", i64::from(week))),
        Some(Position::Pause(_)) => Some(v.t("braid-in-pause").to_owned()),
        Some(Position::After) => Some(v.t("braid-after").to_owned()),
    };
    std::iter::once(v.languages().filled(v.language, "braid-said", &words))
        .chain(place)
        .collect()
}
