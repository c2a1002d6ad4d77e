//! The same agenda for programs: a calendar file that other calendars read again and again, and a feed of what is new.

use kernel::{Problem, Uid};
use platform::db::{FromRow, Row};
use platform::web::{Cx, Handled, Reply};

use super::access;
use super::atom;
use super::model::{Shapes, TrameKey};
use super::pages::reader;
use super::search::Search;
use super::wanted::Wanted;
use gatherings::gathering::{CALENDAR_KIND, State};
use gatherings::time::file::{Entry, write};

/// From so many days ago on: what one came from is still in one's calendar.
const DAYS: i64 = 60;
/// The most entries of a file.
const MOST: i64 = 500;

/// An entry with the trame of its space.
struct Found {
    entry: Entry,
    trame: TrameKey,
}

impl FromRow for Found {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Found {
            entry: entry(row)?,
            trame: (row.column()?, row.column()?),
        })
    }
}

/// An entry as statements give it, with the gathering's own identifier and no address: see [`addressed`].
pub(crate) fn entry(row: &mut Row) -> Result<Entry, Problem> {
    let uid: Uid = row.column()?;
    let (sequence, title, summary) = (row.column()?, row.column()?, row.column()?);
    let place: [Option<String>; 4] = [row.column()?, row.column()?, row.column()?, row.column()?];
    let said = place.into_iter().flatten().filter(|part| !part.is_empty());
    let said: Vec<String> = said.collect();
    Ok(Entry {
        uid: uid.to_string(),
        sequence,
        title,
        summary,
        place: said.join(", "),
        point: row.column::<Option<f64>>()?.zip(row.column::<Option<f64>>()?),
        address: String::new(),
        starts: row.column()?,
        ends: row.column()?,
        zone: row.column()?,
        all_day: row.column()?,
        is_off: State::from_word(&row.column::<String>()?) == Some(State::Cancelled),
        changed: row.column()?,
    })
}

/// The calendar of what is looked for, for everybody or for a space.
pub async fn calendar(cx: Cx) -> Handled {
    let wanted = Wanted::asked(&cx);
    let slug: Option<String> = cx.at("space").ok();
    let zone = cx.house().instance().zone.clone();
    let (scope, found, shapes) = cx
        .read(move |tx| {
            let reader = reader(tx, &zone);
            let scope = access::to_look(tx, slug.as_deref(), &wanted)?;
            let search = Search::new(&scope, &wanted, &reader);
            let found: Vec<Found> = search.entries(tx, DAYS, MOST)?;
            let mut shapes = Shapes::default();
            shapes.read(tx, found.iter().map(|found| &found.trame))?;
            Ok((scope, found, shapes))
        })
        .await?;
    let base = cx.house().settings().base.clone();
    let entries: Vec<Entry> = found
        .into_iter()
        .filter(|found| shapes.holds(&found.trame))
        .map(|found| addressed(found.entry, &base))
        .collect();
    let instance = cx.house().instance();
    let name = match (&scope.seen, &scope.name) {
        (Some(seen), _) => seen.space.name.as_str(),
        (None, Some(name)) => name.as_str(),
        (None, None) => instance.name.as_str(),
    };
    let name = format!("{} · {name}", cx.view().t("agenda-title"));
    Ok(file_reply(&cx, CALENDAR_KIND, &write(Some(&name), &entries)))
}

/// With the identifier and the address that this instance gives it, as [`Entry::of`] does.
pub(crate) fn addressed(mut entry: Entry, base: &str) -> Entry {
    let host = base.split("//").nth(1).unwrap_or("tresse");
    entry.address = format!("{base}/gatherings/{}", entry.uid);
    entry.uid = format!("{}@{host}", entry.uid);
    entry
}

/// A file that programs ask for again and again. What depends on who asks is not for those in between.
pub fn file_reply(cx: &Cx, kind: &str, body: &str) -> Reply {
    Reply::polled(kind, body, cx.header("if-none-match"), cx.session().is_none())
}

/// What was newly announced, for everybody.
pub async fn feed(cx: Cx) -> Handled {
    let news = cx.read(atom::news).await?;
    let body = atom::write(&cx, &news)?;
    Ok(file_reply(&cx, "application/atom+xml; charset=utf-8", &body))
}
