//! What the crowd saw: how late each line was, and what the server spent on it.

use std::fmt;
use std::time::{Duration, Instant};

/// A moment of the server's process.
#[derive(Debug, Clone, Copy, Default)]
pub struct Spent {
    /// Processor time, in milliseconds.
    pub processor: u64,
    /// Memory, in kilobytes.
    pub memory: u64,
}

/// Ticks of the processor's clock in a second, on every Linux that we know of.
const TICKS: u64 = 100;

impl Spent {
    /// Reads what a process has spent so far; zeros when it is not there.
    pub fn of(process: Option<u32>) -> Self {
        let Some(process) = process else {
            return Spent::default();
        };
        let read =
            |file: &str| std::fs::read_to_string(format!("/proc/{process}/{file}")).unwrap_or_default();
        let stat = read("stat");
        // After the name, which may hold spaces: user and system time are the 12th and 13th.
        let fields: Vec<&str> = stat
            .rsplit(')')
            .next()
            .unwrap_or_default()
            .split_whitespace()
            .collect();
        let ticks: u64 = [11, 12]
            .iter()
            .filter_map(|place| fields.get(*place)?.parse::<u64>().ok())
            .sum();
        let status = read("status");
        let memory = status.lines().find_map(|line| {
            let value = line.strip_prefix("VmRSS:")?;
            value.split_whitespace().next()?.parse().ok()
        });
        Spent {
            processor: ticks * 1_000 / TICKS,
            memory: memory.unwrap_or_default(),
        }
    }
}

/// What everybody together saw.
#[derive(Debug, Default)]
pub struct Seen {
    /// How late each delivery was, in microseconds.
    pub late: Vec<u32>,
    /// Acts that were done, and those that were not.
    pub done: u64,
    /// See [`Seen::done`].
    pub not_done: u64,
    /// Connections that ended before the end.
    pub lost: u64,
    /// Frames.
    pub frames: u64,
}

/// The report of a run, one `name value` a line.
#[derive(Debug)]
pub struct Report {
    pub people: usize,
    pub joined_in: Duration,
    pub join_errors: usize,
    pub lines: u64,
    pub votes: u64,
    pub seen: Seen,
    pub before: Spent,
    pub joined: Spent,
    pub after: Spent,
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut late = self.seen.late.clone();
        late.sort_unstable();
        let share = |share: f64| {
            let place = (late.len() as f64 * share) as usize;
            late.get(place.min(late.len().saturating_sub(1)))
                .copied()
                .unwrap_or_default() as f64
                / 1_000.0
        };
        let wanted = self.lines * self.people as u64;
        let processor = self.after.processor.saturating_sub(self.joined.processor);
        writeln!(out, "people {}", self.people)?;
        writeln!(out, "joined_seconds {:.1}", self.joined_in.as_secs_f64())?;
        writeln!(out, "join_errors {}", self.join_errors)?;
        writeln!(out, "lines {}", self.lines)?;
        writeln!(out, "deliveries {}", late.len())?;
        writeln!(
            out,
            "deliveries_missing {}",
            wanted.saturating_sub(late.len() as u64)
        )?;
        writeln!(out, "late_p50_ms {:.1}", share(0.5))?;
        writeln!(out, "late_p99_ms {:.1}", share(0.99))?;
        writeln!(out, "late_most_ms {:.1}", share(1.0))?;
        writeln!(out, "votes {}", self.votes)?;
        writeln!(out, "acts_done {}", self.seen.done)?;
        writeln!(out, "acts_not_done {}", self.seen.not_done)?;
        writeln!(out, "connections_lost {}", self.seen.lost)?;
        writeln!(out, "frames {}", self.seen.frames)?;
        writeln!(out, "server_processor_ms {processor}")?;
        writeln!(
            out,
            "server_processor_us_a_delivery {:.2}",
            processor as f64 * 1_000.0 / (late.len().max(1)) as f64
        )?;
        writeln!(out, "server_memory_before_kb {}", self.before.memory)?;
        writeln!(out, "server_memory_kb {}", self.after.memory)?;
        write!(
            out,
            "server_memory_kb_a_connection {:.2}",
            self.after.memory.saturating_sub(self.before.memory) as f64 / self.people.max(1) as f64
        )
    }
}

/// Microseconds since the run began: what a line carries.
pub fn since(began: Instant) -> u64 {
    u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX)
}
