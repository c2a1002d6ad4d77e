//! The room as data, for programs: every item that its reader may see, and the number of that moment.

use kernel::Problem;
use platform::web::{Cx, Handled, Reply};
use serde_json::{Value, json};

use super::access;
use super::model::Key;
use super::region::Moment;

/// Gives it as JSON: see `docs/live-protocol.md`.
pub async fn show(cx: Cx) -> Handled {
    let key = Key::of(&cx)?;
    let (entered, moment) = cx
        .read(move |tx| {
            let entered = access::enter(tx, &key)?;
            let moment = Moment::read(tx, &entered)?;
            Ok((entered, moment))
        })
        .await?;
    let mut items = Vec::new();
    for (kind, bodies) in &moment.bodies {
        for (id, body) in bodies {
            let is: Value =
                serde_json::from_str(body).map_err(|cause| Problem::fault("read a live item", cause))?;
            items.push(json!({ "kind": kind.word, "id": id, "is": is }));
        }
    }
    let state = json!({
        "version": 1,
        "number": moment.number,
        "seat": entered.seat.uid.to_string(),
        "host": entered.is_host,
        "items": items,
    });
    let reply = Reply::file("application/json; charset=utf-8", state.to_string());
    Ok(reply.header(axum::http::header::CACHE_CONTROL, "no-store"))
}
