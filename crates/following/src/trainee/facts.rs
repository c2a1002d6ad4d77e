//! What is known of a cohort, gathered for sentences: no words, no clock of its own.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Instant, PersonId, Problem, Uid};
use learning::Position;
use learning::cohort::{Cohort, Seen, Stand};
use platform::Tx;
use trame::Program;

use super::store::{self, Awaiting, Trainee};
use crate::braid::{position, stand};

/// A small group: who is in it, and when they last came together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its identifier.
    pub uid: Uid,
    /// What it calls itself.
    pub name: String,
    /// Who is in it.
    pub people: Vec<PersonId>,
    /// When it was formed.
    pub formed: Instant,
    /// When two of them last did something together that the plan has for groups, or they last exchanged.
    pub met: Option<Instant>,
}

/// See the module's own text.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The trainees, by name.
    pub trainees: Vec<Trainee>,
    /// What each has done, and when.
    pub done: BTreeMap<PersonId, BTreeMap<String, Instant>>,
    /// The small groups, by name.
    pub groups: Vec<Group>,
    /// What awaits those who lead.
    pub awaits: Vec<Awaiting>,
    /// Where the cohort is.
    pub position: Position,
    /// When its first week began.
    pub began: Instant,
    /// The moment of all this.
    pub now: Instant,
}

/// How far back deposits and entries are told, in days.
const RECENT: i64 = 14;

impl Facts {
    /// Reads them in four queries.
    ///
    /// # Errors
    /// [`Problem::Missing`] as long as there are no dates.
    pub fn read(tx: &mut Tx, seen: &Seen) -> Result<Self, Problem> {
        let (cohort, program, id, now) = (seen.dated()?, seen.program()?, seen.id(), tx.now());
        let trainees = store::trainees(tx, id)?;
        let known: BTreeSet<PersonId> = trainees.iter().map(|trainee| trainee.person.id).collect();
        let mut done: BTreeMap<PersonId, BTreeMap<String, Instant>> = BTreeMap::new();
        for (person, activity, at) in store::marks(tx, id)? {
            if known.contains(&person) {
                done.entry(person).or_default().insert(activity, at);
            }
        }
        let mut facts = Facts {
            groups: Vec::new(),
            awaits: store::awaits(tx, id, now.plus_days(-RECENT))?,
            position: position(cohort, now),
            began: began(cohort),
            trainees,
            done,
            now,
        };
        let grouped = store::groups(tx, id)?;
        for group in gathered(grouped, &known) {
            let met = group.met.max(facts.together(program, &group.people));
            facts.groups.push(Group { met, ..group });
        }
        Ok(facts)
    }

    /// Whether somebody has done an activity.
    pub fn is_done(&self, person: PersonId, activity: &str) -> bool {
        self.done
            .get(&person)
            .is_some_and(|done| done.contains_key(activity))
    }

    /// How many activities of weeks before somebody has not done.
    pub fn due(&self, program: &Program, person: PersonId) -> usize {
        let open = program.activities.iter().filter(|activity| {
            stand(activity.week, self.position, self.is_done(person, &activity.key)) == Stand::Due
        });
        open.count()
    }

    /// When a second of some people last did a shared activity: the first alone has met nobody.
    fn together(&self, program: &Program, people: &[PersonId]) -> Option<Instant> {
        let shared = program
            .activities
            .iter()
            .filter(|activity| crate::week::is_shared(activity));
        let second = |key: &str| {
            let moments = people
                .iter()
                .filter_map(|person| self.done.get(person)?.get(key).copied());
            let mut moments: Vec<Instant> = moments.collect();
            moments.sort_unstable();
            moments.get(1).copied()
        };
        shared.filter_map(|activity| second(&activity.key)).max()
    }

    /// The trainee with this number.
    pub fn trainee(&self, person: PersonId) -> Option<&Trainee> {
        self.trainees.iter().find(|trainee| trainee.person.id == person)
    }
}

/// Rows of people as groups, without those who are no trainees any more.
fn gathered(rows: Vec<store::Grouped>, known: &BTreeSet<PersonId>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (_, uid, name, formed, person, met) in rows {
        if groups.last().is_none_or(|last| last.uid != uid) {
            groups.push(Group {
                uid,
                name,
                people: Vec::new(),
                formed,
                met,
            });
        }
        if let Some(group) = groups.last_mut() {
            group
                .people
                .extend(person.filter(|person| known.contains(person)));
        }
    }
    groups
}

fn began(cohort: &Cohort) -> Instant {
    cohort.schedule.span(1).0
}
