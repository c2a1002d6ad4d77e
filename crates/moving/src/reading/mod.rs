//! From a file that somebody sends to rows: whatever may be inside, only what is looked for comes out, and never more of
//! it than there is room for.

pub mod archive;
pub mod dump;
pub mod json;
pub mod sql;
pub mod table;
pub mod texts;
pub mod time;

use std::path::Path;

use archive::Archive;

/// Something that was read, and waits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// What it is: `form`, `list`, `page`, `entry`, `comment`, `acl`, `keyword`, `group`, `file`, `head`, `row`, `text`,
    /// `base`, `default`, `skipped`, `unread`.
    pub kind: &'static str,
    /// Its name there.
    pub tag: String,
    /// When it was written there, in milliseconds; of a file its size in bytes.
    pub at: i64,
    /// The name of who wrote it there; of a right what it is for.
    pub author: String,
    /// Whether it is the newest.
    pub latest: bool,
    /// What it says.
    pub body: String,
}

/// Why something is not read. Each is a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// The message.
    pub message: &'static str,
    /// A line or a number that it names; nought for none.
    pub number: u64,
}

impl Fault {
    /// A fault without a number.
    pub const fn of(message: &'static str) -> Self {
        Fault { message, number: 0 }
    }

    /// The same with one.
    pub const fn at(message: &'static str, number: u64) -> Self {
        Fault { message, number }
    }
}

/// The most rows of one move.
pub const MOST_ROWS: usize = 100_000;
/// The most letters of one text, in bytes. What is longer is left out, and said.
pub const MOST_BODY: usize = 600_000;

/// Takes rows as they are read; false when nobody wants more.
pub type Take<'a> = &'a mut dyn FnMut(Row) -> bool;

/// How a source is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// An archive of YesWiki, or the files of its interface.
    YesWiki,
    /// A table.
    Csv,
    /// A folder of Markdown.
    Markdown,
}

impl Form {
    /// All of them.
    pub const ALL: [Form; 3] = [Form::YesWiki, Form::Csv, Form::Markdown];

    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            Form::YesWiki => "yeswiki",
            Form::Csv => "csv",
            Form::Markdown => "markdown",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Form::ALL.into_iter().find(|form| form.word() == word)
    }
}

/// Counts, so that no file fills the store.
struct Counted<'a> {
    take: Take<'a>,
    count: usize,
    full: bool,
}

impl Counted<'_> {
    fn take(&mut self, mut row: Row) -> bool {
        self.count += 1;
        self.full |= self.count > MOST_ROWS;
        if row.body.len() > MOST_BODY {
            row.kind = "skipped";
            row.body = String::new();
        }
        // PostgreSQL keeps no such letter, and nobody reads it.
        for text in [&mut row.tag, &mut row.author, &mut row.body] {
            if text.contains('\0') {
                *text = text.replace('\0', "");
            }
        }
        row.tag = row.tag.chars().take(200).collect();
        row.author = super::yeswiki::line(&row.author, 80);
        !self.full && (self.take)(row)
    }
}

/// Reads a file. Takes time: call it on a blocking thread.
///
/// # Errors
/// Why it is not read; what was taken before is then worth nothing.
pub fn read(form: Form, place: &Path, take: Take<'_>) -> Result<(), Fault> {
    let mut counted = Counted {
        take,
        count: 0,
        full: false,
    };
    let mut each = |row| counted.take(row);
    match form {
        Form::Csv => table::read(place, &mut each)?,
        Form::Markdown => texts::read(&mut Archive::open(place)?, &mut each)?,
        Form::YesWiki => {
            let mut archive = Archive::open(place)?;
            match archive.find_dump() {
                Some(dump) => dump::read(&mut archive, dump, &mut each)?,
                None => json::read(&mut archive, &mut each)?,
            }
        }
    }
    if counted.full {
        return Err(Fault::at("moving-fault-too-much", MOST_ROWS as u64));
    }
    if counted.count == 0 {
        return Err(Fault::of("moving-fault-nothing"));
    }
    Ok(())
}
