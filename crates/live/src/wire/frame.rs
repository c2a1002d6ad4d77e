//! What goes down a connection, as `docs/live-protocol.md` says.

use kernel::Problem;
use serde_json::{Map, Value, json};

use super::tick::{Form, MakeEye};
use crate::event::{Event, Eye, Kind};

/// The version of the protocol.
pub const VERSION: i64 = 1;

/// Items to put in place. `numbers` are those before the first and of the last event, when there are any.
///
/// # Errors
/// When an item cannot be drawn.
pub fn put(
    numbers: Option<(i64, i64)>,
    events: &[&Event],
    form: Form,
    make_eye: &MakeEye<'_>,
) -> Result<String, Problem> {
    let eye = match form {
        Form::Html(language, screen) => Some(make_eye(language, screen)),
        Form::Data { .. } => None,
    };
    let items: Result<Vec<Value>, Problem> = events.iter().map(|event| item(event, eye.as_ref())).collect();
    let mut frame = Map::new();
    if let Some((from, to)) = numbers {
        frame.insert("from".into(), from.into());
        frame.insert("to".into(), to.into());
    }
    frame.insert("put".into(), items?.into());
    Ok(Value::Object(frame).to_string())
}

fn item(event: &Event, eye: Option<&Eye>) -> Result<Value, Problem> {
    let mut item = Map::new();
    if event.number > 0 {
        item.insert("n".into(), event.number.into());
    }
    item.insert("kind".into(), event.kind.as_str().into());
    item.insert("id".into(), event.item.as_str().into());
    let Some(body) = &event.body else {
        item.insert("gone".into(), true.into());
        return Ok(Value::Object(item));
    };
    match eye {
        None => {
            let data =
                serde_json::from_str(body).map_err(|cause| Problem::fault("read a live item", cause))?;
            item.insert("is".into(), data);
        }
        Some(eye) => {
            let kind = Kind::find(&event.kind).ok_or(Problem::broken("a live item of an unknown kind"))?;
            let shown = (kind.draw)(body, eye)?;
            match shown.html {
                Some(html) => {
                    item.insert("order".into(), shown.order.into());
                    item.insert("html".into(), html.into());
                }
                None => {
                    item.insert("gone".into(), true.into());
                }
            }
        }
    }
    Ok(Value::Object(item))
}

/// The first message of a connection.
pub fn hello(seat: &str, number: i64, is_host: bool) -> String {
    json!({ "hello": { "version": VERSION, "seat": seat, "number": number, "host": is_host } }).to_string()
}

/// Fetch the page anew: what happened since is too much, or not known.
pub fn again() -> String {
    json!({ "again": true }).to_string()
}

/// The last message, before the connection is closed.
pub fn bye(why: &str, say: &str) -> String {
    json!({ "bye": why, "say": say }).to_string()
}
