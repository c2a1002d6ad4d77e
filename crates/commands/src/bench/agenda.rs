//! Gatherings for the benchmark: so many over five years around now, with places, seats, and the kinds, themes and
//! publics of their spaces.

use std::sync::Arc;

use kernel::{Instant, Language, Problem, SpaceId};
use platform::{House, Tx};
use spaces::shape::{self, Shape, said};
use trame::Words;

use super::in_portions;

platform::statements! {
    ANY = "select 1 from gatherings limit 1";
    SPACES = "select s.id, t.id, t.digest from spaces s join trames t on t.id = s.trame_id order by s.id limit 20000";
    PLACE = "insert into places (uid, space_id, name, address, latitude, longitude, added_at)
             values ($1, $2, $3, '1 place de la Mairie', $4, $5, $6) returning id";
    MARK_WORDS = "insert into marks (vocabulary, mark, french, english) values ($1, $2, $3, $4)
                  on conflict (vocabulary, mark) do nothing";
    GATHERING = "insert into gatherings (uid, space_id, kind, title, summary, mode, starts_at, ends_at, zone, place_id,
                 state, found, words, offered_at, changed_at, body, html, marks) values ($1, $2, $3, $4, $5, $6, $7,
                 $8, 'Europe/Paris', $9, 'announced', 1, $10, $11, $11, $12, $12, $13) returning id";
    SEATS = "insert into seats (gathering_id, mode, places, taken) values ($1, $2, 20, $3)";
    MARK = "insert into gathering_marks (gathering_id, vocabulary, mark) values ($1, $2, $3)";
    ANNOUNCED = "insert into traces (uid, at, verb, space_id, object_kind, object_id, gathering_id, audience)
                 values ($1, $2, 'gathering.announced', $3, 'gathering', $4, $4, 'public')";
}

/// How many places, or as many as there are gatherings.
const PLACES: usize = 5_000;
/// Over so many days, half of them behind.
const DAYS: i64 = 5 * 365;
/// What people read on its page; the agenda does not.
const BODY: &str = "<p>On se retrouve à l’heure dite, autour de la grande table. Chacune et chacun apporte un texte en \
    cours, même inachevé ; on le lit à voix haute, on dit ce qu’on a compris, puis ce qui manque. Le matériel est sur \
    place, l’accès est de plain-pied, et l’on peut partir avant la fin.</p>";

/// A space with its trame.
#[derive(Clone)]
struct Room {
    id: SpaceId,
    shape: Arc<Shape>,
}

/// Fills the agenda unless something is in it.
pub async fn fill(house: &House, size: usize) -> Result<(), Problem> {
    if size == 0 || house.read(|tx| tx.find::<(i64,)>(ANY, ())).await?.is_some() {
        return Ok(());
    }
    let rooms = house.read(rooms).await?;
    let known = rooms.clone();
    house.write(move |tx| add_words(tx, &known)).await?;
    let everywhere = rooms.clone();
    let places = in_portions(house, PLACES.min(size), move |tx, number| {
        let room = at(&everywhere, number)?;
        add_place(tx, room.id, number)
    })
    .await?;
    in_portions(house, size, move |tx, number| {
        let room = at(&rooms, super::spread(number * 11 + 7, rooms.len()))?;
        let place = places.get(number % places.len().max(1)).copied();
        add(tx, room, place, number, size)
    })
    .await?;
    tracing::info!(count = size, "gatherings");
    house.write(platform::ledger::rebuild).await.map(drop)
}

fn rooms(tx: &mut Tx) -> Result<Vec<Room>, Problem> {
    let found: Vec<(SpaceId, i64, String)> = tx.all(SPACES, ())?;
    let room = |(id, trame, digest): &(SpaceId, i64, String)| {
        let shape = shape::of(tx, *trame, digest)?;
        Ok(Room { id: *id, shape })
    };
    found.iter().map(room).collect()
}

/// What stands at a number of a list that goes round.
fn at<T>(list: &[T], number: usize) -> Result<&T, Problem> {
    list.get(number % list.len().max(1))
        .ok_or(Problem::broken("a benchmark without spaces"))
}

fn add_words(tx: &mut Tx, rooms: &[Room]) -> Result<(), Problem> {
    let mut done: Vec<i64> = Vec::new();
    for room in rooms {
        if done.contains(&room.shape.id) {
            continue;
        }
        done.push(room.shape.id);
        let space = &room.shape.trame.space;
        let themes = space
            .themes
            .iter()
            .map(|theme| ("theme", &theme.key, &theme.name));
        let publics = space
            .publics
            .iter()
            .map(|public| ("public", &public.key, &public.name));
        for (vocabulary, key, name) in themes.chain(publics) {
            let word = |words: &Words, language| said(words, language).text.to_owned();
            let (french, english) = (word(name, Language::French), word(name, Language::English));
            tx.run(MARK_WORDS, (vocabulary, key, french, english))?;
        }
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

fn add(tx: &mut Tx, room: &Room, place: Option<i64>, number: usize, size: usize) -> Result<(), Problem> {
    let (uid, now) = (tx.new_uid(), tx.now());
    let mode = *at(&["onsite", "remote", "hybrid"], number)?;
    let starts = starts(now, number, size);
    // One in twenty lasts three days.
    let minutes = if number.is_multiple_of(20) {
        3 * 24 * 60
    } else {
        120
    };
    let title = format!("Rencontre {number} : écrire et relire à plusieurs");
    let summary = "On apporte un texte, on repart avec trois lectures et une idée.";
    let words = format!(
        "rencontre-{number}-ecrire-et-relire-a-plusieurs-on-apporte-un-texte-on-repart-avec-trois-lectures-et-une-idee"
    );
    let trame = &room.shape.trame;
    let (theme, public) = (
        at(&trame.space.themes, number / 3)?,
        at(&trame.space.publics, number / 5)?,
    );
    let row = vec![
        uid.into(),
        room.id.into(),
        at(&trame.gatherings, number)?.key.as_str().into(),
        title.into(),
        summary.into(),
        mode.into(),
        starts.into(),
        starts.plus_minutes(minutes).into(),
        place.into(),
        words.into(),
        now.into(),
        BODY.into(),
        format!("public {},theme {}", public.key, theme.key).into(),
    ];
    let (id,) = tx.one::<(i64,)>(GATHERING, row)?;
    let taken = i64::try_from(number % 21).unwrap_or(0);
    for seat in ["onsite", "remote"] {
        if mode == seat || mode == "hybrid" {
            tx.run(SEATS, (id, seat, taken))?;
        }
    }
    tx.run(MARK, (id, "theme", theme.key.as_str()))?;
    tx.run(MARK, (id, "public", public.key.as_str()))?;
    let uid = tx.new_uid();
    tx.run(ANNOUNCED, (uid, now, room.id, id)).map(drop)
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
