//! Invitations to the collective that a cohort became, one to each member, in portions.

use kernel::{PersonId, Problem, SpaceId};
use platform::jobs::{Ending, Job};
use platform::mail::Letter;
use platform::{House, Tx, session};
use spaces::invitation;
use spaces::space::access::{self, Invite};
use spaces::space::{self, Standing};

use super::store;
use crate::dates::{self, members_after};

/// Its payload: the cohort, the collective, in whose name, and after whom.
pub const INVITE: Job = Job {
    kind: "cohort.invite",
    run: |house, payload| Box::pin(invite(house, payload)),
};

/// How many letters one transaction writes.
const PORTION: i64 = 200;
/// How long an invitation opens.
const DAYS: i64 = 60;

/// Invites them once this transaction has committed.
pub(super) fn later(tx: &mut Tx, from: &str, to: &str, by: PersonId, last: i64) -> Result<(), Problem> {
    tx.job(INVITE.kind, &format!("{from} {to} {} {last}", by.number()))
}

/// How many members would be invited.
pub(super) fn count(tx: &mut Tx, space: SpaceId) -> Result<i64, Problem> {
    dates::count_members(tx, space)
}

async fn invite(house: House, payload: String) -> Result<(), Ending> {
    let never = || Ending::Never(Problem::broken("a job without an invitation"));
    let words: Vec<&str> = payload.split(' ').collect();
    let [from, to, by, last] = words.as_slice() else {
        return Err(never());
    };
    let (from, to) = ((*from).to_owned(), (*to).to_owned());
    let (by, last): (i64, i64) = match (by.parse(), last.parse()) {
        (Ok(by), Ok(last)) => (by, last),
        _ => return Err(never()),
    };
    let of_house = house.clone();
    house
        .write(move |tx| portion(tx, &of_house, &from, &to, PersonId::new(by), last))
        .await?;
    Ok(())
}

fn portion(tx: &mut Tx, house: &House, from: &str, to: &str, by: PersonId, last: i64) -> Result<(), Problem> {
    // In the name of whoever opened it, if they still may: invitations are theirs.
    let actor = match session::act_as(tx, by) {
        Err(Problem::Missing) => return Ok(()),
        other => other?,
    };
    tx.set_actor(Some(actor));
    let may = match access::to::<Invite>(tx, to) {
        Err(Problem::Missing | Problem::Forbidden) => return Ok(()),
        other => other?,
    };
    let Some(cohort) = space::by_slug(tx, from)? else {
        return Ok(());
    };
    let members = members_after(tx, cohort.id, last, PORTION)?;
    for each in members.iter().filter(|each| each.person != by) {
        if store::is_member(tx, may.space().id, each.person)? {
            continue;
        }
        let wish = invitation::Wish {
            once: tx.new_uid(),
            standing: Standing::Member,
            note: cohort.name.chars().take(160).collect(),
            uses: 1,
            days: DAYS,
        };
        let secret = invitation::make(tx, &may, &wish)?.unwrap_or_default();
        let link = format!("{}/join/{secret}", house.settings().base);
        let values = [
            ("person", each.name.as_str()),
            ("author", may.actor().name.as_str()),
            ("cohort", cohort.name.as_str()),
            ("space", may.space().name.as_str()),
            ("link", link.as_str()),
        ];
        let said = |id| house.languages().filled(each.language, id, &values);
        let (subject, body) = (said("closing-letter-subject"), said("closing-letter-body"));
        tx.letter(Letter {
            person: Some(each.person),
            recipient: &each.email,
            subject: &subject,
            body: &body,
            calendar: None,
            only_once: Some(format!("collective:{to}:{}", each.person.number())),
        })?;
    }
    match members.last() {
        Some(last) if i64::try_from(members.len()) == Ok(PORTION) => {
            later(tx, from, to, by, last.person.number())
        }
        _ => Ok(()),
    }
}
