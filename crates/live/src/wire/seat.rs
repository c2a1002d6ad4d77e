//! One connection's place: what it knows of itself, changed by its own events.

use kernel::Problem;

use super::tick::Form;
use crate::event::{Audience, Event};
use crate::room::{Entered, Own};

/// Who sits at a connection.
pub struct Seat {
    /// Their number.
    pub id: i64,
    /// The cell they are in, if any.
    pub cell: Option<i64>,
    /// In which form they are told things.
    pub form: Form,
    /// Whether they were removed, or left.
    pub is_over: bool,
}

impl Seat {
    /// For somebody who was let in.
    pub fn new(entered: &Entered, form: Form) -> Self {
        Seat {
            id: entered.seat.id,
            cell: entered.cell,
            form,
            is_over: false,
        }
    }

    /// Whether an event is for this seat or its cell alone. In order: one that moves it to another cell counts for those
    /// that follow.
    ///
    /// # Errors
    /// A fault when a body cannot be read.
    pub fn takes(&mut self, event: &Event) -> Result<bool, Problem> {
        match event.audience {
            Audience::Seat(seat) if seat == self.id => self.learn(event).map(|()| true),
            Audience::Cell(cell) => Ok(!self.form.is_host() && Some(cell) == self.cell),
            Audience::Seat(_) | Audience::All | Audience::Hosts => Ok(false),
        }
    }

    /// Learns what an event says of this very seat.
    fn learn(&mut self, event: &Event) -> Result<(), Problem> {
        let Some(body) = event.body.as_deref().filter(|_| event.kind == Own::WORD) else {
            return Ok(());
        };
        let own = Own::read(body)?;
        self.cell = own.cell_number;
        self.is_over = own.is_over;
        Ok(())
    }
}
