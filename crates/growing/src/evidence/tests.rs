//! Attaching something to a skill.

use learning::{cohort, progress};

use crate::workshop::{Training, training};

const NEW: &str = "/spaces/promotion/growth/evidence/new";
const SEND: &str = "/spaces/promotion/growth/evidence";
const LISTENING: &str = "/spaces/promotion/growth/skills/listening";

async fn done(w: &Training, key: &'static str) {
    let told = w.town.acts(w.cleo.id(), move |tx| {
        let may = cohort::access::to_follow(tx, "promotion")?;
        let found = may
            .seen()
            .program()?
            .activities
            .iter()
            .find(|each| each.key == key)
            .cloned();
        progress::finish(tx, &may, &found.unwrap())
    });
    told.await;
}

/// Cleo attaches a sentence to a skill, and this is its page.
pub async fn sentence(w: &Training, skill: &str) -> testkit::Page {
    let form = w.cleo.opens(NEW).await;
    let said = [("skill", skill), ("sentence", "J’ai laissé un long silence.")];
    form.submits(SEND, &said).await
}

#[tokio::test]
async fn a_trace_is_proposed_under_its_skill_and_attached_with_a_sentence() {
    let w = training().await;
    let page = w.cleo.opens(LISTENING).await;
    assert!(!page.has("#proposals"));
    done(&w, "paired-interviews").await;
    let page = w.cleo.opens(LISTENING).await;
    assert_eq!(page.texts_of("#proposals h3").len(), 1);
    let form = page.follows("Attacher").await;
    assert_eq!(form.holds("skill"), "listening");
    assert_eq!(form.attribute_of("input[name=level][checked]", "value"), "group");
    let page = form.submits(SEND, &[("sentence", "J’ai su me taire.")]).await;
    assert_eq!(
        page.notice(),
        "C’est attaché. Vous pouvez demander à quelqu’un d’y jeter un regard."
    );
    assert!(page.text().contains("J’ai su me taire.") && page.has("article.card"));
    let skill = w.cleo.opens(LISTENING).await;
    assert!(!skill.has("#proposals"), "what is attached is proposed no more");
    assert!(skill.text().contains("J’ai su me taire."));
    let grid = w.cleo.opens("/spaces/promotion/growth").await;
    assert_eq!(grid.texts_of(".practice-evidence li").len(), 1);
    assert!(w.town.ledger().await.contains(&"evidence.attached".to_owned()));
    // Somebody else finds none of it.
    let evidence = page.path();
    for other in [&w.fay, &w.ben, &w.ada] {
        assert_eq!(other.asks_for(evidence).await.status(), 404);
        assert_eq!(
            other
                .posts_only(&format!("{evidence}/removal"), &[])
                .await
                .status(),
            404
        );
    }
    assert_eq!(w.dov.asks_for(LISTENING).await.status(), 403);
    assert_eq!(
        w.cleo
            .asks_for("/spaces/promotion/growth/skills/nowhere")
            .await
            .status(),
        404
    );
}

#[tokio::test]
async fn what_is_done_no_longer_is_gone_from_where_it_was_attached() {
    let w = training().await;
    done(&w, "paired-interviews").await;
    let form = w.cleo.opens(LISTENING).await.follows("Attacher").await;
    let page = form.submits(SEND, &[("sentence", "J’ai su me taire.")]).await;
    let reopened = w.town.acts(w.cleo.id(), |tx| {
        let may = cohort::access::to_follow(tx, "promotion")?;
        let all = &may.seen().program()?.activities;
        progress::reopen(
            tx,
            &may,
            all.iter().find(|each| each.key == "paired-interviews").unwrap(),
        )
    });
    assert!(reopened.await);
    let page = w.cleo.opens(page.path()).await;
    assert!(page.text().contains("n’est plus là où il était") && page.text().contains("J’ai su me taire."));
}

#[tokio::test]
async fn an_address_a_picture_and_a_document_of_one_s_own() {
    let w = training().await;
    let form = w.cleo.opens(NEW).await;
    let said = [
        ("skill", "listening"),
        ("sentence", "La carte est en ligne."),
        ("title", "Notre carte"),
        ("address", "https://example.org/carte"),
    ];
    let page = form.submits(SEND, &said).await;
    assert_eq!(page.link("Notre carte"), "https://example.org/carte");
    let once = w.cleo.opens(NEW).await.holds("once");
    let fields = [
        ("once", once.as_str()),
        ("skill", "listening"),
        ("sentence", "On y voit le cercle."),
        ("title", "Le cercle"),
        ("level", "group"),
    ];
    let picture = picture();
    let page = w
        .cleo
        .uploads(SEND, &fields, ("file", "cercle.png", &picture))
        .await;
    assert!(
        page.has("img.evidence-picture[alt=\"Le cercle\"]"),
        "{}",
        page.html()
    );
    let file = page.attribute_of("img.evidence-picture", "src");
    assert_eq!(w.cleo.asks_for(&file).await.header("content-type"), "image/jpeg");
    assert_eq!(w.fay.asks_for(&file).await.status(), 404);
    // Sent twice, it is there once.
    w.cleo
        .uploads(SEND, &fields, ("file", "cercle.png", &picture))
        .await;
    assert_eq!(w.cleo.opens(LISTENING).await.texts_of(".rows h3").len(), 2);
    let once = w.cleo.opens(NEW).await.holds("once");
    let fields = [
        ("once", once.as_str()),
        ("skill", "listening"),
        ("sentence", "Le compte rendu."),
        ("title", "Compte rendu"),
        ("level", ""),
    ];
    let page = w
        .cleo
        .uploads(SEND, &fields, ("file", "compte-rendu.txt", b"Nous avons parle."))
        .await;
    let path = page.link("Compte rendu");
    assert!(
        w.cleo
            .asks_for(&path)
            .await
            .header("content-disposition")
            .contains("compte-rendu.txt")
    );
}

/// A small picture.
pub fn picture() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(8, 8)
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

#[tokio::test]
async fn what_is_refused_keeps_what_was_typed() {
    let w = training().await;
    let form = w.cleo.opens(NEW).await;
    let page = form
        .submits(SEND, &[("skill", "listening"), ("title", "Gardé")])
        .await;
    assert_eq!(
        (page.status(), page.wrong("sentence").as_str()),
        (422, "Ce champ est vide.")
    );
    assert_eq!(
        (page.holds("skill"), page.holds("title")),
        ("listening".into(), "Gardé".into())
    );
    let page = form.submits(SEND, &[("sentence", "Une phrase.")]).await;
    assert_eq!(
        (
            page.status(),
            page.wrong("skill").is_empty(),
            page.holds("sentence").as_str()
        ),
        (422, false, "Une phrase.")
    );
    for wrong in [
        "javascript:alert(1)",
        "exemple.fr",
        "https://",
        "https:///x",
        "https://a b",
    ] {
        let said = [
            ("skill", "listening"),
            ("sentence", "Une phrase."),
            ("title", "x"),
            ("address", wrong),
        ];
        let page = form.submits(SEND, &said).await;
        assert_eq!(
            (page.status(), page.wrong("address").is_empty()),
            (422, false),
            "{wrong}"
        );
        assert_eq!(page.holds("address"), wrong);
    }
    let said = [
        ("skill", "listening"),
        ("sentence", "Une phrase."),
        ("address", "https://example.org"),
    ];
    assert_eq!(
        form.submits(SEND, &said).await.wrong("title"),
        "Donnez-lui un nom."
    );
    let once = form.holds("once");
    let fields = [
        ("once", once.as_str()),
        ("skill", "listening"),
        ("sentence", "Une phrase."),
        ("title", "x"),
        ("level", ""),
    ];
    let page = w
        .cleo
        .uploads(
            SEND,
            &fields,
            ("file", "x.exe", b"MZ\x90\x00\x03\x00\x00\x00\xff"),
        )
        .await;
    assert!(
        page.wrong("file").starts_with("Ce fichier n’est ni une image"),
        "{}",
        page.wrong("file")
    );
    let fields = [
        ("once", once.as_str()),
        ("skill", "listening"),
        ("sentence", ""),
        ("title", "x"),
        ("level", ""),
    ];
    let page = w.cleo.uploads(SEND, &fields, ("file", "x.png", &picture())).await;
    assert!(
        page.wrong("file")
            .starts_with("Choisissez le fichier encore une fois")
    );
    // What is not theirs is nothing they could choose.
    done(&w, "paired-interviews").await;
    let others = w
        .cleo
        .opens(NEW)
        .await
        .attribute_of("select[name=item] optgroup option", "value");
    let stolen = [
        ("once", once.as_str()),
        ("skill", "listening"),
        ("sentence", "Une phrase."),
        ("item", others.as_str()),
    ];
    assert_eq!(w.fay.posts_only(SEND, &stolen).await.status(), 422);
    assert_eq!(w.dov.posts_only(SEND, &stolen).await.status(), 403);
}

#[tokio::test]
async fn one_thing_at_a_time() {
    let w = training().await;
    done(&w, "paired-interviews").await;
    let form = w.cleo.opens(NEW).await;
    let item = form.attribute_of("select[name=item] optgroup option", "value");
    let said = [
        ("skill", "listening"),
        ("sentence", "Deux à la fois."),
        ("item", item.as_str()),
        ("title", "x"),
        ("address", "https://example.org"),
    ];
    let page = form.submits(SEND, &said).await;
    assert!(page.wrong("item").starts_with("Une seule chose à la fois"));
}

#[tokio::test]
async fn what_was_taken_away_comes_back_and_whoever_left_attaches_nothing() {
    let w = training().await;
    let page = sentence(&w, "listening").await;
    let path = page.path().to_owned();
    let page = page.submits(&format!("{path}/removal"), &[]).await;
    assert_eq!(
        (page.path(), page.notice().as_str()),
        (LISTENING, "C’est retiré.")
    );
    assert!(!page.text().contains("long silence"));
    assert_eq!(w.cleo.asks_for(&path).await.status(), 404);
    let undo = page.attribute_of(".notice form", "action");
    let page = page.submits(&undo, &[]).await;
    assert_eq!(
        (page.path(), page.notice().as_str()),
        (path.as_str(), "C’est revenu.")
    );
    w.cleo
        .opens("/spaces/promotion/members")
        .await
        .submits("/spaces/promotion/departure", &[])
        .await;
    assert_eq!(
        w.cleo.asks_for(&path).await.status(),
        200,
        "what is theirs stays theirs"
    );
    assert_eq!(w.cleo.asks_for(NEW).await.status(), 403);
}

#[tokio::test]
async fn what_is_held_is_shown_and_erased_with_what_others_saw_in_it() {
    let w = training().await;
    sentence(&w, "listening").await;
    assert!(w.cleo.opens("/me/data").await.text().contains("Preuves"));
    let page = w.cleo.opens("/me/erasure").await;
    page.submits(
        "/me/erasure",
        &[("address", w.cleo.email()), ("understood", "on")],
    )
    .await;
    let left = w
        .town
        .reads(|tx| tx.one::<(i64,)>(super::store::tests::COUNT, ()));
    assert_eq!(left.await, (0,));
}
