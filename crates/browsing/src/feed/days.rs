//! When sheets are, as calendars read it (RFC 5545): whole days, which belong to no zone.

use gatherings::time::file::{self, Entry};
use kernel::Language;
use platform::calendar::Calendar;
use platform::web::View;
use spaces::shape::said;

use super::pages::Made;
use crate::browse::Dated;

/// A calendar file.
pub fn write(v: &View, made: &Made, found: &[Dated]) -> String {
    let entries: Vec<Entry> = found.iter().filter_map(|dated| entry(v, made, dated)).collect();
    file::write(Some(&made.name), &entries)
}

fn entry(v: &View, made: &Made, dated: &Dated) -> Option<Entry> {
    let calendar = Calendar::new(Language::French, "UTC");
    let (first, last) = (
        calendar.from_field(&dated.first)?,
        calendar.from_field(&dated.last)?,
    );
    let base = v.absolute("");
    let host = base.split("//").nth(1).unwrap_or("tresse");
    let field = made.scope.field(&dated.kind, &dated.field)?;
    Some(Entry {
        uid: format!("{}-{}@{host}", dated.uid, dated.field),
        sequence: dated.version,
        title: dated.title.clone(),
        summary: said(&field.label, v.language).text.to_owned(),
        place: String::new(),
        point: None,
        address: v.absolute(&format!("/sheets/{}", dated.uid)),
        starts: first,
        ends: calendar.next_day(last),
        zone: "UTC".to_owned(),
        all_day: true,
        is_off: false,
        changed: dated.changed,
    })
}
