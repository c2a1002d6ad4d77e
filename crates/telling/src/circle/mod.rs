//! Who reads what one tells: the people behind each reach, as they are now, in plain words.
//!
//! Always true: what is said here of a reach is what `learning::Reader` lets in; where no names can be said, numbers are.
//!
//! Deliberately absent: those who run the instance, by name. One sentence says what they may read.

mod sight;
mod store;

use kernel::{PersonId, Problem, Refusal};
use learning::cohort::Seen;
use learning::{Reach, group};
use platform::web::{Form, View};
use platform::{Install, Tx};
use spaces::pulse;

pub use sight::Sight;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
}

/// How many of those who lead are named.
const NAMED: usize = 4;

/// What is told: those who lead read every project, and only what reaches them of the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A project.
    Project,
    /// Something told on it.
    Told,
}

/// The people around somebody who tells something.
pub struct Circle {
    leaders: Vec<String>,
    companions: i64,
    members: i64,
    is_hidden: bool,
    space: String,
}

impl Circle {
    /// Around a member of a cohort: five queries at most.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn of(tx: &mut Tx, training: &Seen, person: PersonId) -> Result<Self, Problem> {
        let space = &training.space.space;
        Ok(Circle {
            leaders: store::leaders(tx, &training.space, person)?,
            companions: count(group::companions(tx, space.id, person)?.len()),
            members: pulse::figures(tx, space.id)?.members,
            is_hidden: space.joining == kernel::Joining::Hidden,
            space: space.name.clone(),
        })
    }

    /// Who reads what reaches so far: « Ada, Ben et les 3 autres de votre groupe ».
    pub fn readers(&self, v: &View, what: What, reach: Reach) -> String {
        match reach {
            Reach::Own => self.alone(v, what),
            Reach::Group => self.group(v),
            Reach::Cohort => v.t2(
                "circle-cohort-readers",
                "count",
                self.members.to_string(),
                "space",
                &self.space,
            ),
            Reach::Everyone if self.is_hidden => v.t1("circle-hidden-readers", "space", &self.space),
            Reach::Everyone => v.t("circle-everyone-readers").to_owned(),
        }
    }

    fn alone(&self, v: &View, what: What) -> String {
        let team = self.team(v);
        if what == What::Told || team.is_empty() {
            return v.t("circle-own-readers").to_owned();
        }
        v.t1("circle-project-own-readers", "people", joined(v, &team))
    }

    /// Some of those who lead by their names, and how many more.
    fn team(&self, v: &View) -> Vec<String> {
        let mut people: Vec<String> = self.leaders.iter().take(NAMED).cloned().collect();
        let others = self.leaders.len().saturating_sub(NAMED);
        if others > 0 {
            people.push(v.tn("circle-other-leaders", count(others)));
        }
        people
    }

    fn group(&self, v: &View) -> String {
        let mut people = self.team(v);
        if self.companions > 0 {
            people.push(v.tn("circle-companions", self.companions));
        }
        let listed = joined(v, &people);
        match (self.companions, people.is_empty()) {
            (0, true) => v.t("circle-nobody-yet").to_owned(),
            (0, false) => v.t1("circle-no-group-yet", "people", listed),
            _ => v.t1("circle-group-readers", "people", listed),
        }
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// `Ada, Ben et Cleo`.
pub fn joined(v: &View, people: &[String]) -> String {
    match people {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => v.t2("circle-and", "first", first.join(", "), "last", last),
    }
}

/// A reach as a form proposes it.
pub struct Choice {
    /// The word that is sent.
    pub word: &'static str,
    /// What it is called.
    pub title: String,
    /// Who that is now.
    pub readers: String,
}

/// The four reaches, from near to far.
pub fn choices(v: &View, circle: &Circle, what: What) -> Vec<Choice> {
    let choice = |reach: Reach| Choice {
        word: reach.word(),
        title: title(v, what, reach),
        readers: circle.readers(v, what, reach),
    };
    Reach::ALL.into_iter().map(choice).collect()
}

/// What a reach is called.
pub fn title(v: &View, what: What, reach: Reach) -> String {
    match (what, reach) {
        (What::Project, Reach::Own) => v.t("circle-reach-project-own").to_owned(),
        _ => v.word("circle-reach", reach.word()).to_owned(),
    }
}

/// The reach that was chosen in a form; without one the form is refused.
pub fn chosen(form: &mut Form) -> Option<Reach> {
    let chosen = Reach::from_word(form.value("reach"));
    if chosen.is_none() {
        form.refuse("reach", Refusal::new("circle-choose"));
    }
    chosen
}
