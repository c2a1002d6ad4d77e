//! A fresh store for each test: a copy of a template, gone with its town. The first template is migrated once (once a
//! process on SQLite, once a server on PostgreSQL); others are kept from a town that was prepared.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use platform::db::{Address, Db};
use tempfile::TempDir;

static MIGRATED: OnceLock<Arc<Template>> = OnceLock::new();
static COUNT: AtomicU64 = AtomicU64::new(0);

/// What everybody waits for who makes the template of a server, or copies it: PostgreSQL refuses to copy a database
/// that somebody is connected to.
const TURN: &str = "select pg_advisory_lock(7373)";

/// Whoever is still connected to what is to be copied: gone within five seconds.
const CUT: &str = "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1";

/// What stores are copied from.
pub enum Template {
    Sqlite(Vec<u8>),
    Postgres { server: String, name: String },
}

/// A store of one's own.
pub struct Fresh {
    pub address: Address,
    /// The server on which it is dropped, and its name there.
    database: Option<(String, String)>,
}

impl Drop for Fresh {
    fn drop(&mut self) {
        // Beside the test that goes on; a store that stays behind goes with its server.
        if let Some((server, name)) = self.database.take() {
            std::thread::spawn(move || {
                let text = format!("drop database if exists {name} with (force)");
                connect(&server).batch_execute(&text)
            });
        }
    }
}

impl Fresh {
    /// Makes a template of it, once nobody writes to it any more. `db` is a connection to it, and the last one.
    pub async fn keep(mut self, db: Db) -> Template {
        let database = self.database.take();
        tokio::task::spawn_blocking(move || match database {
            None => Template::Sqlite(bytes_of(&db)),
            Some((server, name)) => {
                drop(db);
                connect(&server).execute(CUT, &[&name]).unwrap();
                Template::Postgres { server, name }
            }
        })
        .await
        .unwrap()
    }
}

/// The template with every table and nothing in them.
pub async fn migrated() -> Arc<Template> {
    tokio::task::spawn_blocking(|| Arc::clone(MIGRATED.get_or_init(|| Arc::new(make_template()))))
        .await
        .unwrap()
}

/// A store of one's own, in `folder` where it is a file.
pub async fn copy(template: Arc<Template>, folder: &Path) -> Fresh {
    let folder = folder.to_owned();
    tokio::task::spawn_blocking(move || match &*template {
        Template::Sqlite(bytes) => {
            let path = folder.join("tresse.sqlite");
            std::fs::write(&path, bytes).unwrap();
            Fresh {
                address: Address::Sqlite(path),
                database: None,
            }
        }
        Template::Postgres { server, name } => {
            let number = COUNT.fetch_add(1, Ordering::Relaxed);
            let copy = format!("town_{}_{number}", std::process::id());
            let mut client = connect(server);
            client.batch_execute(TURN).unwrap();
            // As files: beside a server that writes nothing safely, quicker than through its log.
            let text = format!("create database {copy} template {name} strategy file_copy");
            client.batch_execute(&text).unwrap();
            Fresh {
                address: Address::Postgres(format!("{server}/{copy}")),
                database: Some((server.clone(), copy)),
            }
        }
    })
    .await
    .unwrap()
}

fn make_template() -> Template {
    match std::env::var("TRESSE_TEST_POSTGRES") {
        Ok(server) => {
            let name = format!("town_{:x}", digest());
            let mut client = connect(&server);
            client.batch_execute(TURN).unwrap();
            let known = client
                .query_opt("select 1 from pg_database where datname = $1", &[&name])
                .unwrap();
            if known.is_none() {
                let making = format!("{name}_making");
                let text = format!("drop database if exists {making} with (force)");
                client.batch_execute(&text).unwrap();
                client
                    .batch_execute(&format!("create database {making}"))
                    .unwrap();
                migrate(&Address::Postgres(format!("{server}/{making}")));
                rename(&mut client, &making, &name);
            }
            Template::Postgres { server, name }
        }
        Err(_) => {
            let folder = TempDir::new().unwrap();
            let db = migrate(&Address::Sqlite(folder.path().join("template.sqlite")));
            Template::Sqlite(bytes_of(&db))
        }
    }
}

/// The whole of a store that is a file.
fn bytes_of(db: &Db) -> Vec<u8> {
    let folder = TempDir::new().unwrap();
    let copy = folder.path().join("copy.sqlite");
    block_on(db.copy_to(copy.clone())).unwrap();
    std::fs::read(copy).unwrap()
}

/// What is so of this list of migrations alone, so that processes with another one have another template.
fn digest() -> u64 {
    let bytes = schema::MIGRATIONS
        .iter()
        .flat_map(|migration| [migration.name, migration.sqlite, migration.postgres])
        .flat_map(str::bytes);
    // FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
    bytes.fold(0xcbf2_9ce4_8422_2325, |digest, byte| {
        (digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn migrate(address: &Address) -> Db {
    block_on(async {
        let db = Db::open(address, 1).unwrap();
        db.migrate(schema::MIGRATIONS).await.unwrap();
        db
    })
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
        .block_on(future)
}

/// The connection of the migrations may take a moment to be gone.
fn rename(client: &mut postgres::Client, from: &str, to: &str) {
    for _ in 0..50 {
        let text = format!("alter database {from} rename to {to}");
        if client.batch_execute(&text).is_ok() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    panic!("{from} is still connected to");
}

fn connect(server: &str) -> postgres::Client {
    postgres::Client::connect(&format!("{server}/postgres"), postgres::NoTls).unwrap()
}
