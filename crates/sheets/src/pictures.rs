//! The pictures of a sheet: taken from its form, made anew, kept beside it with what they show in words.

use kernel::{PersonId, Problem, Refusal, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use platform::media;
use platform::web::{Cx, Form, Upload};
use tokio::sync::Semaphore;
use trame::{FieldType, SheetField};

use crate::field::{Wrong, input};
use crate::files;
use crate::model::SheetId;

platform::statements! {
    OF = "select p.media, p.field, p.alternative, m.width, m.height, m.guarded, s.uid
          from sheet_pictures p join media m on m.uid = p.media and m.removed_at is null
          join sheets s on s.id = p.sheet_id where p.sheet_id = $1 order by p.field, p.position";
    LAST = "select coalesce(max(position), 0), count(*) from sheet_pictures where sheet_id = $1";
    ADD = "insert into sheet_pictures (sheet_id, media, field, alternative, position) values ($1, $2, $3, $4, $5)";
    SAY = "update sheet_pictures set alternative = $3 where sheet_id = $1 and media = $2";
    TAKE_AWAY = "delete from sheet_pictures where sheet_id = $1 and media = $2";
    OF_FIELD = "select media from sheet_pictures where sheet_id = $1 and field = $2";
}

/// How many pictures may be sent at once.
pub const AT_ONCE: usize = 4;
/// How many a sheet may have.
const MOST: i64 = 24;
const WORDS_LENGTH: usize = 300;

/// A decoded picture may take a quarter of a gigabyte: one at a time.
static TURN: Semaphore = Semaphore::const_new(1);

/// A picture of a sheet.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Its identifier.
    pub media: Uid,
    /// The field that it belongs to; empty for the sheet as a whole.
    pub field: String,
    /// What it shows, in words.
    pub alternative: String,
    /// How wide it is at most.
    pub width: i64,
    /// How high it is then.
    pub height: i64,
    /// Where it is seen: of a field that is not for everybody, through the door of the sheet.
    pub path: String,
}

impl FromRow for Picture {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let media: Uid = row.column()?;
        Ok(Picture {
            media,
            field: row.column()?,
            alternative: row.column()?,
            width: row.column()?,
            height: row.column()?,
            path: match (row.column::<bool>()?, row.column::<Uid>()?) {
                (true, sheet) => format!("/sheets/{sheet}/files/{media}"),
                (false, _) => format!("/media/{media}"),
            },
        })
    }
}

impl Picture {
    /// The field of the form that says what it shows.
    pub fn said(&self) -> String {
        format!("said-{}", self.media)
    }

    /// The box of the form that takes it away.
    pub fn gone(&self) -> String {
        format!("gone-{}", self.media)
    }
}

/// The field of the form that says what the picture in a slot shows.
pub fn words_of(slot: &usize) -> String {
    format!("words-{slot}")
}

/// The pictures of a sheet.
pub fn of(tx: &mut Tx, sheet: SheetId) -> Result<Vec<Picture>, Problem> {
    tx.all(OF, (sheet,))
}

/// A picture that was sent: for which field, where to say what is wrong with it, what it shows.
pub struct Sent {
    field: String,
    name: String,
    alternative: String,
    guarded: bool,
    upload: Upload,
}

impl Sent {
    /// Whether it is for this field.
    pub fn is_for(&self, field: &str) -> bool {
        self.field == field
    }
}

/// A picture whose files are kept, and whose row is not yet.
pub struct Kept {
    /// Its identifier.
    pub uid: Uid,
    field: String,
    alternative: String,
    guarded: bool,
    picture: media::Picture,
}

/// What the form says about pictures.
#[derive(Default)]
pub struct Change {
    /// New ones.
    pub kept: Vec<Kept>,
    /// Those that go.
    pub gone: Vec<Uid>,
    /// Those that stay, with other words.
    pub said: Vec<(Uid, String)>,
    /// The documents.
    pub files: files::Change,
}

impl Change {
    /// The identifiers of what is new.
    pub fn uids(&self) -> Vec<Uid> {
        let documents = self.files.kept.iter().map(|kept| kept.uid);
        self.kept.iter().map(|kept| kept.uid).chain(documents).collect()
    }
}

/// Takes the files out of the form. Each needs words for those who do not see it.
pub fn take(form: &mut Form, fields: &[&SheetField], owns: bool, wrong: &mut Wrong) -> Vec<Sent> {
    let images = fields.iter().filter(|field| field.holds == FieldType::Image);
    let of_fields = images.map(|field| {
        let name = input(field);
        (
            field.key.clone(),
            name.clone(),
            format!("{name}-words"),
            !field.is_open(),
        )
    });
    let slots = 1..=if owns { AT_ONCE } else { 0 };
    let of_sheet = slots.map(|place| (String::new(), format!("picture-{place}"), words_of(&place), false));
    let mut sent = Vec::new();
    for (field, name, words, guarded) in of_fields.chain(of_sheet).collect::<Vec<_>>() {
        let Some(upload) = form.file(&name) else { continue };
        let alternative = one_line(form.value(&words));
        let at = if field.is_empty() {
            "pictures".to_owned()
        } else {
            name
        };
        match alternative {
            Some(alternative) => sent.push(Sent {
                field,
                name: at,
                alternative,
                guarded,
                upload,
            }),
            None => wrong.note(at, Refusal::new("sheet-picture-needs-words")),
        }
    }
    sent
}

/// What becomes of the pictures that are there: `gone-…` is ticked, or `said-…` has other words.
pub fn change(form: &Form, there: &[Picture], wrong: &mut Wrong) -> Change {
    let mut change = Change::default();
    for picture in there {
        let said = picture.said();
        if form.ticked(&picture.gone()) {
            change.gone.push(picture.media);
        } else if form.ticked(&said) {
            match one_line(form.value(&said)) {
                Some(words) => change.said.push((picture.media, words)),
                None => wrong.note("pictures", Refusal::new("sheet-picture-needs-words")),
            }
        }
    }
    change
}

fn one_line(typed: &str) -> Option<String> {
    let mut form = Form::new();
    form.fill("words", typed);
    let line = form.line("words", 1..=WORDS_LENGTH);
    form.accept(line)
}

/// Makes each picture anew and keeps its files; when one is none, says so, and nothing is kept.
pub async fn keep(cx: &Cx, sent: Vec<Sent>, wrong: &mut Wrong) -> Result<Vec<Kept>, Problem> {
    let mut opened = Vec::new();
    for each in sent {
        match open(each.upload).await? {
            Ok(picture) => opened.push((each.field, each.alternative, each.guarded, picture)),
            Err(refusal) => wrong.note(each.name, refusal),
        }
    }
    let mut kept = Vec::new();
    if !wrong.is_empty() {
        return Ok(kept);
    }
    for (field, alternative, guarded, picture) in opened {
        let uid = cx.house().chance().uid(cx.house().now());
        if let Err(problem) = cx.house().media().keep(uid, &picture).await {
            throw_away(cx, kept.into_iter().map(|kept: Kept| kept.uid).collect()).await;
            return Err(problem);
        }
        kept.push(Kept {
            uid,
            field,
            alternative,
            guarded,
            picture,
        });
    }
    Ok(kept)
}

async fn open(upload: Upload) -> Result<Result<media::Picture, Refusal>, Problem> {
    let turn = TURN
        .acquire()
        .await
        .map_err(|closed| Problem::fault("wait for a turn", closed))?;
    let opened = tokio::task::spawn_blocking(move || media::open(&upload.bytes)).await;
    drop(turn);
    opened.map_err(|lost| Problem::fault("open a picture", lost))
}

/// Removes files that nothing names any more.
pub async fn throw_away(cx: &Cx, useless: Vec<Uid>) {
    for uid in useless {
        cx.house().media().remove(uid).await;
    }
}

/// Writes the change, and gives the pictures whose files are to be removed after the commit.
pub fn write(tx: &mut Tx, sheet: SheetId, owner: PersonId, change: &Change) -> Result<Vec<Uid>, Problem> {
    let mut useless = Vec::new();
    for uid in &change.gone {
        take_away(tx, sheet, *uid, &mut useless)?;
    }
    for (uid, words) in &change.said {
        tx.run(SAY, (sheet, *uid, words))?;
    }
    let (mut position, mut count) = tx.one::<(i64, i64)>(LAST, (sheet,))?;
    for kept in &change.kept {
        if !kept.field.is_empty() {
            // A field has one picture: the new one takes the place of the former.
            for (former,) in tx.all::<(Uid,)>(OF_FIELD, (sheet, &kept.field))? {
                take_away(tx, sheet, former, &mut useless)?;
                count -= 1;
            }
        }
        if count >= MOST {
            return Err(Refusal::new("sheet-too-many-pictures").with("most", MOST).into());
        }
        (position, count) = (position + 1, count + 1);
        if kept.guarded {
            media::remember_guarded(tx, kept.uid, owner, &kept.alternative, &kept.picture)?;
        } else {
            media::remember(tx, kept.uid, owner, &kept.alternative, &kept.picture)?;
        }
        tx.run(ADD, (sheet, kept.uid, &kept.field, &kept.alternative, position))?;
    }
    useless.extend(files::write(tx, sheet, owner, &change.files)?);
    Ok(useless)
}

fn take_away(tx: &mut Tx, sheet: SheetId, uid: Uid, useless: &mut Vec<Uid>) -> Result<(), Problem> {
    if tx.run(TAKE_AWAY, (sheet, uid))? == 1 {
        media::forget(tx, uid)?;
        useless.push(uid);
    }
    Ok(())
}
