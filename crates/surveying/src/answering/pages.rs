//! The pages of a survey as it is answered, and the page of thanks.

use std::collections::BTreeMap;

use askama::Template;
use drawing::Drawn;
use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head};

use super::access::{self, Held};
use super::fields::{self, Field};
use super::model::{Answers, is_asked, missing};
use super::reading::indented;
use super::{actions, store};
use crate::mirror::{Table, drawn_own, own_table};
use crate::survey::model::{Body, Item};
use crate::survey::store as survey_store;
use crate::territory;
use crate::territory::store::Area;
use crate::wave::model::{Privacy, State, Wave};

#[derive(Template)]
#[template(path = "answering/page.html")]
struct Page {
    v: View,
    head: Head,
    title: String,
    wave: Wave,
    secret: String,
    page: usize,
    pages: usize,
    page_title: String,
    page_hint: String,
    fields: Vec<Field>,
    wrong: String,
    is_new: bool,
}

impl Page {
    fn number(&self) -> String {
        (self.page + 1).to_string()
    }

    fn is_last(&self) -> bool {
        self.page + 1 >= self.pages
    }

    fn address(&self) -> String {
        self.v.absolute(&format!("/answers/{}", self.secret))
    }

    fn count_wrong(&self) -> i64 {
        let wrong = self.fields.iter().filter(|field| !field.wrong.is_empty());
        i64::try_from(wrong.count()).unwrap_or(0)
    }
}

#[derive(Template)]
#[template(path = "answering/thanks.html")]
struct Thanks {
    v: View,
    head: Head,
    title: String,
    wave: Wave,
    secret: String,
    drawn: Option<Drawn>,
    table: Table,
    areas: Vec<(usize, Area)>,
    form: Form,
    has_areas: bool,
    may_look: bool,
}

impl Thanks {
    fn address(&self) -> String {
        self.v.absolute(&format!("/answers/{}", self.secret))
    }

    fn is_anonymous(&self) -> bool {
        self.wave.privacy == Privacy::Anonymous
    }

    fn indent(&self, depth: &usize) -> String {
        "\u{2003}".repeat(*depth)
    }
}

/// POST /waves/{wave}/drafts: begins.
pub async fn begin(cx: Cx) -> Handled {
    let wave: Uid = cx.at("wave")?;
    let form = cx.form().await?;
    let once = form.once()?;
    let (key, from) = (form.value("key").to_owned(), cx.address());
    let known = key.clone();
    let begun = cx
        .write(move |tx| {
            let seen = access::to_begin(tx, wave, &known)?;
            actions::begin(tx, &seen, once, &from)
        })
        .await;
    match begun {
        Ok(secret) => Ok(Reply::see_other(format!("/answers/{secret}"))),
        Err(Problem::Refused(refusal)) => {
            let notice = match refusal.message {
                "answering-before" => "answering-before",
                _ => "answering-closed",
            };
            Ok(Reply::see_other(format!("/waves/{wave}")).notice(notice))
        }
        Err(problem) => Err(problem),
    }
}

struct Opened {
    held: Held,
    crumbs: Crumbs,
    body: Body,
    areas: Vec<(usize, Area)>,
    is_open: bool,
}

fn open(tx: &mut Tx, secret: &str) -> Result<Opened, Problem> {
    let held = access::to_hold(tx, secret)?;
    let body = survey_store::version(tx, held.wave.version)?;
    let areas = match body.area() {
        Some(_) => territory::store::areas(tx, held.survey.space_id)?,
        None => Vec::new(),
    };
    Ok(Opened {
        crumbs: space::crumbs(tx, held.survey.space_id)?,
        is_open: held.wave.state(tx.now()) == State::Open,
        areas: indented(areas),
        body,
        held,
    })
}

/// GET /answers/{secret}
pub async fn show(cx: Cx) -> Handled {
    let secret: String = cx.at("secret")?;
    let opened = cx.read(move |tx| open(tx, &secret)).await?;
    if opened.held.under.is_sent {
        return thanks(&cx, opened);
    }
    let at = cx.query("page").and_then(|page| page.parse::<usize>().ok());
    let answers = opened.held.under.answers.clone();
    page(
        &cx,
        opened,
        at.unwrap_or(1).saturating_sub(1),
        &answers,
        &BTreeMap::new(),
        &Form::new(),
        None,
    )
}

fn asked<'a>(body: &'a Body, items: &[&'a Item], answers: &Answers) -> Vec<&'a Item> {
    items
        .iter()
        .copied()
        .filter(|item| is_asked(body, item, answers))
        .collect()
}

fn page(
    cx: &Cx,
    opened: Opened,
    at: usize,
    answers: &Answers,
    wrong: &BTreeMap<String, Refusal>,
    typed: &Form,
    said: Option<Refusal>,
) -> Handled {
    let v = cx.view();
    let (body, held) = (&opened.body, &opened.held);
    let pages = body.pages();
    let at = at.min(pages.len().saturating_sub(1));
    let empty = (None, Vec::new());
    let (head, items) = pages.get(at).unwrap_or(&empty);
    let number = |item: &Item| {
        body.questions()
            .position(|each| each.key == item.key)
            .map_or(0, |place| place + 1)
    };
    let field = |item: &Item| {
        let given = answers.get(&item.key);
        let wrong = wrong.get(&item.key).map(|refusal| (refusal, typed));
        fields::shown(&v, item, number(item), given, &opened.areas, wrong)
    };
    let fields: Vec<Field> = asked(body, items, answers).into_iter().map(field).collect();
    let said = said.or_else(|| (!opened.is_open).then(|| Refusal::new("answering-closed")));
    let status = if wrong.is_empty() && said.is_none() {
        200
    } else {
        422
    };
    let page = Page {
        head: Head::new(&v, &held.space, opened.crumbs.clone(), "mirrors"),
        title: held.survey.draft.title.to(v.language).to_owned(),
        page_title: head.map_or("", |head| head.words.to(v.language)).to_owned(),
        page_hint: head.map_or("", |head| head.hint.to(v.language)).to_owned(),
        wave: held.wave.clone(),
        secret: held.secret.clone(),
        page: at,
        pages: pages.len(),
        fields,
        wrong: said.map(|refusal| v.refusal(&refusal)).unwrap_or_default(),
        is_new: answers.is_empty(),
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// What the answers to a page lead to.
enum Next {
    /// Another page, or this one again because it asks more now.
    Page(usize),
    /// It is kept for later.
    Kept(usize),
    /// It is sent.
    Sent,
}

/// POST /answers/{secret}: keeps what was typed on a page, and goes on, back, or to the end.
pub async fn save(cx: Cx) -> Handled {
    let secret: String = cx.at("secret")?;
    let form = cx.form().await?;
    let at = form.value("page").parse::<usize>().unwrap_or(1).saturating_sub(1);
    let known = secret.clone();
    let opened = cx.read(move |tx| open(tx, &known)).await?;
    if opened.held.under.is_sent {
        return Ok(Reply::see_other(format!("/answers/{secret}")));
    }
    let (body, mut answers) = (opened.body.clone(), opened.held.under.answers.clone());
    let pages = body.pages();
    let items = pages.get(at).map(|(_, items)| items.clone()).unwrap_or_default();
    let before = asked(&body, &items, &answers);
    let mut wrong = fields::read(&form, &before, &opened.areas, &mut answers);
    let go = form.value("go").to_owned();
    let forwards = go != "back" && go != "keep";
    let after = asked(&body, &items, &answers);
    let asks_more = after
        .iter()
        .any(|item| !before.iter().any(|known| known.key == item.key));
    if forwards {
        let owed = before
            .iter()
            .filter(|item| item.must && is_asked(&body, item, &answers));
        for item in owed.filter(|item| !answers.contains_key(&item.key)) {
            wrong
                .entry(item.key.clone())
                .or_insert_with(|| Refusal::new("form-missing"));
        }
    }
    if !wrong.is_empty() {
        return page(&cx, opened, at, &answers, &wrong, &form, None);
    }
    let owed = missing(&body, &answers).map(|(page, _)| page);
    let next = match (go.as_str(), owed) {
        ("back", _) => Next::Page(at.saturating_sub(1)),
        ("keep", _) => Next::Kept(at),
        _ if asks_more => Next::Page(at),
        ("send", Some(page)) => Next::Page(page),
        ("send", None) => Next::Sent,
        _ => Next::Page(at + 1),
    };
    let (known, sends, kept) = (secret.clone(), matches!(next, Next::Sent), answers.clone());
    let done = cx.write(move |tx| {
        let held = access::to_hold(tx, &known)?;
        match (held.under.is_sent, sends) {
            (true, _) => Ok(()),
            (false, true) => actions::send(tx, &held, &body, &kept),
            (false, false) => actions::keep(tx, &held, &kept),
        }
    });
    match done.await {
        Ok(()) => {}
        Err(Problem::Refused(refusal)) => {
            return page(&cx, opened, at, &answers, &BTreeMap::new(), &form, Some(refusal));
        }
        Err(problem) => return Err(problem),
    }
    Ok(match next {
        Next::Sent => Reply::see_other(format!("/answers/{secret}")).notice("answering-sent"),
        Next::Kept(page) => {
            let reply = Reply::see_other(format!("/answers/{secret}?page={}", page + 1));
            reply.notice("answering-kept")
        }
        Next::Page(page) => Reply::see_other(format!("/answers/{secret}?page={}", page + 1)),
    })
}

fn thanks(cx: &Cx, opened: Opened) -> Handled {
    let v = cx.view();
    let (body, held) = (&opened.body, &opened.held);
    let title = held.survey.draft.title.to(v.language).to_owned();
    let times = [(v.t("answering-mine").to_owned(), &held.under.answers)];
    let page = Thanks {
        head: Head::new(&v, &held.space, opened.crumbs.clone(), "mirrors"),
        drawn: drawn_own(&v, body, title.clone(), &times),
        table: own_table(&v, body, &times),
        has_areas: body.area().is_some(),
        areas: opened.areas,
        may_look: held.wave.counted.is_some(),
        wave: held.wave.clone(),
        secret: held.secret.clone(),
        form: Form::new(),
        title,
        v,
    };
    Reply::page(&page)
}

/// Whether somebody has answered a wave.
///
/// # Errors
/// When the store refuses.
pub fn has_answered(tx: &mut Tx, wave: &Wave) -> Result<bool, Problem> {
    match tx.actor().map(|actor| actor.id) {
        Some(person) => store::has_ballot(tx, wave.id, person),
        None => Ok(false),
    }
}
