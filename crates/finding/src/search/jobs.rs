//! Filling what can be found, once, in a store that was there before.

use platform::house::{keep_setting, list_settings};
use platform::jobs::Repeated;

/// Set when everything that was there has been read.
const FILLED: &str = "search.filled";

/// Looks once a day, and does it once.
pub const FILL: Repeated = Repeated {
    kind: "search.fill",
    minutes: 24 * 60,
    run: |house| {
        Box::pin(async move {
            let kept = house.read(list_settings).await?;
            if kept.iter().all(|(name, _)| name != FILLED) {
                spaces::search::fill(&house).await?;
                house.write(|tx| keep_setting(tx, FILLED, "1")).await?;
            }
            Ok(())
        })
    },
};
