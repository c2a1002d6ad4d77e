//! How a training stands for whoever looks: what they have done, and what those behind them have.
//!
//! Behind a trainee are those of their small groups, themselves included; behind those who lead, the whole cohort.

use std::collections::BTreeMap;

use kernel::{Instant, PersonId, Problem};
use learning::cohort::Seen;
use learning::progress;
use platform::Tx;

use crate::braid::{Behind, Marks, position, stands};

platform::statements! {
    // With the plus, SQLite begins with the person and not with every group of the cohort.
    GROUPS = "select g.id, g.name, m.person_id from cohort_group_members me
              join cohort_groups g on g.id = me.group_id
              join cohort_group_members m on m.group_id = g.id
              where me.person_id = $2 and me.until is null and +g.space_id = $1 and g.ended_at is null
              and m.until is null order by g.id, m.person_id";
    // Grouped by more than a column, so that it looks up these people and does not walk through what everybody did.
    DONE_BEHIND = "select coalesce(activity, ''), count(*) from activity_marks where space_id = $1 and person_id in
                   (select m.person_id from cohort_group_members me join cohort_groups g on g.id = me.group_id
                    join cohort_group_members m on m.group_id = g.id
                    where me.person_id = $2 and me.until is null and +g.space_id = $1 and g.ended_at is null
                    and m.until is null) group by coalesce(activity, '')";
    DONE_BY_TRAINEES = "select a.activity, count(*) from memberships m
                        join activity_marks a on a.space_id = m.space_id and a.person_id = m.person_id
                        where m.space_id = $1 and m.state = 'active' and m.standing = 'member' group by a.activity";
    TRAINEES = "select count(*) from memberships m
                where m.space_id = $1 and m.state = 'active' and m.standing = 'member'";
}

/// See the module's own text.
#[derive(Debug, Clone, Default)]
pub struct Mine {
    /// Whether they follow it as a trainee, with dates.
    pub follows: bool,
    /// What they have done, and when.
    pub done: BTreeMap<String, Instant>,
    /// Their small groups, by name.
    pub groups: Vec<String>,
    /// How many are behind them; nobody when they are in no group.
    pub of: i64,
    /// How many of those have done each activity.
    behind: BTreeMap<String, i64>,
    is_cohort: bool,
}

impl Mine {
    /// For whoever looks at a training: three queries for a trainee, two for those who lead, none for others.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn read(tx: &mut Tx, seen: &Seen) -> Result<Self, Problem> {
        let mut mine = Mine::default();
        let Some(person) = seen
            .actor()
            .map(|actor| actor.id)
            .filter(|_| seen.cohort.is_some())
        else {
            return Ok(mine);
        };
        if seen.is_trainee() {
            mine.follows = true;
            mine.done = progress::done_by(tx, seen.id(), person)?.into_iter().collect();
            mine.read_groups(tx, seen, person)?;
        } else if seen.leads() {
            mine.is_cohort = true;
            (mine.of,) = tx.one::<(i64,)>(TRAINEES, (seen.id(),))?;
            let counted = tx.all::<(String, i64)>(DONE_BY_TRAINEES, (seen.id(),))?;
            mine.behind = counted.into_iter().collect();
        }
        Ok(mine)
    }

    fn read_groups(&mut self, tx: &mut Tx, seen: &Seen, person: PersonId) -> Result<(), Problem> {
        let rows = tx.all::<(i64, String, PersonId)>(GROUPS, (seen.id(), person))?;
        let mut people: Vec<PersonId> = rows.iter().map(|(.., person)| *person).collect();
        people.sort_unstable();
        people.dedup();
        self.of = i64::try_from(people.len()).unwrap_or(i64::MAX);
        let mut groups: Vec<(i64, String)> = rows.into_iter().map(|(id, name, _)| (id, name)).collect();
        groups.dedup();
        self.groups = groups.into_iter().map(|(_, name)| name).collect();
        let counted = tx.all::<(String, i64)>(DONE_BEHIND, (seen.id(), person))?;
        self.behind = counted.into_iter().collect();
        Ok(())
    }

    /// How many of those behind have done an activity.
    pub fn done_behind(&self, activity: &str) -> i64 {
        self.behind.get(activity).copied().unwrap_or(0)
    }

    /// The same as marks on the braid, at a moment.
    ///
    /// # Errors
    /// [`Problem::Missing`] without a plan.
    pub fn marks(&self, seen: &Seen, now: Instant) -> Result<Marks, Problem> {
        let program = seen.program()?;
        let place = seen.cohort.as_ref().map(|cohort| position(cohort, now));
        let is_done = |key: &str| self.done.contains_key(key);
        let activities = program.activities.iter();
        let behind = || Behind {
            of: self.of,
            done: activities
                .map(|activity| self.done_behind(&activity.key))
                .collect(),
            is_cohort: self.is_cohort,
        };
        Ok(Marks {
            position: place,
            stands: match place.filter(|_| self.follows) {
                Some(place) => stands(program, place, is_done),
                None => Vec::new(),
            },
            behind: (self.of > 0).then(behind),
        })
    }
}
