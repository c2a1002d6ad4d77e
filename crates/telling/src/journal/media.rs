//! The pictures and documents of an entry: guarded, each with what it is in words.

use kernel::{PersonId, Problem, Refusal, Uid};
use platform::db::{FromRow, Row};
use platform::web::{Cx, Form, Handled, file_name};
use platform::{Tx, media};

use super::access;
use crate::attachment::{self, Holds, Kept, Slot};

platform::statements! {
    OF = "select w.media, w.kind, w.said, m.width, m.height from entry_media w
          join media m on m.uid = w.media and m.removed_at is null where w.entry_id = $1 order by w.position";
    OF_SEVERAL = "select w.entry_id, w.media, w.kind, w.said, m.width, m.height from entry_media w
                  join media m on m.uid = w.media and m.removed_at is null
                  where w.entry_id in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) order by w.entry_id, w.position";
    ONE = "select w.media, w.kind, w.said, m.width, m.height from entry_media w
           join media m on m.uid = w.media and m.removed_at is null where w.entry_id = $1 and w.media = $2";
    LAST = "select coalesce(max(position), 0), count(*) from entry_media where entry_id = $1";
    ADD = "insert into entry_media (entry_id, media, kind, said, position) values ($1, $2, $3, $4, $5)";
    SAY = "update entry_media set said = $3 where entry_id = $1 and media = $2";
    TAKE_AWAY = "delete from entry_media where entry_id = $1 and media = $2";
}

/// How many an entry may have.
const MOST: i64 = 12;

const fn picture(file: &'static str, words: &'static str) -> Slot {
    Slot {
        file,
        words,
        holds: Holds::Picture,
    }
}

const fn document(file: &'static str, words: &'static str) -> Slot {
    Slot {
        file,
        words,
        holds: Holds::Document,
    }
}

/// What may be sent at once: what is asked for first, and what is unfolded.
pub const FIRST: [Slot; 2] = [
    picture("picture-1", "picture-1-words"),
    document("document-1", "document-1-words"),
];
/// See [`FIRST`].
pub const MORE: [Slot; 3] = [
    picture("picture-2", "picture-2-words"),
    picture("picture-3", "picture-3-words"),
    document("document-2", "document-2-words"),
];

/// A picture or a document of an entry.
#[derive(Debug, Clone)]
pub struct Media {
    /// Its identifier.
    pub uid: Uid,
    /// `picture`, or the ending of the document.
    pub kind: String,
    /// What it is, in words.
    pub said: String,
    /// How wide it is at most, when it is a picture.
    pub width: i64,
    /// How high it is then.
    pub height: i64,
}

impl FromRow for Media {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Media {
            uid: row.column()?,
            kind: row.column()?,
            said: row.column()?,
            width: row.column()?,
            height: row.column()?,
        })
    }
}

impl Media {
    /// Whether it is a picture.
    pub fn is_picture(&self) -> bool {
        self.kind == "picture"
    }

    /// The field of the form that says what it is.
    pub fn said_field(&self) -> String {
        format!("said-{}", self.uid)
    }

    /// The box of the form that takes it away.
    pub fn gone_field(&self) -> String {
        format!("gone-{}", self.uid)
    }

    /// Its name when it is saved, without its ending.
    pub fn file_name(&self) -> String {
        file_name(&self.said, "document")
    }
}

/// The pictures and documents of an entry, whoever asks.
///
/// # Errors
/// When the store refuses.
pub fn of(tx: &mut Tx, entry: i64) -> Result<Vec<Media>, Problem> {
    tx.all(OF, (entry,))
}

/// Those of at most ten entries, in one query.
pub(super) fn of_several(tx: &mut Tx, entries: [i64; 10]) -> Result<Vec<(i64, Media)>, Problem> {
    struct Placed(i64, Media);
    impl FromRow for Placed {
        fn from_row(row: &mut Row) -> Result<Self, Problem> {
            Ok(Placed(row.column()?, Media::from_row(row)?))
        }
    }
    let [a, b, c, d, e, f, g, h, i, j] = entries;
    let rows = tx.all::<Placed>(OF_SEVERAL, (a, b, c, d, e, f, g, h, i, j))?;
    Ok(rows
        .into_iter()
        .map(|Placed(entry, media)| (entry, media))
        .collect())
}

/// GET /entries/{entry}/media/{media}: for whoever may read the entry.
pub(super) async fn show(cx: Cx) -> Handled {
    let (entry, uid): (Uid, Uid) = (cx.at("entry")?, cx.at("media")?);
    let found = cx.read(move |tx| {
        let seen = access::to_see(tx, entry)?;
        tx.find::<Media>(ONE, (seen.entry.id, uid))?
            .ok_or(Problem::Missing)
    });
    let found = found.await?;
    if found.is_picture() {
        media::picture(&cx, uid).await
    } else {
        media::document(&cx, uid, &found.file_name()).await
    }
}

/// What a form says of them.
#[derive(Default)]
pub struct Change {
    kept: Vec<Kept>,
    gone: Vec<Uid>,
    said: Vec<(Uid, String)>,
}

impl Change {
    /// The identifiers of new files.
    pub fn uids(&self) -> Vec<Uid> {
        attachment::uids(&self.kept)
    }
}

/// Takes them out of the form, and keeps the new files when nothing is wrong with the rest.
pub(super) async fn taken(cx: &Cx, form: &mut Form, there: &[Media]) -> Result<Change, Problem> {
    let mut change = Change::default();
    for media in there {
        let said = media.said_field();
        if form.ticked(&media.gone_field()) {
            change.gone.push(media.uid);
        } else if form.ticked(&said) {
            match one_line(form.value(&said)) {
                Some(words) => change.said.push((media.uid, words)),
                None => form.refuse("files", Refusal::new("attachment-needs-words")),
            }
        }
    }
    let sent = attachment::take(form, &[FIRST.as_slice(), &MORE].concat());
    change.kept = attachment::keep(cx, form, sent).await?;
    Ok(change)
}

fn one_line(typed: &str) -> Option<String> {
    let mut form = Form::new();
    form.fill("words", typed);
    let line = form.line("words", 1..=attachment::WORDS);
    form.accept(line)
}

/// Writes the change, and gives those whose files are to be removed after the commit.
pub(super) fn write(tx: &mut Tx, entry: i64, owner: PersonId, change: &Change) -> Result<Vec<Uid>, Problem> {
    let mut useless = Vec::new();
    for uid in &change.gone {
        if tx.run(TAKE_AWAY, (entry, *uid))? == 1 {
            media::forget(tx, *uid)?;
            useless.push(*uid);
        }
    }
    for (uid, words) in &change.said {
        tx.run(SAY, (entry, *uid, words))?;
    }
    let (mut position, mut count) = tx.one::<(i64, i64)>(LAST, (entry,))?;
    for kept in &change.kept {
        if count >= MOST {
            return Err(Refusal::new("journal-too-many-files").with("most", MOST).into());
        }
        (position, count) = (position + 1, count + 1);
        attachment::remember(tx, owner, kept)?;
        tx.run(ADD, (entry, kept.uid, kept.kind(), &kept.said, position))?;
    }
    Ok(useless)
}
