//! Who sees a portfolio, and until when.

use testkit::{Page, Visitor};

use super::{filled, made, root, uid};
use crate::item::tests::{one_of_each, statements};
use crate::workshop::{Training, group, training};

/// Cleo has a portfolio with everything in it, and this is the page where she says who sees it.
async fn sharing(w: &Training) -> (String, Page) {
    one_of_each(w).await;
    let page = filled(&made(&w.cleo, "Mon année", &["Tout"]).await).await;
    let root = root(&page);
    (root.clone(), w.cleo.opens(&format!("{root}/sharing")).await)
}

/// The path of a fresh link.
fn link(page: &Page) -> String {
    page.text_of("code.address")
        .trim_start_matches("http://town.example")
        .to_owned()
}

/// How many things somebody reads; nothing when it is not for them.
async fn reads(who: &Visitor, path: &str) -> Option<usize> {
    let page = who.asks_for(path).await;
    (page.status() == 200).then(|| page.texts_of(".portfolio-item").len())
}

#[tokio::test]
async fn a_person_who_is_named_finds_it_among_theirs_until_they_are_no_longer() {
    let w = training().await;
    let (root, page) = sharing(&w).await;
    assert!(page.text_of("#now").contains("Vous seul·e."));
    assert_eq!(reads(&w.fay, &root).await, None);
    let fay = uid(&w, &w.fay).await.to_string();
    let page = page
        .submits(&format!("{root}/readers"), &[("person", &fay)])
        .await;
    assert_eq!(page.texts_of("#now h3"), ["Fay"]);
    assert_eq!(w.fay.opens("/").await.texts_of("#portfolios h3"), ["Mon année"]);
    let list = w.fay.opens("/me/portfolio").await;
    assert_eq!(list.texts_of("#shown h3"), ["Mon année"]);
    assert_eq!(reads(&w.fay, &root).await, Some(10));
    let seen = w.fay.opens(&root).await;
    assert!(
        !seen.text().contains("Qui le voit maintenant"),
        "who sees it is its owner's"
    );
    assert_eq!(reads(&w.gil, &root).await, None);
    let page = page.submits(&format!("{root}/readers/{fay}/removal"), &[]).await;
    assert!(page.text_of("#now").contains("Vous seul·e."));
    assert_eq!(reads(&w.fay, &root).await, None);
    assert!(!w.fay.opens("/me/portfolio").await.has("#shown"));
    // Whoever shares no space is not to be named.
    let dov = uid(&w, &w.dov).await.to_string();
    let refused = w
        .cleo
        .posts_only(&format!("{root}/readers"), &[("person", &dov)])
        .await;
    assert_eq!(
        (refused.status(), refused.wrong("person").is_empty()),
        (422, false)
    );
}

#[tokio::test]
async fn a_group_sees_it_as_long_as_one_is_in_it() {
    let w = training().await;
    let ponts = group(&w, "Les Ponts", &[&w.cleo, &w.fay]).await.to_string();
    let quais = group(&w, "Les Quais", &[&w.gil]).await.to_string();
    let (root, page) = sharing(&w).await;
    let groups = format!("{root}/groups");
    let page = page.submits(&groups, &[("group", &ponts)]).await;
    assert!(
        page.text_of("#now")
            .contains("Le groupe « Les Ponts » (2 personnes en ce moment)")
    );
    assert_eq!(reads(&w.fay, &root).await, Some(10));
    assert_eq!(reads(&w.gil, &root).await, None);
    assert_eq!(
        w.cleo.posts_only(&groups, &[("group", &quais)]).await.status(),
        422
    );
    let fay = w.fay.id();
    let left = w.town.acts(w.ada.id(), move |tx| {
        let may = learning::cohort::access::to_lead(tx, "promotion")?;
        let all = learning::group::in_space(tx, may.seen().id())?;
        let own = all.iter().find(|group| group.name == "Les Ponts").unwrap();
        learning::group::leave(tx, &may, own.id, fay)
    });
    assert!(left.await);
    assert_eq!(reads(&w.fay, &root).await, None);
    let page = w.cleo.opens(&format!("{root}/sharing")).await;
    assert!(
        page.text_of("#now").contains("(1 personnes en ce moment)")
            || page.text_of("#now").contains("(1 personne")
    );
    page.submits(&format!("{groups}/{ponts}/removal"), &[]).await;
    assert!(w.cleo.opens(&root).await.text().contains("Vous seul·e."));
}

#[tokio::test]
async fn a_link_opens_it_without_an_account_and_ends_by_the_second() {
    let w = training().await;
    let (root, page) = sharing(&w).await;
    let links = format!("{root}/links");
    // 10 h 30 in Paris is half an hour after the morning of every test.
    let page = page
        .submits(&links, &[("note", "Le jury"), ("ends", "2026-03-02T10:30")])
        .await;
    let path = link(&page);
    let visitor = w.town.visitor();
    assert_eq!(reads(&visitor, &path).await, Some(10));
    let seen = visitor.opens(&path).await;
    assert!(!seen.text().contains("Le jury") && seen.html().contains("noindex"));
    assert_eq!(
        reads(&visitor, &root).await,
        None,
        "the address alone opens nothing"
    );
    let page = w.cleo.opens(&format!("{root}/sharing")).await;
    assert!(
        page.text_of("#now").contains("Le jury") && !page.html().contains(&path),
        "a link is shown once"
    );
    w.town.passes(29);
    assert_eq!(reads(&visitor, &path).await, Some(10));
    w.town.passes(1);
    assert_eq!(
        reads(&visitor, &path).await,
        None,
        "the moment at which it ends is no longer its own"
    );
    assert!(
        w.cleo.opens(&root).await.text().contains("Vous seul·e."),
        "what has ended is said no more"
    );
}

#[tokio::test]
async fn a_link_is_withdrawn_and_never_guessed() {
    let w = training().await;
    let (root, page) = sharing(&w).await;
    let links = format!("{root}/links");
    let first = page.submits(&links, &[("note", "Un")]).await;
    let second = w
        .cleo
        .opens(&format!("{root}/sharing"))
        .await
        .submits(&links, &[("note", "Deux")])
        .await;
    let (one, two) = (link(&first), link(&second));
    assert!(one != two && one.trim_start_matches("/shown/").len() >= 52);
    let stored = w
        .town
        .reads(|tx| tx.all::<(String,)>(statements::FINGERPRINTS, ()))
        .await;
    assert!(
        stored
            .iter()
            .all(|(stored,)| !one.contains(stored) && !two.contains(stored))
    );
    // The same form again makes no other.
    let again = page.submits(&links, &[("note", "Un")]).await;
    assert!(again.texts_of("#now h3").len() == 2 && !again.has("code.address"));
    let page = w.cleo.opens(&format!("{root}/sharing")).await;
    let withdrawals = page.attributes_of("#now form[action*=\"/links/\"]", "action");
    let page = page.submits(&withdrawals[0], &[]).await;
    assert_eq!(page.notice(), "Le lien est retiré : il n’ouvre plus rien.");
    let visitor = w.town.visitor();
    let open = [reads(&visitor, &one).await, reads(&visitor, &two).await];
    assert_eq!(open.iter().flatten().count(), 1, "one of two still opens");
    for wrong in ["/shown/x", "/shown/", "/shown/0000", &format!("{one}0")] {
        assert_eq!(reads(&visitor, wrong).await, None, "{wrong}");
    }
    let ledger = w.town.ledger().await;
    assert!(
        ledger.contains(&"portfolio.shared".to_owned()) && ledger.contains(&"portfolio.withdrawn".to_owned())
    );
}

#[tokio::test]
async fn a_link_needs_an_end_to_come() {
    let w = training().await;
    let (root, page) = sharing(&w).await;
    let links = format!("{root}/links");
    for (ends, expected) in [
        ("", "Dites jusqu’à quand, avec le jour et l’heure."),
        ("demain", "Dites jusqu’à quand, avec le jour et l’heure."),
        ("2026-03-02T09:00", "Choisissez un moment à venir."),
        ("2030-03-02T09:00", "366 jours au plus."),
    ] {
        let page = page.submits(&links, &[("note", "Le jury"), ("ends", ends)]).await;
        assert_eq!((page.status(), page.wrong("ends").as_str()), (422, expected));
        assert_eq!(
            (page.holds("note").as_str(), page.holds("ends").as_str()),
            ("Le jury", ends)
        );
    }
}

#[tokio::test]
async fn everybody_reads_what_is_public_until_it_is_no_longer() {
    let w = training().await;
    let (root, page) = sharing(&w).await;
    let page = page.submits(&format!("{root}/publication"), &[]).await;
    assert_eq!(page.texts_of("#now h3"), ["Tout le monde"]);
    let visitor = w.town.visitor();
    assert_eq!(reads(&visitor, &root).await, Some(10));
    assert!(!visitor.opens(&root).await.html().contains("noindex"));
    assert!(w.cleo.opens("/me/portfolio").await.text().contains("Public"));
    page.submits(&format!("{root}/publication-end"), &[]).await;
    assert_eq!(reads(&visitor, &root).await, None);
}

#[tokio::test]
async fn what_is_kept_or_taken_back_at_its_source_is_gone_for_others_at_once() {
    let w = training().await;
    let (root, page) = sharing(&w).await;
    page.submits(&format!("{root}/publication"), &[]).await;
    let visitor = w.town.visitor();
    let seen = visitor.opens(&root).await;
    assert!(
        seen.text().contains("Le cercle") && seen.text().contains("Un tour") && seen.has("svg.drawing-radar")
    );
    let changed = w.town.acts(w.ada.id(), |tx| {
        tx.run(statements::SHEET_STATE, ("withdrawn",))?;
        tx.run(statements::ENTRY_REACH, ("own", "told"))?;
        tx.run(statements::REACH, ("own",))
    });
    changed.await;
    let position = w.cleo.opens("/spaces/promotion/growth").await.link("Position du");
    w.cleo
        .opens(&position)
        .await
        .submits(&format!("{position}/removal"), &[])
        .await;
    let seen = visitor.opens(&root).await;
    assert_eq!(seen.texts_of(".portfolio-item").len(), 6);
    assert!(
        !seen.text().contains("Le cercle")
            && !seen.text().contains("Un tour")
            && !seen.has("svg.drawing-radar")
    );
    assert!(
        !seen.text().contains("ne le voient pas"),
        "that something is withheld is not said to others"
    );
    let own = w.cleo.opens(&root).await;
    assert_eq!(own.texts_of(".portfolio-item").len(), 10);
    assert!(
        own.text().contains("Vous le gardez pour vous") && own.text().contains("Ce n’est plus à sa place")
    );
}

#[tokio::test]
async fn pictures_are_shown_with_what_they_belong_to_and_not_otherwise() {
    let w = training().await;
    let once = w
        .cleo
        .opens("/spaces/promotion/growth/evidence/new")
        .await
        .holds("once");
    let fields = [
        ("once", once.as_str()),
        ("skill", "listening"),
        ("sentence", "Le cercle."),
        ("title", "Le cercle"),
        ("level", ""),
    ];
    let picture = crate::evidence::tests::picture();
    let evidence = w
        .cleo
        .uploads(
            "/spaces/promotion/growth/evidence",
            &fields,
            ("file", "c.png", &picture),
        )
        .await;
    let page = filled(&made(&w.cleo, "Mon année", &["Tout"]).await).await;
    let root = root(&page);
    let page = w
        .cleo
        .opens(&format!("{root}/sharing"))
        .await
        .submits(&format!("{root}/links"), &[])
        .await;
    let path = link(&page);
    let visitor = w.town.visitor();
    let seen = visitor.opens(&path).await;
    let src = seen.attribute_of("img.portfolio-picture", "src");
    assert!(src.starts_with(&path));
    assert_eq!(visitor.asks_for(&src).await.header("content-type"), "image/jpeg");
    let media = src.rsplit('/').next().unwrap().to_owned();
    assert_eq!(
        visitor.asks_for(&format!("/media/{media}")).await.status(),
        404,
        "guarded"
    );
    assert_eq!(
        visitor
            .asks_for(&format!("{root}/pictures/{media}"))
            .await
            .status(),
        404
    );
    evidence
        .submits(&format!("{}/removal", evidence.path()), &[])
        .await;
    assert_eq!(visitor.asks_for(&src).await.status(), 404);
}

#[tokio::test]
async fn what_is_held_is_shown_and_erased() {
    let w = training().await;
    let (root, page) = sharing(&w).await;
    let fay = uid(&w, &w.fay).await.to_string();
    let page = page
        .submits(&format!("{root}/readers"), &[("person", &fay)])
        .await;
    let page = page.submits(&format!("{root}/links"), &[]).await;
    let path = link(&page);
    assert!(
        w.fay
            .opens("/me/data")
            .await
            .text()
            .contains("Portfolios montrés")
    );
    assert!(
        w.cleo
            .opens("/me/data")
            .await
            .text()
            .contains("Ce que vous avez composé")
    );
    let erasure = w.cleo.opens("/me/erasure").await;
    erasure
        .submits(
            "/me/erasure",
            &[("address", w.cleo.email()), ("understood", "on")],
        )
        .await;
    assert_eq!(reads(&w.town.visitor(), &path).await, None);
    assert_eq!(reads(&w.fay, &root).await, None);
    let left = w
        .town
        .reads(|tx| tx.one::<(i64,)>(statements::PORTFOLIO_ROWS, ()))
        .await;
    assert_eq!(left, (0,));
}
