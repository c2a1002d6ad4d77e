//! Where sheets are, as maps read it (RFC 7946).

use platform::web::View;
use serde_json::{Value, json};
use spaces::shape::said;

use super::pages::Made;
use crate::browse::Placed;

/// A collection of points.
pub fn write(v: &View, made: &Made, found: &[Placed]) -> String {
    let feature = |placed: &Placed| {
        let kind = made.scope.known(&placed.kind);
        json!({
            "type": "Feature",
            "id": format!("{}-{}", placed.uid, placed.field),
            // Longitude first, as the format has it (3.1.1).
            "geometry": { "type": "Point", "coordinates": [placed.at.1, placed.at.0] },
            "properties": {
                "title": placed.title,
                "kind": kind.map(|kind| said(&kind.name, v.language).text),
                "place": placed.words,
                "url": v.absolute(&format!("/sheets/{}", placed.uid)),
            },
        })
    };
    let features: Vec<Value> = found.iter().map(feature).collect();
    json!({ "type": "FeatureCollection", "features": features }).to_string()
}
