//! What programs read, as other people's parsers understand it.

use calcard::icalendar::{ICalendarComponent, ICalendarComponentType, ICalendarProperty};
use calcard::{Entry, Parser};
use serde_json::Value;

use crate::workshop::{LIST, Workshop, workshop};

fn events(file: &str) -> Vec<ICalendarComponent> {
    let mut parser = Parser::new(file);
    let entry = parser.entry();
    let Entry::ICalendar(calendar) = entry else {
        panic!("not a calendar but {entry:?}: {file}");
    };
    assert_eq!(parser.entry(), Entry::Eof);
    let components = calendar.components.into_iter();
    components
        .filter(|each| each.component_type == ICalendarComponentType::VEvent)
        .collect()
}

fn text(event: &ICalendarComponent, property: &ICalendarProperty) -> String {
    let values = event
        .property(property)
        .map(|entry| entry.values.as_slice())
        .unwrap_or_default();
    values
        .iter()
        .filter_map(|value| value.as_text())
        .collect::<Vec<_>>()
        .join(",")
}

async fn json(w: &Workshop, path: &str) -> Value {
    let page = w.town.visitor().opens(path).await;
    assert_eq!(page.status(), 200, "{path}");
    serde_json::from_slice(page.bytes()).unwrap()
}

const TITLE: &str = "Moins < plus & « mieux », dit-on ; \"ici\"";

#[tokio::test]
async fn an_independent_parser_reads_what_is_new() {
    let w = workshop().await;
    let first = w.tells(TITLE, &[("field-whom", "upper")]).await.path().to_owned();
    w.town.passes(5);
    w.tells("La seconde", &[]).await;
    w.tells("Un brouillon", &[("state", "draft")]).await;
    let page = w
        .town
        .visitor()
        .opens(&format!("{LIST}/as/atom?kind=account&sort=title"))
        .await;
    assert_eq!(page.header("content-type"), "application/atom+xml; charset=utf-8");
    let feed = feed_rs::parser::parse(page.bytes()).unwrap();
    assert_eq!(feed.feed_type, feed_rs::model::FeedType::Atom);
    let titles: Vec<String> = feed
        .entries
        .iter()
        .map(|entry| entry.title.clone().unwrap().content)
        .collect();
    assert_eq!(
        titles,
        ["La seconde", TITLE],
        "the newest first, whatever the order of the page"
    );
    let entry = &feed.entries[1];
    assert_eq!(entry.links[0].href, format!("http://town.example{first}"));
    assert_eq!(entry.authors[0].name.as_deref(), Some("Cleo"));
    assert!(
        entry
            .summary
            .clone()
            .unwrap()
            .content
            .contains("une page blanche")
    );
    assert_eq!(entry.categories[0].term, "account");
    assert!(feed.updated.is_some() && entry.published.is_some() && !feed.id.is_empty());
    let narrowed = w
        .town
        .visitor()
        .opens(&format!("{LIST}/as/atom?kind=account&f.whom=upper"))
        .await;
    assert_eq!(feed_rs::parser::parse(narrowed.bytes()).unwrap().entries.len(), 1);
}

#[tokio::test]
async fn the_table_holds_every_field_and_no_formula() {
    let w = workshop().await;
    w.tells(
        "=HYPERLINK(\"http://x\")",
        &[
            ("field-day", "2026-02-10"),
            ("field-did", "Une, deux\net \"trois\""),
        ],
    )
    .await;
    let page = w
        .town
        .visitor()
        .opens(&format!("{LIST}/as/csv?kind=account"))
        .await;
    assert_eq!(page.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(
        page.header("content-disposition"),
        "attachment; filename=\"atelier.csv\""
    );
    let file = page.html();
    let rows = rows(file.trim_start_matches('\u{feff}'));
    assert_eq!(rows[0][..4], ["Titre", "Genre", "Jour", "Où"]);
    assert_eq!(rows[0].last().unwrap(), "Adresse");
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0].len(), rows[1].len());
    assert_eq!(rows[1][0], "'=HYPERLINK(\"http://x\")");
    assert!(rows[1].contains(&"Une, deux\net \"trois\"".to_owned()));
    assert!(rows[1].contains(&"CC-BY-SA-4.0".to_owned()));
}

/// RFC 4180, read in another way than it was written.
fn rows(file: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = file.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
    }
    rows
}

#[tokio::test]
async fn points_and_days_are_read_by_maps_and_calendars() {
    let w = workshop().await;
    w.describes("La Filature", Some(("48,39", "-4,48")), "workshop")
        .await;
    w.describes("Nulle part", None, "").await;
    let map = json(&w, &format!("{LIST}/as/geojson")).await;
    assert_eq!(map["type"], "FeatureCollection");
    assert_eq!(map["features"].as_array().unwrap().len(), 1);
    let feature = &map["features"][0];
    assert_eq!(
        feature["geometry"]["coordinates"],
        serde_json::json!([-4.48, 48.39])
    );
    assert_eq!(feature["properties"]["title"], "La Filature");
    assert!(
        feature["properties"]["url"]
            .as_str()
            .unwrap()
            .starts_with("http://town.example/sheets/")
    );
    w.tells("En février", &[("field-day", "2026-02-10")]).await;
    let page = w.town.visitor().opens(&format!("{LIST}/as/ics")).await;
    assert_eq!(page.header("content-type"), "text/calendar; charset=utf-8");
    let events = events(&page.html());
    assert_eq!(events.len(), 1);
    assert_eq!(text(&events[0], &ICalendarProperty::Summary), "En février");
    let day = |name| {
        let entry = events[0].property(&name).unwrap();
        let date = entry.values[0].as_partial_date_time().unwrap();
        (date.month, date.day, date.hour)
    };
    assert_eq!(day(ICalendarProperty::Dtstart), (Some(2), Some(10), None));
    assert_eq!(
        day(ICalendarProperty::Dtend),
        (Some(2), Some(11), None),
        "the first day after it"
    );
}

#[tokio::test]
async fn linked_data_says_what_each_sheet_is() {
    let w = workshop().await;
    w.tells(TITLE, &[("field-day", "2026-02-10"), ("field-whom", "upper")])
        .await;
    let data = json(&w, &format!("{LIST}/as/jsonld")).await;
    assert_eq!(
        (data["@context"].as_str(), data["@type"].as_str()),
        (Some("https://schema.org"), Some("ItemList"))
    );
    let work = &data["itemListElement"][0]["item"];
    assert_eq!(work["name"], TITLE);
    assert_eq!(work["author"]["name"], "Cleo");
    assert_eq!(
        work["license"],
        "https://creativecommons.org/licenses/by-sa/4.0/deed.fr"
    );
    assert_eq!(work["temporalCoverage"], serde_json::json!(["2026-02-10"]));
    assert_eq!(work["keywords"], serde_json::json!(["Lycée"]));
    assert!(work.get("contentLocation").is_none() && work.get("image").is_none());
}

#[tokio::test]
async fn a_view_has_feeds_and_what_did_not_change_is_not_sent_again() {
    let w = workshop().await;
    w.tells("Au lycée", &[("field-whom", "upper")]).await;
    w.tells("Au collège", &[("field-whom", "lower")]).await;
    let form = w.cleo.opens(&format!("{LIST}?kind=account&f.whom=upper")).await;
    let page = form
        .submits("/spaces/atelier/views", &[("name", "Le lycée")])
        .await;
    let view = page.path().to_owned();
    let visitor = w.town.visitor();
    let shown = visitor.opens(&view).await;
    for format in ["atom", "csv", "geojson", "ics", "jsonld"] {
        let path = format!("{view}/as/{format}");
        assert!(
            shown.has(&format!("a[href=\"http://town.example{path}\"]")),
            "{format}"
        );
        let first = visitor.opens(&path).await;
        let tag = first.header("etag").to_owned();
        assert_eq!(first.header("cache-control"), "public, max-age=900");
        assert_eq!(visitor.asks_again(&path, &tag).await.status(), 304, "{format}");
        let own = w.fay.opens(&path).await;
        assert_eq!(own.header("cache-control"), "private, max-age=900");
    }
    let feed = feed_rs::parser::parse(visitor.opens(&format!("{view}/as/atom")).await.bytes()).unwrap();
    assert_eq!(feed.title.unwrap().content, "Le lycée · Atelier");
    assert_eq!(feed.entries.len(), 1);
    assert_eq!(visitor.opens(&format!("{view}/as/pdf")).await.status(), 404);
}

#[tokio::test]
async fn the_feeds_of_a_hidden_space_answer_its_members_alone() {
    let w = workshop().await;
    w.tells("Un", &[]).await;
    let settings = "/spaces/atelier/arrangement";
    w.ada
        .opens(settings)
        .await
        .submits(settings, &[("joining", "hidden")])
        .await;
    for format in ["atom", "csv", "geojson", "ics", "jsonld"] {
        let path = format!("{LIST}/as/{format}");
        assert_eq!(w.town.visitor().opens(&path).await.status(), 404);
        assert_eq!(w.dov.opens(&path).await.status(), 404);
        assert_eq!(w.fay.opens(&path).await.status(), 200);
    }
}
