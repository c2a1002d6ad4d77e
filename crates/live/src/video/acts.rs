//! Choosing where people see and hear one another.

use gatherings::replay::Video;
use kernel::{Problem, Refusal};
use platform::Tx;

use super::choice::{Choice, Engine};
use super::item::VideoItem;
use super::store;
use crate::act;
use crate::act::{Act, Sent};
use crate::event::{Audience, emit};
use crate::room::Entered;

/// See the module's own text.
pub(crate) const ACTS: &[Act] = &[act!("video", "link", choose)];

fn choose(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let choice = Choice {
        engine: sent.choice("engine", Engine::from_word)?,
        link: sent.line("link", 0..=2_000)?,
        stream: sent.line("stream", 0..=2_000)?,
        records: sent.form.ticked("records"),
    };
    if choice.engine == Engine::Link {
        Video::read(&choice.link)?;
    }
    if !choice.stream.is_empty() {
        Video::read(&choice.stream)?;
    }
    if choice.engine == Engine::Link && choice.link.is_empty() {
        return Err(Refusal::new("form-missing").into());
    }
    store::choose(tx, entered.gathering.id, &choice)?;
    emit(tx, entered.gathering.id, Audience::All, &VideoItem::of(&choice)).map(drop)
}
