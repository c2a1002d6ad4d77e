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
    pub fn mark(&self) -> String {
        format!(
            "![{}](/media/{})",
            self.alternative.replace(['[', ']'], ""),
            self.media
        )
    }

    /// Whether the text shows it already.
    pub fn is_in(&self, text: &str) -> bool {
        text.contains(&format!("/media/{}", self.media))
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

/// POST /works/{work}/pictures: the files are written before the row that names them.
pub async fn add(cx: Cx) -> Handled {
    let uid: Uid = cx.at("work")?;
    // Decoding takes time: whoever may not is sent away first.
    cx.read(move |tx| access::to_write(tx, uid).map(drop)).await?;
    let mut form = cx.form().await?;
    let alternative = form.line("alternative", 1..=300);
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
    let Some(picture) = picture.filter(|_| form.accept(()).is_some()) else {
        return writing::edit_page(&cx, form).await;
    };
    let media = cx.house().chance().uid(cx.house().now());
    cx.house().media().keep(media, &picture).await?;
    let done = cx
        .write(move |tx| {
            let may = access::to_write(tx, uid)?;
            let (id, me) = (may.work().id, may.actor().id);
            let (position, count) = tx.one::<(i64, i64)>(LAST, (id,))?;
            if count >= MOST {
                return Err(Refusal::new("work-too-many-pictures").with("most", MOST).into());
            }
            media::remember(tx, media, me, &alternative, &picture)?;
            tx.run(ADD, (id, media, me, &alternative, position + 1)).map(drop)
        })
        .await;
    match done {
        Ok(()) => Ok(writing_page(uid).notice("work-picture-added")),
        Err(problem) => {
            cx.house().media().remove(media).await;
            match problem {
                Problem::Refused(refusal) => {
                    form.refuse("picture", refusal);
                    writing::edit_page(&cx, form).await
                }
                problem => Err(problem),
            }
        }
    }
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
