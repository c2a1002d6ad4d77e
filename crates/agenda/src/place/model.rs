//! What a place is, and what is in it.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::db::{FromRow, Row};

use super::point::point;

/// A picture with words for those who do not see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its identifier.
    pub uid: Uid,
    /// What it shows.
    pub words: String,
}

/// Reads two columns: the identifier and the words of a picture that is still there.
fn picture(row: &mut Row) -> Result<Option<Picture>, Problem> {
    let (uid, words) = (row.column::<Option<Uid>>()?, row.column::<Option<String>>()?);
    Ok(uid.zip(words).map(|(uid, words)| Picture { uid, words }))
}

/// A place as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Its number.
    pub id: i64,
    /// Its identifier in addresses.
    pub uid: Uid,
    /// The number of the space that describes it.
    pub space_id: SpaceId,
    /// The address of that space.
    pub space: String,
    /// What people call it.
    pub name: String,
    /// Its address.
    pub address: String,
    /// Latitude and longitude, in degrees.
    pub point: Option<(f64, f64)>,
    /// How one gets there.
    pub directions: String,
    /// Access for people with disabilities.
    pub access: String,
    /// When it is open.
    pub hours: String,
    /// Its picture.
    pub picture: Option<Picture>,
    /// Since when it is no longer offered.
    pub closed: Option<Instant>,
}

impl FromRow for Place {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Place {
            id: row.column()?,
            uid: row.column()?,
            space_id: row.column()?,
            space: row.column()?,
            name: row.column()?,
            address: row.column()?,
            point: point(row)?,
            directions: row.column()?,
            access: row.column()?,
            hours: row.column()?,
            picture: picture(row)?,
            closed: row.column()?,
        })
    }
}

/// A room of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// Its number.
    pub id: i64,
    /// Its identifier in addresses.
    pub uid: Uid,
    /// What people call it.
    pub name: String,
    /// How many people it holds.
    pub people: Option<i64>,
    /// How it is set up.
    pub layout: String,
    /// What is in it.
    pub equipment: String,
    /// Access for people with disabilities.
    pub access: String,
    /// Its picture.
    pub picture: Option<Picture>,
    /// Since when it is no longer offered.
    pub closed: Option<Instant>,
}

impl FromRow for Room {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Room {
            id: row.column()?,
            uid: row.column()?,
            name: row.column()?,
            people: row.column()?,
            layout: row.column()?,
            equipment: row.column()?,
            access: row.column()?,
            picture: picture(row)?,
            closed: row.column()?,
        })
    }
}

/// A way of setting up a room that was tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// Its identifier.
    pub uid: Uid,
    /// What people call it.
    pub name: String,
    /// The room; none for the place as a whole.
    pub room: Option<String>,
    /// What worked.
    pub worked: String,
    /// What did not.
    pub failed: String,
    /// Its picture.
    pub picture: Option<Picture>,
    /// When it was told.
    pub told: Instant,
    /// Who told it: number and name, which is empty once they are gone.
    pub by: Option<(PersonId, String)>,
    /// The gathering at which it was tried: identifier and title.
    pub gathering: Option<(Uid, String)>,
}

impl Layout {
    /// Who told it, if they still have a name.
    pub fn teller(&self) -> Option<&str> {
        let (_, name) = self.by.as_ref()?;
        Some(name.as_str()).filter(|name| !name.is_empty())
    }
}

impl FromRow for Layout {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Layout {
            uid: row.column()?,
            name: row.column()?,
            room: row.column()?,
            worked: row.column()?,
            failed: row.column()?,
            picture: picture(row)?,
            told: row.column()?,
            by: row
                .column::<Option<PersonId>>()?
                .zip(row.column::<Option<String>>()?),
            gathering: row.column::<Option<Uid>>()?.zip(row.column::<Option<String>>()?),
        })
    }
}
