//! Acts that come as plain forms: done in the same way, answered with the page.

use kernel::{Problem, Uid};
use platform::web::{Cx, Handled, Reply};

use super::{Act, Sent};
use crate::event::Screen;
use crate::room;
use crate::wire::Hub;

/// Does an act, and goes back to the room; what was refused comes back beside its field, with what was typed.
pub async fn post(cx: Cx, act: &'static Act) -> Handled {
    let mut form = cx.form().await?;
    let (key, item) = (room::Key::of(&cx)?, cx.at::<Uid>("item").ok());
    let screen = Screen::from_word(form.value("screen")).unwrap_or(Screen::Participant);
    let (sent, hub) = (form.clone(), cx.house().shared::<Hub>());
    let done = cx
        .write(move |tx| {
            let entered = room::access::enter(tx, &key)?;
            Sent::new(sent, item).run(tx, act, &entered, &hub, false)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(room::path_of(&cx, screen)?)),
        Err(Problem::Refused(refusal)) => {
            form.refuse(act.field, refusal);
            room::show_refused(&cx, screen, act.to, form).await
        }
        Err(problem) => Err(problem),
    }
}
