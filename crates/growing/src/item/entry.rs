//! Entries of somebody’s journal.

use kernel::{Instant, Problem, Uid};
use learning::Reach;
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::shape::said;

use super::model::{Block, Image, Item, Label, Place};
use super::{Kind, MOST, Owner};

macro_rules! entries {
    ($rest:literal) => {
        concat!(
            "select s.id, s.slug, s.name, s.joining, t.id, t.digest, e.uid, e.happened_on, e.activity, e.reach,
             e.state, e.changed_at, e.tried_html, e.happened_html, e.felt_html, e.made_html
             from entries e join spaces s on s.id = e.space_id join trames t on t.id = s.trame_id
             where e.author_id = $1 ",
            $rest
        )
    };
}

macro_rules! pictures {
    ($rest:literal) => {
        concat!(
            "select e.uid, w.media, w.said from entry_media w join entries e on e.id = w.entry_id
             join media m on m.uid = w.media and m.removed_at is null
             where e.author_id = $1 and w.kind = 'picture' ",
            $rest
        )
    };
}

platform::statements! {
    LIST = entries!("and e.state <> 'withdrawn' order by e.happened_on desc, e.id desc limit $2");
    FIND = entries!("and e.uid = $2");
    CHOSEN = entries!("and exists (select 1 from portfolio_items i where i.portfolio_id = $2 and i.kind = 'entry'
                       and i.source = e.uid)");
    PICTURES_OF = pictures!("and e.uid = $2 order by w.position");
    PICTURES_CHOSEN = pictures!("and exists (select 1 from portfolio_items i where i.portfolio_id = $2
                                 and i.kind = 'entry' and i.source = e.uid) order by w.position");
}

/// The kind. Others are shown what was told and is not kept for oneself.
pub(super) const KIND: Kind = Kind {
    word: "entry",
    shows: true,
    list: |tx, owner| {
        let rows = tx.all::<Told>(LIST, (owner.person, MOST))?;
        items(tx, owner, rows, Vec::new())
    },
    find: |tx, owner, source| {
        let rows = tx.all::<Told>(FIND, (owner.person, source))?;
        let pictures = tx.all::<Pictured>(PICTURES_OF, (owner.person, source))?;
        items(tx, owner, rows, pictures).map(|items| items.into_iter().next())
    },
    chosen: |tx, owner, portfolio| {
        let rows = tx.all::<Told>(CHOSEN, (owner.person, portfolio))?;
        let pictures = tx.all::<Pictured>(PICTURES_CHOSEN, (owner.person, portfolio))?;
        items(tx, owner, rows, pictures)
    },
};

type Pictured = (Uid, Uid, String);

struct Told {
    place: Place,
    uid: Uid,
    day: String,
    activity: Option<String>,
    reach: Reach,
    state: String,
    changed: Instant,
    parts: [String; 4],
}

impl FromRow for Told {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Told {
            place: Place::from_row(row)?,
            uid: row.column()?,
            day: row.column()?,
            activity: row.column()?,
            reach: row.column()?,
            state: row.column()?,
            changed: row.column()?,
            parts: [row.column()?, row.column()?, row.column()?, row.column()?],
        })
    }
}

/// What the parts are, in their order.
const LABELS: [&str; 4] = [
    "item-entry-tried",
    "item-entry-happened",
    "item-entry-felt",
    "item-entry-made",
];

/// How many letters of an entry stand for its title.
const TITLE: usize = 70;

/// The beginning of what was told.
fn title(parts: &[String; 4]) -> Option<String> {
    let first = parts.iter().find(|part| !part.is_empty())?;
    let mut inside = false;
    let bare: String = first
        .chars()
        .filter(|letter| {
            match letter {
                '<' => inside = true,
                '>' => inside = false,
                _ => return !inside,
            }
            false
        })
        .collect();
    let plain = bare
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = plain.chars().take(TITLE).collect();
    if short.len() == plain.len() {
        return Some(short);
    }
    let whole = short.rsplit_once(' ').map_or(short.as_str(), |(words, _)| words);
    Some(format!("{whole}…"))
}

/// The day of the fact, in the middle of it, so that it is that day wherever it is read.
fn moment(day: &str) -> Option<Instant> {
    let date: jiff::civil::Date = day.parse().ok()?;
    let noon = date.at(12, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).ok()?;
    Some(Instant::from_milliseconds(noon.timestamp().as_millisecond()))
}

fn items(tx: &mut Tx, owner: Owner, rows: Vec<Told>, pictures: Vec<Pictured>) -> Result<Vec<Item>, Problem> {
    let each = |told: Told| {
        let shape = told.place.shape(tx)?;
        let activities = shape
            .trame
            .program
            .iter()
            .flat_map(|program| program.activities.iter());
        let activity = told.activity.as_deref();
        let activity = activities
            .into_iter()
            .find(|each| Some(each.key.as_str()) == activity);
        let title = title(&told.parts)
            .or_else(|| activity.map(|activity| said(&activity.name, owner.language).text.to_owned()))
            .unwrap_or_else(|| told.day.clone());
        let at = moment(&told.day).unwrap_or(told.changed);
        let mut item = Item::new("entry", told.uid.to_string(), title, told.place, at);
        item.path = Some(format!("/entries/{}", told.uid));
        item.withheld = match (told.state.as_str(), told.reach) {
            ("draft", _) => Some("item-withheld-draft"),
            ("withdrawn", _) => Some("item-withheld-withdrawn"),
            (_, Reach::Own) => Some("item-withheld-own"),
            _ => None,
        };
        if let Some(activity) = activity {
            item.skills.clone_from(&activity.skills);
            item.level = activity.level;
        }
        let parts = LABELS
            .into_iter()
            .zip(&told.parts)
            .filter(|(_, html)| !html.is_empty());
        item.blocks = parts
            .map(|(label, html)| Block::html(Label::Key(label), html))
            .collect();
        let own = pictures.iter().filter(|(entry, ..)| *entry == told.uid);
        item.images = own
            .map(|(_, media, said)| Image {
                media: *media,
                alternative: said.clone(),
            })
            .collect();
        Ok(item)
    };
    rows.into_iter().map(each).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_called_by_its_beginning() {
        let of = |first: &str| title(&[String::new(), first.to_owned(), String::new(), String::new()]);
        assert_eq!(
            of("<p>Un <strong>tour</strong> de parole &lt;court&gt;</p>"),
            Some("Un tour de parole <court>".into())
        );
        let long = of(&format!("<p>{}</p>", "mot ".repeat(40))).unwrap();
        assert!(long.ends_with("mot…") && long.chars().count() <= TITLE + 1);
        assert_eq!(of(""), None);
        assert_eq!(
            moment("2026-03-02").map(|at| at.day()),
            moment("2026-03-02").map(|at| at.plus_minutes(600).day())
        );
    }
}
