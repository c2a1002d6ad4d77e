//! What is held about whoever reads, as a page and as a file.

use askama::Template;
use kernel::Problem;
use platform::calendar::Calendar;
use platform::media::SIZES;
use platform::web::{Cx, Handled, Reply, View};

use super::archive::{self, Parts};
use super::{access, store};

/// A line of the page.
struct Line {
    name: &'static str,
    /// The name, as messages write it.
    word: String,
    count: i64,
    fate: &'static str,
}

#[derive(Template)]
#[template(path = "own_data/data.html")]
struct DataPage {
    v: View,
    lines: Vec<Line>,
}

/// GET /me/data
pub async fn data(cx: Cx) -> Handled {
    let tables = cx.house().registered().personal.clone();
    let held = cx
        .read(move |tx| {
            let own = access::own(tx)?;
            store::list_held(tx, &own, &tables)
        })
        .await?;
    let line = |held: &super::model::Held| Line {
        name: held.table.name,
        word: held.table.name.replace('_', "-"),
        count: held.count(),
        fate: held.table.fate.word(),
    };
    Reply::page(&DataPage {
        v: cx.view(),
        lines: held.iter().map(line).collect(),
    })
}

/// GET /me/data.zip
pub async fn file(cx: Cx) -> Handled {
    let tables = cx.house().registered().personal.clone();
    let (held, uids) = cx
        .read(move |tx| {
            let own = access::own(tx)?;
            Ok((
                store::list_held(tx, &own, &tables)?,
                store::list_pictures(tx, own.person())?,
            ))
        })
        .await?;
    let house = cx.house();
    let largest = SIZES.into_iter().max().unwrap_or_default();
    let mut pictures = Vec::new();
    for uid in uids {
        // A picture whose file is lost must not keep the rest back.
        if let Ok(bytes) = house.media().read(uid, largest).await {
            pictures.push((format!("{uid}.jpg"), bytes));
        } else if let Ok((ending, bytes)) = house.media().read_document(uid).await {
            pictures.push((format!("{uid}.{ending}"), bytes));
        }
    }
    let name = house.instance().name.clone();
    let parts = Parts {
        explanation: cx.view().t1("own-data-read-me", "house", &name),
        house: name,
        made: Calendar::machine(house.now()),
        held,
        pictures,
    };
    let packed = tokio::task::spawn_blocking(move || archive::pack(&parts)).await;
    let bytes = packed.map_err(|lost| Problem::fault("pack the data", lost))??;
    Ok(Reply::file("application/zip", bytes).saved_as("tresse-data.zip"))
}
