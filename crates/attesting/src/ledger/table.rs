//! Lines as a table that spreadsheets read.

use platform::table::Table;
use platform::web::View;

use super::model::Line;
use super::period::day;

/// The lines, with their heads.
pub(super) fn write<'a>(v: &View, lines: impl Iterator<Item = &'a Line>) -> String {
    let mut table = Table::new();
    let heads = [
        "ledger-column-first",
        "ledger-column-last",
        "ledger-column-space",
        "ledger-column-source",
        "ledger-column-title",
        "ledger-column-minutes",
        "ledger-column-state",
        "ledger-column-note",
    ];
    table.row(heads.map(|head| v.t(head)));
    for line in lines {
        let place = line.place.as_ref().map(|place| place.name.clone());
        table.row([
            day(v.calendar(), line.starts).to_string(),
            day(v.calendar(), line.ends).to_string(),
            place.unwrap_or_default(),
            v.word("ledger-source", line.source.word()).to_owned(),
            line.title.clone(),
            line.stand.minutes.to_string(),
            v.word("ledger-state", line.stand.state.word()).to_owned(),
            line.note.clone(),
        ]);
    }
    table.text()
}
