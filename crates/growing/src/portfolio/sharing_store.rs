//! The tables of who sees a portfolio.

use kernel::{Instant, PersonId, Problem, Uid};
use platform::Tx;
use platform::chance::fingerprint;
use spaces::space::Member;

use super::model::{Audience, Circle, Portfolio};

macro_rules! circles {
    ($rest:literal) => {
        concat!(
            "select c.uid, c.name, s.name, (select count(*) from cohort_group_members n where n.group_id = c.id
             and n.until is null) from cohort_groups c join spaces s on s.id = c.space_id ",
            $rest
        )
    };
}

platform::statements! {
    READERS = "select p.id, p.uid, p.name, p.picture from portfolio_readers r join persons p on p.id = r.person_id
               where r.portfolio_id = $1 and p.state = 'active' order by p.name, p.id";
    GROUPS = circles!("join portfolio_groups g on g.group_id = c.id
                       where g.portfolio_id = $1 and c.ended_at is null order by c.name, c.id");
    LINKS = "select uid, note, ends_at from portfolio_links
             where portfolio_id = $1 and withdrawn_at is null and ends_at > $2 order by ends_at, id";
    SEES = "select 1 from portfolios f where f.id = $1 and (exists
            (select 1 from portfolio_readers r where r.portfolio_id = f.id and r.person_id = $2) or exists
            (select 1 from portfolio_groups g join cohort_groups c on c.id = g.group_id and c.ended_at is null
             join cohort_group_members m on m.group_id = g.group_id and m.person_id = $2 and m.until is null
             where g.portfolio_id = f.id))";
    BY_LINK = "select f.uid from portfolio_links l join portfolios f on f.id = l.portfolio_id
               where l.fingerprint = $1 and l.withdrawn_at is null and l.ends_at > $2";
    // Those who share a space with somebody: whom they may name.
    AROUND = "select distinct p.id, p.uid, p.name, p.picture from memberships mine
              join memberships theirs on theirs.space_id = mine.space_id and theirs.state = 'active'
              join persons p on p.id = theirs.person_id and p.state = 'active'
              where mine.person_id = $1 and mine.state = 'active' and p.id <> $1 order by p.name, p.id limit 500";
    IS_AROUND = "select p.id from memberships mine
                 join memberships theirs on theirs.space_id = mine.space_id and theirs.state = 'active'
                 join persons p on p.id = theirs.person_id and p.state = 'active'
                 where mine.person_id = $1 and mine.state = 'active' and p.id <> $1 and p.uid = $2 limit 1";
    CIRCLES = circles!("join cohort_group_members m on m.group_id = c.id
                        where m.person_id = $1 and m.until is null and c.ended_at is null order by c.name, c.id");
    CIRCLE = "select c.id from cohort_groups c join cohort_group_members m on m.group_id = c.id
              where m.person_id = $1 and m.until is null and c.ended_at is null and c.uid = $2";
    LATELY = "select f.uid, f.title, p.name from portfolio_readers r join portfolios f on f.id = r.portfolio_id
              join persons p on p.id = f.person_id where r.person_id = $1 and r.since > $2
              and f.removed_at is null and p.state = 'active' order by r.since desc limit 10";
    ADD_READER = "insert into portfolio_readers (portfolio_id, person_id, since) values ($1, $2, $3)
                  on conflict do nothing";
    REMOVE_READER = "delete from portfolio_readers where portfolio_id = $1
                     and person_id in (select id from persons where uid = $2)";
    ADD_GROUP = "insert into portfolio_groups (portfolio_id, group_id, since) values ($1, $2, $3)
                 on conflict do nothing";
    REMOVE_GROUP = "delete from portfolio_groups where portfolio_id = $1
                    and group_id in (select id from cohort_groups where uid = $2)";
    MAKE_LINK = "insert into portfolio_links (uid, portfolio_id, fingerprint, note, made_at, ends_at)
                 values ($1, $2, $3, $4, $5, $6) on conflict (uid) do nothing";
    WITHDRAW_LINK = "update portfolio_links set withdrawn_at = $3
                     where portfolio_id = $1 and uid = $2 and withdrawn_at is null";
    PUBLISH = "update portfolios set public_since = $2 where id = $1 and public_since is null";
    UNPUBLISH = "update portfolios set public_since = null where id = $1 and public_since is not null";
}

/// Who sees a portfolio now, in three queries.
pub(super) fn audience(tx: &mut Tx, portfolio: &Portfolio) -> Result<Audience, Problem> {
    let now = tx.now();
    Ok(Audience {
        public: portfolio.public_since.is_some(),
        readers: tx.all(READERS, (portfolio.id,))?,
        groups: tx.all(GROUPS, (portfolio.id,))?,
        links: tx.all(LINKS, (portfolio.id, now))?,
    })
}

/// Whether somebody was named, or is now in a group that was.
pub(super) fn sees(tx: &mut Tx, portfolio: i64, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(SEES, (portfolio, person))?.is_some())
}

/// The portfolio that a secret opens now.
pub(super) fn by_link(tx: &mut Tx, secret: &str) -> Result<Option<Uid>, Problem> {
    let now = tx.now();
    Ok(tx
        .find::<(Uid,)>(BY_LINK, (fingerprint(secret), now))?
        .map(|(uid,)| uid))
}

/// What was shown to somebody in person since a moment: the portfolio, its title, whose it is.
pub(super) fn lately(
    tx: &mut Tx,
    person: PersonId,
    since: Instant,
) -> Result<Vec<(Uid, String, String)>, Problem> {
    tx.all(LATELY, (person, since))
}

/// The people whom somebody may name: they share a space.
pub(super) fn around(tx: &mut Tx, person: PersonId) -> Result<Vec<Member>, Problem> {
    tx.all(AROUND, (person,))
}

/// One of them.
pub(super) fn find_around(tx: &mut Tx, person: PersonId, other: Uid) -> Result<Option<PersonId>, Problem> {
    Ok(tx
        .find::<(PersonId,)>(IS_AROUND, (person, other))?
        .map(|(id,)| id))
}

/// The small groups that somebody is in.
pub(super) fn circles(tx: &mut Tx, person: PersonId) -> Result<Vec<Circle>, Problem> {
    tx.all(CIRCLES, (person,))
}

/// One of them.
pub(super) fn find_circle(tx: &mut Tx, person: PersonId, group: Uid) -> Result<Option<i64>, Problem> {
    Ok(tx.find::<(i64,)>(CIRCLE, (person, group))?.map(|(id,)| id))
}

pub(super) fn add_reader(tx: &mut Tx, portfolio: i64, person: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(ADD_READER, (portfolio, person, now))? == 1)
}

pub(super) fn remove_reader(tx: &mut Tx, portfolio: i64, person: Uid) -> Result<bool, Problem> {
    Ok(tx.run(REMOVE_READER, (portfolio, person))? == 1)
}

pub(super) fn add_group(tx: &mut Tx, portfolio: i64, group: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(ADD_GROUP, (portfolio, group, now))? == 1)
}

pub(super) fn remove_group(tx: &mut Tx, portfolio: i64, group: Uid) -> Result<bool, Problem> {
    Ok(tx.run(REMOVE_GROUP, (portfolio, group))? == 1)
}

pub(super) fn make_link(
    tx: &mut Tx,
    uid: Uid,
    portfolio: i64,
    secret: &str,
    note: &str,
    ends: Instant,
) -> Result<bool, Problem> {
    let now = tx.now();
    let args = (uid, portfolio, fingerprint(secret), note, now, ends);
    Ok(tx.run(MAKE_LINK, args)? == 1)
}

pub(super) fn withdraw_link(tx: &mut Tx, portfolio: i64, link: Uid) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(WITHDRAW_LINK, (portfolio, link, now))? == 1)
}

pub(super) fn publish(tx: &mut Tx, portfolio: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(PUBLISH, (portfolio, now))? == 1)
}

pub(super) fn unpublish(tx: &mut Tx, portfolio: i64) -> Result<bool, Problem> {
    Ok(tx.run(UNPUBLISH, (portfolio,))? == 1)
}
