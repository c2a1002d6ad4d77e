//! Finding: the best first, with how many there are of each kind and in each space.

use std::collections::{BTreeMap, HashMap};

use kernel::{Instant, PersonId, Problem, SpaceId};
use platform::Tx;
use platform::db::{FromRow, Row, Value};
use platform::search::{Wanted, nearest};

use super::best::{Best, best};
use crate::space::Paged;

/// How many spaces are counted at most.
const SPACES: usize = 8;

platform::statements! {
    // `$2` who reads, `$3` 1 when everything is shown to them.
    SEEN = "select e.id, e.kind, s.id, s.name from (select cast(term as bigint) as entry_id from {{each of $1}} given) f
            join search_entries e on e.id = f.entry_id left join spaces s on s.id = e.space_id
            where (e.space_id is null or s.joining <> 'hidden' or $3 = 1
             or exists (select 1 from memberships m where m.space_id = s.id and m.person_id = $2 and m.state = 'active')
             or exists (select 1 from space_ancestors a join memberships m on m.space_id = a.ancestor_id
                        where a.space_id = s.id and m.person_id = $2 and m.state = 'active' and m.standing = 'steward'))";
    HITS = "select e.id, e.kind, e.path, e.title, t.body, e.at, s.slug, s.name
            from (select cast(term as bigint) as entry_id from {{each of $1}} given) f
            join search_entries e on e.id = f.entry_id join search_texts t on t.entry_id = e.id
            left join spaces s on s.id = e.space_id";
    KNOWN = "select term from search_vocabulary where term >= $1 and term < $2 limit 1";
    LIKE_IT = "select term from search_vocabulary where initial = $1 and letters between $2 and $3 order by term";
}

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The words.
    pub wanted: Wanted,
    /// Of one kind alone.
    pub kind: Option<String>,
    /// In one space alone.
    pub space: Option<SpaceId>,
    /// Who asks; nobody for a visitor.
    pub person: Option<PersonId>,
    /// Whether they see every space, as whoever runs the instance does.
    pub sees_all: bool,
    /// How many things are looked at most of the time: [`super::MOST`], but for tests.
    pub most: usize,
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The kind of thing.
    pub kind: String,
    /// Its address.
    pub path: String,
    /// Its title.
    pub title: String,
    /// Its text.
    pub body: String,
    /// When it was last changed.
    pub at: Instant,
    /// Where it stands: name in addresses, and name.
    pub space: Option<(String, String)>,
}

/// A hit, under the number of its entry.
struct Numbered(i64, Hit);

impl FromRow for Numbered {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let number = row.column()?;
        let (kind, path, title) = (row.column()?, row.column()?, row.column()?);
        let (body, at) = (row.column()?, row.column()?);
        let (slug, name): (Option<String>, Option<String>) = (row.column()?, row.column()?);
        Ok(Numbered(
            number,
            Hit {
                kind,
                path,
                title,
                body,
                at,
                space: slug.zip(name),
            },
        ))
    }
}

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// The words that were looked for in the end, when one of those that were typed stands nowhere.
    pub meant: Option<Wanted>,
    /// The words that were taken for others: as typed, as taken.
    pub corrected: Vec<(String, String)>,
    /// The best, those of the part that was asked for.
    pub hits: Vec<Hit>,
    /// How many there are of each kind.
    pub kinds: Vec<(String, i64)>,
    /// How many there are in each space, the first eight.
    pub spaces: Vec<(SpaceId, String, i64)>,
    /// Whether these numbers count the best alone, because more have the words.
    pub is_cut: bool,
}

/// Where something stands: the space and its name; nothing where everybody sees it.
type Place = Option<(SpaceId, String)>;

/// What a reader may see of what has the words, the best first: entry, kind, space.
struct Seen(Vec<(i64, String, Place)>);

impl Seen {
    fn read(tx: &mut Tx, asked: &Asked, best: &Best) -> Result<Self, Problem> {
        let args = (
            Value::list(best.entries.iter().copied()),
            asked.person,
            asked.sees_all,
        );
        let mut seen: HashMap<i64, (String, Place)> = HashMap::new();
        for (number, kind, space, name) in tx.all::<(_, _, Option<SpaceId>, Option<String>)>(SEEN, args)? {
            seen.insert(number, (kind, space.zip(name)));
        }
        let seen = best.entries.iter().filter_map(|number| {
            let (kind, space) = seen.remove(number)?;
            Some((*number, kind, space))
        });
        Ok(Seen(seen.collect()))
    }

    /// What was asked for, by its kind and its space.
    fn asked<'a>(&'a self, asked: &'a Asked) -> impl Iterator<Item = i64> + 'a {
        let is_in = |space: &Place| space.as_ref().map(|(id, _)| *id);
        self.0
            .iter()
            .filter(|(_, kind, _)| asked.kind.as_ref().is_none_or(|wanted| wanted == kind))
            .filter(move |(_, _, space)| asked.space.is_none() || is_in(space) == asked.space)
            .map(|(number, _, _)| *number)
    }

    /// How many there are of each kind in the space that is asked for, the most frequent first.
    fn kinds(&self, asked: &Asked) -> Vec<(String, i64)> {
        let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
        for (_, kind, space) in &self.0 {
            if asked.space.is_none() || space.as_ref().map(|(id, _)| *id) == asked.space {
                *counts.entry(kind).or_default() += 1;
            }
        }
        let mut kinds: Vec<_> = counts
            .into_iter()
            .map(|(kind, many)| (kind.to_owned(), many))
            .collect();
        kinds.sort_by_key(|(_, many)| std::cmp::Reverse(*many));
        kinds
    }

    /// How many there are in each space of the kind that is asked for, the most frequent first.
    fn spaces(&self, asked: &Asked) -> Vec<(SpaceId, String, i64)> {
        let mut counts: BTreeMap<(&str, SpaceId), i64> = BTreeMap::new();
        for (_, kind, space) in &self.0 {
            let is_asked = asked.kind.as_ref().is_none_or(|wanted| wanted == kind);
            if let Some((id, name)) = space.as_ref().filter(|_| is_asked) {
                *counts.entry((name, *id)).or_default() += 1;
            }
        }
        let mut spaces: Vec<_> = counts
            .into_iter()
            .map(|((name, id), many)| (id, name.to_owned(), many))
            .collect();
        spaces.sort_by_key(|(_, _, many)| std::cmp::Reverse(*many));
        spaces.truncate(SPACES);
        spaces
    }
}

/// Finds. Four queries, and two more for each word that stands nowhere; six where the words are frequent and what
/// is shown of the best is not enough.
///
/// # Errors
/// When the store refuses.
pub fn find(tx: &mut Tx, asked: &Asked, part: Paged) -> Result<Found, Problem> {
    if asked.wanted.is_empty() {
        return Ok(Found::default());
    }
    let (wanted, corrected) = correct(tx, &asked.wanted)?;
    let place = |rows: i64| usize::try_from(rows).unwrap_or(0);
    let mut best = best(tx, &wanted, asked.most)?;
    let mut seen = Seen::read(tx, asked, &best)?;
    if !best.suffices(seen.asked(asked).count(), place(part.skip + part.most)) {
        best = best.widened(tx, &wanted)?;
        seen = Seen::read(tx, asked, &best)?;
    }
    let shown: Vec<i64> = seen
        .asked(asked)
        .skip(place(part.skip))
        .take(place(part.most))
        .collect();
    let mut hits = tx.all::<Numbered>(HITS, (Value::list(shown.iter().copied()),))?;
    hits.sort_by_key(|Numbered(number, _)| shown.iter().position(|shown| shown == number));
    Ok(Found {
        meant: (!corrected.is_empty()).then_some(wanted),
        corrected,
        hits: hits.into_iter().map(|Numbered(_, hit)| hit).collect(),
        kinds: seen.kinds(asked),
        spaces: seen.spaces(asked),
        is_cut: !best.is_all,
    })
}

/// Takes a word that stands nowhere for the nearest one that does.
fn correct(tx: &mut Tx, wanted: &Wanted) -> Result<(Wanted, Vec<(String, String)>), Problem> {
    let mut next = wanted.clone();
    let mut corrected = Vec::new();
    let typed: Vec<(String, bool)> = wanted
        .folded()
        .map(|(word, is_beginning)| (word.to_owned(), is_beginning))
        .collect();
    for (place, ((word, is_beginning), forms)) in typed.into_iter().zip(wanted.words()).enumerate() {
        let mut stands = false;
        for form in forms {
            // The letter after z ends the range of words that begin so; a space that of the word itself.
            let end = if is_beginning {
                format!("{}{{", form.text)
            } else {
                format!("{} ", form.text)
            };
            stands = stands || tx.find::<(String,)>(KNOWN, (&form.text, end))?.is_some();
        }
        if stands {
            continue;
        }
        let Some(initial) = word.get(..1) else { continue };
        let letters = i64::try_from(word.len()).unwrap_or_default();
        let known = tx.all::<(String,)>(LIKE_IT, (initial, letters - 2, letters + 2))?;
        if let Some(meant) = nearest(&word, known.iter().map(|(term,)| term.as_str())) {
            next = next.with(place, meant);
            corrected.push((word, meant.to_owned()));
        }
    }
    Ok((next, corrected))
}
