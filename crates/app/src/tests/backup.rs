//! A backup taken while others write restores to an instance that can be read.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use kernel::{Audience, Problem, SpaceId, Trace};
use platform::House;
use platform::db::Address;
use tempfile::TempDir;
use testkit::Town;

use super::{on_postgres, town};
use commands::backup::{restore_into, write_to};

/// Somebody joins a space, again and again, until told to stop.
fn keeps_writing(house: House, stop: Arc<AtomicBool>) -> tokio::task::JoinHandle<u32> {
    tokio::spawn(async move {
        let mut written = 0;
        while !stop.load(Ordering::SeqCst) {
            let space = SpaceId::new(i64::from(written % 5) + 1);
            let trace = Trace::new("membership.begun", None).inside(space, Audience::Space);
            house.write(move |tx| tx.record(trace)).await.unwrap();
            written += 1;
        }
        written
    })
}

async fn backed_up(town: &Town, file: &Path) {
    let stop = Arc::new(AtomicBool::new(false));
    let writing = keeps_writing(town.house.clone(), Arc::clone(&stop));
    while town.reads(platform::ledger::last).await < 50 {
        tokio::task::yield_now().await;
    }
    write_to(&town.house, file).await.unwrap();
    stop.store(true, Ordering::SeqCst);
    assert!(writing.await.unwrap() >= 50);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_taken_during_writes_restores_to_a_readable_instance() {
    let (town, folder) = (town().await, TempDir::new().unwrap());
    let picture = "media/01h455vb4pex5vsknk084sn02q-640.jpg";
    std::fs::create_dir_all(town.folder().join("media")).unwrap();
    std::fs::write(town.folder().join(picture), b"a picture").unwrap();
    std::fs::write(town.folder().join("media/half.part"), b"half a picture").unwrap();
    let (file, into) = (folder.path().join("tresse.zip"), folder.path().join("restored"));
    backed_up(&town, &file).await;

    let restored = restore_into(&file, &into).await.unwrap();
    assert_eq!(restored.parts, 2);
    assert_eq!(std::fs::read(into.join(picture)).unwrap(), b"a picture");
    let mut settings = town.house.settings().clone();
    settings.data.clone_from(&into);
    settings.database = if on_postgres() {
        filled_by_pg_restore(&town, &into).await
    } else {
        assert!(restored.traces.unwrap() >= 50);
        Address::Sqlite(into.join("tresse.sqlite"))
    };
    let house = commands::house::open(crate::install, settings).await.unwrap();
    assert!(house.read(platform::ledger::last).await.unwrap() >= 50);
    assert_eq!(
        commands::ledger::differing(&house).await.unwrap(),
        Vec::<String>::new()
    );
}

/// What the operator is told to do with a dump.
async fn filled_by_pg_restore(town: &Town, into: &Path) -> Address {
    let Address::Postgres(url) = &town.house.settings().database else {
        panic!("not on PostgreSQL")
    };
    let fresh = format!("{url}_restored");
    let name = fresh.rsplit('/').next().unwrap();
    let run = |program: &str, arguments: &[&str]| {
        let status = std::process::Command::new(program)
            .args(arguments)
            .status()
            .unwrap();
        assert!(status.success(), "{program} {arguments:?}");
    };
    run(
        "psql",
        &["--quiet", "--command", &format!("create database {name}"), url],
    );
    run(
        "pg_restore",
        &[
            "--no-owner",
            &format!("--dbname={fresh}"),
            into.join("tresse.dump").to_str().unwrap(),
        ],
    );
    Address::Postgres(fresh)
}

async fn refused(file: &Path, into: &Path) -> &'static str {
    match restore_into(file, into).await {
        Err(Problem::Refused(refusal)) => refusal.message,
        other => panic!("restored, or failed otherwise: {other:?}"),
    }
}

#[tokio::test]
async fn a_backup_that_is_not_what_it_was_is_refused_and_leaves_nothing() {
    let (town, folder) = (town().await, TempDir::new().unwrap());
    let (file, into) = (folder.path().join("tresse.zip"), folder.path().join("restored"));
    let part = if on_postgres() {
        "tresse.dump"
    } else {
        "tresse.sqlite"
    };
    write_to(&town.house, &file).await.unwrap();
    let changed = folder.path().join("changed.zip");
    for (message, change) in [
        ("restore-damaged", Change::Bytes(part)),
        ("restore-strange", Change::Add("../../evil.sh")),
        ("restore-strange", Change::Add("tresse.toml")),
        ("restore-not-a-backup", Change::Without("manifest.json")),
        ("restore-damaged", Change::Without(part)),
    ] {
        rewrite(&file, &changed, change);
        assert_eq!(refused(&changed, &into).await, message, "{change:?}");
        assert!(!into.exists(), "{change:?}");
    }
    std::fs::write(&changed, b"not a zip").unwrap();
    assert_eq!(refused(&changed, &into).await, "restore-not-a-backup");
    std::fs::create_dir(&into).unwrap();
    std::fs::write(into.join("mine.txt"), b"keep").unwrap();
    assert_eq!(refused(&file, &into).await, "restore-not-empty");
    assert!(into.join("mine.txt").exists());
}

/// What happens to an archive on its way.
#[derive(Debug, Clone, Copy)]
enum Change {
    Bytes(&'static str),
    Add(&'static str),
    Without(&'static str),
}

fn rewrite(from: &Path, to: &Path, change: Change) {
    use std::io::{Read, Write};
    let mut source = zip::ZipArchive::new(std::fs::File::open(from).unwrap()).unwrap();
    let mut target = zip::ZipWriter::new(std::fs::File::create(to).unwrap());
    let options = zip::write::SimpleFileOptions::default();
    for place in 0..source.len() {
        let mut entry = source.by_index(place).unwrap();
        let name = entry.name().unwrap().to_string();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        match change {
            Change::Without(part) if part == name => continue,
            Change::Bytes(part) if part == name => bytes[100] ^= 1,
            _ => {}
        }
        target.start_file(name, options).unwrap();
        target.write_all(&bytes).unwrap();
    }
    if let Change::Add(name) = change {
        target.start_file(name, options).unwrap();
        target.write_all(b"strange").unwrap();
    }
    target.finish().unwrap();
}
