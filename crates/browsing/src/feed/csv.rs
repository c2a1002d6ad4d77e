//! Sheets as a table that spreadsheets read.

use platform::table::Table;
use platform::web::View;
use spaces::shape::said;

use super::pages::Made;
use crate::browse::{Line, Lookup, cells, columns};

/// The table: a column for each field where one kind is asked for.
pub fn write(v: &View, made: &Made, lines: &[Line], lookup: &Lookup) -> String {
    let fields = columns(&made.scope, true);
    let mut heads = vec![
        v.t("browse-column-title").to_owned(),
        v.t("browse-column-kind").to_owned(),
    ];
    heads.extend(
        fields
            .iter()
            .map(|field| said(&field.label, v.language).text.to_owned()),
    );
    heads.extend(
        ["author", "day", "licence", "address"].map(|column| v.word("browse-column", column).to_owned()),
    );
    let mut table = Table::with_commas().keeping_numbers();
    table.row(&heads);
    for line in lines {
        let kind = made.scope.known(&line.kind);
        let mut all = vec![
            line.title.clone(),
            kind.map_or_else(
                || line.kind.clone(),
                |kind| said(&kind.name, v.language).text.to_owned(),
            ),
        ];
        all.extend(cells(v, &made.scope, line, lookup, &fields));
        let day = v.machine(line.at());
        all.extend([
            line.author.name.clone(),
            day.get(..10).unwrap_or(&day).to_owned(),
            line.licence.word().to_owned(),
            v.absolute(&format!("/sheets/{}", line.uid)),
        ]);
        table.row(&all);
    }
    table.text()
}
