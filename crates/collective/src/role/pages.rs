//! The wall of roles, and a role's page.

use askama::Template;
use kernel::{Instant, Language, Module, Problem, Right, Uid};
use platform::markdown;
use platform::web::{Cx, Form, Handled, Reply, View};
use trame::Thing;

use super::model::{self, Held, Past};
use super::{actions, store};
use spaces::membership;
use spaces::part::{Parts, RoleSpot};
use spaces::shape::said;
use spaces::space::access::{self, Seen};
use spaces::space::{self, Head, Member};

#[derive(Template)]
#[template(path = "role/wall.html")]
struct Wall {
    v: View,
    head: Head,
    title: String,
    cards: Vec<Card>,
    free: usize,
    ending: usize,
    soon: Instant,
    parts: String,
}

/// A role on the wall.
struct Card {
    key: String,
    name: String,
    purpose: String,
    gestures: Option<String>,
    seats: Option<u32>,
    open: bool,
    held: Vec<Held>,
}

impl Card {
    fn is_full(&self) -> bool {
        self.seats
            .is_some_and(|seats| model::seats_taken(&self.held) >= seats as usize)
    }

    /// Whether somebody leaves it soon; a trial that ends frees nothing that was counted on.
    fn ends(&self, soon: &Instant) -> bool {
        self.held.iter().any(|held| !held.is_trial && held.until < *soon)
    }
}

/// The wall: every role, who holds it, what is to take.
pub async fn wall(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (language, reads) = (cx.language(), cx.clone());
    let (seen, crumbs, held, parts) = cx
        .read(move |tx| {
            let seen = to_see(tx, &slug)?;
            let crumbs = space::crumbs(tx, seen.space.id)?;
            let held = store::held_in(tx, seen.space.id)?;
            let parts = Parts::of_wall(tx, &reads, &seen)?;
            Ok((seen, crumbs, held, parts))
        })
        .await?;
    let v = cx.view();
    let cards = cards(&seen, &held, language);
    let free = cards.iter().filter(|card| card.held.is_empty()).count();
    let soon = v.now().plus_days(SOON_DAYS);
    let title = space::many(&v, &seen, Thing::Role);
    Reply::page(&Wall {
        ending: cards.iter().filter(|card| card.ends(&soon)).count(),
        soon,
        parts: parts.draw((), &v)?,
        head: Head::new(&v, &seen, crumbs, "roles"),
        title,
        cards,
        free,
        v,
    })
}

/// A role that ends within two weeks is worth a word.
const SOON_DAYS: i64 = 14;

fn to_see(tx: &mut platform::Tx, slug: &str) -> Result<Seen, Problem> {
    let seen = access::to_see(tx, slug)?;
    if seen.space.shape.has(Module::Roles) {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

fn cards(seen: &Seen, held: &[Held], language: Language) -> Vec<Card> {
    let card = |role: &trame::Role| Card {
        key: role.key.clone(),
        name: said(&role.name, language).text.to_owned(),
        purpose: said(&role.purpose, language).text.to_owned(),
        gestures: seen
            .space
            .shape
            .gestures_html(&role.key, language)
            .map(|said| said.text.to_owned()),
        seats: role.seats,
        open: role.open,
        held: held
            .iter()
            .filter(|each| each.role == role.key)
            .cloned()
            .collect(),
    };
    seen.space.shape.trame.roles.iter().map(card).collect()
}

#[derive(Template)]
#[template(path = "role/show.html")]
struct Show {
    v: View,
    form: Form,
    head: Head,
    card: Card,
    responsibilities: String,
    rights: Vec<&'static str>,
    skills: Vec<String>,
    pieces: Vec<(String, Option<u32>, bool)>,
    past: Vec<Past>,
    mine: Option<Held>,
    may_take: bool,
    may_assign: bool,
    members: Vec<Member>,
    weeks: u32,
    once: String,
    soon: Instant,
    first: String,
    aside: String,
    below: String,
}

/// A role's page: what it is for, who holds it, who held it before, and how to take it or give it back.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let (slug, key): (String, String) = (cx.at("space")?, cx.at("role")?);
    let (language, reads) = (cx.language(), cx.clone());
    let wanted = key.clone();
    let (seen, crumbs, held, past, members, once, parts) = cx
        .read(move |tx| {
            let seen = to_see(tx, &slug)?;
            let id = seen.space.id;
            seen.space.shape.role(&wanted).ok_or(Problem::Missing)?;
            let members = if seen.has(Right::AssignRole) {
                membership::names(tx, id)?
            } else {
                Vec::new()
            };
            let past = store::past(tx, id, &wanted)?;
            let once = tx.new_uid().to_string();
            let held = store::held_in(tx, id)?;
            let crumbs = space::crumbs(tx, id)?;
            let parts = Parts::of_role(tx, &reads, &seen, &wanted)?;
            Ok((seen, crumbs, held, past, members, once, parts))
        })
        .await?;
    let v = cx.view();
    let role = seen.space.shape.role(&key).ok_or(Problem::Missing)?;
    let card = cards(&seen, &held, language)
        .into_iter()
        .find(|card| card.key == key)
        .ok_or(Problem::Missing)?;
    let me = seen.actor.as_ref().map(|actor| actor.id);
    let mine = card.held.iter().find(|each| Some(each.person.id) == me).cloned();
    let piece = |piece: &trame::Piece| {
        (
            said(&piece.name, language).text.to_owned(),
            piece.due_weeks,
            piece.repeats,
        )
    };
    let skills = &seen.space.shape.trame.framework.skills;
    let skill = |key: &String| {
        let known = skills.iter().find(|skill| skill.key == *key);
        known.map_or_else(
            || key.clone(),
            |skill| said(&skill.name, language).text.to_owned(),
        )
    };
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("weeks", role.weeks.to_string());
        form
    });
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Show {
        head: Head::new(&v, &seen, crumbs, "roles"),
        responsibilities: markdown::html(said(&role.responsibilities, language).text),
        rights: role.rights.iter().map(|right| right.word()).collect(),
        skills: role.skills.iter().map(skill).collect(),
        pieces: role.pieces.iter().map(piece).collect(),
        past,
        may_take: role.open && seen.belongs() && mine.is_none() && !card.is_full(),
        may_assign: seen.has(Right::AssignRole) && !card.is_full(),
        mine,
        members,
        weeks: role.weeks,
        once,
        soon: v.now().plus_days(SOON_DAYS),
        first: parts.draw(RoleSpot::First, &v)?,
        aside: parts.draw(RoleSpot::Aside, &v)?,
        below: parts.draw(RoleSpot::Below, &v)?,
        card,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

const WEEKS: std::ops::RangeInclusive<i64> = 1..=104;

/// Takes the role for oneself.
pub async fn activate(cx: Cx) -> Handled {
    let (slug, key): (String, String) = (cx.at("space")?, cx.at("role")?);
    let mut form = cx.form().await?;
    let (wanted, role) = (slug.clone(), key.clone());
    let once = form.once();
    let weeks = form.whole("weeks", WEEKS);
    let refused = form.refusal("weeks").cloned();
    let house = cx.house().clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_belong(tx, &wanted)?;
            match refused {
                Some(refusal) => Err(refusal.into()),
                None => actions::activate(tx, &house, &may, &role, once?, weeks),
            }
        })
        .await;
    answer(&cx, form, done, &slug, &key, "role-taken").await
}

/// Gives the role to a member.
pub async fn assign(cx: Cx) -> Handled {
    let (slug, key): (String, String) = (cx.at("space")?, cx.at("role")?);
    let mut form = cx.form().await?;
    let (wanted, role) = (slug.clone(), key.clone());
    let once = form.once();
    let weeks = form.whole("weeks", WEEKS);
    let person = form.choice("person", |uid| uid.parse::<Uid>().ok());
    let refused = form.refusals().next().map(|(_, refusal)| refusal.clone());
    let house = cx.house().clone();
    let done = cx
        .write(move |tx| {
            let may = access::to(tx, &wanted)?;
            match (refused, person) {
                (None, Some(person)) => actions::assign(tx, &house, &may, &role, once?, weeks, person),
                (refused, _) => Err(refused.unwrap_or(kernel::Refusal::new("form-choose")).into()),
            }
        })
        .await;
    answer(&cx, form, done, &slug, &key, "role-given").await
}

async fn answer(
    cx: &Cx,
    mut form: Form,
    done: Result<(), Problem>,
    slug: &str,
    key: &str,
    notice: &'static str,
) -> Handled {
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/spaces/{slug}/roles/{key}")).notice(notice)),
        Err(Problem::Refused(refusal)) => {
            form.refuse("weeks", refusal);
            page(cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

/// Gives the role back, with a word for the next.
pub async fn hand_over(cx: Cx) -> Handled {
    let (slug, holding): (String, Uid) = (cx.at("space")?, cx.at("holding")?);
    let mut form = cx.form().await?;
    let word = form.text("handover", 0..=4000);
    let wanted = slug.clone();
    if let Some((_, refusal)) = form.refusals().next() {
        return Err(refusal.clone().into());
    }
    let role = cx
        .write(move |tx| {
            let seen = to_see(tx, &wanted)?;
            actions::hand_over(tx, &seen, holding, &word)
        })
        .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/roles/{role}")).notice("role-returned"))
}
