//! The browsers in which one is signed in, named as people name them.

use kernel::{Instant, Problem};
use platform::db::{FromRow, Row};

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
            fingerprint: row.column()?,
            started: row.column()?,
            seen: row.column()?,
            name: device_name(&row.column::<String>()?),
        })
    }
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
