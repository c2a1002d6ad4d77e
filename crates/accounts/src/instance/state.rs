//! How the house does, gathered for its administrators.

use kernel::Problem;
use platform::jobs::Listed;
use platform::settings::Mode;
use platform::web::View;
use platform::{House, db, jobs, mail};

use super::access::MayRun;
use super::model::Check;
use super::store;

/// What the store knows.
pub struct Counted {
    pub pending: usize,
    pub mails: (i64, i64),
    pub jobs: (i64, i64, i64),
    pub given_up: Vec<Listed>,
    pub people: i64,
    pub spaces: i64,
    pub contact: String,
}

/// Counts it, in one transaction.
pub fn count(tx: &mut platform::Tx, may: MayRun, migrations: &[db::Migration]) -> Result<Counted, Problem> {
    Ok(Counted {
        pending: db::pending(tx, migrations)?.len(),
        mails: mail::counts(tx)?,
        jobs: jobs::counts(tx)?,
        given_up: jobs::given_up(tx)?,
        people: store::count_people(tx, may)?,
        spaces: store::count_spaces(tx, may)?,
        contact: store::find_setting(tx, "instance.contact")?.unwrap_or_default(),
    })
}

/// Every line of the state of the house, in words.
pub async fn checks(house: &House, v: &View, counted: &Counted) -> Result<Vec<Check>, Problem> {
    let check = |name, is_well, words| Check { name, is_well, words };
    let yes_or_no = |name: &'static str, is_well: bool| {
        let answer = if is_well { "well" } else { "wrong" };
        Check {
            name,
            is_well,
            words: v.t(&format!("instance-{name}-{answer}")).to_owned(),
        }
    };
    let pending = i64::try_from(counted.pending).unwrap_or(i64::MAX);
    let (waiting, failed) = counted.mails;
    let (due, failing, given_up) = counted.jobs;
    Ok(vec![
        check("store", true, house.db().engine().await?),
        check(
            "migrations",
            pending == 0,
            v.tn("instance-migrations-count", pending),
        ),
        yes_or_no("data", is_writable(house).await),
        yes_or_no("assets", house.assets().are_built()),
        server(house, v),
        check(
            "mails",
            failed == 0,
            both(
                v,
                "instance-mails-waiting",
                waiting,
                "instance-mails-failed",
                failed,
            ),
        ),
        check(
            "jobs",
            failing == 0,
            both(v, "instance-jobs-waiting", due, "instance-jobs-failing", failing),
        ),
        check(
            "given-up",
            given_up == 0,
            v.tn("instance-given-up-count", given_up),
        ),
        check("people", true, v.tn("instance-people-count", counted.people)),
        check("spaces", true, v.tn("instance-spaces-count", counted.spaces)),
        check("version", true, env!("CARGO_PKG_VERSION").to_owned()),
    ])
}

/// Where the outbox is where mails go, none is missing.
fn server(house: &House, v: &View) -> Check {
    let (is_set, has_outbox) = (house.sender().is_set(), house.settings().mode != Mode::Service);
    let words = match (is_set, has_outbox) {
        (true, _) => v.t("instance-server-well"),
        (false, true) => v.t("instance-server-outbox"),
        (false, false) => v.t("instance-server-wrong"),
    };
    Check {
        name: "server",
        is_well: is_set || has_outbox,
        words: words.to_owned(),
    }
}

fn both(v: &View, first: &str, one: i64, second: &str, other: i64) -> String {
    format!("{} {}", v.tn(first, one), v.tn(second, other))
}

/// Writes a file and removes it: the only way to know.
async fn is_writable(house: &House) -> bool {
    let place = house
        .data()
        .join(format!("{}.try", house.chance().uid(house.now())));
    let written = tokio::fs::write(&place, b"").await.is_ok();
    written && tokio::fs::remove_file(&place).await.is_ok()
}
