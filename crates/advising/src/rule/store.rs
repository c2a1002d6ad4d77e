//! The tables of weights and of rules of one's own.

use dosage::Settings;
use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use platform::personal::{Fate, Table, stays};

use super::model::Own;

platform::statements! {
    WEIGHTS = "select w.rule, w.weight from dosage_weights w
               join (select rule, max(id) as id from dosage_weights where space_id = $1 group by rule) last
               on last.id = w.id";
    OWN = "select uid, variable, value, facilitation, tools, says, why from dosage_rules
           where space_id = $1 and removed_at is null order by id limit 60";
    HISTORY = "select w.rule, w.weight, w.reason, w.changed_at, p.name from dosage_weights w
               join persons p on p.id = w.changed_by where w.space_id = $1 and w.rule = $2 order by w.id desc limit 30";
    WEIGH = "insert into dosage_weights (space_id, rule, weight, reason, changed_by, changed_at)
             values ($1, $2, $3, $4, $5, $6)";
    ADD = "insert into dosage_rules (uid, space_id, variable, value, facilitation, tools, says, why, added_by, added_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (uid) do nothing";
    REMOVE = "update dosage_rules set removed_at = $3 where space_id = $1 and uid = $2 and removed_at is null";
    RESTORE = "update dosage_rules set removed_at = null where space_id = $1 and uid = $2 and removed_at is not null";
    WEIGHED_BY = "select s.name, w.rule, w.weight, w.reason, w.changed_at from dosage_weights w
                  join spaces s on s.id = w.space_id where w.changed_by = $1 order by w.id";
    ADDED_BY = "select s.name, r.says, r.why, r.added_at from dosage_rules r
                join spaces s on s.id = r.space_id where r.added_by = $1 order by r.id";
}

/// What the tables hold about people.
pub(super) const PERSONAL: [Table; 2] = [
    Table {
        name: "dosage_weights",
        columns: &["space", "rule", "weight", "reason", "changed_at"],
        rows: WEIGHED_BY,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "dosage_rules",
        columns: &["space", "says", "why", "added_at"],
        rows: ADDED_BY,
        fate: Fate::Nameless,
        erase: stays,
    },
];

/// What a space made of the rules, in two queries.
///
/// # Errors
/// When the store refuses.
pub fn settings(tx: &mut Tx, space: SpaceId) -> Result<Settings, Problem> {
    let weights = tx.all::<(String, i64)>(WEIGHTS, (space,))?.into_iter();
    let own = tx.all::<Stored>(OWN, (space,))?.into_iter();
    Ok(Settings {
        weights: weights
            .filter_map(|(rule, weight)| Some((rule, i8::try_from(weight).ok()?)))
            .collect(),
        own: own.map(|Stored(uid, own)| own.rule(uid)).collect(),
    })
}

struct Stored(Uid, Own);

impl FromRow for Stored {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let small = |number: i64| i8::try_from(number).unwrap_or_default();
        Ok(Stored(
            row.column()?,
            Own {
                variable: row.column()?,
                value: row.column()?,
                facilitation: small(row.column()?),
                tools: small(row.column()?),
                says: row.column()?,
                why: row.column()?,
            },
        ))
    }
}

/// A change of a rule's weight.
pub struct Weighed {
    /// How much it counted from then on.
    pub weight: i64,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Instant,
    /// Who changed it.
    pub by: String,
}

impl FromRow for Weighed {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let _rule: String = row.column()?;
        Ok(Weighed {
            weight: row.column()?,
            reason: row.column()?,
            at: row.column()?,
            by: row.column()?,
        })
    }
}

pub(super) fn history(tx: &mut Tx, space: SpaceId, rule: &str) -> Result<Vec<Weighed>, Problem> {
    tx.all(HISTORY, (space, rule))
}

pub(super) fn weigh(
    tx: &mut Tx,
    space: SpaceId,
    rule: &str,
    weight: i64,
    reason: &str,
    by: PersonId,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(WEIGH, (space, rule, weight, reason, by, now)).map(drop)
}

pub(super) fn add(tx: &mut Tx, space: SpaceId, uid: Uid, own: &Own, by: PersonId) -> Result<bool, Problem> {
    let args = (
        uid,
        space,
        own.variable.as_str(),
        own.value.as_str(),
        i64::from(own.facilitation),
        i64::from(own.tools),
        own.says.as_str(),
        own.why.as_str(),
        by,
        tx.now(),
    );
    Ok(tx.run(ADD, args)? == 1)
}

pub(super) fn remove(tx: &mut Tx, space: SpaceId, uid: Uid) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(REMOVE, (space, uid, now))? == 1)
}

pub(super) fn restore(tx: &mut Tx, space: SpaceId, uid: Uid) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (space, uid))? == 1)
}
