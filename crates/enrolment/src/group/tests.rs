//! Small groups, as people form and live them.

use testkit::{Page, Visitor};

use crate::workshop::{Training, training, uid, with_more};

const PATH: &str = "/spaces/promotion/groups";
const RANDOM: &str = "/spaces/promotion/groups/preview?aim=codevelopment&way=random&least=1&most=2&seed=42";

async fn brings(who: &Visitor, w: &Training, territory: &'static str) {
    let id = who.id();
    w.town
        .acts(id, move |tx| {
            let seen = learning::cohort::access::to_see(tx, "promotion")?;
            let words = learning::project::Words {
                title: format!("Projet de {territory}"),
                context: String::new(),
                aim: String::new(),
                people: String::new(),
                territory: territory.to_owned(),
                stage: Some("created".to_owned()),
                reach: learning::Reach::Group,
            };
            learning::project::bring(tx, seen.id(), id, &words)
        })
        .await;
}

fn names(page: &Page) -> Vec<String> {
    page.texts_of("#groups .group-people .person > span:last-child")
}

#[tokio::test]
async fn groups_are_shown_before_they_are_kept_and_the_seed_is_told() {
    let w = training().await;
    let page = w.ada.opens(PATH).await;
    assert!(page.text().contains("3 personnes suivent le parcours"));
    let preview = w.ada.opens(RANDOM).await;
    assert!(preview.text_of("#seed").contains("tirage n° 42"));
    assert_eq!(preview.texts_of(".group-placed strong").len(), 3);
    assert!(
        !w.ada.opens(PATH).await.has("#groups article"),
        "nothing is kept yet"
    );
    let again = w.ada.opens(RANDOM).await;
    assert_eq!(
        again.texts_of(".group-placed strong"),
        preview.texts_of(".group-placed strong")
    );
    let page = preview.submits(PATH, &[("name-1", "Les Genêts")]).await;
    assert_eq!(page.notice(), "Les groupes sont formés.");
    assert_eq!(page.texts_of("#groups h2"), ["Les Genêts", "Groupe 2"]);
    preview.submits(PATH, &[]).await;
    assert_eq!(
        w.ada.opens(PATH).await.texts_of("#groups h2").len(),
        2,
        "twice is once"
    );
    let verbs = w.town.ledger().await;
    assert_eq!(verbs.iter().filter(|verb| *verb == "group.formed").count(), 2);
    assert_eq!(verbs.iter().filter(|verb| *verb == "group.joined").count(), 3);
    let page = w.ada.opens(RANDOM).await;
    assert_eq!(page.status(), 422);
    assert_eq!(
        page.wrong("groups"),
        "Tout le monde est déjà dans un groupe de cette sorte."
    );
    let home = w.cleo.opens("/").await.text();
    assert!(!home.contains("trace-"), "{home}");
    assert!(w.cleo.opens("/me/data").await.text().contains("Petits groupes"));
}

#[tokio::test]
async fn territories_are_spread_and_people_are_placed_by_hand() {
    let w = training().await;
    let more = with_more(&w, &["Hana", "Ivo", "Jade"]).await;
    for (who, territory) in [
        (&w.cleo, "Nord"),
        (&w.fay, "nord"),
        (&w.gil, "Sud"),
        (&more[0], "SUD"),
        (&more[1], "Est"),
        (&more[2], "est"),
    ] {
        brings(who, &w, territory).await;
    }
    for seed in ["1", "2", "3"] {
        let preview = w
            .ada
            .opens(&format!(
                "{PATH}/preview?aim=project&way=territory&least=2&most=3&seed={seed}"
            ))
            .await;
        let first = preview
            .texts_of(".group-cards > .card:first-child small")
            .join(" ")
            .to_lowercase();
        for territory in ["nord", "sud", "est"] {
            assert_eq!(
                first.matches(&format!("· {territory} ·")).count(),
                1,
                "{seed}: {first}"
            );
        }
    }
    let preview = w
        .ada
        .opens(&format!("{PATH}/preview?aim=free&way=chosen&least=3&most=6"))
        .await;
    assert_eq!(preview.texts_of(".group-unplaced strong").len(), 6);
    let nobody = preview.submits(PATH, &[]).await;
    assert_eq!(nobody.status(), 422);
    assert!(nobody.text().contains("Placez au moins une personne"));
    let (cleo, gil) = (uid(&w.town, w.cleo.id()).await, uid(&w.town, w.gil.id()).await);
    let (cleo, gil) = (format!("place-{cleo}"), format!("place-{gil}"));
    let page = nobody
        .submits(PATH, &[(&cleo, "1"), (&gil, "1"), ("name-1", "Jardin")])
        .await;
    assert_eq!(names(&page), ["Cleo", "Gil"]);
    assert!(page.text().contains("Sans groupe : groupe libre"));
}

#[tokio::test]
async fn who_comes_late_joins_the_smallest_and_people_move() {
    let w = training().await;
    w.ada.opens(RANDOM).await.submits(PATH, &[]).await;
    let hana = with_more(&w, &["Hana"]).await.remove(0);
    let page = w.ben.opens(PATH).await;
    let arrivals = format!("{PATH}/arrivals");
    let sizes = page.texts_of("#groups article > .meta");
    assert_eq!(
        sizes,
        [
            "Co-développement · 2 personnes",
            "Co-développement · une personne"
        ]
    );
    let page = page.submits(&arrivals, &[]).await;
    assert_eq!(
        page.texts_of("#groups article > .meta")[1],
        "Co-développement · 2 personnes"
    );
    let own = hana.opens(PATH).await;
    assert_eq!(own.texts_of("#groups h2"), ["Groupe 2"]);
    let moves = page.attribute_of("#groups article:nth-child(2) form[action$=\"/moves\"]", "action");
    let hana_uid = uid(&w.town, hana.id()).await.to_string();
    let first = page.attribute_of("#groups article:nth-child(2) option", "value");
    let moved = w
        .ada
        .posts(&moves, &[("person", &hana_uid), ("to", &first)])
        .await;
    assert_eq!(moved.notice(), "C’est fait.");
    assert_eq!(hana.opens(PATH).await.texts_of("#groups h2"), ["Groupe 1"]);
    let gone = w.ada.posts(&moves, &[("person", &hana_uid), ("to", "")]).await;
    assert_eq!(gone.wrong("groups"), "Cette personne n’est pas là.");
    let nobody = w
        .ada
        .posts(&arrivals, &[("person", &hana_uid), ("aim", "project")])
        .await;
    assert_eq!(
        nobody.wrong("groups"),
        "Il n’y a pas encore de groupe de cette sorte."
    );
}

#[tokio::test]
async fn a_group_has_a_page_for_those_who_are_in_it() {
    let w = training().await;
    brings(&w.cleo, &w, "Nord").await;
    let preview = w
        .ada
        .opens(&format!("{PATH}/preview?aim=project&way=chosen&least=1&most=10"))
        .await;
    let place = |uid: kernel::Uid| format!("place-{uid}");
    let (cleo, fay) = (
        place(uid(&w.town, w.cleo.id()).await),
        place(uid(&w.town, w.fay.id()).await),
    );
    preview.submits(PATH, &[(&cleo, "1"), (&fay, "1")]).await;
    let home = w.fay.opens("/spaces/promotion").await;
    let page = home.follows("Groupe 1").await;
    assert_eq!(page.texts_of("#people h3"), ["Cleo", "Fay"]);
    assert!(page.text().contains("Projet de Nord") && page.text().contains("Deuxième regroupement"));
    assert!(!page.text().contains("Premier regroupement"), "it has begun");
    assert_eq!(w.ada.opens(page.path()).await.status(), 200);
    for who in [&w.gil, &w.dov] {
        assert_eq!(who.opens(page.path()).await.status(), 404);
    }
    assert!(
        w.town
            .visitor()
            .asks_for(page.path())
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
    assert_eq!(w.gil.opens(PATH).await.texts_of("#groups h2").len(), 0);
    let english = w.fay.reads_english().opens(page.path()).await;
    assert!(english.text().contains("Project group") && !english.text().contains("group-"));
}

#[tokio::test]
async fn a_group_is_named_and_ended_by_who_leads() {
    let w = training().await;
    let page = w.ada.opens(RANDOM).await.submits(PATH, &[]).await;
    let name = page.attribute_of("#groups form[action$=\"/name\"]", "action");
    let ending = page.attribute_of("#groups form[action$=\"/ending\"]", "action");
    let renamed = page.submits(&name, &[("name", "Les Saules")]).await;
    assert_eq!(renamed.texts_of("#groups h2")[0], "Les Saules");
    assert_eq!(page.submits(&name, &[("name", " ")]).await.wrong("name"), "");
    assert_eq!(page.submits(&name, &[("name", " ")]).await.status(), 422);
    for _ in 0..2 {
        assert_eq!(
            w.ada.posts(&ending, &[]).await.texts_of("#groups h2"),
            ["Groupe 2"]
        );
    }
    assert_eq!(w.ada.posts(&name, &[("name", "Trop tard")]).await.status(), 404);
    let verbs = w.town.ledger().await;
    assert_eq!(verbs.iter().filter(|verb| *verb == "group.ended").count(), 1);
}

#[tokio::test]
async fn others_are_told_no_and_strangers_find_nothing() {
    let w = training().await;
    let page = w.ada.opens(RANDOM).await.submits(PATH, &[]).await;
    let moves = page.attribute_of("#groups form[action$=\"/moves\"]", "action");
    let base = moves.trim_end_matches("/moves").to_owned();
    assert_eq!(w.cleo.opens(RANDOM).await.status(), 403);
    assert_eq!(w.dov.opens(PATH).await.status(), 403);
    assert!(
        w.town
            .visitor()
            .asks_for(PATH)
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
    let cleo = uid(&w.town, w.cleo.id()).await.to_string();
    let fields = [
        ("aim", "free"),
        ("way", "random"),
        ("least", "1"),
        ("most", "2"),
        ("person", cleo.as_str()),
        ("name", "X"),
    ];
    for path in [
        PATH.to_owned(),
        format!("{PATH}/arrivals"),
        moves.clone(),
        format!("{base}/name"),
        format!("{base}/ending"),
    ] {
        for who in [&w.cleo, &w.dov] {
            assert_eq!(who.posts(&path, &fields).await.status(), 403, "{path}");
        }
    }
    let arrangement = "/spaces/promotion/arrangement";
    w.ada
        .opens(arrangement)
        .await
        .submits(arrangement, &[("joining", "hidden")])
        .await;
    assert_eq!(w.dov.opens(PATH).await.status(), 404);
    assert_eq!(w.dov.posts(&moves, &fields).await.status(), 404);
}

#[tokio::test]
async fn what_cannot_be_is_refused() {
    let w = training().await;
    for query in [
        "aim=mars&way=random&least=1&most=2",
        "aim=free&way=x&least=1&most=2",
        "aim=free&way=random&least=0&most=2",
    ] {
        assert_eq!(
            w.ada.opens(&format!("{PATH}/preview?{query}")).await.status(),
            422,
            "{query}"
        );
    }
    let page = w
        .ada
        .opens(&format!("{PATH}/preview?aim=free&way=random&least=5&most=2"))
        .await;
    assert!(page.text().contains("Le plus grand nombre est plus petit"));
    let small = w
        .ada
        .opens(&format!(
            "{PATH}/preview?aim=codevelopment&way=random&least=4&most=6"
        ))
        .await;
    assert!(small.text().contains("moins de 4 personnes"));
    let long = "é".repeat(81);
    let page = w
        .ada
        .opens(RANDOM)
        .await
        .submits(PATH, &[("name-1", &long)])
        .await;
    assert_eq!((page.status(), page.holds("name-1")), (422, long));
    assert!(!w.ada.opens(PATH).await.has("#groups article"));
}

#[tokio::test]
async fn the_page_costs_the_same_however_many_groups() {
    let w = training().await;
    let count = async || {
        w.town
            .acts(w.ada.id(), |tx| {
                let before = tx.ran();
                super::pages::read(tx, "promotion")?;
                Ok(tx.ran() - before)
            })
            .await
    };
    let few = count().await;
    w.ada.opens(RANDOM).await.submits(PATH, &[]).await;
    with_more(&w, &["Hana", "Ivo", "Jade"]).await;
    assert_eq!(count().await, few);
    assert!(few <= 12, "{few} queries");
}

#[tokio::test]
async fn whoever_was_put_elsewhere_stands_there_when_the_form_comes_back() {
    let w = training().await;
    let preview = w.ada.opens(RANDOM).await;
    let all: Vec<String> = preview.texts_of(".group-placed strong");
    let lists = preview.html().matches("<select id=\"place-").count();
    assert_eq!((all.len(), lists), (3, 3));
    let field = preview.attribute_of("[data-group=\"1\"] select", "name");
    let who = preview.text_of("[data-group=\"1\"] .group-placed strong");
    // A name that is too long comes back, and nobody is where they were not put.
    let long = "é".repeat(81);
    let page = preview.submits(PATH, &[(&field, "0"), ("name-1", &long)]).await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.texts_of("[data-group=\"0\"] .group-placed strong"), [who]);
    assert_eq!(page.texts_of(".group-placed strong").len(), 3);
}
