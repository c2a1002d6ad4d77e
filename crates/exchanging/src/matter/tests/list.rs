//! Writing, sorting, living the same, joining twins.

use learning::Reach;

use super::{LIST, history, writes};
use crate::workshop::{Training, brings, forms, grouped};

#[tokio::test]
async fn a_member_writes_and_the_cohort_reads_it_and_nobody_else() {
    let w = grouped().await;
    let matter = writes(&w.cleo, "Les parents ne viennent plus").await;
    let page = w.gil.opens(LIST).await;
    assert_eq!(page.texts_of(".rows h3"), ["Les parents ne viennent plus"]);
    assert!(w.ben.opens(&matter).await.has("main .prose strong"));
    assert_eq!(w.dov.opens(LIST).await.status(), 403);
    assert_eq!(w.dov.opens(&matter).await.status(), 403);
    assert!(
        w.town
            .visitor()
            .asks_for(LIST)
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
    assert!(w.town.ledger().await.contains(&"matter.written".to_owned()));
}

#[tokio::test]
async fn what_is_wrong_is_said_and_what_was_typed_is_kept() {
    let w = grouped().await;
    let form = w.cleo.opens(&format!("{LIST}/new")).await;
    let page = form.submits(LIST, &[("title", "ah"), ("body", "Gardé")]).await;
    assert_eq!((page.status(), page.holds("body")), (422, "Gardé".to_owned()));
    assert!(page.wrong("title").starts_with("C’est trop court"));
    assert_eq!(page.wrong("level"), "Choisissez une des réponses proposées.");
    let long = "x".repeat(161);
    assert_eq!(
        form.submits(LIST, &[("title", &long), ("body", "b"), ("level", "group")])
            .await
            .status(),
        422
    );
    let sent = [
        ("once", "01kjpwd6m0ejk9wz603chbqdvz"),
        ("title", "De loin"),
        ("body", "b"),
        ("level", "group"),
        ("kind", "problem"),
    ];
    assert_eq!(w.dov.posts_only(LIST, &sent).await.status(), 403);
    // Whoever leads without belonging reads, and does not write.
    assert_eq!(w.eve.opens(LIST).await.status(), 200);
    assert_eq!(w.eve.posts_only(LIST, &sent).await.status(), 403);
}

#[tokio::test]
async fn the_same_form_sent_twice_writes_one_line() {
    let w = grouped().await;
    let form = w.cleo.opens(&format!("{LIST}/new")).await;
    let fields = [("title", "Une fois"), ("body", "Oui"), ("level", "individual")];
    form.submits(LIST, &fields).await;
    form.submits(LIST, &fields).await;
    assert_eq!(w.cleo.opens(LIST).await.texts_of(".rows h3").len(), 1);
}

#[tokio::test]
async fn after_an_exchange_it_says_so_for_those_who_took_part_alone() {
    let w = grouped().await;
    let form = w.cleo.opens("/spaces/promotion/exchanges/new").await;
    let page = form
        .submits(
            "/spaces/promotion/exchanges",
            &[("question", "Comment puis-je avancer ?")],
        )
        .await;
    let exchange = page.path().rsplit('/').next().unwrap().to_owned();
    for (who, says_so) in [(&w.gil, true), (&w.ben, false)] {
        let form = who.opens(&format!("{LIST}/new?exchange={exchange}")).await;
        let fields = [("title", "Avancer ensemble"), ("body", "b"), ("level", "group")];
        let page = form.submits(LIST, &fields).await;
        assert_eq!(
            page.text().contains("né d’un échange"),
            says_so,
            "{}",
            who.email()
        );
    }
}

#[tokio::test]
async fn it_names_projects_of_ones_own_groups_that_one_may_read() {
    let w = grouped().await;
    brings(&w, &w.gil, "Un café des savoirs", Reach::Own).await;
    forms(&w, "Les grillons", &[&w.ben]).await;
    let far = brings(&w, &w.ben, "Une fanfare", Reach::Cohort).await.to_string();
    let form = w.fay.opens(&format!("{LIST}/new")).await;
    assert_eq!(
        form.texts_of("input[name=projects] + span"),
        ["La ronde des jardins"]
    );
    let near = form.attribute_of("input[name=projects]", "value");
    let page = form
        .submits(
            LIST,
            &[
                ("title", "Le bruit"),
                ("body", "b"),
                ("level", "group"),
                ("projects", &near),
            ],
        )
        .await;
    assert!(page.has("a[href^=\"/projects/\"]"));
    let form = w.fay.opens(&format!("{LIST}/new")).await;
    let page = form
        .submits(
            LIST,
            &[
                ("title", "Le bruit"),
                ("body", "b"),
                ("level", "group"),
                ("projects", &far),
            ],
        )
        .await;
    assert!(!page.has("a[href^=\"/projects/\"]"), "a project of another group");
}

#[tokio::test]
async fn the_cohort_names_themes_and_sorts_under_them() {
    let w = grouped().await;
    let matter = writes(&w.cleo, "Les parents ne viennent plus").await;
    let themes = format!("{LIST}/themes");
    let page = w
        .gil
        .opens(LIST)
        .await
        .submits(&themes, &[("name", "Accueillir")])
        .await;
    assert_eq!(page.notice(), "Le thème est ajouté.");
    let page = w.gil.opens(LIST).await.submits(&themes, &[("name", "a")]).await;
    assert!(page.wrong("name").starts_with("C’est trop court"));
    let page = w.fay.opens(&matter).await;
    let theme = page.attribute_of("#theme option:nth-child(2)", "value");
    let page = page
        .submits(&format!("{matter}/theme"), &[("theme", &theme)])
        .await;
    assert_eq!(page.notice(), "C’est rangé.");
    assert_eq!(w.cleo.opens(LIST).await.texts_of(".section h2"), ["Accueillir"]);
    let rename = format!("{themes}/{theme}");
    w.gil
        .opens(LIST)
        .await
        .submits(&themes, &[("name", "Écouter")])
        .await;
    let page = w.cleo.opens(LIST).await;
    let taken = page.submits(&rename, &[("name", "Écouter")]).await;
    assert_eq!(taken.wrong("name"), "Un thème porte déjà ce nom.");
    page.submits(&rename, &[("name", "Faire venir")]).await;
    assert_eq!(w.cleo.opens(LIST).await.texts_of(".section h2"), ["Faire venir"]);
    assert_eq!(
        w.dov
            .posts_only(&themes, &[("once", &theme), ("name", "Non")])
            .await
            .status(),
        403
    );
    assert_eq!(
        w.gil
            .posts(&format!("{matter}/theme"), &[("theme", "x")])
            .await
            .status(),
        422
    );
    assert_eq!(history(&w.cleo.opens(&matter).await), ["Écrit", "Rangé"]);
}

#[tokio::test]
async fn who_lives_the_same_is_counted_in_people_and_orders_nothing() {
    let w = grouped().await;
    let old = writes(&w.cleo, "Un premier sujet").await;
    writes(&w.cleo, "Un second sujet").await;
    for who in [&w.fay, &w.gil] {
        let page = who.opens(&old).await.submits(&format!("{old}/life"), &[]).await;
        assert!(page.text().contains("à le vivre"));
        who.posts(&format!("{old}/life"), &[]).await;
    }
    let page = w.ben.opens(LIST).await;
    assert_eq!(page.texts_of(".rows h3"), ["Un second sujet", "Un premier sujet"]);
    assert!(page.text().contains("Nous sommes 3 à le vivre"));
    w.fay
        .opens(&old)
        .await
        .submits(&format!("{old}/life-end"), &[])
        .await;
    assert!(
        w.ben
            .opens(LIST)
            .await
            .text()
            .contains("Nous sommes 2 à le vivre")
    );
    assert!(
        !w.cleo.opens(&old).await.has_form(&format!("{old}/life")),
        "its author lives it anyway"
    );
    assert_eq!(w.dov.posts_only(&format!("{old}/life"), &[]).await.status(), 403);
}

#[tokio::test]
async fn twins_are_joined_with_both_authors_and_told_apart_again() {
    let w = grouped().await;
    let one = writes(&w.cleo, "Les parents ne viennent plus").await;
    let two = writes(&w.gil, "Réunions vides").await;
    w.fay.opens(&two).await.submits(&format!("{two}/life"), &[]).await;
    w.fay.opens(&one).await.submits(&format!("{one}/life"), &[]).await;
    let into = one.rsplit('/').next().unwrap();
    let merger = format!("{two}/merger");
    assert_eq!(w.fay.posts_only(&merger, &[("into", into)]).await.status(), 403);
    assert_eq!(
        w.gil
            .posts(&merger, &[("into", two.rsplit('/').next().unwrap())])
            .await
            .status(),
        422
    );
    let page = w.gil.opens(&two).await.submits(&merger, &[("into", into)]).await;
    assert_eq!(page.notice(), "Les deux lignes sont ensemble.");
    assert_eq!(page.path(), one);
    // Fay lives both, and is one person.
    assert!(page.text().contains("Nous sommes 3 à le vivre") && page.text().contains("Réunions vides"));
    let list = w.ben.opens(LIST).await;
    assert_eq!(list.texts_of(".rows h3").len(), 1);
    assert!(list.text().contains("Cleo, Gil"));
    let undo = page.attribute_of(".notice form", "action");
    page.submits(&undo, &[]).await;
    assert_eq!(w.ben.opens(LIST).await.texts_of(".rows h3").len(), 2);
    // What is taken back takes no twin with it.
    w.gil.opens(&two).await.submits(&merger, &[("into", into)]).await;
    w.cleo
        .opens(&one)
        .await
        .submits(&format!("{one}/withdrawal"), &[])
        .await;
    assert_eq!(w.ben.opens(LIST).await.texts_of(".rows h3"), ["Réunions vides"]);
}

#[tokio::test]
async fn its_author_says_it_better_and_two_pages_do_not_undo_one_another() {
    let w = grouped().await;
    let matter = writes(&w.cleo, "Les parents ne viennent plus").await;
    let edition = format!("{matter}/edition");
    let (one, two) = (w.cleo.opens(&edition).await, w.ada.opens(&edition).await);
    assert_eq!(one.holds("title"), "Les parents ne viennent plus");
    let page = one
        .submits(&edition, &[("title", "Les parents viennent moins")])
        .await;
    assert_eq!(page.title(), "Les parents viennent moins");
    let page = two.submits(&edition, &[("body", "Autre chose")]).await;
    assert_eq!(
        (page.status(), page.holds("body")),
        (422, "Autre chose".to_owned())
    );
    assert!(
        page.wrong("body")
            .starts_with("Quelqu’un l’a changé entre-temps.")
    );
    assert_eq!(w.gil.asks_for(&edition).await.status(), 403);
    assert_eq!(w.dov.asks_for(&edition).await.status(), 403);
}

#[tokio::test]
async fn the_list_costs_the_same_whatever_it_shows() {
    let w = grouped().await;
    let count = async |w: &Training| {
        w.town
            .acts(w.cleo.id(), |tx| {
                let before = tx.ran();
                super::super::list::read(tx, "promotion", spaces::space::Paged::first(60))?;
                Ok(tx.ran() - before)
            })
            .await
    };
    writes(&w.cleo, "Un sujet").await;
    let few = count(&w).await;
    for number in 0..6 {
        let matter = writes(&w.gil, &format!("Sujet {number}")).await;
        w.fay.posts(&format!("{matter}/life"), &[]).await;
    }
    assert_eq!(count(&w).await, few);
}

#[tokio::test]
async fn what_is_held_about_people_is_shown_and_goes_with_them() {
    let w = grouped().await;
    let matter = writes(&w.cleo, "Les parents ne viennent plus").await;
    w.gil.posts(&format!("{matter}/life"), &[]).await;
    assert!(w.cleo.opens("/me/data").await.text().contains("Liste commune"));
    for person in [&w.gil, &w.cleo] {
        let email = person.email().to_owned();
        let page = person.opens("/me/erasure").await;
        page.submits("/me/erasure", &[("understood", "on"), ("address", &email)])
            .await;
    }
    let page = w.fay.opens(&matter).await;
    assert!(page.text().contains("Une personne partie depuis"));
    assert!(
        page.text().contains("Une personne l’a écrit"),
        "who lived it is gone from the count"
    );
}
