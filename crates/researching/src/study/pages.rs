//! The list of studies of a space, and one of them.

use askama::Template;
use kernel::{Right, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head, Paged, access as space_access};

use super::model::{Kind, State, Study, Variable};
use super::store::Site;
use super::taking_part::Consent;
use super::{access, export, store, taking_part};

/// How many a page shows.
const PAGE: i64 = 40;

#[derive(Template)]
#[template(path = "study/index.html")]
struct Index {
    v: View,
    head: Head,
    studies: Vec<Study>,
    next: Option<i64>,
}

/// GET /spaces/{space}/studies
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(&cx, PAGE);
    let (seen, crumbs, studies) = cx
        .read(move |tx| {
            let seen = space_access::to_see(tx, &slug)?;
            let crumbs = space::crumbs(tx, seen.space.id)?;
            let reader = seen.actor.as_ref().map(|actor| actor.id);
            let studies = store::list(tx, seen.space.id, seen.has(Right::Describe), reader, part)?;
            Ok((seen, crumbs, studies))
        })
        .await?;
    let v = cx.view();
    Reply::page(&Index {
        head: Head::new(&v, &seen, crumbs, "studies"),
        next: part.next(&studies),
        studies,
        v,
    })
}

#[derive(Template)]
#[template(path = "study/show.html")]
struct Show {
    v: View,
    head: Head,
    study: Study,
    sites: Vec<Site>,
    own: Option<Consent>,
    theirs: Vec<(String, String)>,
    here: Vec<(String, String)>,
    many: i64,
    taken: i64,
    is_author: bool,
    answers: bool,
    signed_in: bool,
    form: Form,
}

/// The field of a question.
pub(super) fn field(variable: &Variable) -> String {
    format!("v-{}", variable.key)
}

impl Show {
    fn state_is(&self, word: &str) -> bool {
        self.study.state.word() == word
    }

    fn is_over(&self) -> bool {
        self.study.state == State::Open && self.study.is_over(self.v.now())
    }

    fn goes_on(&self) -> bool {
        self.study.is_going_on(self.v.now())
    }

    fn kind_is(&self, variable: &Variable, word: &str) -> bool {
        variable.kind.word() == word
    }

    fn field(&self, variable: &Variable) -> String {
        field(variable)
    }

    fn holds(&self, variable: &Variable) -> &str {
        self.form.value(&field(variable))
    }

    fn chosen(&self, variable: &Variable, value: &str) -> bool {
        self.holds(variable) == value
    }

    /// The choices of a question that has some: value, and words.
    fn choices(&self, variable: &Variable) -> Vec<(String, String)> {
        let said = |word: &str| (word.to_owned(), self.v.word("study-answer", word).to_owned());
        match variable.kind {
            Kind::Yesno => vec![said("yes"), said("no")],
            Kind::Scale => (1..=5).map(|level| said(&level.to_string())).collect(),
            Kind::Choice => (0_usize..)
                .zip(&variable.options)
                .map(|(place, option)| (place.to_string(), option.clone()))
                .collect(),
            Kind::Number => Vec::new(),
        }
    }

    fn agrees(&self, slug: &str) -> bool {
        self.sites.iter().any(|site| site.slug == slug)
    }

    /// The spaces that agree, as far as the reader may know of them.
    fn shown(&self) -> Vec<&Site> {
        let knows = |site: &Site| {
            let own = self.here.iter().chain(&self.theirs);
            !site.hidden || own.into_iter().any(|(slug, _)| *slug == site.slug)
        };
        self.sites.iter().filter(|site| knows(site)).collect()
    }

    fn may_end(&self, site: &Site) -> bool {
        self.theirs.iter().any(|(slug, _)| *slug == site.slug)
    }
}

/// GET /studies/{study}
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

/// The same with a form that came back.
pub(super) async fn page(cx: &Cx, mut form: Form) -> Handled {
    let uid: Uid = cx.at("study")?;
    let read = move |tx: &mut platform::Tx| {
        let seen = access::to_see(tx, uid)?;
        let study = &seen.proposal;
        let crumbs = space::crumbs(tx, study.space_id)?;
        let sites = store::sites(tx, study.id)?;
        let (mut own, mut said, mut theirs, mut here) = (None, Vec::new(), Vec::new(), Vec::new());
        if let Some(actor) = &seen.space.actor {
            own = taking_part::own(tx, study.id, actor.id)?;
            if let Some(own) = &own {
                said = taking_part::answers(tx, own.id)?;
            }
            theirs = store::theirs(tx, study.space_id, actor.id)?;
            here = taking_part::sites_of(tx, study.id, actor.id)?;
        }
        let counts = (taking_part::count(tx, study.id)?, export::taken(tx, study.id)?);
        Ok((seen, crumbs, sites, own, said, (theirs, here), counts))
    };
    let (seen, crumbs, sites, own, said, (theirs, here), (many, taken)) = cx.read(read).await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if status == 200 {
        for (variable, value) in said {
            form.fill(format!("v-{variable}"), value);
        }
        form.fill("results", &*seen.proposal.results);
        if let Some(own) = &own {
            let site = sites.iter().find(|site| site.space == own.space);
            form.fill("consents", "on")
                .fill("space", site.map_or("", |site| site.slug.as_str()));
        }
    }
    let page = Show {
        head: Head::new(&v, &seen.space, crumbs, "studies"),
        is_author: seen.is_author(),
        answers: seen.answers(),
        signed_in: seen.space.actor.is_some(),
        study: seen.proposal,
        sites,
        own,
        theirs,
        here,
        many,
        taken,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}
