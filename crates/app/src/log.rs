//! Logs go to standard error, so that standard output stays the program's answer. What they hold: `docs/logging.md`.

use tracing_subscriber::EnvFilter;

/// Starts logging as `TRESSE_LOG` and `TRESSE_LOG_FORMAT` say.
pub fn start() {
    let filter = EnvFilter::try_from_env("TRESSE_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let logging = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    if std::env::var("TRESSE_LOG_FORMAT").is_ok_and(|format| format == "json") {
        logging.json().flatten_event(true).init();
    } else {
        logging.compact().init();
    }
}
