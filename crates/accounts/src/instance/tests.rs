use platform::house::keep_setting;
use platform::settings::Mode;
use testkit::{Town, Visitor};

use super::model::pieces;
use people::instance::{make_administrator, setup_code};

platform::statements! {
    UNSETTLE = "delete from settings where name = 'instance.ready'";
    GIVE_UP = "update jobs set given_up = 1, ended_at = 0, last_error = 'no answer' where kind = 'mail.send'";
    JOB = "select id from jobs where kind = 'mail.send'";
    ADMINISTRATORS = "select count(*) from persons where administrator = 1";
    OLD_MAIL = "insert into mails (uid, recipient, subject, body, made_at) values ($1, 'a@b.fr', 'S', 'B', 0)";
    MAILS = "select count(*) from mails";
}

async fn town() -> Town {
    Town::new(crate::tests::areas).await
}

async fn newborn(listen: &str) -> Town {
    let listen = listen.parse().unwrap();
    let town = Town::with(crate::tests::areas, |settings| settings.listen = listen).await;
    town.house
        .write(|tx| tx.run(UNSETTLE, ()).map(drop))
        .await
        .unwrap();
    town.house.read_instance().await.unwrap();
    town
}

const EVE: [(&str, &str); 6] = [
    ("name", "Réseau des Monts"),
    ("language", "en"),
    ("administrator", "Ève 李"),
    ("email", "eve@monts.example"),
    ("password", "correct horse"),
    ("contact", "equipe@monts.example"),
];

#[test]
fn links_of_a_mail_are_found_and_ours_become_paths() {
    let found = pieces(
        "Voici :\nhttp://t.example/sign-in/x\n\nou https://else.example/ http://t.example.evil/",
        "http://t.example",
    );
    let links: Vec<_> = found
        .iter()
        .filter_map(|piece| piece.address.as_deref())
        .collect();
    assert_eq!(
        links,
        ["/sign-in/x", "https://else.example/", "http://t.example.evil/"]
    );
    let whole: String = found.iter().map(|piece| piece.text.as_str()).collect();
    assert_eq!(
        whole,
        "Voici :\nhttp://t.example/sign-in/x\n\nou https://else.example/ http://t.example.evil/"
    );
}

#[tokio::test]
async fn the_first_hour_makes_an_administrator_and_names_the_place() {
    let town = newborn("127.0.0.1:0").await;
    let eve = town.visitor();
    let page = eve.opens("/welcome").await;
    assert_eq!(page.title(), "Bienvenue chez vous");
    let page = page.submits("/welcome", &EVE).await;
    assert_eq!(
        (page.path(), page.title().as_str()),
        ("/welcome/mail", "Does mail leave?")
    );
    assert!(
        page.text().contains("TRESSE_SMTP_URL"),
        "no server is set, and that is only a sentence"
    );
    assert_eq!(page.link("What are you starting?"), "/trames");
    assert_eq!(town.house.instance().name, "Réseau des Monts");
    assert!(town.house.instance().ready);
    assert_eq!(eve.opens("/welcome").await.status(), 404, "only once");
    assert_eq!(town.visitor().posts("/welcome", &EVE).await.status(), 404);
    assert_eq!(town.reads(|tx| tx.one::<(i64,)>(ADMINISTRATORS, ())).await.0, 1);
    assert_eq!(page.submits("/welcome/mail-test", &[]).await.status(), 200);
    assert!(
        town.visitor()
            .opens("/privacy")
            .await
            .text()
            .contains("equipe@monts.example")
    );

    let later = town.visitor();
    let fields = [
        ("account", "eve@monts.example"),
        ("password", "correct horse"),
        ("then", "/house"),
    ];
    assert_eq!(later.posts("/sign-in/password", &fields).await.path(), "/house");
}

#[tokio::test]
async fn each_field_of_the_first_page_refuses_and_keeps() {
    let town = newborn("127.0.0.1:0").await;
    let long = "x".repeat(81);
    let wrong = [
        ("name", ""),
        ("name", long.as_str()),
        ("language", "de"),
        ("zone", "Nowhere"),
        ("administrator", " "),
        ("email", "eve"),
        ("password", "short"),
        ("contact", "team"),
    ];
    for (field, typed) in wrong {
        let mut fields = EVE.to_vec();
        fields.retain(|(name, _)| *name != field);
        fields.push((field, typed));
        let page = town
            .visitor()
            .opens("/welcome")
            .await
            .submits("/welcome", &fields)
            .await;
        assert_eq!(
            (page.status(), page.wrong(field).is_empty()),
            (422, false),
            "{field}"
        );
        if field != "email" {
            assert_eq!(page.holds("email"), "eve@monts.example");
        }
        assert_eq!(page.holds("password"), "");
    }
    assert!(!town.house.instance().ready);
}

#[tokio::test]
async fn from_afar_the_first_page_asks_for_the_code_of_the_console() {
    let town = newborn("0.0.0.0:80").await;
    let code = town.house.write(setup_code).await.unwrap();
    assert_eq!(
        town.house.write(setup_code).await.unwrap(),
        code,
        "the same until it is used"
    );
    let (eve, dov) = (town.visitor(), town.visitor());
    for path in ["/welcome", "/welcome?code=", "/welcome?code=0123456789abcdef"] {
        assert_eq!(dov.opens(path).await.status(), 404, "{path}");
    }
    assert_eq!(dov.posts("/welcome", &EVE).await.status(), 404);
    let page = eve.opens(&format!("/welcome?code={code}")).await;
    let page = page.submits("/welcome", &[("name", "")]).await;
    assert_eq!((page.status(), page.holds("code")), (422, code));
    assert_eq!(page.submits("/welcome", &EVE).await.path(), "/welcome/mail");
}

async fn is_missing_for_all_but_eve(town: &Town, path: &str) {
    let (eve, dov) = (town.eve().await, town.person("Dov").await);
    assert_eq!(eve.opens(path).await.status(), 200, "{path}");
    assert_eq!(dov.opens(path).await.status(), 404, "{path}");
    assert_eq!(town.visitor().opens(path).await.status(), 404, "{path}");
}

#[tokio::test]
async fn only_administrators_see_the_house() {
    is_missing_for_all_but_eve(&town().await, "/house").await;
    is_missing_for_all_but_eve(&town().await, "/welcome/mail").await;
    let town = town().await;
    let dov = town.person("Dov").await;
    for path in ["/house/jobs/1/retry", "/welcome/mail-test"] {
        assert_eq!(dov.posts(path, &[]).await.status(), 404);
    }
    assert_eq!(
        dov.posts("/house/identity", &[("name", "Dov’s")]).await.status(),
        404
    );
}

#[tokio::test]
async fn the_state_of_the_house_is_in_words() {
    let town = town().await;
    let eve = town.eve().await;
    let page = eve.opens("/house").await;
    assert!(page.text_of("#check-store").contains("QL"));
    assert!(page.text_of("#check-migrations").contains("Tout est à jour."));
    assert!(page.text_of("#check-data").contains("On peut y écrire."));
    assert!(page.text_of("#check-server").contains("boîte d’envoi"));
    let service = Town::with(crate::tests::areas, |settings| settings.mode = Mode::Service).await;
    let page = service.eve().await.opens("/house").await;
    assert!(page.text_of("#check-server").contains("À voir"));
    let page = eve.opens("/house").await;
    assert!(page.text_of("#check-people").contains("Une."));
    let english = eve.reads_english().opens("/house").await;
    assert!(english.text_of("#check-people").contains("1."));
    assert!(!english.html().contains("instance-"), "every message is there");
}

#[tokio::test]
async fn work_that_was_given_up_can_be_tried_again() {
    let town = town().await;
    let eve = town.eve().await;
    town.visitor()
        .posts("/sign-in/link", &[("email", "zoe@exemple.fr")])
        .await;
    town.house
        .write(|tx| tx.run(GIVE_UP, ()).map(drop))
        .await
        .unwrap();
    let (job,) = town.reads(|tx| tx.one::<(i64,)>(JOB, ())).await;
    let page = eve.opens("/house").await;
    assert!(
        page.text_of("#check-given-up")
            .contains("Un, après plusieurs essais.")
    );
    let path = format!("/house/jobs/{job}/retry");
    let page = page.submits(&path, &[]).await;
    assert_eq!(page.notice(), "C’est remis dans la file.");
    assert_eq!(
        eve.posts(&path, &[]).await.status(),
        404,
        "it is no longer there to retry"
    );
    assert_eq!(eve.posts("/house/jobs/x/retry", &[]).await.status(), 404);
}

#[tokio::test]
async fn the_place_can_be_renamed() {
    let town = town().await;
    let eve = town.eve().await;
    let page = eve
        .opens("/house")
        .await
        .submits("/house/identity", &[("name", "")])
        .await;
    assert_eq!(
        (page.status(), page.wrong("name").as_str()),
        (422, "Ce champ est vide.")
    );
    page.submits("/house/identity", &[("name", "Chez nous"), ("contact", "")])
        .await;
    assert_eq!(town.house.instance().name, "Chez nous");
    assert!(
        town.visitor()
            .opens("/about")
            .await
            .text()
            .contains("n’a pas indiqué d’adresse")
    );
}

#[tokio::test]
async fn the_outbox_shows_mails_with_links_that_work_except_in_service() {
    let mut links = Vec::new();
    for mode in [Mode::Development, Mode::Demo, Mode::Service] {
        let town = Town::with(crate::tests::areas, |settings| settings.mode = mode).await;
        let zoe: Visitor = town.visitor();
        assert!(mode == Mode::Service || zoe.opens("/outbox").await.text().contains("Aucun courriel"));
        zoe.posts("/sign-in/link", &[("email", "zoe@exemple.fr")]).await;
        let page = zoe.opens("/outbox").await;
        if mode == Mode::Service {
            assert_eq!(page.status(), 404);
            continue;
        }
        let link = page.attribute_of(".instance-letter a", "href");
        assert_eq!(zoe.opens(&link).await.title(), "Bienvenue");
        links.push(link);
    }
    assert_eq!(links.len(), 2);
}

#[tokio::test]
async fn the_texts_are_there_in_both_languages() {
    let town = town().await;
    for (path, french, english) in [
        ("/about", "À propos", "About"),
        ("/accessibility", "Accessibilité", "Accessibility"),
        ("/privacy", "Vie privée", "Privacy"),
    ] {
        assert_eq!(town.visitor().opens(path).await.title(), french);
        let page = town.visitor().reads_english().opens(path).await;
        assert_eq!(page.title(), english);
        assert!(!page.text().contains("instance-"), "{path}");
    }
}

#[tokio::test]
async fn only_active_persons_run_the_house_and_old_mails_are_forgotten() {
    let town = town().await;
    let made = town
        .house
        .write(|tx| {
            let guest =
                people::entry::find_or_make_guest(tx, "g@b.fr", "G", kernel::Language::French, "UTC")?;
            make_administrator(tx, guest)
        })
        .await;
    assert!(matches!(made, Err(kernel::Problem::Missing)));
    town.house
        .write(|tx| {
            let uid = tx.new_uid();
            tx.run(OLD_MAIL, (uid,))?;
            keep_setting(tx, "instance.contact", "x@y.fr")?;
            super::store::forget_mails(tx, super::model::MAIL_DAYS)
        })
        .await
        .unwrap();
    assert_eq!(town.reads(|tx| tx.one::<(i64,)>(MAILS, ())).await.0, 0);
}
