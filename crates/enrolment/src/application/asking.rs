//! What the form of an application asks, read once and checked field by field.

use kernel::{Language, Refusal};
use learning::Reach;
use learning::project::Words;
use platform::web::Form;
use spaces::shape::{Shape, said};

use super::model::Wish;
use super::round::Quota;

/// How much is needed: to keep it, or to send it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// As much as there is.
    Draft,
    /// All of it.
    Sending,
}

impl Need {
    const fn least(self, least: usize) -> usize {
        match self {
            Need::Draft => 0,
            Need::Sending => least,
        }
    }
}

/// The longest paragraph.
const LONG: usize = 5_000;

/// Reads the form; what is wrong is noted in it.
pub(super) fn read(form: &mut Form, shape: &Shape, need: Need) -> Wish {
    let stage = match form.value("stage") {
        "" => None,
        _ => form.choice("stage", |key| {
            let known = shape.trame.stages.iter().any(|stage| stage.key == key);
            known.then(|| key.to_owned())
        }),
    };
    let asks = shape.asks_charter();
    if asks && need == Need::Sending && !form.ticked("charter") {
        form.refuse("charter", Refusal::new("application-accept-charter"));
    }
    let accepted = asks && form.ticked("charter");
    Wish {
        project: Words {
            title: form.line("title", need.least(3)..=160),
            context: form.text("context", need.least(20)..=LONG),
            aim: form.text("aim", need.least(10)..=LONG),
            people: form.text("people", 0..=LONG),
            territory: form.line("territory", need.least(2)..=120),
            stage,
            reach: Reach::Cohort,
        },
        motivation: form.text("motivation", need.least(20)..=3_000),
        availability: form.text("availability", need.least(2)..=1_000),
        charter: accepted.then(|| shape.charter_digest().to_owned()),
    }
}

/// Fills the form with what was said.
pub(super) fn fill(form: &mut Form, wish: &Wish) {
    let project = &wish.project;
    form.fill("title", &project.title)
        .fill("context", &project.context)
        .fill("aim", &project.aim)
        .fill("people", &project.people)
        .fill("territory", &project.territory)
        .fill("stage", project.stage.as_deref().unwrap_or_default())
        .fill("motivation", &wish.motivation)
        .fill("availability", &wish.availability);
    if wish.charter.is_some() {
        form.fill("charter", "on");
    }
}

/// What the form offers besides its fields.
pub(super) struct Offered {
    /// The stages: key and name.
    pub stages: Vec<(String, String)>,
    /// The territories for which there are places of their own.
    pub territories: Vec<String>,
    /// The charter as HTML, and its language when that is not the reader's.
    pub charter: Option<(String, Option<&'static str>)>,
}

impl Offered {
    /// By a space and its quotas.
    pub fn of(shape: &Shape, quotas: &[Quota], language: Language) -> Self {
        let stage = |stage: &trame::Stage| (stage.key.clone(), said(&stage.name, language).text.to_owned());
        let charter = shape.charter_html(language).filter(|_| shape.asks_charter());
        let territories = quotas.iter().filter(|quota| quota.field == "territory");
        Offered {
            stages: shape.trame.stages.iter().map(stage).collect(),
            territories: territories.map(|quota| quota.label.clone()).collect(),
            charter: charter.map(|said| (said.text.to_owned(), said.other)),
        }
    }
}
