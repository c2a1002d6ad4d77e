//! `tresse bench-reports TRACES`, for `bin/bench` alone: a network with so many traces of a year in two hundred spaces,
//! and what was published and held in it. Prints the path of its reports, a session of who answers for it, and an
//! identifier for a report.

use kernel::{PersonId, Problem, SpaceId, SpaceKind};
use platform::{House, Tx, session};
use spaces::{shape, space};

use super::{in_portions, moment, spread, store};
use crate::house::{self, Areas};
use crate::terminal::Terminal;

platform::statements! {
    SHEET = "insert into sheets (uid, space_id, kind, title, licence, state, author_id, made_at, published_at, changed_at)
             values ($1, $2, $3, $4, 'cc-by-sa-4.0', 'published', $5, $6, $6, $6)";
    GATHERING = "insert into gatherings (uid, space_id, kind, title, mode, starts_at, ends_at, zone, state, offered_at,
                 changed_at) values ($1, $2, 'workshop', $3, 'onsite', $4, $5, 'Europe/Paris', 'announced', $4, $4)
                 returning id";
    ATTENDED = "insert into attendances (gathering_id, part, person_id, presence, minutes, way, noted_at)
                values ($1, 0, $2, 'present', 90, 'list', $3) on conflict (gathering_id, part, person_id) do nothing";
    AGREED = "insert into naming_choices (space_id, person_id, choice, changed_at) values ($1, $2, 'yes', $3)";
}

/// The space whose report is measured.
const SLUG: &str = "report-bench";
/// Its trame, which has reports.
const TRAME: &str = "learning-collective";
/// The spaces in it.
const SPACES: usize = 200;
/// How many traces there are for one person, one sheet, one gathering.
const BY_PERSON: usize = 200;
const BY_SHEET: usize = 200;
const BY_GATHERING: usize = 2_000;
/// Who comes to a gathering.
const COME: usize = 12;

/// Fills the store unless it is filled, and prints where to ask.
///
/// # Errors
/// When the store refuses.
pub async fn fill(areas: Areas, terminal: &Terminal, traces: usize) -> Result<(), Problem> {
    let house = house::open_from_environment(areas).await?;
    spaces::opening::ship(&house).await?;
    if house.read(|tx| space::by_slug(tx, SLUG)).await?.is_none() {
        fill_with(&house, traces).await?;
    }
    let (secret, once) = house
        .write(|tx| {
            let person = store::first_person(tx)?;
            Ok((session::start(tx, person, "bench")?, tx.new_uid()))
        })
        .await?;
    terminal.print(format!("/spaces/{SLUG}/reports {secret} {once}"));
    Ok(())
}

async fn fill_with(house: &House, traces: usize) -> Result<(), Problem> {
    house
        .write(|tx| platform::house::keep_setting(tx, "instance.ready", "1"))
        .await?;
    let people = in_portions(house, (traces / BY_PERSON).max(10), store::add_person).await?;
    let first = people.first().copied().ok_or(Problem::broken("nobody"))?;
    let spaces = house.write(move |tx| spaces_of(tx, first)).await?;
    let (who, places) = (people.clone(), spaces.clone());
    in_portions(house, traces, move |tx, number| {
        let (person, place) = (at(&who, number * 7 + 3)?, at(&places, number * 13 + 5)?);
        let when = moment(tx.now(), number);
        store::add_trace(tx, place, person, "step.done", when)
    })
    .await?;
    tracing::info!(count = traces, "traces");
    let (who, places) = (people.clone(), spaces.clone());
    in_portions(house, traces / BY_SHEET, move |tx, number| {
        let (person, place) = (at(&who, number)?, at(&places, number)?);
        let kind = if number % 10 == 0 { "account" } else { "method" };
        let (uid, when) = (tx.new_uid(), moment(tx.now(), number));
        let title = format!("Ce que l’on a essayé, fois {number}");
        tx.run(SHEET, (uid, place, kind, title, person, when)).map(drop)
    })
    .await?;
    let top = spaces.first().copied().ok_or(Problem::broken("no space"))?;
    let (who, places) = (people.clone(), spaces.clone());
    in_portions(house, traces / BY_GATHERING, move |tx, number| {
        let place = at(&places, number * 3)?;
        let (uid, when) = (tx.new_uid(), moment(tx.now(), number).plus_minutes(-120));
        let title = format!("Rencontre {number}");
        let (id,) = tx.one::<(i64,)>(GATHERING, (uid, place, title, when, when.plus_minutes(90)))?;
        for come in 0..COME {
            tx.run(ATTENDED, (id, at(&who, number * COME + come)?, when))?;
        }
        Ok(())
    })
    .await?;
    in_portions(house, people.len(), move |tx, number| {
        let person = *people.get(number).ok_or(Problem::broken("nobody"))?;
        store::add_member(
            tx,
            top,
            person,
            if number == 0 { "steward" } else { "member" },
            None,
        )?;
        if number % 20 == 1 {
            store::add_holding(tx, top, person, "passeur")?;
        }
        let now = tx.now();
        tx.run(AGREED, (top, person, now)).map(drop)
    })
    .await?;
    tracing::info!("sheets, gatherings, people");
    house.write(platform::ledger::rebuild).await.map(drop)
}

fn spaces_of(tx: &mut Tx, first: PersonId) -> Result<Vec<SpaceId>, Problem> {
    let stored =
        shape::shipped_by_key(tx, TRAME)?.ok_or(Problem::broken("the measured trame does not ship"))?;
    let top = store::add_space(tx, SLUG, None, SpaceKind::Network, stored.id)?;
    let mut spaces = vec![top];
    for number in 1..SPACES {
        let above = at(&spaces, number * 3)?;
        let slug = format!("{SLUG}-{number}");
        spaces.push(store::add_space(
            tx,
            &slug,
            Some(above),
            SpaceKind::Cell,
            stored.id,
        )?);
    }
    for space in &spaces {
        space::set_joining(tx, *space, kernel::Joining::Open)?;
    }
    store::add_member(tx, top, first, "steward", None)?;
    Ok(spaces)
}

/// One of a list, the same for the same number.
fn at<T: Copy>(all: &[T], number: usize) -> Result<T, Problem> {
    let found = all.get(spread(number, all.len())).copied();
    found.ok_or(Problem::broken("an empty list"))
}
