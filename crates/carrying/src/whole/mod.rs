//! The whole commons of a space as a folder: a Markdown file a sheet and a page, their pictures and documents beside them.
//!
//! Always true:
//! - it holds what whoever takes it may read, and no draft;
//! - its kinds are in the format of trames (`docs/trame.md`), and what is known of each text stands in front of it, so
//!   that another place can take it up;
//! - it is made while it is sent: however large, it is never whole in memory, and a fault cuts it so that it does not
//!   open rather than lack something.
//!
//! Deliberately absent: the history of texts, and anything said beside them.

mod entries;
mod flow;
mod pack;
mod store;
#[cfg(test)]
mod tests;

use kernel::{Module, Problem};
use platform::Install;
use platform::web::{Cx, Handled, Reply, View, file_name};
use spaces::space::access;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/commons.zip", take);
}

/// GET /spaces/{space}/commons.zip
async fn take(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let v = View::of_nobody(cx.house(), cx.language());
    let whole = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            if !seen.space.shape.has(Module::Sheets) {
                return Err(Problem::Missing);
            }
            let texts = store::texts(tx, seen.space.id)?;
            Ok(entries::Whole::new(v, &seen.space, texts))
        })
        .await?;
    let name = file_name(whole.name(), "commons");
    let flow = flow::flow(cx, whole).await?;
    Ok(Reply::flowing("application/zip", flow).saved_as(&format!("{name}.zip")))
}
