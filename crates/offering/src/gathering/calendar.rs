//! The calendar file of one gathering.

use kernel::Uid;
use platform::web::{Cx, Handled, Reply};

use super::access;
use gatherings::time::file::{Entry, KIND, write};

/// A file that calendars read, with the same identifier and a higher number each time it changes.
pub async fn file(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let seen = cx.read(move |tx| access::to_see(tx, uid)).await?;
    let entry = Entry::of(&seen.gathering, &cx.house().settings().base);
    Ok(Reply::file(KIND, write(None, &[entry])).saved_as("tresse.ics"))
}
