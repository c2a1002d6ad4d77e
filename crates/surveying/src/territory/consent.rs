//! Agreeing that a name is shown among those who took part, and taking that back.

use askama::Template;
use kernel::{Instant, Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Handled, Reply, View};

use super::store;
use crate::answering::access::to_begin;

platform::statements! {
    GIVE = "insert into survey_consents (uid, secret, wave_id, person_id, area_id, name, given_at)
            values ($1, $2, $3, $4, $5, $6, $7)";
    FIND = "select c.name, c.given_at, c.withdrawn_at, v.uid from survey_consents c
            join survey_waves w on w.id = c.wave_id join surveys v on v.id = w.survey_id where c.secret = $1";
    // The name goes at once; that there was a consent, and until when, stays.
    WITHDRAW = "update survey_consents set name = '', withdrawn_at = $2 where secret = $1 and withdrawn_at is null";
    NAMES = "select name from survey_consents where wave_id = $1 and withdrawn_at is null and (area_id = $2 or area_id in
             (select id from survey_areas where parent_id = $2) or $2 = 0) order by name limit 300";
}

/// The names that may be shown of an area and those right below it.
pub(super) fn names(tx: &mut Tx, wave: i64, area: i64) -> Result<Vec<String>, Problem> {
    Ok(tx
        .all::<(String,)>(NAMES, (wave, area))?
        .into_iter()
        .map(|(name,)| name)
        .collect())
}

/// POST /waves/{wave}/consents
pub async fn give(cx: Cx) -> Handled {
    let wave: Uid = cx.at("wave")?;
    let mut form = cx.form().await?;
    let name = form.line("name", 1..=120);
    form.must_tick("agrees", "consent-must-agree");
    let (key, area) = (
        form.value("key").to_owned(),
        form.value("area").parse::<Uid>().ok(),
    );
    if form.accept(()).is_none() {
        // The fields are few and the browser asks for them itself: a word is enough.
        return Ok(Reply::see_other(format!("/waves/{wave}")).notice("consent-not-given"));
    }
    let secret = cx
        .write(move |tx| {
            let seen = to_begin(tx, wave, &key)?;
            let areas = store::areas(tx, seen.survey.space_id)?;
            let found = areas.iter().find(|each| Some(each.uid) == area);
            let (uid, secret, now) = (tx.new_uid(), tx.new_secret(), tx.now());
            let who = seen.space.actor.as_ref().map(|actor| actor.id);
            let args = (
                uid,
                &secret,
                seen.wave.id,
                who,
                found.map_or(0, |area| area.id),
                &name,
                now,
            );
            tx.run(GIVE, args)?;
            Ok(secret)
        })
        .await?;
    Ok(Reply::see_other(format!("/consents/{secret}")).notice("consent-given"))
}

#[derive(Template)]
#[template(path = "territory/consent.html")]
struct Page {
    v: View,
    secret: String,
    name: String,
    given: Instant,
    withdrawn: Option<Instant>,
    survey: Uid,
}

impl Page {
    fn address(&self) -> String {
        self.v.absolute(&format!("/consents/{}", self.secret))
    }
}

/// GET /consents/{secret}
pub async fn show(cx: Cx) -> Handled {
    let secret: String = cx.at("secret")?;
    let known = secret.clone();
    let found = cx
        .read(move |tx| tx.find::<(String, Instant, Option<Instant>, Uid)>(FIND, (known,)))
        .await?;
    let (name, given, withdrawn, survey) = found.ok_or(Problem::Missing)?;
    Reply::page(&Page {
        v: cx.view(),
        secret,
        name,
        given,
        withdrawn,
        survey,
    })
}

/// POST /consents/{secret}/withdrawal
pub async fn withdraw(cx: Cx) -> Handled {
    let secret: String = cx.at("secret")?;
    let known = secret.clone();
    cx.write(move |tx| {
        let now = tx.now();
        let found = tx.find::<(String, Instant, Option<Instant>, Uid)>(FIND, (&known,))?;
        found.ok_or(Problem::Missing)?;
        tx.run(WITHDRAW, (&known, now)).map(drop)
    })
    .await?;
    Ok(Reply::see_other(format!("/consents/{secret}")).notice("consent-withdrawn"))
}
