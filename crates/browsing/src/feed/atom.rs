//! What is newly published, as a feed (RFC 4287).

use atom_syndication::{Category, Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use kernel::{Instant, Problem};
use platform::calendar::Calendar;
use platform::web::View;
use sheets::shown::licence_address;
use spaces::shape::said;

use super::pages::Made;
use crate::browse::{Line, lead};

/// The feed in the language of whoever asks.
///
/// # Errors
/// A fault when a date cannot be written.
pub fn write(v: &View, made: &Made, lines: &[Line]) -> Result<String, Problem> {
    let entries = lines
        .iter()
        .map(|line| entry(v, made, line))
        .collect::<Result<Vec<_>, _>>()?;
    let updated = lines.iter().map(|line| line.at().max(line.changed)).max();
    let own = v.absolute(&v.path);
    let feed = Feed {
        id: own.clone(),
        title: Text::plain(made.name.clone()),
        updated: date(updated.unwrap_or(Instant::from_milliseconds(0)))?,
        authors: vec![Person {
            name: made.scope.seen.space.name.clone(),
            ..Person::default()
        }],
        generator: Some(Generator {
            value: "Tresse".to_owned(),
            ..Generator::default()
        }),
        links: vec![
            link("self", "application/atom+xml", own),
            link("alternate", "text/html", v.absolute(&made.page)),
        ],
        lang: Some(v.code().to_owned()),
        entries,
        ..Feed::default()
    };
    Ok(feed.to_string())
}

fn entry(v: &View, made: &Made, line: &Line) -> Result<Entry, Problem> {
    let address = v.absolute(&format!("/sheets/{}", line.uid));
    let author = if line.author.name.is_empty() {
        v.t("sheet-someone").to_owned()
    } else {
        line.author.name.clone()
    };
    let kind = made.scope.known(&line.kind).map(|kind| Category {
        term: kind.key.clone(),
        label: Some(said(&kind.name, v.language).text.to_owned()),
        ..Category::default()
    });
    let beginning = lead(&made.scope, line);
    Ok(Entry {
        id: address.clone(),
        title: Text::plain(line.title.clone()),
        updated: date(line.at().max(line.changed))?,
        published: Some(date(line.at())?),
        authors: vec![Person {
            name: author,
            ..Person::default()
        }],
        categories: kind.into_iter().collect(),
        summary: (!beginning.is_empty()).then(|| Text::plain(beginning)),
        rights: Some(Text::plain(licence_address(v, line.licence))),
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
