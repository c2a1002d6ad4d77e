//! The list of trials of a space, and one of them.

use askama::Template;
use kernel::{Right, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head, Paged, access as space_access};

use super::model::{Again, Held, State, Trial, Try, Verdict};
use super::{access, store, tries};

/// How many a page shows.
const PAGE: i64 = 40;
/// For how long a set is lent, unless it is said otherwise.
const LOAN_DAYS: i64 = 21;

#[derive(Template)]
#[template(path = "trial/index.html")]
struct Index {
    v: View,
    head: Head,
    trials: Vec<Trial>,
    next: Option<i64>,
    signed_in: bool,
    answers: bool,
}

/// GET /spaces/{space}/trials
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(&cx, PAGE);
    let (seen, crumbs, trials) = cx
        .read(move |tx| {
            let seen = space_access::to_see(tx, &slug)?;
            let crumbs = space::crumbs(tx, seen.space.id)?;
            let reader = seen.actor.as_ref().map(|actor| actor.id);
            let trials = store::list(tx, seen.space.id, seen.has(Right::Describe), reader, part)?;
            Ok((seen, crumbs, trials))
        })
        .await?;
    let v = cx.view();
    Reply::page(&Index {
        head: Head::new(&v, &seen, crumbs, "trials"),
        next: part.next(&trials),
        signed_in: seen.actor.is_some(),
        answers: seen.has(Right::Describe),
        trials,
        v,
    })
}

#[derive(Template)]
#[template(path = "trial/show.html")]
struct Show {
    v: View,
    head: Head,
    trial: Trial,
    told: Vec<Try>,
    others: Vec<Try>,
    own: Option<Try>,
    is_author: bool,
    answers: bool,
    leads: bool,
    may_edit: bool,
    signed_in: bool,
    due: String,
    form: Form,
}

impl Show {
    fn state_is(&self, word: &str) -> bool {
        self.trial.state.word() == word
    }

    /// How many take part or did, to the end.
    fn taking_part(&self) -> i64 {
        let here = self.told.len() + self.others.iter().filter(|each| each.left.is_none()).count();
        i64::try_from(here).unwrap_or(i64::MAX)
    }

    fn helds(&self) -> &'static [Held] {
        Held::ALL
    }

    fn agains(&self) -> &'static [Again] {
        Again::ALL
    }

    fn verdicts(&self) -> &'static [Verdict] {
        Verdict::ALL
    }

    /// How many of those who told say so.
    fn again_count(&self, again: &Again) -> i64 {
        let count = self.told.iter().filter(|each| each.again == Some(*again)).count();
        i64::try_from(count).unwrap_or(i64::MAX)
    }

    fn sets_left(&self) -> i64 {
        (self.trial.said.sets - self.trial.lent).max(0)
    }

    fn is_in(&self) -> bool {
        self.own.as_ref().is_some_and(|own| own.left.is_none())
    }

    fn own_told(&self) -> bool {
        self.own.as_ref().is_some_and(|own| own.told.is_some())
    }

    /// Those with whom a set is, whether they told or left or not.
    fn holding(&self) -> Vec<&Try> {
        let all = self.told.iter().chain(&self.others);
        all.filter(|each| each.holds_set()).collect()
    }

    fn may_conclude(&self) -> bool {
        self.leads && matches!(self.trial.state, State::Open | State::Closed)
    }
}

/// GET /trials/{trial}
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

/// The same with a form that came back.
pub(super) async fn page(cx: &Cx, mut form: Form) -> Handled {
    let uid: Uid = cx.at("trial")?;
    let (seen, crumbs, all, once) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let crumbs = space::crumbs(tx, seen.proposal.space_id)?;
            let all = tries::of_trial(tx, seen.proposal.id)?;
            Ok((seen, crumbs, all, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let me = seen.space.actor.as_ref().map(|actor| actor.id);
    let own = all.iter().find(|each| Some(each.person.id) == me).cloned();
    if status == 200 {
        fill(&mut form, own.as_ref(), &seen.proposal);
    }
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    let due = v.now().plus_days(LOAN_DAYS);
    let due = due.min(seen.proposal.said.ends.max(v.now()));
    let (told, others) = all.into_iter().partition(|each| each.told.is_some());
    let page = Show {
        head: Head::new(&v, &seen.space, crumbs, "trials"),
        is_author: seen.is_author(),
        answers: seen.answers(),
        leads: seen.leads(),
        may_edit: seen.may_edit(),
        signed_in: me.is_some(),
        due: v.calendar().field(due),
        trial: seen.proposal,
        told,
        others,
        own,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// What was said before stands in the forms.
fn fill(form: &mut Form, own: Option<&Try>, trial: &Trial) {
    if let Some(own) = own {
        form.fill("place", &*own.place).fill("told", &*own.words);
        if own.borrows {
            form.fill("borrows", "on");
        }
        if own.signed {
            form.fill("signed", "on");
        }
        if let Some(held) = own.held {
            form.fill("held", held.word());
        }
        if let Some(again) = own.again {
            form.fill("again", again.word());
        }
    }
    if let Some(verdict) = trial.verdict {
        form.fill("verdict", verdict.word())
            .fill("verdict-words", &*trial.verdict_words);
    }
}
