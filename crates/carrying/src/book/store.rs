//! The tables of books and of what stands in them.

use kernel::{Instant, Language, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use spaces::space::Paged;

use super::model::{Book, Item, Listed};
use crate::piece::Kind;

macro_rules! books {
    ($more:literal, $rest:literal) => {
        concat!(
            "select b.id, b.uid, b.person_id, b.guest, b.title, b.subtitle, b.authors, b.preface, b.language, b.tone,
             b.cover, b.alternative, b.space_id, s.slug, s.name, b.published_at, b.changed_at, b.removed_at",
            $more,
            " from books b left join spaces s on s.id = b.space_id ",
            $rest
        )
    };
}
macro_rules! listed {
    ($rest:literal) => {
        books!(
            ", (select count(*) from book_items i where i.book_id = b.id and i.kind <> 'chapter')",
            $rest
        )
    };
}

platform::statements! {
    BY_UID = books!("", "where b.uid = $1");
    MINE = listed!("where b.removed_at is null and (b.person_id = $1 or b.guest = $2)
                    order by b.changed_at desc, b.id desc limit 60");
    IN_SPACE = listed!("where b.space_id = $1 and b.removed_at is null
                        order by b.published_at desc, b.id desc limit $2 offset $3");
    // Those of whoever asks that hold a text, and those that do not.
    HOLDING = "select b.uid, b.title, i.uid from books b
               left join book_items i on i.book_id = b.id and i.kind = $3 and i.target = $4
               where b.removed_at is null and (b.person_id = $1 or b.guest = $2)
               order by b.changed_at desc, b.id desc limit 20";
    COUNT = "select count(*) from books where removed_at is null and (person_id = $1 or guest = $2)";
    INSERT = "insert into books (uid, person_id, guest, title, authors, language, made_at, changed_at)
              values ($1, $2, $3, $4, $5, $6, $7, $7) on conflict (uid) do nothing returning id";
    CHANGE = "update books set title = $2, subtitle = $3, authors = $4, preface = $5, language = $6 where id = $1";
    COVER = "update books set tone = $2 where id = $1";
    PICTURE = "update books set cover = $2, alternative = $3 where id = $1";
    // Whoever has an account and changes a book that they held without one owns it from then on.
    TOUCH = "update books set changed_at = $2, guest = case when cast($3 as bigint) is null then guest else null end,
             person_id = coalesce(person_id, cast($3 as bigint)) where id = $1";
    REMOVE = "update books set removed_at = $2 where id = $1 and removed_at is null";
    RESTORE = "update books set removed_at = null where id = $1 and removed_at is not null";
    PUBLISH = "update books set space_id = $2, published_at = $3 where id = $1 and (space_id is null or space_id <> $2)";
    UNPUBLISH = "update books set space_id = null, published_at = null where id = $1 and space_id is not null";
    ITEMS = "select i.id, i.uid, i.kind, i.target, i.title, coalesce(t.title, p.title), coalesce(t.licence, p.licence), s.slug, s.name
             from book_items i
             left join sheets t on i.kind = 'sheet' and t.uid = i.target and t.state = 'published'
             left join pages p on i.kind = 'page' and p.uid = i.target and p.withdrawn_at is null
             left join spaces s on s.id = coalesce(t.space_id, p.space_id)
             where i.book_id = $1 order by i.position, i.id";
    ADD = "insert into book_items (uid, book_id, kind, target, title, position) values ($1, $2, $3, $4, $5,
           (select coalesce(max(l.position) + 1, 0) from book_items l where l.book_id = $2))
           on conflict do nothing returning id";
    FIND_ITEM = "select uid from book_items where book_id = $1 and kind = $2 and target = $3";
    RENAME = "update book_items set title = $3 where book_id = $1 and uid = $2 and kind = 'chapter'";
    PLACE = "update book_items set position = $2 where id = $1 and position <> $2";
    DROP = "delete from book_items where book_id = $1 and uid = $2";
    FORGET_ITEMS = "delete from book_items where book_id in (select b.id from books b where b.person_id is null and b.changed_at < $1)";
    FORGET_LINKS = "delete from book_links where book_id in (select b.id from books b where b.person_id is null and b.changed_at < $1)";
    FORGET = "delete from books where person_id is null and changed_at < $1";
    SPACES = "select s.slug, s.name from memberships m join spaces s on s.id = m.space_id
              where m.person_id = $1 and m.state = 'active' order by s.name, s.id limit 200";
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Book>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// Whoever asks: their number, and the fingerprint of what they hold without one.
pub(super) type Who<'a> = (Option<PersonId>, Option<&'a str>);

pub(super) fn mine(tx: &mut Tx, (person, guest): Who<'_>) -> Result<Vec<Listed>, Problem> {
    tx.all(MINE, (person, guest))
}

pub(super) fn in_space(tx: &mut Tx, space: SpaceId, part: Paged) -> Result<Vec<Listed>, Problem> {
    tx.all(IN_SPACE, (space, part.most, part.skip))
}

/// A book of whoever asks: its identifier, its title, and the item that a text is in it.
pub(super) type Holding = (Uid, String, Option<Uid>);

pub(super) fn holding(
    tx: &mut Tx,
    (person, guest): Who<'_>,
    kind: Kind,
    text: Uid,
) -> Result<Vec<Holding>, Problem> {
    tx.all(HOLDING, (person, guest, kind.word(), text))
}

pub(super) fn count(tx: &mut Tx, (person, guest): Who<'_>) -> Result<i64, Problem> {
    Ok(tx.one::<(i64,)>(COUNT, (person, guest))?.0)
}

pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    (person, guest): Who<'_>,
    (title, authors): (&str, &str),
    language: Language,
) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    let made = tx.find::<(i64,)>(INSERT, (uid, person, guest, title, authors, language.word(), now))?;
    Ok(made.map(|(id,)| id))
}

/// What a book says of itself.
pub(super) struct Words {
    pub title: String,
    pub subtitle: String,
    pub authors: String,
    pub preface: String,
    pub language: Language,
}

pub(super) fn change(tx: &mut Tx, id: i64, words: &Words) -> Result<(), Problem> {
    let (title, subtitle, authors) = (&words.title, &words.subtitle, &words.authors);
    tx.run(
        CHANGE,
        (
            id,
            title,
            subtitle,
            authors,
            &words.preface,
            words.language.word(),
        ),
    )
    .map(drop)
}

pub(super) fn set_tone(tx: &mut Tx, id: i64, tone: &str) -> Result<(), Problem> {
    tx.run(COVER, (id, tone)).map(drop)
}

pub(super) fn set_picture(
    tx: &mut Tx,
    id: i64,
    picture: Option<Uid>,
    alternative: &str,
) -> Result<(), Problem> {
    tx.run(PICTURE, (id, picture, alternative)).map(drop)
}

pub(super) fn touch(tx: &mut Tx, id: i64, person: Option<PersonId>) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(TOUCH, (id, now, person)).map(drop)
}

pub(super) fn remove(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(REMOVE, (id, now))? == 1)
}

pub(super) fn restore(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (id,))? == 1)
}

pub(super) fn publish(tx: &mut Tx, id: i64, space: SpaceId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(PUBLISH, (id, space, now))? == 1)
}

pub(super) fn unpublish(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(UNPUBLISH, (id,))? == 1)
}

pub(super) fn items(tx: &mut Tx, book: i64) -> Result<Vec<Item>, Problem> {
    tx.all(ITEMS, (book,))
}

/// Adds a text, or a chapter whose `target` is itself; false when it was there.
pub(super) fn add(
    tx: &mut Tx,
    uid: Uid,
    book: i64,
    kind: &str,
    target: Uid,
    title: &str,
) -> Result<bool, Problem> {
    Ok(tx
        .find::<(i64,)>(ADD, (uid, book, kind, target, title))?
        .is_some())
}

pub(super) fn find_item(tx: &mut Tx, book: i64, kind: Kind, target: Uid) -> Result<Option<Uid>, Problem> {
    Ok(tx
        .find::<(Uid,)>(FIND_ITEM, (book, kind.word(), target))?
        .map(|(uid,)| uid))
}

pub(super) fn rename(tx: &mut Tx, book: i64, item: Uid, title: &str) -> Result<bool, Problem> {
    Ok(tx.run(RENAME, (book, item, title))? == 1)
}

pub(super) fn place(tx: &mut Tx, order: &[i64]) -> Result<(), Problem> {
    for (position, id) in (0_i64..).zip(order) {
        tx.run(PLACE, (*id, position))?;
    }
    Ok(())
}

pub(super) fn drop_item(tx: &mut Tx, book: i64, item: Uid) -> Result<bool, Problem> {
    Ok(tx.run(DROP, (book, item))? == 1)
}

/// Removes books that nobody owns and nobody changed since a moment.
pub(super) fn forget(tx: &mut Tx, before: Instant) -> Result<(), Problem> {
    for statement in [FORGET_ITEMS, FORGET_LINKS, FORGET] {
        tx.run(statement, (before,))?;
    }
    Ok(())
}

/// The spaces of a person, by address and name.
pub(super) fn spaces(tx: &mut Tx, person: PersonId) -> Result<Vec<(String, String)>, Problem> {
    tx.all(SPACES, (person,))
}
