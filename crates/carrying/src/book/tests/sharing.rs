//! Who sees a book, and what they find in it.

use super::{publishes, saves, titles};
use crate::workshop::{Taken, puts, workshop};

#[tokio::test]
async fn a_visitor_without_account_holds_a_book_until_they_have_one() {
    let w = workshop().await;
    let sheet = w.sheet("Fiche", &[]).await;
    let visitor = w.town.visitor();
    let book = puts(&visitor, &sheet).await;
    let desk = visitor.opens(&format!("{book}/edition")).await;
    assert!(desk.text().contains("tient à un témoin"), "{}", desk.text());
    assert_eq!(titles(&desk), ["Fiche"]);
    assert_eq!(
        saves(&visitor, &book, &[("title", "À moi")]).await.notice(),
        "C’est enregistré."
    );
    for stranger in [&w.dov, &w.town.visitor()] {
        assert_eq!(stranger.asks_for(&book).await.status(), 404);
        assert_eq!(stranger.asks_for(&format!("{book}/edition")).await.status(), 404);
    }
    // Without an account nothing is published, and no picture is kept.
    let refused = visitor
        .posts_only(&format!("{book}/publication"), &[("space", "atelier")])
        .await;
    assert_eq!(refused.status(), 303);
    assert!(refused.header("location").starts_with("/sign-in"));
    // Nobody came back: it goes.
    w.town.passes(91 * 24 * 60);
    let house = w.town.house.clone();
    assert!((crate::book::actions::FORGET.run)(house).await.is_ok());
    assert_eq!(visitor.asks_for(&book).await.status(), 404);
}

#[tokio::test]
async fn each_door_opens_for_those_it_should() {
    let w = workshop().await;
    let book = puts(&w.fay, &w.sheet("Fiche", &[]).await).await;
    for path in ["", "/edition", "/print", "/book.epub", "/book.pdf"] {
        assert_eq!(
            w.cleo.asks_for(&format!("{book}{path}")).await.status(),
            404,
            "{path}"
        );
    }
    let deeds = [
        "/edition",
        "/removal",
        "/cover",
        "/cover-removal",
        "/chapters",
        "/publication",
        "/links",
    ];
    for deed in deeds {
        let answer = w
            .cleo
            .posts_only(&format!("{book}{deed}"), &[("title", "x"), ("days", "7")])
            .await;
        assert_eq!(answer.status(), 404, "{deed}");
    }
    publishes(&w.fay, &book).await;
    for deed in deeds {
        let fields = [
            ("title", "x"),
            ("days", "7"),
            ("chapter", "x"),
            ("once", "01jq0000000000000000000000"),
        ];
        let answer = w.cleo.posts_only(&format!("{book}{deed}"), &fields).await;
        assert_eq!(answer.status(), 403, "{deed}");
        let answer = w
            .town
            .visitor()
            .posts_only(&format!("{book}{deed}"), &fields)
            .await;
        assert_eq!(answer.status(), 303, "{deed}: a visitor is asked to sign in");
    }
    assert_eq!(w.town.visitor().asks_for(&book).await.status(), 200);
    assert_eq!(
        w.cleo
            .posts_only(&format!("{book}/publication-end"), &[])
            .await
            .status(),
        403
    );
    // Whoever looks after the space takes it off the shelf, and it stays its maker’s.
    w.ada
        .opens(&book)
        .await
        .submits(&format!("{book}/publication-end"), &[])
        .await;
    assert_eq!(w.cleo.asks_for(&book).await.status(), 404);
    assert_eq!(w.fay.asks_for(&book).await.status(), 200);
}

#[tokio::test]
async fn what_one_may_no_longer_read_falls_out_and_is_said() {
    let w = workshop().await;
    let sheet = w.sheet("Secret de fabrication", &[]).await;
    let book = puts(&w.dov, &sheet).await;
    let text = w.dov.opens(&format!("{book}/print")).await.text();
    assert!(text.contains("Un texte commun."), "{text}");
    w.hides().await;
    for path in ["", "/edition", "/print"] {
        let page = w.dov.opens(&format!("{book}{path}")).await;
        assert!(
            !page.text().contains("fabrication") && !page.text().contains("Un texte commun."),
            "{path}"
        );
    }
    let print = w.dov.opens(&format!("{book}/print")).await.text();
    assert!(
        print.contains("1 texte n’est pas dans votre exemplaire"),
        "{print}"
    );
    let desk = w.dov.opens(&format!("{book}/edition")).await.text();
    assert!(desk.contains("Un texte que vous ne pouvez plus lire"), "{desk}");
    let mut epub = Taken::of(&w.dov.opens(&format!("{book}/book.epub")).await);
    for name in epub.names().into_iter().filter(|name| name.ends_with(".xhtml")) {
        assert!(!epub.text(&name).contains("fabrication"), "{name}");
    }
}

#[tokio::test]
async fn everybody_finds_in_a_published_book_what_they_may_read() {
    let w = workshop().await;
    let sheet = w.sheet("Réservée", &[]).await;
    workshop::collective::opens(&w.town, &w.fay, "cooperatives-network", "Ailleurs", "hidden").await;
    let form = w.fay.opens("/spaces/ailleurs/pages/new").await;
    let page = form
        .submits("/spaces/ailleurs/pages", &[("title", "Page cachée")])
        .await;
    let hidden = page.path().trim_end_matches("/edition").to_owned();
    let book = puts(&w.fay, &sheet).await;
    let number = book.rsplit('/').next().unwrap();
    w.fay
        .opens(&hidden)
        .await
        .submits("/books/items", &[("book", number)])
        .await;
    let page = publishes(&w.fay, &book).await;
    assert_eq!(page.notice(), "Le livre est publié.");
    assert!(page.text().contains("Page cachée"));
    let list = w.town.visitor().opens("/spaces/atelier/books").await;
    assert_eq!(list.texts_of(".book-card h2"), ["Mon livre"]);
    let seen = w.town.visitor().opens(&book).await;
    assert!(
        !seen.text().contains("Page cachée")
            && seen.text().contains("1 texte n’est pas dans votre exemplaire")
    );
    assert!(w.town.ledger().await.contains(&"book.published".to_owned()));
    w.hides().await;
    assert_eq!(w.dov.asks_for("/spaces/atelier/books").await.status(), 404);
    assert_eq!(w.dov.asks_for(&book).await.status(), 404);
}

#[tokio::test]
async fn a_link_opens_a_book_until_it_ends() {
    let w = workshop().await;
    let book = puts(&w.fay, &w.sheet("Fiche", &[]).await).await;
    let desk = w.fay.opens(&format!("{book}/edition")).await;
    let made = desk.submits(&format!("{book}/links"), &[("days", "7")]).await;
    let address = made.text_of("code.address");
    let path = address[address.find("/books/").unwrap()..].to_owned();
    let visitor = w.town.visitor();
    let seen = visitor.opens(&path).await;
    assert!(seen.text().contains("Fiche") && !seen.has("a[href$=\"/edition\"]"));
    for way in ["/print", "/book.epub"] {
        assert_eq!(visitor.opens(&format!("{path}{way}")).await.status(), 200);
    }
    assert_eq!(visitor.asks_for("/books/shared/rien").await.status(), 404);
    let desk = w.fay.opens(&format!("{book}/edition")).await;
    let end = desk.attribute_of("form[action*=\"/links/\"]", "action");
    assert_eq!(w.ben.posts_only(&end, &[]).await.status(), 404);
    w.fay.posts(&end, &[]).await;
    assert_eq!(visitor.asks_for(&path).await.status(), 404);
    let desk = w.fay.opens(&format!("{book}/edition")).await;
    let made = desk
        .submits(&format!("{book}/links"), &[("days", "7")])
        .await
        .text_of("code.address");
    let path = made[made.find("/books/").unwrap()..].to_owned();
    assert_eq!(visitor.asks_for(&path).await.status(), 200);
    w.town.passes(7 * 24 * 60 + 1);
    assert_eq!(visitor.asks_for(&path).await.status(), 404);
}

#[tokio::test]
async fn a_draft_is_in_no_book() {
    let w = workshop().await;
    let sheet = w.sheet("Brouillon", &[("state", "draft")]).await;
    let uid = sheet.rsplit('/').next().unwrap();
    assert!(!w.cleo.opens(&sheet).await.has_form("/books/items"));
    let fields = [
        ("kind", "sheet"),
        ("text", uid),
        ("once", "01jq0000000000000000000000"),
    ];
    let page = w.cleo.posts("/books/items", &fields).await;
    assert_eq!(page.notice(), "Seul un texte publié peut entrer dans un livre.");
    assert_eq!(w.fay.posts_only("/books/items", &fields).await.status(), 404);
}
