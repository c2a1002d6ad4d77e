//! A survey: what it asks, when it was given, and what one may do with it.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Head};

use super::access::{self, MayLead};
use super::actions;
use super::model::{Item, Kind};
use super::store::Survey;
use crate::wave::model::{Reach, State, Wave};
use crate::wave::store as wave_store;

#[derive(Template)]
#[template(path = "survey/show.html")]
struct Show {
    v: View,
    head: Head,
    survey: Survey,
    waves: Vec<Wave>,
    may_lead: bool,
    is_inside: bool,
    is_signed_in: bool,
}

impl Show {
    fn title(&self) -> &str {
        self.survey.draft.title.to(self.v.language)
    }

    fn intro(&self) -> &str {
        self.survey.draft.intro.to(self.v.language)
    }

    fn words<'a>(&self, item: &'a Item) -> &'a str {
        item.words.to(self.v.language)
    }

    fn hint<'a>(&self, item: &'a Item) -> &'a str {
        item.hint.to(self.v.language)
    }

    fn options<'a>(&self, item: &'a Item) -> Vec<&'a str> {
        item.options
            .iter()
            .map(|option| option.to(self.v.language))
            .collect()
    }

    fn items(&self) -> Vec<(usize, &Item)> {
        let mut number = 0;
        let mut items = Vec::new();
        for item in self.survey.draft.shown() {
            number += usize::from(item.kind != Kind::Page);
            items.push((number, item));
        }
        items
    }

    fn is_page(&self, item: &Item) -> bool {
        item.kind == Kind::Page
    }

    fn state(&self, wave: &Wave) -> &'static str {
        wave.state(self.v.now()).word()
    }

    fn is_open(&self, wave: &Wave) -> bool {
        wave.state(self.v.now()) == State::Open
    }

    fn may_look(&self, wave: &Wave) -> bool {
        wave.counted.is_some() && (self.is_inside || wave.reach == Reach::Everyone)
    }

    fn has_territory(&self) -> bool {
        self.survey.draft.area().is_some() && self.waves.iter().any(|wave| self.may_look(wave))
    }

    fn took(&self, source: &super::model::Source) -> String {
        source.took.to(self.v.language).to_owned()
    }
}

/// GET /mirrors/{survey}
pub async fn show(cx: Cx) -> Handled {
    let uid: Uid = cx.at("survey")?;
    let (seen, crumbs, waves) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let crumbs = space::crumbs(tx, seen.survey.space_id)?;
            let waves = wave_store::of_survey(tx, seen.survey.id)?;
            Ok((seen, crumbs, waves))
        })
        .await?;
    let v = cx.view();
    let page = Show {
        head: Head::new(&v, &seen.space, crumbs, "mirrors"),
        may_lead: seen.may_lead(),
        is_inside: seen.may_lead() || seen.space.belongs(),
        is_signed_in: seen.space.actor.is_some(),
        survey: seen.survey,
        waves,
        v,
    };
    Reply::page(&page)
}

async fn change(cx: &Cx, act: fn(&mut Tx, &MayLead, &Survey) -> Result<(), Problem>) -> Result<Uid, Problem> {
    let uid: Uid = cx.at("survey")?;
    cx.write(move |tx| {
        let (survey, may) = access::to_lead(tx, uid)?;
        act(tx, &may, &survey)
    })
    .await?;
    Ok(uid)
}

/// POST /mirrors/{survey}/withdrawal, with a way to undo.
pub async fn withdraw(cx: Cx) -> Handled {
    let uid = change(&cx, actions::withdraw).await?;
    let reply = Reply::see_other(format!("/mirrors/{uid}"));
    Ok(reply.notice_with_undo("survey-withdrawn", format!("/mirrors/{uid}/restoration")))
}

/// POST /mirrors/{survey}/restoration
pub async fn restore(cx: Cx) -> Handled {
    let uid = change(&cx, actions::restore).await?;
    Ok(Reply::see_other(format!("/mirrors/{uid}")).notice("survey-restored"))
}
