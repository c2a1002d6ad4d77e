//! Settings of the instance, counts of what it holds.

use kernel::{PersonId, Problem};
use platform::Tx;

use super::access::{MayRun, MaySettle};

platform::statements! {
    SETTING = "select value from settings where name = $1";
    CLAIM = "insert into settings (name, value) values ('instance.ready', '1') on conflict (name) do nothing";
    FORGET_CODE = "delete from settings where name = 'setup.code'";
    PASSWORD = "update persons set password = $2 where id = $1";
    ADMINISTRATOR = "update persons set administrator = 1 where id = $1 and state = 'active'";
    EMAIL = "select coalesce(email, '') from persons where id = $1";
    PEOPLE = "select count(*) from persons where state = 'active'";
    SPACES = "select count(*) from spaces";
    FORGET_MAILS = "delete from mails where made_at < $1";
}

pub fn find_setting(tx: &mut Tx, name: &str) -> Result<Option<String>, Problem> {
    Ok(tx.find::<(String,)>(SETTING, (name,))?.map(|(value,)| value))
}

/// Whether this is the one who settles: of two at once, one.
pub fn claim(tx: &mut Tx, _: &MaySettle) -> Result<bool, Problem> {
    tx.run(FORGET_CODE, ())?;
    Ok(tx.run(CLAIM, ())? == 1)
}

pub(super) fn set_first_password(
    tx: &mut Tx,
    _: &MaySettle,
    person: PersonId,
    stored: &str,
) -> Result<(), Problem> {
    tx.run(PASSWORD, (person, stored)).map(drop)
}

/// Whether there was such a person.
pub fn make_administrator(tx: &mut Tx, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.run(ADMINISTRATOR, (person,))? == 1)
}

pub fn load_email(tx: &mut Tx, may: MayRun) -> Result<String, Problem> {
    tx.one::<(String,)>(EMAIL, (may.person(),)).map(|(email,)| email)
}

pub fn count_people(tx: &mut Tx, _: MayRun) -> Result<i64, Problem> {
    tx.one::<(i64,)>(PEOPLE, ()).map(|(count,)| count)
}

pub fn count_spaces(tx: &mut Tx, _: MayRun) -> Result<i64, Problem> {
    tx.one::<(i64,)>(SPACES, ()).map(|(count,)| count)
}

pub fn forget_mails(tx: &mut Tx, days: i64) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(FORGET_MAILS, (now.plus_days(-days),)).map(drop)
}
