//! BigBlueButton's API (docs.bigbluebutton.org, *API reference*): calls are addresses signed with a checksum, answers
//! are XML with a `returncode`.

use std::time::Duration;

use kernel::Problem;
use platform::chance::hexadecimal;
use platform::engines::Engine;
use platform::web::percent_encoded;
use quick_xml::Reader;
use quick_xml::events::Event;
use sha2::{Digest, Sha256};

/// How long the engine may take to answer.
const PATIENCE: Duration = Duration::from_secs(8);
/// The most bytes of an answer.
const MOST: u64 = 2 * 1024 * 1024;

/// What went wrong with the engine.
#[derive(Debug, PartialEq, Eq)]
pub enum Failure {
    /// It does not answer, or not as its documentation says.
    Silent(String),
    /// It refuses, with a word of its own: `checksumError`, `idNotUnique`…
    Refused(String),
}

/// The address of a call: `checksum` is SHA-256 over the call's name, its query and the shared secret. Engines take
/// SHA-1, SHA-256, SHA-384 and SHA-512 unless their operator says otherwise.
pub fn address(engine: &Engine, call: &str, fields: &[(&str, &str)]) -> String {
    let query: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", percent_encoded(value)))
        .collect();
    let query = query.join("&");
    let checksum = hexadecimal(&Sha256::digest(format!("{call}{query}{}", engine.secret)));
    let joint = if query.is_empty() { "" } else { "&" };
    format!("{}/{call}?{query}{joint}checksum={checksum}", engine.address)
}

/// A meeting about to be made. Made twice with the same fields, it is one (documentation, *create*).
pub struct Meeting<'a> {
    /// What both call it.
    pub id: &'a str,
    /// What people call it.
    pub name: &'a str,
    /// Where people are sent when they leave.
    pub home: &'a str,
    /// Whether it may be recorded.
    pub records: bool,
}

/// Makes the meeting unless it is there.
///
/// # Errors
/// What the engine says.
pub fn create(engine: &Engine, meeting: &Meeting<'_>) -> Result<(), Failure> {
    let records = if meeting.records { "true" } else { "false" };
    let fields = [
        ("meetingID", meeting.id),
        ("name", meeting.name),
        ("record", records),
        ("autoStartRecording", "false"),
        ("allowStartStopRecording", records),
        ("logoutURL", meeting.home),
        ("muteOnStart", "true"),
        ("guestPolicy", "ALWAYS_ACCEPT"),
    ];
    ask(engine, "create", &fields).map(drop)
}

/// The address by which somebody enters a meeting.
pub fn join(engine: &Engine, meeting: &str, name: &str, seat: &str, is_host: bool) -> String {
    let role = if is_host { "MODERATOR" } else { "VIEWER" };
    let fields = [
        ("meetingID", meeting),
        ("fullName", name),
        ("userID", seat),
        ("role", role),
        ("redirect", "true"),
    ];
    address(engine, "join", &fields)
}

/// The address of the first recording that can be watched, if one is published.
///
/// # Errors
/// What the engine says.
pub fn recording(engine: &Engine, meeting: &str) -> Result<Option<String>, Failure> {
    let fields = [("meetingID", meeting), ("state", "published")];
    let answer = ask(engine, "getRecordings", &fields)?;
    Ok(first_playback(&answer))
}

fn ask(engine: &Engine, call: &str, fields: &[(&str, &str)]) -> Result<String, Failure> {
    let silent = |cause: ureq::Error| Failure::Silent(cause.to_string());
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .max_redirects(0)
        .build()
        .into();
    let mut answer = agent.get(address(engine, call, fields)).call().map_err(silent)?;
    let text = answer
        .body_mut()
        .with_config()
        .limit(MOST)
        .read_to_string()
        .map_err(silent)?;
    understand(&text)?;
    Ok(text)
}

/// Whether an answer says that it was done.
fn understand(text: &str) -> Result<(), Failure> {
    match element(text, "returncode").as_deref() {
        Some("SUCCESS") => Ok(()),
        Some(_) => Err(Failure::Refused(element(text, "messageKey").unwrap_or_default())),
        None => Err(Failure::Silent("no returncode in the answer".into())),
    }
}

/// The text of the first element of this name.
fn element(text: &str, name: &str) -> Option<String> {
    let mut found = None;
    let whole = walk(text, |path, text| {
        if found.is_none() && path.last().is_some_and(|last| last == name) {
            found = Some(text.to_owned());
        }
    });
    whole.and(found)
}

/// The address of the first format that a page shows: a video before a presentation.
fn first_playback(text: &str) -> Option<String> {
    let (mut kind, mut best) = (String::new(), None::<(usize, String)>);
    walk(text, |path, text| {
        let in_format = path.iter().rev().nth(1).is_some_and(|parent| parent == "format");
        match path.last().map(String::as_str) {
            Some("type") if in_format => text.clone_into(&mut kind),
            Some("url") if in_format && text.starts_with("https://") => {
                let rank = ["video", "presentation"].iter().position(|known| *known == kind);
                let rank = rank.unwrap_or(2);
                if best.as_ref().is_none_or(|(known, _)| rank < *known) {
                    best = Some((rank, text.to_owned()));
                }
            }
            _ => {}
        }
    })?;
    best.map(|(_, address)| address)
}

/// Goes through the texts of a document with the names that lead to each; nothing when it is broken. Entities that the
/// document defines itself are never followed.
fn walk(text: &str, mut each: impl FnMut(&[String], &str)) -> Option<()> {
    let (mut reader, mut path) = (Reader::from_str(text), Vec::new());
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) => {
                path.push(String::from_utf8_lossy(start.local_name().as_ref()).into_owned());
            }
            Event::End(_) => drop(path.pop()),
            Event::Text(text) => {
                let text = text.decode().ok()?;
                if !text.trim().is_empty() {
                    each(&path, text.trim());
                }
            }
            Event::CData(text) => each(&path, text.decode().ok()?.trim()),
            // Cut in the middle: nothing in it counts.
            Event::Eof => return path.is_empty().then_some(()),
            _ => {}
        }
    }
}

/// What people are told.
impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        tracing::warn!(?failure, "the video engine did not do what it was asked");
        kernel::Refusal::new("video-engine-fails").into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn engine() -> Engine {
        Engine {
            address: "https://bbb.example/bigbluebutton/api".into(),
            name: String::new(),
            secret: "639259d4-9dd8-4b25-bf01-95f9567eaf4b".into(),
        }
    }

    #[test]
    fn a_call_is_signed_over_its_name_its_query_and_the_secret() {
        let address = address(
            &engine(),
            "create",
            &[("name", "Test Meeting"), ("meetingID", "abc123")],
        );
        let expected = hexadecimal(&Sha256::digest(
            "createname=Test%20Meeting&meetingID=abc123639259d4-9dd8-4b25-bf01-95f9567eaf4b",
        ));
        assert_eq!(
            address,
            format!(
                "https://bbb.example/bigbluebutton/api/create?name=Test%20Meeting&meetingID=abc123&checksum={expected}"
            )
        );
    }

    #[test]
    fn a_host_joins_as_moderator_and_everybody_else_as_viewer() {
        assert!(join(&engine(), "m", "Zoé & Gil", "s", true).contains("role=MODERATOR"));
        let viewer = join(&engine(), "m", "Zoé & Gil", "s", false);
        assert!(viewer.contains("role=VIEWER") && viewer.contains("fullName=Zo%C3%A9%20%26%20Gil"));
    }

    #[test]
    fn answers_are_understood_and_what_is_broken_is_a_failure() {
        assert_eq!(
            understand("<response><returncode>SUCCESS</returncode></response>"),
            Ok(())
        );
        assert_eq!(
            understand(
                "<response><returncode>FAILED</returncode><messageKey>checksumError</messageKey></response>"
            ),
            Err(Failure::Refused("checksumError".into()))
        );
        for wrong in ["", "<html>502</html>", "<response><returncode>SUCC", "{}"] {
            assert!(matches!(understand(wrong), Err(Failure::Silent(_))), "{wrong}");
        }
    }

    #[test]
    fn a_video_is_shown_rather_than_a_presentation() {
        let answer = "<response><returncode>SUCCESS</returncode><recordings><recording><recordID>r</recordID>\
            <playback><format><type>presentation</type><url>https://bbb.example/p</url><length>3</length></format>\
            <format><type>video</type><url><![CDATA[https://bbb.example/v?a=1&b=2]]></url></format></playback>\
            </recording></recordings></response>";
        assert_eq!(
            first_playback(answer).as_deref(),
            Some("https://bbb.example/v?a=1&b=2")
        );
        assert_eq!(first_playback("<response><recordings/></response>"), None);
    }
}
