//! Pictures that people give: checked by content, made smaller, freed of place and camera, kept in the data folder.
//!
//! A picture is decoded and written anew, so nothing of the file that was sent survives but its pixels.
//!
//! What is guarded is not shown at `/media/…` to whoever holds its address: it is reached only through the door of the
//! page it belongs to, which answers with [`picture`] or [`document`] once it has let the reader in.

mod document;
mod guarded;
mod picture;

use std::path::PathBuf;

use kernel::{PersonId, Problem, Uid};

use crate::Tx;
use crate::web::{Cx, Handled, Reply};

pub use document::{Document, ending_of, open_document};
pub use guarded::{document, picture, remember_document, remember_guarded};
pub use picture::{Picture, SIZES, open};

crate::statements! {
    REMEMBER = "insert into media (uid, owner_id, space_id, kind, alternative, width, height, bytes, made_at,
                guarded) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    FIND = "select uid from media where uid = $1 and removed_at is null and guarded = 0";
    OWNED = "select uid from media where owner_id = $1 and removed_at is null order by id";
    REMOVE = "update media set removed_at = $2 where uid = $1 and removed_at is null";
}

/// Where pictures are kept. The one interface behind which another store may come.
#[derive(Debug, Clone)]
pub struct Media {
    folder: PathBuf,
}

impl Media {
    /// Kept below a folder, which is made when the first picture comes.
    pub fn new(folder: PathBuf) -> Self {
        Media { folder }
    }

    /// Writes every size of a picture.
    ///
    /// # Errors
    /// [`Problem::Unavailable`] when the disk is full or the folder cannot be written.
    pub async fn keep(&self, uid: Uid, picture: &Picture) -> Result<(), Problem> {
        tokio::fs::create_dir_all(&self.folder)
            .await
            .map_err(unwritable)?;
        for (width, bytes) in picture.sizes() {
            let place = self.place(uid, *width);
            // Written aside, then moved: a reader never meets half a file.
            let aside = place.with_extension("part");
            tokio::fs::write(&aside, bytes).await.map_err(unwritable)?;
            tokio::fs::rename(&aside, &place).await.map_err(unwritable)?;
        }
        Ok(())
    }

    /// The bytes of one size.
    ///
    /// # Errors
    /// [`Problem::Missing`] when it is not there.
    pub async fn read(&self, uid: Uid, width: u32) -> Result<Vec<u8>, Problem> {
        tokio::fs::read(self.place(uid, width))
            .await
            .map_err(|_| Problem::Missing)
    }

    /// Writes a document.
    ///
    /// # Errors
    /// As for [`Media::keep`].
    pub async fn keep_document(&self, uid: Uid, document: &Document) -> Result<(), Problem> {
        tokio::fs::create_dir_all(&self.folder)
            .await
            .map_err(unwritable)?;
        let place = self.place_of_document(uid, document.ending());
        let aside = place.with_extension("part");
        tokio::fs::write(&aside, document.bytes())
            .await
            .map_err(unwritable)?;
        tokio::fs::rename(&aside, &place).await.map_err(unwritable)
    }

    /// The ending of a document, and its bytes.
    ///
    /// # Errors
    /// [`Problem::Missing`] when it is not there.
    pub async fn read_document(&self, uid: Uid) -> Result<(&'static str, Vec<u8>), Problem> {
        for ending in document::endings() {
            if let Ok(bytes) = tokio::fs::read(self.place_of_document(uid, ending)).await {
                return Ok((ending, bytes));
            }
        }
        Err(Problem::Missing)
    }

    /// Removes every size of a picture, or the document.
    pub async fn remove(&self, uid: Uid) {
        for width in SIZES {
            drop(tokio::fs::remove_file(self.place(uid, width)).await);
        }
        for ending in document::endings() {
            drop(tokio::fs::remove_file(self.place_of_document(uid, ending)).await);
        }
    }

    /// The name is made of our own identifier and a number of ours, so no path of anybody's comes in.
    fn place(&self, uid: Uid, width: u32) -> PathBuf {
        self.folder.join(format!("{uid}-{width}.jpg"))
    }

    fn place_of_document(&self, uid: Uid, ending: &'static str) -> PathBuf {
        self.folder.join(format!("{uid}.{ending}"))
    }
}

fn unwritable(cause: std::io::Error) -> Problem {
    tracing::warn!(error = %cause, "a picture cannot be kept");
    Problem::Unavailable
}

/// Remembers a picture of a person, with what it shows in words.
///
/// # Errors
/// When the store refuses.
pub fn remember(
    tx: &mut Tx,
    uid: Uid,
    owner: PersonId,
    alternative: &str,
    picture: &Picture,
) -> Result<(), Problem> {
    let size = (picture.dimensions(), picture.bytes());
    note(tx, (uid, owner), ("image/jpeg", alternative), size, false)
}

/// Writes the row: what it is and whose, what it says, how large it is, and whether it is guarded.
fn note(
    tx: &mut Tx,
    (uid, owner): (Uid, PersonId),
    (kind, alternative): (&str, &str),
    ((width, height), bytes): ((u32, u32), usize),
    guarded: bool,
) -> Result<(), Problem> {
    let now = tx.now();
    let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
    let row = (
        uid,
        owner,
        None::<i64>,
        kind,
        alternative,
        width,
        height,
        bytes,
        now,
        guarded,
    );
    tx.run(REMEMBER, row).map(drop)
}

/// The pictures of a person.
///
/// # Errors
/// When the store refuses.
pub fn owned(tx: &mut Tx, owner: PersonId) -> Result<Vec<Uid>, Problem> {
    Ok(tx
        .all::<(Uid,)>(OWNED, (owner,))?
        .into_iter()
        .map(|(uid,)| uid)
        .collect())
}

/// Marks a picture as removed; its files go after the commit.
///
/// # Errors
/// When the store refuses.
pub fn forget(tx: &mut Tx, uid: Uid) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(REMOVE, (uid, now)).map(drop)
}

/// A picture, in the smallest size that is at least `?w=` wide. Whoever holds its unguessable address may see it.
pub(crate) async fn show(cx: Cx) -> Handled {
    let uid: Uid = cx.at("media")?;
    let width = wished(&cx);
    cx.read(move |tx| tx.find::<(Uid,)>(FIND, (uid,))?.ok_or(Problem::Missing))
        .await?;
    let bytes = cx.house().media().read(uid, width).await?;
    Ok(Reply::file("image/jpeg", bytes).kept_for_ever())
}

/// The smallest size that is at least as wide as `?w=` asks.
fn wished(cx: &Cx) -> u32 {
    let wanted: u32 = cx
        .query("w")
        .and_then(|width| width.parse().ok())
        .unwrap_or(u32::MAX);
    let found = SIZES.into_iter().find(|size| *size >= wanted);
    found.unwrap_or(picture::LARGEST)
}
