//! Pictures and documents that come with a form: each with what it is in words, opened by content, kept guarded.
//!
//! Always true:
//! - files are kept before the row that names them, and thrown away when that row was not written;
//! - whoever reads what they belong to reads them, through its door and no other.

use kernel::{PersonId, Problem, Refusal, Uid};
use platform::media::{self, Document, Picture};
use platform::web::{Cx, Form, Upload};
use platform::{Install, Tx};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"));
}

/// The longest words that say what a file is.
pub const WORDS: usize = 300;

/// What a field for a file takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// A picture.
    Picture,
    /// A document.
    Document,
}

/// A field of a form for a file, and the field that says what it is.
#[derive(Debug, Clone, Copy)]
pub struct Slot {
    /// The name of the field for the file.
    pub file: &'static str,
    /// The name of the field for the words.
    pub words: &'static str,
    /// What it takes.
    pub holds: Holds,
}

impl Slot {
    /// Whether it takes a picture.
    pub fn is_picture(&self) -> bool {
        self.holds == Holds::Picture
    }
}

/// A file that was sent.
pub struct Sent {
    slot: Slot,
    said: String,
    upload: Upload,
}

enum Content {
    Picture(Picture),
    Document(Document),
}

/// A file that is kept, and whose row is not yet written.
pub struct Kept {
    /// Its identifier.
    pub uid: Uid,
    /// What it is, in words.
    pub said: String,
    content: Content,
}

impl Kept {
    /// `picture`, or the ending of the document.
    pub fn kind(&self) -> &'static str {
        match &self.content {
            Content::Picture(_) => "picture",
            Content::Document(document) => document.ending(),
        }
    }
}

/// Takes the files out of a form. Each needs words, for those who do not see it.
pub fn take(form: &mut Form, slots: &[Slot]) -> Vec<Sent> {
    let mut sent = Vec::new();
    for slot in slots {
        let Some(upload) = form.file(slot.file) else {
            continue;
        };
        if form.value(slot.words).trim().is_empty() {
            form.refuse(slot.words, Refusal::new("attachment-needs-words"));
        }
        sent.push(Sent {
            slot: *slot,
            said: form.line(slot.words, 1..=WORDS),
            upload,
        });
    }
    sent
}

/// Opens each file and keeps it, when nothing at all is wrong with the form; otherwise says what is, and keeps nothing.
///
/// # Errors
/// [`Problem::Unavailable`] when nothing can be written.
pub async fn keep(cx: &Cx, form: &mut Form, sent: Vec<Sent>) -> Result<Vec<Kept>, Problem> {
    let any = !sent.is_empty();
    let mut opened = Vec::new();
    for each in sent {
        match open(each.slot, each.upload).await? {
            Ok(content) => opened.push((each.said, content)),
            Err(refusal) => form.refuse(each.slot.file, refusal),
        }
    }
    if form.accept(()).is_none() {
        if any {
            // A browser sends files once: whoever comes back to the form has to choose them again.
            form.refuse("files", Refusal::new("attachment-again"));
        }
        return Ok(Vec::new());
    }
    let house = cx.house();
    let mut kept: Vec<Kept> = Vec::new();
    for (said, content) in opened {
        let uid = house.chance().uid(house.now());
        let written = match &content {
            Content::Picture(picture) => house.media().keep(uid, picture).await,
            Content::Document(document) => house.media().keep_document(uid, document).await,
        };
        if let Err(problem) = written {
            throw_away(cx, uids(&kept)).await;
            return Err(problem);
        }
        kept.push(Kept { uid, said, content });
    }
    Ok(kept)
}

async fn open(slot: Slot, upload: Upload) -> Result<Result<Content, Refusal>, Problem> {
    match slot.holds {
        Holds::Picture => Ok(people::picture::open(upload).await?.map(Content::Picture)),
        Holds::Document => {
            let opened = tokio::task::spawn_blocking(move || media::open_document(upload.bytes)).await;
            let opened = opened.map_err(|lost| Problem::fault("open a document", lost))?;
            Ok(opened.map(Content::Document))
        }
    }
}

/// The identifiers of kept files.
pub fn uids(kept: &[Kept]) -> Vec<Uid> {
    kept.iter().map(|kept| kept.uid).collect()
}

/// Remembers a kept file of a person.
///
/// # Errors
/// When the store refuses.
pub fn remember(tx: &mut Tx, owner: PersonId, kept: &Kept) -> Result<(), Problem> {
    match &kept.content {
        Content::Picture(picture) => media::remember_guarded(tx, kept.uid, owner, &kept.said, picture),
        Content::Document(document) => media::remember_document(tx, kept.uid, owner, &kept.said, document),
    }
}

/// Removes files that nothing names any more.
pub async fn throw_away(cx: &Cx, useless: Vec<Uid>) {
    for uid in useless {
        cx.house().media().remove(uid).await;
    }
}

/// After the transaction: either some former files are of no use any more, or the new ones never were.
///
/// # Errors
/// Those of the transaction.
pub async fn settle(cx: &Cx, done: Result<Vec<Uid>, Problem>, new: Vec<Uid>) -> Result<(), Problem> {
    let (useless, done) = match done {
        Ok(useless) => (useless, Ok(())),
        Err(problem) => (new, Err(problem)),
    };
    throw_away(cx, useless).await;
    done
}
