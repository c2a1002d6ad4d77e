//! One's picture: its files written before the row that names them.

use kernel::Refusal;
use people::picture::open;
use platform::web::{Cx, Handled, Reply};

use super::access;
use super::actions;
use super::pages::{Typed, show};

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
