//! The page of the sheets of a space, at the address that asks or at that of a view.

use askama::Template;
use gatherings::map::Window;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{self, Cx, Handled, View};
use spaces::shape::said;
use spaces::space::{self, Crumbs, Head, Paged, many};
use trame::Thing;

use super::access::{self, Scope};
use super::body::{self, Ask, Body, Made, Raw};
use super::cards::{Card, Line, card};
use super::count::Counts;
use super::facets::{self, Offer};
use super::frame::{Frame, Parts};
use super::month::Month;
use super::names::Lookup;
use super::search::Search;
use super::store;
use super::wanted::{Look, Wanted};
use crate::saved::{self, Saved};

/// Where a page of sheets stands.
#[derive(Debug, Clone, Copy)]
pub enum Base {
    /// At the list of the space: the address asks.
    Space,
    /// At a view that somebody named: it asks.
    Saved(Uid),
}

/// What a page reads.
struct Found {
    wanted: Wanted,
    scope: Scope,
    crumbs: Crumbs,
    raw: Raw,
    counts: Counts,
    offers: Vec<Offer>,
    lookup: Lookup,
    kinds: Vec<(String, i64)>,
    views: Vec<Saved>,
    named: Option<Saved>,
    drafts: Vec<Line>,
    parts: sheets::part::Parts<()>,
    part: Paged,
    once: Uid,
}

fn read(tx: &mut Tx, cx: &Cx, base: Base) -> Result<Found, Problem> {
    let slug: String = cx.at("space")?;
    let mut wanted = Wanted::asked(cx);
    let named = match base {
        Base::Saved(view) => {
            let (_, saved) = saved::to_see(tx, &slug, view)?;
            wanted = Wanted::read(&saved.asks);
            wanted.of = saved.uid.to_string();
            Some(saved)
        }
        // The view from which one went on may be gone since.
        Base::Space => match wanted.of.parse::<Uid>() {
            Ok(view) => saved::to_see(tx, &slug, view).ok().map(|(_, saved)| saved),
            Err(_) => None,
        },
    };
    if named.is_none() {
        wanted.of = String::new();
    }
    let scope = access::to_look(tx, &slug, &wanted)?;
    let wanted = scope.allowed(&wanted);
    let id = scope.seen.space.id;
    let ask = Ask {
        part: Paged::asked(cx, body::page(wanted.look)),
        month: cx.query("month").and_then(Month::from_word),
        window: Window::asked(cx),
        zone: tx
            .actor()
            .map_or_else(|| cx.house().instance().zone.clone(), |actor| actor.zone.clone()),
    };
    let search = Search::new(tx, &scope, &wanted)?;
    let counts = Counts::new(search.counts(tx)?, search.exact());
    let raw = Raw::read(tx, &scope, &wanted, &search, &ask)?;
    let offers = facets::offers(&scope, &wanted, &counts);
    let mut wish = raw.wish(&scope, &counts);
    facets::wish(&scope, &wanted, &offers, &mut wish);
    let lookup = wish.read(tx, &scope)?;
    let drafts = match tx.actor().map(|actor| actor.id) {
        Some(me) if ask.part.skip == 0 => tx.all(store::DRAFTS, (id, me))?,
        _ => Vec::new(),
    };
    Ok(Found {
        crumbs: space::crumbs(tx, id)?,
        kinds: tx.all(store::KINDS, (id,))?,
        views: saved::list(tx, id)?,
        parts: sheets::part::Parts::of_list(tx, cx, &scope.seen)?,
        once: tx.new_uid(),
        part: ask.part,
        wanted,
        scope,
        raw,
        counts,
        offers,
        lookup,
        named,
        drafts,
    })
}

/// The kind that is looked at, in words.
struct Kind {
    key: String,
    name: String,
    purpose: String,
}

/// A kind that one may write, where nothing is written yet.
struct Invitation {
    key: String,
    name: String,
    purpose: String,
}

#[derive(Template)]
#[template(path = "browse/index.html")]
struct Index {
    v: View,
    head: Head,
    word: String,
    frame: Frame,
    body: Body,
    kind: Option<Kind>,
    invitations: Vec<Invitation>,
    drafts: Vec<Card>,
    parts: String,
    may_write: bool,
    next: Option<String>,
    once: Uid,
    is_whole: bool,
    /// Whether a kind is to be chosen before there is anything to see.
    needs_kind: bool,
}

impl Index {
    /// The address of this page with another month.
    fn at_month(&self, month: &str) -> String {
        let sign = if self.frame.here.contains('?') { '&' } else { '?' };
        format!("{}{sign}month={month}", self.frame.here)
    }

    /// See `browse/_month.html`.
    fn is_framed(&self) -> bool {
        false
    }

    /// How the page is called: by its view, or by what it shows.
    fn title(&self) -> &str {
        let own = self.frame.named.as_ref().filter(|named| named.is_here);
        own.map_or(&self.word, |named| &named.saved.name)
    }

    /// What somebody copies to show it on a page of theirs.
    fn snippet(&self) -> String {
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"600\" style=\"border:0\" loading=\"lazy\"></iframe>",
            attribute(&self.frame.embed),
            attribute(&format!("{} · {}", self.title(), self.head.name)),
        )
    }
}

/// As an attribute of HTML holds it.
fn attribute(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}

/// GET /spaces/{space}/sheets
pub async fn of_space(cx: Cx) -> Handled {
    show(cx, Base::Space).await
}

/// The page.
///
/// # Errors
/// As for [`access::to_look`]; [`Problem::Missing`] for a view that is not there.
pub async fn show(cx: Cx, base: Base) -> Handled {
    let asked = cx.clone();
    let (found, key) = match cx.read_unless_kept(move |tx| read(tx, &asked, base)).await? {
        web::Found::Page(page) => return Ok(page),
        web::Found::Data(found, key) => (found, key),
    };
    let v = cx.view();
    let (scope, wanted) = (&found.scope, &found.wanted);
    let list = format!("/spaces/{}/sheets", scope.seen.space.slug);
    let next = found.raw.next(found.part);
    let parts = Parts {
        scope,
        wanted,
        counts: &found.counts,
        lookup: &found.lookup,
        offers: &found.offers,
        kinds: &found.kinds,
        views: &found.views,
        named: found.named,
        is_here: matches!(base, Base::Saved(_)),
    };
    let frame = Frame::new(&v, parts);
    let made = Made {
        v: &v,
        scope,
        wanted,
        counts: &found.counts,
        lookup: &found.lookup,
        path: &list,
        tiles: cx.house().settings().tiles.as_ref(),
    };
    let line = |words: &trame::Words| said(words, v.language).text.to_owned();
    let kind = scope.kind().map(|kind| Kind {
        key: kind.key.clone(),
        name: line(&kind.name),
        purpose: line(&kind.purpose),
    });
    let invitations = scope.kinds().map(|kind| Invitation {
        key: kind.key.clone(),
        name: line(&kind.name),
        purpose: line(&kind.purpose),
    });
    let page = Index {
        word: many(&v, &scope.seen, Thing::Sheet),
        body: Body::new(&made, found.raw, Window::asked(&cx)),
        invitations: invitations.collect(),
        drafts: found
            .drafts
            .into_iter()
            .map(|line| card(&v, scope, &found.lookup, line))
            .collect(),
        parts: found.parts.draw((), &v)?,
        may_write: scope.seen.belongs(),
        next: next.map(|from| from_of(&frame.here, from)),
        once: found.once,
        is_whole: found.part.skip == 0,
        needs_kind: wanted.look == Look::Board && kind.is_none(),
        head: Head::new(&v, &scope.seen, found.crumbs, "sheets"),
        kind,
        frame,
        v,
    };
    cx.keep(key, &page)
}

fn from_of(here: &str, from: i64) -> String {
    let sign = if here.contains('?') { '&' } else { '?' };
    format!("{here}{sign}from={from}")
}
