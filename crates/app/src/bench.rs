//! `tresse bench-data`, for `bin/bench` alone.

use kernel::Problem;

use crate::terminal::Terminal;

pub const STATEMENTS: &[platform::db::Statement] = &[];

/// Fills.
pub async fn fill(_: &Terminal) -> Result<(), Problem> {
    Ok(())
}
