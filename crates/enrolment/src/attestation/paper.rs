//! The paper, to read and to print; and the address at which anybody verifies it.

use askama::Template;
use gatherings::code::{self, Drawing};
use jiff::civil::Date;
use kernel::{Problem, Uid};
use learning::cohort::{Seen, access};
use platform::calendar::Calendar;
use platform::print;
use platform::web::{Cx, Handled, Reply, View};

use super::model::Attestation;
use super::store;
use crate::holiday::later;

/// A length of time: `2 h`, `1 h 30`, `45 min`.
pub(super) fn length(v: &View, minutes: i64) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, rest) => v.t1("attestation-minutes", "minutes", rest.to_string()),
        (hours, 0) => v.t1("attestation-hours", "hours", hours.to_string()),
        (hours, rest) => v.t2(
            "attestation-hours-minutes",
            "hours",
            hours.to_string(),
            "minutes",
            format!("{rest:02}"),
        ),
    }
}

/// What a paper says, in words.
pub(super) struct Said {
    days: String,
    attended: String,
    attended_of: String,
    done: String,
    done_of: String,
    all: String,
}

/// When it was issued, and by whom.
pub(super) fn issued(v: &View, attestation: &Attestation) -> String {
    let day = v.t1("attestation-issued-on", "date", v.day(attestation.issued));
    if attestation.by.is_empty() {
        day
    } else {
        format!("{day} · {}", attestation.by)
    }
}

impl Said {
    /// What is said of it, line by line: what, how much, and whether it counts most.
    pub(super) fn facts(&self, v: &View, attestation: &Attestation) -> Vec<(String, String, bool)> {
        let fact = |id: &str, value: &str, strong| (v.t(id).to_owned(), value.to_owned(), strong);
        let part = |part: &str, all: &str| v.t2("attestation-of", "part", part, "all", all);
        let mut facts = vec![
            fact("attestation-training", &attestation.title, false),
            fact("attestation-days", &self.days, false),
        ];
        if attestation.minutes.attended_of > 0 {
            let of = part(&self.attended, &self.attended_of);
            facts.push(fact("attestation-attended", &of, false));
        }
        if attestation.minutes.done_of > 0 {
            let of = part(&self.done, &self.done_of);
            facts.push(fact("attestation-done", &of, false));
        }
        facts.push(fact("attestation-sum", &self.all, true));
        facts
    }

    pub(super) fn of(v: &View, attestation: &Attestation) -> Self {
        let calendar = Calendar::new(v.language, "UTC");
        let at = |day: &str, more: i64| {
            let day: Date = day.parse().unwrap_or(Date::MIN);
            learning::Schedule::new(day, 1, [], "UTC").start_of(later(day, more))
        };
        let minutes = attestation.minutes;
        Said {
            days: calendar.period(
                v.languages(),
                at(&attestation.first, 0),
                at(&attestation.last, 1),
                true,
            ),
            attended: length(v, minutes.attended),
            attended_of: length(v, minutes.attended_of),
            done: length(v, minutes.done),
            done_of: length(v, minutes.done_of),
            all: length(v, minutes.attended + minutes.done),
        }
    }
}

#[derive(Template)]
#[template(path = "attestation/paper.html")]
struct Paper {
    v: View,
    slug: String,
    attestation: Attestation,
    said: Said,
    address: String,
    drawing: Option<Drawing>,
    leads: bool,
    has_printer: bool,
}

/// The paper that is asked for, for whom it is about and for those who lead.
pub(super) async fn find(cx: &Cx) -> Result<(Seen, Attestation), Problem> {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("attestation")?);
    cx.read(move |tx| {
        let seen = access::to_see(tx, &slug)?;
        let me = seen.actor().ok_or(Problem::SignIn)?.id;
        let found = store::by_uid(tx, seen.id(), uid)?;
        let found = found.filter(|found| found.person == me || seen.leads());
        Ok((seen, found.ok_or(Problem::Missing)?))
    })
    .await
}

/// The paper, for whom it is about and for those who lead.
pub async fn show(cx: Cx) -> Handled {
    let (seen, attestation) = find(&cx).await?;
    let v = cx.view();
    let address = v.absolute(&attestation.address());
    let page = Paper {
        slug: seen.slug().to_owned(),
        said: Said::of(&v, &attestation),
        drawing: code::draw(&address),
        leads: seen.leads(),
        has_printer: print::is_here(cx.house()) && attestation.revoked.is_none(),
        attestation,
        address,
        v,
    };
    Reply::page(&page)
}

#[derive(Template)]
#[template(path = "attestation/verified.html")]
struct Verified {
    v: View,
    attestation: Attestation,
    said: Said,
    issuer: String,
}

/// What the paper says, to whoever holds its address.
pub async fn verify(cx: Cx) -> Handled {
    let secret: String = cx.at("secret")?;
    let found = cx.read(move |tx| store::by_secret(tx, &secret)).await?;
    let (attestation, issuer) = found.ok_or(Problem::Missing)?;
    let v = cx.view();
    let page = Verified {
        said: Said::of(&v, &attestation),
        attestation,
        issuer,
        v,
    };
    Reply::page(&page)
}
