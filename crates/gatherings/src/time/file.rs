//! Calendar files (RFC 5545) that other calendars read and keep up to date.
//!
//! Moments are written in UTC, which needs no description of zones; whole days as dates, which belong to none.

use icalendar::{Calendar, Component, Event, EventLike, Property};
use kernel::Instant;

use crate::gathering::{Gathering, State};

/// The kind of a calendar file.
pub const KIND: &str = "text/calendar; charset=utf-8";

/// What a file says of one gathering.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its identifier, the same for ever.
    pub uid: String,
    /// How often it changed: calendars keep the highest.
    pub sequence: i64,
    /// Its title.
    pub title: String,
    /// What it is, in a line or two.
    pub summary: String,
    /// Where it is: an address, or where one connects.
    pub place: String,
    /// Latitude and longitude, in degrees.
    pub point: Option<(f64, f64)>,
    /// The page that says more.
    pub address: String,
    /// When it starts.
    pub starts: Instant,
    /// The first moment after it.
    pub ends: Instant,
    /// The zone of its days.
    pub zone: String,
    /// Whether only its days count.
    pub all_day: bool,
    /// Whether it does not take place.
    pub is_off: bool,
    /// When it last changed.
    pub changed: Instant,
}

impl Entry {
    /// What everybody may know of a gathering; `base` is the address of the instance.
    pub fn of(gathering: &Gathering, base: &str) -> Self {
        let host = base.split("//").nth(1).unwrap_or("tresse");
        Entry {
            uid: format!("{}@{host}", gathering.uid),
            sequence: gathering.sequence,
            title: gathering.title.clone(),
            summary: gathering.summary.clone(),
            place: gathering.where_it_is(),
            point: gathering.place.as_ref().and_then(|place| place.point),
            address: format!("{base}/gatherings/{}", gathering.uid),
            starts: gathering.starts,
            ends: gathering.ends,
            zone: gathering.zone.clone(),
            all_day: gathering.all_day,
            is_off: gathering.state == State::Cancelled,
            changed: gathering.changed,
        }
    }
}

/// A calendar file; `name` is what a calendar that subscribes shows.
pub fn write(name: Option<&str>, entries: &[Entry]) -> String {
    let mut calendar = Calendar::new();
    if let Some(name) = name {
        calendar.name(name);
        // How often a subscriber looks again (RFC 7986, 5.7).
        calendar.append_property(
            Property::new("REFRESH-INTERVAL", "PT1H")
                .append_parameter(icalendar::Parameter::new("VALUE", "DURATION"))
                .done(),
        );
    }
    calendar.append_property(Property::new("METHOD", "PUBLISH").done());
    for entry in entries {
        calendar.push(event(entry));
    }
    calendar.done().to_string()
}

fn event(entry: &Entry) -> Event {
    let mut event = Event::new();
    event.uid(&entry.uid).summary(&entry.title);
    event.add_property("DTSTAMP", utc(entry.changed));
    event.add_property("LAST-MODIFIED", utc(entry.changed));
    event.add_property("SEQUENCE", entry.sequence.to_string());
    event.add_property("STATUS", if entry.is_off { "CANCELLED" } else { "CONFIRMED" });
    for (name, moment) in [("DTSTART", entry.starts), ("DTEND", entry.ends)] {
        if entry.all_day {
            let mut property = Property::new(name, day(moment, &entry.zone));
            property.add_parameter("VALUE", "DATE");
            event.append_property(property);
        } else {
            event.add_property(name, utc(moment));
        }
    }
    if !entry.summary.is_empty() {
        event.description(&entry.summary);
    }
    if !entry.place.is_empty() {
        event.location(&entry.place);
    }
    if let Some((latitude, longitude)) = entry.point {
        event.add_property("GEO", format!("{latitude};{longitude}"));
    }
    event.add_property("URL", &entry.address);
    event.done()
}

/// `20260402T150000Z`.
fn utc(instant: Instant) -> String {
    platform::calendar::Calendar::machine(Instant::from_milliseconds(
        instant.milliseconds().div_euclid(1_000) * 1_000,
    ))
    .replace(['-', ':'], "")
}

/// `20260402`, where that day is.
fn day(instant: Instant, zone: &str) -> String {
    platform::calendar::Calendar::new(kernel::Language::French, zone)
        .field(instant)
        .replace('-', "")
}
