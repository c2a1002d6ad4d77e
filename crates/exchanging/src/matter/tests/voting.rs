//! Stickers: so many each, hidden until they are counted.

use std::collections::BTreeMap;

use kernel::Instant;
use proptest::prelude::*;
use testkit::{Page, Visitor};

use super::{LIST, writes};
use crate::matter::vote::{Vote, counted};
use crate::workshop::{Training, grouped};

const VOTE: &str = "/spaces/promotion/shared/vote";
const BALLOT: &str = "/spaces/promotion/shared/ballot";

/// Ada opens a vote of three stickers until Friday.
async fn opens(w: &Training) -> Page {
    let form = w.ada.opens(VOTE).await;
    let fields = [("stickers", "3"), ("closes", "2026-03-06T18:00")];
    form.submits(VOTE, &fields).await
}

async fn sticks(who: &Visitor, stuck: &[(&str, &str)]) -> Page {
    let fields: Vec<(String, &str)> = stuck
        .iter()
        .map(|(matter, count)| (format!("stick-{}", matter.rsplit('/').next().unwrap()), *count))
        .collect();
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(field, count)| (field.as_str(), *count))
        .collect();
    who.opens(VOTE).await.submits(BALLOT, &fields).await
}

#[tokio::test]
async fn each_sticks_nobody_sees_how_and_the_end_says_it() {
    let w = grouped().await;
    let (one, two) = (
        writes(&w.cleo, "Un premier sujet").await,
        writes(&w.gil, "Un second sujet").await,
    );
    assert_eq!(opens(&w).await.notice(), "Les gommettes sont ouvertes.");
    assert!(w.cleo.opens(LIST).await.text().contains("Vous en avez 3"));
    assert_eq!(
        sticks(&w.cleo, &[(&one, "1"), (&two, "2")]).await.notice(),
        "Vos gommettes sont collées. Vous pouvez les déplacer jusqu’à la fin."
    );
    sticks(&w.fay, &[(&two, "3")]).await;
    // Moved, not added.
    let page = sticks(&w.cleo, &[(&one, "3"), (&two, "0")]).await;
    assert_eq!(
        page.holds(&format!("stick-{}", one.rsplit('/').next().unwrap())),
        "3"
    );
    for reader in [&w.ada, &w.ben, &w.gil] {
        let page = reader.opens(VOTE).await;
        assert!(!page.has("table"), "nothing before the end");
        assert!(page.texts_of("input[type=number][value=\"3\"]").len() <= 1);
    }
    w.town.passes(60 * 24 * 5);
    let page = w.gil.opens(VOTE).await;
    assert_eq!(
        page.texts_of("tbody th a"),
        ["Un second sujet", "Un premier sujet"]
    );
    assert_eq!(page.texts_of("tbody td"), ["3", "3"]);
    assert!(page.text().contains("2 personnes ont voté."));
    let page = w.fay.posts(BALLOT, &[]).await;
    assert_eq!(page.status(), 422);
}

#[tokio::test]
async fn nobody_has_more_stickers_than_the_others() {
    let w = grouped().await;
    let (one, two) = (
        writes(&w.cleo, "Un premier sujet").await,
        writes(&w.gil, "Un second sujet").await,
    );
    opens(&w).await;
    let page = sticks(&w.fay, &[(&one, "2"), (&two, "2")]).await;
    assert_eq!(page.status(), 422);
    assert!(
        page.text()
            .contains("Vous avez collé 4 gommettes ; vous en avez 3.")
    );
    assert_eq!(
        page.holds(&format!("stick-{}", two.rsplit('/').next().unwrap())),
        "2"
    );
    for wrong in ["-3", "trois", "1.5", "9999999999"] {
        assert_eq!(sticks(&w.fay, &[(&one, wrong)]).await.status(), 422, "{wrong}");
    }
    sticks(&w.fay, &[(&one, "3")]).await;
    assert_eq!(w.dov.posts_only(BALLOT, &[]).await.status(), 403);
    assert_eq!(
        w.eve.posts_only(BALLOT, &[]).await.status(),
        403,
        "who leads from outside has no sticker"
    );
    w.town.passes(60 * 24 * 5);
    assert_eq!(w.ada.opens(VOTE).await.texts_of("tbody td"), ["3"]);
}

#[tokio::test]
async fn those_who_lead_open_one_vote_and_may_count_it_sooner() {
    let w = grouped().await;
    writes(&w.cleo, "Un premier sujet").await;
    let fields = [
        ("once", "01kjpwd6m0ejk9wz603chbqdvz"),
        ("stickers", "3"),
        ("closes", "2026-03-06T18:00"),
    ];
    assert_eq!(w.cleo.posts_only(VOTE, &fields).await.status(), 403);
    let form = w.ben.opens(VOTE).await;
    for (closes, wrong) in [
        ("hier", "Il faut une date et une heure"),
        ("2026-03-01T18:00", "Il faut un moment à venir"),
        ("2027-03-01T18:00", "Il faut un moment à venir"),
    ] {
        let page = form.submits(VOTE, &[("closes", closes)]).await;
        assert!(
            page.wrong("closes").starts_with(wrong),
            "{closes}: {}",
            page.wrong("closes")
        );
    }
    let page = form
        .submits(VOTE, &[("closes", "2026-03-06T18:00"), ("stickers", "99")])
        .await;
    assert_eq!(page.wrong("stickers"), "Il faut un nombre entier de 1 à 20.");
    opens(&w).await;
    // A second one is not opened beside it.
    form.submits(VOTE, &[("closes", "2026-03-09T18:00"), ("stickers", "9")])
        .await;
    assert!(w.cleo.opens(VOTE).await.text().contains("Vous avez 3 gommettes"));
    assert_eq!(
        w.cleo
            .posts_only("/spaces/promotion/shared/vote-end", &[])
            .await
            .status(),
        403
    );
    let page = w.ben.opens(VOTE).await;
    let page = page.submits("/spaces/promotion/shared/vote-end", &[]).await;
    assert!(page.text().contains("Personne n’a voté."));
    assert_eq!(
        w.town
            .ledger()
            .await
            .iter()
            .filter(|verb| *verb == "vote.closed")
            .count(),
        1
    );
}

proptest! {
    #[test]
    fn whatever_is_sent_no_more_than_ones_own_stickers_count(
        stickers in 1i64..=20,
        wished in proptest::collection::btree_map(0i64..30, 0i64..=1_000, 0..12),
    ) {
        let now = Instant::from_milliseconds(0);
        let vote = Vote { id: 1, stickers, closes: now };
        let sum: i64 = wished.values().sum();
        match counted(&vote, &wished) {
            Ok(stuck) => {
                let kept: BTreeMap<i64, i64> = stuck.iter().copied().collect();
                prop_assert!(kept.values().sum::<i64>() <= stickers && kept.values().all(|count| *count > 0));
                prop_assert_eq!(kept.values().sum::<i64>(), sum);
            }
            Err(refusal) => {
                prop_assert!(sum > stickers);
                prop_assert_eq!(refusal.message, "matter-too-many-stickers");
            }
        }
    }
}
