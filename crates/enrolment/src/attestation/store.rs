//! The table of attestations, and what they are made of.

use kernel::{Language, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::personal::{Fate, Table};
use spaces::space::{Member, Paged};

use super::model::{Attestation, Minutes};

platform::statements! {
    OF_PERSON = "select a.id, a.uid, a.secret, a.person_id, a.number, a.name, a.title, a.aim, a.first_day, a.last_day, a.attended,
                 a.attended_of, a.done, a.done_of, a.issued_at, coalesce(p.name, ''), a.revoked_at, a.reason
                 from attestations a left join persons p on p.id = a.issued_by
                 where a.space_id = $1 and a.person_id = $2 and a.revoked_at is null";
    BY_UID = "select a.id, a.uid, a.secret, a.person_id, a.number, a.name, a.title, a.aim, a.first_day, a.last_day, a.attended,
              a.attended_of, a.done, a.done_of, a.issued_at, coalesce(p.name, ''), a.revoked_at, a.reason
              from attestations a left join persons p on p.id = a.issued_by where a.space_id = $1 and a.uid = $2";
    BY_SECRET = "select a.id, a.uid, a.secret, a.person_id, a.number, a.name, a.title, a.aim, a.first_day, a.last_day, a.attended,
                 a.attended_of, a.done, a.done_of, a.issued_at, coalesce(p.name, ''), a.revoked_at, a.reason
                 from attestations a left join persons p on p.id = a.issued_by where a.secret = $1";
    IN_SPACE = "select a.id, a.uid, a.secret, a.person_id, a.number, a.name, a.title, a.aim, a.first_day, a.last_day, a.attended,
                a.attended_of, a.done, a.done_of, a.issued_at, coalesce(p.name, ''), a.revoked_at, a.reason
                from attestations a left join persons p on p.id = a.issued_by
                where a.space_id = $1 order by a.number desc limit 4000";
    STANDING = "select a.id, a.uid, a.secret, a.person_id, a.number, a.name, a.title, a.aim, a.first_day, a.last_day, a.attended,
                a.attended_of, a.done, a.done_of, a.issued_at, coalesce(p.name, ''), a.revoked_at, a.reason
                from attestations a left join persons p on p.id = a.issued_by
                where a.space_id = $1 and a.revoked_at is null order by a.number limit 2000";
    ISSUE = "insert into attestations (uid, secret, space_id, person_id, number, name, title, aim, first_day, last_day,
             attended, attended_of, done, done_of, language, issued_at, issued_by)
             select $1, $2, $3, $4, (select coalesce(max(number), 0) + 1 from attestations where space_id = $3), $5, $6, $7,
             $8, $9, $10, $11, $12, $13, $14, $15, $16
             where not exists (select 1 from attestations where space_id = $3 and person_id = $4 and revoked_at is null)
             on conflict do nothing";
    REVOKE = "update attestations set revoked_at = $3, reason = $4
              where space_id = $1 and uid = $2 and revoked_at is null";
    DONE = "select person_id, activity from activity_marks where space_id = $1";
    TRAINEES = "select p.id, p.uid, p.name, p.picture from memberships m join persons p on p.id = m.person_id
                where m.space_id = $1 and m.state = 'active' and m.standing = 'member' and p.state = 'active'
                order by p.name, p.id limit $2 offset $3";
    SPACE_OF = "select s.name from attestations a join spaces s on s.id = a.space_id where a.secret = $1";
    PERSONAL_ROWS = "select s.name, a.number, a.name, a.attended, a.done, a.issued_at, a.revoked_at
                     from attestations a join spaces s on s.id = a.space_id where a.person_id = $1 order by a.id";
    FORGET = "delete from attestations where person_id = $1";
}

/// What the table holds about people. Who asks to be erased takes their papers with them: what they hold in hand can no
/// longer be verified, and the page that asks says what is removed.
pub const PERSONAL: [Table; 1] = [Table {
    name: "attestations",
    columns: &[
        "space",
        "number",
        "name",
        "attended",
        "done",
        "issued_at",
        "revoked_at",
    ],
    rows: PERSONAL_ROWS,
    fate: Fate::Removed,
    erase: |tx, person| tx.run(FORGET, (person,)).map(drop),
}];

/// The attestation that stands for somebody in a cohort.
///
/// # Errors
/// When the store refuses.
pub fn of_person(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Option<Attestation>, Problem> {
    tx.find(OF_PERSON, (space, person))
}

/// One of a cohort.
pub(super) fn by_uid(tx: &mut Tx, space: SpaceId, uid: Uid) -> Result<Option<Attestation>, Problem> {
    tx.find(BY_UID, (space, uid))
}

/// The one that a secret address verifies, and the name of what issued it.
pub(super) fn by_secret(tx: &mut Tx, secret: &str) -> Result<Option<(Attestation, String)>, Problem> {
    let Some(found) = tx.find::<Attestation>(BY_SECRET, (secret,))? else {
        return Ok(None);
    };
    let (space,) = tx.one::<(String,)>(SPACE_OF, (secret,))?;
    Ok(Some((found, space)))
}

/// All of a cohort, newest first.
pub(super) fn in_space(tx: &mut Tx, space: SpaceId) -> Result<Vec<Attestation>, Problem> {
    tx.all(IN_SPACE, (space,))
}

/// Those of a cohort that stand, by their number.
pub(super) fn standing(tx: &mut Tx, space: SpaceId) -> Result<Vec<Attestation>, Problem> {
    tx.all(STANDING, (space,))
}

/// Those of whom something may be attested.
pub(super) fn trainees(tx: &mut Tx, space: SpaceId, part: Paged) -> Result<Vec<Member>, Problem> {
    tx.all(TRAINEES, (space, part.most, part.skip))
}

/// What each has done of the program.
pub(super) fn done(tx: &mut Tx, space: SpaceId) -> Result<Vec<(PersonId, String)>, Problem> {
    tx.all(DONE, (space,))
}

/// What is the same on every paper of a cohort.
pub(super) struct Training<'a> {
    pub space: SpaceId,
    pub title: &'a str,
    pub aim: &'a str,
    pub first: String,
    pub last: String,
    pub language: Language,
    pub by: PersonId,
}

/// Issues one; whether none stood already.
pub(super) fn issue(
    tx: &mut Tx,
    of: &Training<'_>,
    person: PersonId,
    name: &str,
    minutes: Minutes,
) -> Result<bool, Problem> {
    let (uid, secret, now) = (tx.new_uid(), tx.new_secret(), tx.now());
    let row = vec![
        uid.into(),
        secret.into(),
        of.space.into(),
        person.into(),
        name.into(),
        of.title.into(),
        of.aim.into(),
        of.first.as_str().into(),
        of.last.as_str().into(),
        minutes.attended.into(),
        minutes.attended_of.into(),
        minutes.done.into(),
        minutes.done_of.into(),
        of.language.word().into(),
        now.into(),
        of.by.into(),
    ];
    Ok(tx.run(ISSUE, row)? == 1)
}

/// Revokes one; whether it stood.
pub(super) fn revoke(tx: &mut Tx, space: SpaceId, uid: Uid, reason: &str) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(REVOKE, (space, uid, now, reason))? == 1)
}
