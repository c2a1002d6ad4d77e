//! What a cohort published, as a feed (RFC 4287).

use std::collections::BTreeMap;

use atom_syndication::{Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use kernel::{Instant, Problem};
use learning::cohort;
use platform::calendar::Calendar;
use platform::web::{Cx, Handled, Reply, View};

use super::model::{Work, licence_address};
use super::store;

/// How many a feed holds.
const MOST: i64 = 30;
/// How many letters of a text stand in it.
const SUMMARY: usize = 600;

/// A work with the names of its authors.
struct Published {
    work: Work,
    authors: Vec<String>,
}

/// GET /spaces/{space}/works/feed
pub async fn feed(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let wanted = slug.clone();
    let (name, published) = cx
        .read(move |tx| {
            let seen = cohort::access::to_see(tx, &wanted)?;
            let works = store::published(tx, seen.id(), MOST)?;
            let authors = store::published_authors(tx, seen.id())?;
            let published = works.into_iter().map(|work| Published {
                authors: authors
                    .iter()
                    .filter(|(id, _)| *id == work.id)
                    .map(|(_, name)| name.clone())
                    .collect(),
                work,
            });
            Ok((seen.space.space.name.clone(), published.collect::<Vec<_>>()))
        })
        .await?;
    let v = cx.view();
    let text = write(&v, &slug, &name, &published)?;
    let known = cx.header("if-none-match");
    // Whoever is signed in may see a space that others do not.
    let shared = v.actor.is_none();
    Ok(Reply::polled(
        "application/atom+xml; charset=utf-8",
        &text,
        known,
        shared,
    ))
}

fn write(v: &View, slug: &str, name: &str, published: &[Published]) -> Result<String, Problem> {
    let own = v.absolute(&format!("/spaces/{slug}/works/feed"));
    let entries = published.iter().map(|each| entry(v, each));
    let changed = published.iter().map(|each| each.work.changed).max();
    let feed = Feed {
        id: own.clone(),
        title: Text::plain(format!("{} · {name}", v.t("work-title"))),
        updated: date(changed.unwrap_or(Instant::from_milliseconds(0)))?,
        authors: vec![person(name)],
        generator: Some(Generator {
            value: "Tresse".to_owned(),
            ..Generator::default()
        }),
        links: vec![
            link("self", "application/atom+xml", own),
            link(
                "alternate",
                "text/html",
                v.absolute(&format!("/spaces/{slug}/works")),
            ),
        ],
        lang: Some(v.code().to_owned()),
        namespaces: BTreeMap::new(),
        entries: entries.collect::<Result<_, _>>()?,
        ..Feed::default()
    };
    Ok(feed.to_string())
}

fn entry(v: &View, Published { work, authors }: &Published) -> Result<Entry, Problem> {
    let address = v.absolute(&format!("/works/{}", work.uid));
    let mut links = vec![link("alternate", "text/html", address.clone())];
    if let Some(licence) = work.licence {
        // RFC 4946: the licence of an entry is a link of its own.
        links.push(link("license", "text/html", licence_address(licence, v.code())));
    }
    let text: String = platform::markdown::plain(&work.text.body);
    Ok(Entry {
        id: address,
        title: Text::plain(work.text.title.clone()),
        updated: date(work.changed)?,
        published: work.published.map(date).transpose()?,
        authors: authors.iter().map(|name| person(name)).collect(),
        summary: Some(Text::plain(text.chars().take(SUMMARY).collect::<String>())),
        links,
        ..Entry::default()
    })
}

fn person(name: &str) -> Person {
    Person {
        name: name.to_owned(),
        ..Person::default()
    }
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
    let written = Calendar::machine(instant).parse::<FixedDateTime>();
    written.map_err(|cause| Problem::fault("write a date", cause.to_string()))
}
