//! Time as calendars mean it: occurrences by the wall clock of a zone, and files that other calendars read.

pub mod file;
pub mod recurrence;
