//! `messages.toml`: texts of mails that the space may send.

use crate::walk::{Table, Walk};
use crate::{MessageKind, Words};

/// What may stand between braces in a message.
pub(crate) const PLACES: [&str; 5] = ["{person}", "{space}", "{role}", "{date}", "{link}"];

/// The text of a mail.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Message {
    /// When it is sent.
    pub key: MessageKind,
    /// Its subject.
    pub subject: Words,
    /// Its text.
    pub body: Words,
}

impl Table for Message {
    fn name(&self) -> String {
        self.key.word().to_owned()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.word("key", &mut self.key);
        to.line("subject", &mut self.subject);
        to.text("body", &mut self.body);
    }
}
