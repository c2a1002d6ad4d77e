//! The questions, and the advice once something was told.

use askama::Template;
use dosage::{Answers, Rules, shipped};
use kernel::Problem;
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::access::{self, Seen};
use spaces::space::{self, Head};

use super::advised::Advised;
use super::asked::{self, Group};
use crate::rule;

#[derive(Template)]
#[template(path = "dosage/show.html")]
struct Show {
    v: View,
    groups: Vec<Group>,
    advised: Option<Advised>,
    keep: Option<Keep>,
}

#[derive(Template)]
#[template(path = "dosage/in_space.html")]
struct InSpace {
    v: View,
    head: Head,
    groups: Vec<Group>,
    advised: Option<Advised>,
    keep: Option<Keep>,
    rules_changed: usize,
}

/// What the form that keeps a dosage sends.
pub struct Keep {
    /// The identifier that it will have.
    pub once: String,
    /// Where it is sent.
    pub action: String,
    /// What was told.
    pub told: String,
}

fn told(answers: &Answers, rules: &Rules, cx: &Cx) -> Option<Advised> {
    let something = answers.share(rules) > 0;
    something.then(|| Advised::of(rules, answers, cx.language()))
}

/// For anyone, by the rules that ship.
pub async fn show(cx: Cx) -> Handled {
    let rules = shipped();
    let answers = asked::asked(&cx, rules);
    let once = cx
        .read(|tx| Ok(tx.actor().map(|_| tx.new_uid().to_string())))
        .await?;
    let v = cx.view();
    Reply::page(&Show {
        groups: asked::groups(rules, &answers, cx.language()),
        advised: told(&answers, rules, &cx),
        keep: once.map(|once| Keep {
            once,
            action: "/dosages".to_owned(),
            told: answers.text(),
        }),
        v,
    })
}

/// In a space, by its own rules.
pub async fn show_in_space(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (seen, crumbs, settings, once) = cx
        .read(move |tx| {
            let seen: Seen = access::to_see(tx, &slug)?;
            let crumbs = space::crumbs(tx, seen.space.id)?;
            let settings = rule::settings(tx, seen.space.id)?;
            let once = tx.new_uid().to_string();
            Ok::<_, Problem>((seen, crumbs, settings, once))
        })
        .await?;
    let rules = settings.over(shipped());
    let answers = asked::asked(&cx, &rules);
    let v = cx.view();
    Reply::page(&InSpace {
        head: Head::new(&v, &seen, crumbs, "dosage"),
        groups: asked::groups(&rules, &answers, cx.language()),
        advised: told(&answers, &rules, &cx),
        keep: seen.belongs().then(|| Keep {
            once,
            action: format!("/spaces/{}/dosages", seen.space.slug),
            told: answers.text(),
        }),
        rules_changed: settings.weights.len() + settings.own.len(),
        v,
    })
}
