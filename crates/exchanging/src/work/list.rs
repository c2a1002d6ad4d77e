//! The works of a cohort: those one writes, those one may read for others, those that are published.

use askama::Template;
use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use learning::cohort;
use platform::Tx;
use platform::db::{FromRow, Row};
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Head, Paged};

use super::model::State;

platform::statements! {
    OWN = "select w.uid, w.title, w.readers, w.state, g.name, w.changed_at from works w
           join cohort_groups g on g.id = w.group_id
           where w.space_id = $1 and w.state <> 'published' and w.group_id in
           (select m.group_id from cohort_group_members m where m.person_id = $2 and m.until is null)
           order by w.changed_at desc, w.id desc limit 60";
    GROWING = "select w.uid, w.title, w.readers, w.state, g.name, w.changed_at from works w
               join cohort_groups g on g.id = w.group_id
               where w.space_id = $1 and w.state in ('outline', 'draft', 'withdrawn')
               order by w.changed_at desc, w.id desc limit 60";
    TO_READ = "select w.uid, w.title, w.readers, w.state, g.name, w.changed_at from works w
               join cohort_groups g on g.id = w.group_id
               where w.space_id = $1 and w.state = 'review' and w.group_id not in
               (select m.group_id from cohort_group_members m where m.person_id = $2 and m.until is null)
               order by w.changed_at, w.id limit 60";
    PUBLISHED = "select w.uid, w.title, w.readers, w.state, g.name, coalesce(w.published_at, w.changed_at)
                 from works w join cohort_groups g on g.id = w.group_id
                 where w.space_id = $1 and w.state = 'published'
                 order by w.published_at desc, w.id desc limit $2 offset $3";
    OF_MATTER = "select w.uid, w.title, w.state from works w where w.matter_id = $1 and w.space_id = $2
                 and w.state in ('review', 'published') order by w.id limit 20";
}

/// A work in a list.
pub struct Line {
    /// Its identifier.
    pub uid: Uid,
    /// Its title.
    pub title: String,
    /// For whom it is.
    pub readers: String,
    /// How far it has come.
    pub state: State,
    /// The name of its group.
    pub group: String,
    /// When it was published, or last changed.
    pub at: Instant,
}

impl FromRow for Line {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Line {
            uid: row.column()?,
            title: row.column()?,
            readers: row.column()?,
            state: row.column()?,
            group: row.column()?,
            at: row.column()?,
        })
    }
}

/// A work about something of the shared list.
pub struct OfMatter {
    /// Its identifier.
    pub uid: Uid,
    /// Its title.
    pub title: String,
    state: State,
}

impl FromRow for OfMatter {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(OfMatter {
            uid: row.column()?,
            title: row.column()?,
            state: row.column()?,
        })
    }
}

/// The works about a matter that somebody who sees the training may read.
///
/// # Errors
/// When the store refuses.
pub fn of_matter(tx: &mut Tx, training: &cohort::Seen, matter: i64) -> Result<Vec<OfMatter>, Problem> {
    let mut works = tx.all::<OfMatter>(OF_MATTER, (matter, training.id()))?;
    let belongs = training.space.belongs() || training.leads();
    works.retain(|work| belongs || work.state == State::Published);
    Ok(works)
}

/// How many published works a page of the list shows.
const PAGE: i64 = 40;

#[derive(Template)]
#[template(path = "work/index.html")]
struct Index {
    v: View,
    head: Head,
    own: Vec<Line>,
    to_read: Vec<Line>,
    growing: Vec<Line>,
    published: Vec<Line>,
    may_begin: bool,
    has_feed: bool,
    next: Option<i64>,
}

/// What the list is read from, in a fixed number of queries.
pub(super) struct Found {
    seen: cohort::Seen,
    crumbs: space::Crumbs,
    own: Vec<Line>,
    to_read: Vec<Line>,
    growing: Vec<Line>,
    published: Vec<Line>,
    has_group: bool,
}

pub(super) fn read(tx: &mut Tx, slug: &str, part: Paged) -> Result<Found, Problem> {
    let seen = cohort::access::to_see(tx, slug)?;
    let space = seen.id();
    let me = seen
        .actor()
        .map(|actor| actor.id)
        .filter(|_| seen.space.belongs());
    let (mut own, mut to_read, mut has_group) = (Vec::new(), Vec::new(), false);
    if let Some(me) = me {
        own = tx.all::<Line>(OWN, (space, me))?;
        to_read = tx.all::<Line>(TO_READ, (space, me))?;
        has_group = !learning::group::of_person(tx, space, me)?.is_empty();
    } else if seen.leads() {
        to_read = tx.all::<Line>(TO_READ, (space, PersonId::new(0)))?;
    }
    let mut growing = Vec::new();
    if seen.leads() {
        growing = tx.all::<Line>(GROWING, (space,))?;
        growing.retain(|line| own.iter().all(|each| each.uid != line.uid));
    }
    Ok(Found {
        crumbs: space::crumbs(tx, space)?,
        published: published(tx, space, part)?,
        seen,
        own,
        to_read,
        growing,
        has_group,
    })
}

/// What is published, newest first.
pub(super) fn published(tx: &mut Tx, space: SpaceId, part: Paged) -> Result<Vec<Line>, Problem> {
    tx.all(PUBLISHED, (space, part.most, part.skip))
}

/// GET /spaces/{space}/works
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(&cx, PAGE);
    let found = cx.read(move |tx| read(tx, &slug, part)).await?;
    let v = cx.view();
    let page = Index {
        head: Head::new(&v, &found.seen.space, found.crumbs, "exchanges"),
        may_begin: found.has_group,
        has_feed: found.seen.space.space.joining != kernel::Joining::Hidden,
        next: part.next(&found.published),
        own: found.own,
        to_read: found.to_read,
        growing: found.growing,
        published: found.published,
        v,
    };
    Reply::page(&page)
}
