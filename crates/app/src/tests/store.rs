//! The store: statements, transactions, the ledger.

use kernel::{Audience, Problem, SpaceId, Trace};
use platform::Tx;
use platform::db::Statement;
use platform::house::{keep_setting, list_settings};
use testkit::{Page, Town, Visitor};

use super::town;

platform::statements! {
    CHANGE_THE_PAST = "update traces set verb = 'nothing.happened'";
    FORGET_THE_PAST = "delete from traces";
    // The writing connection takes no page more than the file has; then as many as it likes.
    NO_MORE_ROOM = "pragma max_page_count = 1";
    ROOM_AGAIN = "pragma max_page_count = 1000000";
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
                commands::terminal::causes(fault.as_ref())
            ));
        }
    }
    assert!(
        town.house.registered().statements.len() > 100,
        "the areas register their statements"
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Without figures of how much there is, SQLite takes the index of the whole agenda for as good as any. Only the agenda
/// itself goes by days; whatever knows a place, a space or a number must keep to it (a `+` before `found` does that).
#[tokio::test]
async fn only_the_agenda_goes_through_the_whole_agenda() {
    let town = town().await;
    if std::env::var_os("TRESSE_TEST_POSTGRES").is_some() {
        return;
    }
    let (mut by_day, mut wrong) = (0, Vec::new());
    for statement in &town.house.registered().statements {
        let text = statement.text();
        if !text.contains("gatherings") {
            continue;
        }
        let many = (1..40).rfind(|number| text.contains(&format!("${number}")));
        let args = vec![platform::db::Value::Number(0); many.unwrap_or(0)];
        let explain: &'static str = Box::leak(format!("explain query plan {text}").into_boxed_str());
        let plan = town
            .reads(move |tx| tx.all::<(i64, i64, i64, String)>(Statement::new(explain), args))
            .await;
        let goes_by_day =
            |step: &str| step.contains("gatherings_agenda (found") || step.contains("gatherings_long (found");
        match plan.iter().find(|(_, _, _, step)| goes_by_day(step)) {
            Some(_) if text.contains("from gatherings g cross join spaces s") => by_day += 1,
            Some((_, _, _, step)) => wrong.push(format!("{step}\n    {text}")),
            None => {}
        }
    }
    assert!(by_day > 5, "the agenda goes by days: {by_day}");
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

/// A reading connection keeps what it answered while nobody writes, and there are two of them.
#[tokio::test]
async fn what_is_asked_again_and_again_is_answered_as_it_stands() {
    let town = town().await;
    for number in 0..5 {
        let written = number.to_string();
        let value = written.clone();
        town.house
            .write(move |tx| keep_setting(tx, "test.again", &value))
            .await
            .unwrap();
        for _ in 0..8 {
            let settings = town.reads(list_settings).await;
            assert!(
                settings.contains(&("test.again".to_owned(), written.clone())),
                "{settings:?}"
            );
        }
    }
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
        commands::ledger::differing(&town.house).await.unwrap(),
        Vec::<String>::new()
    );
    let views = std::sync::Arc::clone(&town.house.registered().views);
    town.house
        .write(move |tx| views.iter().try_for_each(|view| (view.clear)(tx)))
        .await
        .unwrap();
    let differing = commands::ledger::differing(&town.house).await.unwrap();
    assert!(
        !differing.is_empty() && differing.iter().all(|line| line.starts_with('+')),
        "{differing:?}"
    );
    assert_eq!(
        commands::ledger::differing(&town.house).await.unwrap(),
        differing,
        "looking changed something"
    );
}

async fn fill(town: &Town, statement: Statement) {
    let filled = town
        .house
        .write(move |tx| tx.all::<(i64,)>(statement, ()).map(drop));
    filled.await.unwrap();
}

/// Ada's group, and a word for it that she has written and not sent.
struct Written {
    town: Town,
    ada: Visitor,
    word: String,
    fields: Vec<(String, String)>,
    traces: Vec<String>,
}

impl Written {
    const HOME: &str = "/spaces/atelier";
    const NOTICES: &str = "/spaces/atelier/notices";

    async fn new() -> Written {
        let town = town().await;
        spaces::opening::ship(&town.house).await.unwrap();
        let ada = town.person("Ada").await;
        let trame = town.reads(|tx| {
            Ok(spaces::shape::shipped_by_key(tx, "learning-collective")?
                .unwrap()
                .uid)
        });
        let form = ada.opens(&format!("/spaces/new?trame={}", trame.await)).await;
        form.submits("/spaces", &[("name", "Atelier"), ("joining", "open")])
            .await;
        let form = ada.opens(Self::HOME).await;
        let word = "Un mot. ".repeat(600).trim().to_owned();
        Written {
            fields: form.fields(Self::NOTICES, &[("body", &word)]),
            traces: town.ledger().await,
            town,
            ada,
            word,
        }
    }

    async fn sends(&self) -> Page {
        let fields: Vec<(&str, &str)> = self
            .fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        self.ada.posts(Self::NOTICES, &fields).await
    }

    async fn is_refused_while_pages_stand(&self) {
        let page = self.sends().await;
        assert_eq!(page.status(), 503);
        assert_eq!(page.title(), "Rien ne peut être enregistré pour le moment");
        for path in ["/", Self::HOME, "/me", "/trames"] {
            assert_eq!(self.ada.opens(path).await.status(), 200, "{path}");
        }
        assert!(!self.ada.opens(Self::HOME).await.has("#notices .prose"));
        assert_eq!(
            self.town.ledger().await,
            self.traces,
            "something was done by half"
        );
    }

    async fn is_kept_once(&self) {
        let page = self.sends().await;
        assert_eq!((page.status(), page.path()), (200, "/spaces/atelier#notices"));
        assert_eq!(page.texts_of("#notices .prose"), [self.word.as_str()]);
        assert_eq!(self.town.ledger().await.len(), self.traces.len() + 1);
    }
}

#[tokio::test]
async fn a_full_store_says_so_on_a_form_and_still_shows_its_pages() {
    // PostgreSQL's disk belongs to its server; what it answers then is told apart by its code.
    if super::on_postgres() {
        return;
    }
    let written = Written::new().await;
    fill(&written.town, NO_MORE_ROOM).await;
    written.is_refused_while_pages_stand().await;
    fill(&written.town, ROOM_AGAIN).await;
    written.is_kept_once().await;
}

/// Takes as long as the house waits for another program: five seconds.
#[tokio::test]
async fn a_store_that_another_program_holds_says_so_on_a_form_and_still_shows_its_pages() {
    // PostgreSQL locks rows, not files: whoever writes beside another waits for what they both change alone.
    if super::on_postgres() {
        return;
    }
    let written = Written::new().await;
    let other = written.town.second(crate::install).await;
    let (begins, has_begun) = tokio::sync::oneshot::channel();
    let (ends, may_end) = std::sync::mpsc::channel();
    let holds = tokio::spawn(async move {
        let holding = move |_: &mut Tx| {
            begins.send(()).unwrap();
            may_end.recv().unwrap();
            Ok(())
        };
        other.house.write(holding).await
    });
    has_begun.await.unwrap();
    written.is_refused_while_pages_stand().await;
    ends.send(()).unwrap();
    holds.await.unwrap().unwrap();
    written.is_kept_once().await;
}

#[tokio::test]
async fn what_shares_a_commit_with_what_finds_no_room_is_kept_or_said_not_to_be() {
    if super::on_postgres() {
        return;
    }
    let town = town().await;
    fill(&town, NO_MORE_ROOM).await;
    let writes = (0..90).map(|number| {
        let house = town.house.clone();
        let value = if number % 3 == 1 {
            "long".repeat(50_000)
        } else {
            "short".into()
        };
        tokio::spawn(async move {
            house
                .write(move |tx| keep_setting(tx, &format!("full.{number}"), &value).map(|()| number))
                .await
        })
    });
    let mut committed = Vec::new();
    for write in writes.collect::<Vec<_>>() {
        match write.await.unwrap() {
            Ok(number) => committed.push(number),
            Err(problem) => assert!(matches!(problem, Problem::Unavailable), "{problem:?}"),
        }
    }
    let kept = town.reads(list_settings).await;
    let mut kept: Vec<i32> = kept
        .iter()
        .filter_map(|(name, _)| name.strip_prefix("full.")?.parse().ok())
        .collect();
    kept.sort_unstable();
    assert_eq!(kept, committed);
    assert!(committed.iter().all(|number| number % 3 != 1));
    fill(&town, ROOM_AGAIN).await;
    let long = "long".repeat(50_000);
    town.house
        .write(move |tx| keep_setting(tx, "full.1", &long))
        .await
        .unwrap();
}
