//! The mails of an application.

use kernel::{Language, PersonId, Problem};
use platform::{House, Tx};
use spaces::letter::{Wording, text, write_to};
use spaces::space::Space;
use trame::MessageKind;

use super::model::Application;

/// Why a letter is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Occasion {
    /// It is kept, and waits to be sent.
    Kept,
    /// Somebody asked for its address again.
    Again,
    /// It was sent.
    Received,
    /// It waits for a place.
    Waiting,
    /// It is accepted.
    Accepted,
    /// It is declined.
    Declined,
    /// It was taken back.
    Withdrawn,
}

impl Occasion {
    const fn word(self) -> &'static str {
        match self {
            Occasion::Kept => "kept",
            Occasion::Again => "again",
            Occasion::Received => "received",
            Occasion::Waiting => "waiting",
            Occasion::Accepted => "accepted",
            Occasion::Declined => "declined",
            Occasion::Withdrawn => "withdrawn",
        }
    }

    /// The letter whose text a space may write itself.
    const fn kind(self) -> Option<MessageKind> {
        match self {
            Occasion::Received => Some(MessageKind::RequestReceived),
            Occasion::Accepted => Some(MessageKind::Admitted),
            Occasion::Declined => Some(MessageKind::Declined),
            Occasion::Kept | Occasion::Again | Occasion::Waiting | Occasion::Withdrawn => None,
        }
    }
}

/// Writes to whoever applied: in the words of the space where it has some, with the address of their application.
pub(super) fn send(
    tx: &mut Tx,
    house: &House,
    space: &Space,
    application: &Application,
    occasion: Occasion,
) -> Result<(), Problem> {
    let link = format!("{}{}", house.settings().base, application.path());
    let words = house.languages();
    write_to(tx, application.person, |language, known_as| {
        let name = if application.name.is_empty() {
            known_as
        } else {
            application.name.clone()
        };
        let Some(kind) = occasion.kind() else {
            return own(
                house,
                language,
                occasion,
                &[("person", &name), ("space", &space.name), ("link", &link)],
            );
        };
        let values = [
            ("person", name),
            ("space", space.name.clone()),
            ("link", link.clone()),
        ];
        let mut said = text(words, &space.shape.trame, kind, language, &values);
        if occasion == Occasion::Declined && !application.word.is_empty() {
            said.body = format!("{}\n\n{}", said.body.trim_end(), application.word);
        }
        said
    })
}

fn own(house: &House, language: Language, occasion: Occasion, values: &[(&str, &str)]) -> Wording {
    let word = occasion.word();
    let said = |part: &str| {
        house
            .languages()
            .filled(language, &format!("application-letter-{word}-{part}"), values)
    };
    Wording {
        subject: said("subject"),
        body: said("body"),
    }
}

/// Tells somebody who decides that one has come.
pub(super) fn tell(
    tx: &mut Tx,
    house: &House,
    space: &Space,
    application: &Application,
    decider: PersonId,
) -> Result<(), Problem> {
    let base = &house.settings().base;
    let link = format!("{base}/spaces/{}/applications/{}", space.slug, application.uid);
    let title = &application.wish.project.title;
    write_to(tx, decider, |language, _| {
        let values = [
            ("name", application.name.as_str()),
            ("space", space.name.as_str()),
            ("title", title.as_str()),
            ("link", link.as_str()),
        ];
        let words = house.languages();
        Wording {
            subject: words.filled(language, "application-letter-came-subject", &values),
            body: words.filled(language, "application-letter-came-body", &values),
        }
    })
}
