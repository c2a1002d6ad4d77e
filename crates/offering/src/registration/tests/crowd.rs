//! Many people at once, in any order.

use testkit::{Town, Visitor};

use super::{TOTALS, counts_are_right, own};
use crate::workshop::{Workshop, areas, workshop};

async fn acts(w: &Workshop, path: &str, draw: u64, known: &mut Vec<String>) {
    let visitor: Visitor = w.town.visitor();
    let press = async |part: &str, secret: &str| {
        let answer = visitor.posts_only(&format!("{secret}/{part}"), &[]).await;
        assert!(
            matches!(answer.status(), 303 | 422),
            "{part}: {}",
            answer.status()
        );
    };
    let somebody = usize::try_from(draw / 8).unwrap() % known.len().max(1);
    match draw % 8 {
        0..=3 => {
            let name = format!("P{}", known.len());
            let email = format!("{}@ailleurs.example", name.to_lowercase());
            let fields = [("name", name.as_str()), ("email", email.as_str())];
            visitor.posts(&format!("{path}/registration"), &fields).await;
            let mails = w.town.mails_to(&email).await;
            if !mails.is_empty() {
                known.push(own(w, &name).await.path().to_owned());
            }
        }
        4 if !known.is_empty() => press("cancellation", &known[somebody]).await,
        5 if !known.is_empty() => press("acceptance", &known[somebody]).await,
        6 if !known.is_empty() => press("decline", &known[somebody]).await,
        _ => {
            w.town.passes(i64::try_from(draw % 300).unwrap());
            w.town.runs_jobs().await;
        }
    }
}

#[tokio::test]
async fn whatever_people_do_the_counts_stay_right() {
    for seed in 1..=4_u64 {
        let w = workshop().await;
        let path = w
            .offers(&[("places_onsite", "3"), ("waiting_onsite", "3")])
            .await
            .path()
            .to_owned();
        let (mut state, mut known) = (seed, Vec::new());
        for _ in 0..40 {
            // Knuth's multiplier for a linear congruence: the same walk on every run.
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            acts(&w, &path, state >> 33, &mut known).await;
            counts_are_right(&w).await;
        }
    }
}

async fn asks(visitor: Visitor, action: String, number: usize) -> &'static str {
    let (name, email) = (format!("P{number}"), format!("p{number}@ailleurs.example"));
    let page = visitor
        .posts_only(&action, &[("name", &name), ("email", &email)])
        .await;
    match (page.status(), page.sends_to()) {
        (303, place) if place.ends_with("as=placed") => "placed",
        (303, place) if place.ends_with("as=waiting") => "waiting",
        (422, _) => "full",
        (status, _) => panic!("answered {status}"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_thousand_at_once_exactly_as_many_have_a_place_as_there_are() {
    let w = workshop().await;
    let path = w
        .offers(&[("places_onsite", "100"), ("waiting_onsite", "50")])
        .await
        .path()
        .to_owned();
    let action = format!("{path}/registration");
    let on_postgres = std::env::var_os("TRESSE_TEST_POSTGRES").is_some();
    let second = if on_postgres {
        Some(w.town.second(areas).await)
    } else {
        None
    };
    let towns = [Some(&w.town), second.as_ref()];
    let towns: Vec<&Town> = towns.into_iter().flatten().collect();

    let mut early = Vec::new();
    for number in 0..30 {
        assert_eq!(asks(w.town.visitor(), action.clone(), number).await, "placed");
        let secret = w
            .town
            .link_mailed_to(&format!("p{number}@ailleurs.example"))
            .await;
        early.push(format!("{secret}/cancellation"));
    }
    let crowd: Vec<_> = (30..2_000)
        .map(|number| {
            let visitor = towns[number % towns.len()].visitor();
            tokio::spawn(asks(visitor, action.clone(), number))
        })
        .collect();
    let leaving: Vec<_> = early
        .into_iter()
        .map(|cancel| {
            let visitor = w.town.visitor();
            tokio::spawn(async move { visitor.posts_only(&cancel, &[]).await.status() })
        })
        .collect();
    for each in leaving {
        assert_eq!(each.await.unwrap(), 303);
    }
    let mut answers = Vec::new();
    for each in crowd {
        answers.push(each.await.unwrap());
    }
    counts_are_right(&w).await;
    let count = |word: &str| answers.iter().filter(|answer| **answer == word).count();
    // Whoever leaves makes room for one more: at once when nobody waits, else by an offer and so for one who waits.
    assert_eq!(count("placed") + count("waiting"), 70 + 50 + 30);
    assert_eq!(count("full"), 1_970 - 150);
    let (placed, waiting): (i64, i64) = w.town.reads(|tx| tx.one(TOTALS, ())).await;
    assert_eq!(
        (placed, waiting),
        (100, 50),
        "every place is taken or offered, and the list is full"
    );
}
