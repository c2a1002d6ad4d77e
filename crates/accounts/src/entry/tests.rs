use kernel::{Language, PersonId};
use testkit::Town;

use people::entry::{find_or_make_guest, make_link};

platform::statements! {
    STATE = "select state, name from persons where email = $1";
    SET_PASSWORD = "update persons set password = $2 where id = $1";
    SESSIONS = "select count(*) from sessions where person_id = $1";
}

async fn town() -> Town {
    Town::new(crate::tests::areas).await
}

async fn state(town: &Town, email: &str) -> Option<(String, String)> {
    let email = email.to_owned();
    town.reads(move |tx| tx.find(STATE, (email,))).await
}

fn then(page: &testkit::Page) -> String {
    page.attribute_of("form[action=\"/sign-in/link\"] [name=then]", "value")
}

#[tokio::test]
async fn somebody_new_gives_an_address_then_a_name_and_is_in() {
    let town = town().await;
    let zoe = town.visitor();
    let door = zoe.opens("/sign-in?then=/me").await;
    let mailed = door
        .submits("/sign-in/link", &[("email", " Zoe@Exemple.fr ")])
        .await;
    assert_eq!(mailed.title(), "Regardez votre courrier");
    assert_eq!(
        state(&town, "zoe@exemple.fr").await,
        Some(("guest".into(), String::new()))
    );

    let link = town.link_mailed_to("zoe@exemple.fr").await;
    let page = zoe.opens(&link).await;
    assert_eq!(page.title(), "Bienvenue");
    let page = page
        .submits(&format!("{link}/entry"), &[("name", "Zoé 🌿")])
        .await;
    assert_eq!(page.path(), "/me");
    assert_eq!(
        state(&town, "zoe@exemple.fr").await,
        Some(("active".into(), "Zoé 🌿".into()))
    );
    assert_eq!(town.ledger().await, ["person.confirmed"]);
}

#[tokio::test]
async fn names_in_every_script_come_in_and_an_empty_one_is_refused() {
    let town = town().await;
    for (email, name) in [
        ("a@b.fr", "李雷"),
        ("c@d.fr", "مريم بنت علي"),
        ("e@f.fr", "Nguyễn Thị"),
        ("g@h.fr", "👩‍👩‍👧 Ana"),
    ] {
        let visitor = town.visitor();
        visitor.posts("/sign-in/link", &[("email", email)]).await;
        let link = town.link_mailed_to(email).await;
        let entry = format!("{link}/entry");
        let refused = visitor
            .opens(&link)
            .await
            .submits(&entry, &[("name", " \u{202e} ")])
            .await;
        assert_eq!(
            (refused.status(), refused.wrong("name").as_str()),
            (422, "Ce champ est vide.")
        );
        let long = "é".repeat(81);
        let refused = refused.submits(&entry, &[("name", &long)]).await;
        assert_eq!((refused.status(), refused.holds("name")), (422, long));
        refused.submits(&entry, &[("name", name)]).await;
        assert_eq!(state(&town, email).await, Some(("active".into(), name.into())));
    }
}

#[tokio::test]
async fn coming_back_leaves_no_trace_and_asks_for_no_name() {
    let town = town().await;
    let ada = town.person("Ada").await;
    let elsewhere = town.visitor();
    elsewhere.posts("/sign-in/link", &[("email", ada.email())]).await;
    let link = town.link_mailed_to(ada.email()).await;
    let page = elsewhere.opens(&link).await;
    assert!(page.text().contains("Ada") && !page.has("[name=name]"));
    page.submits(&format!("{link}/entry"), &[]).await;
    assert!(elsewhere.opens("/me").await.has_form("/sign-out"));
    assert!(town.ledger().await.is_empty());
}

#[tokio::test]
async fn opening_the_page_of_a_link_does_not_use_it_up_but_entering_does() {
    let town = town().await;
    let ada = town.person("Ada").await;
    town.visitor()
        .posts("/sign-in/link", &[("email", ada.email())])
        .await;
    let link = town.link_mailed_to(ada.email()).await;
    let entry = format!("{link}/entry");
    let scanner = town.visitor();
    for _ in 0..3 {
        assert_eq!(scanner.opens(&link).await.status(), 200);
    }
    let (first, second) = (town.visitor(), town.visitor());
    let (one, other) = (first.opens(&link).await, second.opens(&link).await);
    assert_eq!(
        one.submits(&entry, &[]).await.status(),
        404,
        "nothing stands at / in this crate"
    );
    let late = other.submits(&entry, &[]).await;
    assert_eq!(
        (late.status(), late.title().as_str()),
        (410, "Ce lien ne s’ouvre plus")
    );
    assert!(late.has_form("/sign-in/link"));
    assert_eq!(second.opens("/me").await.path(), "/sign-in?then=/me");
}

#[tokio::test]
async fn a_link_ends_after_half_an_hour_and_a_forged_one_never_opened() {
    let town = town().await;
    let ada = town.person("Ada").await;
    let visitor = town.visitor();
    visitor.posts("/sign-in/link", &[("email", ada.email())]).await;
    let link = town.link_mailed_to(ada.email()).await;
    town.passes(29);
    assert_eq!(visitor.opens(&link).await.status(), 200);
    town.passes(2);
    assert_eq!(visitor.opens(&link).await.status(), 410);
    assert_eq!(visitor.posts(&format!("{link}/entry"), &[]).await.status(), 410);
    assert_eq!(
        visitor
            .opens(&format!("/sign-in/{}", "0".repeat(64)))
            .await
            .status(),
        410
    );
}

#[tokio::test]
async fn the_operator_s_link_enters_at_once_and_only_once() {
    let town = town().await;
    let path = town
        .house
        .write(|tx| {
            let person = find_or_make_guest(tx, "Eve@town.example", "Eve", Language::English, "UTC")?;
            assert_eq!(
                find_or_make_guest(tx, "eve@town.example", "", Language::French, "UTC")?,
                person
            );
            make_link(tx, person, "eve@town.example", true, "/me")
        })
        .await
        .unwrap();
    let eve = town.visitor();
    assert_eq!(eve.opens(&path).await.path(), "/me");
    assert_eq!(
        eve.opens("/me").await.title(),
        "My account",
        "in the language of the person who came in"
    );
    assert_eq!(town.visitor().opens(&path).await.status(), 410);
    assert_eq!(state(&town, "eve@town.example").await.unwrap().0, "active");
}

#[tokio::test]
async fn nobody_learns_whether_an_address_is_known() {
    let town = town().await;
    let ada = town.person("Ada").await;
    let ask = async |email: &str| {
        let page = town
            .visitor()
            .posts("/sign-in/link", &[("email", email), ("then", "/me")])
            .await;
        (page.status(), page.path().to_owned(), page.html())
    };
    assert_eq!(ask(ada.email()).await, ask("nobody@town.example").await);
    let tries = async |email: &str| {
        let page = town
            .visitor()
            .posts("/sign-in/password", &[("account", email), ("password", "guess")])
            .await;
        (page.status(), page.html().replace(email, ""))
    };
    assert_eq!(tries(ada.email()).await, tries("no-one@town.example").await);
}

#[tokio::test]
async fn an_address_that_is_none_is_refused_and_kept() {
    let town = town().await;
    let door = town.visitor().opens("/sign-in?then=/me").await;
    let page = door.submits("/sign-in/link", &[("email", "zoé")]).await;
    assert_eq!(
        (page.status(), page.holds("email").as_str(), then(&page).as_str()),
        (422, "zoé", "/me")
    );
    assert!(page.wrong("email").contains("arobase"));
    assert_eq!(town.visitor().posts("/sign-in/link", &[]).await.status(), 422);
}

#[tokio::test]
async fn five_mails_an_hour_go_to_one_address() {
    let town = town().await;
    for _ in 0..5 {
        assert_eq!(
            town.visitor()
                .posts("/sign-in/link", &[("email", "zoe@exemple.fr")])
                .await
                .status(),
            200
        );
    }
    assert_eq!(
        town.visitor()
            .posts("/sign-in/link", &[("email", "zoe@exemple.fr")])
            .await
            .status(),
        429
    );
    assert_eq!(town.mails_to("zoe@exemple.fr").await.len(), 5);
    town.passes(61);
    assert_eq!(
        town.visitor()
            .posts("/sign-in/link", &[("email", "zoe@exemple.fr")])
            .await
            .status(),
        200
    );
}

async fn give_password(town: &Town, person: PersonId, typed: &str) {
    let hash = platform::password::hash(typed.to_owned(), [7; 16]).await.unwrap();
    town.house
        .write(move |tx| tx.run(SET_PASSWORD, (person, hash)).map(drop))
        .await
        .unwrap();
}

#[tokio::test]
async fn a_password_opens_and_a_wrong_one_does_not() {
    let town = town().await;
    let ada = town.person("Ada").await;
    give_password(&town, ada.id(), "correct horse").await;
    let browser = town.visitor();
    let door = browser.opens("/sign-in?then=/me").await;
    let page = door
        .submits(
            "/sign-in/password",
            &[("account", ada.email()), ("password", "wrong")],
        )
        .await;
    assert_eq!(
        (
            page.status(),
            page.holds("account").as_str(),
            page.holds("password").as_str()
        ),
        (422, ada.email(), "")
    );
    assert!(page.has("details[open]"));
    let page = page
        .submits(
            "/sign-in/password",
            &[("account", ada.email()), ("password", "correct horse")],
        )
        .await;
    assert_eq!((page.status(), page.path()), (200, "/me"));
}

#[tokio::test]
async fn ten_passwords_an_hour_are_tried_for_one_address() {
    let town = town().await;
    let ada = town.person("Ada").await;
    give_password(&town, ada.id(), "correct horse").await;
    for _ in 0..10 {
        town.visitor()
            .posts(
                "/sign-in/password",
                &[("account", ada.email()), ("password", "guess")],
            )
            .await;
    }
    let fields = [
        ("account", ada.email()),
        ("password", "correct horse"),
        ("then", "/me"),
    ];
    assert_eq!(
        town.visitor().posts("/sign-in/password", &fields).await.status(),
        429
    );
    town.passes(61);
    assert_eq!(
        town.visitor().posts("/sign-in/password", &fields).await.path(),
        "/me"
    );
}

#[tokio::test]
async fn nobody_is_sent_to_another_site() {
    let town = town().await;
    let ada = town.person("Ada").await;
    for wrong in [
        "https://elsewhere.example",
        "//elsewhere.example",
        "/\\elsewhere",
        "/sign-in",
        "javascript:x",
    ] {
        assert_eq!(
            ada.asks_for(&format!("/sign-in?then={wrong}")).await.sends_to(),
            "/"
        );
        let page = town.visitor().opens(&format!("/sign-in?then={wrong}")).await;
        assert_eq!(then(&page), "/");
    }
}

#[tokio::test]
async fn going_out_ends_the_session_and_forgets_drafts() {
    let town = town().await;
    let ada = town.person("Ada").await;
    let page = ada.opens("/me").await.submits("/sign-out", &[]).await;
    assert_eq!(page.notice(), "Vous êtes sorti·e. À bientôt !");
    assert!(page.has("meta[name=draft-done]") || page.html().contains("draft-done"));
    let id = ada.id();
    assert_eq!(town.reads(move |tx| tx.one::<(i64,)>(SESSIONS, (id,))).await.0, 0);
    assert_eq!(
        ada.posts("/sign-out", &[]).await.status(),
        200,
        "twice is harmless"
    );
}

#[tokio::test]
async fn entering_as_somebody_else_ends_the_former_session() {
    let town = town().await;
    let (ada, ben) = (town.person("Ada").await, town.person("Ben").await);
    ada.posts("/sign-in/link", &[("email", ben.email())]).await;
    let link = town.link_mailed_to(ben.email()).await;
    ada.posts(&format!("{link}/entry"), &[]).await;
    let id = ada.id();
    assert_eq!(town.reads(move |tx| tx.one::<(i64,)>(SESSIONS, (id,))).await.0, 0);
}

#[tokio::test]
async fn a_session_that_nobody_uses_is_over_after_sixty_days() {
    let town = town().await;
    let (ada, ben) = (town.person("Ada").await, town.person("Ben").await);
    town.passes_seconds(60 * 24 * 60 * 60 - 1);
    assert_eq!(ada.opens("/me").await.status(), 200);
    town.passes_seconds(1);
    assert_eq!(ada.opens("/me").await.status(), 200, "it was used in time");
    assert_ne!(ben.opens("/me").await.path(), "/me", "the door asks who it is");
}

#[tokio::test]
async fn a_guest_who_never_came_is_forgotten_after_a_month() {
    let town = town().await;
    let ada = town.person("Ada").await;
    town.visitor()
        .posts("/sign-in/link", &[("email", "ghost@exemple.fr")])
        .await;
    town.passes(31 * 24 * 60);
    town.house.write(super::store::forget_old).await.unwrap();
    assert_eq!(state(&town, "ghost@exemple.fr").await, None);
    assert!(town.mails_to("ghost@exemple.fr").await.is_empty());
    assert!(state(&town, ada.email()).await.is_some());
}

#[tokio::test]
async fn the_door_reads_in_english_too() {
    let town = town().await;
    let zoe = town.visitor().reads_english();
    assert_eq!(zoe.opens("/sign-in").await.title(), "Sign in");
    zoe.posts("/sign-in/link", &[("email", "zoe@example.org")]).await;
    let mail = town.mails_to("zoe@example.org").await.remove(0);
    assert_eq!(mail.subject, "Your link to Tresse");
    let link = town.link_mailed_to("zoe@example.org").await;
    assert_eq!(zoe.opens(&link).await.title(), "Welcome");
    assert_eq!(zoe.opens("/sign-in/x").await.title(), "This link no longer opens");
}

#[tokio::test]
async fn of_two_who_use_a_link_at_the_same_moment_one_comes_in() {
    let town = town().await;
    let ada = town.person("Ada").await;
    town.visitor()
        .posts("/sign-in/link", &[("email", ada.email())])
        .await;
    let entry = format!("{}/entry", town.link_mailed_to(ada.email()).await);
    let (one, other) = (town.visitor(), town.visitor());
    let (first, second) = tokio::join!(one.posts_only(&entry, &[]), other.posts_only(&entry, &[]));
    let mut both = [first.status(), second.status()];
    both.sort_unstable();
    assert_eq!(both, [303, 410]);
}

#[tokio::test]
async fn what_a_guest_did_is_theirs_once_they_confirm() {
    let town = town().await;
    let made = town
        .house
        .write(|tx| find_or_make_guest(tx, "zoe@exemple.fr", "Zoé", Language::French, "UTC"));
    let guest = made.await.unwrap();
    let zoe = town.visitor();
    zoe.posts("/sign-in/link", &[("email", "zoe@exemple.fr")]).await;
    let link = town.link_mailed_to("zoe@exemple.fr").await;
    let page = zoe.opens(&link).await;
    assert_eq!(page.holds("name"), "Zoé");
    page.submits(&format!("{link}/entry"), &[]).await;
    let known = town
        .reads(|tx| people::entry::person_by_email(tx, "Zoe@Exemple.fr"))
        .await
        .unwrap();
    assert_eq!(
        (known.id, known.is_active(), known.language),
        (guest, true, Language::French)
    );
}
