//! The archive: written to the disk piece by piece, never whole in memory.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::Write;
use std::path::PathBuf;

use kernel::{Instant, Language, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::web::Cx;
use sheets::State;
use sheets::store as sheet_store;
use trame::{FieldType, Sheet as Kind};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::store;
use crate::into::{KEYWORDS, apart};
use crate::jobs;
use crate::out::form::{self, About};
use crate::out::sql;
use crate::reading::time;
use crate::yeswiki::wiki::{self, Back};
use crate::yeswiki::{self, tag};
use crate::{access, store as moved_store};

const PORTION: i64 = 40;
const VERSIONS: i64 = 20;

/// The names that everything has there.
#[derive(Default)]
struct Names {
    slug: String,
    /// The numbers of forms, by the key of their kind.
    forms: BTreeMap<String, String>,
    /// By path here.
    tags: BTreeMap<String, String>,
    taken: BTreeSet<String>,
    /// By identifier here: the name there, and whether it is a picture.
    files: BTreeMap<Uid, (String, bool)>,
    wanted: std::cell::RefCell<BTreeMap<Uid, (String, bool)>>,
}

impl Names {
    fn give(&mut self, path: String, wanted: &str) {
        let mut name = wanted.to_owned();
        let mut number = 2;
        while !self.taken.insert(name.clone()) {
            name = format!("{wanted}{number}");
            number += 1;
        }
        self.tags.insert(path, name);
    }

    /// The file of an identifier, which then goes with the rest.
    fn want(&self, uid: Uid, is_picture: bool) -> String {
        let known = self.files.get(&uid).cloned();
        let (name, is_picture) = known.unwrap_or_else(|| (uid.to_string(), is_picture));
        let name = if is_picture {
            with_ending(&name, "jpg")
        } else {
            name
        };
        self.wanted.borrow_mut().insert(uid, (name.clone(), is_picture));
        name
    }
}

/// Pictures are made anew here, and are all of one kind.
fn with_ending(name: &str, ending: &str) -> String {
    let lower = name.to_lowercase();
    if lower.ends_with(".jpg") || lower.ends_with(".jpeg") {
        return name.to_owned();
    }
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    format!("{stem}.{ending}")
}

impl Back for Names {
    fn form(&self, path: &str) -> Option<String> {
        let kind = path.strip_prefix(&format!("/spaces/{}/sheets?kind=", self.slug))?;
        self.forms.get(kind).cloned()
    }

    fn tag(&self, path: &str) -> Option<String> {
        self.tags
            .get(path.split(['?', '#']).next().unwrap_or_default())
            .cloned()
    }

    fn file(&self, path: &str) -> Option<String> {
        if let Some(rest) = path.strip_prefix("/media/") {
            let uid = rest.split('?').next()?.parse().ok()?;
            return Some(self.want(uid, true));
        }
        let below = path.strip_prefix(&format!("/spaces/{}/wiki/files/", self.slug))?;
        let name = format!("x={below}");
        let name = form_urlencoded::parse(name.as_bytes()).next()?.1.into_owned();
        let (uid, _) = self.files.iter().find(|(_, (known, _))| *known == name)?;
        Some(self.want(*uid, false))
    }
}

/// What is known of a space while it is packed.
struct Space {
    id: SpaceId,
    me: PersonId,
    kinds: Vec<Kind>,
    language: Language,
    forms: BTreeMap<String, String>,
}

/// Packs a space, and gives the place of the archive, which is the caller's to remove.
///
/// # Errors
/// As for [`access::to_arrange`]; [`Problem::Unavailable`] when the disk is full.
pub async fn pack(cx: &Cx, slug: String) -> Result<PathBuf, Problem> {
    let language = cx.language();
    let asked = slug.clone();
    let (space, names) = cx.read(move |tx| begin(tx, &asked, language)).await?;
    let house = cx.house();
    let folder = jobs::folder(house);
    tokio::fs::create_dir_all(&folder).await.map_err(full)?;
    let place = folder.join(format!("{}.out", house.chance().uid(house.now())));
    match write(cx, space, names, &place).await {
        Ok(()) => Ok(place),
        Err(problem) => {
            drop(std::fs::remove_file(&place));
            Err(problem)
        }
    }
}

fn full(cause: std::io::Error) -> Problem {
    tracing::warn!(error = %cause, "what leaves cannot be written");
    Problem::Unavailable
}

fn begin(tx: &mut Tx, slug: &str, language: Language) -> Result<(Space, Names), Problem> {
    let may = access::to_arrange(tx, slug)?;
    let kinds = may.space().shape.trame.sheets.clone();
    let forms = kinds
        .iter()
        .zip(1..)
        .map(|(kind, number): (&Kind, i64)| (kind.key.clone(), number.to_string()));
    let space = Space {
        id: may.space().id,
        me: may.actor().id,
        forms: forms.collect(),
        kinds,
        language,
    };
    let mut names = Names {
        slug: slug.to_owned(),
        forms: space.forms.clone(),
        ..Names::default()
    };
    let known = moved_store::names(tx, space.id)?;
    let mut before: BTreeMap<String, String> = BTreeMap::new();
    for (kind, tag, uid) in known {
        match kind.as_str() {
            "sheet" | "page" => drop(before.insert(format!("/{kind}s/{uid}"), tag)),
            "picture" | "document" => {
                if let Ok(uid) = uid.parse() {
                    names.files.insert(uid, (tag, kind == "picture"));
                }
            }
            _ => {}
        }
    }
    for kind in ["sheet", "page"] {
        let mut after = 0;
        loop {
            let part = match kind {
                "sheet" => store::sheets(tx, space.id, after, space.me, 500)?,
                _ => store::pages(tx, space.id, after, space.me, 500)?,
            };
            let Some((last, ..)) = part.last() else { break };
            after = *last;
            for (_, uid, _, title) in part {
                let path = format!("/{kind}s/{uid}");
                let plain =
                    |known: &&String| yeswiki::address::tag(known).is_some_and(|tag| tag == known.as_str());
                let wanted = before
                    .get(&path)
                    .filter(plain)
                    .cloned()
                    .unwrap_or_else(|| tag(&title));
                names.give(path, &wanted);
            }
        }
    }
    Ok((space, names))
}

type Zip = ZipWriter<File>;

fn zipped(cause: impl std::error::Error + Send + Sync + 'static) -> Problem {
    Problem::fault("pack what leaves", cause)
}

async fn write(cx: &Cx, space: Space, names: Names, place: &std::path::Path) -> Result<(), Problem> {
    let mut zip = ZipWriter::new(File::create(place).map_err(full)?);
    let options = SimpleFileOptions::default();
    zip.start_file("private/backups/content.sql", options)
        .map_err(zipped)?;
    zip.write_all(sql::beginning().as_bytes()).map_err(full)?;
    zip.write_all(forms(&space).as_bytes()).map_err(full)?;
    let (mut space, mut names) = (space, names);
    for kind in ["sheet", "page"] {
        let mut after = 0;
        loop {
            let (text, last, back) = cx
                .read(move |tx| {
                    let (text, last) = match kind {
                        "sheet" => some_sheets(tx, &space, &names, after)?,
                        _ => some_pages(tx, &space, &names, after)?,
                    };
                    Ok((text, last, (space, names)))
                })
                .await?;
            (space, names) = back;
            zip.write_all(text.as_bytes()).map_err(full)?;
            match last {
                Some(last) => after = last,
                None => break,
            }
        }
    }
    zip.write_all(sql::END.as_bytes()).map_err(full)?;
    let settings =
        "<?php\n$wakkaConfig = array (\n  'default_read_acl' => '*',\n  'default_write_acl' => '+',\n);\n";
    add(&mut zip, "wakka.config.php", settings.as_bytes())?;
    let wanted = names.wanted.into_inner();
    for (uid, (name, is_picture)) in wanted {
        let bytes = if is_picture {
            let widest = platform::media::SIZES.iter().copied().max().unwrap_or(960);
            cx.house().media().read(uid, widest).await
        } else {
            cx.house()
                .media()
                .read_document(uid)
                .await
                .map(|(_, bytes)| bytes)
        };
        // A file that somebody took away meanwhile is no longer anybody's.
        if let Ok(bytes) = bytes {
            add(&mut zip, &format!("files/{name}"), &bytes)?;
        }
    }
    zip.finish().map_err(zipped).map(drop)
}

fn add(zip: &mut Zip, name: &str, bytes: &[u8]) -> Result<(), Problem> {
    zip.start_file(name, SimpleFileOptions::default())
        .map_err(zipped)?;
    zip.write_all(bytes).map_err(full)
}

const NATURE: [&str; 5] = [
    "bn_id_nature",
    "bn_label_nature",
    "bn_description",
    "bn_template",
    "bn_ce_i18n",
];

fn forms(space: &Space) -> String {
    let mut out = String::new();
    for kind in &space.kinds {
        let language = space.language;
        let words = |words: &trame::Words| words.in_language(language).0.to_owned();
        let template = form::template(kind, language, &space.forms);
        let id = space.forms.get(&kind.key).map_or("", String::as_str);
        out.push_str(&sql::insert(
            "nature",
            &NATURE,
            &[id, &words(&kind.name), &words(&kind.purpose), &template, "fr-FR"],
        ));
        for field in kind.fields.iter().filter(|field| field.holds.chooses()) {
            let name = form::list_name(kind, field);
            let now = time::written(0);
            out.push_str(&page(&name, &now, &form::list(field, language), "", true));
            out.push_str(&triple(&name, yeswiki::TYPE, "liste"));
        }
    }
    out
}

const PAGE: [&str; 9] = [
    "tag",
    "time",
    "body",
    "body_r",
    "owner",
    "user",
    "latest",
    "handler",
    "comment_on",
];

fn page(tag: &str, at: &str, body: &str, by: &str, latest: bool) -> String {
    sql::insert(
        "pages",
        &PAGE,
        &[
            tag,
            at,
            body,
            "",
            by,
            by,
            if latest { "Y" } else { "N" },
            "page",
            "",
        ],
    )
}

fn triple(resource: &str, property: &str, value: &str) -> String {
    sql::insert(
        "triples",
        &["resource", "property", "value"],
        &[resource, property, value],
    )
}

fn right(tag: &str, privilege: &str, list: &str) -> String {
    sql::insert(
        "acls",
        &["page_tag", "privilege", "list"],
        &[tag, privilege, list],
    )
}

fn moment(at: Instant) -> String {
    time::written(at.milliseconds())
}

fn some_sheets(
    tx: &mut Tx,
    space: &Space,
    names: &Names,
    after: i64,
) -> Result<(String, Option<i64>), Problem> {
    let part = store::sheets(tx, space.id, after, space.me, PORTION)?;
    let mut out = String::new();
    for (number, uid, key, _) in &part {
        let Some(kind) = space.kinds.iter().find(|kind| kind.key == *key) else {
            continue;
        };
        let Some(sheet) = sheet_store::by_uid(tx, *uid)? else {
            continue;
        };
        let tag = names.tag(&format!("/sheets/{uid}")).unwrap_or_default();
        let mut files: BTreeMap<String, String> = BTreeMap::new();
        for picture in sheets::pictures::of(tx, sheet.id)?
            .into_iter()
            .filter(|picture| !picture.field.is_empty())
        {
            files.insert(picture.field.clone(), names.want(picture.media, true));
        }
        for (field, media) in store::files(tx, *number)? {
            files.insert(field, names.want(media, false));
        }
        let mut people: BTreeMap<String, String> = BTreeMap::new();
        let of_people = kind
            .fields
            .iter()
            .filter(|field| field.holds == FieldType::Person);
        for uid in of_people.filter_map(|field| sheet.fields.get(&field.key)?.first()) {
            people.insert(uid.clone(), store::name(tx, uid)?);
        }
        let versions = sheet_store::versions(tx, sheet.id)?;
        let most = usize::try_from(VERSIONS).unwrap_or(20);
        for version in versions.iter().take(most).rev() {
            let Some((version, written)) = sheet_store::version(tx, sheet.id, version.number)? else {
                continue;
            };
            let (made, changed) = (moment(sheet.made), moment(version.at));
            let about = About {
                tag: &tag,
                form: space.forms.get(key).map_or("", String::as_str),
                title: &written.title,
                made: &made,
                changed: &changed,
                files: &files,
            };
            let name = |uid: &str| people.get(uid).cloned().unwrap_or_default();
            let body = form::entry(kind, &written.fields, &about, names, &name);
            out.push_str(&page(
                &tag,
                &changed,
                &body,
                &version.by.name,
                version.number == sheet.version,
            ));
        }
        out.push_str(&triple(&tag, yeswiki::TYPE, "fiche_bazar"));
        if sheet.state == State::Draft {
            out.push_str(&right(&tag, "read", "%"));
        }
    }
    Ok((out, part.last().map(|(last, ..)| *last)))
}

fn some_pages(
    tx: &mut Tx,
    space: &Space,
    names: &Names,
    after: i64,
) -> Result<(String, Option<i64>), Problem> {
    let part = store::pages(tx, space.id, after, space.me, PORTION)?;
    let mut out = String::new();
    for (number, uid, _, title) in &part {
        let Some(found) = pages::store::by_uid(tx, *uid)? else {
            continue;
        };
        let tag = names.tag(&format!("/pages/{uid}")).unwrap_or_default();
        let now = writing::text(tx, found.document)?.text;
        let list = pages::history::list(tx, found.id, spaces::space::Paged::first(VERSIONS))?;
        let mut said = Vec::new();
        for version in list.iter().rev() {
            if let Some(version) = pages::history::find(tx, found.id, version.number)? {
                said.push((version.text, version.by, version.at));
            }
        }
        // What is being written just now is no version yet.
        if said.last().is_none_or(|(text, _, _)| *text != now) {
            said.push((now, String::new(), found.changed));
        }
        let last = said.len().saturating_sub(1);
        for (index, (text, by, at)) in said.iter().enumerate() {
            let (text, words) = keywords(text);
            let mut body = wiki::write(text, names);
            if apart(&tag) != *title {
                body = format!("======{title}======\n{body}");
            }
            out.push_str(&page(&tag, &moment(*at), &body, by, index == last));
            for word in words.iter().filter(|_| index == last) {
                out.push_str(&triple(&tag, yeswiki::KEYWORD, word));
            }
        }
        for (by, body, at) in store::comments(tx, *number)? {
            let name = format!("Comment{at}{number}");
            let at = time::written(at);
            out.push_str(&sql::insert(
                "pages",
                &PAGE,
                &[
                    &name,
                    &at,
                    &wiki::plain_text(&body),
                    "",
                    &by,
                    &by,
                    "Y",
                    "page",
                    &tag,
                ],
            ));
        }
        if found.withdrawn.is_some() {
            out.push_str(&right(&tag, "read", "%"));
        }
        if found.approved.is_some() {
            out.push_str(&right(&tag, "write", "@admins"));
        }
    }
    Ok((out, part.last().map(|(last, ..)| *last)))
}

/// A text without the line of keywords that it came with, and these.
fn keywords(text: &str) -> (&str, Vec<String>) {
    let trimmed = text.trim_end();
    let (before, last) = trimmed.rsplit_once('\n').unwrap_or(("", trimmed));
    match last.strip_prefix(KEYWORDS) {
        Some(words) => (before, words.split(", ").map(str::to_owned).collect()),
        None => (text, Vec::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_leave_as_keywords() {
        assert_eq!(
            keywords("Texte\n\nMots-clés : a, b\n"),
            ("Texte\n", vec!["a".to_owned(), "b".to_owned()])
        );
        assert_eq!(keywords("Texte").1.len(), 0);
    }
}
