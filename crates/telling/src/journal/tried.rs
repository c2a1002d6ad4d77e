//! The methods and tools that an entry tells of: sheets of the cohort's space, or of one above it. The tables of sheets
//! are read here, and nothing of their code.
//!
//! Always true: only a published sheet of a space that whoever sees the cohort may see is named.

use kernel::{Problem, Refusal, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use platform::web::Form;

platform::statements! {
    TO_CHOOSE = "select t.id, t.uid, t.title from space_ancestors a join spaces s on s.id = a.ancestor_id
                 join sheets t on t.space_id = s.id and t.state = 'published'
                 where a.space_id = $1 and (a.depth = 0 or s.joining <> 'hidden') order by t.title, t.id limit 400";
    NAMED = "select t.id, t.uid, t.title from space_ancestors a join spaces s on s.id = a.ancestor_id
             join sheets t on t.space_id = s.id and t.state = 'published'
             where a.space_id = $1 and (a.depth = 0 or s.joining <> 'hidden') and (t.title = $2 or t.uid = $3)
             order by a.depth, t.id limit 1";
    OF = "select t.id, t.uid, t.title from entry_sheets w join sheets t on t.id = w.sheet_id and t.state = 'published'
          where w.entry_id = $1 order by t.title, t.id";
    OF_SEVERAL = "select w.entry_id, t.id, t.uid, t.title from entry_sheets w
                  join sheets t on t.id = w.sheet_id and t.state = 'published'
                  where w.entry_id in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) order by t.title, t.id";
    // One that was withdrawn since is not in the form, and must not be lost by sending it.
    UNTIE = "delete from entry_sheets where entry_id = $1
             and sheet_id in (select t.id from sheets t where t.state = 'published')";
    TIE = "insert into entry_sheets (entry_id, sheet_id) values ($1, $2) on conflict (entry_id, sheet_id) do nothing";
}

/// The fields of the form.
pub const FIELDS: [&str; 3] = ["sheet-1", "sheet-2", "sheet-3"];

/// A sheet that was tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// Its number.
    pub id: i64,
    /// Its identifier in addresses.
    pub uid: Uid,
    /// Its title.
    pub title: String,
}

impl FromRow for Tried {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Tried {
            id: row.column()?,
            uid: row.column()?,
            title: row.column()?,
        })
    }
}

/// What was typed into the fields.
pub fn typed(form: &Form) -> [String; 3] {
    FIELDS.map(|field| form.value(field).trim().to_owned())
}

/// What there is to choose from, and what each field names: a title of the list, any title as it is written, or the
/// address of a sheet.
///
/// # Errors
/// When the store refuses.
pub fn find(
    tx: &mut Tx,
    space: SpaceId,
    typed: &[String; 3],
) -> Result<(Vec<Tried>, Vec<Option<Tried>>), Problem> {
    let listed = tx.all::<Tried>(TO_CHOOSE, (space,))?;
    let mut found = Vec::new();
    for words in typed {
        found.push(match words.as_str() {
            "" => None,
            words => match listed.iter().find(|sheet| is_title(&sheet.title, words)) {
                Some(sheet) => Some(sheet.clone()),
                None => tx.find(NAMED, (space, words, identifier(words)))?,
            },
        });
    }
    Ok((listed, found))
}

fn is_title(title: &str, words: &str) -> bool {
    title.to_lowercase() == words.to_lowercase()
}

/// The last part of an address: `https://…/sheets/abc` names `abc`.
fn identifier(words: &str) -> String {
    let path = words.split(['?', '#']).next().unwrap_or_default();
    let last = path.trim_end_matches('/').rsplit('/').next();
    last.unwrap_or_default().to_lowercase()
}

/// The sheets that the form names; a field that names none is refused.
pub fn read(form: &mut Form, found: &[Option<Tried>]) -> Vec<i64> {
    let mut sheets = Vec::new();
    for (field, found) in FIELDS.into_iter().zip(found) {
        match found {
            Some(sheet) => sheets.push(sheet.id),
            None if form.value(field).trim().is_empty() => {}
            None => form.refuse(field, Refusal::new("journal-no-such-sheet")),
        }
    }
    sheets
}

/// Fills the fields with what is named already.
pub fn fill(form: &mut Form, there: &[Tried]) {
    for (field, sheet) in FIELDS.into_iter().zip(there) {
        form.fill(field, &sheet.title);
    }
}

/// What an entry names.
///
/// # Errors
/// When the store refuses.
pub fn of(tx: &mut Tx, entry: i64) -> Result<Vec<Tried>, Problem> {
    tx.all(OF, (entry,))
}

/// What each of at most ten entries names, in one query.
pub(super) fn of_several(tx: &mut Tx, entries: [i64; 10]) -> Result<Vec<(i64, Tried)>, Problem> {
    struct Placed(i64, Tried);
    impl FromRow for Placed {
        fn from_row(row: &mut Row) -> Result<Self, Problem> {
            Ok(Placed(row.column()?, Tried::from_row(row)?))
        }
    }
    let [a, b, c, d, e, f, g, h, i, j] = entries;
    let rows = tx.all::<Placed>(OF_SEVERAL, (a, b, c, d, e, f, g, h, i, j))?;
    Ok(rows
        .into_iter()
        .map(|Placed(entry, sheet)| (entry, sheet))
        .collect())
}

/// Writes what an entry names now.
pub(super) fn tie(tx: &mut Tx, entry: i64, sheets: &[i64]) -> Result<(), Problem> {
    tx.run(UNTIE, (entry,))?;
    for sheet in sheets {
        tx.run(TIE, (entry, *sheet))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_its_sheet() {
        for (words, expected) in [
            ("https://ici.example/sheets/0abc", "0abc"),
            ("/sheets/0abc/?a=b#c", "0abc"),
            ("Tour de table", "tour de table"),
        ] {
            assert_eq!(identifier(words), expected);
        }
    }
}
