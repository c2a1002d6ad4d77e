//! The tables of links and the columns of persons that let people in.

use kernel::{Language, PersonId, Problem};
use platform::Tx;
use platform::chance::fingerprint;

use super::model::{GUEST_DAYS, Known, LINK_MINUTES, Link};

platform::statements! {
    BY_EMAIL = "select id, language, case when state = 'active' then 1 else 0 end from persons
                where email = $1 and state in ('guest', 'active')";
    ADD_GUEST = "insert into persons (uid, state, name, email, language, zone, born_at)
                 values ($1, 'guest', $2, $3, $4, $5, $6) on conflict (email) do nothing";
    ADD_GUEST_WITHOUT_ADDRESS = "insert into persons (uid, state, name, language, zone, born_at)
                                 values ($1, 'guest', $2, $3, $4, $5) returning id";
    ADD_LINK = "insert into entry_links (fingerprint, person_id, email, direct, return_to, made_at, ends_at)
                values ($1, $2, $3, $4, $5, $6, $7)";
    LIVING_LINK = "select l.fingerprint, p.id, p.name, case when p.state = 'guest' then 1 else 0 end, p.language,
                   l.direct, l.return_to
                   from entry_links l join persons p on p.id = l.person_id
                   where l.fingerprint = $1 and l.used_at is null and l.ends_at > $2
                   and p.state in ('guest', 'active') and p.email = l.email";
    USE_LINK = "update entry_links set used_at = $2 where fingerprint = $1 and used_at is null and ends_at > $2";
    CONFIRM = "update persons set state = 'active', name = $2, confirmed_at = $3 where id = $1 and state = 'guest'";
    PASSWORD = "select id, password from persons where email = $1 and state = 'active' and password is not null";
    SAME_PASSWORD = "select id, language from persons where id = $1 and password = $2 and state = 'active'";
    FORGET_LINKS = "delete from entry_links where ends_at < $1";
    // Never confirmed, no link under way, no member of anything, expected nowhere: three statements ask it in the
    // same words. A registration stops counting when its name is forgotten, a year after what it was for.
    FORGET_REQUESTS = "update memberships set state = 'left', message = '' where state = 'asked' and person_id in
                       (select p.id from persons p where p.state = 'guest' and p.born_at < $1
                        and not exists (select 1 from question_askers a where a.person_id = p.id and a.name <> '')
                        and not exists (select 1 from entry_links l where l.person_id = p.id)
                        and not exists (select 1 from memberships m where m.person_id = p.id and m.state = 'active')
                        and not exists (select 1 from registrations r where r.person_id = p.id and r.name <> '')
                     and not exists (select 1 from applications w where w.person_id = p.id)
                     and not exists (select 1 from accompaniments c where c.person_id = p.id))";
    FORGET_MAILS = "delete from mails where person_id in
                    (select p.id from persons p where p.state = 'guest' and p.born_at < $1
                     and not exists (select 1 from question_askers a where a.person_id = p.id and a.name <> '')
                     and not exists (select 1 from entry_links l where l.person_id = p.id)
                     and not exists (select 1 from memberships m where m.person_id = p.id and m.state = 'active')
                        and not exists (select 1 from registrations r where r.person_id = p.id and r.name <> '')
                     and not exists (select 1 from applications w where w.person_id = p.id)
                     and not exists (select 1 from accompaniments c where c.person_id = p.id))";
    FORGET_GUESTS = "update persons set state = 'erased', name = '', email = null, erased_at = $2
                     where state = 'guest' and born_at < $1
                     and not exists (select 1 from question_askers a where a.person_id = persons.id and a.name <> '')
                     and not exists (select 1 from entry_links l where l.person_id = persons.id)
                     and not exists (select 1 from memberships m where m.person_id = persons.id and m.state = 'active')
                     and not exists (select 1 from registrations r where r.person_id = persons.id and r.name <> '')
                     and not exists (select 1 from applications w where w.person_id = persons.id)
                     and not exists (select 1 from accompaniments c where c.person_id = persons.id)";
}

pub(super) fn find_by_email(tx: &mut Tx, email: &str) -> Result<Option<Known>, Problem> {
    tx.find(BY_EMAIL, (email,))
}

pub(super) fn add_guest(
    tx: &mut Tx,
    email: &str,
    name: &str,
    language: Language,
    zone: &str,
) -> Result<(), Problem> {
    let (uid, now) = (tx.new_uid(), tx.now());
    tx.run(ADD_GUEST, (uid, name, email, language.word(), zone, now))
        .map(drop)
}

pub(super) fn add_guest_without_address(
    tx: &mut Tx,
    name: &str,
    language: Language,
    zone: &str,
) -> Result<PersonId, Problem> {
    let (uid, now) = (tx.new_uid(), tx.now());
    let args = (uid, name, language.word(), zone, now);
    tx.one::<(PersonId,)>(ADD_GUEST_WITHOUT_ADDRESS, args)
        .map(|(id,)| id)
}

pub(super) fn add_link(
    tx: &mut Tx,
    secret: &str,
    person: PersonId,
    email: &str,
    direct: bool,
    to: &str,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(
        ADD_LINK,
        (
            fingerprint(secret),
            person,
            email,
            direct,
            to,
            now,
            now.plus_minutes(LINK_MINUTES),
        ),
    )
    .map(drop)
}

pub(super) fn find_living_link(tx: &mut Tx, secret: &str) -> Result<Option<Link>, Problem> {
    let now = tx.now();
    tx.find(LIVING_LINK, (fingerprint(secret), now))
}

/// Whether this was its one use.
pub(super) fn use_up(tx: &mut Tx, fingerprint: &str) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(USE_LINK, (fingerprint, now))? == 1)
}

/// Whether they were a guest until now.
pub fn confirm(tx: &mut Tx, person: PersonId, name: &str) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(CONFIRM, (person, name, now))? == 1)
}

pub fn find_password(tx: &mut Tx, email: &str) -> Result<Option<(PersonId, String)>, Problem> {
    tx.find(PASSWORD, (email,))
}

pub(super) fn still_has_password(
    tx: &mut Tx,
    person: PersonId,
    stored: &str,
) -> Result<Option<(PersonId, Language)>, Problem> {
    tx.find(SAME_PASSWORD, (person, stored))
}

/// Forgets links that have ended, and guests who never came.
pub fn forget_old(tx: &mut Tx) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(FORGET_LINKS, (now.plus_days(-1),))?;
    let long_ago = now.plus_days(-GUEST_DAYS);
    tx.run(FORGET_REQUESTS, (long_ago,))?;
    tx.run(FORGET_MAILS, (long_ago,))?;
    tx.run(FORGET_GUESTS, (long_ago, now)).map(drop)
}
