//! From what is looked for to what is found.

use std::cell::OnceCell;
use std::collections::HashMap;

use kernel::Problem;
use platform::Tx;
use platform::db::{Statement, Value};
use sheets::facet;
use spaces::search;
use spaces::space::Paged;

use super::access::Scope;
use super::cards::Line;
use super::found::{Bounds, Dated, Placed};
use super::store;
use super::wanted::{Sort, Wanted};

/// How many sheets are counted at most: beyond, one says "more than". Of those that words find, the first.
pub const COUNTED: i64 = 10_000;
const COUNTED_SAYING: i64 = 3_000;
/// How many values are counted at most, over all facets.
const VALUES: i64 = 2_000;
/// How many terms may be asked for besides the first.
const OTHERS: usize = 5;

/// What is looked for, ready to be asked of the store.
pub struct Search {
    space: kernel::SpaceId,
    scope: String,
    /// The words in the engine's language of matching; nothing when none are looked for.
    matching: Option<String>,
    words: platform::search::Wanted,
    /// The terms, the rarest first.
    terms: Vec<i64>,
    /// Whether no filter is on.
    is_all: bool,
    /// Whether nothing can be found: a term that no sheet has.
    is_nothing: bool,
    /// How many there are where one term alone is asked for.
    exact: Option<i64>,
    order: Sort,
    /// How many things may have the words for these to be weighed.
    pub(super) weighed: usize,
    first: OnceCell<First>,
}

/// The first sheets that have the words.
struct First {
    /// Their numbers, in their order: one more than are counted, so that what is exactly as many is not taken for more.
    numbers: Vec<i64>,
    /// How many of them are counted.
    counted: i64,
}

impl First {
    fn of(numbers: Vec<i64>) -> Self {
        First {
            numbers,
            counted: COUNTED_SAYING,
        }
    }
}

/// What sheets are counted by: the facet, its value, how many say so; and how many sheets were counted at most.
pub type Tally = (Vec<(String, String, i64)>, i64);

impl Search {
    /// Looks the terms up: one query each.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn new(tx: &mut Tx, scope: &Scope, wanted: &Wanted) -> Result<Self, Problem> {
        let words = platform::search::Wanted::typed(&wanted.words);
        let mut search = Search {
            space: scope.seen.space.id,
            scope: wanted.kind.clone(),
            // What was typed and holds no word that counts finds nothing, rather than everything.
            matching: (!words.is_empty()).then(|| tx.matching(&words)),
            terms: Vec::new(),
            is_all: wanted.filters.is_empty(),
            is_nothing: words.is_empty() && !wanted.words.is_empty(),
            words,
            exact: None,
            order: wanted.order(),
            weighed: search::MOST,
            first: OnceCell::new(),
        };
        let all = [(facet::ALL.to_owned(), String::new())];
        let mut found: Vec<(i64, i64)> = Vec::new();
        // Every sheet has the first: it is asked only where nothing else is.
        let asked = if wanted.filters.is_empty() {
            all.as_slice()
        } else {
            wanted.filters.as_slice()
        };
        for (facet, value) in asked {
            match search.term(tx, facet, value)? {
                Some(term) => found.push((term.1, term.0)),
                None => search.is_nothing = true,
            }
        }
        found.sort_unstable();
        if let ([(many, _)], None, false) = (found.as_slice(), &search.matching, search.is_nothing) {
            search.exact = Some(*many);
        }
        search.terms = found.into_iter().map(|(_, term)| term).take(OTHERS + 1).collect();
        Ok(search)
    }

    fn term(&self, tx: &mut Tx, facet: &str, value: &str) -> Result<Option<(i64, i64)>, Problem> {
        tx.find(store::TERM, (self.space, &self.scope, facet, value))
    }

    /// The same where a value is chosen too; nothing when no sheet has it.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn with(&self, tx: &mut Tx, facet: &str, value: &str) -> Result<Option<Self>, Problem> {
        let Some((id, many)) = self.term(tx, facet, value)? else {
            return Ok(None);
        };
        let mut terms = vec![id];
        terms.extend(self.terms.iter().filter(|term| **term != id));
        Ok(Some(Search {
            space: self.space,
            scope: self.scope.clone(),
            matching: self.matching.clone(),
            words: self.words.clone(),
            terms: terms.into_iter().take(OTHERS + 1).collect(),
            is_all: false,
            is_nothing: self.is_nothing,
            exact: (self.is_all && self.matching.is_none()).then_some(many),
            order: self.order,
            weighed: self.weighed,
            first: OnceCell::new(),
        }))
    }

    /// How many there are, where it is known without counting.
    pub fn exact(&self) -> Option<i64> {
        self.exact
    }

    fn args(&self, more: Vec<Value>) -> Vec<Value> {
        let mut args: Vec<Value> = self.matching.iter().map(Value::from).collect();
        args.extend(self.terms());
        args.extend(more);
        args
    }

    /// The terms as arguments: 0 where there is none.
    fn terms(&self) -> impl Iterator<Item = Value> {
        let terms = self.terms.iter().copied().chain(std::iter::repeat(0));
        terms.take(OTHERS + 1).map(Value::from)
    }

    fn either(&self, plain: Statement, saying: Statement) -> Statement {
        if self.matching.is_some() { saying } else { plain }
    }

    /// A part of the lines, in the order that was asked for.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn lines(&self, tx: &mut Tx, part: Paged) -> Result<Vec<Line>, Problem> {
        if self.is_nothing {
            return Ok(Vec::new());
        }
        if self.is_all && self.matching.is_none() && self.order == Sort::Title {
            let args = (self.space, part.most, part.skip);
            return if self.scope.is_empty() {
                tx.all(store::ALL_BY_TITLE, args)
            } else {
                tx.all(
                    store::KIND_BY_TITLE,
                    (self.space, part.most, part.skip, &self.scope),
                )
            };
        }
        if self.matching.is_some() {
            return self.lines_saying(tx, part);
        }
        let statement = match self.order {
            Sort::Newest | Sort::Best => store::NEWEST,
            Sort::Oldest => store::OLDEST,
            Sort::Title => store::BY_TITLE,
        };
        tx.all(statement, self.args(vec![part.most.into(), part.skip.into()]))
    }

    fn lines_saying(&self, tx: &mut Tx, part: Paged) -> Result<Vec<Line>, Problem> {
        let (skip, most) = (place(part.skip), place(part.most));
        let first = self.first(tx)?;
        let numbers = if part.skip + part.most <= first.counted {
            first.numbers.iter().skip(skip).take(most).copied().collect()
        } else if self.order == Sort::Best {
            let all = search::best(tx, &self.words, self.weighed)?.widened(tx, &self.words)?;
            self.among(tx, &all.entries)?
                .into_iter()
                .skip(skip)
                .take(most)
                .collect()
        } else {
            self.numbers(tx, part)?
        };
        let mut lines = tx.all::<Line>(store::NUMBERED, (Value::list(numbers.iter().copied()),))?;
        lines.sort_by_key(|line| numbers.iter().position(|number| *number == line.id.number()));
        Ok(lines)
    }

    fn first(&self, tx: &mut Tx) -> Result<&First, Problem> {
        if let Some(first) = self.first.get() {
            return Ok(first);
        }
        let first = match self.order {
            Sort::Best => self.best(tx)?,
            _ => First::of(self.numbers(tx, Paged::first(COUNTED_SAYING + 1))?),
        };
        Ok(self.first.get_or_init(|| first))
    }

    /// The best first. Where very many have the words these are the first of them, and more are not counted.
    fn best(&self, tx: &mut Tx) -> Result<First, Problem> {
        let best = search::best(tx, &self.words, self.weighed)?;
        let numbers = self.among(tx, &best.entries)?;
        if best.is_all {
            return Ok(First::of(numbers));
        }
        if best.suffices(numbers.len(), 0) {
            let counted = i64::try_from(numbers.len()).unwrap_or(COUNTED_SAYING) - 1;
            return Ok(First { numbers, counted });
        }
        let all = best.widened(tx, &self.words)?;
        let mut numbers = self.among(tx, &all.entries)?;
        numbers.truncate(place(COUNTED_SAYING + 1));
        Ok(First::of(numbers))
    }

    /// The sheets among some things, in their order.
    fn among(&self, tx: &mut Tx, things: &[i64]) -> Result<Vec<i64>, Problem> {
        let mut args = vec![Value::list(things.iter().copied())];
        args.extend(self.terms());
        let rows = tx.all::<(i64, i64)>(store::AMONG, args)?;
        let sheets: HashMap<i64, i64> = rows.into_iter().collect();
        let sheets = things.iter().filter_map(|thing| sheets.get(thing).copied());
        Ok(sheets.collect())
    }

    fn numbers(&self, tx: &mut Tx, part: Paged) -> Result<Vec<i64>, Problem> {
        let statement = match self.order {
            Sort::Best | Sort::Newest => store::SAYING_NEWEST,
            Sort::Oldest => store::SAYING_OLDEST,
            Sort::Title => store::SAYING_BY_TITLE,
        };
        let args = self.args(vec![part.most.into(), part.skip.into()]);
        let rows = tx.all::<(i64,)>(statement, args)?;
        Ok(rows.into_iter().map(|(number,)| number).collect())
    }

    /// What they are counted by, the most frequent first, and how many were counted at most.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn counts(&self, tx: &mut Tx) -> Result<Tally, Problem> {
        if self.is_nothing {
            return Ok((Vec::new(), COUNTED));
        }
        if self.is_all && self.matching.is_none() {
            let all = tx.all(store::COUNTS, (self.space, &self.scope, VALUES))?;
            return Ok((all, i64::MAX));
        }
        if self.matching.is_some() {
            let first = self.first(tx)?;
            let args = (Value::list(first.numbers.iter().copied()), &self.scope, VALUES);
            return Ok((tx.all(store::COUNTS_NUMBERED, args)?, first.counted));
        }
        // One more, so that what is exactly as many is not taken for more.
        let args = self.args(vec![
            (COUNTED + 1).into(),
            Value::from(&self.scope),
            VALUES.into(),
        ]);
        Ok((tx.all(store::COUNTS_HAVING, args)?, COUNTED))
    }

    /// Where they are, within a part of the world, the newest first.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn points(&self, tx: &mut Tx, within: Bounds, most: i64) -> Result<Vec<Placed>, Problem> {
        if self.is_nothing {
            return Ok(Vec::new());
        }
        let ((south, north), (west, east)) = (within.latitudes, within.longitudes);
        let more = vec![south.into(), north.into(), west.into(), east.into(), most.into()];
        tx.all(self.either(store::POINTS, store::POINTS_SAYING), self.args(more))
    }

    /// What touches the days from one to another, by one field or by all.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn days(
        &self,
        tx: &mut Tx,
        (first, last): (&str, &str),
        field: &str,
        most: i64,
    ) -> Result<Vec<Dated>, Problem> {
        if self.is_nothing {
            return Ok(Vec::new());
        }
        let more = vec![
            self.space.into(),
            first.into(),
            last.into(),
            field.into(),
            most.into(),
        ];
        tx.all(self.either(store::DAYS, store::DAYS_SAYING), self.args(more))
    }
}

/// A number of rows as a place in a list.
fn place(rows: i64) -> usize {
    usize::try_from(rows).unwrap_or(0)
}
