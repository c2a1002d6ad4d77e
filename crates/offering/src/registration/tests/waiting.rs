//! The waiting list, reminders, and what is forgotten.

use super::{counts_are_right, own, registers, subjects};
use crate::workshop::workshop;

#[tokio::test]
async fn the_list_moves_up_when_somebody_cancels_and_offers_can_be_declined_or_end() {
    let w = workshop().await;
    let path = w
        .offers(&[("places_onsite", "1"), ("waiting_onsite", "3")])
        .await
        .path()
        .to_owned();
    for name in ["Gil", "Hana", "Ines", "Jo"] {
        registers(&w, &path, name).await;
    }
    let full = w.town.visitor().opens(&path).await;
    assert!(
        !full.has("input[name=email]"),
        "no form is shown when nothing is left"
    );
    let late = [("name", "Kim"), ("email", "kim@ailleurs.example")];
    let late = w
        .town
        .visitor()
        .posts(&format!("{path}/registration"), &late)
        .await;
    assert_eq!(late.status(), 422);
    assert_eq!(
        own(&w, "Hana").await.text_of("#state"),
        "Vous êtes sur la liste d’attente."
    );

    let page = own(&w, "Gil").await;
    let cancel = page.attribute_of("form[action$=\"/cancellation\"]", "action");
    let page = page.submits(&cancel, &[]).await;
    assert_eq!(
        page.notice(),
        "Votre inscription est annulée. Merci de l’avoir dit."
    );
    counts_are_right(&w).await;

    let page = own(&w, "Hana").await;
    assert_eq!(page.text_of("#state"), "Une place s’est libérée pour vous.");
    let decline = page.attribute_of("form[action$=\"/decline\"]", "action");
    page.submits(&decline, &[]).await;
    counts_are_right(&w).await;

    assert_eq!(
        own(&w, "Ines").await.text_of("#state"),
        "Une place s’est libérée pour vous."
    );
    w.town.passes(49 * 60);
    w.town.runs_jobs().await;
    assert_eq!(
        own(&w, "Ines").await.text_of("#state"),
        "La place gardée pour vous est repartie."
    );
    counts_are_right(&w).await;

    let page = own(&w, "Jo").await;
    let accept = page.attribute_of("form[action$=\"/acceptance\"]", "action");
    let page = page.submits(&accept, &[]).await;
    assert_eq!(page.text_of("#state"), "Vous avez une place.");
    counts_are_right(&w).await;
    assert_eq!(
        subjects(&w, "Ines").await,
        [
            "Vous êtes sur la liste d’attente : Écrire à plusieurs",
            "Une place pour vous : Écrire à plusieurs",
            "La place gardée pour vous est repartie : Écrire à plusieurs"
        ]
    );
}

#[tokio::test]
async fn more_places_are_offered_to_those_who_wait() {
    let w = workshop().await;
    let path = w
        .offers(&[("places_onsite", "1"), ("waiting_onsite", "5")])
        .await
        .path()
        .to_owned();
    for name in ["Gil", "Hana", "Ines"] {
        registers(&w, &path, name).await;
    }
    let edition = format!("{path}/edition");
    let form = w.ben.opens(&edition).await;
    form.submits(&edition, &[("places_onsite", "2")]).await;
    assert_eq!(
        own(&w, "Hana").await.text_of("#state"),
        "Une place s’est libérée pour vous."
    );
    assert_eq!(
        own(&w, "Ines").await.text_of("#state"),
        "Vous êtes sur la liste d’attente."
    );
    counts_are_right(&w).await;
}

#[tokio::test]
async fn on_site_and_from_afar_have_their_own_places_and_one_moves_between_them() {
    let w = workshop().await;
    let path = w
        .offers(&[
            ("mode", "hybrid"),
            ("places_onsite", "1"),
            ("places_remote", "1"),
            ("waiting_remote", "1"),
            ("link", "https://visio.example/salle"),
        ])
        .await
        .path()
        .to_owned();
    registers(&w, &path, "Gil").await;
    assert!(
        !w.town
            .visitor()
            .opens(&path)
            .await
            .html()
            .contains("visio.example")
    );
    let page = own(&w, "Gil").await;
    let action = w.town.link_mailed_to("gil@ailleurs.example").await;
    assert!(!page.html().contains("visio.example"));
    let page = page
        .submits(&action, &[("seat", "remote"), ("name", "Gilles")])
        .await;
    assert_eq!(page.notice(), "Votre inscription est changée.");
    assert!(page.html().contains("https://visio.example/salle"));
    counts_are_right(&w).await;

    registers(&w, &path, "Hana").await;
    let action = w.town.link_mailed_to("hana@ailleurs.example").await;
    let page = own(&w, "Hana")
        .await
        .submits(&action, &[("seat", "remote")])
        .await;
    assert_eq!(
        page.wrong("seat"),
        "C’est complet de ce côté. Votre place actuelle vous reste."
    );
    counts_are_right(&w).await;
}

#[tokio::test]
async fn reminders_go_out_once_each_to_those_who_have_a_place() {
    let w = workshop().await;
    let path = w
        .offers(&[("places_onsite", "1"), ("waiting_onsite", "1")])
        .await
        .path()
        .to_owned();
    registers(&w, &path, "Gil").await;
    registers(&w, &path, "Hana").await;
    for minutes in [24 * 60 + 8 * 60, 6 * 24 * 60, 22 * 60 + 30, 6 * 60] {
        w.town.passes(minutes);
        w.town.runs_jobs().await;
        w.town.runs_jobs().await;
    }
    assert_eq!(
        subjects(&w, "Gil").await,
        [
            "Votre place est gardée : Écrire à plusieurs",
            "Dans une semaine : Écrire à plusieurs",
            "C’est demain : Écrire à plusieurs",
            "Dans une heure : Écrire à plusieurs",
            "Merci pour votre venue à « Écrire à plusieurs »"
        ]
    );
    assert_eq!(subjects(&w, "Hana").await.len(), 1);
}

#[tokio::test]
async fn a_guest_is_kept_while_expected_and_forgotten_a_year_after() {
    let w = workshop().await;
    let path = w
        .offers(&[("starts", "2026-06-10T17:00"), ("ends", "2026-06-10T18:00")])
        .await
        .path()
        .to_owned();
    registers(&w, &path, "Gil").await;
    for (days, known) in [(60, true), (300, true), (120, false)] {
        w.town.passes(days * 24 * 60);
        for _ in 0..4 {
            w.town.runs_jobs().await;
            w.town.passes(25 * 60);
        }
        let found = w
            .town
            .reads(|tx| people::entry::person_by_email(tx, "gil@ailleurs.example"))
            .await;
        assert_eq!(found.is_some(), known, "after {days} days more");
    }
}

#[tokio::test]
async fn whoever_is_erased_gives_their_place_to_the_next() {
    let w = workshop().await;
    let path = w
        .offers(&[("places_onsite", "1"), ("waiting_onsite", "1")])
        .await
        .path()
        .to_owned();
    w.dov
        .opens(&path)
        .await
        .submits(&format!("{path}/registration"), &[])
        .await;
    registers(&w, &path, "Hana").await;
    let form = w.dov.opens("/me/erasure").await;
    form.submits(
        "/me/erasure",
        &[("address", "dov@town.example"), ("understood", "on")],
    )
    .await;
    w.town.runs_jobs().await;
    assert_eq!(
        own(&w, "Hana").await.text_of("#state"),
        "Une place s’est libérée pour vous."
    );
    counts_are_right(&w).await;
}
