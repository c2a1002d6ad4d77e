//! The engines of sound and picture that the operator has: a live room sends people to one of them.

use kernel::Problem;

/// An address, the name under which we are known there, and what we share with it.
#[derive(Clone, PartialEq, Eq)]
pub struct Engine {
    /// Its address, without a slash at the end.
    pub address: String,
    /// What it calls us: an application, a key; empty where it calls us nothing.
    pub name: String,
    /// What both sign with; empty where nothing is signed.
    pub secret: String,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Engine({})", self.address)
    }
}

/// Those that there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Engines {
    /// BigBlueButton: the address of its API, and the secret that `bbb-conf --secret` prints.
    pub bigbluebutton: Option<Engine>,
    /// Jitsi Meet: its address; with an application and a secret, people enter with a token.
    pub jitsi: Option<Engine>,
    /// LiveKit: the address of a LiveKit Meet that people enter through, with the key and the secret of its server.
    pub livekit: Option<Engine>,
    /// The address of the LiveKit server itself: `wss://…`.
    pub livekit_server: String,
}

/// Reads an engine's settings; nothing when it has no address.
///
/// # Errors
/// A fault that names the setting when the address is not one of the web.
pub(crate) fn read(
    setting: &'static str,
    address: &str,
    name: &str,
    secret: &str,
) -> Result<Option<Engine>, Problem> {
    if address.is_empty() {
        return Ok(None);
    }
    let plain = |byte: u8| byte.is_ascii_graphic() && !b"\"'<>\\^`{|} #?".contains(&byte);
    let is_web = ["https://", "http://"].iter().any(|scheme| {
        address
            .strip_prefix(scheme)
            .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(plain))
    });
    if !is_web {
        return Err(Problem::fault(
            setting,
            "expected an address: https://meet.example",
        ));
    }
    Ok(Some(Engine {
        address: address.trim_end_matches('/').to_owned(),
        name: name.to_owned(),
        secret: secret.to_owned(),
    }))
}
