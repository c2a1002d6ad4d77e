//! `tresse bench-matching NUMBER`, for `bin/bench` alone: a space where so many people accompany others, all over a
//! country, and one request that waits for somebody.

use kernel::{PersonId, Problem, SpaceId, SpaceKind, Uid};
use platform::{Tx, session};
use spaces::{shape, space};

use super::{in_portions, spread, store};
use crate::house::{self, Areas};
use crate::terminal::Terminal;

platform::statements! {
    OPEN = "insert into accompaniment_settings (space_id, is_open, themes) values ($1, 1, $2)";
    PLACE = "insert into places (uid, space_id, name, latitude, longitude, added_at) values ($1, $2, 'Ici', $3, $4, $5)
             returning id";
    COMPANION = "insert into companions (uid, space_id, person_id, words, kinds, latitude, longitude, reach, remote, most,
                 busy, changed_at) values ($1, $2, $3, 'J’accompagne.', $4, $5, $6, $7, $8, $9, $10, $11) returning id";
    THEME = "insert into companion_themes (companion_id, theme) values ($1, $2) on conflict do nothing";
    REQUEST = "insert into accompaniments (uid, space_id, person_id, secret, state, language, name, who, kind, theme, title,
               project, place_id, begun_at, asked_at, since) values ($1, $2, $3, $4, 'asked', 'fr', 'Gil', 'Professeur',
               'support', 'Thème 1', 'Une radio', 'Faire parler la cour.', $5, $6, $6, $6)";
}

const SLUG: &str = "matching";
const TRAME: &str = "cooperatives-network";
const KINDS: [&str; 5] = ["support", "training", "peers", "trying", "designing"];
/// How many themes there are; each companion names three.
const THEMES: usize = 12;

fn theme(number: usize) -> String {
    format!("Thème {}", number % THEMES + 1)
}

/// Fills the store, which must be empty, and prints the path of the request and the session of who looks for somebody.
///
/// # Errors
/// When the store refuses.
pub async fn fill(areas: Areas, terminal: &Terminal, size: usize) -> Result<(), Problem> {
    let house = house::open_from_environment(areas).await?;
    spaces::opening::ship(&house).await?;
    house
        .write(|tx| platform::house::keep_setting(tx, "instance.ready", "1"))
        .await?;
    let coordinator = house.write(|tx| store::add_person(tx, 0)).await?;
    let people = in_portions(&house, size, |tx, number| store::add_person(tx, number + 1)).await?;
    let (space, place) = house.write(move |tx| open(tx, coordinator)).await?;
    let all = people.clone();
    in_portions(&house, size, move |tx, number| match all.get(number) {
        Some(person) => companion(tx, space, *person, number),
        None => Ok(()),
    })
    .await?;
    let asker = people.first().copied().ok_or(Problem::Missing)?;
    let line = house
        .write(move |tx| {
            let (uid, secret, now): (Uid, String, _) = (tx.new_uid(), tx.new_secret(), tx.now());
            tx.run(REQUEST, (uid, space, asker, secret, place, now))?;
            let session = session::start(tx, coordinator, "bench")?;
            Ok(format!("/accompaniments/{uid} {session}"))
        })
        .await?;
    terminal.print(line);
    Ok(())
}

fn open(tx: &mut Tx, coordinator: PersonId) -> Result<(SpaceId, i64), Problem> {
    let trame = shape::shipped_by_key(tx, TRAME)?.ok_or(Problem::Missing)?;
    let space = store::add_space(tx, SLUG, None, SpaceKind::Network, trame.id)?;
    space::set_joining(tx, space, kernel::Joining::Open)?;
    store::add_member(tx, space, coordinator, "steward", None)?;
    let themes: Vec<String> = (0..THEMES).map(theme).collect();
    tx.run(OPEN, (space, themes.join("\n")))?;
    let (uid, now) = (tx.new_uid(), tx.now());
    let (place,) = tx.one::<(i64,)>(PLACE, (uid, space, 48.1f64, -1.7f64, now))?;
    Ok((space, place))
}

/// Somebody who accompanies, somewhere between two seas.
fn companion(tx: &mut Tx, space: SpaceId, person: PersonId, number: usize) -> Result<(), Problem> {
    store::add_member(tx, space, person, "member", None)?;
    let degrees = |seed: usize, width: u32| {
        let place = u32::try_from(spread(number * 31 + seed, 10_000)).unwrap_or(0);
        f64::from(width) * f64::from(place) / 10_000.0
    };
    let (latitude, longitude) = (43.0 + degrees(7, 8), -5.0 + degrees(13, 13));
    let small = |modulus: usize| i64::try_from(number / THEMES % modulus).unwrap_or(0);
    let (uid, now) = (tx.new_uid(), tx.now());
    let args = (
        uid,
        space,
        person,
        KINDS.get(number % KINDS.len()).copied().unwrap_or("support"),
        latitude,
        longitude,
        10 + small(9) * 20,
        small(2),
        1 + small(4),
        small(3),
        now,
    );
    let (companion,) = tx.one::<(i64,)>(COMPANION, args)?;
    for seed in [0, 5, 7] {
        tx.run(THEME, (companion, theme(number * 3 + seed)))?;
    }
    Ok(())
}
