//! Small things.

use super::model::is_web;
use crate::workshop::training;

const TABLE: &str = "/spaces/promotion/table";

fn pixel() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let image = image::RgbImage::from_pixel(4, 3, image::Rgb([40, 120, 90]));
    image::DynamicImage::ImageRgb8(image)
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

#[tokio::test]
async fn somebody_lays_a_recipe_there_and_nobody_is_told_or_counts() {
    let w = training().await;
    let before = w.town.ledger().await.len();
    let form = w.cleo.opens(TABLE).await;
    let fields = [
        ("kind", "recipe"),
        ("title", "Soupe au pistou"),
        ("body", "- haricots\n- basilic"),
    ];
    let page = form.submits(TABLE, &fields).await;
    assert_eq!(page.notice(), "C’est sur la table. Bon appétit.");
    form.submits(TABLE, &fields).await;
    let page = w.gil.opens(TABLE).await;
    assert_eq!(page.texts_of(".table-thing h2"), ["Soupe au pistou"]);
    assert!(page.has(".table-thing .prose li"));
    assert_eq!(w.town.ledger().await.len(), before, "it leaves no trace");
    w.town.runs_jobs().await;
    for person in [&w.ada, &w.ben, &w.fay, &w.gil] {
        assert!(w.town.mails_to(person.email()).await.is_empty());
        for path in ["/", "/spaces/promotion"] {
            assert!(!person.opens(path).await.text().contains("pistou"));
        }
    }
}

#[tokio::test]
async fn a_photo_has_words_and_what_is_wrong_is_said() {
    let w = training().await;
    let form = w.cleo.opens(TABLE).await;
    let once = form.holds("once");
    let with = |kind: &'static str, words: &'static str| {
        [
            ("once", once.clone()),
            ("kind", kind.to_owned()),
            ("title", "Gardé".to_owned()),
            ("alternative", words.to_owned()),
        ]
    };
    let page = form
        .submits(TABLE, &[("kind", "photo"), ("title", "Gardé")])
        .await;
    assert_eq!((page.status(), page.holds("title")), (422, "Gardé".to_owned()));
    assert_eq!(page.wrong("picture"), "Ce champ est vide.");
    let fields = with("photo", "");
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(field, value)| (*field, value.as_str()))
        .collect();
    let page = w
        .cleo
        .uploads(TABLE, &fields, ("picture", "a.png", &pixel()))
        .await;
    assert_eq!(page.wrong("alternative"), "Ce champ est vide.");
    let fields = with("photo", "La vue de ma fenêtre");
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(field, value)| (*field, value.as_str()))
        .collect();
    let page = w
        .cleo
        .uploads(TABLE, &fields, ("picture", "a.png", b"no picture"))
        .await;
    assert_eq!(
        (page.status(), page.holds("alternative")),
        (422, "La vue de ma fenêtre".to_owned())
    );
    let page = w
        .cleo
        .uploads(TABLE, &fields, ("picture", "a.png", &pixel()))
        .await;
    assert_eq!(page.status(), 200);
    let page = w.gil.opens(TABLE).await;
    let at = page.attribute_of("img[alt=\"La vue de ma fenêtre\"]", "src");
    assert_eq!(w.gil.asks_for(&at).await.status(), 200);
    assert_eq!(w.dov.asks_for(&at).await.status(), 403);
    let media = w.town.reads(|tx| {
        let statement = platform::db::Statement::new("select uid from media");
        Ok(tx.one::<(kernel::Uid,)>(statement, ())?.0)
    });
    let plain = format!("/media/{}", media.await);
    assert_eq!(w.gil.asks_for(&plain).await.status(), 404);
    let page = form
        .submits(TABLE, &[("kind", "song"), ("link", "javascript:alert(1)")])
        .await;
    assert!(page.wrong("link").starts_with("Il faut une adresse web entière"));
    assert_eq!(
        form.submits(TABLE, &[("kind", "thanks")]).await.wrong("body"),
        "Ce champ est vide."
    );
    assert_eq!(
        form.submits(TABLE, &[("kind", "song"), ("title", &"x".repeat(121))])
            .await
            .status(),
        422
    );
}

#[tokio::test]
async fn its_author_takes_it_back_and_puts_it_back() {
    let w = training().await;
    let page = w
        .cleo
        .opens(TABLE)
        .await
        .submits(TABLE, &[("body", "Merci Gil")])
        .await;
    let withdrawal = page.attribute_of("form[action$=\"/withdrawal\"]", "action");
    assert_eq!(w.gil.posts_only(&withdrawal, &[]).await.status(), 403);
    let page = page.submits(&withdrawal, &[]).await;
    assert!(!w.gil.opens(TABLE).await.has(".table-thing"));
    let undo = page.attribute_of(".notice form", "action");
    page.submits(&undo, &[]).await;
    assert!(w.gil.opens(TABLE).await.has(".table-thing"));
}

#[tokio::test]
async fn hiding_takes_the_right_and_leaves_a_trace_that_is_no_news() {
    let w = training().await;
    w.cleo
        .opens(TABLE)
        .await
        .submits(TABLE, &[("body", "Déplacé")])
        .await;
    let page = w.ben.opens(TABLE).await;
    let hiding = page.attribute_of("form[action$=\"/hiding\"]", "action");
    assert_eq!(w.gil.posts_only(&hiding, &[]).await.status(), 403);
    page.submits(&hiding, &[]).await;
    assert!(!w.cleo.opens(TABLE).await.has(".table-thing"));
    assert!(w.town.ledger().await.contains(&"table_thing.hidden".to_owned()));
    assert!(!w.gil.opens("/").await.text().contains("table"));
}

#[tokio::test]
async fn the_table_is_for_the_people_of_the_cohort() {
    let w = training().await;
    assert_eq!(w.dov.opens(TABLE).await.status(), 403);
    assert!(
        w.town
            .visitor()
            .asks_for(TABLE)
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
    let sent = [
        ("once", "01kjpwd6m0ejk9wz603chbqdvz"),
        ("kind", "thanks"),
        ("body", "Merci"),
    ];
    assert_eq!(w.dov.posts_only(TABLE, &sent).await.status(), 403);
    assert_eq!(w.eve.opens(TABLE).await.status(), 200);
    assert_eq!(w.eve.posts_only(TABLE, &sent).await.status(), 403);
}

#[tokio::test]
async fn what_somebody_laid_there_goes_with_them() {
    let w = training().await;
    w.cleo
        .opens(TABLE)
        .await
        .submits(TABLE, &[("body", "Merci Gil")])
        .await;
    assert!(
        w.cleo
            .opens("/me/data")
            .await
            .text()
            .contains("Les petites choses que vous y avez posées")
    );
    let page = w.cleo.opens("/me/erasure").await;
    page.submits(
        "/me/erasure",
        &[("understood", "on"), ("address", "cleo@town.example")],
    )
    .await;
    assert!(!w.gil.opens(TABLE).await.has(".table-thing"));
}

#[test]
fn only_whole_web_addresses_stand_behind_a_link() {
    for good in ["https://exemple.fr/chanson", "http://a.b"] {
        assert!(is_web(good), "{good}");
    }
    for wrong in [
        "",
        "exemple.fr",
        "javascript:alert(1)",
        "https://",
        "https://a b.fr",
        "data:text/html,x",
        "//a.b",
    ] {
        assert!(!is_web(wrong), "{wrong}");
    }
}
