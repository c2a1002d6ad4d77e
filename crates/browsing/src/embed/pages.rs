//! The page for a frame.

use askama::Template;
use gatherings::map::Window;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{self, Cx, Handled, View};
use spaces::space::{Paged, many};
use trame::Thing;

use crate::browse::{self, Ask, Body, Counts, Lookup, Made, Month, Raw, Scope, Search, Wanted};
use crate::saved;

/// How many sheets stand in a frame.
const MOST: i64 = 24;

struct Found {
    scope: Scope,
    wanted: Wanted,
    name: Option<String>,
    counts: Counts,
    raw: Raw,
    lookup: Lookup,
}

#[derive(Template)]
#[template(path = "embed/index.html")]
struct Page {
    v: View,
    title: String,
    space: String,
    word: String,
    body: Body,
    found: String,
    /// Where all of it is, on this site.
    whole: String,
    /// The address of this frame.
    here: String,
}

impl Page {
    /// The address of this frame with another month.
    fn at_month(&self, month: &str) -> String {
        let sign = if self.here.contains('?') { '&' } else { '?' };
        format!("{}{sign}month={month}", self.here)
    }

    /// See `browse/_month.html`: its links stay inside the frame.
    fn is_framed(&self) -> bool {
        true
    }
}

/// GET /spaces/{space}/sheets/embed
pub async fn of_space(cx: Cx) -> Handled {
    show(cx, None).await
}

/// GET /spaces/{space}/views/{view}/embed
pub async fn of_view(cx: Cx) -> Handled {
    let view: Uid = cx.at("view")?;
    show(cx, Some(view)).await
}

fn read(tx: &mut Tx, cx: &Cx, view: Option<Uid>, window: Window) -> Result<Found, Problem> {
    // Whoever is signed in is nobody here: see the slice's own text.
    tx.set_actor(None);
    let slug: String = cx.at("space")?;
    let (mut wanted, name) = match view {
        Some(view) => {
            let (_, saved) = saved::to_see(tx, &slug, view)?;
            (Wanted::read(&saved.asks), Some(saved.name))
        }
        None => (Wanted::asked(cx), None),
    };
    wanted.of = String::new();
    let scope = browse::to_look(tx, &slug, &wanted)?;
    let wanted = scope.allowed(&wanted);
    let search = Search::new(tx, &scope, &wanted)?;
    let ask = Ask {
        part: Paged::first(MOST),
        month: cx.query("month").and_then(Month::from_word),
        window,
        zone: cx.house().instance().zone.clone(),
    };
    let counts = Counts::new(search.counts(tx)?, search.exact());
    let raw = Raw::read(tx, &scope, &wanted, &search, &ask)?;
    let lookup = raw.wish(&scope, &counts).read(tx, &scope)?;
    Ok(Found {
        scope,
        wanted,
        name,
        counts,
        raw,
        lookup,
    })
}

async fn show(cx: Cx, view: Option<Uid>) -> Handled {
    // It stays as it is: its links would open beside the frame.
    let window = Window {
        path: None,
        ..Window::asked(&cx)
    };
    let (asked, shown) = (cx.clone(), window.clone());
    let tiles = cx.house().settings().tiles.clone();
    let read = cx.read_unless_kept(move |tx| read(tx, &asked, view, shown));
    let (found, key) = match read.await? {
        web::Found::Page(page) => return Ok(page.framed_anywhere(tiles.as_ref())),
        web::Found::Data(found, key) => (found, key),
    };
    let v = cx.view();
    let (scope, wanted) = (&found.scope, &found.wanted);
    let space = format!("/spaces/{}", scope.seen.space.slug);
    let list = format!("{space}/sheets");
    let made = Made {
        v: &v,
        scope,
        wanted,
        counts: &found.counts,
        lookup: &found.lookup,
        path: &list,
        tiles: tiles.as_ref(),
    };
    let word = many(&v, &scope.seen, Thing::Sheet);
    let page = Page {
        title: found.name.unwrap_or_else(|| word.clone()),
        space: scope.seen.space.name.clone(),
        found: found.counts.in_words(&v),
        body: Body::new(&made, found.raw, window),
        whole: match view {
            Some(view) => format!("{space}/views/{view}"),
            None => wanted.at(&list),
        },
        here: match view {
            Some(view) => format!("{space}/views/{view}/embed"),
            None => wanted.at(&format!("{list}/embed")),
        },
        word,
        v,
    };
    Ok(cx.keep(key, &page)?.framed_anywhere(tiles.as_ref()))
}
