//! `tresse bench-sheets NUMBER`, for `bin/bench` alone: a network with so many sheets of the kinds that it ships with,
//! each field filled as its type asks, and words of which some stand in many of them and most in few.

use kernel::{Instant, Language, PersonId, Problem, SpaceId, SpaceKind};
use platform::calendar::Calendar;
use platform::{House, Tx, session};
use spaces::{shape, space};
use trame::{FieldType, SheetField};

use super::{in_portions, spread, store};
use crate::house::{self, Areas};
use crate::terminal::Terminal;

platform::statements! {
    SHEET = "insert into sheets (uid, space_id, kind, title, fields, html, words, licence, state, author_id, made_at,
             published_at, changed_at) values ($1, $2, $3, $4, $5, '{}', '', $6, 'published', $7, $8, $8, $8)
             returning id";
    PUBLISHED = "insert into traces (uid, at, verb, actor_id, space_id, object_kind, object_id, audience, detail)
                 values ($1, $2, 'sheet.published', $3, $4, 'sheet', $5, 'public', $6)";
}

/// The space whose sheets are measured.
const SLUG: &str = "bench-commons";
/// Its trame: the one that ships with most kinds.
const TRAME: &str = "cooperatives-network";
/// How many people write.
const AUTHORS: usize = 400;
/// Over so many days they wrote.
const DAYS: i64 = 4 * 365;
/// What people write about; the first stand in many sheets, the last in few.
const WORDS: &str = "atelier élèves groupe écrire parler lire classe temps question table place séance carte image \
    papier son jeu lieu projet école collège lycée adultes débat écoute récit méthode outil essai matériel salle \
    réseau partage fiche trace carnet voix mémoire jardin marée station météo film montage lanterne radio micro \
    couture bois cuisine quartier archive chorale théâtre robot capteur boussole microscope planétarium herbier \
    compost mosaïque marionnette typographie cartographie stéréoscope sismographe";
/// How many words a text has.
const LENGTH: usize = 40;

/// Fills the store unless it is filled, starts a session, and prints `space secret`.
///
/// # Errors
/// When the store refuses.
pub async fn fill(areas: Areas, terminal: &Terminal, sheets: usize) -> Result<(), Problem> {
    let house = house::open_from_environment(areas).await?;
    spaces::opening::ship(&house).await?;
    if house.read(|tx| space::by_slug(tx, SLUG)).await?.is_none() {
        fill_with(&house, sheets).await?;
    }
    let secret = house
        .write(|tx| {
            let person = store::first_person(tx)?;
            session::start(tx, person, "bench")
        })
        .await?;
    terminal.print(format!("{SLUG} {secret}"));
    Ok(())
}

async fn fill_with(house: &House, sheets: usize) -> Result<(), Problem> {
    house
        .write(|tx| platform::house::keep_setting(tx, "instance.ready", "1"))
        .await?;
    let people = in_portions(house, AUTHORS, store::add_person).await?;
    let authors = people.clone();
    let (space, kinds) = house.write(move |tx| network(tx, &authors)).await?;
    in_portions(house, sheets, move |tx, number| {
        let kind = kinds.get(number % kinds.len().max(1));
        let author = people.get(spread(number * 17 + 5, people.len()));
        match kind.zip(author) {
            Some((kind, author)) => add(tx, space, kind, *author, number),
            None => Ok(()),
        }
    })
    .await?;
    tracing::info!(count = sheets, "sheets");
    house.write(platform::ledger::rebuild).await.map(drop)
}

/// The space with its people, and its kinds.
fn network(tx: &mut Tx, people: &[PersonId]) -> Result<(SpaceId, Vec<trame::Sheet>), Problem> {
    let stored =
        shape::shipped_by_key(tx, TRAME)?.ok_or(Problem::broken("the measured trame does not ship"))?;
    let shape = shape::of(tx, stored.id, &stored.digest)?;
    let id = store::add_space(tx, SLUG, None, SpaceKind::Network, stored.id)?;
    for person in people {
        store::add_member(tx, id, *person, "member", Some(shape.charter_digest()))?;
    }
    Ok((id, shape.trame.sheets.clone()))
}

fn add(
    tx: &mut Tx,
    space: SpaceId,
    kind: &trame::Sheet,
    author: PersonId,
    number: usize,
) -> Result<(), Problem> {
    let at = moment(tx.now(), number);
    let title = format!("{} {number}", sentence(number * 3, 4));
    let fields: serde_json::Map<String, serde_json::Value> = kind
        .fields
        .iter()
        .enumerate()
        .filter_map(|(place, field)| {
            let held = held(field, &title, number * 31 + place * 7, at)?;
            Some((field.key.clone(), held.into()))
        })
        .collect();
    let fields = serde_json::Value::Object(fields).to_string();
    let licence = ["CC-BY-SA-4.0", "CC-BY-4.0", "CC0-1.0"]
        .get(spread(number * 5, 3))
        .copied()
        .unwrap_or("CC-BY-SA-4.0");
    let uid = tx.new_uid();
    let row = (
        uid,
        space,
        kind.key.as_str(),
        title.as_str(),
        fields,
        licence,
        author,
        at,
    );
    let (sheet,) = tx.one::<(i64,)>(SHEET, row)?;
    let uid = tx.new_uid();
    tx.run(PUBLISHED, (uid, at, author, space, sheet, kind.key.as_str()))
        .map(drop)
}

/// What a field holds; nothing for what points at something, or is a file.
fn held(field: &SheetField, title: &str, number: usize, at: Instant) -> Option<Vec<String>> {
    let choice = |number: usize| {
        let place = spread(number, field.choices.len());
        field.choices.get(place).map(|choice| choice.key.clone())
    };
    let day = |days: i64| Calendar::new(Language::French, "UTC").field(at.plus_days(days));
    Some(match field.holds {
        FieldType::Line if field.required => vec![title.to_owned()],
        FieldType::Line => vec![sentence(number, 5)],
        FieldType::Paragraph | FieldType::Text => vec![sentence(number, LENGTH)],
        FieldType::Number => vec![(number % 90).to_string()],
        FieldType::Choice => vec![choice(number)?],
        FieldType::Choices | FieldType::Tree => {
            let mut chosen: Vec<String> = (0..1 + number % 3)
                .filter_map(|more| choice(number + more * 13))
                .collect();
            chosen.sort_unstable();
            chosen.dedup();
            chosen
        }
        FieldType::Date => vec![day(-3)],
        FieldType::Period => vec![day(-20), day(10)],
        FieldType::Place => {
            let part = |step: usize| f64::from(u32::try_from(number * step % 1000).unwrap_or(0)) / 1000.0;
            let (north, east) = (44.0 + 5.0 * part(7), -4.0 + 10.0 * part(13));
            vec![sentence(number, 3), format!("{north:.4}"), format!("{east:.4}")]
        }
        _ => return None,
    })
}

/// Some words, and one that stands in few sheets.
fn sentence(number: usize, length: usize) -> String {
    let known: Vec<&str> = WORDS.split_whitespace().collect();
    let word = |place: usize| {
        known
            .get(spread(number * 7 + place * 3_571, known.len()))
            .copied()
    };
    let mut words: Vec<String> = (0..length).filter_map(word).map(str::to_owned).collect();
    if length == LENGTH {
        words.push(format!("repère{}", number % 5_000));
    }
    words.join(" ")
}

/// Sometime in the last years.
fn moment(now: Instant, number: usize) -> Instant {
    let minutes = i64::try_from(spread(
        number * 29 + 11,
        usize::try_from(DAYS * 24 * 60).unwrap_or(0),
    ))
    .unwrap_or(0);
    now.plus_minutes(-minutes)
}
