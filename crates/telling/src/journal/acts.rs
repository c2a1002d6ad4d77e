//! Taking an entry back, and putting it back.

use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Handled, Reply};

use super::access::{self, MayTakeBack};
use super::actions;

/// POST /entries/{entry}/withdrawal: with a way to undo.
pub async fn withdraw(cx: Cx) -> Handled {
    let (entry, project) = act(&cx, actions::withdraw).await?;
    let undo = format!("/entries/{entry}/restoration");
    Ok(Reply::see_other(format!("/projects/{project}/journal")).notice_with_undo("journal-withdrawn", undo))
}

/// POST /entries/{entry}/restoration
pub async fn restore(cx: Cx) -> Handled {
    let (entry, _) = act(&cx, actions::restore).await?;
    Ok(Reply::see_other(format!("/entries/{entry}")).notice("journal-restored"))
}

type Act = fn(&mut Tx, &MayTakeBack) -> Result<(), Problem>;

/// Gives the identifiers of the entry and of its project.
async fn act(cx: &Cx, act: Act) -> Result<(Uid, Uid), Problem> {
    let uid: Uid = cx.at("entry")?;
    cx.write(move |tx| {
        let may = access::to_take_back(tx, uid)?;
        act(tx, &may)?;
        Ok((uid, may.seen().entry.project))
    })
    .await
}
