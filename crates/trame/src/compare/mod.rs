//! Comparing: what a trame changed of another, thing by thing and text by text.

mod items;
mod order;

use std::collections::{BTreeSet, HashMap};

use kernel::Language;

use crate::Trame;
use crate::vocabulary::{Vocabulary, vocabulary};
use items::{Item, items};
pub use order::longest_rise;

vocabulary! {
    /// A part of a trame: its table, or `charter`, `welcome`.
    Part {
        /// The card: what stands at the top of `trame.toml`.
        Card = "trame",
        /// An author.
        Author = "author",
        /// A source.
        Source = "source",
        /// An ancestor.
        Lineage = "lineage",
        /// What stands at the top of `space.toml`.
        Space = "space",
        /// Another word for a thing.
        Word = "word",
        /// The identity sheet.
        Identity = "identity",
        /// A space inside.
        Inside = "inside",
        /// The lifetime.
        Lifetime = "lifetime",
        /// A theme.
        Theme = "theme",
        /// A public.
        Public = "public",
        /// A wish of a public.
        Wish = "wish",
        /// A stage.
        Stage = "stage",
        /// What is said of the framework as a whole.
        Framework = "framework",
        /// A concept.
        Concept = "concept",
        /// A skill.
        Skill = "skill",
        /// A principle.
        Principle = "principle",
        /// A step on which one says how far one is.
        Degree = "degree",
        /// A role.
        Role = "role",
        /// A piece of a role.
        Piece = "piece",
        /// A kind of sheet.
        Sheet = "sheet",
        /// A field of a sheet or of a gathering.
        Field = "field",
        /// A choice of a field or of a question.
        Choice = "choice",
        /// A kind of gathering.
        Gathering = "gathering",
        /// A question of a gathering or of an activity.
        Question = "question",
        /// A duty of a gathering.
        Duty = "duty",
        /// A step of a gathering.
        Step = "step",
        /// The program as a whole.
        Program = "program",
        /// A strand.
        Strand = "strand",
        /// A meeting.
        Meeting = "meeting",
        /// An activity.
        Activity = "activity",
        /// A mail.
        Message = "message",
        /// What people may be recognised for.
        Badge = "badge",
        /// The charter.
        Charter = "charter",
        /// The welcome text.
        Welcome = "welcome",
    }
}

/// A field, in one language if it is a text by language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Field {
    /// The key in the file: `purpose`; `text` for the charter and the welcome text.
    pub name: &'static str,
    /// The language, of a text by language.
    pub language: Option<Language>,
}

/// A field with what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// Which field.
    pub field: Field,
    /// What it says, as written; lists with commas.
    pub text: String,
}

/// What happened to a thing, or to one of its fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// The thing is new: all that it says. What is inside it has changes of its own.
    Added(Vec<Leaf>),
    /// The thing is gone: all that it said. What was inside it has changes of its own.
    Removed(Vec<Leaf>),
    /// A field says something else. Nothing before: it was not there; nothing after: it is no longer there.
    Changed {
        /// What it said.
        before: Option<String>,
        /// What it says.
        after: Option<String>,
    },
    /// The thing stands elsewhere among its kind, counted from 1.
    Moved {
        /// Where it stood.
        from: usize,
        /// Where it stands.
        to: usize,
    },
}

/// One difference between two trames.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The kind of thing.
    pub part: Part,
    /// The key of the thing, after those of what holds it: `passeur/rapport`. Empty when there is only one.
    pub key: String,
    /// What people call it, by language; its key when it has no name.
    pub name: crate::Words,
    /// The field, when one field changed.
    pub field: Option<Field>,
    /// What happened.
    pub kind: Kind,
}

/// Everything that `after` changed of `before`, in the order of the specification.
pub fn diff(before: &Trame, after: &Trame) -> Vec<Change> {
    let mut changes = Vec::new();
    compare(&items(before), &items(after), "", &mut changes);
    changes
}

fn compare(before: &[Item], after: &[Item], above: &str, changes: &mut Vec<Change>) {
    let parts: BTreeSet<Part> = before.iter().chain(after).map(|item| item.part).collect();
    for part in parts {
        let old: Vec<&Item> = before.iter().filter(|item| item.part == part).collect();
        let new: Vec<&Item> = after.iter().filter(|item| item.part == part).collect();
        compare_kind(&old, &new, above, changes);
    }
}

fn compare_kind(before: &[&Item], after: &[&Item], above: &str, changes: &mut Vec<Change>) {
    let old: HashMap<&str, usize> = before
        .iter()
        .enumerate()
        .map(|(index, item)| (item.key.as_str(), index))
        .collect();
    let new: BTreeSet<&str> = after.iter().map(|item| item.key.as_str()).collect();
    for item in before.iter().filter(|item| !new.contains(item.key.as_str())) {
        whole(item, above, Kind::Removed, changes);
    }
    let stayed: Vec<usize> = after
        .iter()
        .filter_map(|item| old.get(item.key.as_str()).copied())
        .collect();
    let still = order::longest_rise(&stayed);
    for (to, item) in after.iter().enumerate() {
        let Some((from, was)) = old
            .get(item.key.as_str())
            .and_then(|from| Some((*from, before.get(*from)?)))
        else {
            whole(item, above, Kind::Added, changes);
            continue;
        };
        if !still.contains(&from) {
            changes.push(item.change(
                above,
                None,
                Kind::Moved {
                    from: from + 1,
                    to: to + 1,
                },
            ));
        }
        compare_fields(was, item, above, changes);
        compare(&was.inside, &item.inside, &item.path(above), changes);
    }
}

/// A thing that is new or gone, and then each thing inside it.
fn whole(item: &Item, above: &str, kind: fn(Vec<Leaf>) -> Kind, changes: &mut Vec<Change>) {
    changes.push(item.change(above, None, kind(item.leaves())));
    for inside in &item.inside {
        whole(inside, &item.path(above), kind, changes);
    }
}

fn compare_fields(before: &Item, after: &Item, above: &str, changes: &mut Vec<Change>) {
    for (field, text) in &after.fields {
        let was = before
            .fields
            .iter()
            .find(|(known, _)| known == field)
            .map(|(_, text)| text.clone());
        if was.as_ref() != Some(text) {
            let kind = Kind::Changed {
                before: was,
                after: Some(text.clone()),
            };
            changes.push(after.change(above, Some(*field), kind));
        }
    }
    for (field, text) in before
        .fields
        .iter()
        .filter(|(field, _)| !after.fields.iter().any(|(known, _)| known == field))
    {
        let kind = Kind::Changed {
            before: Some(text.clone()),
            after: None,
        };
        changes.push(after.change(above, Some(*field), kind));
    }
}
