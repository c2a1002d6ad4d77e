//! The roles of a space, as those who arrange it shape them, and one role with everything in it.

use askama::Template;
use kernel::{Problem, Refusal, Right};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::identity::{answer, change};
use spaces::shape::said;
use spaces::space::access::{Arrange, May};
use spaces::space::{self, Crumbs, Head};
use trame::Role;

use super::edit;
use super::form::{self, Typed};
use super::saving::{Saved, save, to_shape};

/// A role in the list: its key, its name, what else is known of it.
struct Line {
    key: String,
    name: String,
    meta: String,
}

#[derive(Template)]
#[template(path = "shaping/list.html")]
struct List {
    v: View,
    head: Head,
    form: Form,
    languages: Vec<&'static str>,
    lines: Vec<Line>,
    after: String,
    wrong: Option<String>,
}

/// A part of the form that is said in each language: its word, and how many lines it has.
type Said = (&'static str, u8);

impl List {
    fn parts(&self) -> [Said; 3] {
        [("name", 1), ("purpose", 2), ("responsibilities", 4)]
    }
}

/// GET /spaces/{space}/role-kinds
pub async fn list(cx: Cx) -> Handled {
    list_page(&cx, Form::new(), None).await
}

/// The list, with why something was not done.
pub(super) async fn refused(cx: &Cx, refusal: Refusal) -> Handled {
    list_page(cx, Form::new(), Some(refusal)).await
}

async fn to_edit(cx: &Cx) -> Result<(May<Arrange>, Crumbs), Problem> {
    let slug: String = cx.at("space")?;
    cx.read(move |tx| {
        let may = to_shape(tx, &slug)?;
        let crumbs = space::crumbs(tx, may.space().id)?;
        Ok((may, crumbs))
    })
    .await
}

async fn list_page(cx: &Cx, form: Form, wrong: Option<Refusal>) -> Handled {
    let (may, crumbs) = to_edit(cx).await?;
    let v = cx.view();
    let shape = &may.space().shape;
    let roles = &shape.trame.roles;
    let status = if form.accept(()).is_some() && wrong.is_none() {
        200
    } else {
        422
    };
    let page = List {
        head: Head::new(&v, may.seen(), crumbs, "roles"),
        languages: shape.languages(),
        lines: roles.iter().map(|role| line(&v, role)).collect(),
        after: roles.last().map(|role| role.key.clone()).unwrap_or_default(),
        wrong: wrong.map(|refusal| v.refusal(&refusal)),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

fn line(v: &View, role: &Role) -> Line {
    let mut parts = vec![v.tn("shaping-weeks-long", i64::from(role.weeks))];
    if let Some(seats) = role.seats {
        parts.push(v.tn("shaping-seats-many", i64::from(seats)));
    }
    let way = if role.open {
        "shaping-is-taken"
    } else {
        "shaping-is-given"
    };
    parts.push(v.t(way).to_owned());
    let pieces = i64::try_from(role.pieces.len()).unwrap_or(0);
    parts.push(v.tn("shaping-pieces-many", pieces));
    Line {
        key: role.key.clone(),
        name: said(&role.name, v.language).text.to_owned(),
        meta: parts.join(" · "),
    }
}

/// POST /spaces/{space}/role-kinds
pub async fn add(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let (texts, after) = (change::read_form(&form, "name-")?, form.value("after").to_owned());
    let saved = save(
        &cx,
        None,
        |_, _| true,
        move |_, may, trame| {
            let mut role = form::fresh();
            let has = |right: Right| may.seen().has(right);
            let typed = Typed {
                texts: &texts,
                languages: &trame.card.languages,
                has: &has,
            };
            if let Err(wrong) = form::read_words(&mut role, &typed) {
                return Ok(Err(wrong));
            }
            Ok(Ok(edit::add(&mut trame.roles, &after, role)))
        },
    );
    match saved.await {
        Ok(Saved::Made(key, undo)) => Ok(answer(&slug, &format!("role-kinds/{key}"), undo, "shaping-added")),
        Ok(Saved::Wrong(field, refusal)) => {
            form.refuse(field, refusal);
            list_page(&cx, form, None).await
        }
        Ok(Saved::Meanwhile) => Err(Problem::broken("a new role that minds what others do")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("name", refusal);
            list_page(&cx, form, None).await
        }
        Err(problem) => Err(problem),
    }
}

/// A right, whether it is ticked, and whether the reader may give it.
struct Allowed {
    word: &'static str,
    is_ticked: bool,
    may_give: bool,
}

#[derive(Template)]
#[template(path = "shaping/show.html")]
struct Show {
    v: View,
    head: Head,
    form: Form,
    languages: Vec<&'static str>,
    shape: i64,
    key: String,
    title: String,
    rights: Vec<Allowed>,
    skills: Vec<(String, String)>,
    lines: Vec<usize>,
    meanwhile: Option<Vec<(String, String)>>,
}

impl Show {
    fn parts(&self) -> [Said; 4] {
        [
            ("name", 1),
            ("purpose", 2),
            ("responsibilities", 5),
            ("gestures", 4),
        ]
    }

    fn piece(&self, place: &usize, part: &str) -> String {
        if part.is_empty() {
            format!("piece-{place}")
        } else {
            format!("piece-{place}-{part}")
        }
    }

    fn ticked(&self, field: &str) -> bool {
        self.form.ticked(field)
    }
}

/// GET /spaces/{space}/role-kinds/{role}
pub async fn show(cx: Cx) -> Handled {
    show_page(&cx, None, false).await
}

async fn show_page(cx: &Cx, typed: Option<Form>, meanwhile: bool) -> Handled {
    let key: String = cx.at("role")?;
    let (may, crumbs) = to_edit(cx).await?;
    let v = cx.view();
    let shape = &may.space().shape;
    let role = shape.role(&key).ok_or(Problem::Missing)?;
    let came_back = typed.is_some();
    let form = typed.unwrap_or_else(|| {
        let mut form = Form::new();
        form::fill(&mut form, role, &shape.trame.card.languages);
        form
    });
    let right = |right: &Right| {
        let may_give = may.seen().has(*right);
        let typed = form.ticked(&format!("right-{}", right.word()));
        Allowed {
            word: right.word(),
            is_ticked: if may_give || !came_back {
                typed
            } else {
                role.rights.contains(right)
            },
            may_give,
        }
    };
    let name = |words| said(words, v.language).text.to_owned();
    let skills = shape.trame.framework.skills.iter();
    let status = if form.accept(()).is_some() && !meanwhile {
        200
    } else {
        422
    };
    let page = Show {
        head: Head::new(&v, may.seen(), crumbs, "roles"),
        languages: shape.languages(),
        shape: shape.id,
        title: name(&role.name),
        rights: Right::ALL.iter().map(right).collect(),
        skills: skills
            .map(|skill| (skill.key.clone(), name(&skill.name)))
            .collect(),
        lines: (0..form::lines(role)).collect(),
        meanwhile: meanwhile.then(|| theirs(&v, role)),
        key,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// What somebody else made of it meanwhile, in words.
fn theirs(v: &View, role: &Role) -> Vec<(String, String)> {
    let said = |part: &str, words: &trame::Words| {
        (
            v.word("shaping-label", part).to_owned(),
            said(words, v.language).text.to_owned(),
        )
    };
    let mut all = vec![
        said("name", &role.name),
        said("purpose", &role.purpose),
        said("responsibilities", &role.responsibilities),
    ];
    all.extend(role.gestures.as_ref().map(|words| said("gestures", words)));
    all.extend(role.pieces.iter().map(|piece| said("piece", &piece.name)));
    all
}

/// POST /spaces/{space}/role-kinds/{role}
pub async fn save_role(cx: Cx) -> Handled {
    let (slug, key): (String, String) = (cx.at("space")?, cx.at("role")?);
    let mut form = cx.form().await?;
    let texts = change::read_form(&form, "name-")?;
    let (wanted, watched, drawn) = (key.clone(), key.clone(), form.value("shape").to_owned());
    let same = move |then: &trame::Trame, now: &trame::Trame| {
        let about = |trame: &trame::Trame| trame.roles.iter().find(|role| role.key == watched).cloned();
        about(then) == about(now)
    };
    let saved = save(&cx, Some(drawn), same, move |_, may, trame| {
        let skills: Vec<String> = trame
            .framework
            .skills
            .iter()
            .map(|skill| skill.key.clone())
            .collect();
        let languages = trame.card.languages.clone();
        let has = |right: Right| may.seen().has(right);
        let typed = Typed {
            texts: &texts,
            languages: &languages,
            has: &has,
        };
        Ok(form::read(edit::role(trame, &wanted)?, &skills, &typed))
    });
    match saved.await {
        Ok(Saved::Made((), undo)) => Ok(answer(&slug, &format!("role-kinds/{key}"), undo, "shaping-saved")),
        Ok(Saved::Meanwhile) => show_page(&cx, Some(form), true).await,
        Ok(Saved::Wrong(field, refusal)) => {
            form.refuse(field, refusal);
            show_page(&cx, Some(form), false).await
        }
        Err(Problem::Refused(refusal)) => {
            form.refuse("name", refusal);
            show_page(&cx, Some(form), false).await
        }
        Err(problem) => Err(problem),
    }
}
