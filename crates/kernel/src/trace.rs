//! A trace: who did what, to what, when, where, towards what. The ledger is made of these, and views are made of it.

use crate::{Level, PersonId, SpaceId};

/// Who may see a trace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Only the person who made it, and those who run the instance.
    Own,
    /// The members of the space where it happened.
    Space,
    /// Anyone who may see the space.
    Public,
}

impl Audience {
    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            Audience::Own => "own",
            Audience::Space => "space",
            Audience::Public => "public",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        [Audience::Own, Audience::Space, Audience::Public]
            .into_iter()
            .find(|audience| audience.word() == word)
    }
}

/// One line of the ledger, before it is written: the ledger adds its number, its instant and its identifier.
///
/// A trace names people by number only, so that erasing a person never touches the ledger.
/// `detail` holds at most 200 characters that say nothing personal: a key, a title of a public thing, a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// What was done, past tense with its noun first: `space.opened`, `role.taken`.
    pub verb: &'static str,
    /// Who did it; nobody when the system itself did.
    pub actor: Option<PersonId>,
    /// Whom it was done to or for, when that is somebody else.
    pub about: Option<PersonId>,
    /// The space where it happened.
    pub space: Option<SpaceId>,
    /// The thing it was done to: its kind (a table's name in the singular) and its number there.
    pub object: Option<(&'static str, i64)>,
    /// The gathering, cohort and project in which it happened, by number.
    pub gathering: Option<i64>,
    /// See [`Trace::gathering`].
    pub cohort: Option<i64>,
    /// See [`Trace::gathering`].
    pub project: Option<i64>,
    /// The key of the role in which it was done.
    pub role: Option<String>,
    /// The key of the strand on which it counts, among those of the space's program.
    pub strand: Option<String>,
    /// The level at which it counts.
    pub level: Option<Level>,
    /// The keys of the skills it points at.
    pub skills: Vec<String>,
    /// Who may see it.
    pub audience: Audience,
    /// See the type's own text.
    pub detail: String,
}

impl Trace {
    /// A trace of `verb` by `actor`, seen by the actor alone until said otherwise.
    pub fn new(verb: &'static str, actor: Option<PersonId>) -> Self {
        Trace {
            verb,
            actor,
            about: None,
            space: None,
            object: None,
            gathering: None,
            cohort: None,
            project: None,
            role: None,
            strand: None,
            level: None,
            skills: Vec::new(),
            audience: Audience::Own,
            detail: String::new(),
        }
    }

    /// In a space, seen by `audience`.
    pub fn inside(mut self, space: SpaceId, audience: Audience) -> Self {
        self.space = Some(space);
        self.audience = audience;
        self
    }

    /// Done to or for somebody else.
    pub fn about(mut self, person: PersonId) -> Self {
        self.about = Some(person);
        self
    }

    /// Done to a thing.
    pub fn to(mut self, kind: &'static str, number: i64) -> Self {
        self.object = Some((kind, number));
        self
    }

    /// Done in a role, with the skills that the role points at.
    pub fn role(mut self, key: &str, skills: &[String]) -> Self {
        self.role = Some(key.to_owned());
        self.skills = skills.to_vec();
        self
    }

    /// On a strand, by its key.
    pub fn strand(mut self, key: &str) -> Self {
        self.strand = Some(key.to_owned());
        self
    }

    /// At a level.
    pub fn level(mut self, level: Level) -> Self {
        self.level = Some(level);
        self
    }

    /// Within a cohort: the number of its space.
    pub fn cohort(mut self, space: SpaceId) -> Self {
        self.cohort = Some(space.number());
        self
    }

    /// On a project.
    pub fn project(mut self, number: i64) -> Self {
        self.project = Some(number);
        self
    }

    /// Towards skills, by their keys.
    pub fn skills(mut self, keys: &[String]) -> Self {
        self.skills = keys.to_vec();
        self
    }

    /// With a detail, cut at 200 characters.
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into().chars().take(200).collect();
        self
    }
}
