//! What a profile is made of, and who may see which part.

use kernel::{Audience, Instant, Language, Level, Problem, Uid};
use platform::db::{FromRow, Row};

/// A part of a profile that people fill in or leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its name, as stored and in forms.
    pub name: &'static str,
    /// The name, in forms, of who may see it.
    pub audience: &'static str,
    /// The message that names it.
    pub label: &'static str,
    /// The message that helps to fill it in.
    pub hint: &'static str,
    /// The most characters.
    pub most: usize,
    /// Whether it takes several lines.
    pub is_long: bool,
}

macro_rules! field {
    ($name:literal, $most:literal, $is_long:literal) => {
        Field {
            name: $name,
            audience: concat!($name, "-audience"),
            label: concat!("profile-field-", $name),
            hint: concat!("profile-hint-", $name),
            most: $most,
            is_long: $is_long,
        }
    };
}

/// Every part, in the order in which it is shown.
pub const FIELDS: [Field; 5] = [
    field!("about", 2_000, true),
    field!("place", 120, false),
    field!("organisation", 160, false),
    field!("interests", 600, true),
    field!("contact", 300, false),
];

/// The time zones that are offered; any other of the IANA database may be typed.
pub const ZONES: [&str; 24] = [
    "Europe/Paris",
    "Europe/Brussels",
    "Europe/Zurich",
    "Europe/Luxembourg",
    "Europe/London",
    "Europe/Lisbon",
    "America/Guadeloupe",
    "America/Martinique",
    "America/Cayenne",
    "America/Miquelon",
    "Indian/Reunion",
    "Indian/Mayotte",
    "Pacific/Noumea",
    "Pacific/Tahiti",
    "Pacific/Wallis",
    "Africa/Algiers",
    "Africa/Casablanca",
    "Africa/Tunis",
    "Africa/Dakar",
    "Africa/Abidjan",
    "Indian/Antananarivo",
    "America/Toronto",
    "America/New_York",
    "UTC",
];

/// What a person wrote in one part, and for whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The part's name.
    pub field: String,
    /// What they wrote.
    pub value: String,
    /// For whom.
    pub audience: Audience,
}

impl FromRow for Written {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (field, value) = (row.next()?, row.next()?);
        let audience = Audience::from_word(&row.next::<String>()?).unwrap_or(Audience::Own);
        Ok(Written {
            field,
            value,
            audience,
        })
    }
}

/// How somebody who reads a profile stands to its owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// It is theirs.
    Oneself,
    /// They are both in a space.
    SharesASpace,
    /// Anybody else, signed in or not.
    Stranger,
}

impl Relation {
    /// Whether they see what is written for `audience`.
    pub fn sees(self, audience: Audience) -> bool {
        match audience {
            Audience::Public => true,
            Audience::Space => self != Relation::Stranger,
            Audience::Own => self == Relation::Oneself,
        }
    }
}

/// A picture with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portrait {
    /// Its identifier.
    pub uid: String,
    /// What it shows.
    pub alternative: String,
}

/// A person's own page: what they can change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their language.
    pub language: Language,
    /// Their time zone.
    pub zone: String,
    /// Whether they have a password.
    pub has_password: bool,
    /// Their picture.
    pub portrait: Option<Portrait>,
}

impl FromRow for Account {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Account {
            name: row.next()?,
            email: row.next()?,
            language: row.next()?,
            zone: row.next()?,
            has_password: row.next()?,
            portrait: portrait(row)?,
        })
    }
}

/// Two columns, both empty when there is no picture.
pub(super) fn portrait(row: &mut Row) -> Result<Option<Portrait>, Problem> {
    let (uid, alternative) = (row.next::<Option<String>>()?, row.next::<Option<String>>()?);
    Ok(uid
        .zip(alternative)
        .map(|(uid, alternative)| Portrait { uid, alternative }))
}

/// A browser in which one is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// What is stored of the session's secret; says nothing about it.
    pub fingerprint: String,
    /// When one came in.
    pub started: Instant,
    /// When it was last noticed.
    pub seen: Instant,
    /// What the browser calls itself, made short.
    pub name: String,
}

impl FromRow for Device {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Device {
            fingerprint: row.next()?,
            started: row.next()?,
            seen: row.next()?,
            name: device_name(&row.next::<String>()?),
        })
    }
}

/// A skill that traces point at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practised {
    /// Its key, made readable.
    pub skill: String,
    /// The level, when the traces say it.
    pub level: Option<Level>,
    /// How many traces.
    pub traces: i64,
}

impl FromRow for Practised {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let skill = row.next::<String>()?.replace(['-', '_'], " ");
        let level = Level::from_word(&row.next::<String>()?);
        Ok(Practised {
            skill,
            level,
            traces: row.next()?,
        })
    }
}

/// A space, as a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpaceLink {
    /// The name in its address.
    pub slug: String,
    /// Its name.
    pub name: String,
}

impl FromRow for SpaceLink {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(SpaceLink {
            slug: row.next()?,
            name: row.next()?,
        })
    }
}

/// A person as others meet them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Their identifier.
    pub uid: Uid,
    /// Their name.
    pub name: String,
    /// Stable, to colour the letters that stand for a picture.
    pub tone: i64,
    /// Their picture.
    pub portrait: Option<Portrait>,
}

/// The browser and the system that a browser's long name speaks of, or its beginning.
pub fn device_name(agent: &str) -> String {
    const BROWSERS: [(&str, &str); 5] = [
        ("Firefox", "Firefox"),
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ];
    const SYSTEMS: [(&str, &str); 6] = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ];
    let named = |known: &[(&str, &'static str)]| {
        known
            .iter()
            .find(|(sign, _)| agent.contains(sign))
            .map(|(_, name)| *name)
    };
    match (named(&BROWSERS), named(&SYSTEMS)) {
        (Some(browser), Some(system)) => format!("{browser} · {system}"),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => agent.chars().take(40).collect(),
    }
}
