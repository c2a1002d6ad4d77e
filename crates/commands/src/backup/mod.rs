//! Backup and restore: one zip with the store, the pictures, and a list that says what each part was.
//!
//! Always true:
//! - a backup is of one moment of the store, and others go on writing meanwhile;
//! - a backup file appears whole or not at all;
//! - what is restored was compared with the list byte for byte, and was opened, migrated and read.
//!
//! Deliberately absent: restoring over something that is there.

mod manifest;
mod postgres;
mod restore;
mod write;

use std::path::{Path, PathBuf};

use kernel::Problem;
use platform::House;
use platform::db::{Address, Db};

use crate::house::{self, Areas};
use crate::terminal::Terminal;

pub use manifest::Manifest;
pub use restore::restore_into;

/// The store's part on SQLite.
const SQLITE: &str = "tresse.sqlite";
/// The store's part on PostgreSQL: what `pg_dump --format=custom` writes.
const DUMP: &str = "tresse.dump";
/// The folder of pictures, in the backup and in the data folder.
const MEDIA: &str = "media";
const MANIFEST: &str = "manifest.json";

/// `tresse backup FILE.zip`.
///
/// # Errors
/// When the store cannot be copied or the file cannot be written.
pub async fn take(areas: Areas, terminal: &Terminal, file: PathBuf) -> Result<(), Problem> {
    let house = house::open_from_environment(areas).await?;
    let manifest = write_to(&house, &file).await?;
    let parts = manifest.parts.len().to_string();
    let bytes = manifest
        .parts
        .iter()
        .map(|part| part.bytes)
        .sum::<u64>()
        .to_string();
    let path = file.display().to_string();
    terminal.print(terminal.filled(
        "backup-done",
        &[("path", &path), ("parts", &parts), ("bytes", &bytes)],
    ));
    Ok(())
}

/// Writes a backup of a house that others may be using.
///
/// # Errors
/// As for [`take`].
pub async fn write_to(house: &House, file: &Path) -> Result<Manifest, Problem> {
    let folder = file
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    // Beside the backup, where there is room for it; gone whatever happens.
    let aside =
        tempfile::TempDir::new_in(folder).map_err(|cause| Problem::fault("write the backup", cause))?;
    let (name, copy) = match &house.settings().database {
        Address::Sqlite(_) => {
            let copy = aside.path().join(SQLITE);
            house.db().copy_to(copy.clone()).await?;
            (SQLITE, copy)
        }
        Address::Postgres(url) => {
            let copy = aside.path().join(DUMP);
            postgres::dump(url, &copy).await?;
            (DUMP, copy)
        }
    };
    // The store first, then the pictures: each picture that the store knows is already there.
    let (media, made, target) = (house.data().join(MEDIA), house.now(), file.to_owned());
    tokio::task::spawn_blocking(move || write::write(&target, (name, &copy), &media, made))
        .await
        .map_err(|lost| Problem::fault("write the backup", lost))?
}

/// `tresse restore FILE.zip --into FOLDER`.
///
/// # Errors
/// When the folder is not empty, or the backup is not what it was.
pub async fn restore(terminal: &Terminal, file: PathBuf, into: PathBuf) -> Result<(), Problem> {
    let restored = restore_into(&file, &into).await?;
    let (path, parts) = (into.display().to_string(), restored.parts.to_string());
    let traces = restored
        .traces
        .map(|traces| traces.to_string())
        .unwrap_or_default();
    let message = if restored.traces.is_some() {
        "restore-done"
    } else {
        "restore-dump-done"
    };
    terminal.print(terminal.filled(
        message,
        &[("path", &path), ("parts", &parts), ("traces", &traces)],
    ));
    Ok(())
}

/// Opens a restored store, brings it to the newest migration, and reads its whole ledger: how many traces there are.
async fn read_through(path: PathBuf) -> Result<u64, Problem> {
    let db = Db::open(&Address::Sqlite(path), 1)?;
    db.migrate(schema::MIGRATIONS).await?;
    let around = platform::db::Surroundings {
        now: platform::house::Clock::System.now(),
        chance: std::sync::Arc::new(platform::chance::Chance::from_system()?),
        views: std::sync::Arc::default(),
    };
    db.read(around, |tx| {
        let (mut last, mut count) = (0, 0);
        loop {
            let portion = platform::ledger::after(tx, last, 2_000)?;
            let Some(newest) = portion.last() else {
                return Ok(count);
            };
            last = newest.id;
            count += portion.len() as u64;
        }
    })
    .await
}
