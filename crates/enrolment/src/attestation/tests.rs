//! Attestations: hours, papers, and what an address verifies.

use gatherings::gathering::access::to_hold;
use holding::attendance::{Presence, Way, note};
use kernel::{PersonId, Uid};

use crate::workshop::{Training, ending, uid};

const PATH: &str = "/spaces/promotion/closing/attestations";

/// The third meeting took place a week ago: two days from nine to five. Cleo was there for a day and 45 minutes, Fay was
/// excused; Cleo has done an activity of 45 minutes.
async fn held(w: &Training) {
    let calendar = w.ada.opens("/spaces/promotion/cohort").await;
    let made = calendar
        .submits(
            "/spaces/promotion/cohort/meetings",
            &[("meeting", "meeting-three")],
        )
        .await;
    let path = made.attribute_of("#week-13 .dates-meeting a", "href");
    w.ada.posts(&format!("{path}/announcement"), &[]).await;
    let gathering: Uid = path.rsplit('/').next().unwrap().parse().unwrap();
    let (cleo, fay): (PersonId, PersonId) = (w.cleo.id(), w.fay.id());
    w.town
        .acts(w.ada.id(), move |tx| {
            let may = to_hold(tx, gathering)?;
            for part in [0, 1] {
                note(tx, &may, part, cleo, Some((Presence::Present, 0)), Way::List)?;
            }
            note(tx, &may, 2, cleo, Some((Presence::Partial, 45)), Way::List)?;
            note(tx, &may, 0, fay, Some((Presence::Excused, 0)), Way::List)
        })
        .await;
    w.town
        .acts(w.cleo.id(), |tx| {
            let may = learning::cohort::access::to_follow(tx, "promotion")?;
            let program = may.seen().program()?.clone();
            let activity = program
                .activities
                .iter()
                .find(|each| each.key == "introduce-oneself")
                .unwrap();
            learning::progress::finish(tx, &may, activity)
        })
        .await;
}

#[tokio::test]
async fn hours_are_added_up_and_a_paper_is_issued_and_verified() {
    let w = ending().await;
    held(&w).await;
    let page = w.ada.opens(PATH).await;
    assert!(
        page.text().contains("Sur 16 h de rencontres tenues"),
        "{}",
        page.text()
    );
    let row = page.text_of("tbody tr:first-child");
    assert!(row.starts_with("Cleo 8 h 45 45 min"), "{row}");
    assert!(
        page.text_of("tbody tr:nth-child(2)")
            .starts_with("Fay 0 min 0 min")
    );
    let name = format!("name-{}", uid(&w.town, w.cleo.id()).await);
    let page = page.submits(PATH, &[(&name, "Cléo de Brest")]).await;
    assert!(page.notice().starts_with("Les attestations sont délivrées"));
    assert_eq!(page.texts_of("#issued h3").len(), 3);
    let mail = w.town.mails_to("cleo@town.example").await.pop().unwrap();
    assert_eq!(mail.subject, "Votre attestation pour « Promotion »");
    let paper = w
        .cleo
        .opens(&w.town.link_mailed_to("cleo@town.example").await)
        .await;
    let text = paper.text();
    assert!(text.contains("Cléo de Brest a suivi cette formation."));
    assert!(
        text.contains("8 h 45 sur 16 h") && text.contains("9 h 30"),
        "{text}"
    );
    assert!(
        text.contains("du lundi 1 décembre 2025") || text.contains("du lundi 1er décembre 2025"),
        "{text}"
    );
    assert!(paper.has(".attestation-code"));
    let address = paper.text_of(".address");
    let verified = w.town.visitor().opens(&address).await;
    assert_eq!(
        verified.text_of("#state"),
        "Cette attestation est authentique et en cours."
    );
    let text = verified.text();
    assert!(text.contains("Cléo de Brest") && text.contains("Promotion") && text.contains("9 h 30"));
    assert!(!verified.has("main a"), "it leads nowhere");
    assert!(!text.contains("cleo@") && !text.contains("Ada") && !text.contains("Apprendre à animer"));
    let verbs = w.town.ledger().await;
    assert_eq!(
        verbs.iter().filter(|verb| *verb == "attestation.issued").count(),
        3
    );
    assert!(
        w.cleo
            .opens("/spaces/promotion/closing")
            .await
            .has("#own-attestation")
    );
    assert!(w.cleo.opens("/me/data").await.text().contains("Attestations"));
}

#[tokio::test]
async fn what_is_out_keeps_its_numbers_until_it_is_revoked() {
    let w = ending().await;
    held(&w).await;
    w.ada.opens(PATH).await.submits(PATH, &[]).await;
    let again = w.ada.opens(PATH).await;
    assert!(!again.has("input[name=person]"), "one stands for everybody");
    let cleo = uid(&w.town, w.cleo.id()).await.to_string();
    let named = format!("name-{cleo}");
    w.ada.posts(PATH, &[("person", &cleo), (&named, "Cleo")]).await;
    assert_eq!(
        w.ada.opens(PATH).await.texts_of("#issued h3").len(),
        3,
        "twice is once"
    );
    let paper = w
        .cleo
        .opens("/spaces/promotion/closing")
        .await
        .follows("Voir et imprimer")
        .await;
    let address = paper.text_of(".address");
    let revocation = format!("{}/revocation", paper.path());
    assert_eq!(w.cleo.posts(&revocation, &[("reason", "x")]).await.status(), 403);
    let long = "é".repeat(201);
    assert_eq!(w.ada.posts(&revocation, &[("reason", &long)]).await.status(), 422);
    for _ in 0..2 {
        let page = w.ada.posts(&revocation, &[("reason", "Erreur de nom")]).await;
        assert!(page.notice().starts_with("L’attestation est révoquée."));
    }
    let verified = w.town.visitor().opens(&address).await;
    assert!(
        verified
            .text_of("#state")
            .contains("Révoquée le lundi 2 mars 2026. Erreur de nom")
    );
    let page = w.ada.opens(PATH).await;
    page.submits(PATH, &[]).await;
    let page = w.ada.opens(PATH).await;
    assert!(
        page.text_of("#issued h3").starts_with("N° 4"),
        "numbers are never given twice"
    );
    assert_eq!(page.texts_of(".figures strong"), ["3", "1"]);
    assert!(
        w.town.visitor().opens(&address).await.text().contains("Révoquée"),
        "for ever"
    );
}

#[tokio::test]
async fn papers_are_their_owner_s_and_guesses_find_nothing() {
    let w = ending().await;
    w.ada.opens(PATH).await.submits(PATH, &[]).await;
    let paper = w
        .cleo
        .opens("/spaces/promotion/closing")
        .await
        .follows("Voir et imprimer")
        .await;
    assert_eq!(w.ben.opens(paper.path()).await.status(), 200);
    for who in [&w.fay, &w.dov] {
        assert_eq!(who.opens(paper.path()).await.status(), 404);
    }
    assert!(
        w.town
            .visitor()
            .asks_for(paper.path())
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
    assert_eq!(w.town.visitor().opens("/attestations/0000").await.status(), 404);
    for who in [&w.cleo, &w.dov] {
        assert_eq!(who.opens(PATH).await.status(), 403);
        assert_eq!(who.posts(PATH, &[("person", "x")]).await.status(), 403);
    }
    assert_eq!(
        w.ada.posts(PATH, &[]).await.wrong("people"),
        "Cochez au moins une personne."
    );
    let gil = uid(&w.town, w.gil.id()).await.to_string();
    let nameless = w.ada.posts(PATH, &[("person", &gil)]).await;
    assert!(nameless.wrong("people").starts_with("Il manque un nom"));
    let address = paper.text_of(".address");
    let form = w.cleo.opens("/me/erasure").await;
    form.submits(
        "/me/erasure",
        &[("understood", "on"), ("address", "cleo@town.example")],
    )
    .await;
    assert_eq!(w.town.visitor().opens(&address).await.status(), 404);
}

#[tokio::test]
async fn without_the_program_that_makes_pdfs_the_page_prints_itself() {
    let w = ending().await;
    held(&w).await;
    w.ada.opens(PATH).await.submits(PATH, &[]).await;
    let paper = w.cleo.opens("/spaces/promotion/closing").await;
    let paper = paper.follows("Voir et imprimer").await;
    assert!(!paper.has("a[href$=\".pdf\"]"));
    let page = w.cleo.opens(&format!("{}/paper.pdf", paper.path())).await;
    assert_eq!(page.path(), paper.path());
    assert!(
        page.notice()
            .starts_with("Le programme qui fait les PDF n’est pas là.")
    );
    let papers = format!("{PATH}/papers");
    let page = w
        .ada
        .opens(PATH)
        .await
        .follows("Imprimer celles qui sont en cours")
        .await;
    assert_eq!(
        (page.path(), page.texts_of(".attestation-paper h2").len()),
        (papers.as_str(), 3)
    );
    assert_eq!(w.ada.opens(&format!("{papers}.pdf")).await.path(), papers);
    for who in [&w.cleo, &w.dov] {
        assert_eq!(who.asks_for(&papers).await.status(), 403);
        assert_eq!(who.asks_for(&format!("{papers}.pdf")).await.status(), 403);
    }
    for who in [&w.fay, &w.dov] {
        assert_eq!(
            who.asks_for(&format!("{}/paper.pdf", paper.path()))
                .await
                .status(),
            404
        );
    }
}

#[tokio::test]
async fn with_the_program_papers_are_pdfs_that_say_what_the_page_says() {
    use std::os::unix::fs::PermissionsExt;
    let w = ending().await;
    held(&w).await;
    let program = w.town.house.settings().print.clone();
    std::fs::write(&program, "#!/bin/sh\nprintf '%%PDF-1.7 '\nexec /bin/cat\n").unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    w.ada.opens(PATH).await.submits(PATH, &[]).await;
    let paper = w.cleo.opens("/spaces/promotion/closing").await;
    let paper = paper.follows("Voir et imprimer").await;
    let pdf = w.cleo.opens(&paper.link("PDF")).await;
    assert_eq!(pdf.header("content-type"), "application/pdf");
    let (text, address) = (pdf.html(), paper.text_of(".address"));
    assert!(text.contains("\"template\":\"attestation\"") && text.contains(&address));
    assert!(text.contains("Cleo a suivi cette formation.") && text.contains("8 h 45 sur 16 h"));
    assert!(text.contains("<svg"), "the drawing that a telephone reads");
    let all = w.ada.opens(&format!("{PATH}/papers")).await;
    let all = w.ada.opens(&all.link("PDF")).await;
    assert_eq!(all.html().matches("a suivi cette formation.").count(), 3);
    let revocation = format!("{}/revocation", paper.path());
    w.ada.posts(&revocation, &[]).await;
    let page = w.cleo.opens(&format!("{}/paper.pdf", paper.path())).await;
    assert!(
        page.text().contains("Révoquée"),
        "no paper of what counts no more"
    );
    let all = w.ada.opens(&format!("{PATH}/papers.pdf")).await;
    assert_eq!(all.html().matches("a suivi cette formation.").count(), 2);
}
