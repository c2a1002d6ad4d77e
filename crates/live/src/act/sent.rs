//! What was sent to an act: read field by field, with what its doer is told.

use std::sync::{Arc, OnceLock};

use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::web::Form;

use super::Act;
use crate::event::{Audience, Event, Item, emit_again};
use crate::room::Entered;
use crate::wire::Hub;

/// What was sent: the form, and the item that its address names.
pub struct Sent {
    /// The fields.
    pub form: Form,
    item: Option<Uid>,
    told: Vec<Event>,
    is_elsewhere: bool,
    hub: Option<Arc<Hub>>,
    wrong: Arc<OnceLock<&'static str>>,
}

impl Sent {
    /// A form sent to an address that names `item`, or none.
    pub fn new(form: Form, item: Option<Uid>) -> Self {
        Sent {
            form,
            item,
            told: Vec::new(),
            is_elsewhere: false,
            hub: None,
            wrong: Arc::default(),
        }
    }

    /// Where an act says which field a refusal belongs to, for whoever draws the form again.
    pub(crate) fn wrong(&self) -> Arc<OnceLock<&'static str>> {
        Arc::clone(&self.wrong)
    }

    /// Says that a refusal of what was read belongs to this field, where an act has several.
    ///
    /// # Errors
    /// Those of what was read.
    pub fn at<T>(&self, field: &'static str, read: Result<T, Problem>) -> Result<T, Problem> {
        if let Err(Problem::Refused(_)) = read {
            self.wrong.get_or_init(|| field);
        }
        read
    }

    /// Whether whoever does this follows the room from another device too, as far as this process knows.
    pub fn is_elsewhere(&self) -> bool {
        self.is_elsewhere
    }

    /// Does an act for somebody who was let in. Besides the connection that sent it, if one did, their other devices
    /// are told what is theirs: by an event, for they wait for no answer.
    pub(crate) fn run(
        &mut self,
        tx: &mut Tx,
        act: &Act,
        entered: &Entered,
        hub: &Arc<Hub>,
        by_connection: bool,
    ) -> Result<(), Problem> {
        self.hub = Some(Arc::clone(hub));
        let connections = hub.connections(entered.gathering.id, entered.seat.id);
        self.is_elsewhere = connections > usize::from(by_connection);
        (act.run)(tx, entered, self)?;
        if self.is_elsewhere {
            for event in &self.told {
                emit_again(tx, entered.gathering.id, event)?;
            }
        }
        Ok(())
    }

    /// Tells whoever did this, and nobody else, what an item of theirs is since: with the answer, without a number.
    /// For what thousands do at once; everything else is an event. Their other devices are told by one.
    ///
    /// # Errors
    /// A fault when it cannot be written.
    pub fn tell<I: Item>(&mut self, entered: &Entered, item: &I) -> Result<(), Problem> {
        let told = Event::gauge(Audience::Seat(entered.seat.id), item)?;
        self.told.push(told);
        Ok(())
    }

    /// The seats of those who closed their page a while ago.
    ///
    /// # Errors
    /// When the store refuses.
    pub(crate) fn gone(&self, tx: &mut Tx, entered: &Entered) -> Result<Vec<i64>, Problem> {
        match &self.hub {
            Some(hub) => hub.gone(tx, entered.gathering.id),
            None => Ok(Vec::new()),
        }
    }

    /// What is told with the answer.
    pub(crate) fn into_told(self) -> Vec<Event> {
        self.told
    }

    /// The item that the address names.
    ///
    /// # Errors
    /// [`Problem::Missing`] when it names none.
    pub fn item(&self) -> Result<Uid, Problem> {
        self.item.ok_or(Problem::Missing)
    }

    /// Text of several lines, of so many characters.
    ///
    /// # Errors
    /// [`Problem::Refused`] with what is wrong.
    pub fn text(
        &mut self,
        field: &'static str,
        length: std::ops::RangeInclusive<usize>,
    ) -> Result<String, Problem> {
        let text = self.form.text(field, length);
        self.good(text)
    }

    /// One line, of so many characters.
    ///
    /// # Errors
    /// [`Problem::Refused`] with what is wrong.
    pub fn line(
        &mut self,
        field: &'static str,
        length: std::ops::RangeInclusive<usize>,
    ) -> Result<String, Problem> {
        let line = self.form.line(field, length);
        self.good(line)
    }

    /// A whole number in a range.
    ///
    /// # Errors
    /// [`Problem::Refused`] with what is wrong.
    pub fn whole(
        &mut self,
        field: &'static str,
        range: std::ops::RangeInclusive<i64>,
    ) -> Result<i64, Problem> {
        let number = self.form.whole(field, range);
        self.good(number)
    }

    /// One of the choices that `find` knows.
    ///
    /// # Errors
    /// [`Problem::Refused`] when it is none.
    pub fn choice<T>(
        &mut self,
        field: &'static str,
        find: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, Problem> {
        let found = self.form.choice(field, find);
        found.ok_or_else(|| Refusal::new("form-choose").into())
    }

    /// An identifier in a field, if there is one.
    pub fn uid(&self, field: &str) -> Option<Uid> {
        self.form.value(field).parse().ok()
    }

    fn good<T>(&self, value: T) -> Result<T, Problem> {
        match self.form.refusals().next() {
            None => Ok(value),
            Some((_, refusal)) => Err(refusal.clone().into()),
        }
    }
}
