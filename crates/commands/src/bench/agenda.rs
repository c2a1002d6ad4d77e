//! Gatherings for the benchmark: so many over five years around now, with places, seats, themes and publics.

use kernel::{Instant, Problem, SpaceId};
use platform::{House, Tx};

use super::in_portions;

platform::statements! {
    ANY = "select 1 from gatherings limit 1";
    SPACES = "select id from spaces order by id limit 20000";
    PLACE = "insert into places (uid, space_id, name, address, latitude, longitude, added_at)
             values ($1, $2, $3, '1 place de la Mairie', $4, $5, $6) returning id";
    MARK_WORDS = "insert into marks (vocabulary, mark, french, english) values ($1, $2, $3, $3)
                  on conflict (vocabulary, mark) do nothing";
    GATHERING = "insert into gatherings (uid, space_id, kind, title, summary, mode, starts_at, ends_at, zone, place_id,
                 state, found, words, offered_at, changed_at) values ($1, $2, 'session', $3, $4, $5, $6, $7,
                 'Europe/Paris', $8, 'announced', 1, $9, $10, $10) returning id";
    SEATS = "insert into seats (gathering_id, mode, places, taken) values ($1, $2, 20, $3)";
    MARK = "insert into gathering_marks (gathering_id, vocabulary, mark) values ($1, $2, $3)";
}

/// How many places, or as many as there are gatherings.
const PLACES: usize = 5_000;
/// Over so many days, half of them behind.
const DAYS: i64 = 5 * 365;
const THEMES: usize = 8;
const PUBLICS: usize = 4;

/// Fills the agenda unless something is in it.
pub async fn fill(house: &House, size: usize) -> Result<(), Problem> {
    let (known, spaces) = house
        .read(|tx| {
            let known = tx.find::<(i64,)>(ANY, ())?.is_some();
            Ok((known, tx.all::<(SpaceId,)>(SPACES, ())?))
        })
        .await?;
    if known || size == 0 {
        return Ok(());
    }
    house.write(add_words).await?;
    let everywhere = spaces.clone();
    let places = in_portions(house, PLACES.min(size), move |tx, number| {
        let space = everywhere.get(number % everywhere.len().max(1));
        add_place(tx, space.map_or(SpaceId::new(1), |(id,)| *id), number)
    })
    .await?;
    in_portions(house, size, move |tx, number| {
        let space = spaces.get(super::spread(number * 11 + 7, spaces.len()));
        let place = places.get(number % places.len().max(1)).copied();
        let space = space.map_or(SpaceId::new(1), |(id,)| *id);
        add(tx, space, place, number, size)
    })
    .await?;
    tracing::info!(count = size, "gatherings");
    Ok(())
}

fn add_words(tx: &mut Tx) -> Result<(), Problem> {
    for number in 0..THEMES {
        tx.run(
            MARK_WORDS,
            ("theme", format!("theme-{number}"), format!("Thème {number}")),
        )?;
    }
    for number in 0..PUBLICS {
        tx.run(
            MARK_WORDS,
            ("public", format!("public-{number}"), format!("Public {number}")),
        )?;
    }
    Ok(())
}

fn add_place(tx: &mut Tx, space: SpaceId, number: usize) -> Result<i64, Problem> {
    let (uid, now) = (tx.new_uid(), tx.now());
    let part = |step: usize| f64::from(u32::try_from(number * step % 1000).unwrap_or(0)) / 1000.0;
    let (latitude, longitude) = (44.0 + 3.0 * part(7), 2.0 + 4.0 * part(13));
    let row = (uid, space, format!("Lieu {number}"), latitude, longitude, now);
    tx.one::<(i64,)>(PLACE, row).map(|(id,)| id)
}

fn add(tx: &mut Tx, space: SpaceId, place: Option<i64>, number: usize, size: usize) -> Result<(), Problem> {
    let (uid, now) = (tx.new_uid(), tx.now());
    let mode = ["onsite", "remote", "hybrid"]
        .get(number % 3)
        .copied()
        .unwrap_or("onsite");
    let starts = starts(now, number, size);
    // One in twenty lasts three days.
    let minutes = if number.is_multiple_of(20) {
        3 * 24 * 60
    } else {
        120
    };
    let title = format!("Rencontre {number} : écrire et relire à plusieurs");
    let summary = "On apporte un texte, on repart avec trois lectures et une idée.";
    let words = format!("rencontre-{number}-ecrire-et-relire-a-plusieurs");
    let row = (
        uid,
        space,
        title,
        summary,
        mode,
        starts,
        starts.plus_minutes(minutes),
        place,
        words,
        now,
    );
    let (id,) = tx.one::<(i64,)>(GATHERING, row)?;
    let taken = i64::try_from(number % 21).unwrap_or(0);
    for seat in ["onsite", "remote"] {
        if mode == seat || mode == "hybrid" {
            tx.run(SEATS, (id, seat, taken))?;
        }
    }
    tx.run(MARK, (id, "theme", format!("theme-{}", number % THEMES)))?;
    tx.run(MARK, (id, "public", format!("public-{}", number % PUBLICS)))
        .map(drop)
}

/// Evenly over the days, at half hours.
fn starts(now: Instant, number: usize, size: usize) -> Instant {
    let slots = DAYS * 48;
    let of = |count: usize| i64::try_from(count).unwrap_or(0);
    // The order of numbers is not that of time: nobody plans so.
    let mixed = (number.wrapping_mul(7_919)) % size.max(1);
    let slot = of(mixed) * slots / of(size).max(1) - slots / 2;
    let half_hour = 30 * 60_000;
    let start = now.milliseconds().div_euclid(half_hour) * half_hour;
    Instant::from_milliseconds(start + slot * half_hour)
}
