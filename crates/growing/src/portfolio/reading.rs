//! A portfolio as a reader sees it: each thing from its source, now.

use kernel::{Language, Problem, Uid};
use platform::Tx;
use platform::web::View;

use super::access::Seen;
use super::model::{Chapter, Entry, Portfolio, Whose};
use super::store;
use crate::drawing::Drawn;
use crate::growth::{Row, compared};
use crate::item::{self, Item, Owner};

/// Something that stands in a chapter, with what it is now.
pub struct Standing {
    /// Where it stands, and the words around it.
    pub entry: Entry,
    /// What it is; nothing once it is gone at its source.
    pub item: Option<Item>,
}

/// A chapter with what stands in it.
pub struct Whole {
    /// The chapter.
    pub chapter: Chapter,
    /// What stands in it.
    pub standing: Vec<Standing>,
}

/// What a portfolio holds now, in a number of queries that does not depend on how much that is.
///
/// Whoever owns it sees all of it, with why others do not see a thing; others see what they may, and nothing of the rest.
///
/// # Errors
/// When the store refuses.
pub fn read(tx: &mut Tx, seen: &Seen, language: Language) -> Result<Vec<Whole>, Problem> {
    let whose = Whose {
        portfolio: seen.portfolio.id,
        owner: seen.portfolio.owner.id,
    };
    whole(tx, whose, language, seen.is_mine)
}

fn whole(tx: &mut Tx, whose: Whose, language: Language, all: bool) -> Result<Vec<Whole>, Problem> {
    let chapters = store::chapters(tx, whose.portfolio)?;
    let entries = store::items(tx, whose.portfolio)?;
    let owner = Owner {
        person: whose.owner,
        language,
    };
    let mut items: Vec<Option<Item>> = Vec::new();
    for kind in &item::KINDS {
        items.extend((kind.chosen)(tx, owner, whose.portfolio)?.into_iter().map(Some));
    }
    let mut wholes: Vec<Whole> = chapters
        .into_iter()
        .map(|chapter| Whole {
            chapter,
            standing: Vec::new(),
        })
        .collect();
    for entry in entries {
        let is_it = |item: &Item| item.kind == entry.kind && item.source == entry.source;
        let place = items.iter().position(|item| item.as_ref().is_some_and(is_it));
        let item = place
            .and_then(|place| items.get_mut(place))
            .and_then(Option::take);
        let is_shown = item.as_ref().is_some_and(|item| item.withheld.is_none());
        if let Some(whole) = wholes.iter_mut().find(|whole| whole.chapter.id == entry.chapter)
            && (all || is_shown)
        {
            whole.standing.push(Standing { entry, item });
        }
    }
    Ok(wholes)
}

/// A position, drawn and as a table, without its words: those are its owner’s.
pub struct Drawing {
    /// The drawing, where there are enough skills.
    pub drawn: Option<Drawn>,
    /// The table.
    pub rows: Vec<Row>,
}

impl Standing {
    /// What people call it.
    pub fn title(&self, v: &View) -> String {
        match &self.item {
            Some(item) if item.kind == "position" => v.t1("item-position-of", "date", v.day(item.at)),
            Some(item) => item.title.clone(),
            None => v.t("portfolio-gone").to_owned(),
        }
    }

    /// What kind it is, when it was and where.
    pub fn about(&self, v: &View) -> String {
        let Some(item) = &self.item else {
            return String::new();
        };
        let mut about = Vec::new();
        // The title of a position says what it is and when.
        if item.kind != "position" {
            about.push(v.word("item", item.kind).to_owned());
            about.push(match item.until {
                Some(until) => v.t2("item-from-to", "from", v.day(item.at), "to", v.day(until)),
                None => v.day(item.at),
            });
        }
        about.extend(item.place.name().map(|name| v.t1("item-in-space", "space", name)));
        about.join(" · ")
    }

    /// Why others do not see it, for its owner.
    pub fn withheld(&self) -> Option<&'static str> {
        match &self.item {
            Some(item) => item.withheld,
            None => Some("portfolio-gone-text"),
        }
    }

    /// Where others may read it in its place.
    pub fn open_path(&self) -> Option<&str> {
        let item = self.item.as_ref()?;
        let open = matches!(item.kind, "sheet" | "gathering") && item.withheld.is_none();
        item.path.as_deref().filter(|_| open)
    }

    /// The drawing of a position.
    pub fn drawing(&self, v: &View) -> Option<Drawing> {
        let dated = self.item.as_ref()?.position.as_ref()?;
        let shown = compared(v, None, dated, self.title(v));
        let drawn = shown.drawn.map(|drawn| Drawn {
            id: format!("radar-{}", self.entry.uid),
            ..drawn
        });
        Some(Drawing {
            drawn,
            rows: shown.rows,
        })
    }
}

/// Whether a picture belongs to something that is shown.
pub fn has_picture(wholes: &[Whole], media: Uid) -> bool {
    let items = wholes
        .iter()
        .flat_map(|whole| &whole.standing)
        .filter_map(|each| each.item.as_ref());
    items
        .flat_map(|item| &item.images)
        .any(|image| image.media == media)
}

/// Whether there is anything to read.
pub fn is_empty(portfolio: &Portfolio, wholes: &[Whole]) -> bool {
    let says = |whole: &Whole| !whole.chapter.html.is_empty() || !whole.standing.is_empty();
    portfolio.html.is_empty() && !wholes.iter().any(says)
}
