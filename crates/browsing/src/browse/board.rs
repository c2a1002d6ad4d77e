//! Sheets in columns: one for each choice of a field, and one for those in which nothing was chosen. Whoever may write the
//! field of a sheet puts it in another.

use kernel::{Problem, Right};
use platform::Tx;
use platform::web::View;
use sheets::facet;
use sheets::rights::Reader;
use spaces::shape::said;
use spaces::space::{Life, Paged};
use trame::SheetField;

use super::access::Scope;
use super::cards::{Card, Line, card};
use super::count::Counts;
use super::names::Lookup;
use super::parts::COLUMNS;
use super::search::Search;
use super::wanted::{Look, Wanted};

/// How many sheets of a column stand in it.
const EACH: i64 = 8;
/// The most columns.
const MOST: usize = 24;

/// A column as it is read.
pub struct Read {
    value: String,
    lines: Vec<Line>,
}

impl Read {
    /// Its lines, to look up what they name.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }
}

/// The columns, and where a card of theirs may be put.
#[derive(Default)]
pub struct Board {
    /// The columns.
    pub columns: Vec<Column>,
    /// What stands before the identifier of a sheet where it is put elsewhere.
    pub root: String,
    /// The address of this page, to come back to.
    pub then: String,
    /// Where a card may be put: the choice, in words.
    pub targets: Vec<(String, String)>,
}

impl Board {
    /// Whether the reader may put anything elsewhere.
    pub fn moves(&self) -> bool {
        let mut cards = self.columns.iter().flat_map(|column| &column.cards);
        cards.any(|held| held.moves)
    }

    /// Whether something may be put in a column.
    pub fn takes(&self, value: &str) -> bool {
        self.targets.iter().any(|(target, _)| target == value)
    }
}

/// A card in its column.
pub struct Held {
    /// The card.
    pub card: Card,
    /// Whether the reader may put it in another column.
    pub moves: bool,
}

/// A column.
pub struct Column {
    /// What was chosen.
    pub value: String,
    /// The same in words.
    pub name: String,
    /// How many sheets are in it.
    pub many: i64,
    /// Where all of them are.
    pub path: Option<String>,
    /// The newest of them.
    pub cards: Vec<Held>,
}

impl Column {
    /// Whether there are more than it shows.
    pub fn is_cut(&self) -> bool {
        i64::try_from(self.cards.len()).is_ok_and(|shown| shown < self.many)
    }
}

/// The field by which columns are made.
pub fn field<'a>(scope: &'a Scope, wanted: &Wanted) -> Option<&'a SheetField> {
    scope.kind()?;
    let fields = scope.holding(COLUMNS);
    let asked = fields.iter().find(|field| field.key == wanted.by);
    asked.or(fields.first()).copied()
}

/// The columns: two queries for each choice of the field.
///
/// # Errors
/// When the store refuses.
pub fn read(tx: &mut Tx, search: &Search, field: &SheetField) -> Result<Vec<Read>, Problem> {
    let facet = facet::facet_of(&field.key);
    let choices = field.choices.iter().map(|choice| choice.key.as_str()).take(MOST);
    let mut columns = Vec::new();
    for value in choices.chain(std::iter::once("")) {
        let lines = match search.with(tx, &facet, value)? {
            Some(narrowed) => narrowed.lines(tx, Paged::first(EACH))?,
            None => Vec::new(),
        };
        columns.push(Read {
            value: value.to_owned(),
            lines,
        });
    }
    Ok(columns)
}

/// Whether the reader may write the field of a sheet.
fn moves(scope: &Scope, field: &SheetField, line: &Line) -> bool {
    let (seen, author) = (&scope.seen, line.author.id);
    let owns = seen.is(author) || seen.has(Right::ModerateNotice);
    seen.actor.is_some()
        && seen.space.life == Life::Awake
        && Reader::of(seen, author).writes(field, owns)
        && scope.fields_of(line).iter().any(|read| read.key == field.key)
}

/// The columns in words. Where nothing was left open there is no column for it.
pub fn board(
    v: &View,
    scope: &Scope,
    wanted: &Wanted,
    counts: &Counts,
    lookup: &Lookup,
    (field, read): (&SheetField, Vec<Read>),
    path: &str,
) -> Board {
    let facet = facet::facet_of(&field.key);
    let name = |value: &str| {
        let choice = field.choices.iter().find(|choice| choice.key == value);
        choice.map_or_else(
            || v.t("browse-nothing-chosen").to_owned(),
            |choice| said(&choice.name, v.language).text.to_owned(),
        )
    };
    let mut targets: Vec<(String, String)> = field
        .choices
        .iter()
        .take(MOST)
        .map(|choice| (choice.key.clone(), name(&choice.key)))
        .collect();
    if !field.required {
        targets.push((String::new(), name("")));
    }
    let columns = read
        .into_iter()
        .filter(|column| !column.value.is_empty() || !column.lines.is_empty())
        .map(|column| Column {
            name: name(&column.value),
            many: counts.many(&facet, &column.value),
            path: (!column.value.is_empty() && !wanted.has(&facet, &column.value)).then(|| {
                wanted
                    .seen_as(Look::Cards)
                    .toggled(&facet, &column.value)
                    .at(path)
            }),
            cards: column
                .lines
                .into_iter()
                .map(|line| Held {
                    moves: moves(scope, field, &line),
                    card: card(v, scope, lookup, line),
                })
                .collect(),
            value: column.value,
        })
        .collect();
    Board {
        columns,
        root: format!("{path}/columns/{}", field.key),
        then: wanted.at(path),
        targets,
    }
}
