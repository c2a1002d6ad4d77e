//! Handing a piece in, and everything that was handed in.

use askama::Template;
use kernel::{PersonId, Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::membership;
use spaces::role::model::Holding;
use spaces::role::{self, Held};
use spaces::shape::said;
use spaces::space::access::Seen;
use spaces::space::{self, Head, Member, Paged};

use super::actions::{self, Given};
use super::model::{HandIn, is_address};
use super::store;
use crate::access;

/// How much was handed in, on a page.
const PAGE: i64 = 30;

#[derive(Template)]
#[template(path = "piece/hand_in.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    action: String,
    role: String,
    role_name: String,
    name: String,
    works: Vec<(String, String)>,
    others: Vec<Member>,
}

impl Page {
    fn is_with(&self, member: &Member) -> bool {
        self.form.chosen("with", &member.uid.to_string())
    }

    fn is_with_any(&self) -> bool {
        self.others.iter().any(|each| self.is_with(each))
    }
}

/// GET /spaces/{space}/holdings/{holding}/pieces/{piece}
pub async fn ask(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let (slug, uid, key): (String, Uid, String) = (cx.at("space")?, cx.at("holding")?, cx.at("piece")?);
    let (seen, crumbs, holding, works, others, beside, once) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            let holding = actions::own(tx, &seen, uid)?;
            let id = seen.space.id;
            let works = store::own_works(tx, id, holding.person)?;
            let mut others = membership::names(tx, id)?;
            others.retain(|each| each.id != holding.person);
            let mut beside = role::held_in(tx, id)?;
            beside.retain(|each| shares_seat(&holding, each));
            let crumbs = space::crumbs(tx, id)?;
            Ok((seen, crumbs, holding, works, others, beside, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let role = seen.space.shape.role(&holding.role).ok_or(Problem::Missing)?;
    let piece = role
        .pieces
        .iter()
        .find(|piece| piece.key == key)
        .ok_or(Problem::Missing)?;
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("once", once.to_string());
        // Those who hold the seat together have mostly made it together.
        for each in &beside {
            form.choose("with", each.person.uid.to_string());
        }
        form
    });
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Page {
        head: Head::new(&v, &seen, crumbs, "roles"),
        action: format!("/spaces/{}/holdings/{uid}/pieces/{key}", seen.space.slug),
        role_name: said(&role.name, v.language).text.to_owned(),
        role: holding.role,
        name: said(&piece.name, v.language).text.to_owned(),
        works,
        others,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Whether another holds the same seat as a holding, that lets them in or that they let in.
fn shares_seat(holding: &Holding, other: &Held) -> bool {
    let seat = holding.beside.unwrap_or(holding.id);
    other.id != holding.id && (other.id == seat || other.beside == Some(seat))
}

/// POST /spaces/{space}/holdings/{holding}/pieces/{piece}
pub async fn hand_in(cx: Cx) -> Handled {
    let (slug, uid, key): (String, Uid, String) = (cx.at("space")?, cx.at("holding")?, cx.at("piece")?);
    let mut form = cx.form().await?;
    let once = form.once()?;
    let words = form.text("words", 0..=4000);
    let link = form.line("link", 0..=500);
    if !link.is_empty() && !is_address(&link) {
        form.refuse("link", Refusal::new("piece-not-an-address"));
    }
    if link.is_empty() && words.is_empty() {
        form.refuse("words", Refusal::new("piece-empty"));
    }
    let with: Vec<Uid> = form.choices("with", |uid| uid.parse().ok());
    let is_right = form.accept(()).is_some();
    let wanted = slug.clone();
    let done = cx
        .write(move |tx| {
            let seen = access::to_see(tx, &wanted)?;
            let holding = actions::own(tx, &seen, uid)?;
            if !is_right {
                return Ok(None);
            }
            let given = Given {
                once,
                piece: &key,
                words: &words,
                link: &link,
                with: &with,
            };
            actions::hand_in(tx, &seen, &holding, &given)?;
            Ok(Some(holding.role))
        })
        .await;
    match done {
        Ok(Some(role)) => {
            let reply = Reply::see_other(format!("/spaces/{slug}/roles/{role}#handed-in"));
            Ok(reply.notice_with_undo(
                "piece-handed",
                format!("/spaces/{slug}/hand-ins/{once}/withdrawal"),
            ))
        }
        Ok(None) => page(&cx, Some(form)).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("words", refusal);
            page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

/// POST /spaces/{space}/hand-ins/{hand_in}/withdrawal
pub async fn withdraw(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("hand_in")?);
    let wanted = slug.clone();
    let role = cx
        .write(move |tx| {
            let seen = access::to_see(tx, &wanted)?;
            actions::withdraw(tx, &seen, uid)
        })
        .await?;
    let reply = Reply::see_other(format!("/spaces/{slug}/roles/{role}"));
    Ok(reply.notice_with_undo(
        "piece-withdrawn",
        format!("/spaces/{slug}/hand-ins/{uid}/restoration"),
    ))
}

/// POST /spaces/{space}/hand-ins/{hand_in}/restoration
pub async fn restore(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("hand_in")?);
    let wanted = slug.clone();
    let role = cx
        .write(move |tx| {
            let seen = access::to_see(tx, &wanted)?;
            actions::restore(tx, &seen, uid)
        })
        .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/roles/{role}")).notice("piece-restored"))
}

/// POST /spaces/{space}/hand-ins/{hand_in}/name-removal
pub async fn unname(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("hand_in")?);
    let wanted = slug.clone();
    let role = cx
        .write(move |tx| {
            let seen = access::to_see(tx, &wanted)?;
            actions::unname(tx, &seen, uid)
        })
        .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/roles/{role}")).notice("piece-unnamed"))
}

/// What was handed in, in words.
pub(super) struct Shown {
    pub given: HandIn,
    pub piece: String,
    pub role: String,
    pub is_mine: bool,
    /// With whom it was made.
    pub makers: Vec<Member>,
    /// Whether the reader is one of them.
    pub names_me: bool,
}

/// What was handed in, in the reader's language; keys stand for what is no longer of the space.
pub(super) fn shown(seen: &Seen, given: Vec<HandIn>, made: &[(i64, Member)], v: &View) -> Vec<Shown> {
    let me: Option<PersonId> = seen.actor.as_ref().map(|actor| actor.id);
    let each = |given: HandIn| {
        let role = seen.space.shape.role(&given.role);
        let of_it = made.iter().filter(|(id, _)| *id == given.id);
        let makers: Vec<Member> = of_it.map(|(_, member)| member.clone()).collect();
        let piece = role.and_then(|role| role.pieces.iter().find(|piece| piece.key == given.piece));
        Shown {
            piece: piece.map_or_else(
                || given.piece.clone(),
                |piece| said(&piece.name, v.language).text.to_owned(),
            ),
            role: role.map_or_else(
                || given.role.clone(),
                |role| said(&role.name, v.language).text.to_owned(),
            ),
            is_mine: Some(given.person.id) == me,
            names_me: makers.iter().any(|maker| Some(maker.id) == me),
            makers,
            given,
        }
    };
    given.into_iter().map(each).collect()
}

#[derive(Template)]
#[template(path = "piece/index.html")]
struct Index {
    v: View,
    head: Head,
    shown: Vec<Shown>,
    slug: String,
    next: Option<i64>,
}

/// GET /spaces/{space}/role-pieces
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(&cx, PAGE);
    let (seen, crumbs, given, made) = cx
        .read(move |tx| {
            let seen = access::to_read(tx, &slug)?;
            let given = store::of_space(tx, seen.space.id, part.most, part.skip)?;
            let made = store::makers(tx, seen.space.id, &given)?;
            let crumbs = space::crumbs(tx, seen.space.id)?;
            Ok((seen, crumbs, given, made))
        })
        .await?;
    let v = cx.view();
    Reply::page(&Index {
        head: Head::new(&v, &seen, crumbs, "roles"),
        next: part.next(&given),
        shown: shown(&seen, given, &made, &v),
        slug: seen.space.slug.clone(),
        v,
    })
}
