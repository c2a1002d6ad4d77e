//! Giving a badge to people and to groups, and what was proposed at the end of roles.

use std::collections::BTreeSet;

use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Handled, Reply};
use spaces::membership;

use super::actions::{self, Gift, To};
use super::store::{self, Closed};
use crate::badge::access;
use crate::badge::model::Badge;
use crate::badge::pages as badge_pages;
use crate::credential::Issuing;

/// POST …/awards: to each person that was ticked, and to a group.
pub async fn give(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("badge")?);
    let mut form = cx.form().await?;
    let once = form.once()?;
    let reason = form.text("reason", 0..=2000);
    let people: BTreeSet<Uid> = form
        .choices("person", |uid| uid.parse().ok())
        .into_iter()
        .collect();
    let group: Option<Uid> = form.value("group").parse().ok();
    if people.is_empty() && group.is_none() {
        form.refuse("person", Refusal::new("award-to-nobody"));
    }
    let refused = form.refusals().next().is_some();
    let house = cx.house().clone();
    let wanted = slug.clone();
    let done = cx
        .write(move |tx| {
            let (may, badge) = access::to_award_one(tx, &wanted, uid)?;
            if refused {
                return Ok(false);
            }
            let issuing = Issuing::of(tx, &house.settings().base, &badge)?;
            let mut to = Vec::new();
            for person in people {
                let member = membership::active_member(tx, badge.space, person)?;
                to.push(To::Person(member.ok_or(Refusal::new("award-not-a-member"))?));
            }
            if let Some(group) = group {
                let groups = store::groups(tx, badge.space, may.actor().id)?;
                let found = groups.into_iter().find(|(_, uid, _)| *uid == group);
                to.push(To::Group(found.ok_or(Refusal::new("award-not-a-group"))?.0));
            }
            // The same form again gives nothing twice: whoever has it keeps it, and the first has this very identifier.
            for (place, to) in to.into_iter().enumerate() {
                let each = if place == 0 { once } else { tx.new_uid() };
                let gift = Gift {
                    once: each,
                    to,
                    holding: None,
                    reason: &reason,
                };
                actions::give(tx, &house, &may, &badge, &issuing, &gift)?;
            }
            Ok(true)
        })
        .await;
    match done {
        Ok(true) => Ok(Reply::see_other(format!("/spaces/{slug}/badges/{uid}")).notice("award-given-now")),
        Ok(false) => badge_pages::page(&cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("person", refusal);
            badge_pages::page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// What was proposed at the end of a role, unless something was made of it already.
fn proposed(tx: &mut Tx, badge: &Badge, holding: Uid) -> Result<Option<Closed>, Problem> {
    let closed = store::closed(tx, badge.space)?;
    Ok(closed
        .into_iter()
        .find(|closed| closed.holding == holding && closed.badge_id == badge.id))
}

/// POST …/proposals/{holding}/award
pub async fn give_proposed(cx: Cx) -> Handled {
    decide(cx, true).await
}

/// POST …/proposals/{holding}/declining
pub async fn set_aside(cx: Cx) -> Handled {
    decide(cx, false).await
}

async fn decide(cx: Cx, gives: bool) -> Handled {
    let (slug, uid, holding): (String, Uid, Uid) = (cx.at("space")?, cx.at("badge")?, cx.at("holding")?);
    let mut form = cx.form().await?;
    let reason = form.text("reason", 0..=2000);
    let refused = form.refusals().next().is_some();
    let house = cx.house().clone();
    let wanted = slug.clone();
    let done = cx
        .write(move |tx| {
            let (may, badge) = access::to_award_one(tx, &wanted, uid)?;
            if refused {
                return Ok(false);
            }
            let once = tx.new_uid();
            let Some(closed) = proposed(tx, &badge, holding)? else {
                // Twice is as once: what was decided of it stands.
                return if store::is_decided(tx, badge.id, holding)? {
                    Ok(true)
                } else {
                    Err(Problem::Missing)
                };
            };
            if gives {
                let issuing = Issuing::of(tx, &house.settings().base, &badge)?;
                let to = To::Person(closed.person.id);
                let gift = Gift {
                    once,
                    to,
                    holding: Some(holding),
                    reason: &reason,
                };
                actions::give(tx, &house, &may, &badge, &issuing, &gift)?;
            } else {
                actions::set_aside(tx, &may, &badge, once, &closed, &reason)?;
            }
            Ok(true)
        })
        .await;
    let notice = if gives {
        "award-given-now"
    } else {
        "award-declined-now"
    };
    match done {
        Ok(true) => Ok(Reply::see_other(format!("/spaces/{slug}/badges")).notice(notice)),
        Ok(false) => badge_pages::page(&cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("person", refusal);
            badge_pages::page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}
