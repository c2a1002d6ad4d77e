//! Opening spaces from trames.

use crate::workshop::{empty_town, opens, trame};

#[tokio::test]
async fn each_shipped_trame_opens_a_space_with_its_own_shape() {
    let town = empty_town().await;
    let ada = town.person("Ada").await;
    for (key, name) in [
        ("learning-collective", "Collectif un"),
        ("training-14-weeks", "Promotion un"),
        ("cooperatives-network", "Réseau un"),
        ("webinar-cycle", "Cycle un"),
        ("accompaniment", "Accompagnement un"),
    ] {
        let page = opens(&town, &ada, key, name, "open").await;
        assert_eq!(page.title(), name, "{key}");
        assert!(page.notice().starts_with("Votre espace est ouvert."));
        // These are served by crates that stand beside this one.
        let above = [
            "/gatherings",
            "/sheets",
            "/week",
            "/projects",
            "/exchanges",
            "/growth",
            "/decisions",
            "/pages",
            "/books",
            "/badges",
            "/mirrors",
            "/voices",
            "/care",
            "/reports",
            "/lifetime",
        ];
        let here = |part: &String| !above.iter().any(|end| page.link(part).ends_with(end));
        for part in page.texts_of(".tabs a").into_iter().filter(here) {
            assert_eq!(page.follows(&part).await.status(), 200, "{key}: {part}");
        }
        let english = town.visitor().reads_english().opens(page.path()).await;
        assert_eq!(english.status(), 200);
    }
}

#[tokio::test]
async fn a_network_opens_with_its_sites() {
    let town = empty_town().await;
    let ada = town.person("Ada").await;
    let page = opens(&town, &ada, "cooperatives-network", "Réseau", "open").await;
    assert_eq!(page.texts_of(".card.linked h3").len(), 4);
}

#[tokio::test]
async fn the_same_form_sent_twice_opens_one_space() {
    let town = empty_town().await;
    let (ada, dov) = (town.person("Ada").await, town.person("Dov").await);
    let form = ada
        .opens(&format!(
            "/spaces/new?trame={}",
            trame(&town, "webinar-cycle").await
        ))
        .await;
    let first = form.submits("/spaces", &[("name", "Cycle")]).await;
    let second = form.submits("/spaces", &[("name", "Cycle")]).await;
    assert_eq!(first.path(), second.path());
    let fields = form.fields("/spaces", &[("name", "À moi")]);
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    assert_eq!(
        dov.posts_only("/spaces", &fields).await.status(),
        400,
        "an identifier of somebody else's"
    );
}

#[tokio::test]
async fn two_spaces_of_one_name_have_two_addresses() {
    let town = empty_town().await;
    let ada = town.person("Ada").await;
    let first = opens(&town, &ada, "webinar-cycle", "Cycle", "open").await;
    let second = opens(&town, &ada, "webinar-cycle", "Cycle", "open").await;
    assert_eq!(
        (first.path(), second.path()),
        ("/spaces/cycle", "/spaces/cycle-2")
    );
}

#[tokio::test]
async fn names_of_every_script_have_an_address_and_empty_ones_are_refused() {
    let town = empty_town().await;
    let ada = town.person("Ada").await;
    for name in ["学习小组", "مجموعة التعلم", "Élèves & co 🌱", "new"] {
        let page = opens(&town, &ada, "accompaniment", name, "open").await;
        assert_eq!((page.status(), page.title().as_str()), (200, name));
    }
    let page = opens(&town, &ada, "accompaniment", " - ", "open").await;
    assert_eq!(page.status(), 422);
    let page = opens(&town, &ada, "accompaniment", &"long ".repeat(40), "open").await;
    assert!(page.wrong("name").contains("trop long"));
    assert_eq!(page.holds("joining"), "open");
}

#[tokio::test]
async fn a_visitor_reads_what_would_open_and_is_asked_in() {
    let town = empty_town().await;
    let uid = trame(&town, "webinar-cycle").await;
    let page = town.visitor().opens(&format!("/spaces/new?trame={uid}")).await;
    assert!(page.text().contains("entrez d’abord"));
    let sent = town
        .visitor()
        .posts_only(
            "/spaces",
            &[
                ("once", "00000000000000000000000000"),
                ("trame", &uid.to_string()),
                ("name", "Cycle"),
                ("joining", "open"),
            ],
        )
        .await;
    assert!(sent.sends_to().starts_with("/sign-in"));
    assert_eq!(
        town.visitor()
            .asks_for("/spaces/new?trame=00000000000000000000000000")
            .await
            .status(),
        404
    );
}

#[tokio::test]
async fn what_is_inside_a_hidden_space_is_hidden_too() {
    let town = empty_town().await;
    let (ada, dov) = (town.person("Ada").await, town.person("Dov").await);
    let page = opens(&town, &ada, "learning-collective", "Secret", "hidden").await;
    let cell = page.attribute_of(".card.linked a[href^=\"/spaces/\"]", "href");
    assert_eq!(ada.asks_for(&cell).await.status(), 200);
    assert_eq!(dov.asks_for(&cell).await.status(), 404);
}

#[tokio::test]
async fn a_cell_has_its_question_its_people_and_its_day() {
    let w = crate::workshop::workshop().await;
    let form = w
        .ben
        .opens("/spaces/atelier")
        .await
        .follows("Ouvrir une cellule")
        .await;
    let action = "/spaces/atelier/cells";
    let refused = form
        .submits(action, &[("name", "!"), ("purpose", ""), ("weeks", "0")])
        .await;
    assert_eq!(refused.status(), 422);
    for field in ["name", "purpose", "weeks"] {
        assert!(!refused.wrong(field).is_empty(), "{field}");
    }
    assert_eq!(refused.holds("name"), "!", "what was typed is kept");
    let typed = [
        ("name", "Lire sans écran"),
        ("purpose", "Que lire à voix haute ?"),
        ("weeks", "6"),
    ];
    let page = refused.submits(action, &typed).await;
    assert_eq!(
        page.notice(),
        "La cellule est ouverte. Invitez maintenant celles et ceux que la question intéresse."
    );
    assert_eq!(page.path(), "/spaces/lire-sans-ecran");
    assert!(
        page.text().contains("Que lire à voix haute ?") && page.text().contains("lundi 13 avril 2026"),
        "{}",
        page.text()
    );
    assert_eq!(
        refused.submits(action, &typed).await.path(),
        page.path(),
        "sent twice, it opens one"
    );
    let tabs = page.texts_of(".tabs a");
    assert!(
        !tabs.contains(&"Rôles".to_owned()) && !tabs.contains(&"Badges".to_owned()),
        "it is light: {tabs:?}"
    );
    crate::workshop::joins(&w.cleo, "lire-sans-ecran").await;
    let whole = w.town.visitor().opens("/spaces/atelier").await.text();
    for said in [
        "Lire sans écran",
        "Que lire à voix haute ?",
        "2 membres",
        "bilan le lundi 13 avril 2026",
    ] {
        assert!(whole.contains(said), "{said}: {whole}");
    }
    let english = w
        .ada
        .clone()
        .reads_english()
        .opens("/spaces/atelier/cells/new")
        .await;
    assert!(english.text().contains("Which question does it look into?"));
}

#[tokio::test]
async fn who_may_not_open_a_space_opens_no_cell_and_none_is_wider_open_than_its_space() {
    let w = crate::workshop::workshop().await;
    let (new, action) = ("/spaces/atelier/cells/new", "/spaces/atelier/cells");
    assert_eq!(w.cleo.opens(new).await.status(), 403);
    assert_eq!(w.dov.opens(new).await.status(), 403);
    assert!(w.town.visitor().opens(new).await.path().starts_with("/sign-in"));
    let form = w.ada.opens(new).await;
    let settings = w.ada.opens("/spaces/atelier/arrangement").await;
    settings
        .submits("/spaces/atelier/arrangement", &[("joining", "hidden")])
        .await;
    let page = form
        .submits(
            action,
            &[
                ("name", "Entre nous"),
                ("purpose", "Parler."),
                ("joining", "open"),
            ],
        )
        .await;
    assert_eq!(w.dov.opens(page.path()).await.status(), 404);
    assert_eq!(w.dov.opens(new).await.status(), 404);
    assert!(!w.ada.opens(new).await.has("input[value=open]"));
}
