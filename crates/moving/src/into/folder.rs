//! A folder of Markdown: files become pages, links between them stay links.

use std::collections::BTreeMap;

use kernel::Problem;
use pages::past::Past;
use platform::Tx;
use trame::Licence;

use super::digest;
use super::names::Place;
use super::run::Moving;
use super::wiki_pages::{self, Found};
use crate::store;
use crate::yeswiki::markup::Around;

const PORTION: i64 = 50;

/// What stands before a text, between lines of three dashes: `title: …`.
pub(super) fn front(text: &str) -> (BTreeMap<String, String>, &str) {
    let none = (BTreeMap::new(), text);
    let start = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Some(rest) = start
        .strip_prefix("---\n")
        .or_else(|| start.strip_prefix("---\r\n"))
    else {
        return none;
    };
    let Some((head, body)) = rest.split_once("\n---") else {
        return none;
    };
    let Some((tail, body)) = body.split_once('\n').or(Some((body, ""))) else {
        return none;
    };
    if !tail.trim().is_empty() {
        return none;
    }
    let mut said = BTreeMap::new();
    for line in head.lines() {
        if let Some((key, value)) = line
            .split_once(':')
            .filter(|(key, _)| !key.starts_with([' ', '-', '#']))
        {
            let value = value.trim();
            let value = value
                .strip_prefix('"')
                .and_then(|value| value.strip_suffix('"'))
                .unwrap_or(value);
            let value = value
                .strip_prefix('\'')
                .and_then(|value| value.strip_suffix('\''))
                .unwrap_or(value);
            said.insert(key.trim().to_lowercase(), value.to_owned());
        }
    }
    (said, body.trim_start_matches('\n'))
}

/// A path beside another: `../images/a.png` of `notes/une.md` is `images/a.png`.
fn beside(of: &str, link: &str) -> Option<String> {
    let link = link.split(['#', '?']).next()?;
    let link: String = percent(link);
    let mut parts: Vec<&str> = match link.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => of.split('/').collect(),
    };
    if !link.starts_with('/') {
        parts.pop();
    }
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

fn percent(text: &str) -> String {
    let query = format!("x={}", text.replace('+', "%2B").replace('&', "%26"));
    let found = form_urlencoded::parse(query.as_bytes())
        .next()
        .map(|(_, value)| value.into_owned());
    found.unwrap_or_default()
}

/// Rewrites each `](target)` of a text; code is left alone.
fn links(text: &str, mut to: impl FnMut(&str) -> Option<String>) -> String {
    let (mut out, mut in_code) = (String::new(), false);
    for line in text.split_inclusive('\n') {
        let start = line.trim_start();
        in_code ^= start.starts_with("```") || start.starts_with("~~~");
        if in_code {
            out.push_str(line);
            continue;
        }
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("](") {
            out.push_str(before);
            out.push_str("](");
            let end = after.find([')', ' ']).unwrap_or(after.len());
            let target = after.get(..end).unwrap_or_default();
            let bare = target.trim_matches(['<', '>']);
            out.push_str(to(bare).as_deref().unwrap_or(target));
            rest = after.get(end..).unwrap_or_default();
        }
        out.push_str(rest);
    }
    out
}

fn is_elsewhere(target: &str) -> bool {
    target.contains("://") || target.starts_with("mailto:") || target.starts_with('#') || target.is_empty()
}

/// Brings all of them.
pub(super) fn bring(tx: &mut Tx, moving: &mut Moving) -> Result<(), Problem> {
    for (tag, _) in store::tags(tx, moving.this.id, "text")? {
        let uid = moving.uid(tx, "page", &tag);
        moving.names.places.insert(tag, Place::Page(uid));
    }
    let mut after = 0;
    loop {
        let rows = store::newest(tx, moving.this.id, "text", after, PORTION)?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = last.number;
        for row in &rows {
            if moving.meet("page", &row.tag) {
                let found = one(tx, moving, row);
                wiki_pages::keep(tx, moving, found)?;
            }
        }
    }
}

fn one(tx: &Tx, moving: &Moving, row: &store::Waiting) -> Found {
    let unix = pages::model::clean(&row.body);
    let (said, text) = front(&unix);
    let mut notes = Vec::new();
    let text = links(text, |target| {
        if is_elsewhere(target) {
            return None;
        }
        let place = beside(&row.tag, target)?;
        let page = moving
            .names
            .page(&place)
            .or_else(|| moving.names.page(&format!("{place}.md")));
        let file = || {
            moving
                .names
                .files
                .get(&place)
                .map(|kept| moving.names.path_of(&place, kept))
        };
        let found = page.or_else(file);
        if found.is_none() {
            notes.push((
                "moving-lost-link".to_owned(),
                target.chars().take(80).collect::<String>(),
            ));
        }
        found
    });
    let stem = row.tag.rsplit('/').next().unwrap_or_default();
    let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
    let given = said
        .get("title")
        .or_else(|| said.get("titre"))
        .map(|title| crate::yeswiki::line(title, pages::model::TITLE));
    let (title, text) = match given.filter(|title| !title.is_empty()) {
        Some(title) => (title, text.as_str()),
        None => wiki_pages::titled(stem, &text),
    };
    let title = if title.is_empty() { stem.to_owned() } else { title };
    let at = said
        .get("date")
        .or_else(|| said.get("updated"))
        .and_then(|date| crate::reading::time::moment(date));
    let past = Past {
        text: text.to_owned(),
        by: said
            .get("author")
            .map(|author| crate::yeswiki::line(author, 80))
            .unwrap_or_default(),
        at: Moving::moment(tx, at.unwrap_or(0)),
    };
    Found {
        tag: row.tag.clone(),
        title,
        digest: digest(&[&row.body]),
        versions: vec![past],
        aside: false,
        approved: false,
        licence: said.get("licence").and_then(|word| Licence::from_word(word)),
        notes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_before_a_text_is_read() {
        let (said, text) = front("---\ntitle: \"Un : deux\"\ndate: 2024-01-02\n---\n\nBonjour");
        assert_eq!((said["title"].as_str(), text), ("Un : deux", "Bonjour"));
        assert_eq!(front("---\nsans fin").1, "---\nsans fin");
        assert_eq!(front("Bonjour").1, "Bonjour");
    }

    #[test]
    fn links_are_followed_from_where_they_stand() {
        assert_eq!(
            beside("notes/une.md", "../images/a%20b.png").as_deref(),
            Some("images/a b.png")
        );
        assert_eq!(beside("une.md", "../../etc/passwd"), None);
        let out = links(
            "[a](b.md#x \"t\") `[c](d)`\n```\n[e](f)\n```\n![g](<h i.png>)",
            |target| Some(format!("/{target}")),
        );
        assert!(out.starts_with("[a](/b.md#x \"t\")"), "{out}");
        assert!(out.contains("\n[e](f)\n"), "{out}");
    }
}
