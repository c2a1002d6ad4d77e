//! The folder that one takes along: a page with its style and its pictures beside it, which opens without a server.
//!
//! It holds what others would see, in the language of whoever takes it, and nothing that runs or asks.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use askama::Template;
use kernel::{Instant, Problem, Uid};
use platform::media::SIZES;
use platform::web::{Cx, Handled, Reply, View, drawn, file_name};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::access::{self, MayCompose, Seen};
use super::model::Portfolio;
use super::reading::{self, Whole};
use super::still::still;

/// How the page looks. It stands outside of the sources that the build bundles.
const STYLE: &str = include_str!("../../folder/style.css");

#[derive(Template)]
#[template(path = "portfolio/folder.html")]
struct Page<'a> {
    v: &'a View,
    portfolio: &'a Portfolio,
    wholes: &'a [Whole],
    /// The pictures that are in the folder.
    pictures: &'a BTreeMap<Uid, Vec<u8>>,
    made: Instant,
}

impl Page<'_> {
    fn quiet(&self, html: &str) -> String {
        still(html)
    }

    fn has(&self, media: &Uid) -> bool {
        self.pictures.contains_key(media)
    }
}

/// GET /portfolios/{portfolio}/folder.zip
pub async fn take(cx: Cx) -> Handled {
    let uid: Uid = cx.at("portfolio")?;
    let language = cx.language();
    let (portfolio, wholes) = cx
        .read(move |tx| {
            let MayCompose { portfolio, .. } = access::to_compose(tx, uid)?;
            // As others see it, since it is for them.
            let seen = Seen {
                portfolio,
                is_mine: false,
            };
            let wholes = reading::read(tx, &seen, language)?;
            Ok((seen.portfolio, wholes))
        })
        .await?;
    let largest = SIZES.into_iter().max().unwrap_or_default();
    let mut pictures = BTreeMap::new();
    let items = wholes
        .iter()
        .flat_map(|whole| &whole.standing)
        .filter_map(|each| each.item.as_ref());
    for image in items.flat_map(|item| &item.images) {
        // A picture whose file is lost must not keep the rest back.
        if let Ok(bytes) = cx.house().media().read(image.media, largest).await {
            pictures.insert(image.media, bytes);
        }
    }
    let v = cx.view();
    let html = drawn(&Page {
        v: &v,
        portfolio: &portfolio,
        wholes: &wholes,
        pictures: &pictures,
        made: v.now(),
    })?;
    let name = file_name(&portfolio.title, "portfolio");
    let packed = tokio::task::spawn_blocking(move || pack(&html, &pictures)).await;
    let bytes = packed.map_err(|lost| Problem::fault("pack a portfolio", lost))??;
    Ok(Reply::file("application/zip", bytes).saved_as(&format!("{name}.zip")))
}

fn pack(html: &str, pictures: &BTreeMap<Uid, Vec<u8>>) -> Result<Vec<u8>, Problem> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, bytes: &[u8]| {
        zip.start_file(name, SimpleFileOptions::default())
            .map_err(|cause| Problem::fault("pack a portfolio", cause))?;
        zip.write_all(bytes)
            .map_err(|cause| Problem::fault("pack a portfolio", cause))
    };
    add("index.html", html.as_bytes())?;
    add("style.css", STYLE.as_bytes())?;
    for (media, bytes) in pictures {
        add(&format!("pictures/{media}.jpg"), bytes)?;
    }
    let packed = zip.finish().map(Cursor::into_inner);
    packed.map_err(|cause| Problem::fault("pack a portfolio", cause))
}
