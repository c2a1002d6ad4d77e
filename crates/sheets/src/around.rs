//! What a sheet tells of: a gathering of its space, a place. Their tables are read here, and nothing of their code.
//!
//! Always true: only what whoever sees the space may see is read. A gathering that is still a draft, and a place of
//! another space that is hidden, are as if they were not there.

use kernel::{Instant, Problem, SpaceId, Uid};
use platform::Tx;
use platform::calendar::Calendar;
use platform::db::{FromRow, Row};
use platform::web::{Form, View};
use spaces::shape::{Shape, said};
use trame::FieldType;

use crate::field::{TITLE, input};
use crate::model::title_field;

platform::statements! {
    GATHERING = "select g.id, g.uid, g.title, g.kind, g.starts_at, g.ends_at, g.zone, g.all_day, g.place_note,
                 p.id, p.uid, p.name, p.address, p.latitude, p.longitude
                 from gatherings g left join places p on p.id = g.place_id and (p.space_id = g.space_id
                 or exists (select 1 from spaces s where s.id = p.space_id and s.joining <> 'hidden'))
                 where g.uid = $1 and g.space_id = $2 and g.state <> 'draft'";
    GATHERING_OF = "select g.id, g.uid, g.title, g.kind, g.starts_at, g.ends_at, g.zone, g.all_day, g.place_note,
                    p.id, p.uid, p.name, p.address, p.latitude, p.longitude
                    from gatherings g left join places p on p.id = g.place_id and (p.space_id = g.space_id
                    or exists (select 1 from spaces s where s.id = p.space_id and s.joining <> 'hidden'))
                    where g.id = $1 and g.space_id = $2 and g.state <> 'draft'";
    PLACE = "select p.id, p.uid, p.name, p.address, p.latitude, p.longitude
             from places p join spaces s on s.id = p.space_id
             where p.uid = $1 and (p.space_id = $2 or s.joining <> 'hidden')";
    PLACE_OF = "select p.id, p.uid, p.name, p.address, p.latitude, p.longitude
                from places p join spaces s on s.id = p.space_id
                where p.id = $1 and (p.space_id = $2 or s.joining <> 'hidden')";
}

/// A place.
#[derive(Debug, Clone)]
pub struct Place {
    /// Its number.
    pub id: i64,
    /// Its identifier in addresses.
    pub uid: Uid,
    /// Its name.
    pub name: String,
    /// Its address.
    pub address: String,
    /// Latitude and longitude, in degrees.
    pub point: Option<(f64, f64)>,
}

/// A gathering.
#[derive(Debug, Clone)]
pub struct Gathering {
    /// Its number.
    pub id: i64,
    /// Its identifier in addresses.
    pub uid: Uid,
    /// Its title.
    pub title: String,
    /// The key of its kind.
    pub kind: String,
    /// When it starts.
    pub starts: Instant,
    /// The first moment after it.
    pub ends: Instant,
    /// The zone of its hours.
    pub zone: String,
    /// Whether only its days count.
    pub all_day: bool,
    /// Where it is, in words.
    pub place_note: String,
    /// Where it is, when that is a described place.
    pub place: Option<Place>,
}

/// What a sheet tells of.
#[derive(Debug, Clone, Default)]
pub struct Around {
    /// The gathering.
    pub gathering: Option<Gathering>,
    /// The place.
    pub place: Option<Place>,
}

impl FromRow for Gathering {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Gathering {
            id: row.column()?,
            uid: row.column()?,
            title: row.column()?,
            kind: row.column()?,
            starts: row.column()?,
            ends: row.column()?,
            zone: row.column()?,
            all_day: row.column()?,
            place_note: row.column()?,
            place: place(row)?,
        })
    }
}

impl FromRow for Place {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        place(row)?.ok_or(Problem::broken("a place without a number"))
    }
}

fn place(row: &mut Row) -> Result<Option<Place>, Problem> {
    let (id, uid): (Option<i64>, Option<Uid>) = (row.column()?, row.column()?);
    let (name, address): (Option<String>, Option<String>) = (row.column()?, row.column()?);
    let point = row.column::<Option<f64>>()?.zip(row.column::<Option<f64>>()?);
    Ok(id.zip(uid).map(|(id, uid)| Place {
        id,
        uid,
        name: name.unwrap_or_default(),
        address: address.unwrap_or_default(),
        point,
    }))
}

impl Around {
    /// What a form names; what is not there, or must not be known, is left out.
    pub fn named(tx: &mut Tx, space: SpaceId, form: &Form) -> Result<Self, Problem> {
        let uid = |field: &str| form.value(field).parse::<Uid>().ok();
        let gathering = match uid("gathering") {
            Some(uid) => tx.find::<Gathering>(GATHERING, (uid, space))?,
            None => None,
        };
        let place = match uid("place") {
            Some(uid) => tx.find::<Place>(PLACE, (uid, space))?,
            None => gathering.as_ref().and_then(|gathering| gathering.place.clone()),
        };
        Ok(Around { gathering, place })
    }

    /// What a stored sheet tells of.
    pub fn of(
        tx: &mut Tx,
        space: SpaceId,
        gathering: Option<i64>,
        place: Option<i64>,
    ) -> Result<Self, Problem> {
        let gathering = match gathering {
            Some(id) => tx.find::<Gathering>(GATHERING_OF, (id, space))?,
            None => None,
        };
        let place = match place {
            Some(id) => tx.find::<Place>(PLACE_OF, (id, space))?,
            None => None,
        };
        Ok(Around { gathering, place })
    }

    /// Fills an empty form with what is already known: a title, the day, the place.
    pub fn fill(&self, form: &mut Form, v: &View, kind: &trame::Sheet) {
        let first = |holds: FieldType| {
            let found = kind.fields.iter().find(|field| field.holds == holds);
            found.map(input)
        };
        if let Some(gathering) = &self.gathering {
            let name = title_field(kind).map_or_else(|| TITLE.to_owned(), input);
            let kind = said(&kind.name, v.language).text.to_owned();
            let title = v.t2("sheet-title-from", "kind", kind, "title", &gathering.title);
            form.fill(name, title.chars().take(200).collect::<String>());
            let calendar = Calendar::new(v.language, &gathering.zone);
            let (start, end) = (
                calendar.field(gathering.starts),
                calendar.field(gathering.ends.plus_minutes(-1)),
            );
            if let Some(name) = first(FieldType::Date) {
                form.fill(name, start.as_str());
            }
            if let Some(name) = first(FieldType::Period) {
                if end != start {
                    form.fill(format!("{name}-to"), end);
                }
                form.fill(name, start);
            }
        }
        if let Some(name) = first(FieldType::Place) {
            form.fill(name.as_str(), self.place_in_words());
            if let Some((latitude, longitude)) = self.place.as_ref().and_then(|place| place.point) {
                form.fill(format!("{name}-latitude"), latitude.to_string());
                form.fill(format!("{name}-longitude"), longitude.to_string());
            }
        }
    }

    /// Where it was, in one line.
    pub fn place_in_words(&self) -> String {
        let note = self
            .gathering
            .as_ref()
            .map(|gathering| gathering.place_note.as_str());
        let parts = match &self.place {
            Some(place) => vec![place.name.as_str(), place.address.as_str()],
            None => vec![note.unwrap_or_default()],
        };
        let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        said.join(", ")
    }
}

impl Gathering {
    /// When it was, in its own zone.
    pub fn when(&self, v: &View) -> String {
        v.period(&self.zone, self.starts, self.ends, self.all_day)
    }

    /// What kind of gathering it was, in the words of the space; empty when the trame no longer knows it.
    pub fn kind_in_words(&self, v: &View, shape: &Shape) -> String {
        let kinds = &shape.trame.gatherings;
        let kind = kinds.iter().find(|kind| kind.key == self.kind);
        kind.map_or_else(String::new, |kind| said(&kind.name, v.language).text.to_owned())
    }
}
