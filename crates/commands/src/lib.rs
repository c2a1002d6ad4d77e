//! What the program does: it reads the command line, opens the house, serves it or does one thing to it.
//!
//! Deliberately absent: the areas. The program says which there are, so that a page is built without building this.

pub mod backup;
mod bench;
mod command;
pub mod demo;
pub mod doctor;
pub mod house;
pub mod ledger;
mod log;
mod migrate;
pub mod outside;
mod serve;
pub mod terminal;
pub mod trames;
mod user;

use std::process::ExitCode;

use command::Command;
use kernel::Problem;
use terminal::Terminal;

pub use house::{Areas, install};

/// The program, with these areas.
pub fn main(areas: Areas) -> ExitCode {
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
    match runtime.block_on(run(command, areas, &terminal)) {
        Ok(code) => code,
        Err(problem) => {
            terminal.complain(&terminal.problem(&problem));
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command, areas: Areas, terminal: &Terminal) -> Result<ExitCode, Problem> {
    match command {
        Command::Help => terminal.print(terminal.help()),
        Command::Version => terminal.print(concat!("tresse ", env!("CARGO_PKG_VERSION"))),
        Command::Serve { demo } => serve::run(demo, areas, terminal).await?,
        Command::Migrate => migrate::run(terminal).await?,
        Command::Doctor => return doctor::run(terminal).await,
        Command::UserAdd(new) => user::add(areas, terminal, new).await?,
        Command::UserLink { email } => user::link(areas, terminal, email).await?,
        Command::UserList => user::list(areas, terminal).await?,
        Command::Backup { file } => backup::take(areas, terminal, file).await?,
        Command::Restore { file, into } => backup::restore(terminal, file, into).await?,
        Command::TrameExport { space, to } => trames::export(areas, terminal, space, to).await?,
        Command::TrameImport { from } => return trames::import(areas, terminal, from).await,
        Command::TrameCheck { folders, write } => return trames::check(terminal, &folders, write),
        Command::TrameDiff { before, after } => return trames::diff(terminal, &before, &after),
        Command::LedgerRebuild => ledger::rebuild(areas, terminal).await?,
        Command::LedgerCheck => return ledger::check(areas, terminal).await,
        Command::Demo => demo::print(areas, terminal).await?,
        Command::BenchData { size, gatherings } => bench::fill(areas, terminal, size, gatherings).await?,
        Command::BenchAttestations { people } => bench::attestations(areas, terminal, people).await?,
        Command::BenchBadges { people } => bench::badges(areas, terminal, people).await?,
        Command::BenchMatching { people } => bench::matching(areas, terminal, people).await?,
        Command::BenchMirrors { answers } => bench::mirrors(areas, terminal, answers).await?,
        Command::BenchReports { traces } => bench::reports(areas, terminal, traces).await?,
        Command::BenchTraining { trainees, traces } => {
            bench::training(areas, terminal, trainees, traces).await?;
        }
        Command::BenchSheets { sheets } => bench::sheets(areas, terminal, sheets).await?,
        Command::BenchRush(rush) => bench::rush(areas, terminal, rush).await?,
    }
    Ok(ExitCode::SUCCESS)
}
