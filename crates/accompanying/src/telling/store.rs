//! The table of accounts that may be told.

use kernel::{PersonId, Problem, Uid};
use platform::Tx;

use super::model::{Side, Text, Told};

platform::statements! {
    OF = "select title, situation, did, gave, differently, version, asker_agrees, asker_named, companion_agrees,
          companion_named, sheet, published_at from accompaniment_tellings where accompaniment_id = $1";
    BEGIN = "insert into accompaniment_tellings (accompaniment_id, title, situation, did, gave, differently)
             values ($1, $2, $3, $4, $5, $6) on conflict (accompaniment_id) do nothing";
    // Who agreed to other words has agreed to nothing yet.
    REWORD = "update accompaniment_tellings set title = $3, situation = $4, did = $5, gave = $6, differently = $7,
              version = version + 1, asker_agrees = 0, companion_agrees = 0
              where accompaniment_id = $1 and version = $2 and published_at is null";
    ASKER_SAYS = "update accompaniment_tellings set asker_agrees = $3, asker_named = $4
                  where accompaniment_id = $1 and version = $2";
    COMPANION_SAYS = "update accompaniment_tellings set companion_agrees = $3, companion_named = $4
                      where accompaniment_id = $1 and version = $2";
    PUBLISHED = "update accompaniment_tellings set sheet = $2, published_at = $3
                 where accompaniment_id = $1 and published_at is null";
    TAKEN_BACK = "update accompaniment_tellings set published_at = null
                  where accompaniment_id = $1 and published_at is not null";
    PROPOSED_BY = "select proposed_by from accompaniment_proposals where accompaniment_id = $1 and state = 'accepted'";
}

pub(crate) fn of(tx: &mut Tx, about: i64) -> Result<Option<Told>, Problem> {
    tx.find(OF, (about,))
}

/// Writes it, or words it otherwise unless somebody did since `version`; false then, and once it is published.
pub(super) fn write(tx: &mut Tx, about: i64, version: i64, text: &Text) -> Result<bool, Problem> {
    let Text {
        title,
        situation,
        did,
        gave,
        differently,
    } = text;
    if version == 0 {
        let args = (
            about,
            title.as_str(),
            situation.as_str(),
            did.as_str(),
            gave.as_str(),
            differently.as_str(),
        );
        return Ok(tx.run(BEGIN, args)? == 1);
    }
    let args = (
        about,
        version,
        title.as_str(),
        situation.as_str(),
        did.as_str(),
        gave.as_str(),
        differently.as_str(),
    );
    Ok(tx.run(REWORD, args)? == 1)
}

/// Keeps what a side says of a version; false when it is worded otherwise now.
pub(super) fn say(
    tx: &mut Tx,
    about: i64,
    version: i64,
    side: Side,
    (agrees, named): (bool, bool),
) -> Result<bool, Problem> {
    let statement = match side {
        Side::Asker => ASKER_SAYS,
        Side::Companion => COMPANION_SAYS,
    };
    Ok(tx.run(statement, (about, version, i64::from(agrees), i64::from(named)))? == 1)
}

/// It is the sheet of this identifier; false when it was published already.
pub(super) fn publish(tx: &mut Tx, about: i64, sheet: Uid) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(PUBLISHED, (about, sheet, now))? == 1)
}

/// Nobody else reads it any longer; false when nobody did.
pub(super) fn take_back(tx: &mut Tx, about: i64) -> Result<bool, Problem> {
    Ok(tx.run(TAKEN_BACK, (about,))? == 1)
}

/// Who asked the companion.
pub(super) fn proposed_by(tx: &mut Tx, about: i64) -> Result<Option<PersonId>, Problem> {
    Ok(tx.find::<(PersonId,)>(PROPOSED_BY, (about,))?.map(|(id,)| id))
}
