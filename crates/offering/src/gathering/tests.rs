//! Offering, changing, calling off.

use crate::workshop::workshop;

platform::statements! {
    STARTS = "select starts_at from gatherings order by starts_at";
}

const NEW: &str = "/spaces/atelier/gatherings/new?kind=virtual-class";
const OFFER: &str = "/spaces/atelier/gatherings";

#[tokio::test]
async fn a_facilitator_offers_a_gathering_on_one_page_and_everybody_reads_it() {
    let w = workshop().await;
    let page = w.offers(&[("body", "On **écrit** ensemble.")]).await;
    assert_eq!(page.notice(), "La rencontre est annoncée.");
    assert_eq!(page.title(), "Écrire à plusieurs");
    let page = w.town.visitor().opens(page.path()).await;
    assert!(
        page.text()
            .contains("mardi 10 mars 2026, de 17 h à 19 h (Europe/Paris)")
    );
    assert!(page.has(".prose strong"));
    assert!(page.text().contains("Ben"));
    assert!(w.town.ledger().await.contains(&"gathering.announced".to_owned()));
}

#[tokio::test]
async fn only_those_who_may_offer_find_the_form() {
    let w = workshop().await;
    assert_eq!(w.ben.opens(NEW).await.status(), 200);
    assert_eq!(w.cleo.opens(NEW).await.status(), 403);
    assert_eq!(w.dov.posts_only(OFFER, &[("once", "x")]).await.status(), 400);
    assert!(
        w.town
            .visitor()
            .asks_for(NEW)
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
}

#[tokio::test]
async fn a_draft_is_seen_by_the_team_alone_until_it_is_announced() {
    let w = workshop().await;
    let page = w.offers(&[("state", "draft")]).await;
    let path = page.path().to_owned();
    assert_eq!(
        page.notice(),
        "Le brouillon est gardé. Vous seul·e et l’équipe le voyez."
    );
    assert_eq!(w.ada.opens(&path).await.status(), 200);
    assert_eq!(w.cleo.opens(&path).await.status(), 404);
    assert_eq!(w.town.visitor().opens(&path).await.status(), 404);
    page.submits(&format!("{path}/announcement"), &[]).await;
    assert_eq!(w.cleo.opens(&path).await.status(), 200);
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost() {
    let w = workshop().await;
    for (field, typed, said) in [
        ("title", "ab", "C’est trop court : 3 signes au moins."),
        ("ends", "2026-03-10T16:00", "La fin doit venir après le début."),
        (
            "ends",
            "bientôt",
            "Il faut un jour et une heure, comme 2026-04-02T17:00.",
        ),
        (
            "zone",
            "Paris",
            "Ce fuseau n’est pas connu. Essayez Europe/Paris.",
        ),
        (
            "link",
            "javascript:alert(1)",
            "Il faut une adresse qui commence par https://",
        ),
        ("places_onsite", "0", "Il faut un nombre entier de 1 à 100000."),
    ] {
        let page = w.offers(&[(field, typed), ("summary", "Gardé")]).await;
        assert_eq!(
            (page.status(), page.wrong(field)),
            (422, said.to_owned()),
            "{field}"
        );
        assert_eq!(page.holds(field), typed);
        assert_eq!(page.holds("summary"), "Gardé");
    }
}

#[tokio::test]
async fn the_same_form_sent_twice_offers_once() {
    let w = workshop().await;
    let form = w.ben.opens(NEW).await;
    let fields = [
        ("starts", "2026-03-10T17:00"),
        ("ends", "2026-03-10T19:00"),
        ("state", "announced"),
    ];
    let first = form.submits(OFFER, &fields).await;
    let second = form.submits(OFFER, &fields).await;
    assert_eq!(first.path(), second.path());
    let offered = w.town.ledger().await;
    assert_eq!(
        offered.iter().filter(|verb| *verb == "gathering.offered").count(),
        1
    );
}

#[tokio::test]
async fn whole_days_are_said_without_hours_and_the_last_one_counts() {
    let w = workshop().await;
    let page = w
        .offers(&[
            ("all_day", "on"),
            ("starts", "2026-03-27T09:00"),
            ("ends", "2026-03-29T09:00"),
        ])
        .await;
    assert!(
        page.text()
            .contains("du vendredi 27 mars 2026 au dimanche 29 mars 2026")
    );
    let file = w.ben.opens(&format!("{}/calendar", page.path())).await;
    assert!(file.html().contains("DTSTART;VALUE=DATE:20260327"));
    // The night of the change to summer time is in it; the end is still the day after the last.
    assert!(file.html().contains("DTEND;VALUE=DATE:20260330"));
}

#[tokio::test]
async fn a_reader_elsewhere_is_told_both_times() {
    let w = workshop().await;
    let page = w.offers(&[("zone", "Indian/Reunion")]).await;
    assert!(page.text().contains("de 17 h à 19 h (Indian/Reunion)"));
    assert!(
        page.text()
            .contains("Chez vous : mardi 10 mars 2026, de 14 h à 16 h (Europe/Paris)")
    );
}

#[tokio::test]
async fn a_series_keeps_its_hour_when_summer_time_begins() {
    let w = workshop().await;
    w.offers(&[
        ("rhythm", "weekly"),
        ("times", "4"),
        ("starts", "2026-03-17T17:00"),
        ("ends", "2026-03-17T19:00"),
    ])
    .await;
    let starts = w.town.reads(|tx| tx.all::<(kernel::Instant,)>(STARTS, ())).await;
    let calendar = platform::calendar::Calendar::new(kernel::Language::French, "Europe/Paris");
    let fields: Vec<String> = starts
        .iter()
        .map(|(start,)| calendar.moment_field(*start))
        .collect();
    assert_eq!(
        fields,
        [
            "2026-03-17T17:00",
            "2026-03-24T17:00",
            "2026-03-31T17:00",
            "2026-04-07T17:00"
        ]
    );
}

#[tokio::test]
async fn calling_it_off_tells_everybody_why() {
    let w = workshop().await;
    let page = w.offers(&[]).await;
    let path = page.path().to_owned();
    let action = format!("{path}/registration");
    w.cleo.opens(&path).await.submits(&action, &[]).await;
    let question = w.ben.opens(&format!("{path}/cancellation")).await;
    let page = question
        .submits(
            &format!("{path}/cancellation"),
            &[("note", "Salle inondée. On se revoit le 17.")],
        )
        .await;
    assert!(page.text().contains("Salle inondée"));
    w.town.runs_jobs().await;
    let mails = w.town.mails_to("cleo@town.example").await;
    let last = mails.last().unwrap();
    assert_eq!(last.subject, "Annulé : Écrire à plusieurs");
    assert!(last.calendar.as_ref().unwrap().contains("STATUS:CANCELLED"));
    assert_eq!(
        w.dov
            .posts_only(&format!("{path}/cancellation"), &[])
            .await
            .status(),
        403
    );
}

#[tokio::test]
async fn moving_it_tells_those_who_registered_once_and_updates_their_calendars() {
    let w = workshop().await;
    let path = w.offers(&[]).await.path().to_owned();
    w.cleo
        .opens(&path)
        .await
        .submits(&format!("{path}/registration"), &[])
        .await;
    let edition = format!("{path}/edition");
    let form = w.ben.opens(&edition).await;
    form.submits(&edition, &[("summary", "Plus clair")]).await;
    w.town.runs_jobs().await;
    assert_eq!(w.town.mails_to("cleo@town.example").await.len(), 1);
    let form = w.ben.opens(&edition).await;
    form.submits(
        &edition,
        &[("starts", "2026-03-11T17:00"), ("ends", "2026-03-11T19:00")],
    )
    .await;
    w.town.runs_jobs().await;
    let mails = w.town.mails_to("cleo@town.example").await;
    assert_eq!(mails.len(), 2);
    let file = mails[1].calendar.clone().unwrap();
    assert!(mails[1].body.contains("mercredi 11 mars 2026"));
    assert!(file.contains("SEQUENCE:1") && file.contains("DTSTART:20260311T160000Z"));
}

#[tokio::test]
async fn a_hidden_space_hides_its_gatherings() {
    let w = workshop().await;
    let path = w.offers(&[]).await.path().to_owned();
    let page = w.ada.opens("/spaces/atelier/arrangement").await;
    page.submits("/spaces/atelier/arrangement", &[("joining", "hidden")])
        .await;
    for path in [
        path.clone(),
        format!("{path}/calendar"),
        format!("{path}/registered"),
    ] {
        assert_eq!(w.town.visitor().opens(&path).await.status(), 404);
        assert_eq!(w.dov.opens(&path).await.status(), 404);
        assert_eq!(w.cleo.opens(&path).await.status(), 200);
    }
}
