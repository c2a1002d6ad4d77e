//! The door of positions: their author, and nobody else.

use kernel::{Problem, Uid};
use learning::group;
use learning::project;
use platform::Tx;
use trame::{Activity, ActivityKind};

use super::model::{Position, Reach};
use super::store;
use crate::door::{self, Growing, MayGrow};

/// Proof that somebody may take a position, of themselves or of their project.
pub struct MayTake {
    /// The space, and who they are.
    pub may: MayGrow,
    /// The project of which they speak: its number, identifier and title.
    pub project: Option<(i64, Uid, String)>,
    /// The activity for which they do it.
    pub activity: Option<Activity>,
    /// The small groups that they are in: number, identifier, name.
    pub groups: Vec<(i64, Uid, String)>,
}

impl MayTake {
    /// Where it may count, as a form says it; nothing when it may not.
    pub fn reach(&self, word: &str) -> Option<Reach> {
        match (word, &self.project) {
            ("own", _) => Some(Reach::Own),
            ("project", Some(_)) => Some(Reach::Project),
            ("cohort", None) => Some(Reach::Cohort),
            (group, None) => {
                let uid: Uid = group.strip_prefix("group-")?.parse().ok()?;
                let found = self.groups.iter().find(|(_, each, _)| *each == uid)?;
                Some(Reach::Group(found.0))
            }
            _ => None,
        }
    }

    /// The way back from [`MayTake::reach`].
    pub fn word(&self, reach: Reach) -> String {
        let uid = |id: i64| self.groups.iter().find(|(known, ..)| *known == id);
        match reach.group().and_then(uid) {
            Some((_, uid, _)) => format!("group-{uid}"),
            // A group that they have left counts nothing of theirs any more.
            None if matches!(reach, Reach::Group(_)) => Reach::Own.word().to_owned(),
            None => reach.word().to_owned(),
        }
    }
}

/// Lets an active member take a position.
///
/// # Errors
/// As for [`door::to_grow`]; [`Problem::Missing`] for a project that is not theirs, or not of this space.
pub fn to_take(
    tx: &mut Tx,
    slug: &str,
    project: Option<Uid>,
    activity: Option<&str>,
) -> Result<MayTake, Problem> {
    let may = door::to_grow(tx, slug)?;
    let project = match project {
        None => None,
        Some(uid) => {
            let found = project::store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
            if found.owner.id != may.actor.id || found.space != slug {
                return Err(Problem::Missing);
            }
            Some((found.id, found.uid, found.words.title))
        }
    };
    let groups = if project.is_none() {
        let groups = group::of_person(tx, may.id(), may.actor.id)?;
        groups
            .into_iter()
            .map(|group| (group.id, group.uid, group.name))
            .collect()
    } else {
        Vec::new()
    };
    // An activity that is none, or that asks for something else, marks nothing as done.
    let activity = activity.and_then(|key| {
        let program = may.space.space.shape.trame.program.as_ref()?;
        let found = program.activities.iter().find(|each| each.key == key)?;
        (found.kind == ActivityKind::Position).then(|| found.clone())
    });
    Ok(MayTake {
        may,
        project,
        activity,
        groups,
    })
}

/// A position of whoever looks.
pub struct Own {
    /// The space, and who they are.
    pub growing: Growing,
    /// The position, with what it says.
    pub position: Position,
}

/// Lets a person see a position of theirs.
///
/// # Errors
/// As for [`door::to_look_back`]; [`Problem::Missing`] when it is somebody else’s or not taken yet.
pub fn to_see_own(tx: &mut Tx, slug: &str, uid: Uid) -> Result<Own, Problem> {
    let growing = door::to_look_back(tx, slug)?;
    let position = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let is_own = position.person == growing.actor.id && position.space == growing.id();
    if is_own && position.taken.is_some() {
        Ok(Own { growing, position })
    } else {
        Err(Problem::Missing)
    }
}
