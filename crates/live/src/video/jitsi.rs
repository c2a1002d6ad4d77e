//! Jitsi Meet: a room is an address; where its operator asks for it, a pass says who comes (jitsi.github.io/handbook,
//! *Token authentication*; the claims of `lib-jitsi-meet`'s tokens).

use kernel::{Instant, Problem};
use platform::engines::Engine;
use platform::web::percent_encoded;
use serde_json::json;

use super::pass;

/// How long a pass is good, in hours.
const HOURS: i64 = 6;

/// Who comes.
pub struct Guest<'a> {
    /// How they are called.
    pub name: &'a str,
    /// The identifier of their seat.
    pub seat: &'a str,
    /// Whether they hold the room.
    pub is_host: bool,
}

/// The address by which somebody enters a room.
///
/// # Errors
/// A fault when the pass cannot be signed.
pub fn join(engine: &Engine, room: &str, guest: &Guest<'_>, now: Instant) -> Result<String, Problem> {
    let shown = format!(
        "#userInfo.displayName=%22{}%22&config.startWithAudioMuted=true",
        percent_encoded(&guest.name.replace(['"', '\\'], " "))
    );
    if engine.secret.is_empty() {
        return Ok(format!("{}/{room}{shown}", engine.address));
    }
    let seconds = now.milliseconds() / 1_000;
    let host = engine.address.split("://").nth(1).unwrap_or_default();
    let host = host.split(['/', ':']).next().unwrap_or_default();
    let claims = json!({
        "aud": engine.name,
        "iss": engine.name,
        "sub": host,
        "room": room,
        "nbf": seconds - 60,
        "exp": seconds + HOURS * 3_600,
        "context": {
            "user": {
                "id": guest.seat,
                "name": guest.name,
                "moderator": guest.is_host,
                "affiliation": if guest.is_host { "owner" } else { "member" },
            },
        },
    });
    let pass = pass::sign(&claims, &engine.secret)?;
    Ok(format!("{}/{room}?jwt={pass}{shown}", engine.address))
}
