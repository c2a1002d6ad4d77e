//! Thousands at once: every acknowledged vote is counted exactly once, and no other.

use std::sync::Arc;

use kernel::Language;
use platform::House;
use platform::chance::fingerprint;
use proptest::prelude::*;

use super::super::ballot;
use super::super::life::Life;
use super::super::model::{Choice, Poll, PollKind};
use super::super::outcome::Outcome;
use super::{CHOICES, asks, counts, item, leads};
use crate::act::{Asked, perform};
use crate::room::Key;
use crate::stage::{Stage, stage};
use crate::workshop::areas;

const CROWD: usize = 2_000;

platform::statements! {
    SIT = "insert into live_seats (uid, gathering_id, person_id, fingerprint, way, name, language, naming, takes_part,
           joined_at) values ($1, $2, $3, $4, 'guest', $5, 'fr', 'here', 1, $6)";
}

/// Seats for a crowd, without going through the door one by one.
async fn crowd(stage: &Stage) -> Vec<Key> {
    let gathering = stage.room.split('/').nth(2).unwrap().parse().unwrap();
    let sit = move |tx: &mut platform::Tx| {
        let room = gatherings::gathering::by_uid(tx, gathering)?.unwrap().id;
        let mut keys = Vec::new();
        for number in 0..CROWD {
            let name = format!("P{number}");
            let person =
                people::entry::make_guest_without_address(tx, &name, Language::French, "Europe/Paris")?;
            let (uid, secret, now) = (tx.new_uid(), tx.new_secret(), tx.now());
            tx.run(SIT, (uid, room, person, fingerprint(&secret), name, now))?;
            keys.push(Key {
                gathering,
                session: None,
                seat: Some(secret),
            });
        }
        Ok(keys)
    };
    stage.w.town.house.write(sit).await.unwrap()
}

/// Everybody votes at once, on every process; gives how many were acknowledged for each choice.
async fn vote(houses: &[House], keys: &Arc<Vec<Key>>, poll: &str, choice: fn(usize) -> usize) -> [i64; 3] {
    let votes: Vec<_> = (0..keys.len())
        .map(|number| {
            let (house, keys) = (houses[number % houses.len()].clone(), Arc::clone(keys));
            let to = format!("polls/{poll}/answer");
            let text = format!(
                "{{\"act\":\"v\",\"to\":\"{to}\",\"with\":{{\"choice\":{}}}}}",
                choice(number)
            );
            tokio::spawn(async move {
                let asked = Asked::read(&text).unwrap();
                let (answer, _) = perform(&house, &keys[number], Language::French, &asked).await;
                assert!(
                    answer.contains("\"ok\"") || answer.contains("\"refused\""),
                    "{answer}"
                );
                answer.contains("\"ok\"")
            })
        })
        .collect();
    let mut acknowledged = [0; 3];
    for (number, vote) in votes.into_iter().enumerate() {
        acknowledged[choice(number) - 1] += i64::from(vote.await.unwrap());
    }
    acknowledged
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_thousand_votes_at_once_those_acknowledged_are_counted_and_closing_waits_for_who_is_voting() {
    let stage = stage().await;
    let on_postgres = std::env::var_os("TRESSE_TEST_POSTGRES").is_some();
    let second = if on_postgres {
        Some(stage.w.town.second(areas).await)
    } else {
        None
    };
    let mut houses = vec![stage.w.town.house.clone()];
    houses.extend(second.as_ref().map(|town| town.house.clone()));
    let keys = Arc::new(crowd(&stage).await);
    let poll = asks(&stage, &CHOICES).await;
    let all = vote(&houses, &keys, &poll, |number| number % 3 + 1).await;
    assert_eq!(all.iter().sum::<i64>(), i64::try_from(CROWD).unwrap());
    assert_eq!(counts(&stage, &poll).await, all);
    // Everybody changes their mind while Ben closes: what was acknowledged stands, what was refused changed nothing.
    let closing = {
        let (ben, address) = (
            stage.w.ben.clone(),
            format!("{}/polls/{poll}/closing", stage.room),
        );
        async move { ben.posts(&address, &[("screen", "host")]).await.status() }
    };
    let (changed, status) = tokio::join!(vote(&houses, &keys, &poll, |_| 1), closing);
    assert_eq!(status, 200);
    let counted = counts(&stage, &poll).await;
    assert_eq!(
        counted.iter().sum::<i64>(),
        all.iter().sum::<i64>(),
        "nobody is counted twice"
    );
    let seen = item(&stage, &stage.w.ben, "poll", &poll).await.unwrap();
    assert_eq!(seen["tally"]["answers"], i64::try_from(CROWD).unwrap());
    leads(&stage, &poll, "opening").await;
    assert_eq!(
        counts(&stage, &poll).await,
        counted,
        "what closing kept is what the ballots say"
    );
    // Those who were for the first choice already may be among the acknowledged or the refused.
    assert!(counted[0] >= all[0].max(changed[0]) && counted[0] <= all[0] + changed[0]);
}

fn poll(kind: PollKind, choices: usize) -> Poll {
    Poll {
        id: 1,
        uid: kernel::Uid::new(1, [7; 10]),
        kind,
        title: String::new(),
        quiz: String::new(),
        most: i64::try_from(choices).unwrap(),
        low: String::new(),
        high: String::new(),
        life: Life::NEW,
        on_screen: false,
        outcome: String::new(),
        choices: (0..choices)
            .map(|number| Choice {
                text: number.to_string(),
                is_right: false,
            })
            .collect(),
    }
}

proptest! {
    #[test]
    fn groups_of_equal_ballots_count_as_the_ballots_one_by_one(
        ballots in prop::collection::vec(prop::collection::btree_set(1_i64..=6, 1..=6), 0..60),
    ) {
        let mut groups: std::collections::BTreeMap<String, i64> = std::collections::BTreeMap::new();
        for ballot in &ballots {
            let body: Vec<String> = ballot.iter().map(i64::to_string).collect();
            *groups.entry(body.join(",")).or_default() += 1;
        }
        let groups: Vec<(String, i64)> = groups.into_iter().collect();
        let Outcome::Choices { choices } = Outcome::count(&poll(PollKind::Multiple, 6), &groups) else {
            panic!("no choices");
        };
        for (place, choice) in (1_i64..).zip(&choices) {
            let plain = ballots.iter().filter(|ballot| ballot.contains(&place)).count();
            prop_assert_eq!(choice.count, i64::try_from(plain).unwrap());
        }
        // The first of each as a step.
        let steps: Vec<i64> = ballots.iter().filter_map(|ballot| ballot.first().copied()).collect();
        let groups: Vec<(String, i64)> = steps.iter().map(|step| (step.to_string(), 1)).collect();
        let Outcome::Scale { mean, spread, .. } = Outcome::count(&poll(PollKind::Scale, 6), &groups) else {
            panic!("no scale");
        };
        if !steps.is_empty() {
            let number = |count: usize| f64::from(u32::try_from(count).unwrap());
            let plain = |step: &i64| f64::from(i32::try_from(*step).unwrap());
            let middle = steps.iter().map(plain).sum::<f64>() / number(steps.len());
            let wide = steps.iter().map(|step| (plain(step) - middle).powi(2)).sum::<f64>() / number(steps.len());
            prop_assert!((plain(&mean) / 100.0 - middle).abs() <= 0.0051);
            prop_assert!((plain(&spread) / 100.0 - wide.sqrt()).abs() <= 0.0101);
        }
    }

    #[test]
    fn a_ballot_in_words_holds_every_choice_of_a_ranking_once(order in Just((1..=8_i64).collect::<Vec<_>>()).prop_shuffle()) {
        let body: Vec<String> = order.iter().map(i64::to_string).collect();
        let lines = ballot::in_words(&poll(PollKind::Ranking, 8), &body.join(","));
        prop_assert_eq!(lines.len(), 8);
        for (rank, line) in (1_i64..).zip(lines) {
            let place = order.iter().position(|other| *other == rank).unwrap();
            prop_assert_eq!(line, format!("{rank}. {place}"));
        }
    }
}
