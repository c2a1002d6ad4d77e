//! The pictures of a work, with what they show in words. They are in no version, so that taking one away is real.

use kernel::{Problem, Refusal, Uid};
use platform::db::{FromRow, Row};
use platform::web::{Cx, Handled, Reply};
use platform::{Tx, media};

use super::access;
use super::writing;

platform::statements! {
    OF = "select x.media, x.alternative, m.width, m.height from work_pictures x
          join media m on m.uid = x.media and m.removed_at is null where x.work_id = $1 order by x.position";
    ONE = "select x.media from work_pictures x join media m on m.uid = x.media and m.removed_at is null
           where x.work_id = $1 and x.media = $2";
    ONE_WHOLE = "select x.media, x.alternative, m.width, m.height from work_pictures x
                 join media m on m.uid = x.media where x.work_id = $1 and x.media = $2";
    LAST = "select coalesce(max(position), 0), count(*) from work_pictures where work_id = $1";
    ADD = "insert into work_pictures (work_id, media, person_id, alternative, position) values ($1, $2, $3, $4, $5)";
    TAKE_AWAY = "delete from work_pictures where work_id = $1 and media = $2";
}

/// How many a work may have.
const MOST: i64 = 24;

/// A picture of a work.
pub struct Picture {
    /// Its identifier.
    pub media: Uid,
    /// What it shows, in words.
    pub alternative: String,
    /// How wide it is at most.
    pub width: i64,
    /// How high it is then.
    pub height: i64,
}

impl Picture {
    /// What one writes to put it into the text.
    pub fn mark(&self, work: &Uid) -> String {
        let words = self.alternative.replace(['[', ']', '\\'], "");
        format!("![{words}]({}?w=960)", self.address(work))
    }

    /// Where whoever may read its work finds it.
    pub fn address(&self, work: &Uid) -> String {
        format!("/works/{work}/pictures/{}", self.media)
    }

    /// Whether the text shows it already.
    pub fn is_in(&self, text: &str) -> bool {
        let tail = format!("/{}", self.media);
        text.contains(&format!("/media{tail}")) || text.contains(&format!("/pictures{tail}"))
    }
}

impl FromRow for Picture {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Picture {
            media: row.column()?,
            alternative: row.column()?,
            width: row.column()?,
            height: row.column()?,
        })
    }
}

/// The pictures of a work.
pub(super) fn of(tx: &mut Tx, work: i64) -> Result<Vec<Picture>, Problem> {
    tx.all(OF, (work,))
}

/// A text as HTML under the title of a page, whose own titles begin one level below. Its pictures come through the door
/// of their work, also where they stand under the address that any other picture has.
pub(super) fn draw(markdown: &str, work: Uid, pictures: &[Picture]) -> String {
    let mut html = platform::markdown::html(markdown);
    // What comes back begins at the third level and has no tags but the converter's own.
    for (from, to) in [(3, 2), (4, 3), (5, 4), (6, 5)] {
        html = html
            .replace(&format!("<h{from}>"), &format!("<h{to}>"))
            .replace(&format!("</h{from}>"), &format!("</h{to}>"));
    }
    for picture in pictures {
        let plain = format!("\"/media/{}", picture.media);
        html = html.replace(&plain, &format!("\"{}", picture.address(&work)));
    }
    html
}

/// GET /works/{work}/pictures/{media}: for whoever may read the work.
pub async fn show(cx: Cx) -> Handled {
    let (uid, media): (Uid, Uid) = (cx.at("work")?, cx.at("media")?);
    cx.read(move |tx| {
        let seen = access::to_see(tx, uid)?;
        tx.find::<(Uid,)>(ONE, (seen.work.id, media))?
            .ok_or(Problem::Missing)
    })
    .await?;
    media::picture(&cx, media).await
}

/// POST /works/{work}/pictures: the files are written before the row that names them. An editor is given what it puts
/// into the text; a plain form comes back to its page.
pub async fn add(cx: Cx) -> Handled {
    let uid: Uid = cx.at("work")?;
    // Decoding takes time: whoever may not is sent away first.
    cx.read(move |tx| access::to_write(tx, uid).map(drop)).await?;
    let mut form = cx.form().await?;
    let for_editor = cx
        .header("accept")
        .is_some_and(|kinds| kinds.starts_with("text/markdown"));
    let words = form.line("words", 1..=300);
    let picture = match form.file("picture") {
        Some(upload) => match people::picture::open(upload).await? {
            Ok(picture) => Some(picture),
            Err(refusal) => {
                form.refuse("picture", refusal);
                None
            }
        },
        None => {
            form.refuse("picture", Refusal::new("form-missing"));
            None
        }
    };
    let added = match picture.filter(|_| form.accept(()).is_some()) {
        Some(picture) => match keep(&cx, uid, words, picture).await {
            Ok(picture) => Some(picture),
            Err(Problem::Refused(refusal)) => {
                form.refuse("picture", refusal);
                None
            }
            Err(problem) => return Err(problem),
        },
        None => None,
    };
    match (added, for_editor) {
        (Some(picture), true) => Ok(Reply::file("text/markdown; charset=utf-8", picture.mark(&uid))),
        (Some(_), false) => Ok(writing_page(uid).notice("work-picture-added")),
        (None, true) => {
            let said = match form.refusal("picture") {
                Some(refusal) => cx.house().languages().refusal(cx.language(), refusal),
                None => cx
                    .house()
                    .languages()
                    .text(cx.language(), "editor-picture-needs-words")
                    .to_owned(),
            };
            Ok(Reply::file("text/plain; charset=utf-8", said).status(422))
        }
        (None, false) => writing::edit_page(&cx, form).await,
    }
}

async fn keep(cx: &Cx, uid: Uid, words: String, picture: media::Picture) -> Result<Picture, Problem> {
    let media = cx.house().chance().uid(cx.house().now());
    cx.house().media().keep(media, &picture).await?;
    let kept = cx
        .write(move |tx| {
            let may = access::to_write(tx, uid)?;
            let (id, me) = (may.work().id, may.actor().id);
            let (position, count) = tx.one::<(i64, i64)>(LAST, (id,))?;
            if count >= MOST {
                return Err(Refusal::new("work-too-many-pictures").with("most", MOST).into());
            }
            media::remember_guarded(tx, media, me, &words, &picture)?;
            tx.run(ADD, (id, media, me, &words, position + 1))?;
            tx.find::<Picture>(ONE_WHOLE, (id, media))?
                .ok_or(Problem::Missing)
        })
        .await;
    if kept.is_err() {
        cx.house().media().remove(media).await;
    }
    kept
}

/// POST /works/{work}/pictures/{media}/removal
pub async fn remove(cx: Cx) -> Handled {
    let (uid, media): (Uid, Uid) = (cx.at("work")?, cx.at("media")?);
    let was_there = cx
        .write(move |tx| {
            let may = access::to_write(tx, uid)?;
            let was_there = tx.run(TAKE_AWAY, (may.work().id, media))? == 1;
            if was_there {
                media::forget(tx, media)?;
            }
            Ok(was_there)
        })
        .await?;
    if was_there {
        cx.house().media().remove(media).await;
    }
    Ok(writing_page(uid).notice("work-picture-removed"))
}

fn writing_page(uid: Uid) -> Reply {
    Reply::see_other(format!("/works/{uid}/writing#pictures"))
}
