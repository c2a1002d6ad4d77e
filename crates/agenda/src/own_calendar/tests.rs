//! One's own calendar, for one's own devices.

use calcard::icalendar::{ICalendarProperty, ICalendarStatus};

use crate::agenda::parsed::{events, text};
use crate::workshop::{Workshop, workshop};

async fn register(w: &Workshop, path: &str) {
    let action = format!("{path}/registration");
    w.cleo.opens(path).await.submits(&action, &[]).await;
}

/// Cleo's address.
async fn address(w: &Workshop) -> String {
    let page = w.cleo.opens("/me/calendar").await;
    let page = page.submits("/me/calendar", &[]).await;
    assert!(page.notice().starts_with("Voici votre adresse."));
    page.text_of(".address")
}

#[tokio::test]
async fn one_s_registrations_are_read_at_a_secret_address() {
    let w = workshop().await;
    let here = w
        .offers(&[
            ("title", "Sur place"),
            ("places_onsite", "1"),
            ("waiting_onsite", "3"),
        ])
        .await;
    let there = [
        ("mode", "remote"),
        ("link", "https://visio.example/salle"),
        ("starts", "2026-03-11T17:00"),
        ("ends", "2026-03-11T19:00"),
    ];
    let there = w
        .offers(&[("title", "De loin"), there[0], there[1], there[2], there[3]])
        .await;
    w.offers(&[("title", "Sans elle")]).await;
    register(&w, there.path()).await;
    let action = format!("{}/registration", here.path());
    w.dov.opens(here.path()).await.submits(&action, &[]).await;
    register(&w, here.path()).await;
    let address = address(&w).await;
    assert!(address.starts_with("http://town.example/calendars/"));
    let page = w.town.visitor().opens(&address).await;
    assert_eq!(page.header("content-type"), "text/calendar; charset=utf-8");
    assert_eq!(page.header("cache-control"), "private, max-age=900");
    let events = events(&page.html());
    let titles: Vec<String> = events
        .iter()
        .map(|event| text(event, &ICalendarProperty::Summary))
        .collect();
    assert_eq!(titles, ["(liste d’attente) Sur place", "De loin"]);
    assert_eq!(
        text(&events[1], &ICalendarProperty::Location),
        "https://visio.example/salle"
    );
    assert!(text(&events[1], &ICalendarProperty::Url).contains("/registrations/"));
    let tag = page.header("etag").to_owned();
    assert_eq!(w.town.visitor().asks_again(&address, &tag).await.status(), 304);
}

#[tokio::test]
async fn what_one_gave_up_is_off_in_the_calendar() {
    let w = workshop().await;
    let page = w.offers(&[]).await;
    register(&w, page.path()).await;
    let address = address(&w).await;
    let own = w
        .cleo
        .opens(page.path())
        .await
        .follows("Voir mon inscription")
        .await;
    let cancellation = format!("{}/cancellation", own.path());
    own.submits(&cancellation, &[]).await;
    let file = w.town.visitor().opens(&address).await.html();
    assert_eq!(events(&file)[0].status(), Some(&ICalendarStatus::Cancelled));
}

#[tokio::test]
async fn a_new_address_ends_the_old_one_and_one_may_have_none() {
    let w = workshop().await;
    let (first, second) = (address(&w).await, address(&w).await);
    assert_ne!(first, second);
    assert_eq!(w.town.visitor().opens(&first).await.status(), 404);
    assert_eq!(w.town.visitor().opens(&second).await.status(), 200);
    let page = w.cleo.opens("/me/calendar").await;
    let page = page.submits("/me/calendar/ending", &[]).await;
    assert_eq!(page.notice(), "Votre adresse ne donne plus rien.");
    assert_eq!(w.town.visitor().opens(&second).await.status(), 404);
    assert_eq!(
        w.cleo.posts("/me/calendar/ending", &[]).await.status(),
        200,
        "twice is harmless"
    );
}

#[tokio::test]
async fn only_who_is_signed_in_has_one_and_a_guess_finds_nothing() {
    let w = workshop().await;
    let visitor = w.town.visitor();
    assert!(
        visitor
            .asks_for("/me/calendar")
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
    for path in ["/me/calendar", "/me/calendar/ending"] {
        assert!(
            visitor
                .posts_only(path, &[])
                .await
                .sends_to()
                .starts_with("/sign-in")
        );
    }
    assert_eq!(visitor.opens("/calendars/0000").await.status(), 404);
    address(&w).await;
    assert!(!w.dov.opens("/me/calendar").await.has(".address"));
    let data = w.cleo.opens("/me/data").await.text();
    assert!(data.contains("Adresse de votre agenda"), "{data}");
}

#[tokio::test]
async fn what_one_registered_for_is_listed_and_leads_to_its_own_page() {
    let w = workshop().await;
    let empty = w.cleo.opens("/me/calendar").await;
    assert!(empty.text().contains("inscrit·e à rien pour l’instant"));
    let path = w.offers(&[]).await.path().to_owned();
    register(&w, &path).await;
    let page = w.cleo.opens("/me/calendar").await;
    assert_eq!(page.texts_of("#coming h3"), ["Écrire à plusieurs"]);
    let when = page.text_of("#coming .meta");
    assert!(when.contains("17 h à 19 h (Europe/Paris)"), "{when}");
    let own = page.attribute_of("#coming h3 a", "href");
    let own = w.cleo.opens(&own).await;
    assert_eq!(own.text_of("#state"), "Vous avez une place.");
    w.town.passes(9 * 24 * 60);
    let page = w.cleo.opens("/me/calendar").await;
    assert_eq!(page.texts_of("#past h3"), ["Écrire à plusieurs"]);
    assert!(!page.has("#coming"));
}
