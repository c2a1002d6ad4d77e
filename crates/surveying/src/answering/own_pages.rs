//! One’s own answers to a survey over time.

use askama::Template;
use drawing::Drawn;
use kernel::{Problem, Uid};
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Head};

use super::model::Answers;
use super::store;
use crate::mirror::{Table, drawn_own, own_table};
use crate::survey::{access, store as survey_store};
use crate::wave::store as wave_store;

#[derive(Template)]
#[template(path = "answering/mine.html")]
struct Page {
    v: View,
    head: Head,
    title: String,
    survey: Uid,
    drawn: Option<Drawn>,
    table: Table,
    times: usize,
    apart: i64,
}

impl Page {
    fn is_once(&self) -> bool {
        self.times == 1
    }

    fn has_others(&self) -> bool {
        self.apart > 0
    }
}

/// How many times are laid beside each other.
const MOST: usize = 6;

/// GET /mirrors/{survey}/mine
pub async fn show(cx: Cx) -> Handled {
    let uid: Uid = cx.at("survey")?;
    let (seen, crumbs, own, waves, body) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let me = tx.signed_in()?.id;
            let crumbs = space::crumbs(tx, seen.survey.space_id)?;
            let own = store::own(tx, me, seen.survey.id)?;
            let waves = wave_store::of_survey(tx, seen.survey.id)?;
            let newest = own
                .first()
                .and_then(|(wave, _)| waves.iter().find(|each| each.uid == *wave));
            let body = match newest {
                Some(wave) => survey_store::version(tx, wave.version)?,
                None => return Err(Problem::Missing),
            };
            Ok((seen, crumbs, own, waves, body))
        })
        .await?;
    let v = cx.view();
    let of = |wave: &Uid| waves.iter().find(|each| each.uid == *wave);
    let version = own
        .first()
        .and_then(|(wave, _)| of(wave))
        .map(|wave| wave.version);
    let known: Vec<(String, &Answers)> = own
        .iter()
        .filter_map(|(wave, answers)| Some((of(wave)?, answers)))
        .filter(|(wave, _)| Some(wave.version) == version)
        .map(|(wave, answers)| (wave.name.clone(), answers))
        .take(MOST)
        .collect();
    let title = seen.survey.draft.title.to(v.language).to_owned();
    let drawn = drawn_own(
        &v,
        &body,
        title.clone(),
        known.get(..known.len().min(2)).unwrap_or_default(),
    );
    let forwards: Vec<(String, &Answers)> = known.iter().rev().cloned().collect();
    let page = Page {
        head: Head::new(&v, &seen.space, crumbs, "mirrors"),
        table: own_table(&v, &body, &forwards),
        apart: i64::try_from(own.len().saturating_sub(known.len())).unwrap_or(0),
        times: known.len(),
        survey: seen.survey.uid,
        drawn,
        title,
        v,
    };
    Reply::page(&page)
}
