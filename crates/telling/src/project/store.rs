//! Lists of projects, their pictures, and who follows them.

use kernel::{PersonId, Problem, SpaceId, Uid};
use learning::Reader;
use platform::Tx;
use spaces::space::{Member, Paged};

use super::access::MayFollow;
use super::model::{Card, Picture};
use crate::circle::Sight;

platform::statements! {
    // One's own first, then those that one follows.
    CARDS = "select j.id, j.uid, s.slug, j.reach, j.title, j.context, j.aim, j.people, j.territory, j.stage,
             j.begun_at, j.changed_at, j.version, p.id, p.uid, p.name, p.picture, w.media, w.alternative, f.since
             from projects j join spaces s on s.id = j.space_id join persons p on p.id = j.owner_id
             left join project_pictures w on w.project_id = j.id
             left join project_follows f on f.project_id = j.id and f.person_id = $2
             where j.space_id = $1 and j.title <> '' and (j.owner_id = $2 or cast($6 as bigint) = 1
             or j.reach = 'everyone' or (j.reach = 'cohort' and cast($3 as bigint) = 1)
             or (j.reach = 'group' and (cast($4 as bigint) = 1 or j.owner_id in
              (select m.person_id from cohort_group_members me join cohort_groups g on g.id = me.group_id
               join cohort_group_members m on m.group_id = g.id
               where me.person_id = $5 and me.until is null and g.space_id = $1 and g.ended_at is null
               and m.until is null))))
             order by case when j.owner_id = $2 then 0 when f.person_id is not null then 1 else 2 end, j.id
             limit $7 offset $8";
    // For those who lead.
    WITHOUT = "select p.id, p.uid, p.name, p.picture from memberships m
               join persons p on p.id = m.person_id and p.state = 'active'
               where m.space_id = $1 and m.state = 'active' and m.standing = 'member'
               and not exists (select 1 from projects j where j.space_id = $1 and j.owner_id = m.person_id)
               order by p.name, p.id limit 100";
    FOLLOWERS = "select p.id, p.uid, p.name, p.picture from project_follows f
                 join persons p on p.id = f.person_id and p.state = 'active'
                 where f.project_id = $1 order by f.since, p.id limit 100";
    FOLLOW = "insert into project_follows (project_id, person_id, since) values ($1, $2, $3)
              on conflict (project_id, person_id) do nothing";
    STOP = "delete from project_follows where project_id = $1 and person_id = $2";
    PICTURE = "select media, alternative from project_pictures where project_id = $1";
    SET_PICTURE = "insert into project_pictures (project_id, media, alternative) values ($1, $2, $3)
                   on conflict (project_id) do update set media = excluded.media, alternative = excluded.alternative";
    SAY_PICTURE = "update project_pictures set alternative = $2 where project_id = $1";
    DROP_PICTURE = "delete from project_pictures where project_id = $1";
}

/// The projects of a cohort that reach somebody.
///
/// # Errors
/// When the store refuses.
pub fn cards(tx: &mut Tx, space: SpaceId, reader: &Reader, part: Paged) -> Result<Vec<Card>, Problem> {
    let sight = Sight::of(reader);
    let row = (
        space,
        sight.me,
        sight.cohort,
        sight.groups,
        sight.companion,
        reader.leads,
        part.most,
        part.skip,
    );
    tx.all(CARDS, row)
}

/// The trainees of a cohort who brought no project, at most a hundred.
pub(super) fn without(tx: &mut Tx, space: SpaceId) -> Result<Vec<Member>, Problem> {
    tx.all(WITHOUT, (space,))
}

/// Who follows a project.
pub(super) fn followers(tx: &mut Tx, project: i64) -> Result<Vec<Member>, Problem> {
    tx.all(FOLLOWERS, (project,))
}

pub(super) fn follow(tx: &mut Tx, may: &MayFollow) -> Result<bool, Problem> {
    let (project, me, now) = (may.seen().project.id, may.actor().id, tx.now());
    Ok(tx.run(FOLLOW, (project, me, now))? == 1)
}

pub(super) fn stop(tx: &mut Tx, project: i64, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.run(STOP, (project, person))? == 1)
}

/// The picture of a project.
///
/// # Errors
/// When the store refuses.
pub fn picture(tx: &mut Tx, project: i64) -> Result<Option<Picture>, Problem> {
    let found = tx.find::<(Uid, String)>(PICTURE, (project,))?;
    Ok(found.map(|(media, said)| Picture { media, said }))
}

pub(super) fn set_picture(tx: &mut Tx, project: i64, media: Uid, said: &str) -> Result<(), Problem> {
    tx.run(SET_PICTURE, (project, media, said)).map(drop)
}

pub(super) fn say_picture(tx: &mut Tx, project: i64, said: &str) -> Result<(), Problem> {
    tx.run(SAY_PICTURE, (project, said)).map(drop)
}

pub(super) fn drop_picture(tx: &mut Tx, project: i64) -> Result<(), Problem> {
    tx.run(DROP_PICTURE, (project,)).map(drop)
}
