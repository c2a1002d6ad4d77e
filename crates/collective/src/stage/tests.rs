//! The stages as a group tells them.

use testkit::{Page, Visitor};

use crate::workshop::{empty_town, opens, workshop};

const LIST: &str = "/spaces/atelier/stages";
const ARRANGEMENT: &str = "/spaces/atelier/arrangement";

async fn adds(who: &Visitor, name: &str) -> Page {
    let typed = [("name-fr", name), ("meaning-fr", "On se donne un coup de main.")];
    who.opens(LIST).await.submits(LIST, &typed).await
}

fn names(list: &Page) -> Vec<String> {
    list.texts_of("ol.rows h3 a")
}

#[tokio::test]
async fn a_group_adds_a_stage_puts_it_first_and_everyone_reads_it() {
    let w = workshop().await;
    let identity = w.ben.opens("/spaces/atelier/identity").await;
    assert_eq!(identity.link("Changer les étapes"), LIST);
    let page = adds(&w.ben, "Coup de main").await;
    assert_eq!(page.notice(), "L’étape est ajoutée, à la fin.");
    assert_eq!(names(&page).last().map(String::as_str), Some("Coup de main"));
    let one = format!("{LIST}/coup-de-main");
    let form = w.ben.opens(&one).await;
    let typed = [
        ("name-en", "Lending a hand"),
        ("signs-fr", "On s’appelle sans raison."),
    ];
    let page = form.submits(&one, &typed).await;
    assert_eq!(page.notice(), "L’étape est à jour. L’état précédent est gardé.");
    let mut page = page;
    for _ in 0..5 {
        page = page.submits(&format!("{one}/place"), &[("way", "up")]).await;
    }
    assert_eq!(names(&page).first().map(String::as_str), Some("Coup de main"));
    let home = w.dov.clone().reads_english().opens("/spaces/atelier").await;
    assert!(home.text_of(".stages li:first-child").contains("Lending a hand"));
    let sheet = w.dov.opens("/spaces/atelier/identity").await;
    assert!(sheet.text_of("aside").contains("On s’appelle sans raison."));
}

#[tokio::test]
async fn the_group_stays_where_it_is_whatever_its_stage_is_called_and_leaves_it_first() {
    let w = workshop().await;
    let here = |page: &Page| page.texts_of(".stages [aria-current]");
    assert_eq!(
        here(&w.dov.opens("/spaces/atelier").await),
        ["Naissance Nous sommes ici"]
    );
    let birth = format!("{LIST}/birth");
    let form = w.ben.opens(&birth).await;
    form.submits(&birth, &[("name-fr", "Éclosion")]).await;
    assert_eq!(
        here(&w.dov.opens("/spaces/atelier").await),
        ["Éclosion Nous sommes ici"]
    );
    let list = w.ben.opens(LIST).await;
    let page = list.submits(&format!("{birth}/removal"), &[]).await;
    assert_eq!(page.status(), 422);
    assert!(
        page.text_of(".errors").contains("dites d’abord"),
        "{}",
        page.text()
    );
    assert_eq!(names(&page).len(), 5);
}

#[tokio::test]
async fn a_stage_is_set_aside_and_comes_back_with_the_state_before() {
    let w = workshop().await;
    let gone = format!("{LIST}/outreach/removal");
    let page = w.ada.opens(LIST).await.submits(&gone, &[]).await;
    assert_eq!(
        page.notice(),
        "L’étape est laissée de côté. L’état précédent est gardé."
    );
    assert_eq!(names(&page).len(), 4);
    assert_eq!(w.ada.posts(&gone, &[]).await.status(), 200, "gone already");
    let history = w.ada.opens(ARRANGEMENT).await;
    assert!(history.link("Dire nos étapes").ends_with("/stages"));
    let back = history.attribute_of("form[action$=\"/return\"]", "action");
    history.submits(&back, &[]).await;
    assert_eq!(names(&w.ada.opens(LIST).await).len(), 5);
}

#[tokio::test]
async fn what_is_missing_is_said_beside_it_and_nothing_typed_is_lost() {
    let w = workshop().await;
    let form = w.ben.opens(LIST).await;
    let page = form.submits(LIST, &[("name-fr", "Sans explication")]).await;
    assert_eq!(
        (page.status(), page.holds("name-fr").as_str()),
        (422, "Sans explication")
    );
    assert!(!page.wrong("meaning").is_empty(), "{}", page.html());
    let long = "mot ".repeat(600);
    let page = form
        .submits(LIST, &[("name-fr", "Longue"), ("meaning-fr", &long)])
        .await;
    assert!(page.wrong("meaning").contains("2"), "{}", page.text());
    for number in 1..=7 {
        adds(&w.ben, &format!("Étape {number}")).await;
    }
    let page = adds(&w.ben, "De trop").await;
    assert!(page.wrong("name").contains("12"), "{}", page.text());
    assert_eq!(names(&page).len(), 12);
}

#[tokio::test]
async fn sent_twice_it_is_one_and_what_somebody_changed_meanwhile_is_not_written_over_unseen() {
    let w = workshop().await;
    let form = w.ben.opens(LIST).await;
    let typed = [("name-fr", "Une fois"), ("meaning-fr", "Et une seule.")];
    form.submits(LIST, &typed).await;
    assert_eq!(names(&form.submits(LIST, &typed).await).len(), 6);
    let birth = format!("{LIST}/birth");
    let (mine, theirs) = (w.ben.opens(&birth).await, w.ada.opens(&birth).await);
    theirs.submits(&birth, &[("name-fr", "Aube")]).await;
    let page = mine.submits(&birth, &[("name-fr", "Aurore")]).await;
    assert_eq!((page.status(), page.holds("name-fr").as_str()), (422, "Aurore"));
    assert!(
        page.text()
            .contains("Quelqu’un d’autre vient de changer cette étape.")
    );
    let page = page.submits(&birth, &[]).await;
    assert_eq!(names(&page).first().map(String::as_str), Some("Aurore"));
}

#[tokio::test]
async fn members_do_not_change_them_and_those_of_a_training_are_changed_with_its_plan() {
    let w = workshop().await;
    for (path, status) in [(LIST, 403), ("/spaces/atelier/stages/birth", 403)] {
        assert_eq!(w.cleo.asks_for(path).await.status(), status, "{path}");
    }
    assert_eq!(w.ben.asks_for("/spaces/atelier/stages/none").await.status(), 404);
    let town = empty_town().await;
    let ada = town.person("Ada").await;
    opens(&town, &ada, "training-14-weeks", "Promotion", "open").await;
    assert_eq!(ada.asks_for("/spaces/promotion/stages").await.status(), 404);
    let arrangement = ada.opens("/spaces/promotion/arrangement").await;
    assert!(!arrangement.text().contains("Dire nos étapes"));
}
