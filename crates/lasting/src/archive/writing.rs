//! Sheets and pages as files, in portions: what whoever is in the circle may read of them.

use std::collections::BTreeMap;

use askama::Template;
use kernel::{Instant, Problem, SpaceId, Uid};
use platform::Tx;
use platform::web::{View, drawn};
use sheets::model::Fields;
use sheets::rights::{Reader, readable};
use sheets::shown::{Fact, Held, Names, Said, facts};
use sheets::{files, pictures};
use spaces::shape::said;
use spaces::space::Space;

use super::html::Links;

platform::statements! {
    SHEETS = "select h.id, h.uid, h.title, p.name from sheets h join persons p on p.id = h.author_id
              where h.space_id = $1 and h.state = 'published' and h.id > $2 order by h.id limit 2000";
    PAGES = "select id, uid, title from pages where space_id = $1 and withdrawn_at is null and id > $2
             order by id limit 2000";
    PAGE = "select title, text, changed_at from pages where uid = $1 and withdrawn_at is null";
    ORIGIN = "select c.origin_title, p.name, s.name from sheet_copies c join sheets o on o.id = c.origin_id
              join persons p on p.id = o.author_id join spaces s on s.id = o.space_id
              where c.sheet_id = $1 and s.joining <> 'hidden'";
}

/// A sheet in the list.
pub(super) struct Listed {
    pub uid: Uid,
    pub title: String,
    pub author: String,
}

/// Every published sheet of a space.
pub(super) fn sheets(tx: &mut Tx, space: SpaceId) -> Result<Vec<Listed>, Problem> {
    let (mut all, mut last) = (Vec::new(), 0);
    loop {
        let rows = tx.all::<(i64, Uid, String, String)>(SHEETS, (space, last))?;
        let Some((newest, ..)) = rows.last() else {
            return Ok(all);
        };
        last = *newest;
        all.extend(
            rows.into_iter()
                .map(|(_, uid, title, author)| Listed { uid, title, author }),
        );
    }
}

/// Every page of a space: identifier and title.
pub(super) fn pages(tx: &mut Tx, space: SpaceId) -> Result<Vec<(Uid, String)>, Problem> {
    let (mut all, mut last) = (Vec::new(), 0);
    loop {
        let rows = tx.all::<(i64, Uid, String)>(PAGES, (space, last))?;
        let Some((newest, ..)) = rows.last() else {
            return Ok(all);
        };
        last = *newest;
        all.extend(rows.into_iter().map(|(_, uid, title)| (uid, title)));
    }
}

#[derive(Template)]
#[template(path = "archive/_sheet.html")]
struct Sheet<'a> {
    v: &'a View,
    kind: String,
    author: &'a str,
    licence: &'static str,
    published: Option<Instant>,
    origin: Option<(String, String, String)>,
    facts: Vec<Fact>,
    pictures: Vec<pictures::Picture>,
}

/// A sheet as HTML with the addresses that it has here; nothing when it is gone meanwhile.
pub(super) fn sheet(
    tx: &mut Tx,
    v: &View,
    space: &Space,
    links: &mut Links,
    uid: Uid,
    is_public: bool,
) -> Result<Option<(String, String)>, Problem> {
    let sheet = sheets::store::by_uid(tx, uid)?.filter(|sheet| sheet.state == sheets::State::Published);
    let Some(sheet) = sheet else { return Ok(None) };
    // Of a kind that the trame no longer has, nobody knows who may read which field.
    let kinds = &space.shape.trame.sheets;
    let Some(kind) = kinds.iter().find(|kind| kind.key == sheet.kind) else {
        return Ok(None);
    };
    let reader = if is_public { Reader::ANYONE } else { Reader::MEMBER };
    let told = readable(kind, &sheet.fields, &reader);
    let reads = |key: &str| told.iter().any(|field| field.key == key);
    let fields: Fields = sheet
        .fields
        .iter()
        .filter(|(key, _)| reads(key))
        .map(|(key, values)| (key.clone(), values.clone()))
        .collect();
    let html: BTreeMap<String, String> = sheet
        .html
        .iter()
        .filter(|(key, _)| reads(key))
        .map(|(key, html)| (key.clone(), html.clone()))
        .collect();
    let names = Names::of(tx, sheet.space_id, kind, &fields)?;
    let mut shown = pictures::of(tx, sheet.id)?;
    shown.retain(|picture| picture.field.is_empty() || reads(&picture.field));
    for picture in &shown {
        links.pictures.insert(picture.media);
    }
    let mut documents = files::of(tx, sheet.id)?;
    documents.retain(|file| reads(&file.field));
    for file in &documents {
        let path = format!("/sheets/{uid}/files/{}", file.media);
        links.document(path, file.media, &format!("{}.{}", file.name(), file.kind));
    }
    let held = Held {
        fields: &fields,
        html: &html,
        names: &names,
        pictures: &shown,
        files: (&documents, sheet.uid),
    };
    let facts = facts(v, kind, &held, &reader);
    shown.retain(|picture| picture.field.is_empty());
    let origin = tx.find(ORIGIN, (sheet.id,))?;
    let body = drawn(&Sheet {
        kind: said(&kind.name, v.language).text.to_owned(),
        author: &sheet.author.name,
        licence: sheet.licence.word(),
        published: sheet.published,
        pictures: shown,
        origin,
        facts,
        v,
    })?;
    Ok(Some((sheet.title, body)))
}

/// A page as HTML with the addresses that it has here; nothing when it is gone meanwhile.
pub(super) fn page(tx: &mut Tx, uid: Uid) -> Result<Option<(String, String, Instant)>, Problem> {
    let found = tx.find::<(String, String, Instant)>(PAGE, (uid,))?;
    Ok(found.map(|(title, text, changed)| (title, platform::markdown::html(&text), changed)))
}
