//! Telling those who asked, in portions, after the commit that answered them.

use kernel::{Problem, Uid};
use platform::jobs::{Ending, Job};
use platform::{House, Tx};

use super::letter::{self, Post};
use super::model::Question;
use super::store;
use crate::gathering;

/// A letter to everybody who asks a question; its payload says which, in which version, and after whom.
pub const TELL: Job = Job {
    kind: "question.tell",
    run: |house, payload| Box::pin(run(house, payload)),
};

/// How many letters one transaction writes.
const PORTION: i64 = 200;

/// Tells everybody who asks it, or a twin of it, of the version that stands.
pub(super) fn tell(tx: &mut Tx, question: &Question) -> Result<(), Problem> {
    tx.job(TELL.kind, &payload(question, question.life.told, 0))
}

fn payload(question: &Question, version: i64, last: i64) -> String {
    format!("{} {version} {last}", question.uid)
}

async fn run(house: House, payload: String) -> Result<(), Ending> {
    let mut words = payload.split(' ');
    let (Some(uid), Some(version), Some(last)) = (
        words.next().and_then(|word| word.parse::<Uid>().ok()),
        words.next().and_then(|word| word.parse::<i64>().ok()),
        words.next().and_then(|word| word.parse::<i64>().ok()),
    ) else {
        return Err(Ending::Never(Problem::broken(
            "a job of answers that cannot be read",
        )));
    };
    let post_house = house.clone();
    house
        .write(move |tx| {
            let Some(question) =
                store::by_uid(tx, uid)?.filter(|found| !found.life.hidden && !found.life.grouped)
            else {
                return Ok(());
            };
            let gathering = gathering::by_id(tx, question.gathering)?;
            let post = Post::of(tx, &post_house, &gathering)?;
            let answer = store::version(tx, question.id, version)?.unwrap_or_default();
            let portion = store::askers(tx, question.id, last, PORTION)?;
            for asker in &portion {
                letter::answered(tx, &post, &gathering, &question, asker, (version, &answer))?;
            }
            match portion.last() {
                Some(last) if portion.len() == usize::try_from(PORTION).unwrap_or(0) => {
                    tx.job(TELL.kind, &self::payload(&question, version, last.id))
                }
                _ => Ok(()),
            }
        })
        .await?;
    Ok(())
}
