//! The form of a stage: how it is filled and read; and what is done to the list.

use kernel::{Language, Problem, Refusal};
use platform::web::Form;
use spaces::identity::change::{self, Texts};
use spaces::identity::listed;
use trame::{Stage, Words};

/// The most stages that a group tells.
const MOST: usize = 12;
const LINE: usize = 160;
const PARAGRAPH: usize = 2_000;

/// Where something is wrong, and why.
pub(super) type Wrong = (&'static str, Refusal);

/// Fills the form with a stage as it is.
pub(super) fn fill(form: &mut Form, stage: &Stage, languages: &[Language]) {
    change::fill(form, "name", languages, Some(&stage.name));
    change::fill(form, "meaning", languages, Some(&stage.meaning));
    change::fill(form, "signs", languages, stage.signs.as_ref());
}

/// Reads what was typed into a stage; what it had stays where nothing but a line break at its end differs.
///
/// # Errors
/// The first part that is wrong.
pub(super) fn read(stage: &mut Stage, texts: &Texts, languages: &[Language]) -> Result<(), Wrong> {
    let words = |field: &'static str, most: usize, before: Option<&Words>| {
        change::words(texts, field, languages, most, before).map_err(|problem| match problem {
            Problem::Refused(refusal) => (field, refusal),
            _ => (field, Refusal::new("form-missing")),
        })
    };
    let missing = |field: &'static str| (field, Refusal::new("form-missing"));
    stage.name = words("name", LINE, Some(&stage.name))?.ok_or_else(|| missing("name"))?;
    stage.meaning = words("meaning", PARAGRAPH, Some(&stage.meaning))?.ok_or_else(|| missing("meaning"))?;
    stage.signs = words("signs", PARAGRAPH, stage.signs.as_ref())?;
    Ok(())
}

/// Adds a stage at the end. The form says which was the last one then: sent again, it finds what it made after that.
///
/// # Errors
/// When there are as many as there may be.
pub(super) fn add(stages: &mut Vec<Stage>, after: &str, new: Stage) -> Result<(), Wrong> {
    let before = stages.len();
    listed::add(stages, after, new, |stages, new| {
        listed::free_key_of(&new.name, "stage", |key| {
            stages.iter().any(|stage| stage.key == key)
        })
    });
    if stages.len() > before && before >= MOST {
        return Err(("name", Refusal::new("stage-too-many").with("most", MOST)));
    }
    Ok(())
}
