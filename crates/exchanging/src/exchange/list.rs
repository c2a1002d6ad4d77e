//! The exchanges of a cohort as each reader finds them: those of their groups, whose turn it is, what came of others.

use askama::Template;
use kernel::{PersonId, Problem};
use learning::cohort::{Seen, access};
use learning::group::{self, Group};
use platform::Tx;
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Head, Member, Paged};

use super::model::{Exchange, State};
use super::{seats, store};

/// How many a page of the list shows.
const PAGE: i64 = 30;

/// A group of the reader, with how often each of its people has brought a question.
struct Circle {
    name: String,
    turns: Vec<(Member, i64)>,
}

impl Circle {
    fn of(group: Group, clients: &[(i64, PersonId, i64)]) -> Self {
        let times = |person: PersonId| {
            let found = clients
                .iter()
                .find(|(id, client, _)| *id == group.id && *client == person);
            found.map_or(0, |(.., times)| *times)
        };
        let mut turns: Vec<(Member, i64)> = group
            .people
            .iter()
            .map(|person| (person.clone(), times(person.id)))
            .collect();
        turns.sort_by_key(|(_, times)| *times);
        Circle {
            name: group.name,
            turns,
        }
    }
}

#[derive(Template)]
#[template(path = "exchange/index.html")]
struct Index {
    v: View,
    head: Head,
    circles: Vec<Circle>,
    ahead: Vec<Exchange>,
    past: Vec<Exchange>,
    all: Vec<Exchange>,
    told: Vec<Exchange>,
    next: Option<i64>,
    leads: bool,
    belongs: bool,
}

/// What the list is read from, in a fixed number of queries.
pub(super) struct Found {
    seen: Seen,
    crumbs: space::Crumbs,
    circles: Vec<Circle>,
    mine: Vec<Exchange>,
    all: Vec<Exchange>,
    told: Vec<Exchange>,
    next: Option<i64>,
}

pub(super) fn read(tx: &mut Tx, slug: &str, part: Paged) -> Result<Found, Problem> {
    let seen = access::to_see(tx, slug)?;
    let space = seen.id();
    let crumbs = space::crumbs(tx, space)?;
    let reader = seen.reader(tx)?;
    let (circles, mine) = match reader.person.filter(|_| reader.is_member) {
        Some(me) => {
            let clients = seats::clients(tx, space, me)?;
            let groups = group::of_person(tx, space, me)?;
            let circle = |group| Circle::of(group, &clients);
            (
                groups.into_iter().map(circle).collect(),
                store::mine(tx, space, me)?,
            )
        }
        None => (Vec::new(), Vec::new()),
    };
    let all = if seen.leads() {
        store::in_space(tx, space, part.most, part.skip)?
    } else {
        Vec::new()
    };
    let mut told = store::told(tx, space, part.most, part.skip)?;
    let next = part.next(&told).or_else(|| part.next(&all));
    // What they took part in stands above, whole.
    told.retain(|exchange| {
        reader.may_read(exchange.client.id, exchange.reach) && mine.iter().all(|own| own.id != exchange.id)
    });
    Ok(Found {
        seen,
        crumbs,
        circles,
        mine,
        all,
        told,
        next,
    })
}

/// GET /spaces/{space}/exchanges
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(&cx, PAGE);
    let found = cx.read(move |tx| read(tx, &slug, part)).await?;
    let v = cx.view();
    let (past, ahead): (Vec<Exchange>, Vec<Exchange>) = found
        .mine
        .into_iter()
        .partition(|exchange| exchange.state() == State::Ended);
    let page = Index {
        head: Head::new(&v, &found.seen.space, found.crumbs, "exchanges"),
        leads: found.seen.leads(),
        belongs: found.seen.space.belongs(),
        circles: found.circles,
        ahead,
        past,
        all: found.all,
        told: found.told,
        next: found.next,
        v,
    };
    Reply::page(&page)
}
