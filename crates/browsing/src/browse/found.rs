//! What is found on a map and in a month.

use kernel::Problem;
use platform::db::FromRow;

/// A place on the map of sheets.
pub struct Placed {
    /// The identifier of the sheet.
    pub uid: String,
    /// The key of its kind.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// The key of the field.
    pub field: String,
    /// The place in words.
    pub words: String,
    /// Degrees to the north, and to the east.
    pub at: (f64, f64),
}

impl FromRow for Placed {
    fn from_row(row: &mut platform::db::Row) -> Result<Self, Problem> {
        Ok(Placed {
            uid: row.column()?,
            kind: row.column()?,
            title: row.column()?,
            field: row.column()?,
            words: row.column()?,
            at: (row.column()?, row.column()?),
        })
    }
}

/// A sheet on some days.
pub struct Dated {
    /// The identifier of the sheet.
    pub uid: String,
    /// The key of its kind.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// The key of the field.
    pub field: String,
    /// The first day, as dates are written.
    pub first: String,
    /// The last.
    pub last: String,
    /// When the sheet last changed.
    pub changed: kernel::Instant,
    /// How often it was written.
    pub version: i64,
}

impl FromRow for Dated {
    fn from_row(row: &mut platform::db::Row) -> Result<Self, Problem> {
        Ok(Dated {
            uid: row.column()?,
            kind: row.column()?,
            title: row.column()?,
            field: row.column()?,
            first: row.column()?,
            last: row.column()?,
            changed: row.column()?,
            version: row.column()?,
        })
    }
}

/// A part of the world: from south to north, from west to east, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// The southernmost and the northernmost latitude.
    pub latitudes: (f64, f64),
    /// The westernmost and the easternmost longitude.
    pub longitudes: (f64, f64),
}

impl Bounds {
    /// All of it.
    pub const WORLD: Bounds = Bounds {
        latitudes: (-90.0, 90.0),
        longitudes: (-180.0, 180.0),
    };
}
