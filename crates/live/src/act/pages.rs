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
    let (mut sent, hub) = (Sent::new(form.clone(), item), cx.house().shared::<Hub>());
    let wrong = sent.wrong();
    let done = cx
        .write(move |tx| {
            let entered = room::access::enter(tx, &key)?;
            sent.run(tx, act, &entered, &hub, false)
        })
        .await;
    match done {
        Ok(()) => {
            let reply = Reply::see_other(room::path_of(&cx, screen)?);
            Ok(match act.done {
                Some(done) => reply.notice(done),
                None => reply,
            })
        }
        Err(Problem::Refused(refusal)) => {
            form.refuse(wrong.get().copied().unwrap_or(act.field), refusal);
            room::show_refused(&cx, screen, act.to, form).await
        }
        Err(problem) => Err(problem),
    }
}
