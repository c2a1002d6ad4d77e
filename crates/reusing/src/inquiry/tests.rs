use proptest::prelude::*;

use super::model::{State, state};
use crate::workshop::{Workshop, workshop};

const LIST: &str = "/spaces/atelier/inquiries";

async fn asks(w: &Workshop) -> String {
    let form = w.cleo.opens(&format!("{LIST}/new")).await;
    let fields = [
        ("title", "Comment garder la parole courte ?"),
        ("body", "À trente, certains ne parlent **jamais**."),
    ];
    form.submits(LIST, &fields).await.path().to_owned()
}

#[tokio::test]
async fn a_question_is_answered_together_accepted_and_found() {
    let w = workshop().await;
    let path = asks(&w).await;
    assert!(path.starts_with("/inquiries/"), "{path}");
    let pieces = format!("{path}/pieces");
    let page = w
        .ben
        .opens(&path)
        .await
        .submits(&pieces, &[("body", "Un sablier *visible*.")])
        .await;
    assert!(page.text_of("#pieces").contains("Un sablier visible"));
    let with = page.attribute_of("#pieces a[href*=with]", "href");
    let answer = format!("{path}/answer");
    let form = w.ada.opens(&with).await;
    assert_eq!(form.holds("answer"), "Un sablier *visible*.");
    let page = form
        .submits(
            &answer,
            &[("answer", "Un sablier *visible*, et un tour de table.")],
        )
        .await;
    assert!(page.text_of("#answer").contains("un tour de table"));
    assert!(
        w.cleo
            .opens("/")
            .await
            .text()
            .contains("Comment garder la parole courte")
    );
    let form = w.ben.opens(&answer).await;
    form.submits(
        &answer,
        &[("answer", "Un sablier, un tour de table, et une oreille.")],
    )
    .await;
    assert!(w.fay.opens(&format!("{path}/answers/2")).await.has("ins"));
    let acceptance = format!("{path}/acceptance");
    let page = w.cleo.opens(&path).await.submits(&acceptance, &[]).await;
    assert!(page.text().contains("répondue"));
    assert_eq!(
        w.ben.opens(&answer).await.status(),
        403,
        "what was accepted changes no more"
    );
    let found = w.town.reads(|tx| {
        let asked = spaces::search::Asked {
            wanted: platform::search::Wanted::typed("sablier "),
            kind: Some("inquiry".to_owned()),
            space: None,
            person: None,
            sees_all: false,
            most: spaces::search::MOST,
        };
        spaces::search::find(tx, &asked, spaces::space::Paged::first(5))
    });
    assert_eq!(found.await.hits.len(), 1);
    w.town.views_can_be_made_again().await;
}

#[tokio::test]
async fn two_who_write_the_answer_at_once_lose_nothing() {
    let w = workshop().await;
    let path = asks(&w).await;
    let answer = format!("{path}/answer");
    let (one, other) = (w.ada.opens(&answer).await, w.ben.opens(&answer).await);
    one.submits(&answer, &[("answer", "Celle d’Ada.")]).await;
    let page = other.submits(&answer, &[("answer", "Celle de Ben.")]).await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.holds("answer"), "Celle de Ben.");
    assert!(
        page.has("del") && page.has("ins"),
        "what was written meanwhile is shown beside"
    );
    let page = page.submits(&answer, &[]).await;
    assert!(page.text_of("#answer").contains("Celle de Ben."));
    assert!(
        w.fay
            .opens(&format!("{path}/answers/1"))
            .await
            .text()
            .contains("Celle d’Ada.")
    );
}

#[tokio::test]
async fn each_does_what_they_may() {
    let w = workshop().await;
    let path = asks(&w).await;
    let visitor = w.town.visitor();
    assert_eq!(visitor.opens(&path).await.status(), 200);
    assert!(
        visitor
            .opens(&format!("{LIST}/new"))
            .await
            .path()
            .starts_with("/sign-in")
    );
    assert_eq!(w.fay.opens(&format!("{LIST}/new")).await.status(), 403);
    assert_eq!(
        w.fay
            .posts(&format!("{path}/pieces"), &[("body", "Moi !")])
            .await
            .status(),
        400,
        "the form has its identifier"
    );
    assert_eq!(w.fay.opens(&format!("{path}/answer")).await.status(), 403);
    assert_eq!(
        w.cleo.posts(&format!("{path}/acceptance"), &[]).await.status(),
        403,
        "there is nothing to accept yet"
    );
    let answer = format!("{path}/answer");
    w.ada
        .opens(&answer)
        .await
        .submits(&answer, &[("answer", "Oui.")])
        .await;
    assert_eq!(
        w.fay.posts(&format!("{path}/acceptance"), &[]).await.status(),
        403
    );
    assert_eq!(w.ben.opens(&format!("{path}/edition")).await.status(), 403);
    // Those who describe the space accept in the name of the group, and open again.
    w.ben
        .opens(&path)
        .await
        .submits(&format!("{path}/acceptance"), &[])
        .await;
    let page = w
        .ben
        .opens(&path)
        .await
        .submits(&format!("{path}/reopening"), &[])
        .await;
    assert!(page.text().contains("une réponse s’écrit"));
    let page = w.ada.opens("/spaces/atelier/arrangement").await;
    page.submits("/spaces/atelier/arrangement", &[("joining", "hidden")])
        .await;
    for missing in [path.as_str(), LIST] {
        assert_eq!(w.fay.opens(missing).await.status(), 404);
    }
}

#[tokio::test]
async fn each_field_refuses_and_keeps_and_twice_is_once() {
    let w = workshop().await;
    let form = w.cleo.opens(&format!("{LIST}/new")).await;
    let page = form.submits(LIST, &[("title", ""), ("body", "Gardé.")]).await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.holds("body"), "Gardé.");
    form.submits(LIST, &[("title", "Pourquoi ?")]).await;
    let page = form.submits(LIST, &[("title", "Pourquoi ?")]).await;
    assert_eq!(page.status(), 200);
    assert_eq!(w.cleo.opens(LIST).await.texts_of(".rows h2").len(), 1);
    let path = page.path().to_owned();
    let pieces = format!("{path}/pieces");
    assert_eq!(page.submits(&pieces, &[("body", "")]).await.status(), 422);
    page.submits(&pieces, &[("body", "Parce que.")]).await;
    page.submits(&pieces, &[("body", "Parce que.")]).await;
    assert_eq!(w.cleo.opens(&path).await.texts_of("#pieces li").len(), 1);
    let edition = format!("{path}/edition");
    let page = w
        .cleo
        .opens(&edition)
        .await
        .submits(&edition, &[("title", "Pourquoi donc ?")])
        .await;
    assert_eq!(page.title(), "Pourquoi donc ?");
    assert_eq!(
        w.cleo
            .opens(&format!("{path}/answer"))
            .await
            .submits(&format!("{path}/answer"), &[("answer", "")])
            .await
            .status(),
        422
    );
}

#[tokio::test]
async fn what_is_taken_back_is_put_back_by_whoever_took_it() {
    let w = workshop().await;
    let path = asks(&w).await;
    let pieces = format!("{path}/pieces");
    let page = w
        .ben
        .opens(&path)
        .await
        .submits(&pieces, &[("body", "Un sablier.")])
        .await;
    let piece = page.attribute_of("#pieces form[action*=pieces][action$=withdrawal]", "action");
    assert_eq!(w.cleo.posts(&piece, &[]).await.status(), 403);
    w.ben.posts(&piece, &[]).await;
    assert!(!w.ben.opens(&path).await.has("#pieces li"));
    let (gone, back) = (format!("{path}/withdrawal"), format!("{path}/restoration"));
    assert_eq!(w.fay.posts(&gone, &[]).await.status(), 403);
    w.cleo.posts(&gone, &[]).await;
    assert_eq!(w.fay.opens(&path).await.status(), 404);
    w.cleo.posts(&back, &[]).await;
    assert_eq!(w.fay.opens(&path).await.status(), 200);
    w.ben.posts(&gone, &[]).await;
    assert_eq!(
        w.cleo.posts(&back, &[]).await.status(),
        403,
        "what another took back is not hers to put back"
    );
}

#[tokio::test]
async fn the_home_of_the_space_says_what_waits() {
    let w = workshop().await;
    asks(&w).await;
    assert!(
        w.fay
            .opens("/spaces/atelier")
            .await
            .text()
            .contains("Comment garder la parole courte")
    );
    let english = w.fay.reads_english();
    assert!(english.opens(LIST).await.text().contains("without an answer"));
}

proptest! {
    /// Whatever is stored, a question is in one state; what was accepted or taken back is not worked on.
    #[test]
    fn a_question_is_in_one_state(withdrawn: bool, accepted: bool, version in 0i64..4) {
        let state = state(withdrawn, accepted, version);
        prop_assert_eq!(state == State::Withdrawn, withdrawn);
        prop_assert_eq!(state.is_worked_on(), !withdrawn && !accepted);
        prop_assert!(state != State::Open || version == 0);
    }
}
