//! LiveKit: a pass opens a room of its server, through a LiveKit Meet that the operator runs (docs.livekit.io, *Tokens
//! and grants*; LiveKit Meet's page `/custom`).

use kernel::{Instant, Problem};
use platform::engines::Engine;
use platform::web::percent_encoded;
use serde_json::json;

use super::jitsi::Guest;
use super::pass;

/// How long a pass is good, in hours.
const HOURS: i64 = 6;

/// The address by which somebody enters a room. Whoever follows without taking part sees and hears, and does not speak.
///
/// # Errors
/// A fault when the pass cannot be signed.
pub fn join(
    engine: &Engine,
    server: &str,
    room: &str,
    guest: &Guest<'_>,
    speaks: bool,
    now: Instant,
) -> Result<String, Problem> {
    let seconds = now.milliseconds() / 1_000;
    let claims = json!({
        "iss": engine.name,
        "sub": guest.seat,
        "name": guest.name,
        "nbf": seconds - 60,
        "exp": seconds + HOURS * 3_600,
        "video": {
            "room": room,
            "roomJoin": true,
            "roomAdmin": guest.is_host,
            "canPublish": speaks,
            "canSubscribe": true,
            "canPublishData": speaks,
        },
    });
    let pass = pass::sign(&claims, &engine.secret)?;
    Ok(format!(
        "{}/custom?liveKitUrl={}&token={pass}",
        engine.address,
        percent_encoded(server)
    ))
}
