//! Registering, waiting, moving up, changing one's mind.

mod crowd;
mod waiting;

use testkit::Page;

use crate::workshop::{Workshop, workshop};

platform::statements! {
    COUNTED = "select s.mode, coalesce(s.places, -1), s.taken, s.waiting,
               (select count(*) from registrations r where r.gathering_id = s.gathering_id and r.mode = s.mode
                and r.state in ('placed', 'offered')),
               (select count(*) from registrations r where r.gathering_id = s.gathering_id and r.mode = s.mode
                and r.state = 'waiting')
               from seats s order by s.gathering_id, s.mode";
    TOTALS = "select cast(sum(taken) as bigint), cast(sum(waiting) as bigint) from seats";
}

/// Somebody with an address alone registers for the gathering at `path`.
async fn registers(w: &Workshop, path: &str, name: &str) -> Page {
    let email = format!("{}@ailleurs.example", name.to_lowercase());
    let form = w.town.visitor().opens(path).await;
    form.submits(
        &format!("{path}/registration"),
        &[("name", name), ("email", &email)],
    )
    .await
}

/// The page at the secret address that was mailed to them.
async fn own(w: &Workshop, name: &str) -> Page {
    let path = w
        .town
        .link_mailed_to(&format!("{}@ailleurs.example", name.to_lowercase()))
        .await;
    w.town.visitor().opens(&path).await
}

async fn subjects(w: &Workshop, name: &str) -> Vec<String> {
    let email = format!("{}@ailleurs.example", name.to_lowercase());
    let mails = w.town.mails_to(&email).await;
    mails.into_iter().map(|mail| mail.subject).collect()
}

/// Fails unless seats say what registrations say, no place is taken twice, and nobody waits beside a free one.
async fn counts_are_right(w: &Workshop) {
    type Counted = (String, i64, i64, i64, i64, i64);
    let all = w.town.reads(|tx| tx.all::<Counted>(COUNTED, ())).await;
    for (mode, places, taken, waiting, have, wait) in all {
        assert_eq!((taken, waiting), (have, wait), "{mode}");
        assert!(places < 0 || taken <= places, "{mode}: {taken} of {places}");
        assert!(
            waiting == 0 || taken == places,
            "{mode}: somebody waits beside a free place"
        );
    }
}

#[tokio::test]
async fn a_visitor_registers_with_an_address_alone_and_is_confirmed_by_mail() {
    let w = workshop().await;
    let path = w.offers(&[("places_onsite", "10")]).await.path().to_owned();
    let page = registers(&w, &path, "Gil").await;
    assert!(page.text().contains("Une place vous est gardée."));
    let mails = w.town.mails_to("gil@ailleurs.example").await;
    assert_eq!(mails.len(), 1);
    assert!(
        mails[0]
            .body
            .contains("mardi 10 mars 2026, de 17 h à 19 h (Europe/Paris)")
    );
    assert!(
        mails[0]
            .calendar
            .as_ref()
            .unwrap()
            .contains("DTSTART:20260310T160000Z")
    );
    let page = own(&w, "Gil").await;
    assert_eq!(page.text_of("#state"), "Vous avez une place.");
    let shown = w.town.visitor().opens(&path).await;
    assert!(shown.text().contains("9 places libres"));
    assert!(w.town.ledger().await.contains(&"registration.made".to_owned()));
}

#[tokio::test]
async fn whoever_is_signed_in_registers_by_one_button() {
    let w = workshop().await;
    let path = w.offers(&[]).await.path().to_owned();
    let page = w
        .dov
        .opens(&path)
        .await
        .submits(&format!("{path}/registration"), &[])
        .await;
    assert!(page.path().starts_with("/registrations/"));
    assert_eq!(page.text_of("#state"), "Vous avez une place.");
    assert!(w.dov.opens(&path).await.text().contains("Vous avez une place."));
}

#[tokio::test]
async fn an_address_that_is_not_one_is_said_and_what_was_typed_stays() {
    let w = workshop().await;
    let path = w.offers(&[]).await.path().to_owned();
    let form = w.town.visitor().opens(&path).await;
    let page = form
        .submits(
            &format!("{path}/registration"),
            &[("name", "Zoé 🌿"), ("email", "zoe")],
        )
        .await;
    assert_eq!(page.status(), 422);
    assert!(page.wrong("email").starts_with("Ce n’est pas une adresse"));
    assert_eq!(page.holds("name"), "Zoé 🌿");
}

#[tokio::test]
async fn the_same_address_twice_has_one_place_and_nobody_learns_it_from_the_page() {
    let w = workshop().await;
    let path = w.offers(&[("places_onsite", "2")]).await.path().to_owned();
    let first = registers(&w, &path, "Gil").await;
    let second = registers(&w, &path, "Gil").await;
    assert_eq!(first.text(), second.text());
    assert_eq!(subjects(&w, "Gil").await.len(), 2);
    counts_are_right(&w).await;
    assert!(
        w.town
            .visitor()
            .opens(&path)
            .await
            .text()
            .contains("une place libre")
    );
}

#[tokio::test]
async fn opening_links_changes_nothing() {
    let w = workshop().await;
    let path = w.offers(&[("places_onsite", "1")]).await.path().to_owned();
    registers(&w, &path, "Gil").await;
    let secret = w.town.link_mailed_to("gil@ailleurs.example").await;
    for part in ["", "/calendar", "/cancellation", "/acceptance", "/decline"] {
        w.town.visitor().asks_for(&format!("{secret}{part}")).await;
    }
    assert_eq!(own(&w, "Gil").await.text_of("#state"), "Vous avez une place.");
    let wrong = format!("{}x", &secret[..secret.len() - 1]);
    assert_eq!(w.town.visitor().opens(&wrong).await.status(), 404);
}

#[tokio::test]
async fn questions_are_asked_when_they_matter_and_answers_kept() {
    let w = workshop().await;
    let form = w.ben.opens("/spaces/atelier/gatherings/new?kind=co-design").await;
    let page = form
        .submits(
            "/spaces/atelier/gatherings",
            &[
                ("title", "Essayer"),
                ("field-aim", "Un scénario"),
                ("state", "announced"),
            ],
        )
        .await;
    let path = page.path().to_owned();
    let action = format!("{path}/registration");
    let form = w.town.visitor().opens(&path).await;
    let named = [("name", "Gil"), ("email", "gil@ailleurs.example")];
    let page = form.submits(&action, &named).await;
    assert_eq!(page.status(), 422);
    assert_eq!(
        page.wrong("answers"),
        "Il manque une réponse : « Viendrez-vous avec du matériel ? »"
    );
    let page = page
        .submits(&action, &[&named[..], &[("answer-material", "mine")]].concat())
        .await;
    assert_eq!(page.wrong("answers"), "Il manque une réponse : « Lequel ? »");
    let page = page
        .submits(
            &action,
            &[
                &named[..],
                &[("answer-material", "none"), ("answer-which", "tablet")],
            ]
            .concat(),
        )
        .await;
    assert!(page.text().contains("Une place vous est gardée."));
    let page = own(&w, "Gil").await;
    assert!(page.has("input[name=answer-material][value=none][checked]"));
    assert!(
        !page.has("input[name=answer-which][checked]"),
        "what was not asked is not kept"
    );
}

#[tokio::test]
async fn registration_closes_when_it_starts_and_drafts_take_none() {
    let w = workshop().await;
    let path = w.offers(&[]).await.path().to_owned();
    let form = w.town.visitor().opens(&path).await;
    w.town.passes(9 * 24 * 60);
    let page = form
        .submits(
            &format!("{path}/registration"),
            &[("name", "Gil"), ("email", "gil@ailleurs.example")],
        )
        .await;
    assert_eq!(page.status(), 422);
    assert!(page.text().contains("Les inscriptions sont closes."));
    let draft = w
        .offers(&[
            ("state", "draft"),
            ("starts", "2026-04-10T17:00"),
            ("ends", "2026-04-10T18:00"),
        ])
        .await;
    let action = format!("{}/registration", draft.path());
    assert_eq!(w.town.visitor().posts_only(&action, &[]).await.status(), 404);
}
