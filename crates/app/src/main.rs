//! The program: reads the command line, opens the house, serves it or does one thing to it.
//!
//! Deliberately absent: features. Each lives in an area crate and arrives here by its `install`.

mod backup;
mod bench;
mod command;
mod demo;
mod doctor;
mod house;
mod ledger;
mod log;
mod migrate;
mod outside;
mod serve;
mod terminal;
mod trames;
mod user;

#[cfg(test)]
mod tests;

use std::process::ExitCode;

use command::Command;
use kernel::Problem;
use terminal::Terminal;

fn main() -> ExitCode {
    let terminal = match Terminal::open() {
        Ok(terminal) => terminal,
        Err(_) => return ExitCode::FAILURE,
    };
    let command = match command::read(std::env::args_os().skip(1)) {
        Ok(command) => command,
        Err(wrong) => {
            terminal.complain(&terminal.filled(wrong.message, &[("what", &wrong.what)]));
            return ExitCode::from(2);
        }
    };
    log::start();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(cause) => {
            terminal.complain(&cause.to_string());
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(run(command, &terminal)) {
        Ok(code) => code,
        Err(problem) => {
            terminal.complain(&terminal.problem(&problem));
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command, terminal: &Terminal) -> Result<ExitCode, Problem> {
    match command {
        Command::Help => terminal.print(terminal.help()),
        Command::Version => terminal.print(concat!("tresse ", env!("CARGO_PKG_VERSION"))),
        Command::Serve { demo } => serve::run(demo, terminal).await?,
        Command::Migrate => migrate::run(terminal).await?,
        Command::Doctor => return doctor::run(terminal).await,
        Command::UserAdd(new) => user::add(terminal, new).await?,
        Command::UserLink { email } => user::link(terminal, email).await?,
        Command::UserList => user::list(terminal).await?,
        Command::Backup { file } => backup::take(terminal, file).await?,
        Command::Restore { file, into } => backup::restore(terminal, file, into).await?,
        Command::TrameExport { space, to } => trames::export(terminal, space, to).await?,
        Command::TrameImport { from } => return trames::import(terminal, from).await,
        Command::TrameCheck { folders, write } => return trames::check(terminal, &folders, write),
        Command::TrameDiff { before, after } => return trames::diff(terminal, &before, &after),
        Command::LedgerRebuild => ledger::rebuild(terminal).await?,
        Command::LedgerCheck => return ledger::check(terminal).await,
        Command::Demo => demo::print(terminal).await?,
        Command::BenchData { size, gatherings } => bench::fill(terminal, size, gatherings).await?,
        Command::BenchRush(rush) => bench::rush(terminal, rush).await?,
    }
    Ok(ExitCode::SUCCESS)
}
