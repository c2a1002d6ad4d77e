//! `messages.toml`: texts of mails that the space may send.

use crate::Words;
use crate::vocabulary::{Vocabulary, vocabulary};
use crate::walk::{Table, Walk};

/// What may stand between braces in a message.
pub(crate) const PLACES: [&str; 7] = [
    "{person}", "{space}", "{role}", "{event}", "{place}", "{date}", "{link}",
];

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

vocabulary! {
    /// The mails whose text a trame may say.
    MessageKind {
        /// On joining.
        Welcome = "welcome",
        /// When somebody asked to join.
        RequestReceived = "request-received",
        /// When a request was accepted.
        Admitted = "admitted",
        /// When a request was declined.
        Declined = "declined",
        /// When a role was taken.
        RoleTaken = "role-taken",
        /// When a role is about to end.
        RoleEnding = "role-ending",
        /// When the group is to decide whether to go on.
        ReviewDue = "review-due",
        /// When somebody has a place at a gathering.
        RegistrationConfirmed = "registration-confirmed",
        /// When somebody was put on the waiting list of a gathering.
        RegistrationWaiting = "registration-waiting",
        /// When a place became free and is kept for somebody who waited.
        RegistrationOffered = "registration-offered",
        /// When a place that was kept was not taken in time.
        RegistrationOfferEnded = "registration-offer-ended",
        /// When somebody no longer comes.
        RegistrationCancelled = "registration-cancelled",
        /// When the day, the hour or the place of a gathering changed.
        GatheringMoved = "gathering-moved",
        /// When a gathering does not take place.
        GatheringCancelled = "gathering-cancelled",
        /// A week before a gathering.
        ReminderWeek = "reminder-week",
        /// A day before a gathering.
        ReminderDay = "reminder-day",
        /// An hour before a gathering.
        ReminderHour = "reminder-hour",
        /// After a gathering.
        GatheringThanks = "gathering-thanks",
        /// When a question asked at a gathering was answered.
        QuestionAnswered = "question-answered",
        /// When what one hands in after a gathering comes back to be completed.
        TakeAwayReturned = "take-away-returned",
    }
}
