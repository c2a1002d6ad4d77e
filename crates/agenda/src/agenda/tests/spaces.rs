//! A space's own agenda, and what hidden spaces keep to themselves.

use crate::workshop::{Workshop, workshop};

const ARRANGEMENT: &str = "/spaces/atelier/arrangement";
const VIEWS: [&str; 5] = [
    "",
    "/month?month=2026-03",
    "/map",
    "/calendar",
    "/calendar?mode=onsite",
];

async fn hides(w: &Workshop) {
    let form = w.ada.opens(ARRANGEMENT).await;
    form.submits(ARRANGEMENT, &[("joining", "hidden")]).await;
}

#[tokio::test]
async fn a_hidden_space_leaks_nowhere_and_its_members_see_theirs() {
    let w = workshop().await;
    w.offers(&[("title", "Entre nous"), ("themes", "media")]).await;
    hides(&w).await;
    for who in [&w.town.visitor(), &w.dov, &w.cleo] {
        for path in [
            "/agenda/feed",
            "/agenda?space=atelier",
            "/agenda?before=9999999999999.1",
        ] {
            assert!(!who.opens(path).await.html().contains("Entre nous"), "{path}");
        }
        for view in VIEWS {
            let page = who.opens(&format!("/agenda{view}")).await;
            assert_eq!(page.status(), 200);
            assert!(!page.html().contains("Entre nous"), "{view}");
        }
        assert!(!who.opens("/agenda").await.html().contains("Atelier"));
    }
    for view in VIEWS {
        let path = format!("/spaces/atelier/gatherings{view}");
        assert_eq!(w.town.visitor().opens(&path).await.status(), 404);
        assert_eq!(w.dov.opens(&path).await.status(), 404);
        let page = w.cleo.opens(&path).await;
        assert_eq!(
            page.html().contains("Entre nous"),
            !view.contains("map"),
            "{view}"
        );
    }
    let feed = w.cleo.opens("/spaces/atelier/gatherings/calendar").await;
    assert!(feed.header("cache-control").starts_with("private"));
    let page = w.cleo.opens("/spaces/atelier/gatherings").await;
    assert!(!page.has(".address"), "a calendar reads without saying for whom");
}

#[tokio::test]
async fn a_space_shows_what_comes_below_it_and_a_space_below_shows_its_own() {
    let w = workshop().await;
    let network = w.ada.opens("/spaces/atelier").await;
    let site = network.attribute_of(".card.linked a[href^=\"/spaces/\"]", "href");
    let offer = format!("{site}/gatherings/new?kind=session");
    let form = w.ada.opens(&offer).await;
    let fields = [
        ("title", "Au site"),
        ("starts", "2026-03-10T17:00"),
        ("ends", "2026-03-10T19:00"),
        ("state", "announced"),
    ];
    form.submits(&format!("{site}/gatherings"), &fields).await;
    w.offers(&[("title", "Au réseau")]).await;
    let visitor = w.town.visitor();
    let above = visitor.opens("/spaces/atelier/gatherings").await;
    assert_eq!(above.texts_of(".agenda-day h3"), ["Au site", "Au réseau"]);
    let below = visitor.opens(&format!("{site}/gatherings")).await;
    assert_eq!(below.texts_of(".agenda-day h3"), ["Au site"]);
    let slug = site.rsplit('/').next().unwrap();
    let filtered = visitor.opens(&format!("/agenda?space={slug}")).await;
    assert_eq!(filtered.texts_of(".agenda-day h3"), ["Au site"]);
    let home = visitor.opens("/spaces/atelier").await;
    assert_eq!(home.texts_of("#coming h3"), ["Au site", "Au réseau"]);
    assert_eq!(home.link("Tout voir"), "/spaces/atelier/gatherings");
}

#[tokio::test]
async fn drafts_and_what_is_not_listed_are_for_those_who_may_offer() {
    let w = workshop().await;
    w.offers(&[("title", "Pas encore"), ("state", "draft")]).await;
    let path = "/spaces/atelier/gatherings";
    let page = w.ben.opens(path).await;
    assert_eq!(page.texts_of("#drafts h3"), ["Pas encore"]);
    assert_eq!(
        page.link("Proposer une rencontre"),
        "/spaces/atelier/gatherings/new"
    );
    for who in [&w.cleo, &w.dov, &w.town.visitor()] {
        let page = who.opens(path).await;
        assert!(!page.html().contains("Pas encore") && !page.html().contains("/gatherings/new"));
        assert!(!who.opens("/agenda").await.html().contains("Pas encore"));
    }
}

#[tokio::test]
async fn without_the_module_there_is_no_agenda() {
    let w = workshop().await;
    w.offers(&[("title", "Avant")]).await;
    let form = w.ada.opens(ARRANGEMENT).await;
    let kept: Vec<(String, String)> = form.fields(ARRANGEMENT, &[]);
    let kept: Vec<(&str, &str)> = kept
        .iter()
        .filter(|(_, value)| value != "gatherings")
        .map(|(field, value)| (field.as_str(), value.as_str()))
        .collect();
    w.ada.posts(ARRANGEMENT, &kept).await;
    for view in VIEWS {
        let page = w.cleo.opens(&format!("/spaces/atelier/gatherings{view}")).await;
        assert_eq!(page.status(), 404, "{view}");
        assert!(
            !w.cleo
                .opens(&format!("/agenda{view}"))
                .await
                .html()
                .contains("Avant")
        );
    }
    assert_eq!(w.cleo.opens("/spaces/nowhere/gatherings").await.status(), 404);
    assert!(
        w.cleo
            .opens("/agenda")
            .await
            .text()
            .contains("Rien pour l’instant")
    );
    assert!(!w.cleo.opens("/spaces/atelier").await.has("#coming"));
}

#[tokio::test]
async fn what_one_registered_for_awaits_on_one_s_own_page() {
    let w = workshop().await;
    let page = w.offers(&[]).await;
    assert!(!w.cleo.opens("/").await.has("#coming"));
    let action = format!("{}/registration", page.path());
    w.cleo.opens(page.path()).await.submits(&action, &[]).await;
    let home = w.cleo.opens("/").await;
    assert_eq!(home.texts_of("#coming h3"), ["Écrire à plusieurs"]);
    assert!(
        home.attribute_of("#coming h3 a", "href")
            .starts_with("/registrations/")
    );
    assert!(!w.dov.opens("/").await.has("#coming"));
}
