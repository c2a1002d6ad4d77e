//! The cover: a colour of the house, or a picture with words for those who do not see it.

use kernel::{Problem, Refusal, Uid};
use platform::media::{self, Picture};
use platform::web::{Cx, Form, Handled, Reply, Upload};
use tokio::sync::Semaphore;

use super::access::{self, Key};
use super::model::TONES;
use super::{actions, compose, store};

const WORDS: usize = 300;
/// A decoded picture may take a quarter of a gigabyte: one at a time.
static TURN: Semaphore = Semaphore::const_new(1);

/// POST /books/{book}/cover
pub async fn save(cx: Cx) -> Handled {
    let (uid, key): (Uid, Key) = (cx.at("book")?, Key::of(&cx));
    let asked = key.clone();
    // Asked before a picture is decoded: a stranger makes nobody work.
    let owner = cx
        .read(move |tx| {
            let may = access::to_compose(tx, uid, &asked)?;
            Ok(may.actor.map(|actor| actor.id))
        })
        .await?;
    let mut form = cx.form().await?;
    let tone = form.choice("tone", |typed| TONES.into_iter().find(|tone| *tone == typed));
    let (alternative, upload) = take(&mut form);
    if form.accept(()).is_none() {
        return compose::page(&cx, form).await;
    }
    let picture = match (upload, owner) {
        (Some(_), None) => return Err(Problem::SignIn),
        (None, _) => None,
        (Some(upload), Some(owner)) => match open(upload).await? {
            Ok(picture) => Some((owner, picture)),
            Err(refusal) => {
                form.refuse("picture", refusal);
                return compose::page(&cx, form).await;
            }
        },
    };
    let media = cx.house().chance().uid(cx.house().now());
    if let Some((_, picture)) = &picture {
        cx.house().media().keep(media, picture).await?;
    }
    let had_picture = picture.is_some();
    let written = cx
        .write(move |tx| {
            let may = access::to_compose(tx, uid, &key)?;
            if let Some(tone) = tone {
                store::set_tone(tx, may.book.id, tone)?;
            }
            let mut useless = None;
            if let Some((owner, picture)) = &picture {
                media::remember(tx, media, *owner, &alternative, picture)?;
                useless = replace(tx, &may.book, Some(media), &alternative)?;
            }
            actions::touch(tx, &may)?;
            Ok(useless)
        })
        .await;
    match written {
        Ok(useless) => {
            throw_away(&cx, useless).await;
            Ok(Reply::see_other(format!("/books/{uid}/edition#cover")).notice("book-kept"))
        }
        Err(problem) => {
            throw_away(&cx, Some(media).filter(|_| had_picture)).await;
            Err(problem)
        }
    }
}

/// The picture of a form, and its words: one does not come without the other.
fn take(form: &mut Form) -> (String, Option<Upload>) {
    let Some(upload) = form.file("picture") else {
        return (String::new(), None);
    };
    let mut words = Form::new();
    words.fill("alternative", form.value("alternative"));
    let alternative = words.line("alternative", 1..=WORDS);
    if words.refusal("alternative").is_some() {
        form.refuse("alternative", Refusal::new("book-picture-needs-words"));
    }
    (alternative, Some(upload))
}

async fn open(upload: Upload) -> Result<Result<Picture, Refusal>, Problem> {
    let turn = TURN
        .acquire()
        .await
        .map_err(|closed| Problem::fault("wait for a turn", closed))?;
    let opened = tokio::task::spawn_blocking(move || media::open(&upload.bytes)).await;
    drop(turn);
    opened.map_err(|lost| Problem::fault("open a picture", lost))
}

/// Gives the picture whose files are to be removed after the commit.
fn replace(
    tx: &mut platform::Tx,
    book: &super::model::Book,
    picture: Option<Uid>,
    alternative: &str,
) -> Result<Option<Uid>, Problem> {
    store::set_picture(tx, book.id, picture, alternative)?;
    if let Some(former) = book.cover {
        media::forget(tx, former)?;
    }
    Ok(book.cover)
}

async fn throw_away(cx: &Cx, useless: Option<Uid>) {
    if let Some(uid) = useless {
        cx.house().media().remove(uid).await;
    }
}

/// POST /books/{book}/cover-removal
pub async fn remove(cx: Cx) -> Handled {
    let (uid, key): (Uid, Key) = (cx.at("book")?, Key::of(&cx));
    let useless = cx
        .write(move |tx| {
            let may = access::to_compose(tx, uid, &key)?;
            let useless = replace(tx, &may.book, None, "")?;
            actions::touch(tx, &may)?;
            Ok(useless)
        })
        .await?;
    throw_away(&cx, useless).await;
    Ok(Reply::see_other(format!("/books/{uid}/edition#cover")).notice("book-kept"))
}
