//! Letters to the list, and invitations to its community, in portions.

use kernel::{Problem, SpaceId, Uid};
use platform::jobs::{Ending, Job};
use platform::{House, Tx, session};
use spaces::invitation;
use spaces::space::access::{self, Invite};

use super::model::{Invitation, Subscriber, letter_payload};
use super::store;
use gatherings::gathering::{self, Gathering};

/// A letter to everybody on the list; its payload says which, and after whom.
pub const WRITE: Job = Job {
    kind: "mailing_list.write",
    run: |house, payload| Box::pin(write(house, payload)),
};

/// Invitations to the community; its payload says which, in whose name, and after whom.
pub const INVITE: Job = Job {
    kind: "mailing_list.invite",
    run: |house, payload| Box::pin(invite(house, payload)),
};

/// How many letters one transaction writes.
const PORTION: i64 = 200;

/// The row after which the next portion begins, if there is one.
fn next(portion: &[Subscriber]) -> Option<i64> {
    let is_full = portion.len() == usize::try_from(PORTION).unwrap_or(0);
    portion.last().filter(|_| is_full).map(|last| last.id)
}

async fn write(house: House, payload: String) -> Result<(), Ending> {
    let read = payload
        .split_once(' ')
        .and_then(|(uid, last)| Some((uid.parse::<Uid>().ok()?, last.parse::<i64>().ok()?)));
    let (uid, last) = read.ok_or_else(|| Ending::Never(Problem::broken("a job without a letter")))?;
    let words_of = house.clone();
    house
        .write(move |tx| {
            let Some(letter) = store::letter(tx, uid)? else {
                return Ok(());
            };
            let gathering = gathering::by_id(tx, letter.gathering)?;
            let portion = store::after(tx, gathering.id, last, PORTION)?;
            for subscriber in &portion {
                let language = subscriber.language;
                let values = [
                    ("author", letter.author.as_deref().unwrap_or("Tresse")),
                    ("event", gathering.title.as_str()),
                    ("link", &way_out(&words_of, &gathering, subscriber)),
                ];
                let foot = words_of
                    .languages()
                    .filled(language, "mailing-list-foot", &values);
                let body = format!("{}\n\n-- \n{foot}", letter.body);
                let once = format!("mailing-list:{uid}:{}", subscriber.person.number());
                send(tx, gathering.space_id, subscriber, &letter.subject, &body, once)?;
            }
            match next(&portion) {
                Some(last) => tx.job(WRITE.kind, &letter_payload(uid, last)),
                None => Ok(()),
            }
        })
        .await?;
    Ok(())
}

/// Where they see that they are on the list, and leave it.
fn way_out(house: &House, gathering: &Gathering, subscriber: &Subscriber) -> String {
    let base = &house.settings().base;
    match &subscriber.secret {
        Some(secret) => format!("{base}/registrations/{secret}/mailing-list"),
        None => format!("{base}/gatherings/{}/mailing-list", gathering.uid),
    }
}

/// Nothing leaves a space that fell asleep while letters were on their way.
fn send(
    tx: &mut Tx,
    space: SpaceId,
    subscriber: &Subscriber,
    subject: &str,
    body: &str,
    once: String,
) -> Result<(), Problem> {
    let letter = platform::mail::Letter {
        person: Some(subscriber.person),
        recipient: &subscriber.email,
        subject,
        body,
        calendar: None,
        only_once: Some(once),
    };
    tx.letter_about(space, letter)
}

/// How long an invitation opens.
const DAYS: i64 = 60;

async fn invite(house: House, payload: String) -> Result<(), Ending> {
    let wanted = Invitation::read(&payload)
        .ok_or_else(|| Ending::Never(Problem::broken("a job without an invitation")))?;
    let words_of = house.clone();
    house
        .write(move |tx| {
            let gathering = gathering::by_id(tx, wanted.gathering)?;
            let slug = store::slug(tx, wanted.space)?;
            // In the name of whoever opened it, if they still may: invitations are theirs.
            let actor = match session::act_as(tx, wanted.by) {
                Err(Problem::Missing) => return Ok(()),
                other => other?,
            };
            tx.set_actor(Some(actor));
            let may = match access::to::<Invite>(tx, &slug) {
                Err(Problem::Missing | Problem::Forbidden) => return Ok(()),
                other => other?,
            };
            let portion = store::after(tx, gathering.id, wanted.last, PORTION)?;
            for subscriber in &portion {
                if subscriber.person == wanted.by || !store::invited(tx, subscriber.id, wanted.space)? {
                    continue;
                }
                let wish = invitation::Wish {
                    once: tx.new_uid(),
                    standing: spaces::space::Standing::Member,
                    note: gathering.title.chars().take(160).collect(),
                    uses: 1,
                    days: DAYS,
                };
                let secret = invitation::make(tx, &may, &wish)?.unwrap_or_default();
                let values = [
                    ("person", subscriber.name.as_str()),
                    ("author", may.actor().name.as_str()),
                    ("event", gathering.title.as_str()),
                    ("space", may.space().name.as_str()),
                    ("link", &format!("{}/join/{secret}", words_of.settings().base)),
                ];
                let said = |id| words_of.languages().filled(subscriber.language, id, &values);
                let (subject, body) = (
                    said("mailing-list-invited-subject"),
                    said("mailing-list-invited-body"),
                );
                let once = format!(
                    "community:{}:{}",
                    wanted.space.number(),
                    subscriber.person.number()
                );
                send(tx, wanted.space, subscriber, &subject, &body, once)?;
            }
            match next(&portion) {
                Some(last) => tx.job(INVITE.kind, &Invitation { last, ..wanted }.payload()),
                None => Ok(()),
            }
        })
        .await?;
    Ok(())
}
