//! `tresse migrate`: brings the store to the newest migration and says what was done.

use kernel::Problem;
use platform::db::Db;

use crate::house;
use crate::terminal::Terminal;

/// Migrates, without opening anything else.
///
/// # Errors
/// When the store cannot be opened, or a migration fails.
pub async fn run(terminal: &Terminal) -> Result<(), Problem> {
    let settings = house::sources(false)?.settings()?;
    house::make_folder(&settings.data)?;
    let applied = Db::open(&settings.database, 1)?
        .migrate(schema::MIGRATIONS)
        .await?;
    if applied.is_empty() {
        terminal.print(terminal.say("migrate-nothing"));
    }
    for name in applied {
        terminal.print(terminal.filled("migrate-applied", &[("name", name)]));
    }
    Ok(())
}
