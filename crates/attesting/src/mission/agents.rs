//! Those on an order, as a form tells of them: a set of fields for each.

use std::collections::BTreeMap;

use kernel::{PersonId, Refusal, Uid};
use platform::web::Form;
use spaces::space::Member;

use super::model::{Agent, Kind, Known};

/// How many stand on one order at most: six fields each, of as many as a form may have.
pub(super) const MOST: usize = 40;
/// The fields of each, and the longest that they may be.
const FIELDS: [(&str, usize); 6] = [
    ("civility", 40),
    ("name", 120),
    ("grade", 120),
    ("function", 120),
    ("residence", 200),
    ("home", 200),
];

/// Somebody in the form.
pub(super) struct Slot {
    pub uid: Uid,
    pub called: String,
}

impl Slot {
    pub fn of(member: &Member) -> Self {
        Slot {
            uid: member.uid,
            called: member.name.clone(),
        }
    }
}

fn field(part: &str, uid: Uid) -> String {
    format!("{part}-{uid}")
}

/// Fills what an order says of somebody.
pub(super) fn fill(form: &mut Form, uid: Uid, known: &Known) {
    let values = [
        &known.civility,
        &known.name,
        &known.grade,
        &known.function,
        &known.residence,
        &known.home,
    ];
    for ((part, _), value) in FIELDS.iter().zip(values) {
        form.fill(field(part, uid), value.as_str());
    }
}

/// What a form says of somebody; what is missing or too long is noted.
fn typed(form: &mut Form, texts: &BTreeMap<String, String>, uid: Uid) -> Known {
    let mut line = |place: usize| {
        let Some((part, most)) = FIELDS.get(place) else {
            return String::new();
        };
        let text = texts.get(&field(part, uid)).map_or("", String::as_str);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.chars().count() > *most {
            form.refuse(
                "agents",
                Refusal::new("mission-agent-too-long").with("most", most),
            );
        }
        text
    };
    let known = Known {
        civility: line(0),
        name: line(1),
        grade: line(2),
        function: line(3),
        residence: line(4),
        home: line(5),
    };
    if known.name.is_empty() {
        form.refuse("agents", Refusal::new("mission-agent-nameless"));
    }
    known
}

/// What a form says of these people; how many there may be depends on the kind.
pub(super) fn read(form: &mut Form, people: &[(PersonId, Uid)], kind: Kind) -> Vec<(PersonId, Known)> {
    let texts = form.texts();
    let fits = match kind {
        Kind::Collective => (2..=MOST).contains(&people.len()),
        Kind::Single | Kind::Permanent => people.len() == 1,
    };
    if !fits {
        form.refuse("agents", Refusal::new("mission-how-many").with("most", MOST));
    }
    people
        .iter()
        .map(|(person, uid)| (*person, typed(form, &texts, *uid)))
        .collect()
}

/// Those on an order, in one line.
pub(super) fn names(agents: &[Agent]) -> String {
    let names: Vec<&str> = agents.iter().map(|agent| agent.known.name.as_str()).collect();
    names.join(", ")
}
