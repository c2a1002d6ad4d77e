//! The fields of an order: what a form says, and a form filled with what stands.

use kernel::{PersonId, Refusal, Uid};
use platform::web::{Form, View};

use super::access::Seen;
use super::agents;
use super::model::{Details, Kind};
use super::store::Worded;

/// The longest that a permanent order holds, in days, and that a journey may take.
const LONGEST_DAYS: i64 = 366;

/// What a form says.
pub(super) fn typed(v: &View, form: &mut Form, kind: Kind, people: &[(PersonId, Uid)]) -> Worded {
    let costs = form.ticked("costs");
    let purpose = form.line("purpose", 1..=200);
    let destination = form.line("destination", 1..=300);
    let days = kind == Kind::Permanent;
    let calendar = v.calendar();
    let moment = |written: &str| match days {
        true => calendar.from_field(written),
        false => calendar.from_moment_field(written),
    };
    let (leaves, returns) = (moment(form.value("leaves")), moment(form.value("returns")));
    if leaves.is_none() {
        form.refuse("leaves", Refusal::new("mission-when-missing"));
    }
    let leaves = leaves.unwrap_or(v.now());
    let returns = returns.unwrap_or(leaves);
    let longest = leaves.plus_days(LONGEST_DAYS);
    if returns <= leaves {
        form.refuse("returns", Refusal::new("mission-returns-after"));
    } else if returns >= longest {
        form.refuse("returns", Refusal::new("mission-twelve-months"));
    }
    // Without costs nothing is asked of what decides what somebody is owed.
    let least = usize::from(costs);
    let details = Details {
        programme: form.text("programme", 0..=4_000),
        employer: form.line("employer", 0..=200),
        authority: form.line("authority", 0..=200),
        transport: form.line("transport", least..=120),
        class: form.line("class", least..=60),
        own_vehicle: form.ticked("own_vehicle"),
        vehicle_power: form.line("vehicle_power", 0..=40),
        lodging: form.line("lodging", 0..=200),
        meals: form.line("meals", 0..=200),
        budget: form.line("budget", 0..=200),
        payer: form.line("payer", 0..=200),
        advance: form.line("advance", 0..=120),
    };
    Worded {
        leaves_from: form.line("leaves_from", 0..=200),
        returns_to: form.line("returns_to", 0..=200),
        agents: agents::read(form, people, kind),
        costs,
        purpose,
        destination,
        leaves,
        returns,
        details,
    }
}

/// What stands, in the fields.
pub(super) fn filled(v: &View, seen: &Seen) -> Form {
    let (mission, details) = (&seen.mission, &seen.mission.details);
    let at = |moment| match mission.kind {
        Kind::Permanent => v.calendar().field(moment),
        _ => v.calendar().moment_field(moment),
    };
    let mut form = Form::new();
    let texts: [(&str, &str); 16] = [
        ("purpose", &mission.purpose),
        ("destination", &mission.destination),
        ("leaves_from", &mission.leaves_from),
        ("returns_to", &mission.returns_to),
        ("programme", &details.programme),
        ("employer", &details.employer),
        ("authority", &details.authority),
        ("transport", &details.transport),
        ("class", &details.class),
        ("vehicle_power", &details.vehicle_power),
        ("lodging", &details.lodging),
        ("meals", &details.meals),
        ("budget", &details.budget),
        ("payer", &details.payer),
        ("advance", &details.advance),
        ("version", &mission.version.to_string()),
    ];
    for (field, text) in texts {
        form.fill(field, text);
    }
    form.fill("leaves", at(mission.leaves))
        .fill("returns", at(mission.returns));
    for (field, on) in [("costs", mission.costs), ("own_vehicle", details.own_vehicle)] {
        if on {
            form.choose(field, "on");
        }
    }
    for agent in &seen.agents {
        agents::fill(&mut form, agent.uid, &agent.known);
    }
    form
}
