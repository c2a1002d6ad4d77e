//! An act that comes down a connection, and what is answered.

use kernel::{Language, Problem};
use platform::House;
use platform::web::Form;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{Sent, find};
use crate::event::Event;
use crate::room::{self, Key};
use crate::wire::Hub;

/// The most characters of what a client calls its act.
const NAME: usize = 40;
/// The most characters of an address below the room's.
const ADDRESS: usize = 120;

/// `{"act": "a1", "to": "lines", "with": {"text": "…"}}`.
#[derive(Debug, Deserialize)]
pub struct Asked {
    /// What the client calls it, repeated in the answer.
    pub act: String,
    /// The address below the room's.
    pub to: String,
    /// The fields.
    #[serde(default)]
    pub with: Map<String, Value>,
}

impl Asked {
    /// Reads a message; nothing when it is not one.
    pub fn read(text: &str) -> Option<Self> {
        let asked: Asked = serde_json::from_str(text).ok()?;
        let good = asked.act.chars().count() <= NAME && asked.to.len() <= ADDRESS;
        good.then_some(asked)
    }

    /// The answer when it was done: what was acknowledged is in the store.
    pub fn done(&self) -> String {
        json!({ "ok": self.act }).to_string()
    }

    /// The answer when it was not.
    pub fn not_done(&self, why: &str, say: &str) -> String {
        json!({ "no": self.act, "why": why, "say": say }).to_string()
    }
}

/// Does what was asked in one transaction, and gives the answer, with what is told to whoever asked.
pub async fn perform(house: &House, key: &Key, language: Language, asked: &Asked) -> (String, Vec<Event>) {
    match run(house, key, asked).await {
        Ok(told) => (asked.done(), told),
        Err(problem) => {
            let (why, say) = said(house, language, problem);
            (asked.not_done(why, &say), Vec::new())
        }
    }
}

async fn run(house: &House, key: &Key, asked: &Asked) -> Result<Vec<Event>, Problem> {
    let (act, item) = find(&asked.to).ok_or(Problem::Missing)?;
    let form = Form::from_json(&asked.with)?;
    let (key, hub) = (key.clone(), house.shared::<Hub>());
    let work = move |tx: &mut platform::Tx| {
        key.identify(tx)?;
        let entered = room::access::enter(tx, &key)?;
        let mut sent = Sent::new(form, item);
        sent.run(tx, act, &entered, &hub, true)?;
        Ok(sent.into_told())
    };
    house.write(work).await
}

/// Why something was not done: a word for programs, a sentence for people.
fn said(house: &House, language: Language, problem: Problem) -> (&'static str, String) {
    let words = house.languages();
    let text = |id| words.text(language, id).to_owned();
    match problem {
        Problem::Refused(refusal) => ("refused", words.refusal(language, &refusal)),
        Problem::Missing => ("missing", text("live-not-found")),
        Problem::Forbidden | Problem::SignIn => ("forbidden", text("live-not-allowed")),
        Problem::Unavailable => ("busy", text("live-busy")),
        Problem::Malformed(_) => ("malformed", text("live-malformed")),
        problem => {
            tracing::error!(?problem, "a live act failed");
            ("fault", text("live-fault"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_an_act_is_not_read() {
        for wrong in [
            "",
            "null",
            "[]",
            "{\"act\":1,\"to\":\"lines\"}",
            "{\"to\":\"lines\"}",
            "{\"act\":\"a\",\"to\":\"lines\",\"with\":[]}",
        ] {
            assert!(Asked::read(wrong).is_none(), "{wrong}");
        }
        let long = format!("{{\"act\":\"{}\",\"to\":\"lines\"}}", "a".repeat(41));
        assert!(Asked::read(&long).is_none());
        assert!(Asked::read("{\"act\":\"a\",\"to\":\"lines\"}").is_some());
    }

    proptest::proptest! {
        #[test]
        fn whatever_comes_is_read_or_not_and_what_is_read_names_itself(text in "[ -~é\u{301}]{0,200}") {
            if let Some(asked) = Asked::read(&text) {
                proptest::prop_assert!(asked.act.chars().count() <= NAME && asked.to.len() <= ADDRESS);
            }
        }

        #[test]
        fn an_act_of_whatever_shape_finds_its_act_or_none(
            act in ".{0,60}", to in "[a-z/0-9-]{0,140}", field in ".{0,20}", value in ".{0,40}", many in 0_usize..300,
        ) {
            let with: Map<String, Value> = (0..many).map(|n| (format!("{field}{n}"), json!(value))).collect();
            let frame = json!({ "act": act, "to": to, "with": with }).to_string();
            if let Some(asked) = Asked::read(&frame) {
                proptest::prop_assert!(find(&asked.to).is_none_or(|(found, _)| !found.to.is_empty()));
                // Too many fields are no form; nothing of what was sent is lost otherwise.
                if let Ok(form) = Form::from_json(&asked.with) {
                    for field in asked.with.keys() {
                        proptest::prop_assert_eq!(form.value(field), value.as_str());
                    }
                }
            }
        }
    }
}
