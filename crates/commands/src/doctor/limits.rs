//! The system's limits that a full live room meets: open files, and connections that wait to be taken.

use super::checks::{Finding, State};

/// Open files that ten thousand connections take, with what the program itself opens.
const FILES: u64 = 11_000;
/// Connections that may wait when a crowd comes at once.
const WAITING: u64 = 4_096;

/// Looks at both.
pub fn limits() -> Vec<Finding> {
    vec![files(), waiting()]
}

fn files() -> Finding {
    // The program raises what it may by itself: what counts is the limit that only the system raises.
    let Ok((_, most)) = rlimit::getrlimit(rlimit::Resource::NOFILE) else {
        return Finding::new(State::Note, "doctor-files-unknown");
    };
    let people = most.saturating_sub(1_000);
    let (state, message) = if most >= FILES {
        (State::Well, "doctor-files-well")
    } else {
        (State::Note, "doctor-files-few")
    };
    Finding::new(state, message).with("most", most).with("people", people)
}

fn waiting() -> Finding {
    let read = std::fs::read_to_string("/proc/sys/net/core/somaxconn").unwrap_or_default();
    match read.trim().parse::<u64>() {
        Ok(most) if most >= WAITING => Finding::new(State::Well, "doctor-waiting-well").with("most", most),
        Ok(most) => Finding::new(State::Note, "doctor-waiting-few").with("most", most),
        Err(_) => Finding::new(State::Note, "doctor-waiting-unknown"),
    }
}
