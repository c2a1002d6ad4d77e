//! The list as a file for spreadsheets. Taking it away leaves a trace, so it is a form and not a link.

use kernel::Uid;
use platform::table;
use platform::web::{Cx, Handled, Reply, View};

use super::model::{Participant, order};
use super::pages::answers;
use super::{actions, store};
use gatherings::gathering::access;
use gatherings::registration::Asked;

/// The kind of a table as text.
pub const KIND: &str = "text/csv; charset=utf-8";

/// Everybody who registered, with what they answered.
pub async fn file(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let (may, mut people) = cx
        .write(move |tx| {
            let may = access::to_hold(tx, uid)?;
            actions::note_export(tx, &may, "registration.exported")?;
            let people = store::all(tx, may.gathering().id)?;
            Ok((may, people))
        })
        .await?;
    order(&mut people);
    let v = cx.view();
    let questions = Asked::of(may.seen().kind(), v.language);
    let heads =
        ["name", "email", "seat", "state", "asked"].map(|head| v.word("participant-column", head).to_owned());
    let mut heads: Vec<String> = heads.to_vec();
    heads.extend(questions.iter().map(|question| question.label.clone()));
    let rows: Vec<Vec<String>> = people.iter().map(|each| row(&v, &questions, each)).collect();
    Ok(Reply::file(KIND, table::write(&heads, &rows)).saved_as("participants.csv"))
}

fn row(v: &View, questions: &[Asked], person: &Participant) -> Vec<String> {
    let said = answers(v, questions, person);
    let mut row = vec![
        person.name.clone(),
        person.email.clone().unwrap_or_default(),
        v.word("registration-seat", person.seat.word()).to_owned(),
        v.word("registration-state", person.state.word()).to_owned(),
        v.calendar().moment_field(person.asked).replace('T', " "),
    ];
    row.extend(questions.iter().map(|question| {
        let answer = said.iter().find(|(label, _)| *label == question.label);
        answer.map_or_else(String::new, |(_, answer)| answer.clone())
    }));
    row
}
