//! The page of what is found, and the first answers while one types.

use askama::Template;
use kernel::SpaceId;
use platform::search::{Wanted, pieces};
use platform::web::{Cx, Handled, Reply, View, percent_encoded};
use spaces::search::{Asked, Found, Hit, MOST, find};
use spaces::space::Paged;

/// How many answers a page shows, and how many while one types.
const PAGE: i64 = 20;
const SUGGESTED: i64 = 6;

/// The longest thing that somebody looks for, in letters.
const LONGEST: usize = 200;

/// What an address asks for.
#[derive(Clone)]
struct Query {
    typed: String,
    kind: Option<String>,
    space: Option<SpaceId>,
}

impl Query {
    fn of(cx: &Cx) -> Self {
        let typed: String = cx.query("q").unwrap_or_default().chars().take(LONGEST).collect();
        let kind = cx
            .query("kind")
            .filter(|kind| !kind.is_empty())
            .map(str::to_owned);
        let space = cx
            .query("space")
            .and_then(|space| space.parse().ok())
            .map(SpaceId::new);
        Query { typed, kind, space }
    }

    /// The address of this, with another kind, space or part.
    fn at(&self, kind: Option<&str>, space: Option<SpaceId>, from: i64) -> String {
        let mut address = format!("/search?q={}", percent_encoded(&self.typed));
        if let Some(kind) = kind {
            address.push_str(&format!("&kind={}", percent_encoded(kind)));
        }
        if let Some(space) = space {
            address.push_str(&format!("&space={}", space.number()));
        }
        if from > 0 {
            address.push_str(&format!("&from={from}"));
        }
        address
    }
}

/// An answer as it is shown.
struct Shown {
    hit: Hit,
    title: Vec<(String, bool)>,
    words: Vec<(String, bool)>,
}

impl Shown {
    /// The space where it stands; a space stands in itself, which need not be said.
    fn stands_in(&self) -> Option<&str> {
        let (_, name) = self.hit.space.as_ref()?;
        (self.hit.kind != "space").then_some(name)
    }
}

/// A count that narrows: its word, its count, where it leads, whether it is chosen.
struct Facet {
    label: String,
    count: i64,
    path: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "search/index.html")]
struct Index {
    v: View,
    typed: String,
    looked: bool,
    hits: Vec<Shown>,
    kinds: Vec<Facet>,
    spaces: Vec<Facet>,
    narrowed: bool,
    is_cut: bool,
    corrected: Vec<(String, String)>,
    next: Option<String>,
}

/// Finds.
pub async fn index(cx: Cx) -> Handled {
    let (query, part) = (Query::of(&cx), Paged::asked(&cx, PAGE));
    let (wanted, found) = look(&cx, &query, part).await?;
    let v = cx.view();
    let facet_kind = |(kind, count): &(String, i64)| {
        let chosen = query.kind.as_deref() == Some(kind);
        Facet {
            label: v.word("search-kind", kind).to_owned(),
            count: *count,
            path: query.at((!chosen).then_some(kind.as_str()), query.space, 0),
            chosen,
        }
    };
    let facet_space = |(space, name, count): &(SpaceId, String, i64)| {
        let chosen = query.space == Some(*space);
        Facet {
            label: name.clone(),
            count: *count,
            path: query.at(query.kind.as_deref(), (!chosen).then_some(*space), 0),
            chosen,
        }
    };
    let page = Index {
        looked: !wanted.is_empty(),
        narrowed: query.space.is_some(),
        is_cut: found.is_cut,
        kinds: found.kinds.iter().map(facet_kind).collect(),
        spaces: found.spaces.iter().map(facet_space).collect(),
        next: part
            .next(&found.hits)
            .map(|from| query.at(query.kind.as_deref(), query.space, from)),
        hits: shown(found.hits, found.meant.as_ref().unwrap_or(&wanted)),
        corrected: found.corrected,
        typed: query.typed,
        v,
    };
    Reply::page(&page)
}

#[derive(Template)]
#[template(path = "search/_suggestions.html")]
struct Suggestions {
    v: View,
    hits: Vec<Shown>,
    all: String,
}

/// The first answers, while one types: a piece of a page.
pub async fn suggest(cx: Cx) -> Handled {
    let query = Query::of(&cx);
    let (wanted, found) = look(&cx, &query, Paged::first(SUGGESTED)).await?;
    Reply::page(&Suggestions {
        v: cx.view(),
        hits: shown(found.hits, found.meant.as_ref().unwrap_or(&wanted)),
        all: query.at(None, None, 0),
    })
}

async fn look(cx: &Cx, query: &Query, part: Paged) -> Result<(Wanted, Found), kernel::Problem> {
    let wanted = Wanted::typed(&query.typed);
    let (kind, space) = (query.kind.clone(), query.space);
    let looked = wanted.clone();
    let found = cx
        .read(move |tx| {
            let actor = tx.actor().cloned();
            let asked = Asked {
                wanted: looked,
                kind,
                space,
                person: actor.as_ref().map(|actor| actor.id),
                sees_all: actor.is_some_and(|actor| actor.administrator),
                most: MOST,
            };
            find(tx, &asked, part)
        })
        .await?;
    Ok((wanted, found))
}

fn shown(hits: Vec<Hit>, wanted: &Wanted) -> Vec<Shown> {
    let show = |hit: Hit| Shown {
        title: pieces(&hit.title, wanted),
        words: pieces(&hit.body, wanted),
        hit,
    };
    hits.into_iter().map(show).collect()
}
