//! The things that have some words, the best first.

use std::collections::BTreeSet;

use kernel::Problem;
use platform::Tx;
use platform::search::Wanted;

platform::statements! {
    LAST = "select f.entry_id from {{last matches of $1}} f";
    WEIGHED = "select f.entry_id from {{matches of $1}} f order by f.fitness desc, f.entry_id desc";
}

/// How many things are looked at most of the time.
pub const MOST: usize = 3_000;
/// Among so many that are shown nobody looks for more.
const ENOUGH: usize = 100;

/// The numbers under which things can be found, the best first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Best {
    /// The numbers of entries.
    pub entries: Vec<i64>,
    /// Whether these are all that have the words.
    pub is_all: bool,
    enough: usize,
}

impl Best {
    fn all(entries: Vec<i64>) -> Self {
        Best {
            entries,
            is_all: true,
            enough: 0,
        }
    }

    /// Whether what a reader may see of them, and asked for, is enough to show the first `shown` of it.
    pub fn suffices(&self, seen: usize, shown: usize) -> bool {
        self.is_all || seen >= self.enough.max(shown)
    }

    /// All that have the words: these, then the others, weighed. One query, which takes long.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn widened(self, tx: &mut Tx, wanted: &Wanted) -> Result<Best, Problem> {
        let known: BTreeSet<i64> = self.entries.iter().copied().collect();
        let others = weighed(tx, wanted)?.into_iter();
        let mut entries = self.entries;
        entries.extend(others.filter(|number| !known.contains(number)));
        Ok(Best::all(entries))
    }
}

/// The best things that have the words, at most `most` of them: [`MOST`], but for tests. Two queries.
///
/// Where more things have the words they are not weighed, which takes long and tells little of words that many have:
/// those that have them in their title come first, the latest before the others.
///
/// # Errors
/// When the store refuses.
pub fn best(tx: &mut Tx, wanted: &Wanted, most: usize) -> Result<Best, Problem> {
    // Engines do not understand a search without a word.
    if wanted.is_empty() {
        return Ok(Best::all(Vec::new()));
    }
    let matching = tx.matching(wanted);
    let last = last(tx, &matching, most.saturating_add(1))?;
    if last.len() <= most {
        return Ok(Best::all(weighed(tx, wanted)?));
    }
    let titles = tx.matching_titles(wanted);
    let mut entries = self::last(tx, &titles, most)?;
    let known: BTreeSet<i64> = entries.iter().copied().collect();
    entries.extend(last.into_iter().filter(|number| !known.contains(number)));
    entries.truncate(most);
    Ok(Best {
        entries,
        is_all: false,
        enough: ENOUGH.min(most / 2),
    })
}

fn weighed(tx: &mut Tx, wanted: &Wanted) -> Result<Vec<i64>, Problem> {
    let rows = tx.all::<(i64,)>(WEIGHED, (tx.matching(wanted),))?;
    Ok(rows.into_iter().map(|(number,)| number).collect())
}

/// The things that were kept last under the words.
fn last(tx: &mut Tx, matching: &str, most: usize) -> Result<Vec<i64>, Problem> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = tx.all::<(i64,)>(LAST, (matching, most))?;
    Ok(rows.into_iter().map(|(number,)| number).collect())
}
