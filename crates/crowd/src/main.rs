//! A crowd in a live room, for `bin/bench live`: people who come in by the real door, follow, talk and vote, each on a
//! connection of their own; and what they saw, measured.
//!
//! Everything stays on this machine, is bounded in number and time, and ends by itself.
//!
//! Deliberately absent: libraries. A client that costs little lets the server be measured beside it.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a tool for terminals")]
#![expect(
    clippy::disallowed_methods,
    reason = "it measures how long things take, and decides nothing else"
)]

mod frame;
mod http;
mod measure;
mod options;
mod person;
mod run;

use std::process::ExitCode;

fn main() -> ExitCode {
    let options = match options::Options::read(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(wrong) => {
            eprintln!("{wrong}\n{}", options::HELP);
            return ExitCode::from(2);
        }
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let measured = runtime.and_then(|runtime| runtime.block_on(run::run(options)));
    match measured {
        Ok(report) => {
            println!("{report}");
            ExitCode::SUCCESS
        }
        Err(cause) => {
            eprintln!("crowd: {cause}");
            ExitCode::FAILURE
        }
    }
}
