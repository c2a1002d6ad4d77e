use std::io::Cursor;

use image::{DynamicImage, ImageFormat};
use kernel::{Audience, PersonId};
use platform::calendar::knows_zone;
use testkit::{Page, Town, Visitor};

use super::device::device_name;
use super::fields::ZONES;
use super::model::Relation;
use crate::tests::{a_space, writes_and_holds};

platform::statements! {
    UID = "select uid from persons where id = $1";
    SET_STATE = "update persons set state = $2 where id = $1";
    SESSIONS = "select count(*) from sessions where person_id = $1";
}

async fn town() -> Town {
    Town::new(crate::tests::areas).await
}

async fn page_of(town: &Town, person: &Visitor) -> String {
    let id = person.id();
    format!(
        "/people/{}",
        town.reads(move |tx| tx.one::<(String,)>(UID, (id,))).await.0
    )
}

#[test]
fn a_field_is_seen_by_those_it_is_for() {
    use Audience::{Own, Public, Space};
    use Relation::{Oneself, SharesASpace, Stranger};
    for (relation, sees) in [
        (Oneself, [true; 3]),
        (SharesASpace, [false, true, true]),
        (Stranger, [false, false, true]),
    ] {
        assert_eq!(
            [Own, Space, Public].map(|audience| relation.sees(audience)),
            sees,
            "{relation:?}"
        );
    }
}

#[test]
fn every_offered_zone_exists() {
    for zone in ZONES {
        assert!(knows_zone(zone), "{zone}");
    }
}

#[test]
fn devices_are_named_as_people_name_them() {
    let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    let phone =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1";
    assert_eq!(
        (device_name(firefox).as_str(), device_name(phone).as_str()),
        ("Firefox · Linux", "Safari · iPhone")
    );
    assert_eq!(device_name("é".repeat(90).as_str()), "é".repeat(40));
}

#[tokio::test]
async fn the_account_asks_strangers_to_sign_in() {
    let town = town().await;
    assert_eq!(town.visitor().opens("/me").await.path(), "/sign-in?then=/me");
    for form in [
        "identity",
        "profile",
        "picture",
        "picture/removal",
        "password",
        "password/removal",
        "sessions/ending",
    ] {
        let fields = [
            ("name", "Dov"),
            ("language", "fr"),
            ("zone", "UTC"),
            ("new-password", "long enough"),
            ("session", "others"),
            ("about-audience", "own"),
            ("place-audience", "own"),
            ("organisation-audience", "own"),
            ("interests-audience", "own"),
            ("contact-audience", "own"),
        ];
        let page = town.visitor().posts_only(&format!("/me/{form}"), &fields).await;
        assert!(
            page.sends_to().starts_with("/sign-in?then="),
            "{form}: {} {}",
            page.status(),
            page.sends_to()
        );
    }
}

#[tokio::test]
async fn name_language_and_zone_are_one_s_own_to_choose() {
    let town = town().await;
    let ada = town.person("Ada").await;
    let me = ada.opens("/me").await;
    let changed = [
        ("name", "Ada 李"),
        ("language", "en"),
        ("other-zone", "Asia/Tokyo"),
    ];
    let me = me.submits("/me/identity", &changed).await;
    assert_eq!(
        (me.title().as_str(), me.notice().as_str()),
        ("My account", "Saved.")
    );
    assert_eq!(
        (
            me.holds("name").as_str(),
            me.attribute_of("#zone option[selected]", "selected")
        ),
        ("Ada 李", String::new())
    );
    assert_eq!(me.text_of("#zone option[selected]"), "Asia/Tokyo");
    assert!(
        me.text()
            .contains("Since Monday 2 March 2026 at 18:00 (Asia/Tokyo)"),
        "{}",
        me.text()
    );
    let twice = me.submits("/me/identity", &[]).await;
    assert_eq!(twice.status(), 200);
}

#[tokio::test]
async fn each_field_of_the_identity_refuses_and_keeps() {
    let town = town().await;
    let ada = town.person("Ada").await;
    let long = "x".repeat(81);
    for (field, wrong) in [
        ("name", ""),
        ("name", long.as_str()),
        ("other-zone", "Europe/Nowhere"),
        ("zone", "x"),
        ("language", "de"),
    ] {
        let page = ada
            .opens("/me")
            .await
            .submits("/me/identity", &[(field, wrong)])
            .await;
        assert_eq!(page.status(), 422, "{field}");
        assert!(!page.wrong(field).is_empty(), "{field}");
        if matches!(field, "name" | "other-zone") {
            assert_eq!(page.holds(field), wrong);
        }
    }
    assert_eq!(ada.opens("/me").await.holds("name"), "Ada");
}

async fn describes(person: &Visitor, changed: &[(&str, &str)]) -> Page {
    person.opens("/me").await.submits("/me/profile", changed).await
}

#[tokio::test]
async fn others_see_what_was_opened_to_them_and_nothing_else() {
    let town = town().await;
    let (ada, ben, dov) = (
        town.person("Ada").await,
        town.person("Ben").await,
        town.person("Dov").await,
    );
    a_space(
        &town,
        "continuite",
        &[(&ada, "active"), (&ben, "active"), (&dov, "asked")],
    )
    .await;
    let me = describes(
        &ada,
        &[
            ("about", "Public words <b>"),
            ("about-audience", "public"),
            ("place", "Grenoble"),
            ("place-audience", "space"),
            ("contact", "06 00"),
            ("contact-audience", "own"),
        ],
    )
    .await;
    assert_eq!(me.notice(), "C’est enregistré.");
    let hers = page_of(&town, &ada).await;
    let sees = async |reader: &Visitor| {
        let text = reader.opens(&hers).await.text();
        ["Public words <b>", "Grenoble", "06 00", "continuite"].map(|part| text.contains(part))
    };
    assert_eq!(sees(&ada).await, [true; 4]);
    assert_eq!(sees(&ben).await, [true, true, false, true]);
    assert_eq!(
        sees(&dov).await,
        [true, false, false, false],
        "asking to join is not being there"
    );
    assert_eq!(sees(&town.visitor()).await, [true, false, false, false]);

    describes(&ada, &[("about", "")]).await;
    assert!(!dov.opens(&hers).await.text().contains("Public words"));
}

#[tokio::test]
async fn a_profile_that_is_too_long_or_shown_to_nobody_known_is_refused_and_kept() {
    let town = town().await;
    let ada = town.person("Ada").await;
    let long = "é".repeat(2001);
    let page = describes(&ada, &[("about", &long), ("place", "Ici")]).await;
    assert_eq!(
        (page.status(), page.holds("about"), page.holds("place").as_str()),
        (422, long, "Ici")
    );
    assert_eq!(page.holds("name"), "Ada", "the other forms are as they were");
    let page = describes(&ada, &[("place-audience", "everyone")]).await;
    assert_eq!(
        (page.status(), page.wrong("place-audience").is_empty()),
        (422, false)
    );
}

#[tokio::test]
async fn guests_erased_persons_and_forged_identifiers_have_no_page() {
    let town = town().await;
    let (ada, dov) = (town.person("Ada").await, town.person("Dov").await);
    let hers = page_of(&town, &ada).await;
    assert_eq!(dov.opens(&hers).await.title(), "Ada");
    for state in ["guest", "erased"] {
        let id: PersonId = ada.id();
        town.house
            .write(move |tx| tx.run(SET_STATE, (id, state)).map(drop))
            .await
            .unwrap();
        assert_eq!(dov.opens(&hers).await.status(), 404, "{state}");
    }
    for forged in ["01m0000000000000000000000z", "1", "..%2Fme"] {
        assert_eq!(dov.opens(&format!("/people/{forged}")).await.status(), 404);
    }
}

#[tokio::test]
async fn skills_are_drawn_from_traces_for_oneself_only() {
    let town = town().await;
    let (ada, ben) = (town.person("Ada").await, town.person("Ben").await);
    let space = a_space(&town, "continuite", &[(&ada, "active"), (&ben, "active")]).await;
    writes_and_holds(&town, &ada, space, "Bonjour").await;
    let hers = page_of(&town, &ada).await;
    assert!(
        ada.opens(&hers)
            .await
            .text()
            .contains("active listening Le groupe · une fois")
    );
    assert!(!ben.opens(&hers).await.text().contains("listening"));
    town.views_can_be_made_again().await;
}

fn png() -> Vec<u8> {
    let mut bytes = Vec::new();
    DynamicImage::new_rgb8(20, 20)
        .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
        .unwrap();
    bytes
}

fn files(town: &Town) -> usize {
    std::fs::read_dir(town.folder().join("media")).map_or(0, |files| files.count())
}

#[tokio::test]
async fn a_picture_comes_with_words_and_goes_with_its_files() {
    let town = town().await;
    let ada = town.person("Ada").await;
    let first = ada
        .uploads(
            "/me/picture",
            &[("alternative", "Un chat")],
            ("picture", "../../x.png", &png()),
        )
        .await;
    assert_eq!(first.notice(), "Votre photo est en place.");
    let address = first.attribute_of("img[alt='Un chat']", "src");
    assert_eq!(ada.opens(&address).await.header("content-type"), "image/jpeg");
    ada.uploads(
        "/me/picture",
        &[("alternative", "Un chien")],
        ("picture", "y.png", &png()),
    )
    .await;
    assert_eq!(files(&town), 3, "the former files are gone");
    assert_eq!(ada.opens(&address).await.status(), 404);
    let hers = page_of(&town, &ada).await;
    assert!(town.visitor().opens(&hers).await.has("img[alt='Un chien']") || files(&town) == 3);
    let page = ada.opens("/me").await.submits("/me/picture/removal", &[]).await;
    assert_eq!(
        (page.notice().as_str(), files(&town)),
        ("Votre photo est retirée.", 0)
    );
    assert_eq!(
        ada.posts("/me/picture/removal", &[]).await.status(),
        200,
        "twice is harmless"
    );
}

#[tokio::test]
async fn a_picture_without_words_or_that_is_none_is_refused() {
    let town = town().await;
    let ada = town.person("Ada").await;
    let page = ada
        .uploads(
            "/me/picture",
            &[("alternative", "")],
            ("picture", "x.png", &png()),
        )
        .await;
    assert_eq!(
        (page.status(), page.wrong("alternative").is_empty()),
        (422, false)
    );
    let page = ada
        .uploads(
            "/me/picture",
            &[("alternative", "Un chat")],
            ("picture", "x.png", b"<svg/>"),
        )
        .await;
    assert_eq!(
        (page.status(), page.holds("alternative").as_str()),
        (422, "Un chat")
    );
    assert!(page.wrong("picture").contains("JPEG"));
    let page = ada
        .uploads(
            "/me/picture",
            &[("alternative", "Un chat")],
            ("picture", "x.png", b""),
        )
        .await;
    assert_eq!(page.wrong("picture"), "Choisissez une image.");
    assert_eq!(files(&town), 0);
}

#[tokio::test]
async fn changing_the_password_ends_the_other_sessions() {
    let town = town().await;
    let ada = town.person("Ada").await;
    let short = ada
        .opens("/me")
        .await
        .submits("/me/password", &[("new-password", "short")])
        .await;
    assert_eq!((short.status(), short.holds("new-password").as_str()), (422, ""));
    let page = short
        .submits("/me/password", &[("new-password", "correct horse battery")])
        .await;
    assert!(page.notice().starts_with("Votre mot de passe est enregistré"));

    let other = town.visitor();
    let fields = [
        ("account", ada.email()),
        ("password", "correct horse battery"),
        ("then", "/me"),
    ];
    assert_eq!(other.posts("/sign-in/password", &fields).await.path(), "/me");
    ada.opens("/me").await.submits("/me/password/removal", &[]).await;
    assert_eq!(other.opens("/me").await.path(), "/sign-in?then=/me");
    assert_eq!(ada.opens("/me").await.status(), 200);
    assert_eq!(other.posts("/sign-in/password", &fields).await.status(), 422);
}

async fn sessions(town: &Town, person: &Visitor) -> i64 {
    let id = person.id();
    town.reads(move |tx| tx.one::<(i64,)>(SESSIONS, (id,))).await.0
}

#[tokio::test]
async fn one_ends_one_s_own_sessions_and_nobody_else_s() {
    let town = town().await;
    let (ada, dov) = (town.person("Ada").await, town.person("Dov").await);
    for _ in 0..3 {
        let id = ada.id();
        town.house
            .write(move |tx| platform::session::start(tx, id, "Firefox Linux"))
            .await
            .unwrap();
    }
    let page = ada.opens("/me").await;
    let of_ada = page.attribute_of("form[action='/me/sessions/ending'] input[name=session]", "value");
    dov.posts("/me/sessions/ending", &[("session", &of_ada)]).await;
    assert_eq!(sessions(&town, &ada).await, 4);
    let page = page.submits("/me/sessions/ending", &[("session", &of_ada)]).await;
    assert_eq!(
        (page.notice().as_str(), sessions(&town, &ada).await),
        ("C’est fermé.", 3)
    );
    ada.posts("/me/sessions/ending", &[("session", "others")]).await;
    assert_eq!(
        (sessions(&town, &ada).await, ada.opens("/me").await.status()),
        (1, 200)
    );
}

#[tokio::test]
async fn the_language_follows_the_person_and_the_page_stays() {
    let town = town().await;
    let ada = town.person("Ada").await;
    let page = ada
        .opens("/me")
        .await
        .submits("/language", &[("language", "en")])
        .await;
    assert_eq!((page.path(), page.title().as_str()), ("/me", "My account"));
    assert_eq!(page.text_of("#language option[selected]"), "English");
    let refused = page.submits("/me/identity", &[("name", "")]).await;
    assert_eq!(
        refused.submits("/language", &[("language", "fr")]).await.path(),
        "/me",
        "not the address of a form"
    );
    let stranger = town.visitor();
    assert_eq!(
        stranger
            .posts_only("/language", &[("language", "en"), ("then", "//evil.example")])
            .await
            .sends_to(),
        "/"
    );
    assert_eq!(stranger.opens("/sign-in").await.title(), "Sign in");
    assert_eq!(
        stranger
            .posts_only("/language", &[("language", "de"), ("then", "/sign-in")])
            .await
            .sends_to(),
        "/sign-in"
    );
}
