//! A picture or a document of one’s own: opened by content, kept guarded, sent through the door of what it belongs to.

use kernel::{PersonId, Problem, Refusal, Uid};
use platform::Tx;
use platform::media::{self, Document, Picture};
use platform::web::{Cx, Upload};

platform::statements! {
    OF = "select kind, alternative, width, height from media where uid = $1 and removed_at is null";
}

enum Content {
    Picture(Picture),
    Document(Document),
}

/// A file that is kept, and whose row is not yet written.
pub struct Kept {
    /// Its identifier.
    pub uid: Uid,
    said: String,
    content: Content,
}

/// Opens what was sent, as a picture if it is one and as a document otherwise, and keeps it; or says what is wrong.
///
/// # Errors
/// [`Problem::Unavailable`] when nothing can be written.
pub async fn keep(cx: &Cx, upload: Upload, said: &str) -> Result<Result<Kept, Refusal>, Problem> {
    let content = match open(upload).await? {
        Ok(content) => content,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let house = cx.house();
    let uid = house.chance().uid(house.now());
    match &content {
        Content::Picture(picture) => house.media().keep(uid, picture).await?,
        Content::Document(document) => house.media().keep_document(uid, document).await?,
    }
    Ok(Ok(Kept {
        uid,
        said: said.to_owned(),
        content,
    }))
}

async fn open(upload: Upload) -> Result<Result<Content, Refusal>, Problem> {
    if let Ok(picture) = people::picture::open(upload.clone()).await? {
        return Ok(Ok(Content::Picture(picture)));
    }
    let opened = tokio::task::spawn_blocking(move || media::open_document(upload.bytes)).await;
    let opened = opened.map_err(|lost| Problem::fault("open a document", lost))?;
    Ok(opened
        .map(Content::Document)
        .map_err(|_| Refusal::new("evidence-not-a-file")))
}

pub(super) fn remember(tx: &mut Tx, owner: PersonId, kept: &Kept) -> Result<(), Problem> {
    match &kept.content {
        Content::Picture(picture) => media::remember_guarded(tx, kept.uid, owner, &kept.said, picture),
        Content::Document(document) => media::remember_document(tx, kept.uid, owner, &kept.said, document),
    }
}

/// A file as its page shows it.
pub struct Filed {
    /// Whether it is a picture.
    pub is_picture: bool,
    /// What it is, in words.
    pub said: String,
    /// How wide it is, of a picture.
    pub width: i64,
    /// How high it is, of a picture.
    pub height: i64,
}

/// The file of an identifier, while it is there.
///
/// # Errors
/// When the store refuses.
pub fn find(tx: &mut Tx, media: Uid) -> Result<Option<Filed>, Problem> {
    let found = tx.find::<(String, String, i64, i64)>(OF, (media,))?;
    Ok(found.map(|(kind, said, width, height)| Filed {
        is_picture: kind == "image/jpeg",
        said,
        width,
        height,
    }))
}
