//! A decision as it is shown.

use kernel::Instant;
use platform::web::{Form, View};
use spaces::space::Member;

use super::model::{Choice, Decision, Method, Stance, State};
use super::tally::{self, What};

/// A line of the count.
pub(super) struct Line {
    pub label: String,
    pub count: i64,
    pub share: i64,
}

/// A stance in words.
pub(super) struct Said {
    pub person: Member,
    pub what: String,
    pub tone: &'static str,
    pub reason: String,
    pub at: Instant,
    pub before: bool,
}

/// An option of the form, with what was said of it.
pub(super) struct Field {
    pub name: String,
    pub words: String,
    pub value: String,
}

/// What a page shows of a decision.
pub(super) struct Shown {
    pub state: State,
    pub said: Vec<Said>,
    pub lines: Vec<Line>,
    pub count: i64,
    pub shows: bool,
    pub fields: Vec<Field>,
    pub stands: Option<bool>,
    pub quorum_met: Option<bool>,
}

impl Shown {
    /// Of a decision with its options and stances, for whoever may take one: `form` holds what they typed.
    pub fn of(
        v: &View,
        decision: &Decision,
        options: &[String],
        stances: &[Stance],
        people: &[Member],
        form: &Form,
    ) -> Self {
        let now = v.now();
        let shows = decision.shows_stances(now);
        let label = |what: &What| match what {
            What::Word(word) => v
                .word(&format!("decision-{}", decision.method.word()), word)
                .to_owned(),
            What::Option(place) => options.get(*place).cloned().unwrap_or_default(),
            What::Person(number) => name(people, stances, *number),
        };
        let counted = tally::count(decision.method, options.len(), stances);
        let lines = counted.iter().map(|line| Line {
            label: label(&line.what),
            count: line.count,
            share: line.share,
        });
        let count = i64::try_from(stances.len()).unwrap_or(i64::MAX);
        let field = |(place, words): (usize, &String)| {
            let name = format!("option-{place}");
            Field {
                value: form.value(&name).to_owned(),
                words: words.clone(),
                name,
            }
        };
        Shown {
            state: decision.state(now),
            said: if shows {
                stances
                    .iter()
                    .map(|stance| said(v, decision, options, people, stances, stance))
                    .collect()
            } else {
                Vec::new()
            },
            lines: if shows { lines.collect() } else { Vec::new() },
            fields: options.iter().enumerate().map(field).collect(),
            stands: (decision.method == Method::Consent).then(|| tally::stands(stances)),
            quorum_met: decision.quorum.map(|quorum| count >= quorum),
            count,
            shows,
        }
    }
}

fn name(people: &[Member], stances: &[Stance], number: i64) -> String {
    let known = people.iter().chain(stances.iter().map(|stance| &stance.person));
    let found = known.into_iter().find(|member| member.id.number() == number);
    found.map_or_else(String::new, |member| member.name.clone())
}

fn said(
    v: &View,
    decision: &Decision,
    options: &[String],
    people: &[Member],
    all: &[Stance],
    stance: &Stance,
) -> Said {
    let (what, tone) = match &stance.choice {
        Choice::Word(word) => {
            let tone = match word.as_str() {
                "agree" | "yes" | "for" => "ok",
                "objection" | "no" | "against" => "danger",
                "reserve" | "mixed" => "warn",
                _ => "",
            };
            (
                v.word(&format!("decision-{}", decision.method.word()), word)
                    .to_owned(),
                tone,
            )
        }
        Choice::Points(points) => {
            let given = options.iter().zip(points).filter(|(_, points)| **points > 0);
            (
                given
                    .map(|(words, points)| format!("{words} ({points})"))
                    .collect::<Vec<_>>()
                    .join(", "),
                "",
            )
        }
        Choice::Ranking(order) => {
            let ordered = order.iter().filter_map(|place| options.get(*place));
            (ordered.cloned().collect::<Vec<_>>().join(" › "), "")
        }
        Choice::Named(number) => (name(people, all, *number), "accent"),
    };
    Said {
        person: stance.person.clone(),
        what,
        tone,
        reason: stance.reason.clone(),
        at: stance.at,
        before: stance.version < decision.version,
    }
}

/// Fills the form with what somebody said already.
pub(super) fn fill(form: &mut Form, own: &Stance, people: &[Member]) {
    form.fill("reason", &*own.reason);
    match &own.choice {
        Choice::Word(word) => {
            form.choose("choice", word);
        }
        Choice::Points(points) => {
            for (place, points) in points.iter().enumerate() {
                form.fill(format!("option-{place}"), points.to_string());
            }
        }
        Choice::Ranking(order) => {
            for (place, option) in order.iter().enumerate() {
                form.fill(format!("option-{option}"), (place + 1).to_string());
            }
        }
        Choice::Named(number) => {
            if let Some(member) = people.iter().find(|member| member.id.number() == *number) {
                form.choose("choice", member.uid.to_string());
            }
        }
    }
}
