//! A card put in another column.

use kernel::{Problem, Uid};
use platform::web::{Cx, Handled, Reply, local_path, percent_encoded};
use sheets::access::{self, Change};
use sheets::choosing;

/// POST /spaces/{space}/sheets/columns/{field}/{sheet}/place
pub async fn place(cx: Cx) -> Handled {
    let (slug, key, uid): (String, String, Uid) = (cx.at("space")?, cx.at("field")?, cx.at("sheet")?);
    let form = cx.form().await?;
    // What undoes it says all in its address.
    let asked = |name: &str| cx.query(name).unwrap_or_else(|| form.value(name)).to_owned();
    let (to, then) = (asked("chapter"), asked("then"));
    let then = local_path(&then).map_or_else(|| format!("/sheets/{uid}"), str::to_owned);
    let (asked_of, field, wanted) = (slug.clone(), key.clone(), to.clone());
    let done = cx.write(move |tx| {
        let may = access::to::<Change>(tx, uid)?;
        if may.sheet().space != asked_of {
            return Err(Problem::Missing);
        }
        choosing::choose(tx, &may, &field, &wanted)
    });
    match done.await {
        Ok(before) if before == to => Ok(Reply::see_other(then)),
        Ok(before) => {
            let undo = format!(
                "/spaces/{slug}/sheets/columns/{key}/{uid}/place?chapter={}&then={}",
                percent_encoded(&before),
                percent_encoded(&then)
            );
            Ok(Reply::see_other(then).notice_with_undo("browse-moved", undo))
        }
        Err(Problem::Refused(refusal)) if refusal.message == "sheet-incomplete" => {
            Ok(Reply::see_other(format!("/sheets/{uid}/edition")).notice("browse-move-incomplete"))
        }
        Err(Problem::Refused(refusal)) if refusal.message == "sheet-changed-meanwhile" => {
            Ok(Reply::see_other(then).notice("browse-move-meanwhile"))
        }
        Err(problem) => Err(problem),
    }
}
