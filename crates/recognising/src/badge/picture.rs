//! The picture of a badge: drawn by the house, or given by somebody.

use kernel::{Problem, Refusal, Uid};
use platform::media;
use platform::web::{Cx, Handled, Reply};

use super::access;
use super::model::Badge;
use super::{actions, drawing, editing, painting, store};

/// A picture instead of the drawing.
pub async fn keep(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("badge")?);
    let mut form = cx.form().await?;
    let wanted = slug.clone();
    cx.read(move |tx| access::to_award_one(tx, &wanted, uid).map(drop))
        .await?;
    let words = form.line("alternative", 1..=200);
    let opened = match form.file("picture") {
        Some(upload) => opened(upload.bytes).await?,
        None => Err(Refusal::new("badge-no-file")),
    };
    let refusal = form.refusal("alternative").cloned();
    let picture = match (opened, refusal) {
        (Ok(picture), None) => picture,
        (Err(refusal), _) | (_, Some(refusal)) => return editing::refuse_picture(&cx, &words, refusal).await,
    };
    let house = cx.house().clone();
    let new = house.chance().uid(house.now());
    house.media().keep(new, &picture).await?;
    let wanted = slug.clone();
    let written = cx
        .write(move |tx| {
            let (may, badge) = access::to_award_one(tx, &wanted, uid)?;
            actions::portray(tx, &may, &badge, new, &words, &picture)
        })
        .await;
    // Either the former files are of no use any more, or the new ones never were.
    let useless = match &written {
        Ok(former) => *former,
        Err(_) => Some(new),
    };
    if let Some(useless) = useless {
        house.media().remove(useless).await;
    }
    written?;
    Ok(Reply::see_other(format!("/spaces/{slug}/badges/{uid}")).notice("badge-changed"))
}

async fn opened(bytes: Vec<u8>) -> Result<Result<media::Picture, Refusal>, Problem> {
    tokio::task::spawn_blocking(move || media::open(&bytes))
        .await
        .map_err(|cause| Problem::fault("open a picture", cause))
}

/// The drawing again.
pub async fn remove(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("badge")?);
    let wanted = slug.clone();
    let former = cx
        .write(move |tx| {
            let (may, badge) = access::to_award_one(tx, &wanted, uid)?;
            actions::unportray(tx, &may, &badge)
        })
        .await?;
    if let Some(former) = former {
        cx.house().media().remove(former).await;
    }
    Ok(Reply::see_other(format!("/spaces/{slug}/badges/{uid}")).notice("badge-changed"))
}

async fn found(cx: &Cx) -> Result<Badge, Problem> {
    let uid: Uid = cx.at("badge")?;
    cx.read(move |tx| store::by_uid(tx, uid)?.ok_or(Problem::Missing))
        .await
}

/// The drawing as SVG: whoever holds the address of a badge may see how it looks.
pub async fn svg(cx: Cx) -> Handled {
    let badge = found(&cx).await?;
    let svg = drawing::svg(badge.shape, badge.sign, badge.colour);
    Ok(Reply::polled(
        "image/svg+xml",
        &svg,
        cx.header("if-none-match"),
        true,
    ))
}

/// The picture as PNG, as badges are shown elsewhere.
pub async fn png(cx: Cx) -> Handled {
    let badge = found(&cx).await?;
    Ok(Reply::file("image/png", drawn(&cx, &badge).await?))
}

/// The picture of a badge as PNG: the drawing, or what somebody gave, written anew.
///
/// # Errors
/// A fault when it cannot be written.
pub(crate) async fn drawn(cx: &Cx, badge: &Badge) -> Result<Vec<u8>, Problem> {
    let given = badge
        .picture
        .as_ref()
        .and_then(|picture| picture.parse::<Uid>().ok());
    let given = match given {
        Some(picture) => cx.house().media().read(picture, 480).await.ok(),
        None => None,
    };
    let (shape, sign, colour) = (badge.shape, badge.sign, badge.colour);
    tokio::task::spawn_blocking(move || match given.and_then(|bytes| as_png(&bytes)) {
        Some(png) => Ok(png),
        None => painting::png(shape, sign, colour),
    })
    .await
    .map_err(|cause| Problem::fault("draw a badge", cause))?
}

fn as_png(jpeg: &[u8]) -> Option<Vec<u8>> {
    let picture = image::load_from_memory(jpeg).ok()?;
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).ok()?;
    Some(bytes.into_inner())
}
