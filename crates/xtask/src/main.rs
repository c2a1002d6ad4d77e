//! What the house does to itself: `cargo xtask tidy`, `cargo xtask postgres -- COMMAND…`.
//!
//! Deliberately absent: dependencies, so that it builds in a second.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a tool for terminals")]

mod files;
mod postgres;
mod tidy;

use std::process::ExitCode;

const HELP: &str = "cargo xtask tidy                     rules of the house that no compiler knows
cargo xtask postgres -- COMMAND…     run a command beside a throwaway PostgreSQL (TRESSE_TEST_POSTGRES)";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    match arguments.next().as_deref() {
        Some("tidy") => tidy(),
        Some("postgres") => {
            let command: Vec<String> = arguments.skip_while(|argument| argument == "--").collect();
            postgres::run(&command).unwrap_or_else(|cause| {
                eprintln!("postgres: {cause}");
                ExitCode::FAILURE
            })
        }
        _ => {
            eprintln!("{HELP}");
            ExitCode::from(2)
        }
    }
}

fn tidy() -> ExitCode {
    let findings = tidy::look();
    for finding in &findings {
        println!("{finding}");
    }
    let errors = findings.iter().filter(|finding| finding.is_error).count();
    println!("tidy: {errors} to mend, {} to look at", findings.len() - errors);
    if errors == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
