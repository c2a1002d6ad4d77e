//! Making an archive: file by file onto the disk, in portions, saying how far it is.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use askama::Template;
use kernel::{Instant, Language, Module, Problem, Uid};
use platform::House;
use platform::jobs::{Ending, Job};
use platform::web::{View, drawn};
use spaces::shape::said;
use spaces::space::{self, Space};
use trame::Identity;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::content::{self, Content};
use super::html::Links;
use super::store::{self, Archive};
use super::writing::{self, Listed};
use crate::lifetime::store::{self as births, Birth};

/// The job; its payload is the identifier of the archive and a language.
pub(super) const MAKE: Job = Job {
    kind: "lasting.archive",
    run: |house, payload| Box::pin(run(house, payload)),
};

/// How many sheets or pages one transaction reads.
const PORTION: usize = 40;
/// Pictures come in their middle size: an archive must fit into a hand.
const WIDTH: u32 = 960;
const STYLE: &str = include_str!("style.css.txt");

/// Where an archive lies.
pub(super) fn place(house: &House, uid: Uid) -> PathBuf {
    house.settings().data.join("archives").join(format!("{uid}.zip"))
}

fn full(cause: std::io::Error) -> Problem {
    Problem::fault("write an archive", cause)
}

fn zipped(cause: impl std::error::Error + Send + Sync + 'static) -> Problem {
    Problem::fault("write an archive", cause)
}

async fn run(house: House, payload: String) -> Result<(), Ending> {
    let read = payload
        .split_once(' ')
        .and_then(|(uid, word)| Some((uid.parse::<Uid>().ok()?, Language::from_word(word)?)));
    let (uid, language) = read.ok_or_else(|| Ending::Never(Problem::broken("a job without an archive")))?;
    // Ordered anew meanwhile: that order has a job of its own.
    let Some(archive) = house.read(move |tx| store::by_uid(tx, uid)).await? else {
        return Ok(());
    };
    let last = place(&house, uid);
    let being_made = last.with_extension("part");
    if let Some(folder) = last.parent() {
        tokio::fs::create_dir_all(folder).await.map_err(full)?;
    }
    if let Err(problem) = write(&house, archive, language, &being_made).await {
        drop(std::fs::remove_file(&being_made));
        return Err(problem.into());
    }
    let bytes = std::fs::metadata(&being_made).map_err(full)?.len();
    std::fs::rename(&being_made, &last).map_err(full)?;
    let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
    house.write(move |tx| store::made(tx, uid, bytes)).await?;
    Ok(())
}

/// Whatever is listed on a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum List {
    Notices,
    Gatherings,
    Decisions,
    Roles,
    Sheets,
    Pages,
    People,
}

impl List {
    const ALL: [List; 7] = [
        List::Notices,
        List::Gatherings,
        List::Decisions,
        List::Roles,
        List::Sheets,
        List::Pages,
        List::People,
    ];

    const fn word(self) -> &'static str {
        match self {
            List::Notices => "notices",
            List::Gatherings => "gatherings",
            List::Decisions => "decisions",
            List::Roles => "roles",
            List::Sheets => "sheets",
            List::Pages => "pages",
            List::People => "people",
        }
    }

    fn file(self) -> String {
        format!("{}.html", self.word())
    }
}

#[derive(Template)]
#[template(path = "archive/_whole.html")]
struct Whole<'a> {
    v: &'a View,
    title: &'a str,
    space: &'a str,
    up: &'a str,
    here: &'a str,
    contents: &'a [(String, String)],
    body: &'a str,
}

impl Whole<'_> {
    fn is_here(&self, file: &str) -> bool {
        self.here == file
    }
}

#[derive(Template)]
#[template(path = "archive/_index.html")]
struct Index<'a> {
    v: &'a View,
    purpose: &'a str,
    birth: Option<&'a Birth>,
    opened: Instant,
    content: &'a Content,
    parts: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "archive/_list.html")]
struct Drawn<'a> {
    v: &'a View,
    list: List,
    content: &'a Content,
    roles: &'a [(String, String, String)],
    sheets: &'a [Listed],
    pages: &'a [(Uid, String)],
}

/// All that is known of a space before its sheets and pages are read.
struct Begun {
    space: Space,
    content: Content,
    sheets: Vec<Listed>,
    pages: Vec<(Uid, String)>,
    birth: Option<Birth>,
    opened: Instant,
    is_public: bool,
}

async fn begin(house: &House, archive: &Archive) -> Result<Begun, Problem> {
    let (slug, is_public) = (archive.space.clone(), archive.is_public);
    house
        .read(move |tx| {
            let space = space::by_slug(tx, &slug)?.ok_or(Problem::Missing)?;
            let has_sheets = space.shape.has(Module::Sheets);
            Ok(Begun {
                content: content::read(tx, space.id, is_public)?,
                sheets: if has_sheets {
                    writing::sheets(tx, space.id)?
                } else {
                    Vec::new()
                },
                pages: if has_sheets {
                    writing::pages(tx, space.id)?
                } else {
                    Vec::new()
                },
                birth: births::said(tx, space.id)?.into_iter().next(),
                opened: births::opened(tx, space.id)?,
                is_public,
                space,
            })
        })
        .await
}

/// The pages that have something in them.
fn contents(begun: &Begun) -> Vec<List> {
    let is_filled = |list: &List| match list {
        List::Notices => !begun.content.notices.is_empty(),
        List::Gatherings => !begun.content.gatherings.is_empty(),
        List::Decisions => !begun.content.decisions.is_empty(),
        List::Roles => begun.space.shape.has(Module::Roles) && !begun.space.shape.trame.roles.is_empty(),
        List::Sheets => !begun.sheets.is_empty(),
        List::Pages => !begun.pages.is_empty(),
        List::People => !begun.content.members.is_empty(),
    };
    List::ALL.into_iter().filter(is_filled).collect()
}

fn links(house: &House, begun: &Begun) -> Links {
    let mut links = Links::new(&house.settings().base);
    let slug = &begun.space.slug;
    links.lead(format!("/spaces/{slug}"), "index.html");
    links.lead(format!("/spaces/{slug}/identity"), "index.html");
    links.lead(format!("/spaces/{slug}/charter"), "charter.html");
    for list in List::ALL {
        links.lead(format!("/spaces/{slug}/{}", list.word()), list.file());
    }
    for each in &begun.sheets {
        links.lead(
            format!("/sheets/{}", each.uid),
            format!("sheets/{}.html", each.uid),
        );
    }
    for (uid, _) in &begun.pages {
        links.lead(format!("/pages/{uid}"), format!("pages/{uid}.html"));
    }
    for each in &begun.content.gatherings {
        links.lead(
            format!("/gatherings/{}", each.uid),
            format!("gatherings.html#{}", each.uid),
        );
    }
    for each in &begun.content.decisions {
        links.lead(
            format!("/decisions/{}", each.uid),
            format!("decisions.html#{}", each.uid),
        );
    }
    for role in &begun.space.shape.trame.roles {
        links.lead(
            format!("/spaces/{slug}/roles/{}", role.key),
            format!("roles.html#{}", role.key),
        );
    }
    links
}

/// An archive on its way to the disk.
struct Writer {
    zip: ZipWriter<File>,
    links: Links,
    v: View,
    space: String,
    contents: Vec<(String, String)>,
}

impl Writer {
    fn add(&mut self, file: &str, bytes: &[u8]) -> Result<(), Problem> {
        self.zip
            .start_file(file, SimpleFileOptions::default())
            .map_err(zipped)?;
        self.zip.write_all(bytes).map_err(full)
    }

    fn page(&mut self, file: &str, title: &str, body: &str) -> Result<(), Problem> {
        let up = if file.contains('/') { "../" } else { "" };
        let body = self.links.rewrite(body, up);
        let page = drawn(&Whole {
            v: &self.v,
            title,
            space: &self.space,
            up,
            here: file,
            contents: &self.contents,
            body: &body,
        })?;
        self.add(file, page.as_bytes())
    }
}

fn identity(v: &View, space: &Space) -> Vec<(&'static str, String)> {
    let identity: &Identity = &space.shape.trame.space.identity;
    let parts = [
        ("ways", &identity.ways),
        ("values", &identity.values),
        ("development", &identity.development),
        ("recognition", &identity.recognition),
        ("joining", &identity.joining),
        ("lifetime", &identity.lifetime),
        ("tools", &identity.tools),
    ];
    let html = |text: &str| platform::markdown::html(text);
    let part = |(key, words): (&'static str, &Option<trame::Words>)| {
        Some((key, html(said(words.as_ref()?, v.language).text)))
    };
    parts.into_iter().filter_map(part).collect()
}

async fn write(house: &House, archive: Archive, language: Language, to: &Path) -> Result<(), Problem> {
    let begun = begin(house, &archive).await?;
    let v = View::of_nobody(house, language);
    let lists = contents(&begun);
    let mut named: Vec<(String, String)> = vec![("index.html".into(), v.t("archive-home").to_owned())];
    let charter = begun
        .space
        .shape
        .asks_charter()
        .then(|| begun.space.shape.charter_html(language))
        .flatten();
    let charter = charter.map(|said| said.text.to_owned());
    if charter.is_some() {
        named.push(("charter.html".into(), v.t("archive-charter").to_owned()));
    }
    named.extend(
        lists
            .iter()
            .map(|list| (list.file(), v.word("archive-part", list.word()).to_owned())),
    );
    let mut writer = Writer {
        zip: ZipWriter::new(File::create(to).map_err(full)?),
        links: links(house, &begun),
        space: begun.space.name.clone(),
        contents: named,
        v,
    };
    writer.add("style.css", STYLE.as_bytes())?;
    front(&mut writer, &begun, charter.as_deref(), &lists)?;
    texts(house, &mut writer, begun, archive.uid).await?;
    media(house, &mut writer).await?;
    writer.zip.finish().map_err(zipped).map(drop)
}

fn front(writer: &mut Writer, begun: &Begun, charter: Option<&str>, lists: &[List]) -> Result<(), Problem> {
    let language = writer.v.language;
    let purpose = said(&begun.space.shape.trame.space.identity.purpose, language).text;
    let body = drawn(&Index {
        v: &writer.v,
        purpose,
        birth: begun.birth.as_ref(),
        opened: begun.opened,
        content: &begun.content,
        parts: identity(&writer.v, &begun.space),
    })?;
    let name = begun.space.name.clone();
    writer.page("index.html", &name, &body)?;
    if let Some(charter) = charter {
        let title = writer.v.t("archive-charter").to_owned();
        writer.page("charter.html", &title, charter)?;
    }
    let text = |words: &trame::Words| said(words, language).text.to_owned();
    let roles = begun.space.shape.trame.roles.iter();
    let roles: Vec<(String, String, String)> = roles
        .map(|role| (role.key.clone(), text(&role.name), text(&role.purpose)))
        .collect();
    for list in lists {
        let body = drawn(&Drawn {
            v: &writer.v,
            list: *list,
            content: &begun.content,
            roles: &roles,
            sheets: &begun.sheets,
            pages: &begun.pages,
        })?;
        let title = writer.v.word("archive-part", list.word()).to_owned();
        writer.page(&list.file(), &title, &body)?;
    }
    Ok(())
}

/// Every sheet and every page, in portions; after each it is said how far it is.
async fn texts(house: &House, writer: &mut Writer, begun: Begun, archive: Uid) -> Result<(), Problem> {
    let sheets: Vec<Uid> = begun.sheets.iter().map(|each| each.uid).collect();
    let pages: Vec<Uid> = begun.pages.iter().map(|(uid, _)| *uid).collect();
    let total = i64::try_from(sheets.len() + pages.len()).unwrap_or(i64::MAX);
    let mut done: i64 = 0;
    let is_public = begun.is_public;
    for (is_sheet, all) in [(true, &sheets), (false, &pages)] {
        for portion in all.chunks(PORTION) {
            let (uids, space) = (portion.to_vec(), begun.space.clone());
            let v = View::of_nobody(house, writer.v.language);
            let mut links = std::mem::take(&mut writer.links);
            let (read, links) = house
                .read(move |tx| {
                    let mut read = Vec::new();
                    for uid in uids {
                        let found = if is_sheet {
                            writing::sheet(tx, &v, &space, &mut links, uid, is_public)?
                        } else {
                            writing::page(tx, uid)?.map(|(title, html, changed)| {
                                (title, format!("<p class=\"meta\">{}</p>{html}", v.day(changed)))
                            })
                        };
                        read.extend(found.map(|(title, body)| (uid, title, body)));
                    }
                    Ok((read, links))
                })
                .await?;
            writer.links = links;
            let folder = if is_sheet { "sheets" } else { "pages" };
            for (uid, title, body) in read {
                writer.page(&format!("{folder}/{uid}.html"), &title, &body)?;
            }
            done += i64::try_from(portion.len()).unwrap_or(0);
            house
                .write(move |tx| store::step(tx, archive, done, total))
                .await?;
        }
    }
    Ok(())
}

/// The pictures and documents that were called for. One that is gone meanwhile is no longer anybody's.
async fn media(house: &House, writer: &mut Writer) -> Result<(), Problem> {
    for uid in std::mem::take(&mut writer.links.pictures) {
        if let Ok(bytes) = house.media().read(uid, WIDTH).await {
            writer.add(&format!("pictures/{uid}.jpg"), &bytes)?;
        }
    }
    for (uid, file) in std::mem::take(&mut writer.links.documents) {
        if let Ok((_, bytes)) = house.media().read_document(uid).await {
            writer.add(&file, &bytes)?;
        }
    }
    Ok(())
}
