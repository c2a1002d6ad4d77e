use std::io::{Cursor, Read};

use testkit::{Town, Visitor};
use zip::ZipArchive;

use crate::tests::{a_space, writes_and_holds};

platform::statements! {
    PERSON = "select state, name, coalesce(email, ''), coalesce(password, ''), coalesce(picture, ''), erased_at
              from persons where id = $1";
    LEFT = "select (select count(*) from sessions where person_id = $1)
            + (select count(*) from profile_fields where person_id = $1)
            + (select count(*) from entry_links where person_id = $1)
            + (select count(*) from mails where person_id = $1)
            + (select count(*) from memberships where person_id = $1 and state <> 'left')
            + (select count(*) from holdings where person_id = $1 and returned_at is null)";
    NOTICES = "select count(*) from notices where author_id = $1";
    STEWARD = "update memberships set standing = 'steward' where person_id = $1 and space_id = $2";
    TRACES = "select count(*) from traces where actor_id = $1 and verb = 'role.taken'";
}

async fn town() -> Town {
    Town::new(crate::tests::areas).await
}

/// Ada, who has left something in every table.
async fn ada(town: &Town) -> Visitor {
    let ada = town.person("Ada").await;
    let space = a_space(town, "continuite", &[(&ada, "active")]).await;
    writes_and_holds(town, &ada, space, "Bonjour, « ça va » ?\nOui").await;
    ada.posts("/sign-in/link", &[("email", ada.email())]).await;
    ada.opens("/me")
        .await
        .submits(
            "/me/profile",
            &[("place", "Grenoble"), ("about", "=1+1, \"moi\"")],
        )
        .await;
    let mut picture = Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(9, 9)
        .write_to(&mut picture, image::ImageFormat::Png)
        .unwrap();
    ada.uploads(
        "/me/picture",
        &[("alternative", "Un chat")],
        ("picture", "a.png", picture.get_ref()),
    )
    .await;
    ada
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes.to_vec())).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[tokio::test]
async fn one_s_data_ask_strangers_to_sign_in() {
    let town = town().await;
    for path in ["/me/data", "/me/data.zip", "/me/erasure"] {
        assert_eq!(
            town.visitor().asks_for(path).await.sends_to(),
            format!("/sign-in?then={path}")
        );
    }
    assert!(
        town.visitor()
            .posts_only("/me/erasure", &[])
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
}

#[tokio::test]
async fn everything_held_is_counted_in_words() {
    let town = town().await;
    let ada = ada(&town).await;
    let page = ada.opens("/me/data").await;
    let count = |table: &str| page.text_of(&format!("[data-table={table}]"));
    for (table, expected) in [
        ("account", "1"),
        ("notices", "1"),
        ("holdings", "1"),
        ("skills", "2"),
        ("mails", "1"),
        ("pictures", "1"),
        ("invitations", "0"),
    ] {
        assert_eq!(count(table), expected, "{table}");
    }
    assert!(page.text().contains("Gardé sans votre nom"));
    let page = ada.reads_english().opens("/me/data").await;
    assert!(page.text().contains("Kept without your name"));
    assert!(!page.text().contains("own-data-"), "every message is there");
}

#[tokio::test]
async fn the_file_holds_what_is_one_s_own_and_nothing_of_others() {
    let town = town().await;
    let ada = ada(&town).await;
    let dov = town.person("Dov").await;
    let file = ada.opens("/me/data.zip").await;
    assert_eq!(file.header("content-type"), "application/zip");
    assert!(file.header("content-disposition").contains("tresse-data.zip"));
    let notices = part(file.bytes(), "notices.csv");
    assert!(notices.starts_with("\u{feff}space,uid,body,published_at"));
    assert!(
        notices.contains("continuite,")
            && notices.contains("\"Bonjour, « ça va » ?\nOui\",2026-03-02T09:00:00Z")
    );
    assert!(part(file.bytes(), "profile.csv").contains("about,\"'=1+1, \"\"moi\"\"\",own"));
    let json: serde_json::Value = serde_json::from_str(&part(file.bytes(), "data.json")).unwrap();
    assert_eq!(json["tables"]["notices"][0]["body"], "Bonjour, « ça va » ?\nOui");
    assert_eq!(json["tables"]["account"][0]["email"], "ada@town.example");
    assert_eq!(json["tables"]["traces"][0]["role"], "gardener");
    assert_eq!(json["tables"]["mails"][0]["recipient"], "ada@town.example");
    assert!(part(file.bytes(), "read-me.txt").starts_with("Voici tout ce que Tresse garde"));
    let archive = ZipArchive::new(Cursor::new(file.bytes().to_vec())).unwrap();
    assert_eq!(
        archive
            .file_names()
            .filter(|name| name.as_ref().unwrap().starts_with("pictures/"))
            .count(),
        1
    );
    let others = part(dov.opens("/me/data.zip").await.bytes(), "data.json");
    assert!(!others.contains("Bonjour") && !others.contains("ada@"));
}

#[tokio::test]
async fn erasing_asks_for_a_tick_and_one_s_address() {
    let town = town().await;
    let ada = town.person("Ada").await;
    let page = ada.opens("/me/erasure").await;
    let page = page
        .submits(
            "/me/erasure",
            &[("address", "ben@town.example"), ("understood", "on")],
        )
        .await;
    assert_eq!(
        (page.status(), page.wrong("address").as_str()),
        (422, "Ce n’est pas l’adresse de votre compte.")
    );
    assert_eq!(page.holds("address"), "ben@town.example");
    assert!(page.has("#understood[checked]"));
    let page = ada.posts("/me/erasure", &[("address", ada.email())]).await;
    assert_eq!((page.status(), page.wrong("understood").is_empty()), (422, false));
    assert_eq!(ada.opens("/me").await.status(), 200);
}

#[tokio::test]
async fn erasing_removes_the_person_and_leaves_what_they_gave() {
    let town = town().await;
    let ada = ada(&town).await;
    let id = ada.id();
    let page = ada.opens("/me/erasure").await;
    let page = page
        .submits(
            "/me/erasure",
            &[("address", " Ada@town.example "), ("understood", "on")],
        )
        .await;
    assert!(page.notice().starts_with("C’est fait"));
    assert!(page.html().contains("draft-done"));
    let row: (String, String, String, String, String, Option<i64>) =
        town.reads(move |tx| tx.one(PERSON, (id,))).await;
    assert_eq!(
        (row.0.as_str(), row.1 + &row.2 + &row.3 + &row.4, row.5.is_some()),
        ("erased", String::new(), true)
    );
    assert_eq!(town.reads(move |tx| tx.one::<(i64,)>(LEFT, (id,))).await.0, 0);
    assert_eq!(town.reads(move |tx| tx.one::<(i64,)>(NOTICES, (id,))).await.0, 1);
    assert_eq!(town.reads(move |tx| tx.one::<(i64,)>(TRACES, (id,))).await.0, 1);
    assert_eq!(std::fs::read_dir(town.folder().join("media")).unwrap().count(), 0);
    let verbs = town.ledger().await;
    assert_eq!(
        verbs,
        ["role.taken", "role.returned", "membership.ended", "person.erased"]
    );
    town.views_can_be_made_again().await;
    assert_eq!(ada.opens("/me").await.path(), "/sign-in?then=/me");
    town.runs_jobs().await;

    // The same address may come back, as somebody new.
    ada.posts("/sign-in/link", &[("email", "ada@town.example")]).await;
    let link = town.link_mailed_to("ada@town.example").await;
    ada.opens(&link)
        .await
        .submits(&format!("{link}/entry"), &[("name", "Ada")])
        .await;
    assert_eq!(ada.opens("/me/data").await.text_of("[data-table=notices]"), "0");
}

#[tokio::test]
async fn whoever_alone_answers_for_a_space_is_told_and_may_still_go() {
    let town = town().await;
    let (ada, ben) = (town.person("Ada").await, town.person("Ben").await);
    let alone = a_space(&town, "seule", &[(&ada, "active"), (&ben, "active")]).await;
    let shared = a_space(&town, "partagee", &[(&ada, "active"), (&ben, "active")]).await;
    a_space(&town, "simple", &[(&ada, "active")]).await;
    let (a, b) = (ada.id(), ben.id());
    town.house
        .write(move |tx| {
            for (person, space) in [(a, alone), (a, shared), (b, shared)] {
                tx.run(STEWARD, (person, space))?;
            }
            Ok(())
        })
        .await
        .unwrap();
    assert!(!ben.opens("/me/erasure").await.has("#left-alone"));
    let page = ada.opens("/me/erasure").await;
    assert_eq!(page.texts_of("#left-alone li"), ["Confier « seule » à quelqu’un"]);
    assert_eq!(page.link("Confier"), "/spaces/seule/members");
    let fields = [("address", ada.email()), ("understood", "on")];
    assert!(
        page.submits("/me/erasure", &fields)
            .await
            .notice()
            .starts_with("C’est fait")
    );
    let page = ben.opens("/me/erasure").await;
    assert_eq!(
        page.texts_of("#left-alone li"),
        ["Confier « partagee » à quelqu’un"]
    );
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let town = town().await;
    let eve = town.eve().await;
    let page = eve.opens("/me/erasure").await;
    assert!(page.text().contains("Confiez d’abord cette charge") && !page.has_form("/me/erasure"));
    for page in [&page, &eve.clone().reads_english().opens("/me/erasure").await] {
        assert!(
            page.text_of(".notice").contains("tresse user add --email"),
            "how is said too"
        );
    }
    let fields = [("address", eve.email()), ("understood", "on")];
    assert_eq!(eve.posts("/me/erasure", &fields).await.status(), 422);
    assert_eq!(eve.opens("/me").await.status(), 200);
    let ada = town.person("Ada").await;
    let id = ada.id();
    town.house
        .write(move |tx| people::instance::make_administrator(tx, id))
        .await
        .unwrap();
    assert_eq!(eve.posts("/me/erasure", &fields).await.status(), 200);
    assert_eq!(eve.opens("/me").await.path(), "/sign-in?then=/me");
}

#[tokio::test]
async fn what_was_not_done_after_all_is_not_practised() {
    let town = town().await;
    let ada = town.person("Ada").await;
    let person = ada.id();
    let tells = |verb: &'static str| {
        town.acts(person, move |tx| {
            let skills = vec!["listening".to_owned(), "hosting".to_owned()];
            tx.record(kernel::Trace::new(verb, Some(person)).skills(&skills))
        })
    };
    let count = async || ada.opens("/me/data").await.text_of("[data-table=skills]");
    tells("activity.done").await;
    assert_eq!(count().await, "2");
    tells("activity.reopened").await;
    assert_eq!(count().await, "0");
    tells("activity.done").await;
    assert_eq!(count().await, "2");
    town.views_can_be_made_again().await;
}
