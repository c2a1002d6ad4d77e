//! The documents of a sheet: one a field, told by content, kept as they came, and reached through the sheet's door alone.

use kernel::{PersonId, Problem, Refusal, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use platform::media::{self, Document};
use platform::web::{Cx, Form, Upload};
use trame::{FieldType, SheetField};

use crate::field::{Wrong, input};
use crate::model::SheetId;

platform::statements! {
    OF = "select f.media, f.field, f.kind, f.said, m.bytes from sheet_files f
          join media m on m.uid = f.media and m.removed_at is null where f.sheet_id = $1 order by f.field";
    OF_FIELD = "select media from sheet_files where sheet_id = $1 and field = $2";
    ADD = "insert into sheet_files (sheet_id, field, media, kind, said) values ($1, $2, $3, $4, $5)";
    TAKE_AWAY = "delete from sheet_files where sheet_id = $1 and media = $2";
}

const WORDS_LENGTH: usize = 300;

/// A document of a sheet.
#[derive(Debug, Clone)]
pub struct File {
    /// Its identifier.
    pub media: Uid,
    /// The field that it belongs to.
    pub field: String,
    /// Its ending, by what it contains: `pdf`.
    pub kind: String,
    /// What it is, in words.
    pub said: String,
    /// How many bytes it has.
    pub bytes: i64,
}

impl FromRow for File {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(File {
            media: row.column()?,
            field: row.column()?,
            kind: row.column()?,
            said: row.column()?,
            bytes: row.column()?,
        })
    }
}

impl File {
    /// The box of the form that takes it away.
    pub fn gone(&self) -> String {
        format!("gone-{}", self.media)
    }

    /// Its name when it is saved, without its ending.
    pub fn name(&self) -> String {
        let plain = |letter: char| if letter.is_alphanumeric() { letter } else { '-' };
        let name: String = crate::model::fold(&self.said)
            .chars()
            .map(plain)
            .take(60)
            .collect();
        let words: Vec<&str> = name.split('-').filter(|word| !word.is_empty()).collect();
        if words.is_empty() {
            "document".to_owned()
        } else {
            words.join("-")
        }
    }

    /// Its size in kilobytes, one at least.
    pub fn kilobytes(&self) -> i64 {
        (self.bytes / 1000).max(1)
    }
}

/// The documents of a sheet.
///
/// # Errors
/// When the store refuses.
pub fn of(tx: &mut Tx, sheet: SheetId) -> Result<Vec<File>, Problem> {
    tx.all(OF, (sheet,))
}

/// A document that was sent, and is not yet looked at.
pub struct Sent {
    field: String,
    said: String,
    upload: Upload,
}

/// A document that is kept, and whose row is not yet.
pub struct Kept {
    /// Its identifier.
    pub uid: Uid,
    field: String,
    said: String,
    document: Document,
}

/// What a form says about documents.
#[derive(Default)]
pub struct Change {
    /// New ones.
    pub kept: Vec<Kept>,
    /// Those that go.
    pub gone: Vec<Uid>,
}

/// Takes the documents of these fields out of the form. Each needs words that say what it is.
pub fn take(form: &mut Form, fields: &[&SheetField], wrong: &mut Wrong) -> Vec<Sent> {
    let mut sent = Vec::new();
    for field in fields.iter().filter(|field| field.holds == FieldType::File) {
        let name = input(field);
        let Some(upload) = form.file(&name) else { continue };
        let mut words = Form::new();
        words.fill("words", form.value(&format!("{name}-words")));
        let line = words.line("words", 1..=WORDS_LENGTH);
        match words.accept(line) {
            Some(said) => sent.push(Sent {
                field: field.key.clone(),
                said,
                upload,
            }),
            None => wrong.note(name, Refusal::new("sheet-file-needs-words")),
        }
    }
    sent
}

/// Those of these fields that a form takes away.
pub fn gone(form: &Form, fields: &[&SheetField], there: &[File]) -> Vec<Uid> {
    let asked = |file: &&File| fields.iter().any(|field| field.key == file.field);
    let gone = there
        .iter()
        .filter(asked)
        .filter(|file| form.ticked(&file.gone()));
    gone.map(|file| file.media).collect()
}

/// Whether a required field will have its document.
pub fn stays(field: &SheetField, there: &[File], gone: &[Uid], sent: &[Sent]) -> bool {
    sent.iter().any(|sent| sent.field == field.key)
        || there
            .iter()
            .any(|file| file.field == field.key && !gone.contains(&file.media))
}

/// Looks at each document and keeps its file; when one is none, says so, and nothing is kept.
///
/// # Errors
/// [`Problem::Unavailable`] when nothing can be written.
pub async fn keep(cx: &Cx, sent: Vec<Sent>, wrong: &mut Wrong) -> Result<Vec<Kept>, Problem> {
    let mut opened = Vec::new();
    for each in sent {
        let bytes = each.upload.bytes;
        let looked = tokio::task::spawn_blocking(move || media::open_document(bytes)).await;
        match looked.map_err(|lost| Problem::fault("open a document", lost))? {
            Ok(document) => opened.push((each.field, each.said, document)),
            Err(refusal) => wrong.note(format!("field-{}", each.field), refusal),
        }
    }
    let mut kept: Vec<Kept> = Vec::new();
    if !wrong.is_empty() {
        return Ok(kept);
    }
    let house = cx.house();
    for (field, said, document) in opened {
        let uid = house.chance().uid(house.now());
        if let Err(problem) = house.media().keep_document(uid, &document).await {
            for former in kept {
                house.media().remove(former.uid).await;
            }
            return Err(problem);
        }
        kept.push(Kept {
            uid,
            field,
            said,
            document,
        });
    }
    Ok(kept)
}

/// Writes the change, and gives the documents whose files are to be removed after the commit.
///
/// # Errors
/// When the store refuses.
pub fn write(tx: &mut Tx, sheet: SheetId, owner: PersonId, change: &Change) -> Result<Vec<Uid>, Problem> {
    let mut useless = Vec::new();
    for uid in &change.gone {
        take_away(tx, sheet, *uid, &mut useless)?;
    }
    for kept in &change.kept {
        // A field has one document: the new one takes the place of the former.
        for (former,) in tx.all::<(Uid,)>(OF_FIELD, (sheet, &kept.field))? {
            take_away(tx, sheet, former, &mut useless)?;
        }
        media::remember_document(tx, kept.uid, owner, &kept.said, &kept.document)?;
        tx.run(
            ADD,
            (sheet, &kept.field, kept.uid, kept.document.ending(), &kept.said),
        )?;
    }
    Ok(useless)
}

fn take_away(tx: &mut Tx, sheet: SheetId, uid: Uid, useless: &mut Vec<Uid>) -> Result<(), Problem> {
    if tx.run(TAKE_AWAY, (sheet, uid))? == 1 {
        media::forget(tx, uid)?;
        useless.push(uid);
    }
    Ok(())
}
