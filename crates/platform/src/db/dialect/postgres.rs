//! PostgreSQL: each thread owns a client and its prepared statements.

use std::error::Error;
use std::thread;
use std::time::Duration;

use kernel::Problem;
use postgres::types::private::BytesMut;
use postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use postgres::{Client, NoTls};
use rustc_hash::FxHashMap;

use super::{Dialect, Each, Engine, Queue, refuse};
use crate::db::{Outcome, Statement, Value, Work};
use crate::search::{Part, Wanted};

/// What a connection is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Read,
    Write,
}

/// What a transaction sees, in PostgreSQL's own words. Readers keep one snapshot from their first statement on.
const STAMP: Statement = Statement::new("select cast(pg_current_snapshot() as text)");
/// How long a thread waits before it tries a lost server again.
const PATIENCE: Duration = Duration::from_millis(500);

pub(super) fn start(url: &str, purpose: Use, queue: Queue) -> Result<(), Problem> {
    let url = url.to_owned();
    let (opened, wait) = std::sync::mpsc::channel();
    thread::Builder::new()
        .name("postgres".into())
        .spawn(move || {
            let mut connection = match connect(&url) {
                Ok(connection) => connection,
                Err(problem) => return drop(opened.send(Err(problem))),
            };
            drop(opened.send(Ok(())));
            while let Ok(work) = queue.recv() {
                connection.transact(work, purpose);
                if connection.client.is_closed() {
                    connection = reconnect(&url);
                }
            }
        })
        .map_err(|cause| Problem::fault("start a thread", cause))?;
    wait.recv()
        .map_err(|lost| Problem::fault("open the store", lost))?
}

fn connect(url: &str) -> Result<Postgres, Problem> {
    let client = Client::connect(url, NoTls).map_err(cannot("open the store"))?;
    Ok(Postgres {
        client,
        prepared: FxHashMap::default(),
    })
}

/// Tries until the server is back; meanwhile work waits in the queue.
fn reconnect(url: &str) -> Postgres {
    loop {
        match connect(url) {
            Ok(connection) => return connection,
            Err(_) => thread::sleep(PATIENCE),
        }
    }
}

struct Postgres {
    client: Client,
    prepared: FxHashMap<&'static str, postgres::Statement>,
}

impl Postgres {
    fn transact(&mut self, work: Work, purpose: Use) {
        let begin = match purpose {
            Use::Read => "begin isolation level repeatable read read only",
            Use::Write => "begin",
        };
        if let Err(problem) = self.script(begin) {
            return refuse(work, problem);
        }
        let Outcome { keep, answer } = work(self);
        let ended = self.script(if keep { "commit" } else { "rollback" });
        // A transaction that failed half-way answers with its own error, which says more than the rollback's.
        answer(if keep { ended } else { Ok(()) });
    }

    fn statement(&mut self, statement: Statement) -> Result<postgres::Statement, Problem> {
        if let Some(prepared) = self.prepared.get(statement.text()) {
            return Ok(prepared.clone());
        }
        let prepared = self
            .client
            .prepare(&Dialect::Postgres.say(statement.text()))
            .map_err(cannot("prepare a statement"))?;
        self.prepared.insert(statement.text(), prepared.clone());
        Ok(prepared)
    }
}

impl Engine for Postgres {
    fn rows(&mut self, statement: Statement, args: &[Value], each: Each<'_>) -> Result<(), Problem> {
        let prepared = self.statement(statement)?;
        let args: Vec<&(dyn ToSql + Sync)> = args.iter().map(|arg| arg as &(dyn ToSql + Sync)).collect();
        for row in self
            .client
            .query(&prepared, &args)
            .map_err(cannot("ask the store"))?
        {
            let mut values = Vec::with_capacity(row.len());
            for (column, described) in row.columns().iter().enumerate() {
                values.push(value(&row, column, described.type_()).map_err(cannot("read a column"))?);
            }
            each(values)?;
        }
        Ok(())
    }

    fn run(&mut self, statement: Statement, args: &[Value]) -> Result<u64, Problem> {
        let prepared = self.statement(statement)?;
        let args: Vec<&(dyn ToSql + Sync)> = args.iter().map(|arg| arg as &(dyn ToSql + Sync)).collect();
        self.client
            .execute(&prepared, &args)
            .map_err(cannot("change the store"))
    }

    fn prepare(&mut self, statement: Statement) -> Result<(), Problem> {
        self.statement(statement).map(drop)
    }

    fn matching(&self, wanted: &Wanted, part: Part) -> String {
        Dialect::Postgres.matching(wanted, part)
    }

    fn stamp(&mut self) -> Result<String, Problem> {
        let prepared = self.statement(STAMP)?;
        let row = self
            .client
            .query_one(&prepared, &[])
            .map_err(cannot("ask the store"))?;
        row.try_get(0).map_err(cannot("read a column"))
    }

    fn script(&mut self, text: &str) -> Result<(), Problem> {
        self.client.batch_execute(text).map_err(cannot("run a script"))
    }
}

fn value(row: &postgres::Row, column: usize, kind: &Type) -> Result<Value, postgres::Error> {
    Ok(match *kind {
        Type::INT8 => row
            .try_get::<_, Option<i64>>(column)?
            .map_or(Value::Null, Value::Number),
        Type::INT4 => row
            .try_get::<_, Option<i32>>(column)?
            .map_or(Value::Null, Value::from),
        Type::BOOL => row
            .try_get::<_, Option<bool>>(column)?
            .map_or(Value::Null, Value::from),
        Type::FLOAT8 => row
            .try_get::<_, Option<f64>>(column)?
            .map_or(Value::Null, Value::Fraction),
        Type::BYTEA => row
            .try_get::<_, Option<Vec<u8>>>(column)?
            .map_or(Value::Null, Value::Bytes),
        _ => row
            .try_get::<_, Option<String>>(column)?
            .map_or(Value::Null, Value::Text),
    })
}

impl ToSql for Value {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Value::Null => Ok(IsNull::Yes),
            Value::Number(number) if *kind == Type::INT4 => i32::try_from(*number)?.to_sql(kind, out),
            Value::Number(number) if *kind == Type::BOOL => (*number != 0).to_sql(kind, out),
            Value::Number(number) => number.to_sql(&Type::INT8, out),
            Value::Fraction(number) => number.to_sql(&Type::FLOAT8, out),
            // PostgreSQL has no place for the character zero in text; nobody types it on purpose.
            Value::Text(text) if text.contains('\0') => text.replace('\0', "").to_sql(kind, out),
            Value::Text(text) => text.to_sql(kind, out),
            Value::Bytes(bytes) => bytes.to_sql(kind, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

/// Says which operation failed; a server that is away or has no room is not a fault of ours.
fn cannot(operation: &'static str) -> impl FnOnce(postgres::Error) -> Problem {
    move |error| {
        let code = error.code().map(|state| state.code().to_owned());
        let class = code.as_deref().and_then(|code| code.get(..2));
        // 53: no room; 57: shutting down; 40: serialisation lost; none: the connection is gone.
        if error.is_closed() || matches!(class, Some("53" | "57" | "40")) {
            tracing::warn!(operation, code, "the store cannot be written now");
            return Problem::Unavailable;
        }
        Problem::fault(operation, error)
    }
}
