//! SQLite: one thread writes and shares its commits, several read.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use kernel::Problem;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ErrorCode, OpenFlags};
use rustc_hash::FxHashMap;

use super::kept::{Kept, Question};
use super::{Dialect, Each, Engine, Queue, refuse};
use crate::db::{Outcome, Statement, Value, Work};
use crate::search::{Part, Wanted};

/// How long a connection waits for another process that holds the file.
const PATIENCE: Duration = Duration::from_secs(5);
/// How many pieces of work share one commit at most, so that nobody waits long for the others.
const SHARE: usize = 128;
const PREPARED_KEPT: usize = 256;
/// What a connection keeps of pages that are not mapped, in negative kilobytes: those written since the last checkpoint.
const CACHE: i64 = -1_000;
/// How many bytes of the file are mapped into memory at most; only what is touched counts.
const MAPPED: i64 = 1 << 30;

pub(super) fn start_writer(path: &Path, queue: Queue) -> Result<(), Problem> {
    let connection = connect(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
    )?;
    connection
        .pragma_update(None, "journal_mode", "WAL")
        .map_err(cannot("open the store"))?;
    connection
        .pragma_update(None, "synchronous", "NORMAL")
        .map_err(cannot("open the store"))?;
    let mut connection = Sqlite::new(connection, None);
    thread::Builder::new()
        .name("sqlite-writer".into())
        .spawn(move || {
            while let Ok(first) = queue.recv() {
                connection.share_a_commit(first, &queue);
            }
        })
        .map_err(cannot("start a thread"))?;
    Ok(())
}

pub(super) fn start_reader(path: &Path, queue: Queue) -> Result<(), Problem> {
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let mut connection = Sqlite::new(connection, Some(Kept::new()));
    thread::Builder::new()
        .name("sqlite-reader".into())
        .spawn(move || {
            while let Ok(work) = queue.recv() {
                connection.read(work);
            }
        })
        .map_err(cannot("start a thread"))?;
    Ok(())
}

/// Copies the file page by page through SQLite's own backup, which respects those who write meanwhile.
pub(super) fn copy(source: &Path, target: &Path) -> Result<(), Problem> {
    let source = connect(source, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let mut copy = Connection::open(target).map_err(cannot("open the copy"))?;
    let backup = rusqlite::backup::Backup::new(&source, &mut copy).map_err(cannot("copy the store"))?;
    // All pages in one step: the copy is of one moment, and in WAL mode nobody waits for it.
    backup
        .run_to_completion(i32::MAX, Duration::ZERO, None)
        .map_err(cannot("copy the store"))
}

fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, Problem> {
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(cannot("open the store"))?;
    // First of all, or the next pragmas answer "locked" when several connections open at once.
    connection
        .busy_timeout(PATIENCE)
        .map_err(cannot("open the store"))?;
    connection
        .pragma_update(None, "foreign_keys", true)
        .map_err(cannot("open the store"))?;
    connection
        .pragma_update(None, "cache_size", CACHE)
        .map_err(cannot("open the store"))?;
    // Pages of a large store are read where the system already keeps them, without a copy.
    connection
        .pragma_update(None, "mmap_size", MAPPED)
        .map_err(cannot("open the store"))?;
    // Plans do not depend on arguments: otherwise most statements are prepared again for each new one.
    connection
        .set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)
        .map_err(cannot("open the store"))?;
    connection.set_prepared_statement_cache_capacity(PREPARED_KEPT);
    Ok(connection)
}

/// A connection, and its statements with `$1` written as SQLite numbers arguments: `?1`.
struct Sqlite {
    connection: Connection,
    /// By where the text stands in the program: that takes no reading of it.
    numbered: FxHashMap<(usize, usize), String>,
    number: usize,
    /// What it answered, if it only reads.
    kept: Option<Kept>,
}

/// How many connections this process has opened: their numbers.
static OPENED: AtomicUsize = AtomicUsize::new(0);

impl Sqlite {
    fn new(connection: Connection, kept: Option<Kept>) -> Self {
        Sqlite {
            connection,
            kept,
            numbered: FxHashMap::default(),
            number: OPENED.fetch_add(1, Ordering::Relaxed),
        }
    }

    fn read(&mut self, work: Work) {
        if let Err(problem) = self.begin_reading() {
            drop(self.word("rollback"));
            return refuse(work, problem);
        }
        let outcome = work(self);
        drop(self.word("rollback"));
        (outcome.answer)(Ok(()));
    }

    fn begin_reading(&mut self) -> Result<(), Problem> {
        self.word("begin")?;
        let version = self.version()?;
        if let Some(kept) = &mut self.kept {
            kept.begin(version);
        }
        Ok(())
    }

    /// The version of the data that the open transaction sees. It changes for this connection when any other has
    /// written (sqlite.org/pragma.html#pragma_data_version).
    fn version(&self) -> Result<i64, Problem> {
        let mut prepared = self
            .connection
            .prepare_cached("pragma data_version")
            .map_err(cannot("ask the store"))?;
        prepared
            .query_row((), |row| row.get(0))
            .map_err(cannot("ask the store"))
    }

    /// Runs `first` and whatever waits behind it, each in its savepoint, under one commit.
    fn share_a_commit(&mut self, first: Work, queue: &Queue) {
        if let Err(problem) = self.word("begin immediate") {
            return refuse(first, problem);
        }
        let mut answers = vec![self.in_savepoint(first)];
        while !self.is_over()
            && answers.len() < SHARE
            && let Ok(next) = queue.try_recv()
        {
            answers.push(self.in_savepoint(next));
        }
        let committed = self.word("commit");
        if committed.is_err() {
            drop(self.word("rollback"));
        }
        for answer in answers {
            let told = if committed.is_ok() {
                Ok(())
            } else {
                Err(Problem::Unavailable)
            };
            answer(told);
        }
    }

    fn in_savepoint(&mut self, work: Work) -> crate::db::Answer {
        if let Err(problem) = self.word("savepoint work") {
            return Box::new(move |_| refuse(work, problem));
        }
        let Outcome { keep, answer } = work(self);
        let ended = match keep {
            _ if self.is_over() => Err(Problem::Unavailable),
            true => self.word("release work"),
            false => self
                .word("rollback to work")
                .and_then(|()| self.word("release work")),
        };
        match ended {
            Ok(()) => answer,
            Err(problem) => Box::new(move |_| answer(Err(problem))),
        }
    }

    /// Whether SQLite took the transaction back by itself, with all that shared it, as it may when there is no room
    /// (sqlite.org/lang_transaction.html, "Response To Errors Within A Transaction").
    fn is_over(&self) -> bool {
        self.connection.is_autocommit()
    }

    fn word(&self, word: &str) -> Result<(), Problem> {
        let mut prepared = self
            .connection
            .prepare_cached(word)
            .map_err(cannot("hold a transaction"))?;
        prepared
            .execute(())
            .map(drop)
            .map_err(cannot("hold a transaction"))
    }

    fn statement(&mut self, statement: Statement) -> Result<rusqlite::CachedStatement<'_>, Problem> {
        // Outside of a transaction it would be kept at once, whatever becomes of the rest.
        if self.is_over() {
            return Err(Problem::Unavailable);
        }
        let text = statement.text();
        let text = self
            .numbered
            .entry((text.as_ptr().addr(), text.len()))
            .or_insert_with(|| Dialect::Sqlite.say(text).replace('$', "?"));
        self.connection
            .prepare_cached(text)
            .map_err(cannot("prepare a statement"))
    }

    fn ask(&mut self, statement: Statement, args: &[Value], each: Each<'_>) -> Result<(), Problem> {
        let mut prepared = self.statement(statement)?;
        let width = prepared.column_count();
        let mut rows = prepared
            .query(rusqlite::params_from_iter(args))
            .map_err(cannot("ask the store"))?;
        while let Some(row) = rows.next().map_err(cannot("ask the store"))? {
            let mut values = Vec::with_capacity(width);
            for column in 0..width {
                values.push(value(row.get_ref(column).map_err(cannot("read a column"))?));
            }
            each(values)?;
        }
        Ok(())
    }
}

impl Engine for Sqlite {
    fn rows(&mut self, statement: Statement, args: &[Value], each: Each<'_>) -> Result<(), Problem> {
        let Some(kept) = &mut self.kept else {
            return self.ask(statement, args, each);
        };
        let question = Question::new(statement, args);
        if let Some(rows) = kept.find(question) {
            return rows.iter().try_for_each(|row| each(row.clone()));
        }
        if !kept.is_asked_again(question) {
            return self.ask(statement, args, each);
        }
        let mut answer = Vec::new();
        self.ask(statement, args, &mut |row| {
            if answer.len() <= Kept::ROWS {
                answer.push(row.clone());
            }
            each(row)
        })?;
        if let Some(kept) = &mut self.kept {
            kept.keep(question, answer);
        }
        Ok(())
    }

    fn run(&mut self, statement: Statement, args: &[Value]) -> Result<u64, Problem> {
        let mut prepared = self.statement(statement)?;
        let changed = prepared
            .execute(rusqlite::params_from_iter(args))
            .map_err(cannot("change the store"))?;
        Ok(changed as u64)
    }

    fn prepare(&mut self, statement: Statement) -> Result<(), Problem> {
        self.statement(statement).map(drop)
    }

    fn matching(&self, wanted: &Wanted, part: Part) -> String {
        Dialect::Sqlite.matching(wanted, part)
    }

    fn stamp(&mut self) -> Result<String, Problem> {
        Ok(format!("{}.{}", self.number, self.version()?))
    }

    fn script(&mut self, text: &str) -> Result<(), Problem> {
        self.connection
            .execute_batch(text)
            .map_err(cannot("run a script"))
    }
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Value::Null => ValueRef::Null,
            Value::Number(number) => ValueRef::Integer(*number),
            Value::Fraction(number) => ValueRef::Real(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

fn value(column: ValueRef<'_>) -> Value {
    match column {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Number(number),
        ValueRef::Real(number) => Value::Fraction(number),
        ValueRef::Text(text) => Value::Text(match std::str::from_utf8(text) {
            Ok(text) => text.to_owned(),
            Err(_) => String::from_utf8_lossy(text).into_owned(),
        }),
        ValueRef::Blob(bytes) => Value::Bytes(bytes.to_vec()),
    }
}

/// Says which operation failed; a full disk and a held lock pass, so they are not faults of ours.
fn cannot<E: Into<StoreError>>(operation: &'static str) -> impl FnOnce(E) -> Problem {
    move |cause| match cause.into() {
        StoreError::Sqlite(error) if passes(&error) => {
            tracing::warn!(operation, code = ?error.sqlite_error_code(), "the store cannot be written now");
            Problem::Unavailable
        }
        StoreError::Sqlite(error) => Problem::fault(operation, error),
        StoreError::Thread(error) => Problem::fault(operation, error),
    }
}

fn passes(error: &rusqlite::Error) -> bool {
    let passing = [
        ErrorCode::DatabaseBusy,
        ErrorCode::DatabaseLocked,
        ErrorCode::DiskFull,
        ErrorCode::ReadOnly,
        ErrorCode::SystemIoFailure,
    ];
    error
        .sqlite_error_code()
        .is_some_and(|code| passing.contains(&code))
}

enum StoreError {
    Sqlite(rusqlite::Error),
    Thread(std::io::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        StoreError::Sqlite(error)
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        StoreError::Thread(error)
    }
}
