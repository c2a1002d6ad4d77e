//! The month, as a table.

use askama::Template;
use kernel::{Instant, Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use platform::web::{self, Cx, Handled, View};
use spaces::space::{self, Head};

use super::access;
use super::frame::{Frame, Options};
use super::model::{Dated, Shapes, TrameKey};
use super::month::{Month, Square};
use super::pages::reader;
use super::search::Search;
use super::store::MarksKept;
use super::wanted::{Filter, Wanted};
use gatherings::gathering::State;

/// A gathering as thin as a square needs it.
struct Thin {
    uid: Uid,
    title: String,
    starts: Instant,
    ends: Instant,
    zone: String,
    all_day: bool,
    state: State,
    trame: TrameKey,
}

impl FromRow for Thin {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Thin {
            uid: row.column()?,
            title: row.column()?,
            starts: row.column()?,
            ends: row.column()?,
            zone: row.column()?,
            all_day: row.column()?,
            state: State::from_word(&row.column::<String>()?).unwrap_or(State::Draft),
            trame: (row.column()?, row.column()?),
        })
    }
}

impl Dated for Thin {
    fn when(&self) -> (Instant, Instant, &str, bool) {
        (self.starts, self.ends, &self.zone, self.all_day)
    }
}

/// A gathering as a square shows it.
#[derive(Clone)]
struct Item {
    path: String,
    title: String,
    hour: String,
    is_off: bool,
}

/// More than this in a month and the last are only on the list.
const MOST: i64 = 5_000;

struct Body {
    name: String,
    weeks: Vec<Vec<Square<Item>>>,
    previous: Option<String>,
    next: Option<String>,
    today: String,
    /// The address of a day's list, up to the day.
    day: String,
    is_cut: bool,
}

impl Body {
    /// Whether nothing happens on a day of the month itself.
    fn is_empty(&self) -> bool {
        let mut squares = self.weeks.iter().flatten();
        squares.all(|square| !square.inside || square.items.is_empty())
    }
}

#[derive(Template)]
#[template(path = "agenda/month.html")]
struct Page {
    v: View,
    frame: Frame,
    body: Body,
}

#[derive(Template)]
#[template(path = "agenda/space_month.html")]
struct SpacePage {
    v: View,
    head: Head,
    frame: Frame,
    body: Body,
}

/// The month, for everybody or for a space.
pub async fn month(cx: Cx) -> Handled {
    let wanted = Wanted::asked(&cx);
    let slug: Option<String> = cx.at("space").ok();
    let asked = cx.query("month").and_then(Month::from_word);
    let (wishes, zone) = (wanted.clone(), cx.house().instance().zone.clone());
    let kept = cx.house().shared::<MarksKept>();
    let read = move |tx: &mut Tx| {
        let reader = reader(tx, &zone);
        let month = asked
            .or_else(|| Month::of(tx.now(), &reader))
            .ok_or(Problem::Missing)?;
        let scope = access::to_look(tx, slug.as_deref(), &wishes)?;
        let (starts, ends) = month.window(&reader).ok_or(Problem::Missing)?;
        let search = Search::new(&scope, &wishes, &reader);
        let found: Vec<Thin> = search.between(tx, starts, ends, MOST)?;
        let mut shapes = Shapes::default();
        shapes.read(tx, found.iter().map(|thin| &thin.trame))?;
        let crumbs = match &scope.seen {
            Some(seen) => space::crumbs(tx, seen.space.id)?,
            None => Vec::new(),
        };
        let options = Options::read(tx, &scope, &kept)?;
        Ok((scope, crumbs, options, found, shapes, month))
    };
    let ((scope, crumbs, options, found, shapes, month), key) = match cx.read_unless_kept(read).await? {
        web::Found::Page(page) => return Ok(page),
        web::Found::Data(data, key) => (data, key),
    };
    let v = cx.view();
    let frame = Frame::new(&v, &wanted, "month", &scope, options);
    let is_cut = i64::try_from(found.len()) == Ok(MOST);
    let items = found
        .into_iter()
        .filter(|thin| shapes.holds(&thin.trame))
        .map(|thin| {
            let item = item(&v, &thin);
            (thin, item)
        })
        .collect();
    let at = |month: Month| wanted.at_with(&frame.here, &[("month", month.word())]);
    let start = month.start(v.calendar()).unwrap_or(v.now());
    let any_day = wanted.clone().with(Filter::From, "").with(Filter::To, "");
    let body = Body {
        name: v.calendar().month(v.languages(), start),
        weeks: month.weeks(items, v.calendar()),
        previous: month.plus(-1).map(at),
        next: month.plus(1).map(at),
        today: v.calendar().field(v.now()),
        day: any_day.at_with(&frame.base, &[]),
        is_cut,
    };
    match &scope.seen {
        None => cx.keep(key, &Page { v, frame, body }),
        Some(seen) => {
            let head = Head::new(&v, seen, crumbs, "gatherings");
            cx.keep(key, &SpacePage { v, head, frame, body })
        }
    }
}

impl Body {
    /// The list of one day.
    fn at_day(&self, field: &str) -> String {
        let sign = if self.day.contains('?') { '&' } else { '?' };
        format!("{}{sign}from={field}&to={field}", self.day)
    }

    /// In words: whose day a screen reader is in.
    fn day_name(&self, v: &View, field: &str) -> String {
        let day = v.calendar().from_field(field);
        day.map_or_else(|| field.to_owned(), |day| v.day(day))
    }
}

fn item(v: &View, thin: &Thin) -> Item {
    Item {
        path: format!("/gatherings/{}", thin.uid),
        title: thin.title.clone(),
        hour: if thin.all_day {
            String::new()
        } else {
            v.clock(v.calendar().zone(), thin.starts)
        },
        is_off: thin.state == State::Cancelled,
    }
}
