//! The tables of portfolios, their chapters and what stands in them.

use kernel::{PersonId, Problem, Uid};
use platform::Tx;

use super::model::{Chapter, Entry, Portfolio};

macro_rules! portfolios {
    ($rest:literal) => {
        concat!(
            "select f.id, f.uid, f.title, f.words, f.html, f.public_since, f.changed_at, f.removed_at,
             p.id, p.uid, p.name, p.picture from portfolios f join persons p on p.id = f.person_id ",
            $rest
        )
    };
}

platform::statements! {
    BY_UID = portfolios!("where f.uid = $1");
    OF_PERSON = portfolios!("where f.person_id = $1 and f.removed_at is null order by f.changed_at desc, f.id desc");
    // What others show: in person, or to a small group that one is in now.
    SHOWN_TO = portfolios!("where f.removed_at is null and p.state = 'active' and f.person_id <> $1 and (exists
        (select 1 from portfolio_readers r where r.portfolio_id = f.id and r.person_id = $1) or exists
        (select 1 from portfolio_groups g join cohort_groups c on c.id = g.group_id and c.ended_at is null
         join cohort_group_members m on m.group_id = g.group_id and m.person_id = $1 and m.until is null
         where g.portfolio_id = f.id)) order by f.changed_at desc, f.id desc limit 60");
    MAKE = "insert into portfolios (uid, person_id, title, made_at, changed_at) values ($1, $2, $3, $4, $4)
            on conflict (uid) do nothing returning id";
    COUNT = "select count(*) from portfolios where person_id = $1 and removed_at is null";
    CHANGE = "update portfolios set title = $2, words = $3, html = $4, changed_at = $5 where id = $1";
    TOUCH = "update portfolios set changed_at = $2 where id = $1";
    REMOVE = "update portfolios set removed_at = $2 where id = $1 and removed_at is null";
    RESTORE = "update portfolios set removed_at = null where id = $1 and removed_at is not null";
    CHAPTERS = "select id, uid, name, words, html from portfolio_chapters where portfolio_id = $1
                order by position, id";
    ADD_CHAPTER = "insert into portfolio_chapters (uid, portfolio_id, name, position) values ($1, $2, $3,
                   (select coalesce(max(l.position) + 1, 0) from portfolio_chapters l where l.portfolio_id = $2))
                   on conflict (uid) do nothing returning id";
    CHANGE_CHAPTER = "update portfolio_chapters set name = $2, words = $3, html = $4 where id = $1";
    PLACE_CHAPTER = "update portfolio_chapters set position = $2 where id = $1 and position <> $2";
    REMOVE_CHAPTER_ITEMS = "delete from portfolio_items where chapter_id = $1";
    REMOVE_CHAPTER = "delete from portfolio_chapters where id = $1";
    ITEMS = "select id, uid, chapter_id, kind, source, words, html from portfolio_items where portfolio_id = $1
             order by position, id";
    ADD_ITEM = "insert into portfolio_items (uid, portfolio_id, chapter_id, kind, source, position)
                values ($1, $2, $3, $4, $5,
                (select coalesce(max(l.position) + 1, 0) from portfolio_items l where l.chapter_id = $3))
                on conflict do nothing returning id";
    CHANGE_ITEM = "update portfolio_items set words = $2, html = $3 where id = $1";
    PLACE_ITEM = "update portfolio_items set position = $3, chapter_id = $2 where id = $1
                  and (position <> $3 or chapter_id <> $2)";
    IS_THERE = "select 1 from portfolio_items where portfolio_id = $1 and kind = $2 and source = $3";
    REMOVE_ITEM = "delete from portfolio_items where id = $1";
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Portfolio>, Problem> {
    tx.find(BY_UID, (uid,))
}

pub(super) fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Portfolio>, Problem> {
    tx.all(OF_PERSON, (person,))
}

pub(super) fn shown_to(tx: &mut Tx, person: PersonId) -> Result<Vec<Portfolio>, Problem> {
    tx.all(SHOWN_TO, (person,))
}

pub(super) fn count(tx: &mut Tx, person: PersonId) -> Result<i64, Problem> {
    tx.one::<(i64,)>(COUNT, (person,)).map(|(count,)| count)
}

pub(super) fn make(tx: &mut Tx, uid: Uid, person: PersonId, title: &str) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    let made = tx.find::<(i64,)>(MAKE, (uid, person, title, now))?;
    Ok(made.map(|(id,)| id))
}

pub(super) fn change(tx: &mut Tx, id: i64, title: &str, words: &str) -> Result<(), Problem> {
    let now = tx.now();
    let html = platform::markdown::html(words);
    tx.run(CHANGE, (id, title, words, html, now)).map(drop)
}

pub(super) fn touch(tx: &mut Tx, id: i64) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(TOUCH, (id, now)).map(drop)
}

pub(super) fn remove(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(REMOVE, (id, now))? == 1)
}

pub(super) fn restore(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (id,))? == 1)
}

pub(super) fn chapters(tx: &mut Tx, portfolio: i64) -> Result<Vec<Chapter>, Problem> {
    tx.all(CHAPTERS, (portfolio,))
}

pub(super) fn add_chapter(tx: &mut Tx, uid: Uid, portfolio: i64, name: &str) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(ADD_CHAPTER, (uid, portfolio, name))?.is_some())
}

pub(super) fn change_chapter(tx: &mut Tx, id: i64, name: &str, words: &str) -> Result<(), Problem> {
    let html = platform::markdown::html(words);
    tx.run(CHANGE_CHAPTER, (id, name, words, html)).map(drop)
}

pub(super) fn place_chapters(tx: &mut Tx, order: &[i64]) -> Result<(), Problem> {
    for (place, id) in order.iter().enumerate() {
        tx.run(PLACE_CHAPTER, (*id, whole(place)))?;
    }
    Ok(())
}

pub(super) fn remove_chapter(tx: &mut Tx, id: i64) -> Result<(), Problem> {
    tx.run(REMOVE_CHAPTER_ITEMS, (id,))?;
    tx.run(REMOVE_CHAPTER, (id,)).map(drop)
}

pub(super) fn items(tx: &mut Tx, portfolio: i64) -> Result<Vec<Entry>, Problem> {
    tx.all(ITEMS, (portfolio,))
}

pub(super) fn add_item(
    tx: &mut Tx,
    portfolio: i64,
    chapter: i64,
    kind: &str,
    source: &str,
) -> Result<bool, Problem> {
    let uid = tx.new_uid();
    let args = (uid, portfolio, chapter, kind, source);
    Ok(tx.find::<(i64,)>(ADD_ITEM, args)?.is_some())
}

pub(super) fn change_item(tx: &mut Tx, id: i64, words: &str) -> Result<(), Problem> {
    let html = platform::markdown::html(words);
    tx.run(CHANGE_ITEM, (id, words, html)).map(drop)
}

/// Whether a thing stands in a portfolio already, in whichever chapter.
pub(super) fn is_there(tx: &mut Tx, portfolio: i64, kind: &str, source: &str) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(IS_THERE, (portfolio, kind, source))?.is_some())
}

pub(super) fn place_items(tx: &mut Tx, chapter: i64, order: &[i64]) -> Result<(), Problem> {
    for (place, id) in order.iter().enumerate() {
        tx.run(PLACE_ITEM, (*id, chapter, whole(place)))?;
    }
    Ok(())
}

pub(super) fn remove_item(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(REMOVE_ITEM, (id,))? == 1)
}

fn whole(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX)
}
