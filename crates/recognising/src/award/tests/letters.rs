//! Who is written to when a badge is given, not given, taken back, or proposed.

use super::{asks, has};
use crate::badge::tests::describes;
use crate::workshop::{Workshop, workshop};

const CLEO: &str = "cleo@town.example";

/// The mails to somebody whose subject says this.
async fn told(w: &Workshop, email: &str, words: &str) -> Vec<platform::mail::Mail> {
    let mut mails = w.town.mails_to(email).await;
    mails.retain(|mail| mail.subject.contains(words));
    mails
}

#[tokio::test]
async fn whoever_is_given_a_badge_is_told_and_so_is_whoever_loses_it() {
    let w = workshop().await;
    let (_, award) = has(&w, "named", &[]).await;
    let given = told(&w, CLEO, "vous donne un badge").await;
    let [given] = given.as_slice() else {
        panic!("told once: {given:?}");
    };
    for said in [
        "Bonjour Cleo",
        "J’y étais.",
        &format!("http://town.example{award}"),
    ] {
        assert!(given.body.contains(said), "{said}: {}", given.body);
    }
    let revocation = format!("{award}/revocation");
    w.ben
        .opens(&award)
        .await
        .submits(&revocation, &[("reason", "Donné par erreur.")])
        .await;
    let revoked = told(&w, CLEO, "est retiré").await;
    assert_eq!(revoked.len(), 1);
    assert!(revoked[0].body.contains("Donné par erreur."));
    assert!(told(&w, "ben@town.example", "badge").await.is_empty());
}

#[tokio::test]
async fn whoever_is_not_given_it_reads_why() {
    let w = workshop().await;
    let badge = describes(&w.ben, &[]).await.path().to_owned();
    let award = asks(&w.cleo, &badge, &[]).await.path().to_owned();
    let declining = format!("{award}/declining");
    for _ in 0..2 {
        w.ben
            .posts(&declining, &[("reason", "Racontez aussi la suite.")])
            .await;
    }
    let declined = told(&w, CLEO, "pas pour l’instant").await;
    assert_eq!(declined.len(), 1, "twice is as once");
    assert!(declined[0].body.contains("Racontez aussi la suite."));
}

#[tokio::test]
async fn without_a_reason_no_gap_is_left() {
    let w = workshop().await;
    let badge = describes(&w.ben, &[]).await.path().to_owned();
    let award = asks(&w.cleo, &badge, &[]).await.path().to_owned();
    w.ben.posts(&format!("{award}/award"), &[("reason", "")]).await;
    let given = told(&w, CLEO, "vous donne un badge").await;
    assert!(!given[0].body.contains("\n\n\n"), "{:?}", given[0].body);
}

#[tokio::test]
async fn the_end_of_a_role_proposes_its_badge_by_mail_once() {
    let w = workshop().await;
    let badge = describes(&w.ben, &[("role", "passeur")]).await.path().to_owned();
    let role = "/spaces/atelier/roles/passeur";
    let page = w
        .cleo
        .opens(role)
        .await
        .submits(&format!("{role}/activation"), &[("weeks", "4")])
        .await;
    let proposed = async || {
        w.town.passes(61);
        w.town.runs_jobs().await;
        told(&w, CLEO, "Un badge vous est proposé").await
    };
    assert!(proposed().await.is_empty(), "the role goes on");
    let handover = page.attribute_of("form[action$=\"/handover\"]", "action");
    page.submits(&handover, &[("handover", "Le carnet est dans l’armoire.")])
        .await;
    let mails = proposed().await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].body.contains("http://town.example/me/badges"));
    assert_eq!(proposed().await.len(), 1, "once");
    asks(&w.cleo, &badge, &[]).await;
    assert_eq!(proposed().await.len(), 1);
}
