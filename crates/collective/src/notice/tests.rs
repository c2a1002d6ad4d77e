//! Words to everyone.

use crate::workshop::workshop;

const PATH: &str = "/spaces/atelier/notices";

#[tokio::test]
async fn a_member_writes_a_word_and_everyone_reads_it() {
    let w = workshop().await;
    let page = w.cleo.opens("/spaces/atelier").await;
    let page = page
        .submits(PATH, &[("body", "**Merci** à toutes et tous\n\n- un\n- deux")])
        .await;
    assert_eq!(page.notice(), "Votre mot est publié.");
    let page = w.town.visitor().opens("/spaces/atelier").await;
    assert!(page.has("#notices .prose strong") && page.has("#notices .prose li"));
}

#[tokio::test]
async fn the_same_form_sent_twice_writes_one_word() {
    let w = workshop().await;
    let form = w.cleo.opens("/spaces/atelier").await;
    form.submits(PATH, &[("body", "Une fois")]).await;
    let page = form.submits(PATH, &[("body", "Une fois")]).await;
    assert_eq!(page.texts_of("#notices .prose"), ["Une fois"]);
}

#[tokio::test]
async fn scripts_in_a_word_are_text() {
    let w = workshop().await;
    let form = w.cleo.opens("/spaces/atelier").await;
    let page = form
        .submits(
            PATH,
            &[("body", "<img src=x onerror=alert(1)><script>alert(2)</script>")],
        )
        .await;
    assert!(!page.has("#notices script") && !page.has("#notices .prose img"));
    assert!(page.text().contains("<script>alert(2)</script>"));
}

#[tokio::test]
async fn its_author_withdraws_a_word_and_changes_their_mind() {
    let w = workshop().await;
    let page = w
        .cleo
        .opens("/spaces/atelier")
        .await
        .submits(PATH, &[("body", "Trop vite")])
        .await;
    let withdrawal = page.attribute_of("form[action$=\"/withdrawal\"]", "action");
    assert_eq!(w.ada.posts_only(&withdrawal, &[]).await.status(), 403);
    let page = page.submits(&withdrawal, &[]).await;
    assert_eq!(page.notice(), "Votre mot est retiré.");
    assert!(page.texts_of("#notices .prose").is_empty());
    let undo = page.attribute_of(".notice form", "action");
    let page = page.submits(&undo, &[]).await;
    assert_eq!(page.texts_of("#notices .prose"), ["Trop vite"]);
}

platform::statements! {
    OFF = "insert into care_off (space_id, part, off_at) select id, 'moderation', 0 from spaces where slug = 'atelier'";
}

#[tokio::test]
async fn where_agreements_are_kept_a_word_is_hidden_in_the_name_of_one() {
    let w = workshop().await;
    let form = w.cleo.opens("/spaces/atelier").await;
    form.submits(PATH, &[("body", "Déplacé")]).await;
    let page = w.ben.opens("/spaces/atelier").await;
    assert!(!page.has("form[action$=\"/hiding\"]"));
    let way = page.attribute_of("#notices a[href*='/moderation/new']", "href");
    assert!(
        way.starts_with("/spaces/atelier/moderation/new?kind=hide&content=notice-"),
        "{way}"
    );
    let hers = w.cleo.opens(PATH).await;
    assert!(!hers.has("a[href*='/moderation/new']") && !hers.has("a[href*='/flags/new']"));
    let uid = page.attribute_of("#notices li", "id").replace("notice-", "");
    let sent = w.ben.posts_only(&format!("{PATH}/{uid}/hiding"), &[]).await;
    assert_eq!(sent.status(), 303);
    assert!(!w.town.ledger().await.contains(&"notice.hidden".to_owned()));
    assert_eq!(w.cleo.opens(PATH).await.texts_of("#notices .prose"), ["Déplacé"]);
}

#[tokio::test]
async fn hiding_a_word_takes_the_right_and_leaves_a_trace() {
    let w = workshop().await;
    w.town.acts(w.ada.id(), |tx| tx.run(OFF, ())).await;
    w.cleo
        .opens("/spaces/atelier")
        .await
        .submits(PATH, &[("body", "Déplacé")])
        .await;
    let page = w.ben.opens("/spaces/atelier").await;
    let hiding = page.attribute_of("form[action$=\"/hiding\"]", "action");
    assert_eq!(w.cleo.posts_only(&hiding, &[]).await.status(), 403);
    page.submits(&hiding, &[]).await;
    assert!(
        w.cleo
            .opens("/spaces/atelier")
            .await
            .texts_of("#notices .prose")
            .is_empty()
    );
    assert!(w.town.ledger().await.contains(&"notice.hidden".to_owned()));
}

#[tokio::test]
async fn an_empty_or_endless_word_is_refused_and_strangers_write_none() {
    let w = workshop().await;
    let form = w.cleo.opens("/spaces/atelier").await;
    assert_eq!(
        form.submits(PATH, &[("body", " \n ")]).await.wrong("body"),
        "Ce champ est vide."
    );
    let endless = "é".repeat(5001);
    let page = form.submits(PATH, &[("body", &endless)]).await;
    assert_eq!((page.status(), page.holds("body")), (422, endless));
    assert_eq!(w.dov.posts_only(PATH, &[("body", "Bonjour")]).await.status(), 403);
    assert_eq!(
        w.town
            .visitor()
            .posts_only(PATH, &[("body", "Bonjour")])
            .await
            .status(),
        303
    );
}

#[tokio::test]
async fn the_home_shows_the_newest_and_the_list_all_of_them() {
    let w = workshop().await;
    for number in 1..=6 {
        let form = w.cleo.opens("/spaces/atelier").await;
        form.submits(PATH, &[("body", &format!("Mot {number}"))]).await;
    }
    let home = w.dov.opens("/spaces/atelier").await;
    assert_eq!(
        home.texts_of("#notices .prose"),
        ["Mot 6", "Mot 5", "Mot 4", "Mot 3"]
    );
    let list = home.follows("Tous les mots").await;
    assert_eq!(list.texts_of("#notices .prose").len(), 6);
}
