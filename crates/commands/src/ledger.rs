//! `tresse ledger rebuild` and `tresse ledger check`: views made again from the traces.

use std::process::ExitCode;
use std::sync::mpsc;

use kernel::Problem;
use platform::{House, ledger};

use crate::house::{self, Areas};
use crate::terminal::Terminal;

/// Makes every view again.
///
/// # Errors
/// When the store refuses.
pub async fn rebuild(areas: Areas, terminal: &Terminal) -> Result<(), Problem> {
    let house = house::open_from_environment(areas).await?;
    let last = house.write(ledger::rebuild).await?;
    terminal.print(terminal.filled("ledger-rebuilt", &[("last", &last.to_string())]));
    Ok(())
}

/// Makes every view again on the side, and says which lines differ. Changes nothing.
///
/// # Errors
/// When the store refuses.
pub async fn check(areas: Areas, terminal: &Terminal) -> Result<ExitCode, Problem> {
    let house = house::open_from_environment(areas).await?;
    let differing = differing(&house).await?;
    if differing.is_empty() {
        terminal.print(terminal.say("ledger-same"));
        return Ok(ExitCode::SUCCESS);
    }
    terminal.print(terminal.filled("ledger-differs", &[("count", &differing.len().to_string())]));
    differing
        .iter()
        .take(20)
        .for_each(|line| terminal.print(format!("  {line}")));
    Ok(ExitCode::FAILURE)
}

/// The lines of views that are not what the ledger says: `-` stands in the table, `+` should.
///
/// # Errors
/// When the store refuses.
pub async fn differing(house: &House) -> Result<Vec<String>, Problem> {
    let (send, receive) = mpsc::channel();
    let undone: Result<(), Problem> = house
        .write(move |tx| {
            let before = ledger::lines(tx)?;
            ledger::rebuild(tx)?;
            drop(send.send((before, ledger::lines(tx)?)));
            // Refused on purpose: what was made again is only looked at.
            Err(Problem::Missing)
        })
        .await;
    match (receive.try_recv(), undone) {
        (Ok((before, after)), _) => Ok(compare(&before, &after)),
        (Err(_), Err(problem)) => Err(problem),
        (Err(_), Ok(())) => Err(Problem::broken("the views were not compared")),
    }
}

fn compare(before: &[String], after: &[String]) -> Vec<String> {
    let only_in = |these: &[String], those: &[String], mark: char| -> Vec<String> {
        let known: std::collections::BTreeSet<&String> = those.iter().collect();
        these
            .iter()
            .filter(|line| !known.contains(line))
            .map(|line| format!("{mark} {line}"))
            .collect()
    };
    let mut differing = only_in(before, after, '-');
    differing.extend(only_in(after, before, '+'));
    differing
}
