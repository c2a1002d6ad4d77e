//! Counting, once, what was published before anything was counted.

use platform::house::{keep_setting, list_settings};
use platform::jobs::Repeated;

use super::store;

/// Set when everything that was there has been counted.
const COUNTED: &str = "sheets.counted";

/// Looks once a day, and does it once.
pub const COUNT: Repeated = Repeated {
    kind: "sheets.count",
    minutes: 24 * 60,
    run: |house| {
        Box::pin(async move {
            let kept = house.read(list_settings).await?;
            if kept.iter().any(|(name, _)| name == COUNTED) {
                return Ok(());
            }
            let mut last = 0;
            while let Some(next) = house.write(move |tx| store::count_after(tx, last)).await? {
                last = next;
            }
            Ok(house.write(|tx| keep_setting(tx, COUNTED, "1")).await?)
        })
    },
};
