//! Logs go to standard error, so that standard output stays the program's answer. What they hold: `docs/logging.md`.

use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// Starts logging as `TRESSE_LOG` and `TRESSE_LOG_FORMAT` say.
pub fn start() {
    let kept = kept(&std::env::var("TRESSE_LOG").unwrap_or_default());
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    let logging = tracing_subscriber::registry().with(kept);
    if std::env::var("TRESSE_LOG_FORMAT").is_ok_and(|format| format == "json") {
        logging.with(lines.json().flatten_event(true)).init();
    } else {
        logging.with(lines.compact()).init();
    }
}

/// What is kept of the log: a level, or levels by part. What cannot be read is passed over, and logging goes on.
fn kept(written: &str) -> Targets {
    let spaceless: String = written.chars().filter(|letter| !letter.is_whitespace()).collect();
    let read = spaceless.parse::<Targets>();
    read.ok()
        .filter(|_| !spaceless.is_empty())
        .unwrap_or_else(|| Targets::new().with_default(LevelFilter::INFO))
}

#[cfg(test)]
mod tests {
    use tracing_subscriber::filter::LevelFilter;

    use super::kept;

    #[test]
    fn levels_are_read_by_part_and_nonsense_logs_as_if_nothing_was_set() {
        let level = |written: &str, part: &str| {
            let levels = [
                LevelFilter::ERROR,
                LevelFilter::WARN,
                LevelFilter::INFO,
                LevelFilter::DEBUG,
            ];
            let kept = kept(written);
            levels
                .into_iter()
                .filter_map(LevelFilter::into_level)
                .rfind(|level| kept.would_enable(part, level))
        };
        for (written, part, expected) in [
            ("", "platform::web", LevelFilter::INFO),
            ("warn", "spaces", LevelFilter::WARN),
            (
                "info,platform=debug",
                "platform::jobs::runner",
                LevelFilter::DEBUG,
            ),
            ("info, platform=debug", "people", LevelFilter::INFO),
            (
                "warn,platform::jobs=info",
                "platform::jobs::runner",
                LevelFilter::INFO,
            ),
            ("warn,platform::jobs=info", "platform::mail", LevelFilter::WARN),
            ("info,platform=loud", "platform", LevelFilter::INFO),
            ("off", "platform", LevelFilter::OFF),
        ] {
            assert_eq!(
                level(written, part),
                expected.into_level(),
                "{written} for {part}"
            );
        }
    }
}
