use crate::workshop::{Workshop, workshop_of};

const METHOD: &str = "/shelf/methods/co-development";

async fn workshop() -> Workshop {
    workshop_of("accompaniment").await
}

#[tokio::test]
async fn a_visitor_chooses_a_method_by_what_the_moment_asks_for() {
    let w = workshop().await;
    let visitor = w.town.visitor();
    let all = visitor.opens("/shelf").await;
    assert!(all.texts_of(".cards h2").len() >= 40);
    let page = visitor
        .opens("/shelf/methods?aim=decide&people=12&minutes=30&far=on")
        .await;
    let found = page.texts_of(".cards h2");
    assert!(!found.is_empty() && found.len() < 15, "{found:?}");
    assert!(page.has("select[name=aim] option[value=decide][selected]"));
    let none = visitor
        .opens("/shelf/methods?aim=decide&people=2&minutes=15&ease=training")
        .await;
    assert!(none.texts_of(".cards h2").is_empty() && none.has(".empty"));
    let odd = visitor.opens("/shelf/methods?aim=moon&people=x&minutes=-1").await;
    assert_eq!(odd.texts_of(".cards h2").len(), all.texts_of(".cards h2").len());
}

#[tokio::test]
async fn a_tool_is_chosen_by_need() {
    let w = workshop().await;
    let visitor = w.town.visitor().reads_english();
    let all = visitor.opens("/shelf/tools").await.texts_of(".cards h2").len();
    assert!(all >= 35);
    let page = visitor.opens("/shelf/tools?need=write&light=on&free=on").await;
    let found = page.texts_of(".cards h2");
    assert!(!found.is_empty() && found.len() < all, "{found:?}");
    assert!(page.text().contains("Facilitation methods"));
}

#[tokio::test]
async fn a_method_says_all_that_it_takes_to_run_it() {
    let w = workshop().await;
    let page = w.town.visitor().opens(METHOD).await;
    let text = page.text();
    assert_eq!(page.title(), "Codéveloppement professionnel");
    for said in [
        "Le déroulé",
        "Ce qui coince d’habitude",
        "Avec un téléphone et rien d’autre",
        "CC BY-SA 4.0",
    ] {
        assert!(text.contains(said), "{said}");
    }
    assert_eq!(
        w.town.visitor().opens("/shelf/methods/nothing").await.status(),
        404
    );
    assert_eq!(
        w.town
            .visitor()
            .opens("/shelf/tools/co-development")
            .await
            .status(),
        404
    );
}

#[tokio::test]
async fn a_community_takes_a_copy_and_its_accounts_are_found_from_the_shelf() {
    let w = workshop().await;
    let page = w.cleo.opens(METHOD).await;
    let form = page.follows("Atelier").await;
    assert_eq!(form.holds("field-title"), "Codéveloppement professionnel");
    let page = form
        .submits("/spaces/atelier/sheets", &[("state", "published")])
        .await;
    assert!(page.path().starts_with("/sheets/"), "{}", page.text());
    let shelf = w.town.visitor().opens(METHOD).await;
    assert!(
        shelf.text_of("#told").contains("version de cet espace"),
        "{}",
        shelf.text_of("#told")
    );
}

#[tokio::test]
async fn a_form_that_names_the_sheet_of_somebody_else_marks_nothing() {
    let w = workshop().await;
    let list = "/spaces/atelier/sheets";
    let form = w.cleo.opens(METHOD).await.follows("Atelier").await;
    let own = form.submits(list, &[("state", "published"), ("shelf", "")]).await;
    let uid = own.path().trim_start_matches("/sheets/").to_owned();
    let form = w.ben.opens(METHOD).await.follows("Atelier").await;
    form.submits(list, &[("state", "published"), ("once", &uid)])
        .await;
    assert!(!w.town.visitor().opens(METHOD).await.has("#told li"));
}

#[tokio::test]
async fn what_a_hidden_space_made_of_it_is_seen_by_its_people_alone() {
    let w = workshop().await;
    let form = w.cleo.opens(METHOD).await.follows("Atelier").await;
    form.submits("/spaces/atelier/sheets", &[("state", "published")])
        .await;
    let page = w.ada.opens("/spaces/atelier/arrangement").await;
    page.submits("/spaces/atelier/arrangement", &[("joining", "hidden")])
        .await;
    assert!(!w.town.visitor().opens(METHOD).await.has("#told li"));
    assert!(w.ben.opens(METHOD).await.has("#told li"));
}

#[tokio::test]
async fn a_key_that_is_not_on_the_shelf_begins_an_empty_sheet() {
    let w = workshop().await;
    let form = w
        .cleo
        .opens("/spaces/atelier/sheets/new?kind=method&shelf=nothing")
        .await;
    assert_eq!(form.status(), 200);
    assert_eq!(form.holds("field-title"), "");
}
