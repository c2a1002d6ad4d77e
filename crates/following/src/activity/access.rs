//! The door of an activity: whoever sees the plan reads it; trainees of a dated cohort do it.

use kernel::Problem;
use learning::cohort::{self, MayFollow};
use platform::Tx;
use trame::Activity;

/// An activity of a plan that somebody may see.
pub struct Seen {
    /// The training, and how they stand in it.
    pub training: cohort::Seen,
    /// Where the activity stands in the plan.
    pub place: usize,
}

impl Seen {
    /// The activity.
    ///
    /// # Errors
    /// [`Problem::Missing`] when the plan has none there; the door lets nobody in then.
    pub fn activity(&self) -> Result<&Activity, Problem> {
        let activities = &self.training.program()?.activities;
        activities.get(self.place).ok_or(Problem::Missing)
    }
}

fn find(training: &cohort::Seen, key: &str) -> Result<usize, Problem> {
    let activities = &training.program()?.activities;
    let place = activities.iter().position(|activity| activity.key == key);
    place.ok_or(Problem::Missing)
}

/// Lets a person read an activity.
///
/// # Errors
/// [`Problem::Missing`] when the space is hidden from them, or its plan has no such activity.
pub fn to_see(tx: &mut Tx, slug: &str, key: &str) -> Result<Seen, Problem> {
    let training = cohort::access::to_see(tx, slug)?;
    let place = find(&training, key)?;
    Ok(Seen { training, place })
}

/// Proof that somebody is a trainee of a cohort with dates, and that this is an activity of its plan.
pub struct MayDo {
    may: MayFollow,
    place: usize,
}

impl MayDo {
    /// The training.
    pub fn follow(&self) -> &MayFollow {
        &self.may
    }

    /// The activity.
    ///
    /// # Errors
    /// None: the door found it.
    pub fn activity(&self) -> Result<&Activity, Problem> {
        let activities = &self.may.seen().program()?.activities;
        activities.get(self.place).ok_or(Problem::Missing)
    }
}

/// Lets a trainee do an activity.
///
/// # Errors
/// As for [`to_see`], and [`Problem::Missing`] before there are dates; [`Problem::SignIn`] for a visitor,
/// [`Problem::Forbidden`] for whoever is no trainee, those who lead included.
pub fn to_do(tx: &mut Tx, slug: &str, key: &str) -> Result<MayDo, Problem> {
    let may = cohort::access::to_follow(tx, slug)?;
    let place = find(may.seen(), key)?;
    may.seen().dated()?;
    if may.seen().is_trainee() {
        Ok(MayDo { may, place })
    } else {
        Err(Problem::Forbidden)
    }
}
