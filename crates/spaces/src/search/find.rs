//! Finding: the best first, with how many there are of each kind and in each space.

use kernel::{Instant, PersonId, Problem, SpaceId};
use platform::Tx;
use platform::db::{FromRow, Row};
use platform::search::{Wanted, nearest};

use crate::space::Paged;

/// The things that a reader may see. `$2` who reads, `$3` 1 when everything is shown to them.
macro_rules! seen {
    ($from:literal, $and:literal, $end:literal) => {
        concat!(
            $from,
            " join search_entries e on e.id = f.entry_id left join spaces s on s.id = e.space_id
             where (e.space_id is null or s.joining <> 'hidden' or $3 = 1
              or exists (select 1 from memberships m where m.space_id = s.id and m.person_id = $2 and m.state = 'active')
              or exists (select 1 from space_ancestors a join memberships m on m.space_id = a.ancestor_id
                         where a.space_id = s.id and m.person_id = $2 and m.state = 'active' and m.standing = 'steward')) ",
            $and,
            " ",
            $end
        )
    };
}

platform::statements! {
    HITS = seen!(
        "select e.kind, e.path, e.title, e.body, e.at, s.slug, s.name from {{matches of $1}} f",
        "and ($4 = '' or e.kind = $4) and ($5 = 0 or e.space_id = $5)",
        "order by f.fitness desc, e.id desc limit $6 offset $7"
    );
    // Nobody counts thousands of answers: the best ones are enough to sort by.
    KINDS = seen!(
        "select e.kind, count(*) from (select entry_id from {{matches of $1}} all_of_them
          order by fitness desc limit 3000) f",
        "and ($4 = 0 or e.space_id = $4)",
        "group by e.kind order by count(*) desc, e.kind"
    );
    SPACES = seen!(
        "select s.id, s.name, count(*) from (select entry_id from {{matches of $1}} all_of_them
          order by fitness desc limit 3000) f",
        "and e.space_id is not null and ($4 = '' or e.kind = $4)",
        "group by s.id, s.name order by count(*) desc, s.name limit 8"
    );
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

impl FromRow for Hit {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (kind, path, title) = (row.column()?, row.column()?, row.column()?);
        let (body, at) = (row.column()?, row.column()?);
        let (slug, name): (Option<String>, Option<String>) = (row.column()?, row.column()?);
        Ok(Hit {
            kind,
            path,
            title,
            body,
            at,
            space: slug.zip(name),
        })
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
}

/// Finds. Four queries, and two more for each word that stands nowhere.
///
/// # Errors
/// When the store refuses.
pub fn find(tx: &mut Tx, asked: &Asked, part: Paged) -> Result<Found, Problem> {
    if asked.wanted.is_empty() {
        return Ok(Found::default());
    }
    let (wanted, corrected) = correct(tx, &asked.wanted)?;
    let matching = tx.matching(&wanted);
    let (who, all) = (asked.person, asked.sees_all);
    let kind = asked.kind.clone().unwrap_or_default();
    let space = asked.space.map_or(0, |space| space.number());
    let hits = tx.all::<Hit>(HITS, (&matching, who, all, &kind, space, part.most, part.skip))?;
    let kinds = tx.all::<(String, i64)>(KINDS, (&matching, who, all, space))?;
    let spaces = tx.all::<(SpaceId, String, i64)>(SPACES, (&matching, who, all, &kind))?;
    Ok(Found {
        meant: (!corrected.is_empty()).then_some(wanted),
        corrected,
        hits,
        kinds,
        spaces,
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
