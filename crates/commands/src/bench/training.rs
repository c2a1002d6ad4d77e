//! `tresse bench-training TRAINEES/TRACES`, for `bin/bench` alone: a cohort in week 7 of 14 that follows a plan of 120
//! activities in small groups of five, with so many traces, and one of its trainees who is signed in.

use kernel::{Instant, Language, PersonId, Problem, SpaceId, SpaceKind};
use platform::calendar::Calendar;
use platform::{House, Tx, session};
use spaces::shape::{self, Origin};
use spaces::space;
use trame::Trame;

use super::{in_portions, store};
use crate::house::{self, Areas};
use crate::terminal::Terminal;

platform::statements! {
    DATE = "insert into cohorts (space_id, first_monday, zone, dated_at) values ($1, $2, 'Europe/Paris', $3)";
    GROUP = "insert into cohort_groups (uid, space_id, aim, name, formed_at) values ($1, $2, 'codevelopment', $3, $4)
             returning id";
    JOIN = "insert into cohort_group_members (group_id, person_id, since) values ($1, $2, $3)";
    TRACE = "insert into traces (uid, at, verb, actor_id, space_id, cohort_id, strand, audience, detail)
             values ($1, $2, $3, $4, $5, $5, 'individual', $6, $7)";
}

/// The cohort that is measured.
const SLUG: &str = "bench-training";
/// Its plan, before it is made twice as long.
const TRAME: &str = "training-14-weeks";
/// How many people are in a small group.
const GROUP_OF: usize = 5;
/// So many days ago its first week began, and its first trace was left.
const DAYS: i64 = 44;
/// What happens apart from activities, and who may see it.
const VERBS: [(&str, &str); 4] = [
    ("entry.told", "own"),
    ("sheet.published", "space"),
    ("quiz.answered", "own"),
    ("notice.published", "space"),
];

/// Fills the store unless it is filled, starts a session, and prints `space secret`.
///
/// # Errors
/// When the store refuses.
pub async fn fill(areas: Areas, terminal: &Terminal, trainees: usize, traces: usize) -> Result<(), Problem> {
    let house = house::open_from_environment(areas).await?;
    spaces::opening::ship(&house).await?;
    if house.read(|tx| space::by_slug(tx, SLUG)).await?.is_none() {
        fill_with(&house, trainees.max(GROUP_OF + 1), traces).await?;
    }
    let secret = house
        .write(|tx| {
            let steward = store::first_person(tx)?;
            session::start(tx, PersonId::new(steward.number() + 1), "bench")
        })
        .await?;
    terminal.print(format!("{SLUG} {secret}"));
    Ok(())
}

async fn fill_with(house: &House, trainees: usize, traces: usize) -> Result<(), Problem> {
    house
        .write(|tx| platform::house::keep_setting(tx, "instance.ready", "1"))
        .await?;
    let people = in_portions(house, trainees + 1, store::add_person).await?;
    let all = people.clone();
    let (space, keys) = house.write(move |tx| cohort(tx, &all)).await?;
    in_portions(house, traces, move |tx, number| {
        let trainees = people.get(1..).unwrap_or_default();
        let Some(person) = trainees.get(number % trainees.len().max(1)) else {
            return Ok(());
        };
        let turn = number / trainees.len().max(1);
        trace(tx, space, *person, &keys, turn, moment(tx.now(), number, traces))
    })
    .await?;
    tracing::info!(count = traces, "traces");
    house.write(platform::ledger::rebuild).await.map(drop)
}

/// The space with its dates, people and groups; and the keys of what they do.
fn cohort(tx: &mut Tx, people: &[PersonId]) -> Result<(SpaceId, Vec<String>), Problem> {
    let missing = || Problem::broken("the measured trame does not ship");
    let stored = shape::shipped_by_key(tx, TRAME)?.ok_or_else(missing)?;
    let mut trame = shape::of(tx, stored.id, &stored.digest)?.trame.clone();
    let keys = lengthen(&mut trame);
    let id = shape::keep_checked(tx, &trame, Origin::Space, None)?;
    let digest = trame.digest();
    let shape = shape::of(tx, id, &digest)?;
    let space = store::add_space(tx, SLUG, None, SpaceKind::Cohort, id)?;
    let now = tx.now();
    let first = Calendar::new(Language::French, "Europe/Paris").field(now.plus_days(-DAYS));
    tx.run(DATE, (space, first, now))?;
    for (number, person) in people.iter().enumerate() {
        let standing = if number == 0 { "steward" } else { "member" };
        store::add_member(tx, space, *person, standing, Some(shape.charter_digest()))?;
    }
    for (number, together) in people.get(1..).unwrap_or_default().chunks(GROUP_OF).enumerate() {
        let uid = tx.new_uid();
        let (group,) = tx.one::<(i64,)>(GROUP, (uid, space, format!("Groupe {number}"), now))?;
        for person in together {
            tx.run(JOIN, (group, *person, now))?;
        }
    }
    Ok((space, keys))
}

/// Makes each activity twice; gives the keys of those of the weeks until now.
fn lengthen(trame: &mut Trame) -> Vec<String> {
    let Some(program) = trame.program.as_mut() else {
        return Vec::new();
    };
    let again: Vec<trame::Activity> = program
        .activities
        .iter()
        .map(|activity| trame::Activity {
            key: format!("{}-more", activity.key),
            after: vec![activity.key.clone()],
            ..activity.clone()
        })
        .collect();
    program.activities.extend(again);
    let until_now = program.activities.iter().filter(|activity| activity.week <= 7);
    until_now.map(|activity| activity.key.clone()).collect()
}

/// First what somebody did of the plan, most of it, then all the rest.
fn trace(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
    keys: &[String],
    turn: usize,
    at: Instant,
) -> Result<(), Problem> {
    let uid = tx.new_uid();
    let is_left_out = (turn + usize::try_from(person.number()).unwrap_or(0)).is_multiple_of(7);
    let (verb, audience, detail) = match keys.get(turn).filter(|_| !is_left_out) {
        Some(key) => ("activity.done", "space", key.as_str()),
        None => {
            let (verb, audience) = VERBS
                .get(turn % VERBS.len())
                .copied()
                .unwrap_or(("entry.told", "own"));
            (
                verb,
                audience,
                keys.get(turn % keys.len().max(1)).map_or("", String::as_str),
            )
        }
    };
    tx.run(TRACE, (uid, at, verb, person, space, audience, detail))
        .map(drop)
}

/// Evenly since the first week, the last one now.
fn moment(now: Instant, number: usize, of: usize) -> Instant {
    let minutes = |count: usize| i64::try_from(count).unwrap_or(0);
    let all = DAYS * 24 * 60;
    now.plus_minutes(minutes(number + 1) * all / minutes(of).max(1) - all)
}
