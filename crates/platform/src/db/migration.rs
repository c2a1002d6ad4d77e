//! One numbered list of migrations for both engines.
//!
//! A file holds SQL with words that each engine says in its own way (`dialect::Dialect::translate`);
//! a whole file may be for one engine only, named `0002_search.sqlite.sql` and `0002_search.postgres.sql`.
//! A migration that has been released is never edited: its text is remembered by checksum.

use kernel::Problem;
use sha2::{Digest, Sha256};

use super::dialect::Dialect;
use super::{Tx, Value};

/// A migration: its name, and its text for each engine.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Number and subject, as in the file's name.
    pub name: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

macro_rules! migrations {
    ($($name:literal $(| $engines:literal)?,)+) => { &[$(migrations!(@one $name $($engines)?),)+] };
    (@one $name:literal) => {
        Migration {
            name: $name,
            sqlite: include_str!(concat!("../../../../migrations/", $name, ".sql")),
            postgres: include_str!(concat!("../../../../migrations/", $name, ".sql")),
        }
    };
    (@one $name:literal $each:literal) => {
        Migration {
            name: $name,
            sqlite: include_str!(concat!("../../../../migrations/", $name, ".sqlite.sql")),
            postgres: include_str!(concat!("../../../../migrations/", $name, ".postgres.sql")),
        }
    };
}

/// Every migration, in order.
pub const MIGRATIONS: &[Migration] = migrations![
    "0001_people",
    "0002_house",
    "0003_ledger_is_append_only" | "each engine",
    "0004_spaces",
    "0005_gatherings",
    "0006_places",
    "0007_agenda",
    "0008_run_sheets",
    "0009_attendance",
    "0010_replays",
    "0011_questions",
    "0012_sheets",
    "0013_proposals",
    "0015_live",
    "0016_live_chat",
    "0017_live_steps",
    "0018_live_pool",
    "0019_live_polls",
    "0020_live_cells",
    "0021_agenda_lines",
    "0022_strands" | "each engine",
    "0023_plans",
    "0024_learning",
    "0025_cohort_settings",
    "0026_applications",
    "0027_closing",
    "0028_following",
    "0029_trainee_letters",
    "0030_journals",
    "0031_statements",
    "0032_growth",
    "0033_portfolios",
    "0034_exchanges",
    "0035_shared",
    "0036_works",
    "0037_dosages",
    "0038_search" | "each engine",
    "0039_sheet_origins",
    "0040_documents",
    "0041_pages",
    "0042_decisions",
];

crate::statements! {
    APPLIED = "select name, checksum from migrations order by name";
    REMEMBER = "insert into migrations (name, checksum) values ($1, $2)";
}

const LEDGER_OF_MIGRATIONS: &str =
    "create table if not exists migrations (name text primary key, checksum text not null)";

/// Applies what is missing, and names it.
pub(super) fn apply(tx: &mut Tx, dialect: Dialect) -> Result<Vec<&'static str>, Problem> {
    tx.script(LEDGER_OF_MIGRATIONS)?;
    let applied = tx.all::<(String, String)>(APPLIED, ())?;
    if let Some((unknown, _)) = applied
        .iter()
        .find(|(name, _)| MIGRATIONS.iter().all(|known| known.name != name))
    {
        return Err(Problem::fault(
            "migrate",
            format!("the store is newer than this program: it knows {unknown}"),
        ));
    }
    let mut new = Vec::new();
    for migration in MIGRATIONS {
        let text = match dialect {
            Dialect::Sqlite => migration.sqlite,
            Dialect::Postgres => migration.postgres,
        };
        let checksum = checksum(text);
        match applied.iter().find(|(name, _)| name == migration.name) {
            Some((_, known)) if *known == checksum => {}
            Some(_) => {
                return Err(Problem::fault(
                    "migrate",
                    format!("{} was edited after it was applied", migration.name),
                ));
            }
            None => {
                tx.script(&dialect.translate(text))?;
                tx.run(REMEMBER, vec![Value::from(migration.name), Value::from(checksum)])?;
                new.push(migration.name);
            }
        }
    }
    Ok(new)
}

/// Names the migrations that have not been applied; all of them when the store is empty.
///
/// # Errors
/// When the store does not answer.
pub fn pending(tx: &mut Tx) -> Result<Vec<&'static str>, Problem> {
    let applied = tx.all::<(String, String)>(APPLIED, ())?;
    let missing = |migration: &&Migration| applied.iter().all(|(name, _)| name != migration.name);
    Ok(MIGRATIONS
        .iter()
        .filter(missing)
        .map(|migration| migration.name)
        .collect())
}

fn checksum(text: &str) -> String {
    crate::chance::hexadecimal(&Sha256::digest(text.as_bytes()))
}
