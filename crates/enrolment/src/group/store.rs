//! What forming groups reads and remembers.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use learning::group::{self, Aim};
use platform::Tx;

use super::model::{Trainee, Way, usual};

platform::statements! {
    TRAINEES = "select coalesce(j.territory, ''), coalesce(j.stage, ''), coalesce(j.title, ''), p.id, p.uid, p.name, p.picture
                from memberships m join persons p on p.id = m.person_id
                left join projects j on j.space_id = m.space_id and j.owner_id = m.person_id
                where m.space_id = $1 and m.state = 'active' and m.standing = 'member' and p.state = 'active'
                order by p.name, p.id limit 301";
    SETTINGS = "select aim, least, most, way from cohort_group_settings where space_id = $1 order by aim";
    SAVE = "insert into cohort_group_settings (space_id, aim, least, most, way) values ($1, $2, $3, $4, $5)
            on conflict (space_id, aim) do update set least = excluded.least, most = excluded.most, way = excluded.way";
    COMING = "select g.uid, g.title, g.starts_at from gatherings g
              where g.space_id = $1 and g.state = 'announced' and g.ends_at > $2 order by g.starts_at, g.id limit 5";
    PROJECTS = "select j.owner_id, j.uid, j.title, j.reach from projects j
                join cohort_group_members m on m.person_id = j.owner_id and m.until is null
                where m.group_id = $1 and j.space_id = $2";
}

/// The most people that groups are formed of at once.
pub const MOST_PEOPLE: usize = 300;

/// Those who follow the cohort, by name; one more than may be dealt at once when there are more.
pub fn trainees(tx: &mut Tx, space: SpaceId) -> Result<Vec<Trainee>, Problem> {
    tx.all(TRAINEES, (space,))
}

/// How groups of an aim are formed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// What for.
    pub aim: Aim,
    /// How many people at least.
    pub least: i64,
    /// How many at most.
    pub most: i64,
    /// In which way.
    pub way: Way,
}

/// Those of each aim: as they were last, or as usual.
///
/// # Errors
/// When the store refuses.
pub fn settings(tx: &mut Tx, space: SpaceId) -> Result<Vec<Settings>, Problem> {
    let kept = tx.all::<(String, i64, i64, Way)>(SETTINGS, (space,))?;
    let of = |aim: Aim| {
        let known = kept.iter().find(|(word, ..)| word == aim.word());
        let (least, most, way) = known.map_or_else(
            || {
                let (least, most) = usual(aim);
                (least, most, Way::Random)
            },
            |(_, least, most, way)| (*least, *most, *way),
        );
        Settings {
            aim,
            least,
            most,
            way,
        }
    };
    Ok(Aim::ALL.into_iter().map(of).collect())
}

/// Remembers how they were formed.
///
/// # Errors
/// When the store refuses.
pub fn save_settings(tx: &mut Tx, space: SpaceId, settings: &Settings) -> Result<(), Problem> {
    let Settings {
        aim,
        least,
        most,
        way,
    } = settings;
    tx.run(SAVE, (space, aim.word(), *least, *most, way.word()))
        .map(drop)
}

/// The groups that somebody is in now: identifier and name.
///
/// # Errors
/// When the store refuses.
pub fn own(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Vec<(String, String)>, Problem> {
    let groups = group::of_person(tx, space, person)?;
    let named = |group: group::Group| (group.uid.to_string(), group.name);
    Ok(groups.into_iter().map(named).collect())
}

/// The next gatherings of the cohort: identifier, title, when.
pub(super) fn coming(tx: &mut Tx, space: SpaceId) -> Result<Vec<(Uid, String, Instant)>, Problem> {
    let now = tx.now();
    tx.all(COMING, (space, now))
}

/// The projects of those in a group: whose, identifier, title, how far it reaches.
pub(super) fn projects(
    tx: &mut Tx,
    group: i64,
    space: SpaceId,
) -> Result<Vec<(PersonId, Uid, String, learning::Reach)>, Problem> {
    tx.all(PROJECTS, (group, space))
}
