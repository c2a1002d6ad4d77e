//! The live room of a gathering: its door, the people in it, and its three screens.
//!
//! Always true:
//! - one person has one seat, whatever number of devices and however often they come back;
//! - of the places that take part, never one too many is taken; everybody else follows and votes;
//! - who leaves or is removed is out at once, on every connection and for every form;
//! - what is in the room stays readable after it closes, to those whom it concerns.
//!
//! Deliberately absent: a room without a gathering, and accounts that one must have.

pub(crate) mod access;
mod arranging;
mod code;
mod door;
mod item;
mod joining;
mod model;
mod on_page;
mod page;
mod pages;
mod panel;
mod personal;
mod region;
mod screen;
mod state;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;

pub(crate) use arranging::{ACTS, trace, trace_by};
pub use item::{HERE, KIND, Own, Presence, RoomItem, SEAT, presence};
pub(crate) use item::{tell_own, tell_room, tell_seat};
pub use model::{Chat, Door, Entered, Holds, Key, Naming, Passing, Room, Seat, Speaks, State};
pub(crate) use pages::{show_engine_failure, show_refused};
pub(crate) use panel::path_of;
pub(crate) use screen::{Retell, put_on_screen};
pub(crate) use store::{
    follow, free_place, hold, is_over, seat, set_chat, set_naming, take_part, take_place, unwish, wish,
};
pub use store::{room, seat_names};

/// The cookie of a seat without an account, sent back to its own room alone.
pub(crate) const COOKIE: &str = "tresse_seat";

/// Registers what it brings, and the address of every act.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(panel::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.statements(personal::STATEMENTS).personal(&[personal::TABLE]);
    app.part(on_page::PAGE).part(on_page::OWN);
    app.get("/gatherings/{gathering}/live", pages::show)
        .get("/gatherings/{gathering}/live/host", pages::host)
        .get("/gatherings/{gathering}/live/projection", pages::projection)
        .get("/gatherings/{gathering}/live/state", state::show);
    app.post("/gatherings/{gathering}/live/seat", joining::join);
    app.get("/registrations/{secret}/live", joining::by_registration)
        .post("/registrations/{secret}/live", joining::enter_by_registration);
    app.post("/gatherings/{gathering}/live/room", door::prepare);
    app.get("/live", code::ask).post("/live", code::find);
    for act in crate::ACTS.iter().copied().flatten() {
        app.post(act.path, move |cx| crate::act::post(cx, act));
    }
}
