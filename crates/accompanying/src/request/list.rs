//! How a space accompanies, what one asked there, and what waits for those who coordinate.

use askama::Template;
use kernel::{Instant, Problem, Right, Uid};
use platform::web::{Cx, Handled, Reply, View, percent_encoded};
use spaces::space::{self, Head, Paged, access as space_access};

use super::model::{Line, Settings, State, kind_in_words, meaning_of};
use super::store::{self, Filter};
use crate::matching;

/// How many a page shows.
const PAGE: i64 = 40;

#[derive(Template)]
#[template(path = "request/index.html")]
struct Index {
    v: View,
    head: Head,
    settings: Settings,
    welcome: String,
    companions: i64,
    asked: Vec<Line>,
    proposed: Vec<Line>,
    accompanied: Vec<Line>,
    inbox: Vec<Line>,
    places: Vec<(i64, Uid, String)>,
    filter: Filter,
    next: Option<i64>,
    may_coordinate: bool,
    may_arrange: bool,
    belongs: bool,
    now: Instant,
}

impl Index {
    fn kind(&self, kind: &str) -> String {
        kind_in_words(&self.v, kind)
    }

    fn means(&self, kind: &str) -> String {
        meaning_of(&self.v, kind)
    }

    fn is_place(&self, uid: &Uid) -> bool {
        uid.to_string() == self.filter.place
    }

    fn is_theme(&self, theme: &str) -> bool {
        theme == self.filter.theme
    }

    fn is_state(&self, word: &str) -> bool {
        word == self.filter.state
    }

    fn is_late(&self, line: &Line) -> bool {
        line.state.waits() && line.days(self.now) >= self.settings.days
    }

    fn states(&self) -> [&'static str; 9] {
        [
            "open",
            "waiting",
            "asked",
            "proposed",
            "accepted",
            "under-way",
            "done",
            "told",
            "declined",
        ]
    }

    /// Whether it is the first of its place, so that the place is said once.
    fn opens_place(&self, position: &usize) -> bool {
        let here = self.inbox.get(*position).map(|line| &line.near);
        let before = position.checked_sub(1).and_then(|before| self.inbox.get(before));
        before.map(|line| &line.near) != here
    }

    fn query(&self) -> String {
        let mut query = format!("state={}", self.filter.state);
        for (name, value) in [("theme", &self.filter.theme), ("place", &self.filter.place)] {
            if !value.is_empty() {
                query.push_str(&format!("&{name}={}", percent_encoded(value)));
            }
        }
        query
    }
}

/// The door of it, one's own, and the list of those who coordinate: by place, then by theme.
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(&cx, PAGE);
    let asked_for = |name: &str| cx.query(name).unwrap_or_default().to_owned();
    let mut filter = Filter {
        theme: asked_for("theme"),
        place: asked_for("place"),
        state: asked_for("state"),
    };
    if State::from_word(&filter.state).is_none() && filter.state != "waiting" {
        filter.state = "open".into();
    }
    let (seen, crumbs, settings, companions, mine, inbox, places, filter) = cx
        .read(move |tx| {
            let seen = space_access::to_see(tx, &slug)?;
            let id = seen.space.id;
            let settings = store::settings(tx, id)?;
            let coordinates = seen.has(Right::Admit);
            let mine = match &seen.actor {
                Some(actor) => store::of_person(tx, id, actor.id)?,
                None => (Vec::new(), Vec::new(), Vec::new()),
            };
            let has_part = !(mine.0.is_empty() && mine.1.is_empty() && mine.2.is_empty());
            if !settings.is_open && !coordinates && !has_part {
                return Err(Problem::Missing);
            }
            let (inbox, places) = if coordinates {
                let inbox = store::inbox(tx, id, &filter, (part.most, part.skip))?;
                (inbox, store::places(tx, id)?)
            } else {
                (Vec::new(), Vec::new())
            };
            Ok((
                space::crumbs(tx, id)?,
                settings,
                matching::store::count(tx, id)?,
                mine,
                inbox,
                places,
                filter,
                seen,
            ))
        })
        .await
        .map(
            |(crumbs, settings, companions, mine, inbox, places, filter, seen)| {
                (seen, crumbs, settings, companions, mine, inbox, places, filter)
            },
        )?;
    let v = cx.view();
    let (asked, proposed, accompanied) = mine;
    Reply::page(&Index {
        head: Head::new(&v, &seen, crumbs, "accompaniments"),
        welcome: platform::markdown::html(&settings.welcome),
        may_coordinate: seen.has(Right::Admit),
        may_arrange: seen.has(Right::Arrange),
        belongs: seen.belongs(),
        next: part.next(&inbox),
        now: v.now(),
        settings,
        companions,
        asked,
        proposed,
        accompanied,
        inbox,
        places,
        filter,
        v,
    })
}

#[derive(Template)]
#[template(path = "request/received.html")]
struct Received {
    v: View,
    head: Head,
}

/// What somebody without a session sees after asking: the rest is in their mail.
pub async fn received(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (seen, crumbs) = cx
        .read(move |tx| {
            let seen = space_access::to_see(tx, &slug)?;
            if !store::settings(tx, seen.space.id)?.is_open {
                return Err(Problem::Missing);
            }
            let crumbs = space::crumbs(tx, seen.space.id)?;
            Ok((seen, crumbs))
        })
        .await?;
    let v = cx.view();
    Reply::page(&Received {
        head: Head::new(&v, &seen, crumbs, "accompaniments"),
        v,
    })
}
