//! The form of a project: how it is filled and read.

use kernel::{Refusal, Uid};
use learning::Reach;
use learning::cohort;
use learning::project::Words;
use platform::web::Form;

use super::model::Picture;
use super::picture::SLOT;
use crate::circle;

/// The paragraphs of a project, as fields of the form, in the order in which they are asked.
pub const PARAGRAPHS: [&str; 4] = ["aim", "context", "people", "territory"];
const LENGTH: usize = 5_000;

/// A paragraph of these words.
pub fn paragraph<'a>(words: &'a Words, field: &str) -> &'a str {
    match field {
        "context" => &words.context,
        "aim" => &words.aim,
        "people" => &words.people,
        _ => &words.territory,
    }
}

/// The form of a project as it is.
pub fn filled(words: &Words, version: i64, picture: Option<&Picture>) -> Form {
    let mut form = Form::new();
    form.fill("title", &words.title);
    for field in PARAGRAPHS {
        form.fill(field, paragraph(words, field));
    }
    form.fill("stage", words.stage.clone().unwrap_or_default());
    form.fill("reach", words.reach.word());
    form.fill("version", version.to_string());
    if let Some(picture) = picture {
        form.fill(SLOT.words, &picture.said);
    }
    form
}

/// The form of a project that is not there yet, in the first stage, for the members of the cohort.
pub fn empty(training: &cohort::Seen, once: Uid) -> Form {
    let mut form = Form::new();
    form.fill("once", once.to_string());
    form.fill("reach", Reach::Cohort.word());
    let first = training.space.space.shape.trame.stages.first();
    form.fill("stage", first.map_or("", |stage| stage.key.as_str()));
    form
}

/// What was typed.
pub fn read(form: &mut Form, training: &cohort::Seen) -> Words {
    let stages = &training.space.space.shape.trame.stages;
    let stage = form.value("stage").to_owned();
    if !stage.is_empty() && stages.iter().all(|known| known.key != stage) {
        form.refuse("stage", Refusal::new("form-choose"));
    }
    Words {
        title: form.line("title", 1..=160),
        context: form.text("context", 0..=LENGTH),
        aim: form.text("aim", 1..=LENGTH),
        people: form.text("people", 0..=LENGTH),
        territory: form.text("territory", 0..=LENGTH),
        stage: Some(stage).filter(|stage| !stage.is_empty()),
        reach: circle::chosen(form).unwrap_or(Reach::Own),
    }
}
