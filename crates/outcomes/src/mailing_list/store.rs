//! The tables of those who wish to stay in touch, and of what came of it.

use kernel::{PersonId, Problem, SpaceId, Uid};
use platform::Tx;

use super::model::{Letter, Subscriber, Written};
use gatherings::gathering::GatheringId;

platform::statements! {
    IS_ON = "select 1 from mailing_list where gathering_id = $1 and person_id = $2";
    JOIN = "insert into mailing_list (gathering_id, person_id, since) values ($1, $2, $3)
            on conflict (gathering_id, person_id) do nothing";
    WITHDRAW = "delete from mailing_list where gathering_id = $1 and person_id = $2";
    // Whoever left no address can be written nothing.
    AFTER = "select m.id, m.person_id, coalesce(nullif(r.name, ''), p.name), p.email,
             coalesce(r.language, p.language), r.secret, m.since
             from mailing_list m join persons p on p.id = m.person_id
             left join registrations r on r.gathering_id = m.gathering_id and r.person_id = m.person_id
             where m.gathering_id = $1 and m.id > $2 and p.email is not null order by m.id limit $3";
    KEEP_LETTER = "insert into mailing_list_letters (uid, gathering_id, subject, body, written_at, written_by)
                   values ($1, $2, $3, $4, $5, $6) on conflict (uid) do nothing";
    LETTER = "select l.gathering_id, l.subject, l.body, p.name from mailing_list_letters l
              left join persons p on p.id = l.written_by and p.state = 'active' where l.uid = $1";
    LETTERS = "select subject, written_at from mailing_list_letters where gathering_id = $1 order by id desc limit 50";
    INVITED = "update mailing_list set invited_to = $2 where id = $1
               and (invited_to is null or invited_to <> $2)";
    KEEP_COMMUNITY = "insert into communities (gathering_id, space_id, opened_at) values ($1, $2, $3)
                      on conflict (gathering_id) do nothing";
    COMMUNITY = "select s.slug, s.name from communities c join spaces s on s.id = c.space_id where c.gathering_id = $1";
    SLUG = "select slug from spaces where id = $1";
}

pub(super) fn is_on(tx: &mut Tx, gathering: GatheringId, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(IS_ON, (gathering, person))?.is_some())
}

pub(super) fn join(tx: &mut Tx, gathering: GatheringId, person: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(JOIN, (gathering, person, now))? == 1)
}

pub(super) fn withdraw(tx: &mut Tx, gathering: GatheringId, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.run(WITHDRAW, (gathering, person))? == 1)
}

/// Those on the list, by row after `last`: so many at a time.
pub(super) fn after(
    tx: &mut Tx,
    gathering: GatheringId,
    last: i64,
    most: i64,
) -> Result<Vec<Subscriber>, Problem> {
    tx.all(AFTER, (gathering, last, most))
}

/// Keeps a letter; the same form sent twice keeps it once.
pub(super) fn keep_letter(
    tx: &mut Tx,
    uid: Uid,
    gathering: GatheringId,
    by: PersonId,
    subject: &str,
    body: &str,
) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(KEEP_LETTER, (uid, gathering, subject, body, now, by))? == 1)
}

pub(super) fn letter(tx: &mut Tx, uid: Uid) -> Result<Option<Letter>, Problem> {
    tx.find(LETTER, (uid,))
}

/// What was written so far, newest first.
pub(super) fn letters(tx: &mut Tx, gathering: GatheringId) -> Result<Vec<Written>, Problem> {
    tx.all(LETTERS, (gathering,))
}

/// Notes that somebody is invited to a space, unless they were.
pub(super) fn invited(tx: &mut Tx, row: i64, space: SpaceId) -> Result<bool, Problem> {
    Ok(tx.run(INVITED, (row, space))? == 1)
}

/// Notes which space grew out of a gathering, unless one did already.
pub(super) fn keep_community(tx: &mut Tx, gathering: GatheringId, space: SpaceId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(KEEP_COMMUNITY, (gathering, space, now))? == 1)
}

/// The space that grew out of a gathering, whoever asks: its name in addresses, and its name.
pub(super) fn any_community(
    tx: &mut Tx,
    gathering: GatheringId,
) -> Result<Option<(String, String)>, Problem> {
    tx.find(COMMUNITY, (gathering,))
}

/// The same, when whoever reads may see it.
///
/// # Errors
/// When the store refuses.
pub fn community(tx: &mut Tx, gathering: GatheringId) -> Result<Option<(String, String)>, Problem> {
    let Some((slug, name)) = any_community(tx, gathering)? else {
        return Ok(None);
    };
    match spaces::space::access::to_see(tx, &slug) {
        Ok(_) => Ok(Some((slug, name))),
        Err(Problem::Missing) => Ok(None),
        Err(problem) => Err(problem),
    }
}

pub(super) fn slug(tx: &mut Tx, space: SpaceId) -> Result<String, Problem> {
    tx.one::<(String,)>(SLUG, (space,)).map(|(slug,)| slug)
}
