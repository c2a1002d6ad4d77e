//! The doctor says what is wrong, in both languages, and shows no secret.

use kernel::Language;
use platform::settings::{Mode, Settings};

use super::sink::Sink;
use super::town;
use commands::doctor::{State, examine, say};
use commands::terminal::Terminal;

async fn wrong(settings: &Settings) -> Vec<&'static str> {
    let findings = examine(settings).await;
    findings
        .iter()
        .filter(|finding| finding.state == State::Wrong)
        .map(|finding| finding.message)
        .collect()
}

#[tokio::test]
async fn a_missing_mail_server_is_reported() {
    let town = town().await;
    let mut settings = town.house.settings().clone();
    settings.mode = Mode::Service;
    settings.base = "https://town.example".into();
    assert_eq!(wrong(&settings).await, ["doctor-mail-unset"]);

    let sink = Sink::start(None).await;
    settings.smtp = Some(sink.url());
    assert_eq!(wrong(&settings).await, Vec::<&str>::new());
    sink.stop().await;
    assert_eq!(wrong(&settings).await, ["doctor-mail-wrong"]);
}

#[tokio::test]
async fn jobs_that_nobody_takes_and_addresses_that_nobody_can_open_are_reported() {
    let town = town().await;
    let mut settings = town.house.settings().clone();
    settings.base = "http://0.0.0.0:7373".into();
    // The town's clock stands in March 2026, long before the doctor's.
    town.house.write(|tx| tx.job("mail.send", "")).await.unwrap();
    assert_eq!(
        wrong(&settings).await,
        ["doctor-jobs-forgotten", "doctor-base-nowhere"]
    );
}

#[tokio::test]
async fn a_place_where_nothing_was_started_is_no_fault_and_stays_untouched() {
    let town = town().await;
    let mut settings = town.house.settings().clone();
    settings.data = town.folder().join("later");
    settings.database = platform::db::Address::Sqlite(settings.data.join("tresse.sqlite"));
    assert_eq!(wrong(&settings).await, Vec::<&str>::new());
    assert!(!settings.data.exists());
}

#[tokio::test]
async fn the_limits_that_a_full_room_meets_are_looked_at() {
    let town = town().await;
    let findings = examine(town.house.settings()).await;
    for about in ["doctor-files-", "doctor-waiting-"] {
        let found = findings.iter().find(|finding| finding.message.starts_with(about));
        assert!(
            found.is_some_and(|finding| finding.state != State::Wrong),
            "{about}"
        );
    }
}

#[tokio::test]
async fn every_finding_is_said_in_both_languages() {
    let town = town().await;
    let mut settings = town.house.settings().clone();
    settings.mode = Mode::Service;
    settings.smtp = Some("smtp://letters:s3cr3t@127.0.0.1:1".into());
    for language in Language::ALL {
        let terminal = Terminal::in_language(*language).unwrap();
        for finding in examine(&settings).await {
            let said = say(&terminal, &finding);
            assert!(
                !said.contains("doctor-") && !said.contains('$') && !said.contains("s3cr3t"),
                "{said}"
            );
        }
    }
}
