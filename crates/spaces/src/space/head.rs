//! The top of every page of a space: where one is, what it is called, its parts.

use askama::Template;
use kernel::{Module, Right};
use platform::web::View;
use trame::Thing;

use super::access::Seen;
use super::model::{Life, Standing};

/// What the frame of a space's pages shows.
pub struct Head {
    /// The name in addresses.
    pub slug: String,
    /// The name.
    pub name: String,
    /// What kind of space it is, in its own word.
    pub kind: String,
    /// The spaces above: slug and name.
    pub crumbs: Vec<(String, String)>,
    /// What people do here: the parts that are on.
    pub tabs: Vec<Tab>,
    /// What the space is: the parts that are on.
    pub about: Vec<Tab>,
    /// Where the space is in its life.
    pub life: Life,
    /// Whether joining is proposed.
    pub may_join: bool,
    /// Whether a request waits.
    pub asked: bool,
    /// Whether the charter waits to be accepted.
    pub owes_charter: bool,
}

/// What stands above the name of a space: where it is, and what kind of space it is.
#[derive(Template)]
#[template(path = "space/_above.html")]
pub struct Above<'a> {
    v: &'a View,
    head: &'a Head,
}

/// What stands below the name: its parts, and what waits for the reader.
#[derive(Template)]
#[template(path = "space/_below.html")]
pub struct Below<'a> {
    v: &'a View,
    head: &'a Head,
}

/// A part of the space.
pub struct Tab {
    /// Its address.
    pub path: String,
    /// Its word.
    pub label: String,
    /// Whether it is the page that is shown.
    pub current: bool,
    /// Whether it says what the space is, rather than what people do in it.
    pub is_about: bool,
}

/// The parts that say what a space is: read once, and now and then.
const ABOUT: [&str; 9] = [
    "identity",
    "lifetime",
    "reports",
    "roles",
    "program",
    "framework",
    "charter",
    "trame",
    "arrangement",
];

/// A thing in the space's own word, or in everyone's.
pub fn many(v: &View, seen: &Seen, thing: Thing) -> String {
    let own = seen.space.shape.many(thing, v.language).map(capital);
    own.unwrap_or_else(|| v.t(&format!("thing-{}-many", thing.word())).to_owned())
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.collect::<String>() + letters.as_str()
}

impl Head {
    /// Draws what stands above the name of the space.
    pub fn above<'a>(&'a self, v: &'a View) -> Above<'a> {
        Above { v, head: self }
    }

    /// Draws what stands below it.
    pub fn below<'a>(&'a self, v: &'a View) -> Below<'a> {
        Below { v, head: self }
    }

    /// For a page of the space that `seen` proves may be seen; `here` is the part that is shown.
    pub fn new(v: &View, seen: &Seen, crumbs: Vec<(String, String)>, here: &str) -> Self {
        let shape = &seen.space.shape;
        let kind = match seen.space.kind {
            kernel::SpaceKind::Cohort => shape.one(Thing::Cohort, v.language),
            kernel::SpaceKind::Cell => shape.one(Thing::Cell, v.language),
            kernel::SpaceKind::Site => shape.one(Thing::Site, v.language),
            kernel::SpaceKind::Network | kernel::SpaceKind::Collective => shape.one(Thing::Space, v.language),
        };
        let kind = kind.map_or_else(|| v.word("kind", seen.space.kind.word()).to_owned(), capital);
        let (about, tabs) = tabs(v, seen, here).into_iter().partition(|tab| tab.is_about);
        Head {
            slug: seen.space.slug.clone(),
            name: seen.space.name.clone(),
            kind,
            crumbs,
            tabs,
            about,
            life: seen.space.life,
            may_join: seen.space.life == Life::Awake
                && !seen.belongs()
                && !matches!(seen.membership.as_deref(), Some("asked" | "aside"))
                && joins_by_itself(seen),
            asked: seen.membership.as_deref() == Some("asked"),
            owes_charter: seen.owes_charter(),
        }
    }
}

fn joins_by_itself(seen: &Seen) -> bool {
    matches!(
        seen.space.joining,
        kernel::Joining::Open | kernel::Joining::Request
    )
}

/// What a part is called: by a message, or as the space calls its things.
enum Word {
    Ours(&'static str),
    Theirs(Thing),
}

fn tabs(v: &View, seen: &Seen, here: &str) -> Vec<Tab> {
    use Word::{Ours, Theirs};

    let (shape, trame) = (&seen.space.shape, &seen.space.shape.trame);
    let framework = &trame.framework;
    let has_framework =
        !(framework.concepts.is_empty() && framework.skills.is_empty() && framework.principles.is_empty());
    let has_program = shape.has(Module::Program) && trame.program.is_some();
    let parts = [
        ("", true, Ours("space-tab-home")),
        ("week", has_program, Theirs(Thing::Week)),
        ("identity", true, Ours("space-tab-identity")),
        (
            "lifetime",
            shape.has(Module::Lifetime) || seen.space.life != Life::Awake,
            Ours("space-tab-lifetime"),
        ),
        (
            "gatherings",
            shape.has(Module::Gatherings),
            Theirs(Thing::Gathering),
        ),
        (
            "sheets",
            shape.has(Module::Sheets) && !trame.sheets.is_empty(),
            Theirs(Thing::Sheet),
        ),
        ("pages", shape.has(Module::Sheets), Ours("space-tab-pages")),
        ("books", shape.has(Module::Sheets), Ours("space-tab-books")),
        ("members", shape.has(Module::Members), Theirs(Thing::Member)),
        (
            "roles",
            shape.has(Module::Roles) && !trame.roles.is_empty(),
            Theirs(Thing::Role),
        ),
        (
            "decisions",
            shape.has(Module::Decisions),
            Ours("space-tab-decisions"),
        ),
        ("badges", shape.has(Module::Badges), Ours("space-tab-badges")),
        ("mirrors", shape.has(Module::Mirrors), Ours("space-tab-mirrors")),
        ("voices", shape.has(Module::Voices), Ours("space-tab-voices")),
        (
            "care",
            shape.has(Module::Care) && seen.standing != Standing::Outside,
            Ours("space-tab-care"),
        ),
        (
            "reports",
            shape.has(Module::Reports) && seen.standing != Standing::Outside,
            Ours("space-tab-reports"),
        ),
        ("program", has_program, Theirs(Thing::Program)),
        ("projects", has_program, Theirs(Thing::Project)),
        ("exchanges", has_program, Ours("space-tab-together")),
        (
            "framework",
            shape.has(Module::Framework) && has_framework,
            Ours("space-tab-framework"),
        ),
        (
            "growth",
            seen.belongs() && shape.has(Module::Framework) && !framework.skills.is_empty(),
            Ours("space-tab-growth"),
        ),
        ("charter", shape.asks_charter(), Theirs(Thing::Charter)),
        ("trame", true, Ours("space-tab-trame")),
        (
            "arrangement",
            seen.has(Right::Arrange),
            Ours("space-tab-arrangement"),
        ),
    ];
    let home = format!("/spaces/{}", seen.space.slug);
    let tab = |(part, _, word): (&str, bool, Word)| Tab {
        path: match part {
            "" => home.clone(),
            part => [&*home, part].join("/"),
        },
        label: match word {
            Ours(id) => v.t(id).to_owned(),
            Theirs(thing) => many(v, seen, thing),
        },
        current: part == here,
        is_about: ABOUT.contains(&part),
    };
    parts.into_iter().filter(|(_, on, _)| *on).map(tab).collect()
}
