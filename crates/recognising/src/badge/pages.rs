//! The badges of a space, and one of them: what one does to have it, who has it and says so, how it is had.

use askama::Template;
use kernel::{Right, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::membership;
use spaces::shape::said;
use spaces::space::{self, Head, Member, Paged};

use super::access;
use super::model::Badge;
use super::store;
use crate::award::code::{self, Code};
use crate::award::model::{Award, State};
use crate::award::store::{self as awards, Closed};

#[derive(Template)]
#[template(path = "badge/index.html")]
struct Index {
    v: View,
    head: Head,
    badges: Vec<Badge>,
    laid_aside: Vec<Badge>,
    asked: Vec<Award>,
    closed: Vec<Closed>,
    group: Vec<Award>,
    may_award: bool,
    may_arrange: bool,
    is_administrator: bool,
    roles: Vec<(String, String)>,
}

/// Every badge of the space, by name; for those who give them, what waits.
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (seen, crumbs, badges, laid_aside, asked, closed, group) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            let id = seen.space.id;
            let crumbs = space::crumbs(tx, id)?;
            let badges = store::of_space(tx, id, false)?;
            let leads = seen.has(Right::AwardBadge);
            let laid_aside = if leads {
                store::of_space(tx, id, true)?
            } else {
                Vec::new()
            };
            let asked = if leads {
                awards::asked_in(tx, id)?
            } else {
                Vec::new()
            };
            let closed = if leads {
                awards::closed(tx, id)?
            } else {
                Vec::new()
            };
            let mut group = awards::of_group(tx, id)?;
            let speaks = seen.belongs() && seen.has(Right::Describe);
            group.retain(|award| award.is_public() || speaks);
            Ok((seen, crumbs, badges, laid_aside, asked, closed, group))
        })
        .await?;
    let v = cx.view();
    let me = seen.actor.as_ref().map(|actor| actor.id);
    let asked = asked.into_iter().filter(|award| award.owner.person() != me);
    let trame = &seen.space.shape.trame;
    let unproposed = trame
        .roles
        .iter()
        .filter(|role| badges.iter().all(|badge| badge.role != role.key));
    Reply::page(&Index {
        head: Head::new(&v, &seen, crumbs, "badges"),
        asked: asked.collect(),
        closed: closed
            .into_iter()
            .filter(|closed| Some(closed.person.id) != me)
            .collect(),
        group,
        may_award: seen.has(Right::AwardBadge),
        may_arrange: seen.has(Right::Arrange),
        is_administrator: seen.actor.as_ref().is_some_and(|actor| actor.administrator),
        roles: unproposed
            .map(|role| (role.key.clone(), said(&role.name, v.language).text.to_owned()))
            .collect(),
        badges,
        laid_aside,
        v,
    })
}

#[derive(Template)]
#[template(path = "badge/show.html")]
struct Show {
    v: View,
    head: Head,
    form: Form,
    badge: Badge,
    skills: Vec<String>,
    role: Option<String>,
    own: Option<Award>,
    proposed: Option<Closed>,
    closed: Vec<Closed>,
    shown: Vec<Award>,
    next: Option<i64>,
    codes: Vec<Code>,
    members: Vec<Member>,
    groups: Vec<(String, String)>,
    belongs: bool,
    may_award: bool,
    once: String,
    other: String,
    handed: Vec<(Uid, String, String)>,
}

impl Show {
    /// What was handed in during a holding: what it is called, and where it is.
    fn handed(&self, closed: &Closed) -> Vec<&(Uid, String, String)> {
        let of_it = |each: &&(Uid, String, String)| each.0 == closed.holding;
        self.handed.iter().filter(of_it).collect()
    }

    /// Whether they may ask now.
    fn may_ask(&self) -> bool {
        let has = self
            .own
            .as_ref()
            .is_some_and(|own| matches!(own.state, State::Asked | State::Awarded | State::Accepted));
        self.belongs && self.badge.withdrawn.is_none() && !has
    }

    fn chosen(&self, member: &Member) -> bool {
        self.form.chosen("person", &member.uid.to_string())
    }
}

/// One badge.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

/// The same with a form that came back.
pub(crate) async fn page(cx: &Cx, mut form: Form) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("badge")?);
    let part = Paged::asked(cx, awards::PAGE);
    let (seen, badge, crumbs, own, proposed, closed, shown, codes, members, groups, uids, handed) = cx
        .read(move |tx| {
            let (seen, badge) = access::to_read(tx, &slug, uid)?;
            let crumbs = space::crumbs(tx, badge.space)?;
            let leads = seen.has(Right::AwardBadge);
            let me = seen.actor.as_ref().map(|actor| actor.id);
            let (own, proposed) = match me {
                Some(me) => (
                    awards::own_of_badge(tx, badge.id, me)?,
                    awards::closed_of(tx, me)?
                        .into_iter()
                        .find(|closed| closed.badge == uid),
                ),
                None => (None, None),
            };
            let shown = awards::of_badge(tx, badge.id, leads, part.most, part.skip)?;
            let (closed, codes, members, groups) = match me {
                Some(me) if leads => (
                    awards::closed(tx, badge.space)?,
                    code::of_badge(tx, badge.id)?,
                    membership::names(tx, badge.space)?,
                    awards::groups(tx, badge.space, me)?,
                ),
                _ => (Vec::new(), Vec::new(), Vec::new(), Vec::new()),
            };
            let handed = if me.is_some() && !badge.role.is_empty() {
                awards::handed(tx, badge.space, &badge.role)?
            } else {
                Vec::new()
            };
            let uids = (tx.new_uid().to_string(), tx.new_uid().to_string());
            Ok((
                seen, badge, crumbs, own, proposed, closed, shown, codes, members, groups, uids, handed,
            ))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let trame = &seen.space.shape.trame;
    let name = |words| said(words, v.language).text.to_owned();
    let known = trame
        .framework
        .skills
        .iter()
        .filter(|skill| badge.skills.contains(&skill.key));
    let role = trame.roles.iter().find(|role| role.key == badge.role);
    let (once, other) = uids;
    if form.value("once").is_empty() {
        form.fill("once", once.as_str());
    }
    // What was handed in has its name, and its place: the list on the page of the role for what is all said there.
    let of_role = format!("/spaces/{}/roles/{}#handed-in", seen.space.slug, badge.role);
    let called = |key: &str| {
        let piece = role.and_then(|role| role.pieces.iter().find(|piece| piece.key == key));
        piece.map_or_else(|| key.to_owned(), |piece| name(&piece.name))
    };
    let handed: Vec<(Uid, String, String)> = handed
        .into_iter()
        .map(|(holding, piece, link)| {
            let link = if link.is_empty() { of_role.clone() } else { link };
            (holding, called(&piece), link)
        })
        .collect();
    if let (Some(role), 200, Some(proposed)) = (role, status, &proposed) {
        let theirs = handed
            .iter()
            .filter(|(holding, _, _)| *holding == proposed.holding)
            .map(|(_, name, link)| (name.clone(), link.clone()));
        let mut shown: Vec<(String, String)> = theirs.collect();
        let unshown = role.pieces.iter().map(|piece| name(&piece.name));
        let unshown: Vec<String> = unshown
            .filter(|piece| shown.iter().all(|(name, _)| name != piece))
            .collect();
        shown.extend(unshown.into_iter().map(|name| (name, String::new())));
        for ((field, at), (name, link)) in crate::award::EVIDENCE.into_iter().zip(shown) {
            form.fill(field, name).fill(at, link);
        }
    }
    let me = seen.actor.as_ref().map(|actor| actor.id);
    let page = Show {
        head: Head::new(&v, &seen, crumbs, "badges"),
        skills: known.map(|skill| name(&skill.name)).collect(),
        role: role.map(|role| name(&role.name)),
        next: part.next(&shown),
        handed,
        belongs: seen.belongs(),
        may_award: seen.has(Right::AwardBadge),
        closed: closed
            .into_iter()
            .filter(|closed| closed.badge == uid && Some(closed.person.id) != me)
            .collect(),
        members: members
            .into_iter()
            .filter(|member| Some(member.id) != me)
            .collect(),
        groups: groups
            .into_iter()
            .map(|(_, uid, name)| (uid.to_string(), name))
            .collect(),
        once: form.value("once").to_owned(),
        other,
        own,
        proposed,
        shown,
        codes,
        badge,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}
