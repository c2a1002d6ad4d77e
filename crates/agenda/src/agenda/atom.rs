//! What was newly announced, as a feed (RFC 4287).

use std::collections::BTreeMap;

use atom_syndication::{Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use kernel::{Instant, Problem, Uid};
use platform::Tx;
use platform::calendar::Calendar;
use platform::db::{FromRow, Row};
use platform::web::Cx;

use super::model::{Shapes, TrameKey};
use super::store;

/// How many a feed holds.
const MOST: i64 = 40;

/// A gathering that was announced.
pub struct News {
    announced: Instant,
    changed: Instant,
    uid: Uid,
    title: String,
    summary: String,
    starts: Instant,
    ends: Instant,
    zone: String,
    all_day: bool,
    space: String,
    trame: TrameKey,
}

impl FromRow for News {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(News {
            announced: row.column()?,
            changed: row.column()?,
            uid: row.column()?,
            title: row.column()?,
            summary: row.column()?,
            starts: row.column()?,
            ends: row.column()?,
            zone: row.column()?,
            all_day: row.column()?,
            space: row.column()?,
            trame: (row.column()?, row.column()?),
        })
    }
}

/// The newest first; what was called off is no news.
pub fn news(tx: &mut Tx) -> Result<Vec<News>, Problem> {
    let found: Vec<News> = tx.all(store::NEWS, (MOST,))?;
    let mut shapes = Shapes::default();
    shapes.read(tx, found.iter().map(|news| &news.trame))?;
    Ok(found
        .into_iter()
        .filter(|news| shapes.holds(&news.trame))
        .collect())
}

/// The feed in the language of whoever asks.
pub fn write(cx: &Cx, news: &[News]) -> Result<String, Problem> {
    let v = cx.view();
    let entries = news
        .iter()
        .map(|news| entry(cx, news))
        .collect::<Result<Vec<_>, _>>()?;
    let updated = news.iter().map(|news| news.announced.max(news.changed)).max();
    let feed = Feed {
        id: v.absolute("/agenda/feed"),
        title: Text::plain(format!("{} · {}", v.t("agenda-news"), v.instance.name)),
        updated: date(updated.unwrap_or(Instant::from_milliseconds(0)))?,
        authors: vec![Person {
            name: v.instance.name.clone(),
            ..Person::default()
        }],
        generator: Some(Generator {
            value: "Tresse".to_owned(),
            ..Generator::default()
        }),
        links: vec![
            link("self", "application/atom+xml", v.absolute("/agenda/feed")),
            link("alternate", "text/html", v.absolute("/agenda")),
        ],
        lang: Some(v.code().to_owned()),
        namespaces: BTreeMap::new(),
        entries,
        ..Feed::default()
    };
    Ok(feed.to_string())
}

fn entry(cx: &Cx, news: &News) -> Result<Entry, Problem> {
    let v = cx.view();
    let address = v.absolute(&format!("/gatherings/{}", news.uid));
    let when = v.period(&news.zone, news.starts, news.ends, news.all_day);
    let when = if news.all_day {
        when
    } else {
        format!("{when} ({})", news.zone)
    };
    let said = [when.as_str(), news.space.as_str(), news.summary.as_str()];
    let said: Vec<&str> = said.into_iter().filter(|part| !part.is_empty()).collect();
    Ok(Entry {
        id: address.clone(),
        title: Text::plain(news.title.clone()),
        updated: date(news.announced.max(news.changed))?,
        published: Some(date(news.announced)?),
        summary: Some(Text::plain(said.join("\n"))),
        links: vec![link("alternate", "text/html", address)],
        ..Entry::default()
    })
}

fn link(relation: &str, kind: &str, address: String) -> Link {
    Link {
        href: address,
        rel: relation.to_owned(),
        mime_type: Some(kind.to_owned()),
        ..Link::default()
    }
}

fn date(instant: Instant) -> Result<FixedDateTime, Problem> {
    Calendar::machine(instant)
        .parse()
        .map_err(|cause| Problem::fault("write a date", cause))
}
