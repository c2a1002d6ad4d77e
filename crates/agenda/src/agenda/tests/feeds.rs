//! What programs read, as other people's parsers understand it.

use calcard::icalendar::{ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarStatus};
use calcard::{Entry, Parser};

use crate::workshop::workshop;

/// The events of a calendar file, once another parser has read it whole.
pub fn events(file: &str) -> Vec<ICalendarComponent> {
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

/// The text of a property.
pub fn text(event: &ICalendarComponent, property: &ICalendarProperty) -> String {
    let values = event
        .property(property)
        .map(|entry| entry.values.as_slice())
        .unwrap_or_default();
    let texts = values
        .iter()
        .map(|value| value.as_text().unwrap_or_default().to_owned());
    texts.collect::<Vec<_>>().join(",")
}

#[tokio::test]
async fn an_independent_parser_reads_the_calendar() {
    let w = workshop().await;
    let title = "Été, « l’École » ; virgules, points-virgules et \\ barres : une ligne bien plus longue que soixante-quinze octets";
    w.offers(&[
        ("title", title),
        ("summary", "Apporter : cahier, crayon; gomme"),
        ("place_note", "Salle 3, au fond; sonner"),
    ])
    .await;
    let days = [("starts", "2026-03-28T09:00"), ("ends", "2026-03-29T09:00")];
    w.offers(&[("title", "Deux jours"), ("all_day", "on"), days[0], days[1]])
        .await;
    let off = w
        .offers(&[
            ("title", "Annulée"),
            ("starts", "2026-03-30T17:00"),
            ("ends", "2026-03-30T19:00"),
        ])
        .await;
    let action = format!("{}/cancellation", off.path());
    w.ben
        .opens(&action)
        .await
        .submits(&action, &[("note", "Non")])
        .await;
    let page = w.town.visitor().opens("/agenda/calendar").await;
    assert_eq!(page.header("content-type"), "text/calendar; charset=utf-8");
    let file = page.html();
    assert!(
        file.contains("\r\n") && file.lines().all(|line| line.len() <= 76),
        "lines are folded"
    );
    assert!(file.contains("REFRESH-INTERVAL") && file.contains("X-WR-CALNAME:Agenda"));
    let events = events(&file);
    assert_eq!(events.len(), 3);
    assert_eq!(text(&events[0], &ICalendarProperty::Summary), title);
    assert_eq!(
        text(&events[0], &ICalendarProperty::Description),
        "Apporter : cahier, crayon; gomme"
    );
    assert_eq!(
        text(&events[0], &ICalendarProperty::Location),
        "Salle 3, au fond; sonner"
    );
    let uid = text(&events[0], &ICalendarProperty::Uid);
    assert!(uid.ends_with("@town.example"));
    let start = events[0].property(&ICalendarProperty::Dtstart).unwrap();
    let start = start.values[0].as_partial_date_time().unwrap();
    assert_eq!(
        (start.day, start.hour, start.tz_hour),
        (Some(10), Some(16), Some(0)),
        "in UTC"
    );
    let day = |name| {
        let entry = events[1].property(&name).unwrap();
        let date = entry.values[0].as_partial_date_time().unwrap();
        (date.month, date.day, date.hour)
    };
    assert_eq!(day(ICalendarProperty::Dtstart), (Some(3), Some(28), None));
    assert_eq!(
        day(ICalendarProperty::Dtend),
        (Some(3), Some(30), None),
        "the first day after it"
    );
    assert_eq!(events[2].status(), Some(&ICalendarStatus::Cancelled));
    assert_eq!(events[0].status(), Some(&ICalendarStatus::Confirmed));
}

#[tokio::test]
async fn the_feed_holds_what_its_address_asks_for_and_what_was_lately() {
    let w = workshop().await;
    w.offers(&[("title", "Sur place")]).await;
    w.offers(&[("title", "De loin"), ("mode", "remote")]).await;
    let of = async |path: &str| {
        let file = w.town.visitor().opens(path).await.html();
        let events = events(&file);
        let titles = events
            .iter()
            .map(|event| text(event, &ICalendarProperty::Summary));
        titles.collect::<Vec<_>>()
    };
    assert_eq!(of("/agenda/calendar").await, ["Sur place", "De loin"]);
    assert_eq!(of("/agenda/calendar?mode=remote").await, ["De loin"]);
    assert_eq!(
        of("/spaces/atelier/gatherings/calendar?q=place").await,
        ["Sur place"]
    );
    w.town.passes(60 * 24 * 50);
    assert_eq!(of("/agenda/calendar").await.len(), 2, "six weeks later");
    w.town.passes(60 * 24 * 30);
    assert_eq!(of("/agenda/calendar").await.len(), 0);
}

#[tokio::test]
async fn what_did_not_change_is_not_sent_again() {
    let w = workshop().await;
    w.offers(&[]).await;
    let visitor = w.town.visitor();
    for path in ["/agenda/calendar", "/agenda/feed"] {
        let first = visitor.opens(path).await;
        let tag = first.header("etag").to_owned();
        assert!(tag.starts_with('"') && first.header("cache-control") == "public, max-age=900");
        for known in [tag.clone(), format!("W/{tag}"), format!("\"x\", {tag}")] {
            let again = visitor.asks_again(path, &known).await;
            assert_eq!((again.status(), again.bytes().len()), (304, 0));
            assert_eq!(again.header("etag"), tag);
        }
        w.offers(&[("title", "Nouveau")]).await;
        let changed = visitor.asks_again(path, &tag).await;
        assert_eq!(changed.status(), 200);
    }
}

#[tokio::test]
async fn an_independent_parser_reads_what_is_new() {
    let w = workshop().await;
    w.offers(&[("title", "Brouillon"), ("state", "draft")]).await;
    w.offers(&[("title", "La première"), ("summary", "Moins < plus & « mieux »")])
        .await;
    w.town.passes(5);
    let second = w.offers(&[("title", "La seconde")]).await;
    let page = w.town.visitor().opens("/agenda/feed").await;
    assert_eq!(page.header("content-type"), "application/atom+xml; charset=utf-8");
    let feed = feed_rs::parser::parse(page.bytes()).unwrap();
    assert_eq!(feed.feed_type, feed_rs::model::FeedType::Atom);
    let titles: Vec<String> = feed
        .entries
        .iter()
        .map(|entry| entry.title.clone().unwrap().content)
        .collect();
    assert_eq!(titles, ["La seconde", "La première"]);
    let first = &feed.entries[1];
    assert!(
        first
            .summary
            .clone()
            .unwrap()
            .content
            .contains("Moins < plus & « mieux »")
    );
    assert!(feed.entries[0].links[0].href.ends_with(second.path()));
    assert!(feed.updated.is_some() && first.published.is_some() && !feed.id.is_empty());
    assert!(page.html().contains("rel=\"self\""));
}
