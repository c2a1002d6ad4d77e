//! Migrations: what brings a store to the newest shape. Their list is in `schema`.
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
    /// Its text for SQLite.
    pub sqlite: &'static str,
    /// Its text for PostgreSQL.
    pub postgres: &'static str,
}

crate::statements! {
    APPLIED = "select name, checksum from migrations order by name";
    REMEMBER = "insert into migrations (name, checksum) values ($1, $2)";
}

const LEDGER_OF_MIGRATIONS: &str =
    "create table if not exists migrations (name text primary key, checksum text not null)";

/// Applies what is missing, and names it.
pub(super) fn apply(
    tx: &mut Tx,
    dialect: Dialect,
    migrations: &[Migration],
) -> Result<Vec<&'static str>, Problem> {
    tx.script(LEDGER_OF_MIGRATIONS)?;
    let applied = tx.all::<(String, String)>(APPLIED, ())?;
    if let Some((unknown, _)) = applied
        .iter()
        .find(|(name, _)| migrations.iter().all(|known| known.name != name))
    {
        return Err(Problem::fault(
            "migrate",
            format!("the store is newer than this program: it knows {unknown}"),
        ));
    }
    let mut new = Vec::new();
    for migration in migrations {
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
pub fn pending(tx: &mut Tx, migrations: &[Migration]) -> Result<Vec<&'static str>, Problem> {
    let applied = tx.all::<(String, String)>(APPLIED, ())?;
    let missing = |migration: &&Migration| applied.iter().all(|(name, _)| name != migration.name);
    Ok(migrations
        .iter()
        .filter(missing)
        .map(|migration| migration.name)
        .collect())
}

fn checksum(text: &str) -> String {
    crate::chance::hexadecimal(&Sha256::digest(text.as_bytes()))
}
