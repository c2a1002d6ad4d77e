//! Sheets as linked data: a list of works, with the words of <https://schema.org>.

use platform::web::View;
use serde_json::{Map, Value, json};
use sheets::facet;
use sheets::shown::licence_address;
use spaces::shape::said;

use super::pages::Made;
use crate::browse::{Line, Lookup, chips, lead};

/// The list.
pub fn write(v: &View, made: &Made, lines: &[Line], lookup: &Lookup) -> String {
    let item = |(place, line): (usize, &Line)| json!({ "@type": "ListItem", "position": place + 1, "item": work(v, made, line, lookup) });
    let items: Vec<Value> = lines.iter().enumerate().map(item).collect();
    json!({
        "@context": "https://schema.org",
        "@type": "ItemList",
        "name": made.name,
        "url": v.absolute(&made.page),
        "numberOfItems": items.len(),
        "itemListElement": items,
    })
    .to_string()
}

fn work(v: &View, made: &Made, line: &Line, lookup: &Lookup) -> Value {
    let scope = &made.scope;
    let address = v.absolute(&format!("/sheets/{}", line.uid));
    let mut work = Map::new();
    let mut say = |name: &str, value: Value| {
        let is_something = match &value {
            Value::Null => false,
            Value::String(text) => !text.is_empty(),
            Value::Array(list) => !list.is_empty(),
            _ => true,
        };
        if is_something {
            work.insert(name.to_owned(), value);
        }
    };
    say("@type", json!("CreativeWork"));
    say("@id", json!(address));
    say("url", json!(address));
    say("name", json!(line.title));
    say("description", json!(lead(scope, line)));
    let kind = scope.known(&line.kind);
    say("genre", json!(kind.map(|kind| said(&kind.name, v.language).text)));
    if !line.author.name.is_empty() {
        say("author", json!({ "@type": "Person", "name": line.author.name }));
    }
    say("license", json!(licence_address(v, line.licence)));
    say("datePublished", json!(v.machine(line.at())));
    say("dateModified", json!(v.machine(line.changed)));
    say("keywords", json!(chips(v, scope, line)));
    let picture = lookup.pictures(scope, line).into_iter().next();
    say("image", json!(picture.map(|picture| v.absolute(&picture.path))));
    if let Some(kind) = kind {
        let told = scope.fields_of(line);
        let is_told = |field: &str| told.iter().any(|known| known.key == field);
        let place = |point: facet::Point| {
            json!({
                "@type": "Place",
                "name": point.words,
                "geo": { "@type": "GeoCoordinates", "latitude": point.latitude, "longitude": point.longitude },
            })
        };
        let points = facet::points(kind, &line.fields).into_iter();
        let places: Vec<Value> = points.filter(|point| is_told(&point.field)).map(place).collect();
        say("contentLocation", json!(places));
        let days = facet::days(kind, &line.fields).into_iter();
        let spans: Vec<String> = days
            .filter(|day| is_told(&day.field))
            .map(|day| {
                if day.first == day.last {
                    day.first
                } else {
                    format!("{}/{}", day.first, day.last)
                }
            })
            .collect();
        say("temporalCoverage", json!(spans));
    }
    Value::Object(work)
}
