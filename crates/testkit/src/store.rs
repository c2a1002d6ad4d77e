//! A fresh store for each test: migrated once a process, then copied.

use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use platform::db::{Address, Db};
use tempfile::TempDir;

static TEMPLATE: OnceLock<Template> = OnceLock::new();
static COUNT: AtomicU64 = AtomicU64::new(0);

enum Template {
    Sqlite(Vec<u8>),
    Postgres { server: String, name: String },
}

/// A migrated, empty store of one's own, in `folder` where it is a file.
pub async fn fresh(folder: &Path) -> Address {
    let template = match TEMPLATE.get() {
        Some(template) => template,
        None => {
            let made = tokio::task::spawn_blocking(make_template).await.unwrap();
            TEMPLATE.get_or_init(|| made)
        }
    };
    match template {
        Template::Sqlite(bytes) => {
            let path = folder.join("tresse.sqlite");
            std::fs::write(&path, bytes).unwrap();
            Address::Sqlite(path)
        }
        Template::Postgres { server, name } => {
            let number = COUNT.fetch_add(1, Ordering::Relaxed);
            let copy = format!("{name}_{number}");
            command(server, format!("create database {copy} template {name}")).await;
            Address::Postgres(format!("{server}/{copy}"))
        }
    }
}

fn make_template() -> Template {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        match std::env::var("TRESSE_TEST_POSTGRES") {
            Ok(server) => {
                let made = COUNT.fetch_add(1, Ordering::Relaxed);
                let name = format!("town_{}_{made}", std::process::id());
                command(&server, format!("create database {name}")).await;
                let db = Db::open(&Address::Postgres(format!("{server}/{name}")), 1).unwrap();
                db.migrate(schema::MIGRATIONS).await.unwrap();
                Template::Postgres { server, name }
            }
            Err(_) => {
                let folder = TempDir::new().unwrap();
                let path = folder.path().join("template.sqlite");
                let db = Db::open(&Address::Sqlite(path.clone()), 1).unwrap();
                db.migrate(schema::MIGRATIONS).await.unwrap();
                let copy = folder.path().join("copy.sqlite");
                db.copy_to(copy.clone()).await.unwrap();
                Template::Sqlite(std::fs::read(copy).unwrap())
            }
        }
    })
}

/// Databases are made one at a time: PostgreSQL refuses to copy one that somebody is connected to.
async fn command(server: &str, text: String) {
    static ONE_AT_A_TIME: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
    let turn = ONE_AT_A_TIME.lock().await;
    let url = format!("{server}/postgres");
    tokio::task::spawn_blocking(move || {
        let mut client = postgres::Client::connect(&url, postgres::NoTls).unwrap();
        for attempt in 0.. {
            match client.batch_execute(&text) {
                Ok(()) => return,
                // The template's own connection may take a moment to be gone.
                Err(error) if attempt < 50 => drop(error),
                Err(error) => panic!("{text}: {error}"),
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
    })
    .await
    .unwrap();
    drop(turn);
}
