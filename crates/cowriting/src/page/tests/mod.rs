//! Pages: begun, read, written by a plain form, found, included, shown as slides.

mod guests;
mod together;

use crate::workshop::workshop;

#[tokio::test]
async fn a_member_begins_a_page_and_everybody_reads_it() {
    let w = workshop().await;
    let list = w.cleo.opens("/spaces/atelier/pages").await;
    assert!(list.text().contains("Pas encore de page"));
    let page = w
        .page("Compte rendu", "# Un\n\n**Deux** <script>alert(1)</script>")
        .await;
    let read = w.town.visitor().opens(&page).await;
    assert_eq!(read.texts_of(".page-text strong"), ["Deux"]);
    assert!(!read.has(".page-text script") && !read.has("form[action$=\"/comments\"]"));
    let list = w.dov.opens("/spaces/atelier/pages").await;
    assert_eq!(list.texts_of(".rows h2"), ["Compte rendu"]);
    assert!(w.town.ledger().await.contains(&"page.begun".to_owned()));
    let markdown = w.dov.opens(&format!("{page}/text.md")).await;
    assert_eq!(markdown.html(), "# Un\n\n**Deux** <script>alert(1)</script>");
}

#[tokio::test]
async fn a_form_sent_twice_begins_one_page_and_wrong_fields_come_back() {
    let w = workshop().await;
    let form = w.cleo.opens("/spaces/atelier/pages/new").await;
    let page = form.submits("/spaces/atelier/pages", &[("title", " ")]).await;
    assert_eq!(
        (page.status(), page.wrong("title")),
        (422, "Ce champ est vide.".into())
    );
    let long = "é".repeat(151);
    assert_eq!(
        form.submits("/spaces/atelier/pages", &[("title", &long)])
            .await
            .holds("title"),
        long
    );
    let fields = [("title", "Une fois"), ("template", "minutes")];
    form.submits("/spaces/atelier/pages", &fields).await;
    let page = form.submits("/spaces/atelier/pages", &fields).await;
    assert!(page.holds("text").contains("Ordre du jour"));
    assert_eq!(
        w.cleo.opens("/spaces/atelier/pages").await.texts_of(".rows h2"),
        ["Une fois"]
    );
}

#[tokio::test]
async fn who_may_not_write_is_told_no_and_strangers_find_nothing() {
    let w = workshop().await;
    let page = w.page("À nous", "Bonjour").await;
    let edition = format!("{page}/edition");
    assert_eq!(w.dov.opens(&edition).await.status(), 403);
    assert_eq!(
        w.dov
            .posts_only(&edition, &[("text", "x"), ("base", ""), ("title", "x")])
            .await
            .status(),
        403
    );
    assert_eq!(
        w.dov
            .posts_only("/spaces/atelier/pages", &[("title", "x"), ("once", &page[7..])])
            .await
            .status(),
        403
    );
    assert_eq!(
        w.fay
            .posts_only(&format!("{page}/withdrawal"), &[])
            .await
            .status(),
        403
    );
    let hidden = w.ada.opens("/spaces/atelier/arrangement").await;
    hidden
        .submits("/spaces/atelier/arrangement", &[("joining", "hidden")])
        .await;
    for address in [
        page.clone(),
        edition,
        format!("{page}/versions"),
        format!("{page}/slides"),
        format!("{page}/text.md"),
    ] {
        assert_eq!(w.dov.opens(&address).await.status(), 404, "{address}");
    }
    assert_eq!(w.dov.calls(&format!("{page}/socket")).await.err(), Some(404));
    assert_eq!(w.cleo.opens(&page).await.status(), 200);
}

#[tokio::test]
async fn a_text_that_is_too_long_comes_back_as_typed() {
    let w = workshop().await;
    let page = w.page("Livre", "début").await;
    let long = "x".repeat(writing::MOST_TEXT + 1);
    let back = w.saves(&w.cleo, &page, &long).await;
    assert_eq!((back.status(), back.holds("text").len()), (422, long.len()));
    assert!(back.wrong("text").contains("trop long"));
    assert_eq!(w.cleo.opens(&format!("{page}/text.md")).await.html(), "début");
    // A field that did not arrive is not an empty text.
    let gone = w
        .cleo
        .posts_only(
            &format!("{page}/edition"),
            &[("title", "Livre"), ("base", "début")],
        )
        .await;
    assert_eq!(gone.status(), 400);
}

#[tokio::test]
async fn a_page_says_on_what_terms_others_may_use_it() {
    let w = workshop().await;
    let page = w.page("À nous", "Bonjour").await;
    let read = w.town.visitor().opens(&page).await;
    assert!(read.text_of(".page-terms a").contains("CC BY-SA 4.0"));
    assert!(!read.has(".page-terms form") && !w.fay.opens(&page).await.has(".page-terms form"));
    let licence = format!("{page}/licence");
    let said = w
        .cleo
        .opens(&page)
        .await
        .submits(&licence, &[("licence", "CC0-1.0")])
        .await;
    assert_eq!(said.notice(), "C’est dit.");
    assert!(said.text_of(".page-terms a").contains("CC0"));
    assert!(
        said.attribute_of(".page-terms a", "href")
            .contains("publicdomain/zero")
    );
    assert!(w.town.ledger().await.contains(&"page.licensed".to_owned()));
    // Those who look after the place may too, and nobody else; what is no licence is none.
    w.ben
        .opens(&page)
        .await
        .submits(&licence, &[("licence", "CC-BY-4.0")])
        .await;
    for (who, word, status) in [
        (&w.fay, "CC0-1.0", 403),
        (&w.dov, "CC0-1.0", 403),
        (&w.cleo, "mine", 400),
    ] {
        assert_eq!(
            who.posts_only(&licence, &[("licence", word)]).await.status(),
            status
        );
    }
    let text = w.fay.opens(&page).await.text_of(".page-terms");
    assert!(text.contains("CC BY 4.0"), "{text}");
}

#[tokio::test]
async fn a_page_is_withdrawn_and_put_back() {
    let w = workshop().await;
    let page = w.page("Trop tôt", "Bonjour").await;
    let read = w.cleo.opens(&page).await;
    let list = read.submits(&format!("{page}/withdrawal"), &[]).await;
    assert_eq!(list.notice(), "La page est retirée.");
    assert_eq!(w.fay.opens(&page).await.status(), 404);
    assert_eq!(
        w.fay
            .opens("/spaces/atelier/pages")
            .await
            .texts_of(".rows h2")
            .len(),
        0
    );
    assert_eq!(w.cleo.calls(&format!("{page}/socket")).await.err(), Some(403));
    let undo = list.attribute_of(".notice form", "action");
    list.submits(&undo, &[]).await;
    assert_eq!(w.fay.opens(&page).await.status(), 200);
}

#[tokio::test]
async fn pages_include_pages_and_a_circle_is_said() {
    let w = workshop().await;
    let one = w.page("Un", "Le premier").await;
    let two = w
        .page("Deux", &format!("Avant\n\n{{{{page:{}}}}}\n\nAprès", &one[7..]))
        .await;
    let read = w.town.visitor().opens(&two).await;
    assert!(read.text_of(".page-included").contains("Le premier"));
    w.saves(
        &w.cleo,
        &one,
        &format!("Le premier\n\n{{{{page:{}}}}}", &two[7..]),
    )
    .await;
    let read = w.dov.opens(&two).await;
    assert!(
        read.text()
            .contains("Ici est appelée une page qui contient celle-ci")
    );
    let code = w.page("Code", "```\n{{page:x}}\n```\n\n{{page:nothing}}").await;
    let read = w.dov.opens(&code).await;
    assert!(read.text_of("pre").contains("{{page:x}}") && read.text().contains("n’existe pas"));
}

#[tokio::test]
async fn a_page_takes_up_a_sheet_as_each_reader_may_read_it() {
    let w = workshop().await;
    let form = w.ada.opens("/spaces/atelier/sheets/new?kind=account").await;
    let sheet = form
        .submits(
            "/spaces/atelier/sheets",
            &[
                ("field-title", "Écrire à huit mains"),
                ("field-people", "8"),
                ("field-situation", "Une page blanche."),
                ("field-did", "On **écrit** <b>ensemble</b>."),
                ("field-gave", "Un texte."),
                ("state", "published"),
            ],
        )
        .await;
    let uid = &sheet.path()["/sheets/".len()..];
    // By its identifier, and by its address.
    let text = format!(
        "Avant\n\n{{{{sheet:{uid}}}}}\n\n{{{{page:http://town.example/sheets/{uid}}}}}\n\n{{{{sheet:rien}}}}"
    );
    let page = w.page("Recueil", &text).await;
    let read = w.town.visitor().opens(&page).await;
    assert_eq!(read.texts_of(".page-sheet").len(), 2);
    let said = read.text_of(".page-sheet");
    assert!(
        said.contains("Écrire à huit mains") && said.contains("Une page blanche."),
        "{said}"
    );
    assert!(read.has(".page-sheet dl.facts") && read.html().contains("<strong>écrit</strong>"));
    assert!(!read.has(".page-sheet .prose b") && read.text().contains("La fiche appelée ici n’existe pas"));
    assert_eq!(w.dov.opens(&page).await.link("Écrire à huit mains"), sheet.path());
    // What is taken back is taken back here too.
    w.ada.posts(&format!("{}/withdrawal", sheet.path()), &[]).await;
    assert!(!w.dov.opens(&page).await.has(".page-sheet"));
}

#[tokio::test]
async fn what_is_embedded_waits_until_its_reader_asks() {
    let w = workshop().await;
    let page = w
        .page(
            "Film",
            "{{embed:https://films.example/1}}\n\n{{embed:javascript:alert(1)}}",
        )
        .await;
    let read = w.dov.opens(&page).await;
    assert!(!read.has("iframe") && read.text().contains("films.example saura"));
    assert!(!read.header("content-security-policy").contains("films"));
    assert!(read.text().contains("n’a pas d’adresse"));
    let shown = read.follows("L’afficher ici").await;
    assert_eq!(shown.attribute_of("iframe", "src"), "https://films.example/1");
    assert!(
        shown
            .header("content-security-policy")
            .contains("frame-src https://films.example")
    );
}

#[tokio::test]
async fn each_title_of_the_second_level_begins_a_slide() {
    let w = workshop().await;
    let page = w
        .page(
            "Exposé",
            "# Bonjour\n\n## Un\n\n- a\n\n```\n## pas un titre\n```\n\n## Deux\n",
        )
        .await;
    let slides = w.dov.opens(&format!("{page}/slides")).await;
    assert_eq!(slides.texts_of(".page-slide").len(), 3);
    assert!(slides.text_of("#slide-2").contains("pas un titre"));
}

#[tokio::test]
async fn slides_show_what_the_page_takes_up() {
    let w = workshop().await;
    let other = w.page("La charte", "Nous **décidons** ensemble.").await;
    let text = format!(
        "## Un\n\n{{{{page:{}}}}}\n\n## Deux\n\n{{{{embed:https://films.example/1}}}}\n\n{{{{sheet:rien}}}}\n",
        &other[7..]
    );
    let page = w.page("Exposé", &text).await;
    let slides = w.dov.opens(&format!("{page}/slides")).await;
    assert_eq!(slides.texts_of(".page-slide").len(), 2);
    assert!(slides.has("#slide-1 .page-included strong"), "{}", slides.text());
    assert_eq!(slides.link("La charte"), other);
    assert!(slides.text_of("#slide-2").contains("films.example"));
    assert!(
        slides
            .text_of("#slide-2")
            .contains("La fiche appelée ici n’existe pas")
    );
}

#[tokio::test]
async fn a_picture_without_words_says_so_and_one_of_another_site_is_a_link() {
    let w = workshop().await;
    let text = "![](/media/x)\n\n![Un chat](https://autre.example/chat.png)\n\n\
                [![Un chien](https://autre.example/chien.png)](https://autre.example/)\n\n`<img src=\"x\">`";
    let page = w.page("Images", text).await;
    let read = w.dov.opens(&page).await;
    assert_eq!(
        read.attributes_of(".page-text img", "alt"),
        ["Image sans description"]
    );
    assert_eq!(read.link("Un chat"), "https://autre.example/chat.png");
    assert_eq!(read.link("Un chien"), "https://autre.example/");
    assert_eq!(read.text_of(".page-text code"), "<img src=\"x\">");
}

#[tokio::test]
async fn a_page_is_found_by_its_words_until_it_is_withdrawn() {
    let w = workshop().await;
    let page = w.page("Potager", "On y sème des **topinambours**.").await;
    let find = || {
        w.town.reads(|tx| {
            let rows = tx.all::<(String, String)>(
                platform::db::Statement::new(
                    "select e.title, t.body from search_entries e join search_texts t on t.entry_id = e.id
                     where e.kind = 'page'",
                ),
                (),
            )?;
            Ok(rows)
        })
    };
    assert_eq!(
        find().await,
        [("Potager".to_owned(), "On y sème des topinambours.".to_owned())]
    );
    w.town.views_can_be_made_again().await;
    w.cleo
        .opens(&page)
        .await
        .submits(&format!("{page}/withdrawal"), &[])
        .await;
    assert!(find().await.is_empty());
}

#[tokio::test]
async fn a_list_asks_the_same_however_long_it_is() {
    let w = workshop().await;
    let count = || {
        w.town.reads(|tx| {
            let space = spaces::space::by_slug(tx, "atelier")?.unwrap();
            let before = tx.ran();
            crate::page::store::list(tx, space.id, spaces::space::Paged::first(100))?;
            Ok(tx.ran() - before)
        })
    };
    w.page("Un", "un").await;
    let one = count().await;
    for number in 0..4 {
        w.page(&format!("Page {number}"), "x").await;
    }
    assert_eq!(count().await, one);
}

fn picture() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(40, 30)
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

#[tokio::test]
async fn a_picture_needs_words_and_stands_at_the_end_of_a_plain_form() {
    let w = workshop().await;
    let page = w.page("Images", "Voici").await;
    let to = format!("{page}/pictures");
    let none = w
        .cleo
        .uploads(&to, &[("words", "")], ("picture", "a.png", &picture()))
        .await;
    assert!(none.notice().contains("Dites en mots"));
    let bad = w
        .cleo
        .uploads(
            &to,
            &[("words", "Un chat")],
            ("picture", "a.png", b"<svg onload=alert(1)>"),
        )
        .await;
    assert!(!bad.notice().is_empty() && !bad.has("textarea img"));
    w.cleo
        .uploads(
            &to,
            &[("words", "Un chat [noir]")],
            ("picture", "a.png", &picture()),
        )
        .await;
    let read = w.dov.opens(&page).await;
    assert_eq!(read.attribute_of(".page-text img", "alt"), "Un chat  noir ");
    assert_eq!(
        w.dov
            .uploads(&to, &[("words", "x")], ("picture", "a.png", &picture()))
            .await
            .status(),
        403
    );
}

#[tokio::test]
async fn what_pages_hold_about_somebody_is_shown() {
    let w = workshop().await;
    let page = w.page("À moi", "Mes mots").await;
    let data = w.cleo.opens("/me/data").await;
    for table in ["Pages", "Versions de pages", "Textes écrits à plusieurs"] {
        assert!(data.text().contains(table), "{table}");
    }
    assert!(w.ada.opens(&page).await.text().contains("Cleo"));
}
