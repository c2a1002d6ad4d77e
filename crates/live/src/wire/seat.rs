//! One connection's place: what it knows of itself, changed by its own events.

use kernel::Problem;

use super::tick::Form;
use crate::event::Event;
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

    /// Learns what an event says of this very seat.
    ///
    /// # Errors
    /// A fault when its body cannot be read.
    pub fn learn(&mut self, event: &Event) -> Result<(), Problem> {
        let Some(body) = event.body.as_deref().filter(|_| event.kind == Own::WORD) else {
            return Ok(());
        };
        let own = Own::read(body)?;
        self.cell = own.cell_number;
        self.is_over = own.is_over;
        Ok(())
    }
}
