//! What people say of themselves, and the tables that their pages read.

use kernel::{Audience, Language, PersonId, Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

use super::access::{MaySee, Own};
use super::device::Device;
use super::model::{Account, Practised, Shown, SpaceLink, Written, portrait};

platform::statements! {
    ACCOUNT = "select p.name, coalesce(p.email, ''), p.language, p.zone,
               case when p.password is null then 0 else 1 end, m.uid, m.alternative
               from persons p left join media m on m.uid = p.picture and m.removed_at is null
               where p.id = $1";
    IDENTITY = "update persons set name = $2, language = $3, zone = $4 where id = $1";
    LANGUAGE = "update persons set language = $2 where id = $1";
    PICTURE = "update persons set picture = $2 where id = $1";
    PASSWORD = "update persons set password = $2 where id = $1";
    WRITTEN = "select field, value, audience from profile_fields where person_id = $1";
    WRITE = "insert into profile_fields (person_id, field, value, audience) values ($1, $2, $3, $4)
             on conflict (person_id, field) do update set value = excluded.value, audience = excluded.audience";
    ERASE_FIELD = "delete from profile_fields where person_id = $1 and field = $2";
    DEVICES = "select fingerprint, started_at, seen_at, device from sessions
               where person_id = $1 and ends_at > $2 order by seen_at desc, fingerprint";
    END_SESSION = "delete from sessions where person_id = $1 and fingerprint = $2";
    END_OTHERS = "delete from sessions where person_id = $1 and fingerprint <> $2";
    SHOWN = "select p.id, p.uid, p.name, m.uid, m.alternative
             from persons p left join media m on m.uid = p.picture and m.removed_at is null
             where p.uid = $1 and p.state = 'active'";
    SHARED = "select count(*) from memberships mine join memberships theirs on theirs.space_id = mine.space_id
              where mine.person_id = $1 and theirs.person_id = $2 and mine.state = 'active' and theirs.state = 'active'";
    SPACES_IN_COMMON = "select s.slug, s.name from memberships mine
              join memberships theirs on theirs.space_id = mine.space_id
              join spaces s on s.id = mine.space_id
              where mine.person_id = $1 and theirs.person_id = $2 and mine.state = 'active' and theirs.state = 'active'
              order by s.name, s.id";
    SKILLS = "select skill, level, traces from person_skills where person_id = $1 and traces > 0
              order by traces desc, skill, level";
}

pub fn load_account(tx: &mut Tx, own: &Own) -> Result<Account, Problem> {
    tx.one(ACCOUNT, (own.person(),))
}

pub fn change_identity(
    tx: &mut Tx,
    own: &Own,
    name: &str,
    language: Language,
    zone: &str,
) -> Result<(), Problem> {
    tx.run(IDENTITY, (own.person(), name, language.word(), zone))
        .map(drop)
}

pub fn change_language(tx: &mut Tx, own: &Own, language: Language) -> Result<(), Problem> {
    tx.run(LANGUAGE, (own.person(), language.word())).map(drop)
}

pub fn change_picture(tx: &mut Tx, own: &Own, picture: Option<Uid>) -> Result<(), Problem> {
    tx.run(PICTURE, (own.person(), picture)).map(drop)
}

pub fn change_password(tx: &mut Tx, own: &Own, stored: Option<String>) -> Result<(), Problem> {
    tx.run(PASSWORD, (own.person(), stored)).map(drop)
}

pub fn list_written(tx: &mut Tx, person: PersonId) -> Result<Vec<Written>, Problem> {
    tx.all(WRITTEN, (person,))
}

/// Keeps a field; an empty one is erased.
pub fn write_field(
    tx: &mut Tx,
    own: &Own,
    field: &str,
    value: &str,
    audience: Audience,
) -> Result<(), Problem> {
    if value.is_empty() {
        return tx.run(ERASE_FIELD, (own.person(), field)).map(drop);
    }
    tx.run(WRITE, (own.person(), field, value, audience.word()))
        .map(drop)
}

pub fn list_devices(tx: &mut Tx, own: &Own) -> Result<Vec<Device>, Problem> {
    let now = tx.now();
    tx.all(DEVICES, (own.person(), now))
}

pub fn end_session(tx: &mut Tx, own: &Own, fingerprint: &str) -> Result<(), Problem> {
    tx.run(END_SESSION, (own.person(), fingerprint)).map(drop)
}

pub fn end_other_sessions(tx: &mut Tx, own: &Own, fingerprint: &str) -> Result<(), Problem> {
    tx.run(END_OTHERS, (own.person(), fingerprint)).map(drop)
}

struct ShownRow(PersonId, Shown);

impl FromRow for ShownRow {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let id: PersonId = row.column()?;
        let (uid, name) = (row.column()?, row.column()?);
        Ok(ShownRow(
            id,
            Shown {
                uid,
                name,
                tone: id.number() % 6 + 1,
                portrait: portrait(row)?,
            },
        ))
    }
}

pub fn find_shown(tx: &mut Tx, uid: Uid) -> Result<Option<(PersonId, Shown)>, Problem> {
    Ok(tx.find::<ShownRow>(SHOWN, (uid,))?.map(|row| (row.0, row.1)))
}

pub fn share_a_space(tx: &mut Tx, reader: PersonId, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.one::<(i64,)>(SHARED, (reader, person))?.0 > 0)
}

/// The spaces in which both are: seen only by the two.
pub fn list_spaces_in_common(tx: &mut Tx, may: &MaySee, reader: PersonId) -> Result<Vec<SpaceLink>, Problem> {
    tx.all(SPACES_IN_COMMON, (reader, may.person()))
}

pub fn list_skills(tx: &mut Tx, own: &Own) -> Result<Vec<Practised>, Problem> {
    tx.all(SKILLS, (own.person(),))
}
