//! Every field of action, and one: its map, its list, who shows what in it.

use askama::Template;
use gatherings::map::{Drawing, Point, Window, draw};
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View, percent_encoded};
use sheets::shown::licence_word;
use spaces::part::ArrangePart;
use spaces::shape::said;
use spaces::space::{self, Head};
use trame::Licence;

use super::model::{Action, Asked, Line, Share};
use super::{access, store};

/// Where the page of arrangements leads here.
pub(super) const ARRANGE: ArrangePart = ArrangePart {
    name: "field-new",
    text: "field-arrange-text",
    to: "fields/new",
    when: |_| true,
};

/// The most sheets of a page.
const MOST: i64 = 300;

#[derive(Template)]
#[template(path = "field/index.html")]
struct Index {
    v: View,
    fields: Vec<Action>,
}

/// GET /fields
pub async fn index(cx: Cx) -> Handled {
    let fields = cx.read(store::open).await?;
    Reply::page(&Index { v: cx.view(), fields })
}

/// A choice to narrow by: where it leads, in words, and whether it is chosen.
struct Choice {
    to: String,
    label: String,
    is_chosen: bool,
}

#[derive(Template)]
#[template(path = "field/show.html")]
struct Show {
    v: View,
    head: Head,
    action: Action,
    shares: Vec<Share>,
    lines: Vec<Line>,
    drawing: Option<Drawing>,
    choices: Vec<Choice>,
    licences: Vec<(Licence, i64)>,
    leads: bool,
    theirs: Vec<Share>,
    query: String,
    is_cut: bool,
    form: Form,
}

impl Show {
    fn kind(&self, share: &Share) -> String {
        let kind = share.known();
        kind.map_or_else(
            || share.kind.clone(),
            |kind| said(&kind.many, self.v.language).text.to_owned(),
        )
    }

    fn share(&self, line: &Line) -> Option<&Share> {
        let mut shares = self.shares.iter();
        shares.find(|share| share.space.0 == line.space && share.kind == line.kind)
    }

    fn of(&self, line: &Line) -> String {
        let share = self.share(line);
        share.map_or_else(String::new, |share| {
            let kind = share.known();
            let kind = kind.map_or("", |kind| said(&kind.name, self.v.language).text);
            format!("{kind} · {}", share.space.2)
        })
    }

    /// The number that a line has on the map; none when it is nowhere.
    fn number(&self, line: &Line) -> Option<usize> {
        let mut placed = self.lines.iter().filter(|line| line.place.is_some());
        placed
            .position(|other| other.uid == line.uid)
            .filter(|_| line.place.is_some())
            .map(|place| place + 1)
    }

    /// A licence in a few letters.
    fn licence(&self, licence: &Licence) -> &str {
        self.v.word("sheet-licence-short", licence_word(*licence))
    }

    fn may_stop(&self, share: &Share) -> bool {
        let mut theirs = self.theirs.iter();
        self.leads || theirs.any(|own| own.space.0 == share.space.0)
    }

    fn is_shared(&self, own: &Share) -> bool {
        let mut shares = self.shares.iter();
        shares.any(|share| share.space.0 == own.space.0 && share.kind == own.kind)
    }

    fn value(&self, share: &Share) -> String {
        format!("{} {}", share.space.1, share.kind)
    }

    fn may_share(&self) -> bool {
        self.theirs.iter().any(|own| !self.is_shared(own))
    }

    fn format(&self, word: &str) -> String {
        let narrowed = if self.query.is_empty() { "" } else { "?" };
        format!("/fields/{}/as/{word}{narrowed}{}", self.action.uid, self.query)
    }
}

/// GET /fields/{field}
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

/// The same with a form that came back.
pub(super) async fn page(cx: &Cx, form: Form) -> Handled {
    let uid: Uid = cx.at("field")?;
    let asked = Asked::of(cx);
    let wanted = asked.space.clone();
    let read = move |tx: &mut Tx| {
        let seen = access::to_see(tx, uid)?;
        let crumbs = space::crumbs(tx, seen.action.space.0)?;
        let shares = store::shares(tx, seen.action.id)?;
        let lines = store::lines(tx, seen.action.id, &asked.among(&shares), &asked, MOST)?;
        let theirs = match &seen.space.actor {
            Some(actor) => store::theirs(tx, actor.id)?,
            None => Vec::new(),
        };
        Ok((seen, crumbs, shares, lines, theirs))
    };
    let (seen, crumbs, shares, lines, theirs): (access::Seen, _, Vec<Share>, Vec<Line>, Vec<Share>) =
        cx.read(read).await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let points = points(&lines);
    let drawing =
        (!points.is_empty()).then(|| draw(&points, Window::asked(cx), cx.house().settings().tiles.as_ref()));
    let page = Show {
        choices: choices(&v, &seen.action, &shares, &wanted),
        licences: licences(&lines),
        query: if wanted.is_empty() {
            String::new()
        } else {
            format!("space={}", percent_encoded(&wanted))
        },
        is_cut: i64::try_from(lines.len()) == Ok(MOST),
        leads: seen.leads(),
        head: Head::new(&v, &seen.space, crumbs, "fields"),
        action: seen.action,
        shares,
        lines,
        drawing,
        theirs,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

fn points(lines: &[Line]) -> Vec<Point> {
    let placed = lines
        .iter()
        .filter_map(|line| line.place.as_ref().map(|place| (line, place)));
    (1_usize..)
        .zip(placed)
        .map(|(number, (line, (_, latitude, longitude)))| Point {
            latitude: *latitude,
            longitude: *longitude,
            label: line.title.clone(),
            href: format!("/sheets/{}", line.uid),
            number,
        })
        .collect()
}

/// Each space that shows something, and all.
fn choices(v: &View, action: &Action, shares: &[Share], wanted: &str) -> Vec<Choice> {
    let at = format!("/fields/{}", action.uid);
    let mut spaces: Vec<&(kernel::SpaceId, String, String)> = Vec::new();
    for share in shares {
        if !spaces.iter().any(|known| known.0 == share.space.0) {
            spaces.push(&share.space);
        }
    }
    let all = Choice {
        to: at.clone(),
        label: v.t("field-all-spaces").to_owned(),
        is_chosen: wanted.is_empty(),
    };
    let each = spaces.into_iter().map(|(_, slug, name)| Choice {
        to: format!("{at}?space={}", percent_encoded(slug)),
        label: name.clone(),
        is_chosen: slug == wanted,
    });
    std::iter::once(all).chain(each).collect()
}

/// Under which licences they are, and how many under each.
fn licences(lines: &[Line]) -> Vec<(Licence, i64)> {
    let count = |licence: Licence| {
        let lines = lines.iter().filter(|line| line.licence == licence);
        i64::try_from(lines.count()).unwrap_or(i64::MAX)
    };
    let all = Licence::ALL.iter().map(|licence| (*licence, count(*licence)));
    all.filter(|(_, count)| *count > 0).collect()
}

/// After a form of the page.
pub(super) async fn done(
    cx: &Cx,
    result: Result<(), Problem>,
    mut form: Form,
    notice: &'static str,
) -> Handled {
    let uid: Uid = cx.at("field")?;
    match result {
        Ok(()) => Ok(Reply::see_other(format!("/fields/{uid}")).notice(notice)),
        Err(Problem::Refused(refusal)) => {
            form.refuse("share", refusal);
            page(cx, form).await
        }
        Err(problem) => Err(problem),
    }
}
