//! The letters of a question: that it is kept, that one is asked to find an answer, that there is one.

use kernel::{Language, PersonId, Problem};
use platform::mail::Letter;
use platform::{House, Tx};
use spaces::space::{self, Space};
use trame::MessageKind;

use super::model::{Asker, Question};
use super::store;
use crate::gathering::{Gathering, time_in_words};

/// What letters are made of: the house that sends them and the space in whose words they are written.
pub struct Post {
    house: House,
    space: Space,
}

impl Post {
    /// For the questions of a gathering.
    ///
    /// # Errors
    /// [`Problem::Missing`] when its space is not there.
    pub fn of(tx: &mut Tx, house: &House, gathering: &Gathering) -> Result<Self, Problem> {
        Ok(Post {
            house: house.clone(),
            space: space::by_slug(tx, &gathering.space)?.ok_or(Problem::Missing)?,
        })
    }

    fn address(&self, path: &str) -> String {
        format!("{}{path}", self.house.settings().base)
    }

    /// A text of the house, for what the words of a space have no place for yet.
    fn own(&self, language: Language, message: &str, values: &[(&str, &str)]) -> (String, String) {
        let words = self.house.languages();
        let part = |part: &str| words.filled(language, &format!("question-letter-{message}-{part}"), values);
        (part("subject"), part("body"))
    }
}

/// There is an answer, and here it is: once for each version, whatever was grouped with what since.
pub(super) fn answered(
    tx: &mut Tx,
    post: &Post,
    gathering: &Gathering,
    question: &Question,
    asker: &Asker,
    (version, answer): (i64, &str),
) -> Result<(), Problem> {
    let Some((email, name, _)) = store::contact(tx, asker.person)? else {
        return Ok(());
    };
    let words = post.house.languages();
    let values = [
        ("person", named(asker, name)),
        ("space", post.space.name.clone()),
        ("event", gathering.title.clone()),
        ("date", time_in_words(words, asker.language, gathering)),
        ("link", post.address(&asker.path())),
    ];
    let mut letter = spaces::letter::text(
        words,
        &post.space.shape.trame,
        MessageKind::QuestionAnswered,
        asker.language,
        &values,
    );
    for (label, said) in [("asked", question.text.as_str()), ("answer", answer)] {
        let label = words.word(asker.language, "question-letter", label);
        letter.body.push_str(&format!("\n\n{label}\n{said}"));
    }
    let kind = MessageKind::QuestionAnswered.word();
    tx.letter_about(
        post.space.id,
        Letter {
            person: Some(asker.person),
            recipient: &email,
            subject: &letter.subject,
            body: &letter.body,
            calendar: None,
            only_once: Some(format!(
                "{kind}:{}:{}:{version}",
                question.uid,
                asker.person.number()
            )),
        },
    )
}

fn named(asker: &Asker, name: String) -> String {
    if asker.name.is_empty() {
        name
    } else {
        asker.name.clone()
    }
}

/// Whoever asks without an account is given the address where they follow their question.
///
/// # Errors
/// When the store refuses.
pub fn kept(
    tx: &mut Tx,
    post: &Post,
    gathering: &Gathering,
    question: &Question,
    asker: &Asker,
) -> Result<(), Problem> {
    let Some((email, name, _)) = store::contact(tx, asker.person)? else {
        return Ok(());
    };
    let (person, link) = (named(asker, name), post.address(&asker.path()));
    let values = [
        ("person", person.as_str()),
        ("event", gathering.title.as_str()),
        ("question", question.text.as_str()),
        ("link", link.as_str()),
    ];
    let (subject, body) = post.own(asker.language, "kept", &values);
    tx.letter_about(
        post.space.id,
        Letter {
            person: Some(asker.person),
            recipient: &email,
            subject: &subject,
            body: &body,
            calendar: None,
            only_once: Some(format!("question-kept:{}", asker.id)),
        },
    )
}

/// Somebody is asked to find an answer.
pub(super) fn assigned(
    tx: &mut Tx,
    post: &Post,
    gathering: &Gathering,
    question: &Question,
    whom: PersonId,
) -> Result<(), Problem> {
    let Some((email, name, language)) = store::contact(tx, whom)? else {
        return Ok(());
    };
    let link = post.address(&format!("/questions/{}", question.uid));
    let values = [
        ("person", name.as_str()),
        ("event", gathering.title.as_str()),
        ("question", question.text.as_str()),
        ("link", link.as_str()),
    ];
    let (subject, body) = post.own(language, "assigned", &values);
    tx.letter_about(
        post.space.id,
        Letter {
            person: Some(whom),
            recipient: &email,
            subject: &subject,
            body: &body,
            calendar: None,
            only_once: Some(format!(
                "question-assigned:{}:{}:{}",
                question.uid,
                whom.number(),
                question.revision
            )),
        },
    )
}
