//! What an offer changes, thing by thing, and the plan once some of it is taken.

use trame::{Part, Program, Strand, Trame};

use crate::merge::{Item, Plan, taken};

/// A thing that an offer changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Thing {
    /// What kind of thing.
    pub part: Part,
    /// Its key; `weeks` and `note` of the program.
    pub key: String,
    /// `added`, `removed`, `changed`.
    pub mark: &'static str,
    /// Whether the parent changed it too since the fork.
    pub both: bool,
}

impl Thing {
    /// How a form names it.
    pub fn name(&self) -> String {
        format!("{}:{}", self.part.word(), self.key)
    }
}

/// Everything that `offered` changed of `base`, but for what `now` says already.
pub(super) fn things(base: &Plan, offered: &Plan, now: &Plan) -> Vec<Thing> {
    let mut things = Vec::new();
    let (old, new, own) = (&base.program, &offered.program, &now.program);
    if new.weeks != old.weeks && new.weeks != own.weeks {
        things.push(whole("weeks", own.weeks != old.weeks));
    }
    if new.note != old.note && new.note != own.note {
        things.push(whole("note", own.note != old.note));
    }
    list(&old.strands, &new.strands, &own.strands, &mut things);
    list(&base.stages, &offered.stages, &now.stages, &mut things);
    list(&old.meetings, &new.meetings, &own.meetings, &mut things);
    list(&old.activities, &new.activities, &own.activities, &mut things);
    // What only lets go of something that is gone follows from its going.
    let mut trimmed = base.clone();
    let still = |key: &String| offered.activity(key).is_some();
    for activity in &mut trimmed.program.activities {
        activity.after.retain(still);
    }
    things.retain(|thing| {
        thing.part != Part::Activity
            || !still(&thing.key)
            || trimmed.activity(&thing.key) != offered.activity(&thing.key)
    });
    things
}

fn whole(key: &str, both: bool) -> Thing {
    Thing {
        part: Part::Program,
        key: key.to_owned(),
        mark: "changed",
        both,
    }
}

fn list<T: Item>(base: &[T], offered: &[T], now: &[T], things: &mut Vec<Thing>) {
    fn find<'a, T: Item>(list: &'a [T], key: &str) -> Option<&'a T> {
        list.iter().find(|thing| thing.key() == key)
    }
    let gone = base.iter().filter(|thing| find(offered, thing.key()).is_none());
    for key in offered.iter().chain(gone).map(Item::key) {
        let (old, new, own) = (find(base, key), find(offered, key), find(now, key));
        if new == old || new == own {
            continue;
        }
        things.push(Thing {
            part: T::PART,
            key: key.to_owned(),
            mark: match (own, new) {
                (None, _) => "added",
                (Some(_), None) => "removed",
                (Some(_), Some(_)) => "changed",
            },
            both: own != old,
        });
    }
}

/// The plan once these things are taken, with what they stand on.
pub(super) fn take(offered: &Plan, now: &Plan, chosen: &[Thing], usual: &[Strand]) -> Plan {
    let mut plan = now.clone();
    let chosen = with_grounds(offered, &plan, chosen);
    let of = |part: Part| -> Vec<&str> {
        let of_part = chosen.iter().filter(|thing| thing.part == part);
        of_part.map(|thing| thing.key.as_str()).collect()
    };
    if !of(Part::Strand).is_empty() && plan.program.strands.is_empty() {
        plan.program.strands = usual.to_vec();
    }
    let program = &mut plan.program;
    for key in of(Part::Program) {
        match key {
            "weeks" => program.weeks = offered.program.weeks,
            _ => program.note.clone_from(&offered.program.note),
        }
    }
    program.strands = taken(&offered.program.strands, &program.strands, &of(Part::Strand));
    program.meetings = taken(&offered.program.meetings, &program.meetings, &of(Part::Meeting));
    program.activities = taken(
        &offered.program.activities,
        &program.activities,
        &of(Part::Activity),
    );
    plan.stages = taken(&offered.stages, &plan.stages, &of(Part::Stage));
    // What is taken from a longer plan brings the weeks in which it stands.
    let brought = |key: &str| of(Part::Activity).contains(&key) || of(Part::Meeting).contains(&key);
    let activities = plan.program.activities.iter().map(|each| (&each.key, each.week));
    let meetings = plan.program.meetings.iter().map(|each| (&each.key, each.week));
    let last = activities
        .chain(meetings)
        .filter(|(key, _)| brought(key))
        .map(|(_, week)| week)
        .max();
    plan.program.weeks = plan.program.weeks.max(last.unwrap_or(0));
    // Where there are stages everything stands on one; where there are none nothing does.
    let first = plan.stages.first().map(|stage| stage.key.clone());
    for activity in &mut plan.program.activities {
        activity.stage = activity
            .stage
            .take()
            .filter(|_| first.is_some())
            .or_else(|| first.clone());
    }
    plan.let_go();
    plan
}

/// The things that are chosen, and the strands and stages that an activity among them needs.
fn with_grounds(offered: &Plan, now: &Plan, chosen: &[Thing]) -> Vec<Thing> {
    let mut all = chosen.to_vec();
    let mut add = |part: Part, key: &str| {
        if !all.iter().any(|thing| thing.part == part && thing.key == key) {
            all.push(Thing {
                part,
                key: key.to_owned(),
                mark: "added",
                both: false,
            });
        }
    };
    let activities = chosen.iter().filter(|thing| thing.part == Part::Activity);
    for activity in activities.filter_map(|thing| offered.activity(&thing.key)) {
        if !now.program.strand_keys().contains(&activity.strand.as_str()) {
            add(Part::Strand, &activity.strand);
        }
        if let Some(stage) = &activity.stage
            && !now.stages.iter().any(|each| each.key == *stage)
        {
            add(Part::Stage, stage);
        }
    }
    all
}

/// What does not exist in the trame of the parent is let go: kinds of sheet and of gathering, skills, concepts.
pub(super) fn settle(trame: &mut Trame) {
    let sheets: Vec<String> = trame.sheets.iter().map(|each| each.key.clone()).collect();
    let kinds: Vec<String> = trame.gatherings.iter().map(|each| each.key.clone()).collect();
    let framework = &trame.framework;
    let skills: Vec<String> = framework.skills.iter().map(|each| each.key.clone()).collect();
    let concepts: Vec<String> = framework.concepts.iter().map(|each| each.key.clone()).collect();
    let Some(program) = &mut trame.program else { return };
    for activity in &mut program.activities {
        activity.sheet = activity.sheet.take().filter(|key| sheets.contains(key));
        activity.skills.retain(|key| skills.contains(key));
        activity.concepts.retain(|key| concepts.contains(key));
    }
    for meeting in &mut program.meetings {
        meeting.gathering = meeting.gathering.take().filter(|key| kinds.contains(key));
    }
}

/// A trame that holds one thing of a plan, to be compared.
pub(super) fn alone(plan: &Plan, thing: &Thing) -> Trame {
    fn only<T: Item>(list: &[T], part: Part, thing: &Thing) -> Vec<T> {
        let wanted = |each: &&T| thing.part == part && each.key() == thing.key;
        list.iter().filter(wanted).cloned().collect()
    }
    let (program, whole) = (&plan.program, |key| {
        thing.part == Part::Program && thing.key == key
    });
    Trame {
        program: Some(Program {
            weeks: if whole("weeks") { program.weeks } else { 0 },
            note: program.note.clone().filter(|_| whole("note")),
            strands: only(&program.strands, Part::Strand, thing),
            meetings: only(&program.meetings, Part::Meeting, thing),
            activities: only(&program.activities, Part::Activity, thing),
        }),
        stages: only(&plan.stages, Part::Stage, thing),
        ..Trame::default()
    }
}
