//! What stands on the home of the space.

use crate::workshop::grouped;

const HOME: &str = "/spaces/promotion";

#[tokio::test]
async fn the_home_shows_the_next_exchange_of_my_group_and_the_vote() {
    let w = grouped().await;
    assert!(!w.cleo.opens(HOME).await.has("#together"), "nothing yet");
    for (question, starts) in [
        ("Comment puis-je déléguer ?", "2026-03-20T10:00"),
        ("Comment puis-je souffler ?", "2026-03-10T10:00"),
    ] {
        let form = w.cleo.opens("/spaces/promotion/exchanges/new").await;
        form.submits(
            "/spaces/promotion/exchanges",
            &[("question", question), ("starts", starts)],
        )
        .await;
    }
    let page = w.gil.opens(HOME).await;
    assert_eq!(page.texts_of("#together h3"), ["Comment puis-je souffler ?"]);
    for other in [&w.ben, &w.dov, &w.town.visitor()] {
        assert!(!other.opens(HOME).await.has("#together"));
    }
    let vote = "/spaces/promotion/shared/vote";
    w.ada
        .opens(vote)
        .await
        .submits(vote, &[("closes", "2026-03-06T18:00")])
        .await;
    assert_eq!(w.gil.opens(HOME).await.texts_of("#together h3").len(), 2);
    assert_eq!(
        w.ben.opens(HOME).await.texts_of("#together h3"),
        ["Coller mes gommettes"]
    );
    w.town.passes(60 * 24 * 5);
    assert!(!w.ben.opens(HOME).await.has("#together"), "counted");
}

#[tokio::test]
async fn a_space_that_follows_no_program_has_nothing_of_this() {
    let w = workshop::collective::workshop(crate::workshop::areas).await;
    assert!(!w.cleo.opens("/spaces/atelier").await.has("#together"));
    for path in ["exchanges", "shared", "works", "table"] {
        assert_eq!(
            w.cleo.opens(&format!("/spaces/atelier/{path}")).await.status(),
            404,
            "{path}"
        );
    }
}
