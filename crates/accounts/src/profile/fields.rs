//! The parts of a profile, and the time zones that are offered.

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
