//! A badge of somebody: for whoever verifies it, in one look; for its owner and those who give it, what may be done.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::web::{Cx, Form, Found, Handled, Reply, View};

use super::access::{self, Seen};
use super::actions;
use super::model::{Award, Owner, State, Step, Verdict};
use super::store::{self, Endorsement};
use crate::badge::model::Badge;
use crate::credential::{self, Issuer, Issuing};

#[derive(Template)]
#[template(path = "award/show.html")]
struct Show {
    v: View,
    form: Form,
    award: Award,
    badge: Badge,
    issuer: Issuer,
    verdict: Verdict,
    skills: Vec<String>,
    endorsements: Vec<Endorsement>,
    is_owner: bool,
    may_award: bool,
    may_endorse: bool,
    own_words: Option<String>,
    sees_space: bool,
}

impl Show {
    fn is_asked(&self) -> bool {
        self.award.state == State::Asked
    }

    fn is_awarded(&self) -> bool {
        self.award.state == State::Awarded
    }

    fn is_accepted(&self) -> bool {
        self.award.state == State::Accepted
    }

    /// Whether its owner is named to whoever reads.
    fn names(&self) -> bool {
        !self.award.erased
            && (self.award.named
                || self.is_owner
                || self.may_award
                || matches!(self.award.owner, Owner::Group(..)))
    }

    /// Whether its files are there.
    fn has_files(&self) -> bool {
        let had = self.award.answered.is_some() && !self.award.document.is_empty();
        had && !self.award.erased && (self.award.is_public() || self.is_owner)
    }

    fn tone(&self) -> &'static str {
        match self.verdict {
            Verdict::Valid => "success",
            Verdict::Expired | Verdict::Forgotten => "warning",
            Verdict::Revoked => "error",
            Verdict::NotHeld => "info",
        }
    }

    fn whole(&self, url: &str) -> String {
        credential::document::whole(&self.issuer, url)
    }

    fn shown_as(&self) -> &'static str {
        match (self.award.hidden.is_some(), self.award.named) {
            (true, _) => "hidden",
            (false, true) => "named",
            (false, false) => "nameless",
        }
    }

    fn is_shown_as(&self, word: &str) -> bool {
        self.shown_as() == word
    }
}

struct Read {
    seen: Seen,
    issuer: Issuer,
    skills: Vec<String>,
    endorsements: Vec<Endorsement>,
    once: Uid,
}

fn read(tx: &mut platform::Tx, uid: Uid, base: &str) -> Result<Read, Problem> {
    let seen = access::to_see(tx, uid)?;
    let issuer = credential::issuer(tx, base, seen.badge.space)?;
    let skills = credential::skills(tx, &seen.badge)?;
    let endorsements = store::endorsements(tx, seen.award.id)?;
    Ok(Read {
        issuer,
        skills: skills.into_iter().map(|(_, name)| name).collect(),
        endorsements,
        once: tx.new_uid(),
        seen,
    })
}

fn page_of(cx: &Cx, read: Read, mut form: Form) -> Show {
    let v = cx.view();
    let seen = read.seen;
    let me = seen.actor.as_ref().map(|actor| actor.id);
    let own = read.endorsements.iter().find(|each| Some(each.person.id) == me);
    let own_words = own.map(|each| each.words.clone());
    if form.value("once").is_empty() {
        form.fill("once", read.once.to_string());
    }
    Show {
        verdict: seen.award.verdict(v.now()),
        is_owner: seen.is_owner(),
        may_award: seen.may_award(),
        may_endorse: seen.may_endorse(),
        sees_space: seen.space.is_some(),
        issuer: read.issuer,
        skills: read.skills,
        endorsements: read.endorsements,
        own_words,
        award: seen.award,
        badge: seen.badge,
        form,
        v,
    }
}

/// GET /badges/{award}
pub async fn show(cx: Cx) -> Handled {
    let (uid, base): (Uid, String) = (cx.at("award")?, cx.house().settings().base.clone());
    match cx.read_unless_kept(move |tx| read(tx, uid, &base)).await? {
        Found::Page(reply) => Ok(reply),
        Found::Data(data, key) => {
            let page = page_of(&cx, data, Form::new());
            cx.keep(key, &page)
        }
    }
}

async fn refused(cx: &Cx, form: Form) -> Handled {
    let (uid, base): (Uid, String) = (cx.at("award")?, cx.house().settings().base.clone());
    let data = cx.read(move |tx| read(tx, uid, &base)).await?;
    Ok(Reply::page(&page_of(cx, data, form))?.status(422))
}

/// What a step came to: the page again with what is wrong, or on to it.
async fn ended(
    cx: &Cx,
    mut form: Form,
    field: &'static str,
    done: Result<Option<()>, Problem>,
    notice: &'static str,
) -> Handled {
    let uid: Uid = cx.at("award")?;
    match done {
        Ok(Some(())) => Ok(Reply::see_other(format!("/badges/{uid}")).notice(notice)),
        Ok(None) => refused(cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse(field, refusal);
            refused(cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

async fn decide(cx: Cx, step: Step, least: usize, notice: &'static str) -> Handled {
    let (uid, house): (Uid, _) = (cx.at("award")?, cx.house().clone());
    let mut form = cx.form().await?;
    let reason = form.text("reason", least..=2000);
    let whole = form.accept(());
    let done = cx
        .write(move |tx| {
            let mut may = access::to_step(tx, uid, step)?;
            if whole.is_none() {
                return Ok(None);
            }
            let issuing = match step {
                Step::Award => Some(Issuing::of(tx, &house.settings().base, &may.seen.badge)?),
                _ => None,
            };
            actions::decide(tx, &house, &mut may, issuing.as_ref(), &reason).map(Some)
        })
        .await;
    ended(&cx, form, "reason", done, notice).await
}

/// What was asked for is given.
pub async fn award(cx: Cx) -> Handled {
    decide(cx, Step::Award, 0, "award-given-now").await
}

/// It is not given, for now: they are told why.
pub async fn decline(cx: Cx) -> Handled {
    decide(cx, Step::Decline, 1, "award-declined-now").await
}

/// It is taken back: whoever was shown it reads why.
pub async fn revoke(cx: Cx) -> Handled {
    decide(cx, Step::Revoke, 1, "award-revoked-now").await
}

async fn answer(cx: Cx, step: Step, notice: &'static str) -> Handled {
    let uid: Uid = cx.at("award")?;
    let form = cx.form().await?;
    let shown = form.value("shown");
    let named = shown == "named";
    let says = step != Step::Accept || named || shown == "nameless";
    let mut form = form.clone();
    if !says {
        form.refuse("shown", Refusal::new("form-choose"));
    }
    let done = cx
        .write(move |tx| {
            let mut may = access::to_step(tx, uid, step)?;
            if !says {
                return Ok(None);
            }
            actions::answer(tx, &mut may, named).map(Some)
        })
        .await;
    ended(&cx, form, "award", done, notice).await
}

/// Its owner takes it.
pub async fn accept(cx: Cx) -> Handled {
    answer(cx, Step::Accept, "award-accepted-now").await
}

/// Its owner does not take it, or gives it up.
pub async fn refuse(cx: Cx) -> Handled {
    answer(cx, Step::Refuse, "award-refused-now").await
}

/// The request is taken back.
pub async fn withdraw(cx: Cx) -> Handled {
    answer(cx, Step::Withdraw, "award-withdrawn-now").await
}

/// Its owner says how it is shown.
pub async fn show_as(cx: Cx) -> Handled {
    let uid: Uid = cx.at("award")?;
    let mut form = cx.form().await?;
    let word = form.choice("shown", |word| {
        let known = ["named", "nameless", "hidden"];
        known.into_iter().find(|each| *each == word)
    });
    let done = cx
        .write(move |tx| {
            let seen = access::to_own(tx, uid)?;
            match word {
                None => Ok(None),
                Some(word) => actions::show_as(tx, &seen, word == "named", word == "hidden").map(Some),
            }
        })
        .await;
    ended(&cx, form, "shown", done, "award-shown-now").await
}

/// Somebody says what they saw.
pub async fn endorse(cx: Cx) -> Handled {
    let uid: Uid = cx.at("award")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let words = form.text("endorsement", 1..=1000);
    let whole = form.accept(());
    let done = cx
        .write(move |tx| {
            let (seen, actor) = access::to_endorse(tx, uid)?;
            if whole.is_none() {
                return Ok(None);
            }
            actions::endorse(tx, &seen, actor.id, once, &words).map(Some)
        })
        .await;
    ended(&cx, form, "endorsement", done, "award-endorsed-now").await
}

/// They take it back.
pub async fn unendorse(cx: Cx) -> Handled {
    let uid: Uid = cx.at("award")?;
    let form = cx.form().await?;
    let done = cx
        .write(move |tx| {
            let (seen, actor) = access::to_endorse(tx, uid)?;
            actions::unendorse(tx, &seen, actor.id).map(Some)
        })
        .await;
    ended(&cx, form, "endorsement", done, "award-unendorsed-now").await
}
