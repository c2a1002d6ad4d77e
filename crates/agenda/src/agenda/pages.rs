//! The list: what comes, day by day, and what is over.

use askama::Template;
use kernel::Problem;
use platform::Tx;
use platform::calendar::Calendar;
use platform::web::{self, Cx, Handled, View};
use spaces::space::{self, Head};

use super::access::{self, Scope};
use super::frame::{Frame, Options};
use super::line::{Day, Shown, Writer};
use super::model::{Cursor, Line, Many, Shapes};
use super::search::{PAGE, Search};
use super::store::{self, MarksKept};
use super::wanted::Wanted;

/// What a page of the list reads.
pub(super) struct Found {
    scope: Scope,
    crumbs: space::Crumbs,
    shapes: Shapes,
    lines: Vec<Line>,
    long: Vec<Line>,
    drafts: Vec<Line>,
    many: Many,
    options: Options,
    next: Option<Cursor>,
}

/// Which part of the list.
#[derive(Clone, Copy)]
pub(super) enum Part {
    /// The beginning.
    First,
    /// What comes after a line.
    After(Cursor),
    /// What was before a line.
    Before(Cursor),
}

impl Part {
    fn asked(cx: &Cx) -> Self {
        let cursor = |name| cx.query(name).and_then(Cursor::from_word);
        match (cursor("after"), cursor("before")) {
            (Some(after), _) => Part::After(after),
            (None, Some(before)) => Part::Before(before),
            (None, None) => Part::First,
        }
    }
}

impl Found {
    pub(super) fn read(
        tx: &mut Tx,
        slug: Option<&str>,
        wanted: &Wanted,
        reader: &Calendar,
        part: Part,
        kept: &MarksKept,
    ) -> Result<Self, Problem> {
        let scope = access::to_look(tx, slug, wanted)?;
        let search = Search::new(&scope, wanted, reader);
        let mut shapes = Shapes::default();
        let (mut lines, long) = match part {
            Part::First => (search.coming(tx, None)?, search.long(tx)?),
            Part::After(after) => (search.coming(tx, Some(after))?, Vec::new()),
            Part::Before(before) => (search.earlier(tx, before)?, Vec::new()),
        };
        let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let is_full = lines.len() > page;
        lines.truncate(page);
        let next = lines.last().filter(|_| is_full).map(Cursor::behind);
        let drafts = if scope.may_offer() && matches!(part, Part::First) {
            store::drafts(tx, &scope)?
        } else {
            Vec::new()
        };
        let all = || lines.iter().chain(&long).chain(&drafts);
        shapes.read(tx, all().map(|line| &line.trame))?;
        let long = held(long, &shapes);
        let known: &[Line] = if matches!(part, Part::First) { &lines } else { &[] };
        let many = search.count(tx, &mut shapes, known, long.len())?;
        let lines = held(lines, &shapes);
        let crumbs = match &scope.seen {
            Some(seen) => space::crumbs(tx, seen.space.id)?,
            None => Vec::new(),
        };
        Ok(Found {
            options: Options::read(tx, &scope, kept)?,
            scope,
            crumbs,
            shapes,
            lines,
            long,
            drafts,
            many,
            next,
        })
    }
}

/// Those of trames that still hold gatherings.
fn held(lines: Vec<Line>, shapes: &Shapes) -> Vec<Line> {
    let held = lines.into_iter().filter(|line| shapes.holds(&line.trame));
    held.collect()
}

/// What the list shows, whoever's it is.
struct Body {
    days: Vec<Day>,
    long: Vec<Shown>,
    drafts: Vec<Shown>,
    may_offer: bool,
    many: String,
    is_earlier: bool,
    is_first: bool,
    next: Option<String>,
    earlier: Option<String>,
}

impl Body {
    fn is_empty(&self) -> bool {
        self.days.is_empty() && self.long.is_empty()
    }
}

#[derive(Template)]
#[template(path = "agenda/list.html")]
struct List {
    v: View,
    frame: Frame,
    body: Body,
}

#[derive(Template)]
#[template(path = "agenda/space_list.html")]
struct SpaceList {
    v: View,
    head: Head,
    frame: Frame,
    body: Body,
}

/// What comes, for everybody or for a space.
pub async fn list(cx: Cx) -> Handled {
    let (wanted, part) = (Wanted::asked(&cx), Part::asked(&cx));
    let slug: Option<String> = cx.at("space").ok();
    let (asked, wishes, zone) = (slug.clone(), wanted.clone(), cx.house().instance().zone.clone());
    let kept = cx.house().shared::<MarksKept>();
    let read = move |tx: &mut Tx| {
        let reader = reader(tx, &zone);
        Found::read(tx, asked.as_deref(), &wishes, &reader, part, &kept)
    };
    let (found, key) = match cx.read_unless_kept(read).await? {
        web::Found::Page(page) => return Ok(page),
        web::Found::Data(found, key) => (found, key),
    };
    let v = cx.view();
    let frame = Frame::new(&v, &wanted, "", &found.scope, found.options);
    let is_earlier = matches!(part, Part::Before(_));
    let word = if is_earlier { "before" } else { "after" };
    let next = found
        .next
        .map(|cursor| wanted.at_with(&frame.base, &[(word, cursor.word())]));
    let now = Cursor {
        starts: v.now(),
        id: i64::MAX,
    };
    // With a first day asked for, everything is in one list from there on.
    let has_earlier = matches!(part, Part::First) && !wanted.has(super::wanted::Filter::From);
    let earlier = has_earlier.then(|| wanted.at_with(&frame.base, &[("before", now.word())]));
    let mut writer = Writer::new(&v, &found.shapes);
    let body = Body {
        long: found.long.into_iter().map(|line| writer.shown(line)).collect(),
        drafts: found.drafts.into_iter().map(|line| writer.shown(line)).collect(),
        days: writer.days(found.lines, is_earlier),
        may_offer: found.scope.may_offer(),
        many: in_words(&v, found.many),
        is_first: matches!(part, Part::First),
        is_earlier,
        next,
        earlier,
    };
    match &found.scope.seen {
        None => cx.keep(key, &List { v, frame, body }),
        Some(seen) => {
            let head = Head::new(&v, seen, found.crumbs, "gatherings");
            let page = SpaceList { v, head, frame, body };
            cx.keep(key, &page)
        }
    }
}

/// The calendar of whoever reads: theirs, or that of the instance.
pub(super) fn reader(tx: &Tx, instance: &str) -> Calendar {
    let zone = tx.actor().map_or(instance, |actor| actor.zone.as_str());
    Calendar::new(kernel::Language::French, zone)
}

/// How much was found.
pub(super) fn in_words(v: &View, many: Many) -> String {
    match many {
        Many::Exactly(many) => v.tn("agenda-found", many),
        Many::MoreThan(many) => v.tn("agenda-found-more", many),
    }
}
