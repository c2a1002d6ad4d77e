//! What stands behind identifiers: the pictures of the sheets that are shown, the people and the sheets that they name.
//! Three queries, whatever is shown.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Problem;
use platform::Tx;
use platform::db::{FromRow, Row, Value};
use sheets::pictures::Picture;
use sheets::shown::Names;
use spaces::space::Member;
use trame::FieldType;

use super::access::Scope;
use super::cards::Line;
use super::store;

/// What was looked up for a page.
#[derive(Default)]
pub struct Lookup {
    pictures: BTreeMap<i64, Vec<Picture>>,
    people: BTreeMap<String, Member>,
    titles: BTreeMap<String, String>,
}

/// A picture with the number of its sheet.
struct Pictured(i64, Picture);

impl FromRow for Pictured {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Pictured(row.column()?, Picture::from_row(row)?))
    }
}

/// What is to be looked up.
#[derive(Default)]
pub struct Wish {
    sheets: Vec<i64>,
    people: BTreeSet<String>,
    titles: BTreeSet<String>,
}

impl Wish {
    /// Everything that the lines of a page name, in fields that the reader reads.
    pub fn of<'a>(scope: &Scope, lines: impl Iterator<Item = &'a Line>) -> Self {
        let mut wish = Wish::default();
        for line in lines {
            wish.sheets.push(line.id.number());
            for field in scope.fields_of(line) {
                wish.add(field.holds, line.fields.get(&field.key).into_iter().flatten());
            }
        }
        wish
    }

    /// What values of a field name.
    pub fn add<'a>(&mut self, holds: FieldType, values: impl Iterator<Item = &'a String>) {
        let values = values.filter(|value| !value.is_empty()).cloned();
        match holds {
            FieldType::Person => self.people.extend(values),
            FieldType::Sheet | FieldType::Sheets => self.titles.extend(values),
            _ => {}
        }
    }

    /// Looks it up.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn read(self, tx: &mut Tx, scope: &Scope) -> Result<Lookup, Problem> {
        let mut lookup = Lookup::default();
        if !self.sheets.is_empty() {
            for Pictured(sheet, picture) in tx.all(store::PICTURES, (Value::list(self.sheets),))? {
                lookup.pictures.entry(sheet).or_default().push(picture);
            }
        }
        if !self.people.is_empty() {
            for person in tx.all::<Member>(store::PEOPLE, (Value::list(self.people),))? {
                lookup.people.insert(person.uid.to_string(), person);
            }
        }
        if !self.titles.is_empty() {
            let args = (Value::list(self.titles), scope.seen.space.id);
            lookup.titles = tx
                .all::<(String, String)>(store::TITLES, args)?
                .into_iter()
                .collect();
        }
        Ok(lookup)
    }
}

impl Lookup {
    /// The pictures of a sheet that the reader may see.
    pub fn pictures(&self, scope: &Scope, line: &Line) -> Vec<Picture> {
        let fields = scope.fields_of(line);
        let is_open = |field: &str| field.is_empty() || fields.iter().any(|known| known.key == field);
        let all = self.pictures.get(&line.id.number());
        let mine = all.into_iter().flatten();
        mine.filter(|picture| is_open(&picture.field)).cloned().collect()
    }

    /// Somebody, if they are still there.
    pub fn person(&self, uid: &str) -> Option<&Member> {
        self.people.get(uid)
    }

    /// The title of a sheet that is published here.
    pub fn title(&self, uid: &str) -> Option<&str> {
        self.titles.get(uid).map(String::as_str)
    }

    /// The names, for what fields say.
    pub fn names(&self) -> Names {
        let people = self
            .people
            .iter()
            .map(|(uid, person)| (uid.clone(), person.name.clone()));
        let titles = self
            .titles
            .iter()
            .map(|(uid, title)| (uid.clone(), title.clone()));
        Names::known(people.chain(titles).collect())
    }
}
