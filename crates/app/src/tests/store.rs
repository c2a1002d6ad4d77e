//! The store: statements, transactions, the ledger.

use kernel::{Audience, Problem, SpaceId, Trace};
use platform::house::{keep_setting, list_settings};

use super::town;

platform::statements! {
    CHANGE_THE_PAST = "update traces set verb = 'nothing.happened'";
    FORGET_THE_PAST = "delete from traces";
}

#[tokio::test]
async fn every_statement_prepares_on_this_engine() {
    let town = town().await;
    let mut wrong = Vec::new();
    for statement in &town.house.registered().statements {
        if let Err(Problem::Fault(fault)) = town.house.db().prepare(*statement).await {
            wrong.push(format!(
                "{}\n    {}",
                statement.text(),
                crate::terminal::causes(fault.as_ref())
            ));
        }
    }
    assert!(
        town.house.registered().statements.len() > 100,
        "the areas register their statements"
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn a_failed_write_leaves_nothing_while_its_neighbours_commit() {
    let town = town().await;
    let writes = (0..60).map(|number| {
        let house = town.house.clone();
        tokio::spawn(async move {
            house
                .write(move |tx| {
                    keep_setting(tx, &format!("test.{number}"), "written")?;
                    if number % 3 == 0 {
                        Err(Problem::Missing)
                    } else {
                        Ok(number)
                    }
                })
                .await
        })
    });
    let mut committed = Vec::new();
    for write in writes.collect::<Vec<_>>() {
        committed.extend(write.await.unwrap().ok());
    }
    assert_eq!(committed.len(), 40);
    let kept = town.reads(list_settings).await;
    let mut kept: Vec<i32> = kept
        .iter()
        .filter_map(|(name, _)| name.strip_prefix("test.")?.parse().ok())
        .collect();
    kept.sort_unstable();
    assert_eq!(kept, committed);
}

#[tokio::test]
async fn the_ledger_refuses_to_be_changed_and_to_forget() {
    let town = town().await;
    let trace = || Trace::new("space.opened", None).inside(SpaceId::new(1), Audience::Public);
    town.house.write(move |tx| tx.record(trace())).await.unwrap();
    let before = town.reads(|tx| platform::ledger::after(tx, 0, 10)).await;
    assert_eq!(before.len(), 1);
    for statement in [CHANGE_THE_PAST, FORGET_THE_PAST] {
        let refused = town.house.write(move |tx| tx.run(statement, ())).await;
        assert!(matches!(refused, Err(Problem::Fault(_))), "{}", statement.text());
    }
    assert_eq!(town.reads(|tx| platform::ledger::after(tx, 0, 10)).await, before);
}

#[tokio::test]
async fn views_that_differ_from_the_ledger_are_found_and_left_as_they_are() {
    let town = town().await;
    let trace = || Trace::new("membership.begun", None).inside(SpaceId::new(7), Audience::Space);
    town.house.write(move |tx| tx.record(trace())).await.unwrap();
    assert_eq!(
        crate::ledger::differing(&town.house).await.unwrap(),
        Vec::<String>::new()
    );
    let views = std::sync::Arc::clone(&town.house.registered().views);
    town.house
        .write(move |tx| views.iter().try_for_each(|view| (view.clear)(tx)))
        .await
        .unwrap();
    let differing = crate::ledger::differing(&town.house).await.unwrap();
    assert!(
        !differing.is_empty() && differing.iter().all(|line| line.starts_with('+')),
        "{differing:?}"
    );
    assert_eq!(
        crate::ledger::differing(&town.house).await.unwrap(),
        differing,
        "looking changed something"
    );
}
