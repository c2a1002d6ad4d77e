//! Chapters and what stands in them.

use super::{filled, made, root};
use crate::item::tests::one_of_each;
use crate::workshop::training;

#[tokio::test]
async fn a_portfolio_is_made_of_named_chapters_in_one_s_own_order() {
    let w = training().await;
    let page = w.cleo.opens("/me/portfolio").await;
    assert!(page.text().contains("Pas encore de portfolio"));
    let page = made(&w.cleo, "Mon année", &["Animer", "Écouter", "Raconter"]).await;
    let root = root(&page);
    let names = |page: &testkit::Page| page.texts_of(".portfolio-chapter h2");
    assert_eq!(names(&page), ["Animer", "Écouter", "Raconter"]);
    let place = page.attributes_of(
        ".portfolio-chapter form[action*=\"/chapters/\"][action$=\"/place\"]",
        "action",
    );
    let page = page.submits(&place[2], &[("way", "up")]).await;
    assert_eq!(names(&page), ["Animer", "Raconter", "Écouter"]);
    let page = page.submits(&place[0], &[("way", "down")]).await;
    assert_eq!(names(&page), ["Raconter", "Animer", "Écouter"]);
    let change = place[0].trim_end_matches("/place").to_owned();
    let said = [
        ("chapter-name", "Animer un cercle"),
        ("chapter-words", "**Trois** fois."),
    ];
    let page = page.submits(&change, &said).await;
    assert!(
        names(&page).contains(&"Animer un cercle".to_owned()) && page.has(".portfolio-chapter .prose strong")
    );
    let page = page.submits(&format!("{change}/removal"), &[]).await;
    assert_eq!(names(&page), ["Raconter", "Écouter"]);
    let said = [("title", "Mon chemin d’une année"), ("words", "Bonjour, voici.")];
    let page = page.submits(&format!("{root}/edition"), &said).await;
    assert_eq!(page.title(), "Mon chemin d’une année");
    let read = w.cleo.opens(&root).await;
    assert!(read.text().contains("Bonjour, voici.") && read.text().contains("Vous seul·e."));
    assert!(w.town.ledger().await.contains(&"portfolio.made".to_owned()));
}

#[tokio::test]
async fn the_same_forms_sent_twice_make_one_of_each() {
    let w = training().await;
    let form = w.cleo.opens("/me/portfolio").await;
    let page = form.submits("/me/portfolio", &[("title", "Une fois")]).await;
    form.submits("/me/portfolio", &[("title", "Une fois")]).await;
    assert_eq!(
        w.cleo.opens("/me/portfolio").await.texts_of(".rows h2"),
        ["Une fois"]
    );
    let once = form.holds("once");
    assert_eq!(
        w.fay
            .posts_only("/me/portfolio", &[("once", &once), ("title", "Volé")])
            .await
            .status(),
        400
    );
    let action = format!("{}/chapters", root(&page));
    page.submits(&action, &[("name", "Un seul")]).await;
    let page = page.submits(&action, &[("name", "Un seul")]).await;
    assert_eq!(page.texts_of(".portfolio-chapter h2"), ["Un seul"]);
}

#[tokio::test]
async fn things_of_mine_are_chosen_told_moved_and_taken_out() {
    let w = training().await;
    one_of_each(&w).await;
    let page = made(&w.cleo, "Mon année", &["Tout", "Le meilleur"]).await;
    let page = filled(&page).await;
    assert_eq!(page.notice(), "C’est ajouté à la fin du chapitre.");
    let titles = |page: &testkit::Page| page.texts_of(".portfolio-chapter:first-of-type .portfolio-items h3");
    let before = titles(&page);
    assert_eq!(before.len(), 10, "{before:?}");
    let again = page.follows("Ajouter des choses à vous").await;
    assert!(again.text().contains("Tout y est déjà"));
    let moves = page.attributes_of(
        ".portfolio-items form.row[action$=\"/place\"]:has(button[name=way])",
        "action",
    );
    let page = w.cleo.posts(&moves[1], &[("way", "up")]).await;
    assert_eq!(titles(&page)[..2], [before[1].clone(), before[0].clone()]);
    let chapters = page.attributes_of(".portfolio-chapter", "data-chapter");
    // To another chapter, as its form does; and before another thing, as dragging does.
    w.cleo.posts(&moves[0], &[("chapter", &chapters[1])]).await;
    let items = page.attributes_of("[data-item]", "data-item");
    let page = w
        .cleo
        .posts(&moves[2], &[("chapter", &chapters[0]), ("before", &items[0])])
        .await;
    assert_eq!(titles(&page)[0], before[2]);
    assert_eq!(
        page.texts_of(".portfolio-chapter:nth-of-type(2) .portfolio-items h3"),
        [before[0].clone()]
    );
    let item = moves[2].trim_end_matches("/place").to_owned();
    let page = page
        .submits(&item, &[("item-words", "C’est là que *tout* a commencé.")])
        .await;
    assert!(page.has(".portfolio-items .prose em"));
    let page = page.submits(&format!("{item}/removal"), &[]).await;
    assert_eq!(titles(&page).len(), 8);
    // It stays in its place, and may be chosen again; what comes again comes last.
    let page = filled(&page).await;
    assert_eq!(titles(&page).last(), Some(&before[2]));
}

#[tokio::test]
async fn what_is_refused_keeps_what_was_typed() {
    let w = training().await;
    one_of_each(&w).await;
    let page = w.cleo.opens("/me/portfolio").await;
    let page = page.submits("/me/portfolio", &[("title", " ")]).await;
    assert_eq!(
        (page.status(), page.wrong("title").as_str()),
        (422, "Ce champ est vide.")
    );
    let page = made(&w.cleo, "Mon année", &["Tout"]).await;
    let root = root(&page);
    let endless = "é".repeat(5001);
    let edition = format!("{root}/edition");
    let page = page
        .submits(&edition, &[("title", "Gardé"), ("words", &endless)])
        .await;
    assert_eq!(
        (page.status(), page.holds("title").as_str(), page.holds("words")),
        (422, "Gardé", endless.clone())
    );
    let page = w.cleo.opens(&edition).await;
    let page = page
        .submits(&format!("{root}/chapters"), &[("name", &"é".repeat(121))])
        .await;
    assert_eq!((page.status(), page.wrong("name").is_empty()), (422, false));
    let page = w.cleo.opens(&edition).await;
    let choices = page.follows("Ajouter des choses à vous").await;
    let page = choices.submits(choices.path(), &[]).await;
    assert_eq!(
        (page.status(), page.wrong("item").as_str()),
        (422, "Cochez au moins une chose.")
    );
    // What is not theirs, or is nothing, is passed over.
    let page = w
        .cleo
        .posts(
            choices.path(),
            &[("item", "sheet:01h455vb4pex5vsknk084sn02q"), ("item", "x")],
        )
        .await;
    assert!(page.texts_of(".portfolio-items h3").is_empty());
}

#[tokio::test]
async fn nobody_else_composes_it() {
    let w = training().await;
    let page = made(&w.cleo, "Mon année", &["Tout"]).await;
    let root = root(&page);
    let chapter = page.attribute_of(".portfolio-chapter", "data-chapter");
    let forms = [
        format!("{root}/edition"),
        format!("{root}/removal"),
        format!("{root}/restoration"),
        format!("{root}/chapters"),
        format!("{root}/chapters/{chapter}"),
        format!("{root}/chapters/{chapter}/place"),
        format!("{root}/chapters/{chapter}/items"),
        format!("{root}/readers"),
        format!("{root}/groups"),
        format!("{root}/links"),
        format!("{root}/publication"),
    ];
    let fields = [
        ("once", "01h455vb4pex5vsknk084sn02q"),
        ("name", "x"),
        ("title", "x"),
        ("way", "up"),
    ];
    for form in &forms {
        assert_eq!(w.fay.posts_only(form, &fields).await.status(), 404, "{form}");
        assert!(
            matches!(
                w.town.visitor().posts_only(form, &fields).await.status(),
                303 | 404
            ),
            "{form}"
        );
    }
    for page in ["", "/edition", "/sharing", "/folder.zip"] {
        assert_eq!(
            w.fay.asks_for(&format!("{root}{page}")).await.status(),
            404,
            "{page}"
        );
        assert_eq!(
            w.town.visitor().asks_for(&format!("{root}{page}")).await.status(),
            404,
            "{page}"
        );
    }
    // Shown to her, she reads and still changes nothing.
    let fay = super::uid(&w, &w.fay).await.to_string();
    let sharing = w.cleo.opens(&format!("{root}/sharing")).await;
    sharing
        .submits(&format!("{root}/readers"), &[("person", &fay)])
        .await;
    assert_eq!(w.fay.asks_for(&root).await.status(), 200);
    for form in forms.iter().filter(|form| !form.ends_with("restoration")) {
        assert_eq!(w.fay.posts_only(form, &fields).await.status(), 403, "{form}");
    }
    assert!(
        w.town
            .visitor()
            .asks_for("/me/portfolio")
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
}

#[tokio::test]
async fn what_was_put_away_comes_back() {
    let w = training().await;
    let page = made(&w.cleo, "Mon année", &["Tout"]).await;
    let root = root(&page);
    let page = page.submits(&format!("{root}/removal"), &[]).await;
    assert_eq!(page.notice(), "Le portfolio est rangé.");
    assert_eq!(w.cleo.asks_for(&root).await.status(), 404);
    let undo = page.attribute_of(".notice form", "action");
    page.submits(&undo, &[]).await;
    assert_eq!(w.cleo.asks_for(&root).await.status(), 200);
}

#[tokio::test]
async fn reading_costs_the_same_with_few_things_and_with_many() {
    let w = training().await;
    let page = made(&w.cleo, "Mon année", &["Tout", "Rien"]).await;
    let uid: kernel::Uid = root(&page).rsplit('/').next().unwrap().parse().unwrap();
    let cost = || {
        w.town.acts(w.cleo.id(), move |tx| {
            let seen = super::super::access::to_see(tx, uid)?;
            let before = tx.ran();
            super::super::reading::read(tx, &seen, kernel::Language::French)?;
            Ok(tx.ran() - before)
        })
    };
    let none = cost().await;
    one_of_each(&w).await;
    filled(&page).await;
    assert_eq!(cost().await, none);
    assert!(none <= 16, "{none} queries");
}
