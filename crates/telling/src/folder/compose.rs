//! The texts of the folder: one Markdown file for the project, one an entry, one a statement, and all of it on one page.

use askama::Template;
use kernel::Uid;
use learning::project::Project;
use platform::markdown;
use platform::web::View;

use crate::journal::{Entry, Media, PARTS, Tried};
use crate::statement::{Statement, VOICES};

/// An entry with what belongs to it.
pub struct Told {
    /// The entry.
    pub entry: Entry,
    /// Its pictures and documents.
    pub media: Vec<Media>,
    /// The sheets that it names.
    pub tried: Vec<Tried>,
}

/// Where a picture is in the folder.
pub fn picture(uid: Uid) -> String {
    format!("pictures/{uid}.jpg")
}

/// Where a document is in the folder.
pub fn document(media: &Media) -> String {
    format!("documents/{}-{}.{}", media.file_name(), media.uid, media.kind)
}

#[derive(Template)]
#[template(path = "folder/page.html")]
struct Page<'a> {
    v: &'a View,
    title: &'a str,
    html: &'a str,
}

/// Every text with its name.
pub fn texts(
    v: &View,
    project: &Project,
    shown: Option<Uid>,
    told: &[Told],
    statements: &[Statement],
) -> Vec<(String, String)> {
    let mut texts = vec![("project.md".to_owned(), of_project(v, project, shown, ""))];
    for (place, each) in told.iter().enumerate() {
        let name = format!("journal/{}-{:03}.md", each.entry.written.day, place + 1);
        texts.push((name, of_entry(v, each, "../")));
    }
    for each in statements {
        texts.push((format!("statements/{}.md", each.meeting), of_statement(v, each)));
    }
    let mut all = vec![of_project(v, project, shown, "")];
    all.extend(told.iter().map(|each| of_entry(v, each, "")));
    all.extend(statements.iter().map(|each| of_statement(v, each)));
    let html = markdown::html(&all.join("\n\n---\n\n"));
    let page = Page {
        v,
        title: &project.words.title,
        html: &html,
    };
    // Without the page the folder is still whole.
    if let Ok(page) = page.render() {
        texts.push(("index.html".to_owned(), page));
    }
    texts
}

fn section(text: &mut String, title: &str, body: &str) {
    if !body.is_empty() {
        text.push_str(&format!("\n\n## {title}\n\n{body}"));
    }
}

/// What stands between brackets: words only, so that nothing in them ends the link.
fn words(said: &str) -> String {
    said.replace(['[', ']', '\n'], " ")
}

fn of_project(v: &View, project: &Project, shown: Option<Uid>, up: &str) -> String {
    let said = &project.words;
    let mut text = format!("# {}\n\n{}", said.title, project.owner.name);
    if let Some(uid) = shown {
        text.push_str(&format!("\n\n![{}]({up}{})", words(&said.title), picture(uid)));
    }
    for (field, body) in [
        ("aim", &said.aim),
        ("context", &said.context),
        ("people", &said.people),
        ("territory", &said.territory),
    ] {
        section(&mut text, v.word("project", field), body);
    }
    text.push('\n');
    text
}

fn of_entry(v: &View, told: &Told, up: &str) -> String {
    let entry = &told.entry;
    let mut text = format!("# {}", entry.day(v));
    if entry.is_draft() {
        text.push_str(&format!("\n\n*{}*", v.t("folder-draft")));
    }
    for (part, body) in PARTS.into_iter().zip(&entry.written.parts) {
        section(&mut text, v.word("journal-part", part), body);
    }
    let tried = told.tried.iter().map(|sheet| {
        let address = v.absolute(&format!("/sheets/{}", sheet.uid));
        format!("- [{}]({address})", words(&sheet.title))
    });
    let tried: Vec<String> = tried.collect();
    section(&mut text, v.t("journal-sheets"), &tried.join("\n"));
    for media in told.media.iter().filter(|media| media.is_picture()) {
        text.push_str(&format!(
            "\n\n![{}]({up}{})",
            words(&media.said),
            picture(media.uid)
        ));
    }
    let documents = told.media.iter().filter(|media| !media.is_picture());
    let documents = documents.map(|media| format!("- [{}]({up}{})", words(&media.said), document(media)));
    let documents: Vec<String> = documents.collect();
    section(&mut text, v.t("journal-documents"), &documents.join("\n"));
    let reach = v.word("circle-reach", entry.written.reach.word());
    text.push_str(&format!("\n\n{} {reach}\n", v.t("journal-readers")));
    text
}

fn of_statement(v: &View, statement: &Statement) -> String {
    let day = v.day(statement.stated);
    let mut text = format!("# {}", v.t1("statement-of-day", "day", day));
    for voice in VOICES {
        let (said, lines) = statement.written.voice(voice);
        let mut body: Vec<String> = lines.iter().map(|line| format!("- {line}")).collect();
        if !body.is_empty() && !said.is_empty() {
            body.push(String::new());
        }
        body.extend((!said.is_empty()).then(|| said.to_owned()));
        let title = v.word("statement", &voice.replace('_', "-")).to_owned();
        section(&mut text, &title, &body.join("\n"));
    }
    text.push('\n');
    text
}
