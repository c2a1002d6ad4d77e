//! What the fields of a sheet may point at.

use kernel::{Problem, SpaceId};
use platform::Tx;
use trame::FieldType;

use crate::model::SheetId;

platform::statements! {
    // Those who belong, and those whom the sheet names already, though they may have left since.
    PEOPLE = "select p.uid, p.name from memberships m join persons p on p.id = m.person_id
              where m.space_id = $1 and m.state = 'active' and p.state = 'active'
              union select p.uid, p.name from sheet_people k join persons p on p.id = k.person_id
              where k.sheet_id = $2 and p.state = 'active' order by 2, 1 limit 1000";
    SHEETS = "select uid, kind, title from sheets where space_id = $1 and state = 'published'
              union select s.uid, s.kind, s.title from sheet_links l join sheets s on s.id = l.target_id
              where l.sheet_id = $2 order by 3, 1 limit 1000";
}

/// What a person or another sheet may be chosen from.
#[derive(Debug, Clone, Default)]
pub struct Options {
    people: Vec<(String, String)>,
    sheets: Vec<(String, String, String)>,
}

impl Options {
    /// What the fields of a kind may point at; nothing is read for a kind that points at nothing.
    pub fn load(
        tx: &mut Tx,
        space: SpaceId,
        kind: &trame::Sheet,
        sheet: Option<SheetId>,
    ) -> Result<Self, Problem> {
        let holds = |wanted: fn(FieldType) -> bool| kind.fields.iter().any(|field| wanted(field.holds));
        let sheet = sheet.unwrap_or(SheetId::new(0));
        let mut options = Options::default();
        if holds(|holds| holds == FieldType::Person) {
            options.people = tx.all(PEOPLE, (space, sheet))?;
        }
        if holds(FieldType::points) {
            options.sheets = tx.all(SHEETS, (space, sheet))?;
        }
        Ok(options)
    }

    /// Whether somebody may be chosen.
    pub fn has_person(&self, uid: &str) -> bool {
        self.people.iter().any(|(known, _)| known == uid)
    }

    /// Whether a sheet of this kind may be chosen.
    pub fn has_sheet(&self, kind: Option<&str>, uid: &str) -> bool {
        self.of_kind(kind).any(|(known, _)| known == uid)
    }

    /// What somebody or a sheet is called.
    pub fn name_of(&self, uid: &str) -> Option<&str> {
        let sheet = self.sheets.iter().find(|(known, _, _)| known == uid);
        let person = self.people.iter().find(|(known, _)| known == uid);
        let title = sheet.map(|(_, _, title)| title.as_str());
        title.or_else(|| person.map(|(_, name)| name.as_str()))
    }

    /// The people, by identifier and name.
    pub fn people(&self) -> impl Iterator<Item = (&str, &str)> {
        self.people
            .iter()
            .map(|(uid, name)| (uid.as_str(), name.as_str()))
    }

    /// The sheets of a kind, or of every kind, by identifier and title.
    pub fn of_kind<'a>(&'a self, kind: Option<&'a str>) -> impl Iterator<Item = (&'a str, &'a str)> {
        let wanted = move |found: &str| kind.is_none_or(|kind| kind == found);
        self.sheets
            .iter()
            .filter(move |(_, found, _)| wanted(found))
            .map(|(uid, _, title)| (uid.as_str(), title.as_str()))
    }
}
