//! From what is looked for to what is found.

use kernel::Problem;
use platform::Tx;
use platform::db::{FromRow, Statement, Value};
use sheets::facet;
use spaces::space::Paged;

use super::access::Scope;
use super::cards::Line;
use super::store;
use super::wanted::{Sort, Wanted};

/// How many sheets are counted at most: beyond, one says "more than". Those that words find are gone through twice.
pub const COUNTED: i64 = 10_000;
const COUNTED_SAYING: i64 = 3_000;
/// How many values are counted at most, over all facets.
const VALUES: i64 = 2_000;
/// How many terms may be asked for besides the first.
const OTHERS: usize = 5;

/// A place on the map of sheets.
pub struct Placed {
    /// The identifier of the sheet.
    pub uid: String,
    /// The key of its kind.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// The key of the field.
    pub field: String,
    /// The place in words.
    pub words: String,
    /// Degrees to the north, and to the east.
    pub at: (f64, f64),
}

impl FromRow for Placed {
    fn from_row(row: &mut platform::db::Row) -> Result<Self, Problem> {
        Ok(Placed {
            uid: row.column()?,
            kind: row.column()?,
            title: row.column()?,
            field: row.column()?,
            words: row.column()?,
            at: (row.column()?, row.column()?),
        })
    }
}

/// A sheet on some days.
pub struct Dated {
    /// The identifier of the sheet.
    pub uid: String,
    /// The key of its kind.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// The key of the field.
    pub field: String,
    /// The first day, as dates are written.
    pub first: String,
    /// The last.
    pub last: String,
    /// When the sheet last changed.
    pub changed: kernel::Instant,
    /// How often it was written.
    pub version: i64,
}

impl FromRow for Dated {
    fn from_row(row: &mut platform::db::Row) -> Result<Self, Problem> {
        Ok(Dated {
            uid: row.column()?,
            kind: row.column()?,
            title: row.column()?,
            field: row.column()?,
            first: row.column()?,
            last: row.column()?,
            changed: row.column()?,
            version: row.column()?,
        })
    }
}

/// A part of the world: from south to north, from west to east, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// The southernmost and the northernmost latitude.
    pub latitudes: (f64, f64),
    /// The westernmost and the easternmost longitude.
    pub longitudes: (f64, f64),
}

impl Bounds {
    /// All of it.
    pub const WORLD: Bounds = Bounds {
        latitudes: (-90.0, 90.0),
        longitudes: (-180.0, 180.0),
    };
}

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
        let statement = match (self.order, self.matching.is_some()) {
            (Sort::Newest | Sort::Best, false) => store::NEWEST,
            (Sort::Oldest, false) => store::OLDEST,
            (Sort::Title, false) => store::BY_TITLE,
            (Sort::Best, true) => store::SAYING_BEST,
            (Sort::Newest, true) => store::SAYING_NEWEST,
            (Sort::Oldest, true) => store::SAYING_OLDEST,
            (Sort::Title, true) => store::SAYING_BY_TITLE,
        };
        tx.all(statement, self.args(vec![part.most.into(), part.skip.into()]))
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
        let most = if self.matching.is_some() {
            COUNTED_SAYING
        } else {
            COUNTED
        };
        // One more, so that what is exactly as many is not taken for more.
        let args = self.args(vec![(most + 1).into(), Value::from(&self.scope), VALUES.into()]);
        let counts = tx.all(self.either(store::COUNTS_HAVING, store::COUNTS_SAYING), args)?;
        Ok((counts, most))
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
