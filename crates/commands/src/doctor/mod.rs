//! `tresse doctor`: every setting and where it comes from, then what is well and what is not.
//!
//! It looks and changes nothing: no folder is made, no migration is run, no mail leaves.

mod checks;
mod limits;

use std::process::ExitCode;

use kernel::Problem;

use crate::house;
use crate::terminal::Terminal;

pub use checks::{Finding, STATEMENTS, State, examine, is_local};

/// Shows the settings, then each finding; ends with 1 when something is wrong.
///
/// # Errors
/// When the settings cannot be understood.
pub async fn run(terminal: &Terminal) -> Result<ExitCode, Problem> {
    let sources = house::sources(false)?;
    terminal.print(terminal.say("doctor-settings"));
    for shown in sources.shown() {
        let value = if shown.value.is_empty() {
            terminal.say("doctor-nothing")
        } else {
            shown.value
        };
        let from = terminal.say(match shown.from {
            "environment" => "doctor-from-environment",
            "file" => "doctor-from-file",
            _ => "doctor-from-default",
        });
        terminal.print(format!("  {:<21} {value} ({from})", shown.name));
    }
    for name in ["TRESSE_CONFIG", "TRESSE_LOG", "TRESSE_LOG_FORMAT"] {
        if let Ok(value) = std::env::var(name) {
            terminal.print(format!(
                "  {name:<21} {value} ({})",
                terminal.say("doctor-from-environment")
            ));
        }
    }
    let settings = sources.settings()?;
    terminal.print(format!("\n{}", terminal.say("doctor-checks")));
    let findings = examine(&settings).await;
    for finding in &findings {
        terminal.print(format!("  {} {}", sign(finding.state), say(terminal, finding)));
    }
    let wrong = findings
        .iter()
        .filter(|finding| finding.state == State::Wrong)
        .count();
    if wrong == 0 {
        terminal.print(format!("\n{}", terminal.say("doctor-all-well")));
        return Ok(ExitCode::SUCCESS);
    }
    terminal.print(format!(
        "\n{}",
        terminal.filled("doctor-wrong", &[("count", &wrong.to_string())])
    ));
    Ok(ExitCode::FAILURE)
}

/// A finding in words, with its cause.
pub fn say(terminal: &Terminal, finding: &Finding) -> String {
    let values: Vec<(&str, &str)> = finding
        .values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let said = terminal.filled(finding.message, &values);
    match &finding.cause {
        Some(problem) => format!("{said} ({})", terminal.problem(problem)),
        None => said,
    }
}

/// A word rather than a colour, so that it reads in a log and aloud.
fn sign(state: State) -> &'static str {
    match state {
        State::Well => "ok  ",
        State::Note => "note",
        State::Wrong => "NO  ",
    }
}
