//! The tables of consents and of what people answered.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;

platform::statements! {
    OWN = "select c.id, c.space_id, c.given_at from study_consents c
           where c.study_id = $1 and c.person_id = $2 and c.withdrawn_at is null";
    ANSWERS = "select a.variable, a.value from study_answers a where a.consent_id = $1";
    // A consent that comes back bears another code: nothing leads from the new one to what was said before.
    GIVE = "insert into study_consents (uid, study_id, space_id, person_id, code, version, given_at)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict (study_id, person_id) do update set
            space_id = excluded.space_id, version = excluded.version,
            code = case when study_consents.withdrawn_at is null then study_consents.code else excluded.code end,
            given_at = case when study_consents.withdrawn_at is null then study_consents.given_at
            else excluded.given_at end, withdrawn_at = null returning id";
    FORGET = "delete from study_answers where consent_id = $1";
    ANSWER = "insert into study_answers (consent_id, variable, value) values ($1, $2, $3)";
    TAKE_BACK = "update study_consents set withdrawn_at = $2 where id = $1 and withdrawn_at is null";
    BELONGS = "select count(*) from memberships where space_id = $1 and person_id = $2 and state = 'active'";
    SITES_OF = "select s.slug, s.name from study_sites i join spaces s on s.id = i.space_id
                join memberships m on m.space_id = s.id and m.person_id = $2 and m.state = 'active'
                where i.study_id = $1 and i.ended_at is null order by s.name";
    COUNT = "select count(*) from study_consents c join study_sites i on i.study_id = c.study_id
             and i.space_id = c.space_id
             join memberships m on m.space_id = c.space_id and m.person_id = c.person_id and m.state = 'active'
             where c.study_id = $1 and c.withdrawn_at is null and i.ended_at is null";
}

/// Somebody's consent that stands.
pub(super) struct Consent {
    pub id: i64,
    pub space: SpaceId,
    pub given: Instant,
}

pub(super) fn own(tx: &mut Tx, study: i64, person: PersonId) -> Result<Option<Consent>, Problem> {
    let found = tx.find::<(i64, SpaceId, Instant)>(OWN, (study, person))?;
    Ok(found.map(|(id, space, given)| Consent { id, space, given }))
}

/// What was answered: variable and value.
pub(super) fn answers(tx: &mut Tx, consent: i64) -> Result<Vec<(String, String)>, Problem> {
    tx.all(ANSWERS, (consent,))
}

/// Somebody consents, or answers otherwise.
pub(super) fn give(
    tx: &mut Tx,
    study: &super::model::Study,
    space: SpaceId,
    person: PersonId,
    answers: &[(String, String)],
) -> Result<i64, Problem> {
    let (uid, code, now) = (tx.new_uid(), code(tx.new_uid(), 12), tx.now());
    let args = (uid, study.id, space, person, code, study.version, now);
    let (id,) = tx.one::<(i64,)>(GIVE, args)?;
    tx.run(FORGET, (id,))?;
    for (variable, value) in answers {
        tx.run(ANSWER, (id, variable, value))?;
    }
    Ok(id)
}

/// A consent is taken back: what was answered is gone at once.
pub(super) fn take_back(tx: &mut Tx, consent: i64) -> Result<bool, Problem> {
    let now = tx.now();
    tx.run(FORGET, (consent,))?;
    Ok(tx.run(TAKE_BACK, (consent, now))? == 1)
}

pub(super) fn belongs(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.one::<(i64,)>(BELONGS, (space, person))?.0 > 0)
}

/// The spaces that agree and that somebody belongs to: name in addresses, name.
pub(super) fn sites_of(tx: &mut Tx, study: i64, person: PersonId) -> Result<Vec<(String, String)>, Problem> {
    tx.all(SITES_OF, (study, person))
}

/// How many consent now, in spaces that agree and that they still belong to.
pub(super) fn count(tx: &mut Tx, study: i64) -> Result<i64, Problem> {
    Ok(tx.one::<(i64,)>(COUNT, (study,))?.0)
}

/// A code of so many letters: the end of an identifier, which is chance alone; its beginning would say when.
pub(super) fn code(uid: Uid, length: usize) -> String {
    let letters = uid.to_string();
    let from = letters.len().saturating_sub(length);
    letters.get(from..).unwrap_or_default().to_owned()
}
