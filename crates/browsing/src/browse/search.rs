//! From what is looked for to what is found.

use std::cell::OnceCell;

use kernel::Problem;
use platform::Tx;
use platform::db::{Statement, Value};
use sheets::facet;
use spaces::space::Paged;

use super::access::Scope;
use super::cards::Line;
use super::found::{Bounds, Dated, Placed};
use super::names::json;
use super::store;
use super::wanted::{Sort, Wanted};

/// How many sheets are counted at most: beyond, one says "more than". Of those that words find, the first.
pub const COUNTED: i64 = 10_000;
const COUNTED_SAYING: i64 = 3_000;
/// How many are the fittest: as `{{best matches of $1}}` has it.
const FITTEST: i64 = 5_000;
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
    /// The terms, the rarest first.
    terms: Vec<i64>,
    /// Whether no filter is on.
    is_all: bool,
    /// Whether nothing can be found: a term that no sheet has.
    is_nothing: bool,
    /// How many there are where one term alone is asked for.
    exact: Option<i64>,
    order: Sort,
    /// The numbers of the first sheets that have the words, in their order: one more than are counted, so that what is
    /// exactly as many is not taken for more.
    first: OnceCell<Vec<i64>>,
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
            exact: None,
            order: wanted.order(),
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
            terms: terms.into_iter().take(OTHERS + 1).collect(),
            is_all: false,
            is_nothing: self.is_nothing,
            exact: (self.is_all && self.matching.is_none()).then_some(many),
            order: self.order,
            first: OnceCell::new(),
        }))
    }

    /// How many there are, where it is known without counting.
    pub fn exact(&self) -> Option<i64> {
        self.exact
    }

    fn args(&self, more: Vec<Value>) -> Vec<Value> {
        let mut args: Vec<Value> = self.matching.iter().map(Value::from).collect();
        let terms = self.terms.iter().copied().chain(std::iter::repeat(0));
        args.extend(terms.take(OTHERS + 1).map(Value::from));
        args.extend(more);
        args
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
        let numbers = if part.skip + part.most <= COUNTED_SAYING {
            let (skip, most) = (place(part.skip), place(part.most));
            self.first(tx)?.iter().skip(skip).take(most).copied().collect()
        } else {
            self.numbers(tx, part)?
        };
        let mut lines = tx.all::<Line>(store::NUMBERED, (json(numbers.iter().copied()),))?;
        lines.sort_by_key(|line| numbers.iter().position(|number| *number == line.id.number()));
        Ok(lines)
    }

    fn first(&self, tx: &mut Tx) -> Result<&[i64], Problem> {
        if self.first.get().is_none() {
            let part = Paged::first(COUNTED_SAYING + 1);
            let numbers = match self.order {
                Sort::Best => self.fittest(tx, part)?,
                _ => self.numbers(tx, part)?,
            };
            // Nobody else fills it: it is not shared.
            drop(self.first.set(numbers));
        }
        Ok(self.first.get().map_or(&[], Vec::as_slice))
    }

    /// From the fittest of the whole house; where these are elsewhere, from all that have the words.
    fn fittest(&self, tx: &mut Tx, part: Paged) -> Result<Vec<i64>, Problem> {
        let numbers = self.read_numbers(tx, store::SAYING_FIRST, part)?;
        if numbers.len() < place(part.most) {
            let (many,) = tx.one::<(i64,)>(
                store::SAYING_MANY,
                (self.matching.as_deref().unwrap_or_default(),),
            )?;
            if many >= FITTEST {
                return self.numbers(tx, part);
            }
        }
        Ok(numbers)
    }

    fn numbers(&self, tx: &mut Tx, part: Paged) -> Result<Vec<i64>, Problem> {
        let statement = match self.order {
            Sort::Best => store::SAYING_BEST,
            Sort::Newest => store::SAYING_NEWEST,
            Sort::Oldest => store::SAYING_OLDEST,
            Sort::Title => store::SAYING_BY_TITLE,
        };
        self.read_numbers(tx, statement, part)
    }

    fn read_numbers(&self, tx: &mut Tx, statement: Statement, part: Paged) -> Result<Vec<i64>, Problem> {
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
            let numbers = json(self.first(tx)?.iter().copied());
            let args = (numbers, &self.scope, VALUES);
            return Ok((tx.all(store::COUNTS_NUMBERED, args)?, COUNTED_SAYING));
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
