//! The duties of a gathering: those of its kind, in the reader's language, and those that its organisers added.

use kernel::{Language, PersonId, Problem, Uid};
use platform::Tx;
use trame::Trame;

use super::model::{Duty, Holding, Stored};
use super::store;
use crate::gathering::Gathering;
use crate::gathering::access::Seen;

/// Key and name of each duty, for those who prepare the run sheet.
///
/// # Errors
/// When the store refuses.
pub fn names(tx: &mut Tx, seen: &Seen, language: Language) -> Result<Vec<(String, String)>, Problem> {
    let trame = &seen.space.space.shape.trame;
    let duties = duties(tx, &seen.gathering, trame, language)?;
    Ok(duties.into_iter().map(|duty| (duty.key, duty.name)).collect())
}

/// The same for a gathering whoever asks: for its live room, where guests come who see nothing of its space.
///
/// # Errors
/// When the store refuses.
pub fn names_of(
    tx: &mut Tx,
    gathering: &Gathering,
    language: Language,
) -> Result<Vec<(String, String)>, Problem> {
    let space = spaces::space::by_slug(tx, &gathering.space)?.ok_or(Problem::Missing)?;
    let duties = duties(tx, gathering, &space.shape.trame, language)?;
    Ok(duties.into_iter().map(|duty| (duty.key, duty.name)).collect())
}

/// Every duty: first those of the kind, in its order, then the others.
pub(super) fn duties(
    tx: &mut Tx,
    gathering: &Gathering,
    trame: &Trame,
    language: Language,
) -> Result<Vec<Duty>, Problem> {
    let stored = store::duties(tx, gathering.id)?;
    let mut all = of_kind(trame, &gathering.kind, language);
    for duty in &mut all {
        duty.row = stored
            .iter()
            .find(|row| row.kind_key.as_ref() == Some(&duty.key))
            .map(|row| row.id);
    }
    let known = |row: &Stored| {
        let key = row.kind_key.as_ref();
        key.is_some_and(|key| all.iter().any(|duty| duty.key == *key))
    };
    let others: Vec<Duty> = stored
        .iter()
        .filter(|row| !row.is_removed && !known(row))
        .map(from_row)
        .collect();
    all.extend(others);
    Ok(all)
}

/// The duty at an address.
pub(super) fn duty(
    tx: &mut Tx,
    gathering: &Gathering,
    trame: &Trame,
    language: Language,
    key: &str,
) -> Result<Duty, Problem> {
    let all = duties(tx, gathering, trame, language)?;
    all.into_iter()
        .find(|duty| duty.key == key)
        .ok_or(Problem::Missing)
}

/// The number of a duty's row, which is made now if it was only in the kind.
pub(super) fn row(
    tx: &mut Tx,
    gathering: &Gathering,
    trame: &Trame,
    duty: &Duty,
    by: PersonId,
) -> Result<i64, Problem> {
    if let Some(row) = duty.row {
        return Ok(row);
    }
    // What stays when the kind is gone is kept in the first language of the trame, whoever was first.
    let language = trame.card.languages.first().copied().unwrap_or(Language::French);
    let all = of_kind(trame, &gathering.kind, language);
    let kept = all.iter().find(|each| each.key == duty.key).unwrap_or(duty);
    let uid = tx.new_uid();
    store::add(tx, gathering.id, uid, Some(&duty.key), kept, by)?;
    let stored = store::of_kind(tx, gathering.id, &duty.key)?;
    Ok(stored.ok_or(Problem::Unavailable)?.id)
}

fn from_row(row: &Stored) -> Duty {
    Duty {
        key: row.kind_key.clone().unwrap_or_else(|| row.uid.to_string()),
        name: row.name.clone(),
        gist: row.gist.clone(),
        hands: row.hands.clone(),
        within: row.within,
        people: row.people,
        role: String::new(),
        row: Some(row.id),
        is_added: row.kind_key.is_none(),
    }
}

fn of_kind(trame: &Trame, kind: &str, language: Language) -> Vec<Duty> {
    let said = |words: &trame::Words| words.in_language(language).0.to_owned();
    let some = |words: &Option<trame::Words>| words.as_ref().map(said).unwrap_or_default();
    let role = |key: &String| {
        let role = trame.roles.iter().find(|role| role.key == *key);
        role.map(|role| said(&role.name))
    };
    let duty = |duty: &trame::Duty| Duty {
        key: duty.key.clone(),
        name: said(&duty.name),
        gist: some(&duty.gist),
        hands: some(&duty.hands),
        within: duty.within.map(i64::from),
        people: i64::from(duty.people),
        role: duty.role.as_ref().and_then(role).unwrap_or_default(),
        row: None,
        is_added: false,
    };
    let found = trame.gatherings.iter().find(|known| known.key == kind);
    found.map_or_else(Vec::new, |kind| kind.duties.iter().map(duty).collect())
}

/// A duty with those who took it on.
pub struct Held {
    pub duty: Duty,
    pub holdings: Vec<Holding>,
}

/// Everything, in three readings at most.
///
/// # Errors
/// When the store refuses.
pub fn held(
    tx: &mut Tx,
    gathering: &Gathering,
    trame: &Trame,
    language: Language,
) -> Result<Vec<Held>, Problem> {
    let holdings = store::holdings(tx, gathering.id)?;
    let all = duties(tx, gathering, trame, language)?;
    let held = |duty: Duty| Held {
        holdings: holdings
            .iter()
            .filter(|holding| Some(holding.duty) == duty.row)
            .cloned()
            .collect(),
        duty,
    };
    Ok(all.into_iter().map(held).collect())
}

/// Finds a duty that was added, removed or not.
pub(super) fn added(tx: &mut Tx, gathering: &Gathering, uid: Uid) -> Result<Stored, Problem> {
    let found = store::by_uid(tx, gathering.id, uid)?;
    found.filter(|row| row.kind_key.is_none()).ok_or(Problem::Missing)
}
