//! Leaving: everything that a space wrote, as a wiki takes it in; and each kind as a table.
//!
//! Always true:
//! - only whoever arranges the space takes it away, and nothing that they may not read goes with them: drafts of others
//!   stay;
//! - what only some may read leaves as something that only some may read.

mod packing;
mod store;
mod table;

use kernel::Problem;
use platform::Install;
use platform::web::{Cx, Handled, Reply};

use crate::access;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS);
    app.get("/spaces/{space}/moving/wiki.zip", wiki)
        .get("/spaces/{space}/moving/{kind}/table.csv", table);
}

/// GET /spaces/{space}/moving/wiki.zip
pub async fn wiki(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let name = slug.clone();
    let place = packing::pack(&cx, slug).await?;
    let file = std::fs::File::open(&place).map_err(|cause| Problem::fault("open what leaves", cause))?;
    // Nobody else finds it by its name, and it is gone with the answer.
    drop(std::fs::remove_file(&place));
    let file = tokio::fs::File::from_std(file);
    Ok(Reply::of_file("application/zip", file).saved_as(&format!("{name}-yeswiki.zip")))
}

/// GET /spaces/{space}/moving/{kind}/table.csv
pub async fn table(cx: Cx) -> Handled {
    let (slug, key): (String, String) = (cx.at("space")?, cx.at("kind")?);
    let language = cx.language();
    let (name, text) = cx
        .read(move |tx| {
            let may = access::to_arrange(tx, &slug)?;
            let kinds = &may.space().shape.trame.sheets;
            let kind = kinds
                .iter()
                .find(|kind| kind.key == key)
                .ok_or(Problem::Missing)?;
            let text = table::write(tx, may.space().id, kind, language)?;
            Ok((format!("{slug}-{key}.csv"), text))
        })
        .await?;
    Ok(Reply::file("text/csv; charset=utf-8", text).saved_as(&name))
}
