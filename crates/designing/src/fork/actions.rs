//! Making a plan one's own.

use kernel::{Audience, Joining, Language, Problem, Refusal, Right, Trace, Uid};
use platform::{Actor, Tx};
use spaces::opening::{self, Wish};
use spaces::shape::{self, Origin, said};
use spaces::space::access::Seen;
use trame::{Author, Trame, Words};

use super::store;
use crate::plan::{access, free_key};

/// What somebody wishes to make of a plan.
pub(super) struct Own {
    /// The identifier that the form carried.
    pub once: Uid,
    /// What it will be called.
    pub name: String,
    /// How one joins the space.
    pub joining: Joining,
    /// Who wishes to be named beside the other authors; empty for nobody.
    pub credit: String,
    /// What it is for, in a few sentences; empty to keep those of the parent.
    pub summary: String,
    /// Whether it goes to the library of everyone, and no space is opened.
    pub for_everyone: bool,
}

/// Where it went.
pub(super) enum Made {
    /// A space, by its name in addresses.
    Space(String),
    /// A trame of the library.
    Trame(Uid),
}

/// Whether somebody who sees a plan may make it theirs.
pub fn may(seen: &Seen) -> bool {
    seen.space.joining != Joining::Hidden || seen.has(Right::Arrange)
}

/// Makes the plan of a space one's own.
pub(super) fn fork(
    tx: &mut Tx,
    seen: &Seen,
    actor: &Actor,
    language: Language,
    own: &Own,
) -> Result<Made, Problem> {
    access::plan(seen)?;
    if !may(seen) {
        return Err(Problem::Forbidden);
    }
    let child = descend(&seen.space.shape.trame, own);
    let id = shape::keep_checked(tx, &child, Origin::Space, Some(actor.id))?;
    if own.for_everyone {
        let stored = shape::by_id(tx, id)?.ok_or(Problem::broken("a trame that was kept is not there"))?;
        if !stored.listed {
            shape::offer(tx, id, true)?;
            let trace = Trace::new("trame.offered", Some(actor.id));
            tx.record(trace.inside(seen.space.id, Audience::Space).to("trame", id))?;
        }
        return Ok(Made::Trame(stored.uid));
    }
    let shape = shape::of(tx, id, &child.digest())?;
    let wish = Wish {
        once: own.once,
        name: own.name.clone(),
        joining: own.joining,
        language,
    };
    let slug = opening::open(tx, actor, None, &shape, &wish)?;
    if store::insert(tx, &slug, seen.space.id, seen.space.shape.id, actor.id)? {
        let space = spaces::space::by_slug(tx, &slug)?
            .ok_or(Problem::broken("a space that was opened is not there"))?;
        let trace = Trace::new("plan.forked", Some(actor.id)).inside(space.id, Audience::Space);
        tx.record(trace.detail(seen.space.shape.trame.card.key.as_str()))?;
    }
    Ok(Made::Space(slug))
}

fn descend(parent: &Trame, own: &Own) -> Trame {
    let heard_of =
        |key: &str| parent.card.key == key || parent.card.lineage.iter().any(|ancestor| ancestor.key == key);
    let key = free_key(&own.name, "plan", heard_of);
    let same = |text: &str| {
        let languages = parent.card.languages.iter();
        languages.fold(Words::new(), |words, language| words.with(*language, text))
    };
    let mut child = parent.descend(&key, "1", same(&own.name));
    if !own.summary.is_empty() {
        child.card.summary = same(&own.summary);
    }
    credit(&mut child, &own.credit);
    child.space.joining = own.joining;
    child
}

/// Names an author, unless they are named already.
pub fn credit(trame: &mut Trame, name: &str) {
    let known = trame.card.authors.iter().any(|author| author.name == name);
    if !name.is_empty() && !known {
        trame.card.authors.push(Author {
            name: name.to_owned(),
        });
    }
}

/// What the form proposes as a name.
pub(super) fn proposed(seen: &Seen, reader: Language) -> String {
    said(&seen.space.shape.trame.card.name, reader).text.to_owned()
}

/// Refuses a name that says nothing.
pub(super) fn check_name(name: &str) -> Result<(), Refusal> {
    opening::check_name(name)
}
