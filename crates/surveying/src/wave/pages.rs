//! The page before one answers: what it is for, how private it is, until when; and closing it.

use askama::Template;
use kernel::Uid;
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Head};

use super::model::{Audience, State, Wave};
use super::{access, actions};
use crate::answering;
use crate::survey::model::Body;
use crate::survey::store as survey_store;

#[derive(Template)]
#[template(path = "wave/show.html")]
struct Show {
    v: View,
    head: Head,
    wave: Wave,
    body: Body,
    title: String,
    key: String,
    once: String,
    may_answer: bool,
    has_answered: bool,
    may_lead: bool,
    may_look: bool,
    state: State,
}

impl Show {
    fn intro(&self) -> &str {
        self.body.intro.to(self.v.language)
    }

    fn questions(&self) -> i64 {
        i64::try_from(self.body.questions().count()).unwrap_or(0)
    }

    fn is_open(&self) -> bool {
        self.state == State::Open
    }

    fn is_closed(&self) -> bool {
        self.state == State::Closed
    }

    fn is_by_link(&self) -> bool {
        self.wave.audience == Audience::Link
    }

    fn address(&self) -> String {
        self.v
            .absolute(&format!("/waves/{}?key={}", self.wave.uid, self.wave.secret))
    }
}

/// GET /waves/{wave}
pub async fn show(cx: Cx) -> Handled {
    let uid: Uid = cx.at("wave")?;
    let key = cx.query("key").unwrap_or_default().to_owned();
    let known = key.clone();
    let (seen, crumbs, body, has_answered, state, once) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid, &known)?;
            let crumbs = space::crumbs(tx, seen.survey.space_id)?;
            let body = survey_store::version(tx, seen.wave.version)?;
            let has_answered = answering::pages::has_answered(tx, &seen.wave)?;
            let state = seen.wave.state(tx.now());
            Ok((seen, crumbs, body, has_answered, state, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let page = Show {
        head: Head::new(&v, &seen.space, crumbs, "mirrors"),
        may_answer: seen.may_answer(),
        may_lead: seen.may_lead(),
        may_look: seen.may_look() && seen.wave.counted.is_some(),
        title: seen.survey.draft.title.to(v.language).to_owned(),
        wave: seen.wave,
        once: once.to_string(),
        has_answered,
        state,
        body,
        key,
        v,
    };
    Reply::page(&page)
}

/// POST /waves/{wave}/closing
pub async fn close(cx: Cx) -> Handled {
    let uid: Uid = cx.at("wave")?;
    cx.write(move |tx| {
        let seen = access::to_lead(tx, uid)?;
        actions::close(tx, &seen)
    })
    .await?;
    Ok(Reply::see_other(format!("/waves/{uid}/picture")).notice("wave-closed"))
}
