//! Taking a trial back, and putting it back.

use kernel::{Problem, Uid};
use platform::web::{Cx, Handled, Reply};

use super::pages::to_reach;
use super::store;

/// Whoever told it, or those who look after what is written, takes it back.
pub async fn withdraw(cx: Cx) -> Handled {
    let uid: Uid = cx.at("trial")?;
    let (sheet, own) = cx
        .write(move |tx| {
            let own = to_reach(tx, uid)?;
            if own.trial.by.id != own.me && !own.seen.moderates() {
                return Err(Problem::Forbidden);
            }
            store::withdraw(tx, own.trial.id, own.me)?;
            Ok((own.trial.sheet_uid, own.trial.by.id == own.me))
        })
        .await?;
    let reply = Reply::see_other(format!("/sheets/{sheet}#trials"));
    Ok(if own {
        reply.notice_with_undo("trial-withdrawn", format!("/sheet-trials/{uid}/restoration"))
    } else {
        reply.notice("trial-withdrawn")
    })
}

/// Whoever took it back puts it back; what somebody else took back, those who look after what is written.
pub async fn restore(cx: Cx) -> Handled {
    let uid: Uid = cx.at("trial")?;
    let sheet = cx
        .write(move |tx| {
            let own = to_reach(tx, uid)?;
            let took = own.trial.withdrawn_by == Some(own.me);
            if !took && !own.seen.moderates() {
                return Err(Problem::Forbidden);
            }
            if !store::is_free(tx, &own.trial, &own.trial.told.day)? {
                return Err(Problem::Forbidden);
            }
            store::restore(tx, own.trial.id)?;
            Ok(own.trial.sheet_uid)
        })
        .await?;
    Ok(Reply::see_other(format!("/sheets/{sheet}#trials")).notice("trial-restored"))
}
