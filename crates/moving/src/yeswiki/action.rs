//! Actions: `{{attach file="x.png" desc="…"}}`. Those that have an equal here become it; others are kept as they stand.

use std::collections::BTreeMap;

use super::inline::{code_span, escaped, plain_address, to};
use super::markup::{Note, Turning};

/// The most characters of an action.
const MOST: usize = 4_000;

/// What lays out a page there, and has no equal.
const LAYOUT: [&str; 14] = [
    "section",
    "col",
    "grid",
    "tabs",
    "tab",
    "accordion",
    "label",
    "end",
    "nav",
    "background",
    "progressbar",
    "toc",
    "clear",
    "ariane",
];

/// An action that begins the text, without its braces, and the rest.
pub(super) fn split(text: &str) -> Option<(&str, &str)> {
    let (said, rest) = text.strip_prefix("{{")?.split_once("}}")?;
    (said.len() <= MOST && !said.contains("{{")).then_some((said, rest))
}

fn parameters(said: &str) -> (String, BTreeMap<String, String>) {
    let said = said.trim();
    let end = said
        .find(|letter: char| letter.is_whitespace())
        .unwrap_or(said.len());
    let name = said.get(..end).unwrap_or_default().to_lowercase();
    let mut found = BTreeMap::new();
    let mut rest = said.get(end..).unwrap_or_default();
    while let Some((before, after)) = rest.split_once("=\"") {
        let key = before
            .rsplit(|letter: char| letter.is_whitespace())
            .next()
            .unwrap_or_default();
        let Some((value, left)) = after.split_once('"') else {
            break;
        };
        found.insert(
            key.to_lowercase(),
            value.replace(['\n', '\r'], " ").trim().to_owned(),
        );
        rest = left;
    }
    (name, found)
}

/// What an action becomes inside a line: Markdown that stands there, or nothing when it must stand alone.
enum Made {
    Inside(String),
    Alone(String),
    Kept,
}

/// An action that stands alone in its line.
pub(super) fn block(said: &str, turning: &mut Turning<'_>) -> String {
    match make(said, turning) {
        Made::Inside(text) | Made::Alone(text) => text,
        Made::Kept => {
            let mut fence = "```".to_owned();
            while said.contains(&fence) {
                fence.push('`');
            }
            format!("{fence}yeswiki\n{{{{{}}}}}\n{fence}", said.trim())
        }
    }
}

/// An action inside a line.
pub(super) fn inside(said: &str, turning: &mut Turning<'_>) -> String {
    match make(said, turning) {
        Made::Inside(text) => text,
        Made::Alone(text) => format!("\n{text}\n"),
        Made::Kept => code_span(&format!("{{{{{}}}}}", said.trim())),
    }
}

fn make(said: &str, turning: &mut Turning<'_>) -> Made {
    let (name, given) = parameters(said);
    let get = |key: &str| given.get(key).map_or("", String::as_str);
    let made = match name.as_str() {
        "attach" => attach(get("file"), get("desc"), turning),
        "include" => include(get("page"), turning),
        "button" => Some(Made::Inside(to(
            get("link"),
            first(&[get("text"), get("title"), get("link")]),
            turning,
        ))),
        "video" => video(&given),
        "bazarliste" | "bazar" | "bazarcarto" | "bazarcalendrier" | "bazaragenda" => turning
            .around
            .list(first(&[get("id"), get("idtypeannonce")]))
            .map(|(path, name)| Made::Inside(format!("[{}]({path})", escaped(&name)))),
        "nav" => nav(get("links"), get("titles"), turning),
        "panel" => Some(Made::Alone(match get("title") {
            "" => String::new(),
            title => format!("#### {}", escaped(title)),
        })),
        _ if LAYOUT.contains(&name.as_str()) => Some(Made::Inside(String::new())),
        _ => None,
    };
    if LAYOUT.contains(&name.as_str()) || name == "panel" {
        turning.note(Note::Layout);
    }
    made.unwrap_or_else(|| {
        turning.note(Note::Action(name.chars().take(40).collect()));
        Made::Kept
    })
}

fn first<'a>(of: &[&'a str]) -> &'a str {
    of.iter()
        .copied()
        .find(|text| !text.is_empty())
        .unwrap_or_default()
}

fn attach(file: &str, said: &str, turning: &mut Turning<'_>) -> Option<Made> {
    let Some((path, is_picture)) = turning.around.file(turning.page, file) else {
        turning.note(Note::File(file.chars().take(120).collect()));
        return Some(Made::Inside(escaped(first(&[said, file]))));
    };
    // A picture without words says at least what it is called.
    let words = escaped(first(&[said, file]));
    let mark = if is_picture { "!" } else { "" };
    Some(Made::Inside(format!("{mark}[{words}]({path})")))
}

fn include(page: &str, turning: &mut Turning<'_>) -> Option<Made> {
    match turning.around.included(page) {
        Some(named) => Some(Made::Alone(format!("{{{{{named}}}}}"))),
        None => turning
            .around
            .page(page)
            .map(|path| Made::Inside(format!("[{}]({path})", escaped(page)))),
    }
}

fn video(given: &BTreeMap<String, String>) -> Option<Made> {
    let get = |key: &str| given.get(key).map_or("", String::as_str);
    let id = get("id");
    let plain = !id.is_empty()
        && id
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_'));
    let address = match get("serveur") {
        _ if !get("url").is_empty() => get("url").to_owned(),
        "vimeo" if plain => format!("https://player.vimeo.com/video/{id}"),
        "peertube" if plain => format!(
            "{}/videos/embed/{id}",
            get("peertubeinstance").trim_end_matches('/')
        ),
        "" | "youtube" if plain => format!("https://www.youtube-nocookie.com/embed/{id}"),
        _ => return None,
    };
    let address = plain_address(&address).filter(|address| address.starts_with("https://"))?;
    Some(Made::Alone(format!("{{{{embed:{address}}}}}")))
}

fn nav(links: &str, titles: &str, turning: &mut Turning<'_>) -> Option<Made> {
    let links: Vec<&str> = links
        .split(',')
        .map(str::trim)
        .filter(|link| !link.is_empty())
        .collect();
    if links.is_empty() {
        return None;
    }
    let mut titles = titles.split(',').map(str::trim);
    let mut items = Vec::new();
    for link in links.iter().take(50) {
        items.push(format!(
            "- {}",
            to(link, titles.next().unwrap_or_default(), turning)
        ));
    }
    Some(Made::Alone(items.join("\n")))
}
