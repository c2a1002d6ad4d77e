//! A field of action as open data: a table, and points on a map, each row with its author and its licence.

use kernel::{Problem, Uid};
use platform::table::Table;
use platform::web::{Cx, Handled, Reply, View};
use serde_json::{Value, json};
use spaces::shape::said;

use super::model::{Asked, Line, Share, cells, columns};
use super::{access, store};

/// The most rows of a file.
const MOST: i64 = 20_000;

/// GET /fields/{field}/as/{format}: `csv` or `geojson`.
pub async fn give(cx: Cx) -> Handled {
    let (uid, format): (Uid, String) = (cx.at("field")?, cx.at("format")?);
    if !["csv", "geojson"].contains(&format.as_str()) {
        return Err(Problem::Missing);
    }
    let asked = Asked::of(&cx);
    let (shares, lines) = cx
        .read(move |tx| {
            let action = access::to_see(tx, uid)?.action;
            let shares = asked.among(&store::shares(tx, action.id)?);
            let lines = store::lines(tx, action.id, &shares, &asked, MOST)?;
            Ok((shares, lines))
        })
        .await?;
    let v = cx.view();
    let is_open = cx.session().is_none();
    let known = cx.header("if-none-match");
    Ok(if format == "csv" {
        let table = table(&v, &shares, &lines);
        Reply::polled("text/csv; charset=utf-8", &table, known, is_open).saved_as("field.csv")
    } else {
        let points = points(&v, &shares, &lines);
        Reply::polled("application/geo+json", &points, known, is_open)
    }
    .for_programs())
}

fn share<'a>(shares: &'a [Share], line: &Line) -> Option<&'a Share> {
    let mut shares = shares.iter();
    shares.find(|share| share.space.0 == line.space && share.kind == line.kind)
}

fn kind(v: &View, share: &Share) -> String {
    let kind = share.known();
    kind.map_or_else(
        || share.kind.clone(),
        |kind| said(&kind.name, v.language).text.to_owned(),
    )
}

/// The first ten letters of a moment: its day.
fn day(v: &View, line: &Line) -> String {
    let machine = line.at.map(|at| v.machine(at)).unwrap_or_default();
    machine.get(..10).unwrap_or_default().to_owned()
}

fn table(v: &View, shares: &[Share], lines: &[Line]) -> String {
    let fields = columns(v, shares);
    let mut table = Table::with_commas().keeping_numbers();
    let word = |word: &str| v.word("field-column", word).to_owned();
    let before = ["title", "kind", "space", "place", "latitude", "longitude"].map(word);
    let after = ["author", "day", "licence", "address"].map(word);
    let names = fields.iter().map(|(_, name)| name.clone());
    table.row(before.into_iter().chain(names).chain(after));
    for line in lines {
        let Some(share) = share(shares, line) else {
            continue;
        };
        let (words, latitude, longitude) = match &line.place {
            Some((words, latitude, longitude)) => {
                (words.clone(), latitude.to_string(), longitude.to_string())
            }
            None => Default::default(),
        };
        let mut row = vec![
            line.title.clone(),
            kind(v, share),
            share.space.2.clone(),
            words,
            latitude,
            longitude,
        ];
        let mut said = cells(v, share, line);
        row.extend(fields.iter().map(|(key, _)| said.remove(key).unwrap_or_default()));
        row.extend([
            line.author.clone(),
            day(v, line),
            line.licence.word().to_owned(),
            v.absolute(&format!("/sheets/{}", line.uid)),
        ]);
        table.row(row);
    }
    table.text()
}

/// RFC 7946; what is nowhere is no point.
fn points(v: &View, shares: &[Share], lines: &[Line]) -> String {
    let feature = |line: &Line| {
        let (share, (words, latitude, longitude)) = (share(shares, line)?, line.place.as_ref()?);
        Some(json!({
            "type": "Feature",
            "id": line.uid.to_string(),
            // Longitude first, as the format has it (3.1.1).
            "geometry": { "type": "Point", "coordinates": [longitude, latitude] },
            "properties": {
                "title": line.title,
                "kind": kind(v, share),
                "space": share.space.2,
                "place": words,
                "author": line.author,
                "day": day(v, line),
                "licence": line.licence.word(),
                "url": v.absolute(&format!("/sheets/{}", line.uid)),
            },
        }))
    };
    let features: Vec<Value> = lines.iter().filter_map(feature).collect();
    json!({ "type": "FeatureCollection", "features": features }).to_string()
}
