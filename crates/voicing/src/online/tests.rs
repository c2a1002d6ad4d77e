use crate::workshop::workshop;

const PAGE: &str = "/spaces/atelier/voices/online";
const DAY: i64 = 24 * 60;

platform::statements! {
    CHECKS = "select count(*), count(person_id) from online_checks";
}

#[tokio::test]
async fn a_member_ticks_a_point_once_a_month_and_takes_it_back() {
    let w = workshop().await;
    let page = w.cleo.opens("/spaces/atelier/voices").await;
    assert!(page.has(&format!("a[href='{PAGE}']")));
    let page = w.cleo.opens(PAGE).await;
    assert_eq!(page.text_of("#done"), "Vus : 0 sur 6.");
    assert!(!page.has("a[href^='/sign-in']"), "it knows who looks");
    let typed = [("item", "links"), ("words", "Deux liens de la page d’accueil.")];
    let page = w.cleo.posts(PAGE, &typed).await;
    assert_eq!(page.notice(), "C’est coché.");
    let point = page.text_of("#point-links");
    assert!(
        point.contains("Cleo,") && point.contains("Deux liens de la page d’accueil."),
        "{point}"
    );
    let again = w.ben.posts(PAGE, &[("item", "links")]).await;
    assert_eq!(again.notice(), "Quelqu’un venait de le cocher.");
    assert_eq!(again.text_of("#done"), "Vus : 1 sur 6.");
    let back = page.attribute_of("form[action$='/withdrawal']", "action");
    assert!(
        !w.ben.opens(PAGE).await.has_form(&back),
        "whoever ticked it takes it back"
    );
    assert_eq!(w.ben.posts_only(&back, &[]).await.status(), 403);
    assert_eq!(w.dov.posts_only(&back, &[]).await.status(), 404);
    assert_eq!(
        page.submits(&back, &[]).await.notice(),
        "Le point est de nouveau à voir."
    );
    assert_eq!(w.cleo.posts_only(&back, &[]).await.status(), 404, "it is gone");
    assert_eq!(
        w.ben.posts(PAGE, &[("item", "links")]).await.notice(),
        "C’est coché."
    );
    for verb in ["online_check.done", "online_check.taken_back"] {
        assert!(w.town.ledger().await.contains(&verb.to_owned()), "{verb}");
    }
    assert!(!w.cleo.opens("/").await.text().contains("trace-"));
}

#[tokio::test]
async fn what_is_wrong_is_said_and_what_was_typed_is_kept() {
    let w = workshop().await;
    let nothing = w.cleo.posts(PAGE, &[("item", "mars")]).await;
    assert_eq!(nothing.status(), 422);
    assert!(nothing.text().contains("Choisissez une des réponses proposées."));
    let long = "é".repeat(281);
    let page = w.cleo.posts(PAGE, &[("item", "told"), ("words", &long)]).await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.attribute_of("#words-told", "value"), long);
    assert_eq!(page.attribute_of("#words-links", "value"), "");
    assert_eq!(w.town.reads(|tx| tx.one::<(i64, i64)>(CHECKS, ())).await, (0, 0));
}

#[tokio::test]
async fn a_month_that_is_over_stays_as_it_was() {
    let w = workshop().await;
    let page = w.cleo.posts(PAGE, &[("item", "credits")]).await;
    let back = page.attribute_of("form[action$='/withdrawal']", "action");
    w.town.passes(40 * DAY);
    let page = w.cleo.opens(PAGE).await;
    assert_eq!(page.text_of("#done"), "Vus : 0 sur 6.", "a new month begins anew");
    let before = page.follows("Mois précédent").await;
    assert_eq!(before.text_of("#done"), "Vus : 1 sur 6.");
    assert!(!before.has("form[action*='/online']"));
    assert!(before.text_of("#point-told").contains("n’a pas été regardé"));
    let refused = w.cleo.posts(&back, &[]).await;
    assert_eq!(refused.status(), 422);
    assert!(refused.text().contains("Ce mois est fini"));
    for never in ["2026-02", "2026-05"] {
        assert_eq!(
            w.cleo.opens(&format!("{PAGE}?month={never}")).await.status(),
            404,
            "{never}"
        );
    }
}

#[tokio::test]
async fn it_is_the_members_and_stays_without_a_name_when_somebody_goes() {
    let w = workshop().await;
    assert_eq!(w.dov.opens(PAGE).await.status(), 404);
    assert_eq!(w.town.visitor().opens(PAGE).await.status(), 404);
    assert_eq!(w.dov.posts_only(PAGE, &[("item", "told")]).await.status(), 404);
    w.cleo
        .posts(PAGE, &[("item", "told"), ("words", "La lettre est partie.")])
        .await;
    assert!(
        w.cleo
            .opens("/me/data")
            .await
            .text()
            .contains("Ce que vous avez coché de la mise en ligne")
    );
    let gone = [("address", "cleo@town.example"), ("understood", "on")];
    w.cleo
        .opens("/me/erasure")
        .await
        .submits("/me/erasure", &gone)
        .await;
    assert_eq!(w.town.reads(|tx| tx.one::<(i64, i64)>(CHECKS, ())).await, (1, 0));
    let page = w.ben.opens(PAGE).await;
    assert!(
        page.text_of("#point-told").contains("Quelqu’un,") && !page.text().contains("La lettre est partie.")
    );
    assert!(
        w.ben
            .reads_english()
            .opens(PAGE)
            .await
            .text()
            .contains("Seen to: 1 of 6.")
    );
}
