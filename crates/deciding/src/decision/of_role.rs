//! From a role to an election without candidate, and back: who shall hold it is asked of everybody, with what the role is;
//! the page of the role says that it is asked, and what the group chose.

use askama::Template;
use kernel::{Module, Problem, Right};
use platform::Tx;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, Form, View, drawn};
use spaces::part::{RolePart, RoleSpot};
use spaces::shape::said;
use spaces::space::access::Seen;
use trame::Role;

use super::model::{Decision, Method, State};
use super::store;

/// On the page of a role: its elections to whoever reads it, and to members that they may ask for one.
pub(super) const ELECT: RolePart = RolePart {
    spot: RoleSpot::Aside,
    read,
};

struct Elect {
    elections: Vec<Decision>,
    ask: Option<String>,
}

#[derive(Template)]
#[template(path = "decision/_elect.html")]
struct Drawn<'a> {
    v: &'a View,
    elections: Vec<(&'static str, &'a Decision)>,
    ask: Option<&'a str>,
}

fn read(tx: &mut Tx, _: &Cx, seen: &Seen, key: &str) -> Read {
    if !seen.space.shape.has(Module::Decisions) {
        return Ok(Box::new(Nothing));
    }
    let (space, now) = (&seen.space, tx.now());
    let elections = store::of_role(tx, space.id, key)?;
    let is_asked = elections.iter().any(|each| each.state(now) == State::Open);
    let may_ask = seen.belongs() && space.life.while_awake().is_ok() && !is_asked;
    let way = Method::Election.word();
    let ask = may_ask.then(|| format!("/spaces/{}/decisions/new?method={way}&role={key}", space.slug));
    if elections.is_empty() && ask.is_none() {
        return Ok(Box::new(Nothing));
    }
    Ok(Box::new(Elect { elections, ask }))
}

impl Part for Elect {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        let word = |each: &Decision| match each.state(v.now()) {
            State::Open => "open",
            State::Closed | State::Withdrawn => "closed",
            State::Settled => "came",
        };
        drawn(&Drawn {
            v,
            elections: self.elections.iter().map(|each| (word(each), each)).collect(),
            ask: self.ask.as_deref(),
        })
    }
}

/// The role that an address or a form names, for an election.
pub(super) fn asked<'a>(seen: &'a Seen, method: Method, key: Option<&str>) -> Option<&'a Role> {
    let key = key.filter(|_| method == Method::Election && seen.space.shape.has(Module::Roles));
    key.and_then(|key| seen.space.shape.role(key))
}

/// Begins the form of its election: the question, and what the role is.
pub(super) fn begin(v: &View, role: &Role, form: &mut Form) {
    let name = said(&role.name, v.language).text;
    let purpose = said(&role.purpose, v.language).text;
    let responsibilities = said(&role.responsibilities, v.language).text;
    form.fill("title", v.t1("decision-elect-title", "role", name))
        .fill("body", format!("{purpose}\n\n{responsibilities}"))
        .fill("role", role.key.as_str());
}

/// The way back to the role, on the page of its election.
pub(super) struct Way {
    pub name: String,
    pub path: String,
    /// Whether the reader may give it to whom the group chose.
    pub may_give: bool,
}

/// The role for which a decision asks, as long as the space has it.
pub(super) fn way(v: &View, seen: &Seen, decision: &Decision) -> Option<Way> {
    let role = asked(seen, decision.method, Some(&decision.role))?;
    Some(Way {
        name: said(&role.name, v.language).text.to_owned(),
        path: format!("/spaces/{}/roles/{}", decision.space, role.key),
        may_give: seen.has(Right::AssignRole),
    })
}
