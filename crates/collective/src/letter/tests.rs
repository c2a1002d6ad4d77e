//! A space's mails in its own words.

use kernel::Language;
use testkit::Page;
use trame::MessageKind;

use super::model::{PLACES, strange_place};
use super::text::of_the_house;
use crate::workshop::{Workshop, joins, workshop, workshop_joined};

const LETTERS: &str = "/spaces/atelier/letters";
const ADMITTED: &str = "/spaces/atelier/letters/admitted";

async fn writes(w: &Workshop, subject: &str, body: &str) -> Page {
    let fields = [
        ("subject-fr", subject),
        ("body-fr", body),
        ("subject-en", ""),
        ("body-en", ""),
    ];
    w.ada.opens(ADMITTED).await.submits(ADMITTED, &fields).await
}

/// Dov asks to join, and Ada says yes or no.
async fn decides(w: &Workshop, noun: &str) -> platform::mail::Mail {
    joins(&w.dov, "atelier").await;
    let page = w.ada.opens("/spaces/atelier/members").await;
    let action = page.attribute_of(&format!("form[action$=\"/{noun}\"]"), "action");
    page.submits(&action, &[]).await;
    w.town.mails_to("dov@town.example").await.pop().unwrap()
}

#[tokio::test]
async fn every_kind_has_a_text_in_each_language_that_fills_only_its_own_places() {
    let w = workshop().await;
    let words = w.town.house.languages();
    for kind in MessageKind::ALL.iter().copied() {
        for part in ["title", "when"] {
            assert!(words.knows(&format!("letter-{part}-{}", kind.word())), "{kind:?}");
        }
        for part in ["subject", "body"] {
            assert!(words.knows(&format!("letter-{}-{part}", kind.word())), "{kind:?}");
        }
        for language in Language::ALL.iter().copied() {
            let said = of_the_house(words, kind, language);
            assert_eq!(strange_place(&said.subject, kind), None, "{kind:?}");
            assert_eq!(strange_place(&said.body, kind), None, "{kind:?}");
            assert!(
                said.body.contains("{person}") && said.body.contains("{link}"),
                "{kind:?}"
            );
            assert!(said.subject.chars().count() <= 160, "{kind:?}");
        }
    }
    for place in PLACES {
        assert!(words.knows(&format!("letter-place-{place}")), "{place}");
    }
}

#[tokio::test]
async fn the_texts_that_ship_name_only_places_that_are_filled() {
    let w = workshop().await;
    let shapes = w.town.reads(|tx| {
        spaces::shape::listed(tx)?
            .into_iter()
            .map(|stored| spaces::shape::of(tx, stored.id, &stored.digest))
            .collect::<Result<Vec<_>, _>>()
    });
    for shape in shapes.await {
        for message in &shape.trame.messages {
            for (_, text) in message.subject.iter().chain(message.body.iter()) {
                assert_eq!(strange_place(text, message.key), None, "{}", shape.trame.card.key);
            }
        }
    }
}

#[tokio::test]
async fn whoever_is_let_in_or_not_reads_the_words_of_the_space() {
    let w = workshop_joined("request").await;
    let mail = decides(&w, "refusal").await;
    assert_eq!(mail.subject, "Votre demande pour rejoindre « Atelier »");
    let mail = decides(&w, "admission").await;
    assert_eq!(mail.subject, "La porte de « Atelier » vous est ouverte");
    assert!(mail.body.starts_with("Bonjour Dov,\n"), "{}", mail.body);
    assert!(
        mail.body.contains("\nhttp://town.example/spaces/atelier\n"),
        "{}",
        mail.body
    );
    assert!(!mail.body.contains('{'), "{}", mail.body);
}

#[tokio::test]
async fn a_text_of_one_s_own_is_sent_and_then_the_house_s_again() {
    let w = workshop_joined("request").await;
    let page = writes(&w, "C’est oui, {person} !", "Entrez dans {space} : {link}").await;
    assert_eq!(page.path(), ADMITTED);
    assert_eq!(
        page.notice(),
        "Le texte du courriel est changé. L’état précédent est gardé."
    );
    assert_eq!(page.status(), 200);
    let page = page.submits(&format!("{ADMITTED}/default"), &[]).await;
    assert_eq!(
        page.notice(),
        "Le texte proposé est de retour. L’état précédent est gardé."
    );
    assert!(!page.has_form(&format!("{ADMITTED}/default")));
    let mail = decides(&w, "admission").await;
    assert_eq!(mail.subject, "Bienvenue dans « Atelier »");
    assert!(
        mail.body
            .contains("Votre demande est acceptée : vous êtes membre de « Atelier ».")
    );
    let trace = "space.changed".to_owned();
    assert!(w.town.ledger().await.contains(&trace));
}

#[tokio::test]
async fn a_language_left_empty_takes_the_text_of_the_other() {
    let w = workshop_joined("request").await;
    writes(&w, "C’est oui, {person} !", "Entrez : {link}").await;
    let page = w.ada.opens(ADMITTED).await;
    assert_eq!(page.holds("subject-en"), "C’est oui, {person} !");
    let mail = decides(&w, "admission").await;
    assert_eq!(
        (mail.subject.as_str(), mail.body.as_str()),
        ("C’est oui, Dov !", "Entrez : http://town.example/spaces/atelier")
    );
}

#[tokio::test]
async fn what_somebody_is_called_is_never_read_for_places() {
    let w = workshop_joined("request").await;
    let profile = w.dov.opens("/me").await;
    profile
        .submits("/me/identity", &[("name", "{link} {space}")])
        .await;
    writes(&w, "Oui", "Bonjour {person}, bienvenue dans {space}").await;
    let mail = decides(&w, "admission").await;
    assert_eq!(mail.body, "Bonjour {link} {space}, bienvenue dans Atelier");
}

#[tokio::test]
async fn a_preview_shows_what_was_typed_and_keeps_nothing() {
    let w = workshop().await;
    let form = w.ada.opens(ADMITTED).await;
    assert!(
        form.text_of("#preview")
            .contains("La porte de « Atelier » vous est ouverte")
    );
    let fields = [("subject-fr", "Coucou {person}"), ("preview", "1")];
    let page = form.submits(ADMITTED, &fields).await;
    assert_eq!(page.status(), 200);
    assert!(page.text_of("#preview").contains("Coucou Ada"));
    assert_eq!(page.holds("subject-fr"), "Coucou {person}");
    let again = w.ada.opens(ADMITTED).await;
    assert!(!again.text().contains("Coucou"));
    let fields = [("subject-fr", "Coucou {event}"), ("preview", "1")];
    assert_eq!(form.submits(ADMITTED, &fields).await.status(), 422);
}

#[tokio::test]
async fn what_cannot_be_sent_is_refused_and_what_was_typed_is_kept() {
    let w = workshop().await;
    let page = writes(&w, "", "Un texte sans objet").await;
    assert_eq!(page.status(), 422);
    assert_eq!(
        page.wrong("subject-fr"),
        "Un courriel demande un objet et un texte."
    );
    assert_eq!(page.holds("body-fr"), "Un texte sans objet");
    let page = writes(&w, "Oui", "Le {date}").await;
    assert!(page.wrong("subject-fr").contains("« {date} » ne se remplit pas"));
    let page = writes(&w, "Oui", "Ici {ou} là").await;
    assert_eq!(
        (page.status(), page.holds("body-fr").as_str()),
        (422, "Ici {ou} là")
    );
    let page = writes(&w, &"é".repeat(161), "Oui").await;
    assert!(page.wrong("subject-fr").contains("trop long"));
    let page = writes(&w, "Oui", &"é".repeat(20_001)).await;
    assert!(page.wrong("body-fr").contains("trop long"));
    assert_eq!(page.wrong("subject-fr"), "");
    let long = "é".repeat(161);
    let fields = [("subject-en", long.as_str()), ("preview", "1")];
    let page = w.ada.opens(ADMITTED).await.submits(ADMITTED, &fields).await;
    assert!(page.wrong("subject-en").contains("trop long"));
    assert_eq!(
        w.ada.posts_only(ADMITTED, &[("other", "form")]).await.status(),
        400
    );
}

#[tokio::test]
async fn saying_the_same_as_the_house_keeps_nothing_of_one_s_own() {
    let w = workshop().await;
    let kind = format!("{LETTERS}/reminder-day");
    let form = w.ada.opens(&kind).await;
    form.submits(&kind, &[]).await;
    assert!(
        !w.ada
            .opens("/spaces/atelier/arrangement")
            .await
            .has("form[action$=\"/return\"]")
    );
    assert!(!w.ada.opens(&kind).await.has_form(&format!("{kind}/default")));
    form.submits(&kind, &[("subject-fr", "Demain, {event}")]).await;
    assert!(w.ada.opens(&kind).await.has_form(&format!("{kind}/default")));
    form.submits(&kind, &[]).await;
    assert!(!w.ada.opens(&kind).await.has_form(&format!("{kind}/default")));
}

#[tokio::test]
async fn the_list_says_which_texts_are_one_s_own() {
    let w = workshop().await;
    let page = w.ada.opens("/spaces/atelier/arrangement").await;
    let page = page.follows("Les courriels de l’espace").await;
    assert_eq!(page.texts_of(".rows > li").len(), MessageKind::ALL.len());
    assert!(page.text_of("#admitted").contains("Votre texte"));
    assert!(page.text_of("#reminder-hour").contains("Texte proposé"));
    assert!(
        page.text_of("#reminder-hour")
            .contains("« {event} » commence dans une heure.")
    );
    assert!(
        page.text_of("#reminder-hour")
            .contains("“{event}” begins in an hour.")
    );
    assert!(!page.text().contains("letter-"), "every message is there");
    let english = w.ada.clone().reads_english();
    assert!(!english.opens(LETTERS).await.text().contains("letter-"));
    for kind in MessageKind::ALL {
        let page = english.opens(&format!("{LETTERS}/{}", kind.word())).await;
        assert!(!page.text().contains("letter-"), "{kind:?}");
        assert!(!page.text_of("#preview").contains('{'), "{kind:?}");
    }
}

#[tokio::test]
async fn only_who_arranges_sees_and_changes_the_letters() {
    let w = workshop().await;
    let default = format!("{ADMITTED}/default");
    for path in [LETTERS, ADMITTED] {
        assert_eq!(w.ada.asks_for(path).await.status(), 200);
        assert_eq!(w.eve.asks_for(path).await.status(), 200);
        assert_eq!(w.ben.asks_for(path).await.status(), 403);
        assert_eq!(w.dov.asks_for(path).await.status(), 403);
        assert_eq!(w.town.visitor().asks_for(path).await.status(), 303);
    }
    let fields = [("subject-fr", "Non"), ("body-fr", "Non")];
    assert_eq!(w.ben.posts_only(ADMITTED, &fields).await.status(), 403);
    let trial = [("subject-fr", "Non"), ("preview", "1")];
    assert_eq!(w.ben.posts_only(ADMITTED, &trial).await.status(), 403);
    assert_eq!(w.ben.posts_only(&default, &[]).await.status(), 403);
    assert_eq!(w.town.visitor().posts_only(&default, &[]).await.status(), 303);
    let unknown = format!("{LETTERS}/love");
    assert_eq!(w.ada.asks_for(&unknown).await.status(), 404);
    assert_eq!(w.ada.posts_only(&unknown, &fields).await.status(), 404);
    let hidden = workshop_joined("hidden").await;
    assert_eq!(hidden.dov.asks_for(LETTERS).await.status(), 404);
}
