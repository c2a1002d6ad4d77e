//! What those who hold a gathering write to those who come, in portions, to nobody twice.

use kernel::{Language, Problem, Uid};
use platform::House;
use platform::jobs::{Ending, Job};

use super::store::{self, Words};
use gatherings::gathering::{self, Gathering, time_in_words};
use gatherings::registration::{self, Post, State};

/// Delivers what was written; its payload says what, and after which registration.
pub const DELIVER: Job = Job {
    kind: "participant.letter",
    run: |house, payload| Box::pin(deliver(house, payload)),
};

/// How many letters one transaction writes.
const PORTION: i64 = 200;

/// The payload of the job.
pub fn payload(uid: Uid, last: i64) -> String {
    format!("{uid} {last}")
}

async fn deliver(house: House, payload: String) -> Result<(), Ending> {
    let never = || Ending::Never(Problem::broken("a job of letters that cannot be read"));
    let (uid, last) = payload.split_once(' ').ok_or_else(never)?;
    let uid: Uid = uid.parse().map_err(|_| never())?;
    let last: i64 = last.parse().map_err(|_| never())?;
    let post_house = house.clone();
    house
        .write(move |tx| {
            let Some((gathering, words)) = store::by_uid(tx, uid)? else {
                return Ok(());
            };
            let gathering = gathering::by_id(tx, gathering)?;
            let post = Post::of(tx, &post_house, &gathering)?;
            let portion = registration::after(tx, gathering.id, last, PORTION)?;
            for each in &portion {
                if words.everybody || each.state == State::Placed {
                    let once = format!("letter:{uid}:{}", each.uid);
                    post.tell(tx, &gathering, each, once, false, |name, link| {
                        compose(&post_house, &gathering, &words, each.language, name, link)
                    })?;
                }
            }
            match portion.last() {
                Some(last) if portion.len() == usize::try_from(PORTION).unwrap_or(0) => {
                    tx.job(DELIVER.kind, &self::payload(uid, last.id))
                }
                _ => Ok(()),
            }
        })
        .await?;
    Ok(())
}

/// The letter as somebody reads it: what was written, and below it why they get it.
pub fn compose(
    house: &House,
    gathering: &Gathering,
    words: &Words,
    language: Language,
    name: &str,
    link: &str,
) -> (String, String) {
    let date = time_in_words(house.languages(), language, gathering);
    let values = [
        ("text", words.body.as_str()),
        ("person", name),
        ("event", gathering.title.as_str()),
        ("date", date.as_str()),
        ("link", link),
    ];
    let body = house
        .languages()
        .filled(language, "participant-letter-mail", &values);
    (words.subject.clone(), body)
}

/// What is said to somebody who is taken off the list.
pub fn of_removal(
    house: &House,
    gathering: &Gathering,
    language: Language,
    name: &str,
    link: &str,
    reason: &str,
) -> (String, String) {
    let languages = house.languages();
    let date = time_in_words(languages, language, gathering);
    let reason = if reason.is_empty() {
        String::new()
    } else {
        languages.filled(language, "participant-removal-mail-reason", &[("reason", reason)])
    };
    let values = [
        ("person", name),
        ("event", gathering.title.as_str()),
        ("date", date.as_str()),
        ("link", link),
        ("reason", reason.as_str()),
    ];
    let text = |message| languages.filled(language, message, &values);
    (
        text("participant-removal-mail-subject"),
        text("participant-removal-mail-body"),
    )
}
