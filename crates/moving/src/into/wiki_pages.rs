//! Pages become pages.

use kernel::{Audience, Problem, Trace, Uid};
use pages::PageId;
use pages::past::{self, Brought, Past};
use platform::Tx;
use trame::Licence;
use writing::MOST_TEXT;

use super::follow::{Here, Wanted, decide};
use super::names::{Names, Place};
use super::run::{Moving, outcome};
use super::{digest, entry};
use crate::model::Follows;
use crate::store::{self, Waiting};
use crate::yeswiki::markup;
use crate::yeswiki::right::Reach;

const PORTION: i64 = 50;
/// How long a title may be.
const TITLE: usize = pages::model::TITLE;
/// How the line of keywords begins, in texts that come and in texts that leave.
pub const KEYWORDS: &str = "Mots-clés : ";

/// Pages that only dress a wiki: its menus, its head and its foot.
const TECHNICAL: [&str; 17] = [
    "PageTitre",
    "PageMenu",
    "PageMenuHaut",
    "PageMenuUser",
    "PageRapideHaut",
    "PageHeader",
    "PageFooter",
    "PageLogin",
    "PageCss",
    "PageColonneDroite",
    "GererSite",
    "GererDroits",
    "GererThemes",
    "GererConfig",
    "GererUtilisateurs",
    "GererSauvegardes",
    "MotDePassePerdu",
];

/// Whether a page only dresses the wiki.
pub fn is_technical(tag: &str) -> bool {
    TECHNICAL.contains(&tag)
}

/// A title for people: the first title of the text, if it begins with one, else the name with its words apart.
pub fn titled<'a>(tag: &str, text: &'a str) -> (String, &'a str) {
    let start = text.trim_start();
    if let Some(rest) = start.strip_prefix("# ") {
        let (title, rest) = rest.split_once('\n').unwrap_or((rest, ""));
        let said = crate::yeswiki::line(&platform::markdown::plain(title), TITLE);
        if !said.is_empty() {
            return (said, rest.trim_start_matches('\n'));
        }
    }
    (apart(tag), text)
}

/// `MaPremierePage` is `Ma premiere page`.
pub fn apart(tag: &str) -> String {
    let mut title = String::new();
    for letter in tag.chars() {
        if letter == '_' || letter == '-' {
            title.push(' ');
            continue;
        }
        let begins = letter.is_uppercase()
            && title.ends_with(|before: char| before.is_lowercase() || before.is_ascii_digit());
        if begins {
            title.push(' ');
            title.extend(letter.to_lowercase());
        } else {
            title.push(letter);
        }
    }
    crate::yeswiki::line(&title, TITLE)
}

/// Brings all of them.
pub(super) fn bring(tx: &mut Tx, moving: &mut Moving) -> Result<(), Problem> {
    if moving.leaves("pages") {
        return Ok(());
    }
    let mut after = 0;
    loop {
        let rows = store::newest(tx, moving.this.id, "page", after, PORTION)?;
        let Some(last) = rows.last() else { break };
        after = last.number;
        for row in &rows {
            if matches!(moving.names.places.get(&row.tag), Some(Place::Page(_)))
                && moving.meet("page", &row.tag)
            {
                one(tx, moving, row)?;
            }
        }
    }
    comments(tx, moving)
}

fn turn(names: &Names, row: &Waiting) -> (String, Vec<(String, String)>) {
    let turned = markup::turn(&row.body, &row.tag, names);
    let notes = turned.notes.iter().map(entry::told);
    (
        turned.text,
        notes
            .map(|(message, value)| (message.to_owned(), value.to_owned()))
            .collect(),
    )
}

fn one(tx: &mut Tx, moving: &mut Moving, row: &Waiting) -> Result<(), Problem> {
    let (text, notes) = turn(&moving.names, row);
    let (title, text) = titled(&row.tag, &text);
    let text = with_keywords(tx, moving, &row.tag, text)?;
    let mut versions = Vec::new();
    if !moving.leaves("versions") {
        let rows = store::versions(tx, moving.this.id, &row.tag, super::entries::VERSIONS)?;
        for old in rows
            .iter()
            .rev()
            .filter(|old| old.number != row.number && old.at <= row.at)
        {
            let (text, _) = turn(&moving.names, old);
            let (_, text) = titled(&old.tag, &text);
            versions.push(past_of(tx, text.to_owned(), old));
        }
    }
    versions.push(past_of(tx, text, row));
    let shows = moving.may_show(moving.rights.of(&row.tag, "read"));
    let closed = moving.rights.of(&row.tag, "write") == Reach::Few;
    let found = Found {
        tag: row.tag.clone(),
        title,
        digest: digest(&[&row.body, if shows { "shown" } else { "aside" }]),
        versions,
        aside: !shows,
        approved: closed,
        licence: None,
        notes,
    };
    keep(tx, moving, found)
}

fn past_of(tx: &Tx, text: String, row: &Waiting) -> Past {
    Past {
        text: fitting(text),
        by: row.author.clone(),
        at: Moving::moment(tx, row.at),
    }
}

/// What a text here may hold.
fn fitting(text: String) -> String {
    if writing::length(&text) <= MOST_TEXT {
        return text;
    }
    text.chars().take(MOST_TEXT / 2).collect()
}

fn with_keywords(tx: &mut Tx, moving: &Moving, tag: &str, text: &str) -> Result<String, Problem> {
    let words = store::keywords(tx, moving.this.id, tag)?;
    if words.is_empty() {
        return Ok(text.to_owned());
    }
    Ok(format!("{}\n\n{KEYWORDS}{}\n", text.trim_end(), words.join(", "))
        .trim_start()
        .to_owned())
}

/// A page that is about to come.
pub(super) struct Found {
    pub tag: String,
    pub title: String,
    pub digest: String,
    pub versions: Vec<Past>,
    pub aside: bool,
    pub approved: bool,
    /// Its own terms, where it says them.
    pub licence: Option<Licence>,
    pub notes: Vec<(String, String)>,
}

/// Makes it, or follows it.
pub(super) fn keep(tx: &mut Tx, moving: &mut Moving, found: Found) -> Result<(), Problem> {
    let uid = moving
        .names
        .places
        .get(&found.tag)
        .map_or_else(|| moving.uid(tx, "page", &found.tag), |place| place.uid());
    let there = pages::store::by_uid(tx, uid)?;
    let known = moving.known("page", &found.tag).cloned();
    let stands = match &there {
        Some(page) => digest(&[&pages::store::text(tx, page.id)?]),
        None => String::new(),
    };
    let here = match (&there, &known) {
        // What was put aside when it came is not what somebody took back.
        (Some(page), Some(known))
            if page.withdrawn.is_some() && known.version != format!("aside {stands}") =>
        {
            Here::Gone
        }
        (Some(page), Some(known)) if page.withdrawn.is_none() && known.version != stands => Here::Changed,
        (None, Some(_)) => Here::Gone,
        _ => Here::Same,
    };
    let word = match decide(known.as_ref(), &found.digest, here, moving.follows) {
        Wanted::Make => {
            let brought = Brought {
                uid,
                space: moving.source.space_id,
                by: moving.me,
                title: &found.title,
                versions: &found.versions,
                approved: found.approved,
                // What a text says of itself goes before what its importer says of all.
                licence: found.licence.unwrap_or(moving.licence),
                aside: found.aside,
            };
            past::bring(tx, &brought)?;
            if found.aside { "aside" } else { "made" }
        }
        Wanted::Change => match (&there, found.versions.last()) {
            (Some(page), Some(last)) => {
                past::follow(tx, page, moving.me, &found.title, last)?;
                if found.aside && page.withdrawn.is_none() {
                    take_back(tx, moving, page.id)?;
                }
                if found.aside { "aside" } else { "changed" }
            }
            _ => "kept",
        },
        Wanted::Leave(word) => word,
    };
    if matches!(word, "made" | "changed" | "aside")
        && let Some(page) = pages::store::by_uid(tx, uid)?
    {
        let text = digest(&[&pages::store::text(tx, page.id)?]);
        let version = if page.withdrawn.is_some() {
            format!("aside {text}")
        } else {
            text
        };
        moving.remember(tx, "page", &found.tag, &uid.to_string(), &found.digest, &version)?;
    }
    let mut notes = found.notes;
    if found.approved && word == "made" {
        notes.push(("moving-lost-approved".to_owned(), String::new()));
    }
    moving.tell(
        tx,
        &outcome(
            "page",
            &found.tag,
            &found.title,
            word,
            &format!("/pages/{uid}"),
            notes,
        ),
    )
}

fn take_back(tx: &mut Tx, moving: &Moving, page: PageId) -> Result<(), Problem> {
    if pages::store::withdraw(tx, page)? {
        let trace =
            Trace::new("page.withdrawn", Some(moving.me)).inside(moving.source.space_id, Audience::Space);
        tx.record(trace.to("page", page.number()))?;
    }
    Ok(())
}

/// What was said of pages that came this time for the first time.
fn comments(tx: &mut Tx, moving: &mut Moving) -> Result<(), Problem> {
    if moving.leaves("comments") {
        return Ok(());
    }
    let mut after = 0;
    loop {
        let rows = store::newest(tx, moving.this.id, "comment", after, PORTION)?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = last.number;
        for row in &rows {
            let Some(Place::Page(uid)) = moving.names.places.get(&row.tag).copied() else {
                continue;
            };
            if moving.known("page", &row.tag).is_some() {
                continue;
            }
            if let Some(page) = pages::store::by_uid(tx, uid)? {
                let turned = markup::turn(&row.body, &row.tag, &moving.names);
                let said = platform::markdown::plain(&turned.text);
                let said = Past {
                    text: crate::yeswiki::lines(&said, 4_000),
                    by: row.author.clone(),
                    at: Moving::moment(tx, row.at),
                };
                if !said.text.is_empty() {
                    past::comment(tx, page.id, &said)?;
                    moving.report.comments += 1;
                }
            }
        }
    }
}

/// A page that its source no longer has: its title, and what was done.
pub(super) fn vanished(
    tx: &mut Tx,
    moving: &Moving,
    uid: Uid,
) -> Result<Option<(String, &'static str)>, Problem> {
    let Some(page) = pages::store::by_uid(tx, uid)?.filter(|page| page.withdrawn.is_none()) else {
        return Ok(None);
    };
    if moving.follows == Follows::Local {
        return Ok(Some((page.title, "kept")));
    }
    take_back(tx, moving, page.id)?;
    Ok(Some((page.title, "withdrawn")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_a_title_for_people() {
        assert_eq!(
            titled("MaPremierePage", "du texte"),
            ("Ma premiere page".into(), "du texte")
        );
        assert_eq!(
            titled("A", "# Bonjour **toi**\n\nsuite"),
            ("Bonjour toi".into(), "suite")
        );
    }
}
