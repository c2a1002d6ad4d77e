//! From a role to an election without candidate: who shall hold it is asked of everybody, with what the role is.

use askama::Template;
use kernel::{Module, Problem};
use platform::Tx;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, Form, View, drawn};
use spaces::part::{RolePart, RoleSpot};
use spaces::shape::said;
use spaces::space::access::Seen;

use super::model::Method;

/// On the page of a role, for whoever may propose.
pub(super) const ELECT: RolePart = RolePart {
    spot: RoleSpot::Aside,
    read,
};

struct Elect(String);

#[derive(Template)]
#[template(path = "decision/_elect.html")]
struct Drawn<'a> {
    v: &'a View,
    address: &'a str,
}

fn read(_: &mut Tx, _: &Cx, seen: &Seen, key: &str) -> Read {
    let is_awake = seen.space.life.while_awake().is_ok();
    if !(seen.belongs() && is_awake && seen.space.shape.has(Module::Decisions)) {
        return Ok(Box::new(Nothing));
    }
    let way = Method::Election.word();
    Ok(Box::new(Elect(format!(
        "/spaces/{}/decisions/new?method={way}&role={key}",
        seen.space.slug
    ))))
}

impl Part for Elect {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        drawn(&Drawn { v, address: &self.0 })
    }
}

/// Begins the form of an election from the role that the address names: the question, and what the role is, with the way
/// back to its page, where it is then given.
pub(super) fn begin(v: &View, seen: &Seen, key: &str, form: &mut Form) {
    let Some(role) = seen.space.shape.role(key) else {
        return;
    };
    let name = said(&role.name, v.language).text;
    let page = format!("/spaces/{}/roles/{key}", seen.space.slug);
    let purpose = said(&role.purpose, v.language).text;
    let responsibilities = said(&role.responsibilities, v.language).text;
    form.fill("title", v.t1("decision-elect-title", "role", name));
    form.fill(
        "body",
        format!("[{name}]({page})\n\n{purpose}\n\n{responsibilities}"),
    );
}
