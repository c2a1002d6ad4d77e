//! Sending a picture. A file does not go down the connection: it is a form of its own, with or without scripts.

use kernel::{Problem, Refusal, Uid};
use platform::media;
use platform::web::{Cx, Handled, Reply};

use super::store;
use crate::event::{Audience, Screen, emit};
use crate::room::{self, Key};

/// The form, among those that come back.
const FORM: &str = "pictures";
/// The most pictures of a room.
const MOST: i64 = 200;
/// The most characters of what one says of a picture.
const WORDS: usize = 200;

/// Shows a picture to everybody.
pub async fn send(cx: Cx) -> Handled {
    let key = Key::of(&cx)?;
    // Decoding takes time: only for those who may.
    let asked = key.clone();
    cx.read(move |tx| {
        let entered = room::access::enter(tx, &asked)?;
        entered.holds().map(drop)
    })
    .await?;
    let mut form = cx.form().await?;
    let (once, alternative) = (form.once()?, form.line("alternative", 1..=WORDS));
    let picture = match form.file("picture") {
        Some(upload) => people::picture::open(upload).await?,
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
        return room::show_refused(&cx, Screen::Host, FORM, form).await;
    };
    let house = cx.house().clone();
    let uid = house.chance().uid(house.now());
    house.media().keep(uid, &picture).await?;
    let written = cx
        .write(move |tx| write(tx, &key, once, uid, &alternative, &picture))
        .await;
    // Sent twice, refused or failed: the second files are of no use.
    if !matches!(written, Ok(true)) {
        house.media().remove(uid).await;
    }
    match written {
        Ok(_) => Ok(Reply::see_other(room::path_of(&cx, Screen::Host)?)),
        Err(Problem::Refused(refusal)) => {
            form.refuse("picture", refusal);
            room::show_refused(&cx, Screen::Host, FORM, form).await
        }
        Err(problem) => Err(problem),
    }
}

fn write(
    tx: &mut platform::Tx,
    key: &Key,
    once: Uid,
    media: Uid,
    alternative: &str,
    picture: &media::Picture,
) -> Result<bool, Problem> {
    let entered = room::access::enter(tx, key)?;
    let may = entered.holds()?;
    entered.votes()?;
    let id = entered.gathering.id;
    if store::count(tx, id)? >= MOST {
        return Err(Refusal::new("pictures-enough").with("most", MOST).into());
    }
    if !store::write(tx, &may, once, media, alternative)? {
        return Ok(false);
    }
    media::remember(tx, media, entered.seat.person, alternative, picture)?;
    let shown = store::one(tx, id, once)?;
    emit(tx, id, Audience::All, &shown).map(|_| true)
}
