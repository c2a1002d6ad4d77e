//! One's picture: decoded on a blocking thread, its files written before the row that names them.

use kernel::{Problem, Refusal};
use platform::media::{self, Picture};
use platform::web::{Cx, Handled, Reply, Upload};
use tokio::sync::Semaphore;

use super::access;
use super::actions;
use super::pages::{Typed, show};

/// A decoded picture may take a quarter of a gigabyte: one at a time.
static TURN: Semaphore = Semaphore::const_new(1);

/// POST /me/picture
pub async fn keep(cx: Cx) -> Handled {
    cx.read(|tx| access::own(tx).map(drop)).await?;
    let mut form = cx.form().await?;
    let words = form.line("alternative", 1..=200);
    let picture = match form.file("picture") {
        Some(upload) => open(upload).await?,
        None => Err(Refusal::new("profile-no-file")),
    };
    let picture = match picture {
        Ok(picture) => form.accept(picture),
        Err(refusal) => {
            form.refuse("picture", refusal);
            None
        }
    };
    let Some(picture) = picture else {
        return show(&cx, form, Typed::Other).await;
    };
    let house = cx.house().clone();
    let uid = house.chance().uid(house.now());
    house.media().keep(uid, &picture).await?;
    let written = cx
        .write(move |tx| {
            let own = access::own(tx)?;
            actions::portray(tx, &own, uid, &words, &picture)
        })
        .await;
    // Either the former files are of no use any more, or the new ones never were.
    let useless = match &written {
        Ok(former) => *former,
        Err(_) => Some(uid),
    };
    if let Some(useless) = useless {
        house.media().remove(useless).await;
    }
    written?;
    Ok(Reply::see_other("/me").notice("profile-picture-kept"))
}

/// POST /me/picture/removal
pub async fn remove(cx: Cx) -> Handled {
    let former = cx
        .write(|tx| {
            let own = access::own(tx)?;
            actions::unportray(tx, &own)
        })
        .await?;
    if let Some(former) = former {
        cx.house().media().remove(former).await;
    }
    Ok(Reply::see_other("/me").notice("profile-picture-removed"))
}

/// Decodes what was sent as a picture, or says why it is none.
///
/// # Errors
/// A fault when the work is lost.
pub async fn open(upload: Upload) -> Result<Result<Picture, Refusal>, Problem> {
    let turn = TURN
        .acquire()
        .await
        .map_err(|closed| Problem::fault("wait for a turn", closed))?;
    let opened = tokio::task::spawn_blocking(move || media::open(&upload.bytes)).await;
    drop(turn);
    opened.map_err(|lost| Problem::fault("open a picture", lost))
}
