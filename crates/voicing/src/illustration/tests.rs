//! Works, as those who give them and those who see them meet them.

use testkit::{Page, Visitor};

use crate::workshop::{Workshop, workshop};

const GALLERY: &str = "/spaces/atelier/voices/illustrations";
const VOICES: &str = "/spaces/atelier/voices";
const WORDS: &str = "Une table ronde vue d’en haut";

/// A square of twenty pixels a side.
const PICTURE: [u8; 83] = [
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 20, 0, 0, 0, 20, 8, 2, 0, 0, 0, 2,
    235, 138, 90, 0, 0, 0, 26, 73, 68, 65, 84, 120, 218, 99, 104, 112, 80, 32, 27, 49, 140, 106, 30, 213, 60,
    170, 121, 84, 243, 192, 106, 6, 0, 199, 162, 94, 16, 19, 147, 176, 228, 0, 0, 0, 0, 73, 69, 78, 68, 174,
    66, 96, 130,
];

platform::statements! {
    SPACE = "select id from spaces where slug = 'atelier'";
    GATHERING = "insert into gatherings (uid, space_id, kind, title, mode, starts_at, ends_at, zone, state, offered_at,
                 changed_at) values ($1, $2, 'workshop', 'Fabriquer des outils', 'onsite', $3, $3, 'Europe/Paris',
                 'announced', $3, $3)";
    CLOSE = "update spaces set life = 'closed' where slug = 'atelier'";
    OFF = "insert into care_off (space_id, part, off_at) select id, 'moderation', 0 from spaces where slug = 'atelier'";
    SAID = "select verb, coalesce(actor_id, 0), coalesce(object_id, 0), audience from traces
            where verb like 'illustration.%' order by id";
}

fn files(w: &Workshop) -> usize {
    std::fs::read_dir(w.town.folder().join("media")).map_or(0, |folder| folder.count())
}

async fn gives_at(who: &Visitor, once: &str, typed: &[(&str, &str)], bytes: &[u8]) -> Page {
    let mut fields = vec![
        ("once", once),
        ("title", "La table"),
        ("alternative", WORDS),
        ("byline", "Cleo"),
        ("gathering", ""),
        ("terms", "by-sa"),
        ("audience", "public"),
    ];
    fields.retain(|(name, _)| !typed.iter().any(|(typed, _)| typed == name));
    fields.extend_from_slice(typed);
    who.uploads(GALLERY, &fields, ("picture", "x.png", bytes)).await
}

pub async fn gives(who: &Visitor, typed: &[(&str, &str)]) -> Page {
    let once = who.opens(&format!("{GALLERY}/new")).await.holds("once");
    gives_at(who, &once, typed, &PICTURE).await
}

#[tokio::test]
async fn a_work_is_given_with_its_words_and_is_seen_by_gathering() {
    let w = workshop().await;
    let (space,) = w.town.reads(|tx| tx.one::<(i64,)>(SPACE, ())).await;
    let gathering = w
        .town
        .acts(w.ada.id(), move |tx| {
            let (uid, now) = (tx.new_uid(), tx.now());
            tx.run(GATHERING, (uid, space, now))?;
            Ok(uid.to_string())
        })
        .await;
    w.town.passes(60);
    let empty = w.cleo.opens(GALLERY).await;
    assert!(empty.text().contains("Aucune image"));
    let form = w
        .cleo
        .opens(&format!("{GALLERY}/new?gathering={gathering}"))
        .await;
    assert_eq!(form.holds("byline"), "Cleo", "her own name is proposed");
    assert_eq!(form.holds("gathering"), gathering);
    let page = gives_at(
        &w.cleo,
        &form.holds("once"),
        &[("gathering", &gathering)],
        &PICTURE,
    )
    .await;
    assert_eq!(page.notice(), "C’est donné à voir.", "{}", page.text());
    let path = page.path().to_owned();
    let kept = files(&w);
    gives_at(
        &w.cleo,
        &form.holds("once"),
        &[("gathering", &gathering)],
        &PICTURE,
    )
    .await;
    assert_eq!(files(&w), kept, "sent twice is given once");
    gives(&w.cleo, &[("title", "La porte"), ("audience", "space")]).await;
    let gallery = w.ben.opens(GALLERY).await;
    assert_eq!(
        gallery.texts_of("section h2"),
        ["Fabriquer des outils", "La vie de cet espace"]
    );
    assert_eq!(gallery.texts_of("section li h3"), ["La table", "La porte"]);
    let visitor = w.town.visitor();
    assert_eq!(
        visitor.opens(GALLERY).await.texts_of("section li h3"),
        ["La table"]
    );
    assert!(
        visitor
            .opens(VOICES)
            .await
            .has(&format!("img[alt='{WORDS}'][width='20']"))
    );
    let page = visitor.opens(&path).await;
    assert!(page.text().contains("Par Cleo") && page.has("a[rel=license]"));
    let shown = visitor.opens(&page.attribute_of("figure img", "src")).await;
    assert_eq!(shown.header("content-type"), "image/jpeg");
    assert!(
        visitor
            .reads_english()
            .opens(&path)
            .await
            .text()
            .contains("By Cleo")
    );
    let ledger = w.town.ledger().await;
    assert!(ledger.iter().any(|each| each == "illustration.given"));
    let home = w.ada.opens("/").await.text();
    assert!(!home.contains("trace-"), "{home}");
}

#[tokio::test]
async fn each_field_refuses_what_it_should_and_keeps_what_was_typed() {
    let w = workshop().await;
    let once = w.cleo.opens(&format!("{GALLERY}/new")).await.holds("once");
    let refused = gives_at(
        &w.cleo,
        &once,
        &[
            ("title", ""),
            ("alternative", ""),
            ("byline", ""),
            ("terms", "all"),
        ],
        &PICTURE,
    )
    .await;
    assert_eq!(refused.status(), 422);
    for field in ["picture", "title", "alternative", "byline", "terms"] {
        assert!(!refused.wrong(field).is_empty(), "{field}");
    }
    let refused = gives_at(&w.cleo, &once, &[], b"<svg/>").await;
    assert!(
        refused.wrong("picture").contains("JPEG"),
        "{}",
        refused.wrong("picture")
    );
    assert_eq!(refused.holds("alternative"), WORDS);
    let elsewhere = gives_at(&w.cleo, &once, &[("gathering", &once)], &PICTURE).await;
    assert!(!elsewhere.wrong("gathering").is_empty() || elsewhere.status() == 422);
    assert_eq!(files(&w), 0, "nothing is kept of what was refused");
    assert_eq!(gives_at(&w.dov, &once, &[], &PICTURE).await.status(), 403);
    assert_eq!(w.dov.opens(&format!("{GALLERY}/new")).await.status(), 403);
    let visitor = gives_at(&w.town.visitor(), &once, &[], &PICTURE).await;
    assert!(visitor.path().starts_with("/sign-in") || visitor.status() >= 400);
    assert_eq!(files(&w), 0);
}

#[tokio::test]
async fn under_a_name_of_her_own_choosing_no_other_is_read_nor_left() {
    let w = workshop().await;
    let path = gives(&w.cleo, &[("byline", "Le crayon bleu")])
        .await
        .path()
        .to_owned();
    for who in [&w.ada, &w.ben, &w.eve] {
        let page = who.opens(&path).await;
        assert!(page.text().contains("Le crayon bleu") && !page.text().contains("Cleo"));
    }
    let lines = w
        .town
        .reads(|tx| tx.all::<(String, i64, i64, String)>(SAID, ()))
        .await;
    assert_eq!(lines, [("illustration.given".to_owned(), 0, 0, "own".to_owned())]);
}

#[tokio::test]
async fn its_author_takes_it_back_and_nobody_else() {
    let w = workshop().await;
    let path = gives(&w.cleo, &[]).await.path().to_owned();
    let back = format!("{path}/withdrawal");
    for who in [&w.ada, &w.ben, &w.eve] {
        assert!(!who.opens(&path).await.has_form(&back));
        assert_eq!(who.posts(&back, &[]).await.status(), 403);
    }
    let page = w.cleo.opens(&path).await.submits(&back, &[]).await;
    assert!(
        page.notice()
            .starts_with("L’image est retirée : vous seul ou vous seule la voyez.")
    );
    assert!(page.text().contains("Les vôtres que l’on ne voit pas"));
    for who in [&w.ada, &w.ben] {
        assert_eq!(who.opens(&path).await.status(), 404);
        assert_eq!(who.opens(&format!("{path}/picture")).await.status(), 404);
        assert!(!who.opens(GALLERY).await.text().contains("La table"));
    }
    let restore = format!("{path}/restoration");
    w.cleo.opens(&path).await.submits(&restore, &[]).await;
    assert_eq!(w.ada.opens(&path).await.status(), 200);
    w.town.acts(w.ada.id(), |tx| tx.run(CLOSE, ())).await;
    w.cleo.posts(&back, &[]).await;
    assert_eq!(w.ada.opens(&path).await.status(), 404, "even in a closed space");
}

#[tokio::test]
async fn moderation_hides_it_with_a_reason_and_shows_it_again() {
    let w = workshop().await;
    w.town.acts(w.ada.id(), |tx| tx.run(OFF, ())).await;
    let path = gives(&w.cleo, &[]).await.path().to_owned();
    let hide = format!("{path}/hiding");
    assert_eq!(
        w.cleo.posts(&hide, &[("reason", "Pour voir.")]).await.status(),
        403
    );
    let refused = w.ben.opens(&path).await.submits(&hide, &[("reason", "")]).await;
    assert!(!refused.wrong("reason").is_empty());
    refused
        .submits(&hide, &[("reason", "Un élève s’y reconnaît.")])
        .await;
    let page = w.dov.opens(&path).await;
    assert!(page.text().contains("Un élève s’y reconnaît."));
    assert!(!page.html().contains("La table") && !page.html().contains(WORDS));
    assert_eq!(w.dov.opens(&format!("{path}/picture")).await.status(), 404);
    assert_eq!(w.cleo.opens(&format!("{path}/picture")).await.status(), 200);
    assert!(
        w.cleo
            .opens(GALLERY)
            .await
            .text()
            .contains("Un élève s’y reconnaît.")
    );
    w.ben
        .opens(&path)
        .await
        .submits(&format!("{path}/showing"), &[])
        .await;
    assert!(w.dov.opens(&path).await.text().contains("La table"));
}

#[tokio::test]
async fn erasing_somebody_removes_theirs_and_their_pixels() {
    let w = workshop().await;
    gives(&w.cleo, &[]).await;
    assert!(
        w.cleo
            .opens("/me/data")
            .await
            .text()
            .contains("Vos images données à voir")
    );
    let page = w.cleo.opens("/me/erasure").await;
    page.submits(
        "/me/erasure",
        &[("address", w.cleo.email()), ("understood", "on")],
    )
    .await;
    assert!(!w.ada.opens(GALLERY).await.text().contains("La table"));
    w.town.runs_jobs().await;
    assert_eq!(files(&w), 0);
}
