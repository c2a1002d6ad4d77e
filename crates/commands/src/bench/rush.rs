//! `tresse bench-rush PEOPLE/AT-ONCE PLACES/WAITING`, for `bin/bench` alone: a gathering with so many places, so many
//! people who register for it through the server that runs on the same data folder, and what the store says of it.
//!
//! Each has an address and a connection of their own, and sends the form that a browser would send.

use std::time::Duration;

use kernel::Problem;
use platform::web::percent_encoded;
use platform::{House, Tx};
use spaces::space;
use trame::QuestionType;

use super::crowd::{self, Answer};
use crate::house::{self, Areas};
use crate::terminal::Terminal;

platform::statements! {
    OFFER = "insert into gatherings (uid, space_id, kind, title, summary, mode, starts_at, ends_at, zone, state, found,
             offered_at, changed_at) values ($1, $2, $3, 'La grande rencontre', 'Tout le monde veut venir.', 'onsite',
             $4, $5, 'Europe/Paris', 'announced', 1, $6, $6) returning id";
    SEATS = "insert into seats (gathering_id, mode, places, waiting_places) values ($1, 'onsite', $2, $3)";
    REGISTERED = "select count(*), count(case when state = 'placed' then 1 end),
                  count(case when state = 'waiting' then 1 end) from registrations where gathering_id = $1";
    // Each mail once, with the job that sends it: what is queued twice or not at all shows in the count.
    QUEUED = "select count(*), count(distinct j.payload) from registrations r join mails m on m.person_id = r.person_id
              left join jobs j on j.kind = 'mail.send' and j.payload = m.uid where r.gathering_id = $1";
}

/// How many people, how many of them at once, and what there is for them.
#[derive(Debug, PartialEq, Eq)]
pub struct Rush {
    pub people: usize,
    pub at_once: usize,
    pub places: i64,
    pub waiting: i64,
}

/// Runs it and prints: answers a second, p50 and p99 in milliseconds, then how many were told that they have a place,
/// that they wait, that it is full, and anything else, then what is stored: registrations, with a place, waiting, mails,
/// and mails with a job.
///
/// # Errors
/// When the store refuses, or no server runs.
pub async fn run(areas: Areas, terminal: &Terminal, rush: Rush) -> Result<(), Problem> {
    let house = house::open_beside_the_server(areas, false).await?;
    let (places, waiting) = (rush.places, rush.waiting);
    let (id, uid, questions) = house.write(move |tx| offer(tx, places, waiting)).await?;
    let forms = (0..rush.people)
        .map(|number| form(&house, &uid, &questions, number))
        .collect();
    let (answers, took) = crowd::send(&house.settings().base, forms, rush.at_once).await?;
    let (registered, placed, waiting): (i64, i64, i64) =
        house.read(move |tx| tx.one(REGISTERED, (id,))).await?;
    let (mails, jobs): (i64, i64) = house.read(move |tx| tx.one(QUEUED, (id,))).await?;
    terminal.print(format!(
        "{} {registered} {placed} {waiting} {mails} {jobs}",
        said(&answers, took)
    ));
    Ok(())
}

/// A gathering in the measured space, in a week, and the fields that answer the questions of its form.
fn offer(tx: &mut Tx, places: i64, waiting: i64) -> Result<(i64, String, String), Problem> {
    let space = space::by_slug(tx, super::SLUG)?.ok_or(Problem::Missing)?;
    let kind = space.shape.trame.gatherings.first().ok_or(Problem::Missing)?;
    let (uid, now) = (tx.new_uid(), tx.now());
    let starts = now.plus_days(7);
    let row = (
        uid,
        space.id,
        kind.key.as_str(),
        starts,
        starts.plus_minutes(120),
        now,
    );
    let (id,) = tx.one::<(i64,)>(OFFER, row)?;
    tx.run(SEATS, (id, places, waiting))?;
    let answers = kind.questions.iter().map(answer).collect();
    Ok((id, uid.to_string(), answers))
}

fn answer(question: &trame::Question) -> String {
    let said = match question.holds {
        QuestionType::Line | QuestionType::Paragraph => "Rien de particulier.",
        QuestionType::Tick => "on",
        QuestionType::Choice | QuestionType::Choices => {
            question.choices.first().map_or("", |choice| choice.key.as_str())
        }
    };
    format!("&answer-{}={}", question.key, percent_encoded(said))
}

/// The whole request, as it goes over the wire.
fn form(house: &House, uid: &str, questions: &str, number: usize) -> String {
    let host = crowd::host(&house.settings().base);
    let body = format!(
        "name={}&email={}{questions}",
        percent_encoded(&format!("Camille Arrivée {number}")),
        percent_encoded(&format!("p{number}.{uid}@rush.example")),
    );
    format!(
        "POST /gatherings/{uid}/registration HTTP/1.1\r\nhost: {host}\r\norigin: http://{host}\r\n\
         sec-fetch-site: same-origin\r\naccept-language: fr\r\ncontent-type: application/x-www-form-urlencoded\r\n\
         content-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    )
}

fn said(answers: &[Answer], took: Duration) -> String {
    let mut waits: Vec<f64> = answers
        .iter()
        .map(|answer| answer.took.as_secs_f64() * 1e3)
        .collect();
    waits.sort_by(f64::total_cmp);
    let part = |percent: usize| {
        let place = (waits.len() * percent).div_ceil(100).saturating_sub(1);
        waits.get(place).copied().unwrap_or(0.0)
    };
    let told = |status: u16, end: &str| {
        let so = |answer: &&Answer| answer.status == status && answer.goes_to.ends_with(end);
        answers.iter().filter(so).count()
    };
    let (placed, waiting, full) = (told(303, "as=placed"), told(303, "as=waiting"), told(422, ""));
    let other = answers.len() - placed - waiting - full;
    let rate = f64::from(u32::try_from(answers.len()).unwrap_or(u32::MAX)) / took.as_secs_f64();
    format!(
        "{rate:.0} {:.1} {:.1} {placed} {waiting} {full} {other}",
        part(50),
        part(99)
    )
}
