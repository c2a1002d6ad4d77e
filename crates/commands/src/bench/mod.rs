//! `tresse bench-data NUMBER` or `NUMBER/GATHERINGS`, for `bin/bench` alone: a store with so many spaces and people and ten times as many
//! traces, one space whose home is measured, and somebody who is signed in there.
//!
//! Written straight into the tables, in large transactions: a million visits would take a night.

mod agenda;
mod attestations;
mod badges;
mod crowd;
mod matching;
mod mirrors;
mod reports;
mod rush;
mod sheets;
mod store;
mod training;

use kernel::{Instant, PersonId, Problem, SpaceId, SpaceKind};
use platform::{House, Tx, session};
use spaces::{shape, space};

use crate::house::{self, Areas};
use crate::terminal::Terminal;

pub use agenda::STATEMENTS as AGENDA_STATEMENTS;
pub use attestations::{STATEMENTS as ATTESTATIONS_STATEMENTS, fill as attestations};
pub use badges::{STATEMENTS as BADGES_STATEMENTS, fill as badges};
pub use matching::{STATEMENTS as MATCHING_STATEMENTS, fill as matching};
pub use mirrors::{STATEMENTS as MIRRORS_STATEMENTS, fill as mirrors};
pub use reports::{STATEMENTS as REPORTS_STATEMENTS, fill as reports};
pub use rush::STATEMENTS as RUSH_STATEMENTS;
pub use rush::{Rush, run as rush};
pub use sheets::{STATEMENTS as SHEETS_STATEMENTS, fill as sheets};
pub use store::STATEMENTS;
pub use training::{STATEMENTS as TRAINING_STATEMENTS, fill as training};

/// The space whose home is measured.
const SLUG: &str = "bench";
/// Its trame, the richest of those that ship.
const TRAME: &str = "training-14-weeks";
/// Its members: whatever the size of the store, its page is the same.
const MEMBERS: usize = 40;
/// How many rows share a transaction.
const PORTION: usize = 20_000;
/// What happens, apart from people joining.
const VERBS: [&str; 8] = [
    "notice.published",
    "role.taken",
    "charter.accepted",
    "space.changed",
    "step.done",
    "step.done",
    "sheet.written",
    "sheet.written",
];

/// Fills the store unless it is filled, starts a session for each member, and prints `space secret,secret…`.
///
/// # Errors
/// When the store refuses.
pub async fn fill(areas: Areas, terminal: &Terminal, size: usize, gatherings: usize) -> Result<(), Problem> {
    let house = house::open_from_environment(areas).await?;
    spaces::opening::ship(&house).await?;
    if house.read(|tx| space::by_slug(tx, SLUG)).await?.is_none() {
        fill_with(&house, size.max(MEMBERS)).await?;
    }
    agenda::fill(&house, gatherings).await?;
    let secrets = house
        .write(|tx| {
            let first = store::first_person(tx)?.number();
            let members = (first..).take(MEMBERS).map(PersonId::new);
            members
                .map(|person| session::start(tx, person, "bench"))
                .collect::<Result<Vec<String>, _>>()
        })
        .await?;
    terminal.print(format!("{SLUG} {}", secrets.join(",")));
    Ok(())
}

async fn fill_with(house: &House, size: usize) -> Result<(), Problem> {
    house
        .write(|tx| platform::house::keep_setting(tx, "instance.ready", "1"))
        .await?;
    let people = in_portions(house, size, store::add_person).await?;
    tracing::info!(count = people.len(), "people");
    let trames = house
        .read(|tx| {
            Ok(shape::listed(tx)?
                .iter()
                .map(|stored| stored.id)
                .collect::<Vec<i64>>())
        })
        .await?;
    let mut spaces: Vec<SpaceId> = Vec::new();
    for level in levels(size) {
        let (above, kinds) = (spaces.clone(), trames.clone());
        let made = in_portions(house, level.count, move |tx, number| {
            let parent = above.get(level.above + number % level.parents.max(1)).copied();
            let trame = kinds.get(number % kinds.len().max(1)).copied().unwrap_or(1);
            store::add_space(
                tx,
                &format!("{}-{number}", level.kind.word()),
                parent,
                level.kind,
                trame,
            )
        });
        spaces.extend(made.await?);
    }
    tracing::info!(count = spaces.len(), "spaces");
    let (everybody, everywhere) = (people.clone(), spaces.clone());
    in_portions(house, size * 3, move |tx, number| {
        let place = spread(number, everywhere.len());
        let (Some(person), Some(space)) = (everybody.get(number % everybody.len()), everywhere.get(place))
        else {
            return Ok(());
        };
        store::add_member(tx, *space, *person, "member", None)
    })
    .await?;
    let (everybody, everywhere) = (people.clone(), spaces.clone());
    in_portions(house, size * 7, move |tx, number| {
        let (who, place) = (
            spread(number * 7 + 3, everybody.len()),
            spread(number * 13 + 5, everywhere.len()),
        );
        let (Some(person), Some(space)) = (everybody.get(who), everywhere.get(place)) else {
            return Ok(());
        };
        let verb = VERBS
            .get(number % VERBS.len())
            .copied()
            .unwrap_or("space.changed");
        if verb == "notice.published" {
            store::add_notice(tx, *space, *person, number)?;
        }
        store::add_trace(tx, *space, *person, verb, moment(tx.now(), number))
    })
    .await?;
    tracing::info!("memberships, notices, traces");
    let parent = spaces.get(size / 100).copied();
    house.write(move |tx| measured(tx, parent, &people)).await?;
    house.write(platform::ledger::rebuild).await?;
    tracing::info!("views");
    Ok(())
}

/// The space that is measured, with people, roles and notices.
fn measured(tx: &mut Tx, parent: Option<SpaceId>, people: &[kernel::PersonId]) -> Result<(), Problem> {
    let stored =
        shape::shipped_by_key(tx, TRAME)?.ok_or(Problem::broken("the measured trame does not ship"))?;
    let shape = shape::of(tx, stored.id, &stored.digest)?;
    let id = store::add_space(tx, SLUG, parent, SpaceKind::Cohort, stored.id)?;
    for (number, person) in people.iter().take(MEMBERS).enumerate() {
        let standing = if number == 0 { "steward" } else { "member" };
        store::add_member(tx, id, *person, standing, Some(shape.charter_digest()))?;
        if let Some(role) = shape.trame.roles.get(number) {
            store::add_holding(tx, id, *person, &role.key)?;
            store::add_trace(tx, id, *person, "role.taken", tx.now())?;
        }
        if number < 10 {
            store::add_notice(tx, id, *person, number)?;
            store::add_trace(tx, id, *person, "notice.published", tx.now())?;
        }
    }
    Ok(())
}

/// A level of the tree: how many spaces, of which kind, and where their parents stand in the list.
#[derive(Clone, Copy)]
struct Level {
    kind: SpaceKind,
    count: usize,
    above: usize,
    parents: usize,
}

/// One in a thousand is a network, one in a hundred a site, one in ten a collective; the others are cells.
fn levels(size: usize) -> Vec<Level> {
    let counts = [(size / 1000).max(1), (size / 100).max(1), (size / 10).max(1)];
    let cells = size.saturating_sub(counts.iter().sum());
    let kinds = [
        SpaceKind::Network,
        SpaceKind::Site,
        SpaceKind::Collective,
        SpaceKind::Cell,
    ];
    let (mut levels, mut above, mut parents): (Vec<Level>, usize, usize) = (Vec::new(), 0, 0);
    for (kind, count) in kinds.into_iter().zip(counts.into_iter().chain([cells])) {
        levels.push(Level {
            kind,
            count,
            above,
            parents,
        });
        above += parents;
        parents = count;
    }
    levels
}

async fn in_portions<T: Send + 'static>(
    house: &House,
    count: usize,
    add: impl Fn(&mut Tx, usize) -> Result<T, Problem> + Send + Sync + 'static,
) -> Result<Vec<T>, Problem> {
    let add = std::sync::Arc::new(add);
    let mut all = Vec::with_capacity(count);
    for start in (0..count).step_by(PORTION) {
        let (add, end) = (std::sync::Arc::clone(&add), (start + PORTION).min(count));
        all.extend(
            house
                .write(move |tx| {
                    (start..end)
                        .map(|number| add(tx, number))
                        .collect::<Result<Vec<T>, _>>()
                })
                .await?,
        );
    }
    Ok(all)
}

/// A place in a list, the same for the same number: some are busy, most are quiet.
fn spread(number: usize, length: usize) -> usize {
    let mixed = (number as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40;
    let length = length.max(1) as u64;
    let even = mixed % length;
    // Squaring draws towards the beginning, where the large spaces stand.
    usize::try_from(even * even / length).unwrap_or(0)
}

/// Sometime in the last year.
fn moment(now: Instant, number: usize) -> Instant {
    let minutes = i64::try_from(spread(number * 31 + 1, 365 * 24 * 60)).unwrap_or(0);
    now.plus_minutes(-minutes)
}
