//! What stands above every view of an agenda: what is looked for, the other views, and how to subscribe.

use std::sync::Arc;

use kernel::{Language, Problem, SpaceId};
use platform::Tx;
use platform::web::View;

use super::access::Scope;
use super::store::{self, MarkWords, MarksKept};
use super::wanted::{Filter, Wanted, Way};

/// What the filters offer.
pub struct Options {
    marks: Arc<[MarkWords]>,
    spaces: Vec<(String, String)>,
}

impl Options {
    /// Reads what there is to choose from.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn read(tx: &mut Tx, scope: &Scope, kept: &MarksKept) -> Result<Self, Problem> {
        // On a space's own page its place in the tree is chosen already.
        let spaces = match (&scope.seen, scope.space) {
            (Some(_), _) => Vec::new(),
            (None, None) => store::top(tx)?,
            (None, Some(space)) => children(tx, space)?,
        };
        Ok(Options {
            marks: kept.words(tx)?,
            spaces,
        })
    }
}

fn children(tx: &mut Tx, space: SpaceId) -> Result<Vec<(String, String)>, Problem> {
    store::children(tx, space)
}

/// A choice of a filter: its value, its words, whether it is chosen.
pub struct Choice {
    /// In addresses.
    pub value: String,
    /// In words.
    pub name: String,
    /// Whether it is the one.
    pub chosen: bool,
}

/// A filter that is on: its words, and the address without it.
pub struct Chip {
    /// In words.
    pub name: String,
    /// Where it is off.
    pub without: String,
}

/// See the module's own text.
pub struct Frame {
    /// The address of the agenda.
    pub base: String,
    /// The address of this view.
    pub here: String,
    /// The beginning of the list that is filtered so.
    pub at_beginning: String,
    /// The views: address, word, whether it is the one that is shown.
    pub views: Vec<(String, &'static str, bool)>,
    /// The filters that are on.
    pub chips: Vec<Chip>,
    /// The spaces to choose from.
    pub spaces: Vec<Choice>,
    /// The themes to choose from.
    pub themes: Vec<Choice>,
    /// The publics to choose from.
    pub publics: Vec<Choice>,
    /// The ways of being there.
    pub modes: Vec<Choice>,
    /// What the fields hold.
    pub from: String,
    /// The last day.
    pub to: String,
    /// Words.
    pub words: String,
    /// Kinds, which a door chose.
    pub kinds: String,
    /// Whether only what has places left is looked for.
    pub left: bool,
    /// The address where nothing is filtered.
    pub everything: String,
    /// The address of the calendar feed, as people copy it.
    pub feed: String,
    /// The same for programs that open such addresses.
    pub webcal: String,
    /// The path of the feed of what is newly announced; none for a space.
    pub news: Option<&'static str>,
    /// Whether it is that of a hidden space, which calendars of others cannot read.
    pub is_hidden: bool,
}

impl Frame {
    /// For the view `view`: nothing for the list, `month` or `map`.
    pub fn new(v: &View, wanted: &Wanted, view: &'static str, scope: &Scope, options: Options) -> Self {
        let base = scope.seen.as_ref().map_or_else(
            || "/agenda".to_owned(),
            |seen| format!("/spaces/{}/gatherings", seen.space.slug),
        );
        let path = |view: &str| {
            if view.is_empty() {
                base.clone()
            } else {
                format!("{base}/{view}")
            }
        };
        let here = path(view);
        let feed = v.absolute(&wanted.at(&path("calendar")));
        let chosen = |filter: Filter, value: &str, name: String| Choice {
            chosen: wanted.value(filter) == value,
            value: value.to_owned(),
            name,
        };
        let mark = |filter: Filter| -> Vec<Choice> {
            let of = options.marks.iter().filter(|mark| mark.0 == filter.word());
            of.map(|mark| chosen(filter, &mark.1, said(mark, v.language)))
                .collect()
        };
        let (themes, publics) = (mark(Filter::Theme), mark(Filter::Public));
        let modes: Vec<Choice> = Way::ALL
            .iter()
            .map(|way| {
                chosen(
                    Filter::Mode,
                    way.word(),
                    v.word("agenda-mode", way.word()).to_owned(),
                )
            })
            .collect();
        let mut spaces: Vec<Choice> = options
            .spaces
            .iter()
            .map(|(slug, name)| chosen(Filter::Space, slug, name.clone()))
            .collect();
        if let Some(name) = &scope.name {
            spaces.insert(
                0,
                chosen(Filter::Space, wanted.value(Filter::Space), name.clone()),
            );
        }
        Frame {
            views: [
                ("", "agenda-list"),
                ("month", "agenda-month"),
                ("map", "agenda-map"),
            ]
            .map(|(each, word)| (wanted.at(&path(each)), word, each == view))
            .into(),
            at_beginning: wanted.at(&base),
            chips: chips(v, wanted, &here, &[&spaces, &themes, &publics, &modes]),
            from: wanted.value(Filter::From).to_owned(),
            to: wanted.value(Filter::To).to_owned(),
            words: wanted.value(Filter::Words).to_owned(),
            kinds: wanted.value(Filter::Kind).to_owned(),
            left: wanted.has(Filter::Left),
            everything: here.clone(),
            webcal: webcal(&feed),
            feed,
            news: scope.seen.is_none().then_some("/agenda/feed"),
            is_hidden: scope
                .seen
                .as_ref()
                .is_some_and(|seen| seen.space.joining == kernel::Joining::Hidden),
            base,
            here,
            spaces,
            themes,
            publics,
            modes,
        }
    }

    /// Whether anything is filtered.
    pub fn is_filtered(&self) -> bool {
        !self.chips.is_empty()
    }
}

/// The address that calendars open by themselves.
pub fn webcal(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    format!("webcal://{rest}")
}

fn said(mark: &MarkWords, language: Language) -> String {
    match language {
        Language::French => mark.2.clone(),
        Language::English => mark.3.clone(),
    }
}

fn chips(v: &View, wanted: &Wanted, here: &str, choices: &[&[Choice]; 4]) -> Vec<Chip> {
    let [spaces, themes, publics, modes] = choices;
    let named = |choices: &[Choice], value: &str| {
        let choice = choices.iter().find(|choice| choice.value == value);
        choice.map_or_else(|| value.to_owned(), |choice| choice.name.clone())
    };
    let day = |value: &str| {
        v.calendar()
            .from_field(value)
            .map_or_else(String::new, |day| v.day(day))
    };
    let name = |filter: Filter| {
        let value = wanted.value(filter);
        match filter {
            Filter::Space => named(spaces, value),
            Filter::Theme => named(themes, value),
            Filter::Public => named(publics, value),
            Filter::Mode => named(modes, value),
            Filter::Left => v.t("agenda-left").to_owned(),
            Filter::Kind => v.t("agenda-kinds").to_owned(),
            Filter::From => v.t1("agenda-chip-from", "date", day(value)),
            Filter::To => v.t1("agenda-chip-to", "date", day(value)),
            Filter::Words => v.t1("agenda-chip-words", "words", value),
        }
    };
    Filter::ALL
        .into_iter()
        .filter(|filter| wanted.has(*filter))
        .map(|filter| Chip {
            name: name(filter),
            without: wanted.at_without(here, filter),
        })
        .collect()
}
