//! A step as a form sends it.

use kernel::Uid;
use platform::web::Form;

use super::model::{Step, Text};
use super::store::Host;

/// Who may speak, besides whoever one writes: value and name.
pub(super) type Speakers = Vec<(String, String)>;

/// Hosts and duties, as the form offers them.
pub(super) fn speakers(hosts: &[Host], duties: &[(String, String)]) -> Speakers {
    let hosts = hosts
        .iter()
        .map(|(_, uid, name)| (format!("host-{uid}"), name.clone()));
    let duties = duties
        .iter()
        .map(|(key, name)| (format!("duty-{key}"), name.clone()));
    hosts.chain(duties).collect()
}

/// Reads the fields of a step; what is wrong is noted in the form.
pub(super) fn read(form: &mut Form, hosts: &[Host], duties: &[(String, String)]) -> Text {
    let known = speakers(hosts, duties);
    let who = match form.value("who") {
        "" => None,
        _ => form.choice("who", |value| known.iter().find(|(each, _)| each == value)),
    };
    let who = who.map(|(value, _)| value.as_str()).unwrap_or_default();
    let host = who.strip_prefix("host-").and_then(|uid| uid.parse::<Uid>().ok());
    Text {
        name: form.line("name", 1..=160),
        aim: form.text("aim", 0..=1_000),
        method: form.text("method", 0..=2_000),
        speaker: form.line("speaker", 0..=160),
        host: host
            .and_then(|host| hosts.iter().find(|(_, uid, _)| *uid == host))
            .map(|(id, ..)| *id),
        duty: who.strip_prefix("duty-").map(str::to_owned),
        minutes: form.whole("minutes", 1..=1_440),
        material: form.text("material", 0..=1_000),
        fallback: form.text("fallback", 0..=1_000),
    }
}

/// Fills the form with a step as it is.
pub(super) fn fill(form: &mut Form, step: &Step, hosts: &[Host]) {
    let text = &step.text;
    let host = text
        .host
        .and_then(|host| hosts.iter().find(|(id, ..)| *id == host));
    let host = host.map(|(_, uid, _)| format!("host-{uid}"));
    let duty = text.duty.as_ref().map(|duty| format!("duty-{duty}"));
    form.fill("name", &text.name)
        .fill("aim", &text.aim)
        .fill("method", &text.method)
        .fill("speaker", &text.speaker)
        .fill("who", host.or(duty).unwrap_or_default())
        .fill("minutes", text.minutes.to_string())
        .fill("material", &text.material)
        .fill("fallback", &text.fallback)
        .fill("version", step.version.to_string());
}
