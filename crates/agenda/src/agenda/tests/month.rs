//! Months: weeks, several days, zones, and the night when clocks change.

use kernel::{Instant, Language};
use platform::calendar::Calendar;
use proptest::prelude::*;

use super::super::model::Dated;
use super::super::month::Month;
use crate::workshop::workshop;

/// What stands in the square of a day.
fn on(page: &testkit::Page, day: &str) -> Vec<String> {
    page.texts_of(&format!("td:has(time[datetime=\"{day}\"]) li"))
}

#[tokio::test]
async fn a_month_is_a_table_with_weekdays_and_links() {
    let w = workshop().await;
    w.offers(&[]).await;
    let page = w.town.visitor().opens("/agenda/month?month=2026-03").await;
    assert_eq!(page.text_of("caption"), "mars 2026");
    assert_eq!(page.texts_of("thead th[scope=col]").len(), 7);
    assert_eq!(page.texts_of("thead th")[0], "lundi");
    assert_eq!(page.texts_of("tbody tr").len(), 6, "from 23 February to 5 April");
    assert_eq!(on(&page, "2026-03-10"), ["17 h Écrire à plusieurs"]);
    assert_eq!(page.link("Mois précédent"), "/agenda/month?month=2026-02");
    assert_eq!(page.link("Mois suivant"), "/agenda/month?month=2026-04");
    let day = page.attribute_of("a.agenda-number", "href");
    assert_eq!(day, "/agenda?from=2026-03-10&to=2026-03-10");
    assert_eq!(
        page.text_of("a.agenda-number .agenda-day-name"),
        "mardi 10 mars 2026"
    );
    assert_eq!(
        w.town
            .visitor()
            .opens(&day)
            .await
            .texts_of(".agenda-day h3")
            .len(),
        1
    );
    assert_eq!(page.text_of("time[aria-current=date]"), "2", "today");
    // What is no month is this one.
    for month in ["", "2026-13", "26-03", "9999-01"] {
        let page = w
            .town
            .visitor()
            .opens(&format!("/agenda/month?month={month}"))
            .await;
        assert_eq!(page.text_of("caption"), "mars 2026");
    }
}

#[tokio::test]
async fn an_evening_elsewhere_falls_on_the_reader_s_day() {
    let w = workshop().await;
    let evening = [
        ("title", "Là-bas"),
        ("starts", "2026-03-10T23:30"),
        ("ends", "2026-03-11T00:30"),
    ];
    // 23:30 in Montreal is half past four in Paris, the day after.
    w.offers(&[("zone", "America/Montreal"), evening[0], evening[1], evening[2]])
        .await;
    // 01:30 in La Réunion is half past ten in Paris, the evening before.
    let night = [
        ("title", "Tôt"),
        ("starts", "2026-03-20T01:30"),
        ("ends", "2026-03-20T02:30"),
    ];
    w.offers(&[("zone", "Indian/Reunion"), night[0], night[1], night[2]])
        .await;
    let visitor = w.town.visitor();
    let page = visitor.opens("/agenda/month?month=2026-03").await;
    assert!(on(&page, "2026-03-10").is_empty());
    assert_eq!(on(&page, "2026-03-11"), ["4 h 30 Là-bas"]);
    assert_eq!(on(&page, "2026-03-19"), ["22 h 30 Tôt"]);
    assert!(on(&page, "2026-03-20").is_empty());
    let list = visitor.opens("/agenda").await;
    assert_eq!(list.texts_of(".agenda-day h2")[0], "mercredi 11 mars 2026");
    let text = list.text();
    assert!(text.contains("4 h 30 – 5 h 30"), "{text}");
    assert!(
        text.contains("(America/Montreal)"),
        "its own hours are said too: {text}"
    );
}

#[tokio::test]
async fn whole_days_stay_the_days_of_the_place_and_several_days_are_each_named() {
    let w = workshop().await;
    let days = [("starts", "2026-03-27T09:00"), ("ends", "2026-03-30T09:00")];
    w.offers(&[
        ("title", "Quatre jours"),
        ("all_day", "on"),
        ("zone", "Indian/Reunion"),
        days[0],
        days[1],
    ])
    .await;
    let page = w.town.visitor().opens("/agenda/month?month=2026-03").await;
    assert!(on(&page, "2026-03-26").is_empty() && on(&page, "2026-03-31").is_empty());
    // The clocks change in Paris in the night to the 29th.
    for day in ["2026-03-27", "2026-03-28", "2026-03-29", "2026-03-30"] {
        assert_eq!(on(&page, day), ["Quatre jours"], "{day}");
    }
    let before = w.town.visitor().opens("/agenda/month?month=2026-04").await;
    assert_eq!(
        on(&before, "2026-03-30"),
        ["Quatre jours"],
        "a week belongs to both months"
    );
}

#[tokio::test]
async fn a_full_day_names_some_and_counts_the_others() {
    let w = workshop().await;
    for _ in 0..6 {
        w.offers(&[]).await;
    }
    let page = w.town.visitor().opens("/agenda/month?month=2026-03").await;
    assert_eq!(on(&page, "2026-03-10").len(), 4);
    assert!(page.text().contains("et 2 autres"));
    let none = w.town.visitor().opens("/agenda/month?month=2027-01").await;
    assert!(none.text().contains("Rien n’est annoncé ce mois-là."));
}

struct Any(Instant, Instant, &'static str, bool);

impl Dated for Any {
    fn when(&self) -> (Instant, Instant, &str, bool) {
        (self.0, self.1, self.2, self.3)
    }
}

proptest! {
    #[test]
    fn weeks_are_whole_and_each_day_that_is_touched_says_so(
        start in 1_600_000_000_000_i64..2_000_000_000_000,
        minutes in 1_i64..20_000,
        zone in prop::sample::select(vec!["Europe/Paris", "Pacific/Apia", "America/Sao_Paulo", "UTC"]),
        all_day in any::<bool>(),
    ) {
        let starts = Instant::from_milliseconds(start);
        let any = Any(starts, starts.plus_minutes(minutes), zone, all_day);
        let reader = Calendar::new(Language::French, "Europe/Paris");
        let (first, last) = any.days(&reader);
        let month = Month::of(starts, &reader).unwrap();
        let weeks = month.weeks(vec![(any, ())], &reader);
        let days: Vec<String> = weeks.iter().flatten().map(|square| square.field.clone()).collect();
        prop_assert!(weeks.iter().all(|week| week.len() == 7) && (4..=6).contains(&weeks.len()));
        prop_assert!(days.windows(2).all(|pair| pair[0] < pair[1]));
        for square in weeks.iter().flatten() {
            let touched = first <= square.field && square.field <= last;
            prop_assert_eq!(square.items.len(), usize::from(touched), "{}", square.field);
        }
        prop_assert_eq!(month.plus(1).and_then(|next| next.plus(-1)), Some(month));
    }
}

#[tokio::test]
async fn month_and_map_are_kept_for_visitors_until_somebody_writes() {
    let w = workshop().await;
    w.offers(&[("title", "La première")]).await;
    for path in ["/agenda/month?month=2026-03", "/agenda/map"] {
        let visitor = w.town.visitor();
        let first = visitor.opens(path).await.html();
        assert_eq!(visitor.opens(path).await.html(), first, "{path}");
        let title = format!("Nouvelle sur {}", path.len());
        w.offers(&[("title", title.as_str())]).await;
        let next = visitor.opens(path).await;
        if path.contains("month") {
            assert!(next.text().contains(&title), "{}", next.text());
        }
        assert!(
            w.ben.opens(path).await.html().contains("Ben"),
            "whoever is signed in gets a page of their own"
        );
        assert!(!visitor.opens(path).await.html().contains("Ben"), "{path}");
    }
}
