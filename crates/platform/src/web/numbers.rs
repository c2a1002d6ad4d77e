//! What `/metrics` tells: a handful of counts, no labels that name anything.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Counts since the start of the process.
#[derive(Debug, Default)]
pub struct Numbers {
    requests: AtomicU64,
    refused: AtomicU64,
    faults: AtomicU64,
    microseconds: AtomicU64,
}

impl Numbers {
    pub(super) fn count(&self, status: u16, took: Duration) {
        self.requests.fetch_add(1, Ordering::Relaxed);
        match status {
            400..=499 => self.refused.fetch_add(1, Ordering::Relaxed),
            500..=599 => self.faults.fetch_add(1, Ordering::Relaxed),
            _ => 0,
        };
        let took = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        self.microseconds.fetch_add(took, Ordering::Relaxed);
    }

    /// In the text format of Prometheus (exposition format 0.0.4).
    pub fn text(&self) -> String {
        let line = |name: &str, help: &str, value: &AtomicU64| {
            let value = value.load(Ordering::Relaxed);
            format!("# HELP {name} {help}\n# TYPE {name} counter\n{name} {value}\n")
        };
        [
            line("tresse_requests_total", "Requests answered.", &self.requests),
            line(
                "tresse_requests_refused_total",
                "Requests answered with a 4xx status.",
                &self.refused,
            ),
            line(
                "tresse_requests_failed_total",
                "Requests answered with a 5xx status.",
                &self.faults,
            ),
            line(
                "tresse_request_microseconds_total",
                "Time spent answering.",
                &self.microseconds,
            ),
        ]
        .concat()
    }
}
