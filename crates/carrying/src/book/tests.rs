use proptest::prelude::*;
use testkit::{Page, Visitor};

use super::order::{Move, moved};
use crate::workshop::{Taken, Workshop, photo, puts, well_formed, workshop};

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
async fn a_visitor_without_account_holds_a_book_until_they_have_one() {
    let w = workshop().await;
    let sheet = w.sheet("Fiche", &[]).await;
    let visitor = w.town.visitor();
    let book = puts(&visitor, &sheet).await;
    let desk = visitor.opens(&format!("{book}/edition")).await;
    assert!(desk.text().contains("tient à un cookie"), "{}", desk.text());
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
    assert!((super::actions::FORGET.run)(house).await.is_ok());
    assert_eq!(visitor.asks_for(&book).await.status(), 404);
}

#[tokio::test]
async fn each_door_opens_for_those_it_should() {
    let w = workshop().await;
    let book = puts(&w.fay, &w.sheet("Fiche", &[]).await).await;
    for path in ["", "/edition", "/print", "/book.epub", "/book.pdf"] {
        assert_eq!(
            w.ben.asks_for(&format!("{book}{path}")).await.status(),
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
            .ben
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
        let answer = w.ben.posts_only(&format!("{book}{deed}"), &fields).await;
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
        w.ben
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
    assert_eq!(w.ben.asks_for(&book).await.status(), 404);
    assert_eq!(w.fay.asks_for(&book).await.status(), 200);
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
async fn an_epub_is_whole_names_all_of_its_files_and_asks_nothing_of_anybody() {
    let w = workshop().await;
    let book = a_whole_book(&w).await;
    let file = w.fay.opens(&format!("{book}/book.epub")).await;
    assert_eq!(file.header("content-type"), "application/epub+zip");
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"nos-pratiques-autres.epub\""
    );
    assert_eq!(&file.bytes()[30..58], b"mimetypeapplication/epub+zip");
    let mut epub = Taken::of(&file);
    let names = epub.names();
    assert_eq!(names[0], "mimetype");
    let package = epub.text("EPUB/package.opf");
    let opf = scraper::Html::parse_document(&package);
    let of = |selector: &str, attribute: &str| -> Vec<String> {
        let selector = scraper::Selector::parse(selector).unwrap();
        let found = opf
            .select(&selector)
            .map(|tag| tag.value().attr(attribute).unwrap().to_owned());
        found.collect()
    };
    let (files, ids) = (of("item", "href"), of("item", "id"));
    for name in &files {
        assert!(names.contains(&format!("EPUB/{name}")), "{name} in {names:?}");
    }
    for name in names.iter().filter_map(|name| name.strip_prefix("EPUB/")) {
        assert!(
            name == "package.opf" || files.contains(&name.to_owned()),
            "{name} in {files:?}"
        );
    }
    let mut once = ids.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), ids.len());
    let spine = of("itemref", "idref");
    assert!(
        spine.iter().all(|id| ids.contains(id)) && spine.len() == 8,
        "{spine:?}"
    );
    assert!(
        package.contains("<meta property=\"dcterms:modified\">2026-03-02T"),
        "{package}"
    );
    assert!(
        package.contains("properties=\"cover-image\"")
            && package.contains("<dc:title>Nos pratiques &amp; autres")
    );
    for name in names
        .iter()
        .filter(|name| !name.ends_with(".jpg") && !name.ends_with(".css") && *name != "mimetype")
    {
        let text = epub.text(name);
        well_formed(name, &text);
        assert!(
            !text.contains("<script") && !text.contains("src=\"http"),
            "{name}"
        );
    }
    let nav = epub.text("EPUB/nav.xhtml");
    assert!(
        nav.contains("Deuxième partie</a><ol><li><a href=\"text-003.xhtml\">עברית و العربية</a></li></ol>"),
        "{nav}"
    );
    let text = epub.text("EPUB/text-001.xhtml");
    assert!(
        text.contains("<h1>Le mur 🌱 &lt;b&gt;</h1>") && text.contains("<h2>Un</h2>\n<h3>Trop bas</h3>"),
        "{text}"
    );
    let cover = epub.text("EPUB/cover.xhtml");
    assert!(cover.contains("alt=\"Un pré &quot;vert&quot;\""), "{cover}");
    let notes = epub.text("EPUB/notes.xhtml");
    assert!(
        notes.contains("CC BY 4.0") && notes.contains("Conditions d’usage non précisées"),
        "{notes}"
    );
}

#[tokio::test]
async fn a_drawn_cover_is_in_the_epub_when_there_is_no_picture() {
    let w = workshop().await;
    let book = puts(&w.fay, &w.sheet("Fiche", &[]).await).await;
    let mut epub = Taken::of(&w.fay.opens(&format!("{book}/book.epub")).await);
    let svg = epub.text("EPUB/cover.svg");
    well_formed("cover.svg", &svg);
    assert!(svg.contains("<title id=\"t\">Mon livre</title>"));
    assert!(
        epub.text("EPUB/package.opf")
            .contains("href=\"cover.svg\" media-type=\"image/svg+xml\" properties=\"cover-image\"")
    );
}

#[tokio::test]
async fn a_pdf_is_made_of_what_the_book_says() {
    let w = workshop().await;
    let book = a_whole_book(&w).await;
    let page = w.fay.opens(&format!("{book}/book.pdf")).await;
    assert!(
        page.notice()
            .starts_with("Le programme qui fait les PDF n’est pas là.")
    );
    assert!(page.has(".carry-print"));
    assert!(!w.fay.opens(&book).await.has("a[href*=\"book.pdf\"]"));
    w.prints();
    assert_eq!(
        w.fay
            .opens(&book)
            .await
            .attributes_of("a[href*=\"book.pdf\"]", "href")
            .len(),
        2
    );
    let pdf = w.fay.opens(&format!("{book}/book.pdf?paper=a4")).await;
    assert_eq!(
        pdf.header("content-disposition"),
        "attachment; filename=\"nos-pratiques-autres-a4.pdf\""
    );
    let bytes = pdf.bytes();
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap();
    let asked: serde_json::Value = serde_json::from_slice(&line[b"%PDF-1.7 ".len()..]).unwrap();
    assert_eq!(
        (&asked["template"], &asked["language"]),
        (&"book".into(), &"fr".into())
    );
    let data = &asked["data"];
    assert_eq!(
        (&data["paper"], &data["title"]),
        (&"a4".into(), &"Nos pratiques & autres".into())
    );
    assert_eq!(data["parts"].as_array().unwrap().len(), 3);
    assert_eq!(data["cover"]["alternative"], "Un pré \"vert\"");
    // The picture of the cover follows the line, whole.
    let files = asked["files"].as_array().unwrap();
    let length = usize::try_from(files[0][1].as_u64().unwrap()).unwrap();
    assert_eq!((files.len(), bytes.len()), (1, line.len() + 1 + length));
    assert_eq!(&bytes[line.len() + 1..line.len() + 3], [0xff, 0xd8]);
}

#[tokio::test]
async fn a_book_that_is_made_again_takes_what_its_texts_say_now() {
    let w = workshop().await;
    let page = w.page("Page", "Avant.").await;
    let book = puts(&w.fay, &page).await;
    assert!(
        w.fay
            .opens(&format!("{book}/print"))
            .await
            .text()
            .contains("Avant.")
    );
    w.writes(&page, "Après.").await;
    let text = w.fay.opens(&format!("{book}/print")).await.text();
    assert!(text.contains("Après.") && !text.contains("Avant."), "{text}");
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
