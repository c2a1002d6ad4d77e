use crate::period::tests::{of_mine, takes};
use crate::workshop::workshop;

const WEEK: i64 = 7 * 24 * 60;

#[tokio::test]
async fn the_home_of_a_space_says_what_my_role_is_this_week() {
    let w = workshop().await;
    assert!(!w.cleo.opens("/spaces/atelier").await.has("#my-roles"));
    takes(&w.cleo, "objective-rapporteur", "8").await;
    let mine = w.cleo.opens("/spaces/atelier").await.text_of("#my-roles");
    assert!(
        mine.contains("Mon rôle cette semaine") && mine.contains("À remettre"),
        "{mine}"
    );
    assert!(mine.contains("pour le lundi 9 mars"), "{mine}");
    assert!(
        !w.ben.opens("/spaces/atelier").await.has("#my-roles"),
        "it is mine alone"
    );
    assert!(!w.town.visitor().opens("/spaces/atelier").await.has("#my-roles"));
    w.town.passes(WEEK + 60);
    let late = w.cleo.opens("/").await.text_of("#my-week");
    assert!(late.contains("toujours bienvenu"), "nobody is scolded: {late}");
}

#[tokio::test]
async fn a_role_and_its_rights_end_at_their_second() {
    let w = workshop().await;
    w.town.passes_seconds(20);
    takes(&w.cleo, "passeur", "1").await;
    let [home, wall, right] = ["", "/roles", "/invitations"].map(|part| format!("/spaces/atelier{part}"));
    let holds = async || {
        (
            w.cleo.opens(&home).await.has("#my-roles"),
            w.cleo.opens(&wall).await.text_of("main").contains("Cleo"),
            w.cleo.opens(&right).await.status(),
        )
    };
    // What is asked by the minute is looked at by the second.
    w.town.passes(WEEK - 1);
    w.town.passes_seconds(59);
    assert_eq!(holds().await, (true, true, 200), "a second before");
    w.town.passes_seconds(1);
    assert_eq!(holds().await, (false, false, 403));
}

#[tokio::test]
async fn a_role_that_rests_asks_for_nothing() {
    let w = workshop().await;
    let page = takes(&w.cleo, "objective-rapporteur", "8").await;
    page.submits(&of_mine(&page, "pause"), &[]).await;
    assert!(!w.cleo.opens("/").await.has("#my-week"));
    let mine = w.cleo.opens("/spaces/atelier").await.text_of("#my-roles");
    assert!(
        mine.contains("en pause") && !mine.contains("À remettre"),
        "{mine}"
    );
}

#[tokio::test]
async fn it_is_said_in_english_too() {
    let w = workshop().await;
    takes(&w.cleo, "objective-rapporteur", "8").await;
    let cleo = w.cleo.reads_english();
    let mine = cleo.opens("/spaces/atelier").await.text_of("#my-roles");
    assert!(
        mine.contains("My role this week") && mine.contains("To hand in"),
        "{mine}"
    );
}
