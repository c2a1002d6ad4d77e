mod sharing;
mod taking;

use proptest::prelude::*;
use testkit::{Page, Visitor};

use super::order::{Move, moved};
use crate::workshop::{Workshop, photo, puts, workshop};

async fn moves(who: &Visitor, book: &str, item: &str, typed: &[(&str, &str)]) -> Page {
    who.posts(&format!("{book}/items/{item}/place"), typed).await
}

fn titles(page: &Page) -> Vec<String> {
    page.texts_of(".book-items h3")
}

async fn items(who: &Visitor, book: &str) -> Vec<String> {
    who.opens(&format!("{book}/edition"))
        .await
        .attributes_of("[data-item]", "data-item")
}

async fn saves(who: &Visitor, book: &str, typed: &[(&str, &str)]) -> Page {
    let edition = format!("{book}/edition");
    who.opens(&edition).await.submits(&edition, typed).await
}

async fn chapter(who: &Visitor, book: &str, title: &str) {
    let form = who.opens(&format!("{book}/edition")).await;
    form.submits(&format!("{book}/chapters"), &[("chapter", title)])
        .await;
}

async fn publishes(who: &Visitor, book: &str) -> Page {
    let action = format!("{book}/publication");
    let form = who.opens(&format!("{book}/edition")).await;
    form.submits(&action, &[("space", "atelier")]).await
}

#[tokio::test]
async fn texts_come_into_a_book_are_ordered_and_go() {
    let w = workshop().await;
    let (one, two) = (w.sheet("Première", &[]).await, w.page("Deuxième", "Texte").await);
    let book = puts(&w.fay, &one).await;
    let again = w.fay.opens(&two).await;
    let page = again
        .submits("/books/items", &[("book", book.rsplit('/').next().unwrap())])
        .await;
    assert_eq!(page.notice(), "C’est dans votre livre.");
    chapter(&w.fay, &book, "Pour commencer").await;
    let edition = w.fay.opens(&format!("{book}/edition")).await;
    assert_eq!(titles(&edition), ["Première", "Deuxième", "Pour commencer"]);
    let there = items(&w.fay, &book).await;
    moves(&w.fay, &book, &there[2], &[("before", &there[0])]).await;
    moves(&w.fay, &book, &there[1], &[("way", "up")]).await;
    let edition = w.fay.opens(&format!("{book}/edition")).await;
    assert_eq!(titles(&edition), ["Pour commencer", "Deuxième", "Première"]);
    let renamed = w
        .fay
        .posts(&format!("{book}/items/{}", there[2]), &[("title", "D’abord")])
        .await;
    assert_eq!(titles(&renamed), ["D’abord", "Deuxième", "Première"]);
    let gone = w
        .fay
        .posts(&format!("{book}/items/{}/removal", there[1]), &[])
        .await;
    assert_eq!(titles(&gone), ["D’abord", "Première"]);
    let list = w.fay.opens("/books").await;
    assert!(list.text().contains("1 texte"), "{}", list.text());
    assert!(w.town.ledger().await.contains(&"book.made".to_owned()));
}

#[tokio::test]
async fn twice_is_harmless() {
    let w = workshop().await;
    let sheet = w.sheet("Fiche", &[]).await;
    let page = w.fay.opens(&sheet).await;
    page.submits("/books/items", &[]).await;
    page.submits("/books/items", &[]).await;
    let form = w.fay.opens("/books").await;
    assert_eq!(form.texts_of(".rows h2"), ["Mon livre"]);
    form.submits("/books", &[("title", "Un autre")]).await;
    form.submits("/books", &[("title", "Un autre")]).await;
    assert_eq!(w.fay.opens("/books").await.texts_of(".rows h2").len(), 2);
    let book = puts(&w.fay, &w.sheet("Autre fiche", &[]).await).await;
    let desk = w.fay.opens(&format!("{book}/edition")).await;
    let action = format!("{book}/chapters");
    desk.submits(&action, &[("chapter", "Un")]).await;
    let desk = desk.submits(&action, &[("chapter", "Un")]).await;
    assert_eq!(titles(&desk).iter().filter(|title| *title == "Un").count(), 1);
    let desk = w.fay.opens(&format!("{book}/edition")).await;
    let links = format!("{book}/links");
    assert!(desk.submits(&links, &[]).await.has("code.address"));
    assert!(!desk.submits(&links, &[]).await.has("code.address"));
}

#[tokio::test]
async fn each_field_refuses_and_keeps_what_was_typed() {
    let w = workshop().await;
    let book = puts(&w.fay, &w.sheet("Fiche", &[]).await).await;
    let long = "x".repeat(201);
    for (field, wrong) in [
        ("title", ""),
        ("title", long.as_str()),
        ("subtitle", &long),
        ("authors", &long),
    ] {
        let page = saves(&w.fay, &book, &[("preface", "Gardé"), (field, wrong)]).await;
        assert_eq!(
            (page.status(), page.wrong(field).is_empty()),
            (422, false),
            "{field}"
        );
        assert_eq!(page.holds("preface"), "Gardé");
    }
    let desk = w.fay.opens(&format!("{book}/edition")).await;
    let page = desk
        .submits(&format!("{book}/chapters"), &[("chapter", "")])
        .await;
    assert_eq!((page.status(), page.wrong("chapter").is_empty()), (422, false));
    let page = w
        .fay
        .opens("/books")
        .await
        .submits("/books", &[("title", " ")])
        .await;
    assert_eq!(page.status(), 422);
    let photo = photo();
    let page = w
        .fay
        .uploads(
            &format!("{book}/cover"),
            &[("tone", "project")],
            ("picture", "a.png", &photo),
        )
        .await;
    assert_eq!(page.status(), 422);
    assert!(
        page.wrong("alternative").contains("pour qui ne la voit pas"),
        "{}",
        page.text()
    );
    let fields = [("tone", "project"), ("alternative", "Un pré")];
    let page = w
        .fay
        .uploads(&format!("{book}/cover"), &fields, ("picture", "a.png", b"<svg/>"))
        .await;
    assert_eq!((page.status(), page.wrong("picture").is_empty()), (422, false));
}

#[tokio::test]
async fn a_book_that_is_put_away_comes_back_when_it_is_called() {
    let w = workshop().await;
    let book = puts(&w.fay, &w.sheet("Fiche", &[]).await).await;
    let page = w
        .fay
        .opens(&format!("{book}/edition"))
        .await
        .submits(&format!("{book}/removal"), &[])
        .await;
    assert_eq!(page.notice(), "Le livre est retiré.");
    assert_eq!(w.fay.asks_for(&book).await.status(), 404);
    let undo = format!("{book}/restoration");
    assert_eq!(w.ben.posts_only(&undo, &[]).await.status(), 404);
    page.submits(&undo, &[]).await;
    assert_eq!(w.fay.asks_for(&book).await.status(), 200);
}

async fn a_whole_book(w: &Workshop) -> String {
    let photo = photo();
    let page = w
        .page(
            "Le mur 🌱 <b>",
            "# Un\n\n### Trop bas\n\n<script>x</script>\n\n![](https://ailleurs.example/x.png)\n",
        )
        .await;
    let sheet = w.sheet("עברית و العربية", &[("licence", "CC-BY-4.0")]).await;
    let book = puts(&w.fay, &page).await;
    let number = book.rsplit('/').next().unwrap();
    chapter(&w.fay, &book, "Deuxième partie").await;
    w.fay
        .opens(&sheet)
        .await
        .submits("/books/items", &[("book", number)])
        .await;
    saves(
        &w.fay,
        &book,
        &[
            ("title", "Nos pratiques & autres"),
            ("subtitle", "Une année"),
            ("authors", "Le groupe du jeudi"),
            ("preface", "Pourquoi **ce** livre."),
            ("language", "fr"),
        ],
    )
    .await;
    let fields = [("tone", "project"), ("alternative", "Un pré \"vert\"")];
    w.fay
        .uploads(&format!("{book}/cover"), &fields, ("picture", "a.png", &photo))
        .await;
    book
}

#[tokio::test]
async fn every_word_is_there_in_english() {
    let w = workshop().await;
    let book = a_whole_book(&w).await;
    publishes(&w.fay, &book).await;
    let fay = w.fay.clone().reads_english();
    for path in [
        "/books",
        "/spaces/atelier/books",
        &book,
        &format!("{book}/edition"),
        &format!("{book}/print"),
    ] {
        let page = fay.opens(path).await;
        for key in ["book-", "carry-", "whole-"] {
            assert!(!page.text().contains(key), "{path}: {}", page.text());
        }
    }
    // A book keeps its own language.
    assert!(
        fay.opens(&format!("{book}/print"))
            .await
            .text()
            .contains("Table des matières")
    );
}

#[tokio::test]
async fn my_data_has_my_books_and_they_go_with_me() {
    let w = workshop().await;
    let book = a_whole_book(&w).await;
    let page = w.fay.opens("/me/data").await;
    assert!(page.text().contains("Livres"), "{}", page.text());
    let id = w.fay.id();
    w.town
        .acts(id, move |tx| (super::personal::TABLES[0].erase)(tx, id))
        .await;
    assert_eq!(w.fay.asks_for(&book).await.status(), 404);
}

#[test]
fn one_moves_and_the_others_keep_their_order() {
    let list: Vec<(i64, kernel::Uid)> = (1..=4).map(|id| (id, uid(id))).collect();
    assert_eq!(moved(&list, 3, Move::Up), [1, 3, 2, 4]);
    assert_eq!(moved(&list, 4, Move::Down), [1, 2, 3, 4]);
    assert_eq!(moved(&list, 4, Move::Before(Some(uid(2)))), [1, 4, 2, 3]);
    assert_eq!(moved(&list, 1, Move::Before(Some(uid(4)))), [2, 3, 1, 4]);
    assert_eq!(
        moved(&list, 2, Move::Before(Some(uid(2)))),
        [1, 2, 3, 4],
        "before itself is where it is"
    );
    assert_eq!(moved(&list, 9, Move::Up), [1, 2, 3, 4]);
}

fn uid(id: i64) -> kernel::Uid {
    format!("01jq000000000000000000000{id}").parse().unwrap()
}

proptest! {
    #[test]
    fn nothing_is_lost_when_something_moves(count in 1_i64..9, one in 0_i64..10, other in 0_i64..10) {
        let list: Vec<(i64, kernel::Uid)> = (1..=count).map(|id| (id, uid(id))).collect();
        let before = if other == 0 { None } else { Some(uid(other.min(9))) };
        for to in [Move::Up, Move::Down, Move::Before(before)] {
            let mut after = moved(&list, one, to);
            after.sort_unstable();
            prop_assert_eq!(after, (1..=count).collect::<Vec<i64>>());
        }
    }
}
