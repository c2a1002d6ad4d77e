//! From the list to the work of a small group, and its answer.

use proptest::prelude::*;

use super::{history, writes};
use crate::matter::model::{Move, Stands, State};
use crate::workshop::{forms, grouped};

#[tokio::test]
async fn it_is_chosen_taken_up_by_a_group_and_answered() {
    let w = grouped().await;
    let matter = writes(&w.ben, "Les parents ne viennent plus").await;
    assert_eq!(
        w.gil.posts_only(&format!("{matter}/choice"), &[]).await.status(),
        403
    );
    let page = w
        .ada
        .opens(&matter)
        .await
        .submits(&format!("{matter}/choice"), &[])
        .await;
    assert_eq!(page.notice(), "C’est noté : la promotion l’a choisi.");
    w.ada.posts(&format!("{matter}/choice"), &[]).await;
    let page = w.gil.opens(&matter).await;
    let page = page.submits(&format!("{matter}/taking"), &[]).await;
    assert!(page.text().contains("Les cigales y travaille."));
    // A page that was opened before does not take it from them.
    let other = forms(&w, "Les grillons", &[&w.ben]).await.to_string();
    let page = w
        .ben
        .posts(&format!("{matter}/taking"), &[("group", &other)])
        .await;
    assert_eq!(page.status(), 422);
    let answer = format!("{matter}/answer");
    let page = w.fay.opens(&matter).await;
    assert_eq!(
        page.submits(&answer, &[("answer", "")]).await.wrong("answer"),
        "Ce champ est vide."
    );
    let page = page.submits(&answer, &[("answer", "Aller *chez eux*.")]).await;
    assert_eq!(page.notice(), "La réponse est enregistrée.");
    assert!(w.cleo.opens(&matter).await.has("#answer-said em"));
    let hal = w.town.person("Hal").await;
    workshop::collective::joins(&hal, "promotion").await;
    assert_eq!(hal.posts_only(&answer, &[("answer", "Non")]).await.status(), 403);
    assert_eq!(
        w.dov.posts_only(&answer, &[("answer", "Non")]).await.status(),
        403
    );
    assert_eq!(
        history(&w.cleo.opens(&matter).await),
        [
            "Écrit",
            "Choisi ; noté",
            "Pris en charge ; noté",
            "Réponse écrite"
        ]
    );
    let ledger = w.town.ledger().await;
    assert!(
        ["matter.chosen", "matter.taken", "matter.answered"]
            .iter()
            .all(|verb| ledger.contains(&(*verb).to_owned()))
    );
}

#[tokio::test]
async fn a_group_gives_it_back() {
    let w = grouped().await;
    let matter = writes(&w.ben, "Les parents ne viennent plus").await;
    w.gil
        .opens(&matter)
        .await
        .submits(&format!("{matter}/taking"), &[])
        .await;
    let page = w
        .cleo
        .opens(&matter)
        .await
        .submits(&format!("{matter}/return"), &[])
        .await;
    assert!(page.text().contains("choisi") && !page.text().contains("y travaille"));
    w.ada
        .opens(&matter)
        .await
        .submits(&format!("{matter}/choice-end"), &[])
        .await;
    assert!(w.ben.opens(&matter).await.text().contains("dans la liste"));
}

#[tokio::test]
async fn its_author_takes_it_back_and_puts_it_back() {
    let w = grouped().await;
    let matter = writes(&w.cleo, "Trop vite écrit").await;
    let withdrawal = format!("{matter}/withdrawal");
    assert_eq!(w.gil.posts_only(&withdrawal, &[]).await.status(), 403);
    let page = w.cleo.opens(&matter).await.submits(&withdrawal, &[]).await;
    assert_eq!(w.gil.opens(&matter).await.status(), 404);
    let undo = page.attribute_of(".notice form", "action");
    page.submits(&undo, &[]).await;
    assert_eq!(w.gil.opens(&matter).await.status(), 200);
}

fn moves() -> impl Strategy<Value = Move> {
    proptest::sample::select(vec![
        Move::Choose,
        Move::Unchoose,
        Move::Take,
        Move::Return,
        Move::Answer,
        Move::Withdraw,
        Move::Restore,
    ])
}

proptest! {
    #[test]
    fn only_who_may_moves_it_and_what_was_answered_stays(
        asked in proptest::collection::vec((moves(), any::<bool>(), any::<bool>(), any::<bool>()), 0..40),
    ) {
        let mut state = State::Open;
        for (wanted, leads, is_author, in_group) in asked {
            let who = Stands { leads, is_author, in_group };
            prop_assert_eq!(state.after(wanted, Stands::default()), None);
            let Some(next) = state.after(wanted, who) else { continue };
            match wanted {
                Move::Choose | Move::Unchoose => prop_assert!(leads),
                Move::Take | Move::Return | Move::Answer => prop_assert!(leads || in_group),
                Move::Withdraw | Move::Restore => prop_assert!(is_author),
            }
            prop_assert!(state != State::Answered || next == State::Answered);
            state = next;
        }
    }
}
