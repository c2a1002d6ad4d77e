//! What an order says, in words: on its page, and on paper.

use platform::web::View;

use super::model::{Agent, Kind, Mission, State};
use crate::letter::{Group, Letter};

/// When: from a moment to a moment, or between two days.
pub(super) fn when(v: &View, mission: &Mission) -> String {
    let calendar = v.calendar();
    match mission.kind {
        Kind::Permanent => {
            let ends = calendar.next_day(mission.returns);
            calendar.period(v.languages(), mission.leaves, ends, true)
        }
        _ => calendar.period(v.languages(), mission.leaves, mission.returns, false),
    }
}

/// Its facts, group by group.
pub(super) fn groups(v: &View, mission: &Mission) -> Vec<Group> {
    let word = |id: &str| v.t(id).to_owned();
    let details = &mission.details;
    let event = mission.gathering.as_ref().map(|(_, title)| title.clone());
    let place = match mission.kind {
        Kind::Permanent => "mission-zone",
        _ => "mission-destination",
    };
    let costs = match mission.costs {
        true => "mission-with-costs",
        false => "mission-without-costs",
    };
    let mut groups = vec![
        Group {
            head: word("mission-journey"),
            facts: vec![
                (word("mission-purpose"), mission.purpose.clone()),
                (word("mission-event"), event.unwrap_or_default()),
                (word(place), mission.destination.clone()),
                (word("mission-when"), when(v, mission)),
                (word("mission-leaves-from"), mission.leaves_from.clone()),
                (word("mission-returns-to"), mission.returns_to.clone()),
                (word("mission-programme"), details.programme.clone()),
            ],
        },
        Group {
            head: word("mission-authority-head"),
            facts: vec![
                (word("mission-employer"), details.employer.clone()),
                (word("mission-authority"), details.authority.clone()),
                (word("mission-costs-head"), word(costs)),
            ],
        },
    ];
    if mission.costs {
        let own = match details.own_vehicle {
            true if details.vehicle_power.is_empty() => word("mission-allowed"),
            true => v.t1("mission-allowed-power", "power", details.vehicle_power.as_str()),
            false => word("mission-not-allowed"),
        };
        groups.push(Group {
            head: word("mission-costs-head"),
            facts: vec![
                (word("mission-transport"), details.transport.clone()),
                (word("mission-class"), details.class.clone()),
                (word("mission-own-vehicle"), own),
                (word("mission-lodging"), details.lodging.clone()),
                (word("mission-meals"), details.meals.clone()),
                (word("mission-budget"), details.budget.clone()),
                (word("mission-payer"), details.payer.clone()),
                (word("mission-advance"), details.advance.clone()),
            ],
        });
    }
    for group in &mut groups {
        group.facts.retain(|(_, value)| !value.is_empty());
    }
    groups
}

/// The heads of the table of those on it.
pub(super) fn heads(v: &View) -> Vec<String> {
    [
        "mission-agent-name",
        "mission-agent-grade",
        "mission-agent-function",
        "mission-agent-residence",
        "mission-agent-home",
    ]
    .map(|id| v.t(id).to_owned())
    .to_vec()
}

/// Its rows.
pub(super) fn rows(agents: &[Agent]) -> Vec<Vec<String>> {
    let row = |agent: &Agent| {
        let known = &agent.known;
        vec![
            format!("{} {}", known.civility, known.name).trim().to_owned(),
            known.grade.clone(),
            known.function.clone(),
            known.residence.clone(),
            known.home.clone(),
        ]
    };
    agents.iter().map(row).collect()
}

/// What the file of one is called.
pub(super) const FILE: &str = "ordre-de-mission.pdf";

/// What the paper is called: what it is, and what for.
pub(super) fn called(made: &Letter, mission: &Mission) -> String {
    format!("{} · {}", made.title, mission.purpose)
}

/// The order on paper.
pub(super) fn letter(v: &View, mission: &Mission, agents: &[Agent]) -> Letter {
    let number = mission
        .called()
        .map_or_else(String::new, |called| v.t1("mission-number", "number", called));
    let state = match mission.state {
        State::Signed | State::Done => v.t2(
            "mission-signed-by",
            "date",
            mission.decided.map_or_else(String::new, |at| v.day(at)),
            "name",
            mission.signature.as_str(),
        ),
        state => v.word("mission-paper", state.word()).to_owned(),
    };
    let signature = match mission.details.authority.as_str() {
        "" => Vec::new(),
        authority => vec![authority.to_owned()],
    };
    Letter {
        above: format!("{} · {} · {number}", v.instance.name, mission.space_name),
        title: v.word("mission-title", mission.kind.word()).to_owned(),
        says: vec![state],
        groups: groups(v, mission),
        heads: heads(v),
        rows: rows(agents),
        closes: vec![v.t("mission-closes").to_owned()],
        signature,
        place: v.t("mission-sign-here").to_owned(),
    }
}
