//! A request for a format.

use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Handled, Reply};
use spaces::space::Paged;

use super::{Format, atom, csv, days, linked, points};
use crate::browse::{self, Dated, Line, Lookup, Placed, Scope, Search, Sort, Wanted, Wish};
use crate::saved;

/// How many sheets a feed, a table, and a list of linked data hold at most.
const NEWS: i64 = 40;
const ROWS: i64 = 5_000;
const ITEMS: i64 = 500;
/// How many points, and days.
const POINTS: i64 = 5_000;
const DAYS: i64 = 2_000;
/// From so many days ago on: what one came from is still in one's calendar.
const AGO: i64 = 366;

/// What a format is made of.
pub(super) struct Made {
    /// Whose sheets.
    pub scope: Scope,
    /// How it is called: by its view, or by its space.
    pub name: String,
    /// The path of the page that shows the same.
    pub page: String,
    /// What it holds.
    pub held: Held,
}

/// What a format holds.
pub(super) enum Held {
    /// Sheets, with what they name.
    Lines(Vec<Line>, Lookup),
    /// Places.
    Points(Vec<Placed>),
    /// Days.
    Days(Vec<Dated>),
}

/// GET /spaces/{space}/sheets/as/{format}
pub async fn of_space(cx: Cx) -> Handled {
    answer(cx, None).await
}

/// GET /spaces/{space}/views/{view}/as/{format}
pub async fn of_view(cx: Cx) -> Handled {
    let view: Uid = cx.at("view")?;
    answer(cx, Some(view)).await
}

async fn answer(cx: Cx, view: Option<Uid>) -> Handled {
    let word: String = cx.at("format")?;
    let format = Format::from_word(&word).ok_or(Problem::Missing)?;
    let asked = cx.clone();
    let made = cx.read(move |tx| read(tx, &asked, view, format)).await?;
    let v = cx.view();
    let body = match (format, &made.held) {
        (Format::Atom, Held::Lines(lines, _)) => atom::write(&v, &made, lines)?,
        (Format::Csv, Held::Lines(lines, lookup)) => csv::write(&v, &made, lines, lookup),
        (Format::Linked, Held::Lines(lines, lookup)) => linked::write(&v, &made, lines, lookup),
        (_, Held::Points(found)) => points::write(&v, &made, found),
        (_, Held::Days(found)) => days::write(&v, &made, found),
        _ => return Err(Problem::broken("a format that holds something else")),
    };
    let reply = Reply::polled(
        format.kind(),
        &body,
        cx.header("if-none-match"),
        cx.session().is_none(),
    );
    Ok(match format {
        Format::Csv => reply.saved_as(&format!("{}.csv", made.scope.seen.space.slug)),
        _ => reply,
    })
}

fn read(tx: &mut Tx, cx: &Cx, view: Option<Uid>, format: Format) -> Result<Made, Problem> {
    let slug: String = cx.at("space")?;
    let (mut wanted, name) = match view {
        Some(view) => {
            let (_, saved) = saved::to_see(tx, &slug, view)?;
            (Wanted::read(&saved.asks), Some(saved.name))
        }
        None => (Wanted::asked(cx), None),
    };
    wanted.of = String::new();
    if format == Format::Atom {
        wanted.sort = Some(Sort::Newest);
    }
    let scope = browse::to_look(tx, &slug, &wanted)?;
    let wanted = scope.allowed(&wanted);
    let search = Search::new(tx, &scope, &wanted)?;
    let list = format!("/spaces/{slug}/sheets");
    Ok(Made {
        page: view.map_or_else(|| wanted.at(&list), |view| format!("/spaces/{slug}/views/{view}")),
        name: match name {
            Some(name) => format!("{name} · {}", scope.seen.space.name),
            None => scope.seen.space.name.clone(),
        },
        held: hold(tx, &scope, &wanted, &search, format)?,
        scope,
    })
}

fn hold(
    tx: &mut Tx,
    scope: &Scope,
    wanted: &Wanted,
    search: &Search,
    format: Format,
) -> Result<Held, Problem> {
    let most = match format {
        Format::GeoJson => {
            let found = search.points(tx, browse::Bounds::WORLD, POINTS)?;
            let readable = |placed: &Placed| scope.field(&placed.kind, &placed.field).is_some();
            return Ok(Held::Points(found.into_iter().filter(readable).collect()));
        }
        Format::Calendar => {
            let from = platform::calendar::Calendar::new(kernel::Language::French, "UTC");
            let from = from.field(tx.now().plus_days(-AGO));
            let found = search.days(tx, (&from, "9999-12-31"), &wanted.by, DAYS)?;
            let readable = |dated: &Dated| scope.field(&dated.kind, &dated.field).is_some();
            return Ok(Held::Days(found.into_iter().filter(readable).collect()));
        }
        Format::Atom => NEWS,
        Format::Csv => ROWS,
        Format::Linked => ITEMS,
    };
    let lines = search.lines(tx, Paged::first(most))?;
    let lookup = match format {
        // A feed says how sheets begin, and names nobody but their authors.
        Format::Atom => Lookup::default(),
        _ => Wish::of(scope, lines.iter()).read(tx, scope)?,
    };
    Ok(Held::Lines(lines, lookup))
}
