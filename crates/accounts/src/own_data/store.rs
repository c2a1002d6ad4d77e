//! What is held about a person, and how every table is emptied of them.

use kernel::{PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::personal::Table;

use super::access::{MayErase, MaySeeOwn};
use super::model::{Cells, Held};

platform::statements! {
    OTHER_ADMINISTRATORS = "select count(*) from persons where administrator = 1 and state = 'active' and id <> $1";
    EMAIL = "select coalesce(email, '') from persons where id = $1";
    KEPT_PICTURES = "select uid from media where owner_id = $1 and removed_at is null
                     and not exists (select 1 from spaces s where s.picture = media.uid) order by id";
    ERASE = "update persons set state = 'erased', name = '', email = null, password = null, picture = null,
             administrator = 0, zone = 'UTC', erased_at = $2 where id = $1 and state = 'active'";
    ERASE_PROFILE = "delete from profile_fields where person_id = $1";
    ERASE_LINKS = "delete from entry_links where person_id = $1";
    ERASE_PICTURES = "update media set alternative = '', removed_at = coalesce(removed_at, $2)
                      where owner_id = $1 and not exists (select 1 from spaces s where s.picture = media.uid)";
    ACTIVE_IN = "select space_id from memberships where person_id = $1 and state = 'active' order by id";
    LEAVE = "update memberships set state = 'left', message = '', since = $2 where person_id = $1 and state <> 'left'";
    FORGET_MESSAGES = "update memberships set message = '' where person_id = $1";
    LEFT_ALONE = "select s.slug, s.name from memberships m join spaces s on s.id = m.space_id
                  where m.person_id = $1 and m.state = 'active' and m.standing = 'steward'
                  and not exists (select 1 from memberships o join persons p on p.id = o.person_id
                                  where o.space_id = m.space_id and o.person_id <> m.person_id and o.state = 'active'
                                  and o.standing = 'steward' and p.state = 'active')
                  order by s.name";
    HELD_IN = "select space_id, role from holdings where person_id = $1 and returned_at is null order by id";
    RETURN = "update holdings set returned_at = $2 where person_id = $1 and returned_at is null";
}

/// Everything that these tables hold about whoever asks.
pub fn list_held(tx: &mut Tx, own: &MaySeeOwn, tables: &[Table]) -> Result<Vec<Held>, Problem> {
    let mut held = Vec::new();
    for table in tables.iter().copied() {
        let rows = tx.all::<Cells>(table.rows, (own.person(),))?;
        held.push(Held {
            table,
            rows: rows
                .into_iter()
                .map(|cells| cells.readable(table.columns))
                .collect(),
        });
    }
    Ok(held)
}

/// The pictures whose files are there.
pub fn list_pictures(tx: &mut Tx, person: PersonId) -> Result<Vec<Uid>, Problem> {
    Ok(tx
        .all::<(Uid,)>(KEPT_PICTURES, (person,))?
        .into_iter()
        .map(|(uid,)| uid)
        .collect())
}

pub fn has_other_administrators(tx: &mut Tx, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.one::<(i64,)>(OTHER_ADMINISTRATORS, (person,))?.0 > 0)
}

pub fn load_email(tx: &mut Tx, person: PersonId) -> Result<String, Problem> {
    tx.one::<(String,)>(EMAIL, (person,)).map(|(email,)| email)
}

/// The spaces that nobody would answer for after they left: name in addresses, and name.
pub fn list_left_alone(tx: &mut Tx, own: MaySeeOwn) -> Result<Vec<(String, String)>, Problem> {
    tx.all(LEFT_ALONE, (own.person(),))
}

pub fn list_active_in(tx: &mut Tx, may: &MayErase) -> Result<Vec<SpaceId>, Problem> {
    Ok(tx
        .all::<(SpaceId,)>(ACTIVE_IN, (may.person(),))?
        .into_iter()
        .map(|(space,)| space)
        .collect())
}

pub fn list_held_in(tx: &mut Tx, may: &MayErase) -> Result<Vec<(SpaceId, String)>, Problem> {
    tx.all(HELD_IN, (may.person(),))
}

/// Empties every table of whoever is erased; the registered tables go first.
pub fn erase(tx: &mut Tx, may: &MayErase, tables: &[Table]) -> Result<(), Problem> {
    let (person, now) = (may.person(), tx.now());
    for table in tables {
        (table.erase)(tx, person)?;
    }
    tx.run(ERASE, (person, now))?;
    tx.run(ERASE_PICTURES, (person, now))?;
    tx.run(LEAVE, (person, now))?;
    tx.run(RETURN, (person, now))?;
    for statement in [ERASE_PROFILE, ERASE_LINKS, FORGET_MESSAGES] {
        tx.run(statement, (person,))?;
    }
    Ok(())
}
