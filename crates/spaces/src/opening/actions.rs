//! Opening a space.

use kernel::{Audience, Joining, Language, Module, Problem, Refusal, SpaceId, SpaceKind, Trace, Uid};
use platform::{Actor, Tx};
use trame::{Inside, Trame, Words};

use super::badges;
use crate::identity::change;
use crate::membership;
use crate::shape::{self, Origin, Shape, said};
use crate::space::access::{May, OpenInside};
use crate::space::{self, Inserted, NewSpace, Standing};

/// What somebody wishes of a new space.
pub struct Wish {
    /// The identifier that the form carried.
    pub once: Uid,
    /// Its name.
    pub name: String,
    /// How one joins.
    pub joining: Joining,
    /// The language of the spaces inside, whose names come from the trame.
    pub language: Language,
}

/// Opens a space from a trame, at the top or inside another, and the spaces inside that the trame asks for.
/// Gives its name in addresses.
///
/// # Errors
/// When the store refuses.
pub fn open(
    tx: &mut Tx,
    actor: &Actor,
    inside: Option<&May<OpenInside>>,
    shape: &Shape,
    wish: &Wish,
) -> Result<String, Problem> {
    let parent = inside.map(|may| may.space().id);
    let place = Place {
        parent,
        shape,
        once: wish.once,
        name: &wish.name,
        joining: wish.joining,
        language: wish.language,
    };
    let (id, slug) = match insert(tx, actor, &place)? {
        Inserted::New(id, slug) => (id, slug),
        Inserted::Again(slug) => return Ok(slug),
    };
    for each in &shape.trame.space.inside {
        open_inside(tx, actor, id, shape, each, wish)?;
    }
    Ok(slug)
}

/// Where and from what a space is opened.
pub(super) struct Place<'a> {
    pub parent: Option<SpaceId>,
    pub shape: &'a Shape,
    pub once: Uid,
    pub name: &'a str,
    pub joining: Joining,
    pub language: Language,
}

pub(super) fn insert(tx: &mut Tx, actor: &Actor, place: &Place<'_>) -> Result<Inserted, Problem> {
    let trame = &place.shape.trame;
    let now = tx.now();
    let stage = trame.stages.first().map(|stage| stage.key.as_str());
    let review = trame
        .space
        .lifetime
        .as_ref()
        .map(|lifetime| now.plus_days(i64::from(lifetime.review_weeks) * 7));
    let new = NewSpace {
        uid: place.once,
        parent: place.parent,
        kind: trame.space.kind,
        name: place.name,
        joining: place.joining,
        stage,
        trame: place.shape.id,
        by: actor.id,
        review,
    };
    let inserted = space::insert(tx, &new)?;
    if let Inserted::New(id, slug) = &inserted {
        change::remember_opening(tx, *id, place.shape.id, actor.id)?;
        let audience = if place.joining == Joining::Hidden {
            Audience::Space
        } else {
            Audience::Public
        };
        tx.record(
            Trace::new("space.opened", Some(actor.id))
                .inside(*id, audience)
                .detail(trame.card.key.as_str()),
        )?;
        let opened =
            space::by_slug(tx, slug)?.ok_or(Problem::broken("a space that was opened is not there"))?;
        let charter = opened
            .shape
            .asks_charter()
            .then(|| opened.shape.charter_digest().to_owned());
        membership::begin(tx, &opened, actor.id, Standing::Steward, charter.as_deref(), None)?;
        if opened.shape.has(Module::Badges) {
            badges::describe(tx, *id, trame, place.language, actor.id)?;
        }
    }
    Ok(inserted)
}

fn open_inside(
    tx: &mut Tx,
    actor: &Actor,
    parent: SpaceId,
    shape: &Shape,
    inside: &Inside,
    wish: &Wish,
) -> Result<(), Problem> {
    let shipped = match &inside.trame {
        Some(key) => shape::shipped_by_key(tx, key)?,
        None => None,
    };
    let own = match shipped {
        Some(stored) => shape::of(tx, stored.id, &stored.digest)?,
        None => {
            let derived = derive(&shape.trame, inside);
            let id = shape::keep_checked(tx, &derived, Origin::Space, Some(actor.id))?;
            shape::of(tx, id, &derived.digest())?
        }
    };
    // Never wider open than what it is inside of: a hidden space has no open cells.
    let joining = own.trame.space.joining.max(wish.joining);
    let name = said(&inside.name, wish.language).text.to_owned();
    let place = Place {
        parent: Some(parent),
        shape: &own,
        once: tx.new_uid(),
        name: &name,
        joining,
        language: wish.language,
    };
    insert(tx, actor, &place).map(drop)
}

/// The trame of a space inside that has none of its own: that of the whole, with its own purpose,
/// without a program, badges of the whole and further spaces. A cell says for itself how long it lives.
pub(super) fn derive(whole: &Trame, inside: &Inside) -> Trame {
    let key: String = format!("{}-inside", whole.card.key).chars().take(48).collect();
    let mut own = whole.descend(key.trim_end_matches('-'), "1", everywhere(whole, &inside.name));
    own.space.kind = inside.kind;
    own.space.inside.clear();
    own.space.lifetime = None;
    own.space.modules.retain(|module| match module {
        Module::Program | Module::Inside => false,
        Module::Lifetime => inside.kind == SpaceKind::Cell,
        _ => true,
    });
    if let Some(purpose) = &inside.purpose {
        own.space.identity = trame::Identity {
            purpose: purpose.clone(),
            ..trame::Identity::default()
        };
    }
    own.program = None;
    own.badges.clear();
    own.welcome = None;
    own
}

pub(super) fn everywhere(whole: &Trame, name: &Words) -> Words {
    let mut words = Words::new();
    for language in &whole.card.languages {
        words.set(*language, name.in_language(*language).0);
    }
    words
}

/// Refuses a name that says nothing.
///
/// # Errors
/// A refusal to show beside the name.
pub fn check_name(name: &str) -> Result<(), Refusal> {
    if name.chars().any(char::is_alphanumeric) {
        Ok(())
    } else {
        Err(Refusal::new("opening-name-says-nothing"))
    }
}
