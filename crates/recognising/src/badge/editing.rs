//! Describing a badge, and describing it otherwise.

use askama::Template;
use kernel::{Language, Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::shape::said;
use spaces::space::access::Seen;
use spaces::space::{self, Crumbs, Head};

use super::access::{self, MayAward};
use super::actions;
use super::model::{Badge, Colour, Shape, Sign, Worded};

/// The longest that a badge may hold, in months.
const LONGEST: i64 = 120;

#[derive(Template)]
#[template(path = "badge/wording.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    action: String,
    badge: Option<Badge>,
    meanwhile: bool,
    roles: Vec<(String, String)>,
    skills: Vec<(String, String)>,
    languages: &'static [Language],
    shapes: Vec<Drawn>,
    signs: Vec<Drawn>,
    colours: Vec<Drawn>,
}

/// A choice of the drawing: its word, and how it looks.
struct Drawn {
    word: &'static str,
    svg: String,
}

impl Page {
    fn is(&self, field: &str, word: &str) -> bool {
        self.form.chosen(field, word)
    }
}

fn page(cx: &Cx, seen: &Seen, crumbs: Crumbs, form: Form, badge: Option<Badge>, meanwhile: bool) -> Handled {
    let v = cx.view();
    let status = if form.accept(()).is_some() && !meanwhile {
        200
    } else {
        422
    };
    let trame = &seen.space.shape.trame;
    let name = |words| said(words, v.language).text.to_owned();
    let roles = trame
        .roles
        .iter()
        .map(|role| (role.key.clone(), name(&role.name)));
    let skills = trame
        .framework
        .skills
        .iter()
        .map(|skill| (skill.key.clone(), name(&skill.name)));
    let drawn = |word, shape, sign, colour| Drawn {
        word,
        svg: super::drawing::svg(shape, sign, colour),
    };
    let page = Page {
        head: Head::new(&v, seen, crumbs, "badges"),
        action: match &badge {
            Some(badge) => format!("{}/edition", badge.path()),
            None => format!("/spaces/{}/badges", seen.space.slug),
        },
        roles: roles.collect(),
        skills: skills.collect(),
        languages: Language::ALL,
        shapes: Shape::ALL
            .iter()
            .map(|shape| drawn(shape.word(), *shape, Sign::Braid, Colour::Slate))
            .collect(),
        signs: Sign::ALL
            .iter()
            .map(|sign| drawn(sign.word(), Shape::Round, *sign, Colour::Slate))
            .collect(),
        colours: Colour::ALL
            .iter()
            .map(|colour| drawn(colour.word(), Shape::Round, Sign::Star, *colour))
            .collect(),
        badge,
        meanwhile,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// The form of a new one; `?role=` begins it from a role.
pub async fn new(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (may, crumbs, once) = cx
        .read(move |tx| {
            let may = access::to_award(tx, &slug)?;
            let crumbs = space::crumbs(tx, may.seen().space.id)?;
            Ok((may, crumbs, tx.new_uid()))
        })
        .await?;
    let mut form = Form::new();
    form.fill("once", once.to_string());
    let (shape, sign, colour) = (Shape::Round, Sign::Braid, Colour::Forest);
    for (field, word) in [
        ("shape", shape.word()),
        ("sign", sign.word()),
        ("colour", colour.word()),
    ] {
        form.fill(field, word);
    }
    form.fill("language", cx.language().word());
    let role = cx.query("role").and_then(|key| may.seen().space.shape.role(key));
    if let Some(role) = role {
        let name = |words| said(words, cx.language()).text.to_owned();
        form.fill("name", name(&role.name))
            .fill("summary", name(&role.purpose))
            .fill("criteria", name(&role.responsibilities))
            .fill("role", role.key.as_str());
        let pieces: Vec<String> = role.pieces.iter().map(|piece| name(&piece.name)).collect();
        form.fill("evidence", pieces.join(", "));
        for skill in &role.skills {
            form.choose("skills", skill.as_str());
        }
    }
    page(&cx, may.seen(), crumbs, form, None, false)
}

/// What a form says, once everything that is wrong with it was noted.
fn typed(form: &mut Form, seen: &Seen) -> Option<Worded> {
    let trame = &seen.space.shape.trame;
    let name = form.line("name", 1..=100);
    let summary = form.line("summary", 1..=300);
    let criteria = form.text("criteria", 1..=10_000);
    let evidence = form.line("evidence", 0..=300);
    let skills = form.choices("skills", |key| {
        let known = trame.framework.skills.iter().find(|skill| skill.key == key);
        known.map(|skill| skill.key.clone())
    });
    let role = match form.value("role") {
        "" => Some(String::new()),
        _ => form.choice("role", |key| {
            trame
                .roles
                .iter()
                .find(|role| role.key == key)
                .map(|role| role.key.clone())
        }),
    };
    let lasts = match form.value("lasts") {
        "" => None,
        _ => Some(form.whole("lasts", 1..=LONGEST)),
    };
    let shape = form.choice("shape", Shape::from_word);
    let sign = form.choice("sign", Sign::from_word);
    let colour = form.choice("colour", Colour::from_word);
    let language = form.choice("language", Language::from_word);
    form.accept(())?;
    Some(Worded {
        name,
        summary,
        criteria,
        skills,
        evidence,
        role: role?,
        shape: shape?,
        sign: sign?,
        colour: colour?,
        lasts,
        language: language?,
    })
}

/// Describes it.
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let wanted = slug.clone();
    let (may, crumbs) = cx.read(move |tx| to_edit(tx, &wanted)).await?;
    let Some(worded) = typed(&mut form, may.seen()) else {
        return page(&cx, may.seen(), crumbs, form, None, false);
    };
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = access::to_award(tx, &wanted)?;
        actions::describe(tx, &may, once, &worded)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/badges/{once}")).notice("badge-described"))
}

fn to_edit(tx: &mut Tx, slug: &str) -> Result<(MayAward, Crumbs), Problem> {
    let may = access::to_award(tx, slug)?;
    let crumbs = space::crumbs(tx, may.seen().space.id)?;
    Ok((may, crumbs))
}

/// The form of one that is there.
pub async fn edit(cx: Cx) -> Handled {
    let (may, crumbs, badge) = read(&cx).await?;
    let form = filled(&badge);
    page(&cx, may.seen(), crumbs, form, Some(badge), false)
}

/// The form as the badge stands.
fn filled(badge: &Badge) -> Form {
    let mut form = Form::new();
    form.fill("version", badge.version.to_string())
        .fill("name", badge.name.as_str())
        .fill("summary", badge.summary.as_str())
        .fill("criteria", badge.criteria.as_str())
        .fill("evidence", badge.evidence.as_str())
        .fill("role", badge.role.as_str())
        .fill(
            "lasts",
            badge.lasts.map(|months| months.to_string()).unwrap_or_default(),
        )
        .fill("shape", badge.shape.word())
        .fill("sign", badge.sign.word())
        .fill("colour", badge.colour.word())
        .fill("language", badge.language.word())
        .fill("alternative", badge.alternative.as_str());
    for skill in &badge.skills {
        form.choose("skills", skill.as_str());
    }
    form
}

async fn read(cx: &Cx) -> Result<(MayAward, Crumbs, Badge), Problem> {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("badge")?);
    cx.read(move |tx| {
        let (may, badge) = access::to_award_one(tx, &slug, uid)?;
        let crumbs = space::crumbs(tx, badge.space)?;
        Ok((may, crumbs, badge))
    })
    .await
}

/// The page of the form with what is wrong about its picture.
pub(super) async fn refuse_picture(cx: &Cx, words: &str, refusal: Refusal) -> Handled {
    let (may, crumbs, badge) = read(cx).await?;
    let mut form = filled(&badge);
    form.fill("alternative", words);
    form.refuse("picture", refusal);
    page(cx, may.seen(), crumbs, form, Some(badge), false)
}

/// Describes it otherwise.
pub async fn save(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("badge")?);
    let mut form = cx.form().await?;
    let (may, crumbs, badge) = read(&cx).await?;
    let version: i64 = form.value("version").parse().unwrap_or(0);
    let Some(worded) = typed(&mut form, may.seen()) else {
        return page(&cx, may.seen(), crumbs, form, Some(badge), false);
    };
    let wanted = slug.clone();
    let done = cx
        .write(move |tx| {
            let (may, badge) = access::to_award_one(tx, &wanted, uid)?;
            actions::change(tx, &may, &badge, version, &worded)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/spaces/{slug}/badges/{uid}")).notice("badge-changed")),
        Err(Problem::Refused(_)) => {
            form.fill("version", badge.version.to_string());
            page(&cx, may.seen(), crumbs, form, Some(badge), true)
        }
        Err(problem) => Err(problem),
    }
}

/// Lays it aside, with a way to undo.
pub async fn withdraw(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("badge")?);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let (may, badge) = access::to_award_one(tx, &wanted, uid)?;
        actions::withdraw(tx, &may, &badge)
    })
    .await?;
    let undo = format!("/spaces/{slug}/badges/{uid}/restoration");
    Ok(Reply::see_other(format!("/spaces/{slug}/badges")).notice_with_undo("badge-laid-aside", undo))
}

/// Takes it up again.
pub async fn restore(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("badge")?);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let (may, badge) = access::to_award_one(tx, &wanted, uid)?;
        actions::restore(tx, &may, &badge)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/badges/{uid}")).notice("badge-restored"))
}
