//! The steps of a method that the space wrote down on a sheet, taken into a run sheet. The tables of sheets are read here,
//! and nothing of their code.
//!
//! Always true: only what whoever sees the space reads is taken.

use kernel::{Problem, SpaceId, Uid};
use platform::Tx;
use trame::{FieldType, Sheet, Trame};

use super::model::Text;

platform::statements! {
    METHODS = "select uid, kind, title, fields from sheets where space_id = $1 and state = 'published'
               and kind in ($2, $3, $4, $5) order by title, id limit 200";
}

/// The fields in which kinds of sheet describe steps, by key.
const FIELDS: [&str; 2] = ["steps", "sequence"];
/// How many kinds of a space are looked at.
const KINDS: usize = 4;
/// How long a step lasts that does not say.
const MINUTES: i64 = 10;

/// A sheet with steps.
pub(super) struct Method {
    pub uid: Uid,
    pub title: String,
    pub steps: Vec<Text>,
}

fn field(kind: &Sheet) -> Option<&str> {
    let mut fields = kind
        .fields
        .iter()
        .filter(|field| field.holds == FieldType::Text && field.is_open());
    let found = fields.find(|field| FIELDS.contains(&field.key.as_str()));
    found.map(|field| field.key.as_str())
}

/// The sheets of a space that describe steps, by title.
pub(super) fn list(tx: &mut Tx, space: SpaceId, trame: &Trame) -> Result<Vec<Method>, Problem> {
    let known: Vec<(&str, &str)> = trame
        .sheets
        .iter()
        .filter_map(|kind| Some((kind.key.as_str(), field(kind)?)))
        .take(KINDS)
        .collect();
    if known.is_empty() {
        return Ok(Vec::new());
    }
    let key = |index: usize| known.get(index).map_or("", |(key, _)| *key);
    let rows = tx.all::<(Uid, String, String, String)>(METHODS, (space, key(0), key(1), key(2), key(3)))?;
    let mut methods = Vec::new();
    for (uid, kind, title, fields) in rows {
        let fields: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&fields)
            .map_err(|cause| Problem::fault("read the fields of a sheet", cause))?;
        let field = known
            .iter()
            .find(|(key, _)| *key == kind)
            .map_or("", |(_, field)| *field);
        let text = fields
            .get(field)
            .and_then(|values| values.get(0))
            .and_then(|text| text.as_str());
        let steps = steps(text.unwrap_or_default());
        if !steps.is_empty() {
            methods.push(Method { uid, title, steps });
        }
    }
    Ok(methods)
}

/// The steps that a text tells: the items of its first list, or its paragraphs; what stands under a heading after them
/// is no step. The length of a step is the number before « min ».
pub(super) fn steps(text: &str) -> Vec<Text> {
    let body: Vec<&str> = text
        .lines()
        .skip_while(|line| line.trim().is_empty() || line.starts_with('#'))
        .collect();
    let body: Vec<&str> = body
        .into_iter()
        .take_while(|line| !line.starts_with('#'))
        .collect();
    let is_listed = body.iter().any(|line| item(line).is_some());
    let mut all: Vec<Vec<&str>> = Vec::new();
    let mut open = false;
    for line in body {
        let line = line.trim_end();
        match item(line) {
            Some(first) if is_listed => {
                all.push(vec![first]);
                open = true;
            }
            _ if line.trim().is_empty() => open = open && is_listed,
            // Words before a list, or between two, are no step.
            _ if is_listed && !(open && line.starts_with(' ')) => {}
            _ => match all.last_mut().filter(|_| open) {
                Some(last) => last.push(line.trim()),
                None => {
                    all.push(vec![line.trim()]);
                    open = true;
                }
            },
        }
    }
    all.iter().filter_map(|lines| step(lines)).collect()
}

/// What stands after the mark of an item that is not below another: `1. `, `- `.
fn item(line: &str) -> Option<&str> {
    let digits = line.len()
        - line
            .trim_start_matches(|letter: char| letter.is_ascii_digit())
            .len();
    let after = line.get(digits..)?;
    let rest = match digits {
        0 => ["- ", "* ", "+ "]
            .iter()
            .find_map(|mark| after.strip_prefix(mark)),
        _ => [". ", ") "].iter().find_map(|mark| after.strip_prefix(mark)),
    };
    rest.map(str::trim)
}

fn step(lines: &[&str]) -> Option<Text> {
    let (first, rest) = lines.split_first()?;
    let plain = platform::markdown::plain(first);
    let plain = plain.trim();
    // « Name (5 min) : how », « Name : how », « Name ».
    let bracket = plain.find(['(', '[']);
    let colon = plain.find([':', '–', '—']);
    let end = [bracket, colon]
        .into_iter()
        .flatten()
        .min()
        .unwrap_or(plain.len());
    let (name, after) = plain.split_at_checked(end)?;
    let after = match (bracket == Some(end), after.find([')', ']'])) {
        (true, Some(close)) => after.get(close + 1..).unwrap_or_default(),
        _ => after,
    };
    let mut how = vec![
        after
            .trim_start_matches([' ', '\u{a0}', '\u{202f}', ':', '–', '—', '.'])
            .to_owned(),
    ];
    how.extend(rest.iter().map(|line| platform::markdown::plain(line)));
    how.retain(|line| !line.trim().is_empty());
    let name: String = name.trim().chars().take(160).collect();
    (!name.is_empty()).then(|| Text {
        name,
        method: how.join(" ").chars().take(1_000).collect(),
        minutes: minutes(plain).unwrap_or(MINUTES),
        ..Text::default()
    })
}

/// The number before « min », within what a step may last.
fn minutes(text: &str) -> Option<i64> {
    let low = text.to_lowercase();
    let before = low
        .split("min")
        .next()
        .filter(|before| before.len() < low.len())?;
    let digits: String = before
        .trim_end()
        .chars()
        .rev()
        .take_while(char::is_ascii_digit)
        .collect();
    let number: String = digits.chars().rev().collect();
    number
        .parse()
        .ok()
        .filter(|minutes| (1..=1_440).contains(minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(String, i64, String)> {
        steps(text)
            .into_iter()
            .map(|step| (step.name, step.minutes, step.method))
            .collect()
    }

    fn step(name: &str, minutes: i64, method: &str) -> (String, i64, String) {
        (name.to_owned(), minutes, method.to_owned())
    }

    #[test]
    fn steps_are_read_as_the_shelf_writes_them() {
        let text = "1. **Ouvrir** (5\u{a0}min)\n   Se voir. On fait le tour.\n   *Dire* : bonjour\n2. **Écrire** (20 min)\n   \
                    Seul.\n\n## À surveiller\n\n- Le bruit";
        let found = told(text);
        assert_eq!(
            found[0],
            step("Ouvrir", 5, "Se voir. On fait le tour. Dire : bonjour")
        );
        assert_eq!(found[1], step("Écrire", 20, "Seul."));
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn steps_are_read_as_people_write_them() {
        assert_eq!(
            told("- Accueil : 10 min, du thé\n- Tour de parole, 5 minutes chacun"),
            [
                step("Accueil", 10, "10 min, du thé"),
                step("Tour de parole, 5 minutes chacun", 5, "")
            ]
        );
        assert_eq!(
            told("Ouvrir en silence.\n\nÉcrire ensemble."),
            [
                step("Ouvrir en silence.", 10, ""),
                step("Écrire ensemble.", 10, "")
            ]
        );
        assert_eq!(told(""), []);
        assert_eq!(told("## Rien que des titres\n"), []);
    }
}
