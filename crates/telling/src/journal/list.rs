//! Lists of entries: each holds what its reader may read, and nothing else.

use kernel::{Problem, SpaceId};
use learning::Reader;
use learning::project::Seen;
use platform::Tx;
use spaces::space::Paged;

use super::model::{Entry, Line};
use crate::circle::Sight;

platform::statements! {
    OF_PROJECT = "select e.id, e.uid, j.id, j.uid, j.title, j.reach, s.slug, e.happened_on, e.tried, e.happened, e.felt,
                  e.made, e.tried_html, e.happened_html, e.felt_html, e.made_html, e.activity, e.reach, e.state,
                  e.told_at, e.version, p.id, p.uid, p.name, p.picture
                  from entries e join projects j on j.id = e.project_id join spaces s on s.id = e.space_id
                  join persons p on p.id = e.author_id
                  where e.project_id = $1 and e.state = 'told' and e.reach in ($2, $3, $4, $5)
                  order by e.happened_on desc, e.id desc limit $6 offset $7";
    // For their author alone.
    APART = "select e.id, e.uid, j.id, j.uid, j.title, j.reach, s.slug, e.happened_on, e.tried, e.happened, e.felt,
             e.made, e.tried_html, e.happened_html, e.felt_html, e.made_html, e.activity, e.reach, e.state,
             e.told_at, e.version, p.id, p.uid, p.name, p.picture
             from entries e join projects j on j.id = e.project_id join spaces s on s.id = e.space_id
             join persons p on p.id = e.author_id
             where e.project_id = $1 and e.author_id = $2 and e.state in ('draft', 'withdrawn')
             order by e.state, e.changed_at desc, e.id desc limit 60";
    NEWEST = "select e.id, e.uid, j.id, j.uid, j.title, j.reach, s.slug, e.happened_on, e.tried, e.happened, e.felt,
              e.made, e.tried_html, e.happened_html, e.felt_html, e.made_html, e.activity, e.reach, e.state,
              e.told_at, e.version, p.id, p.uid, p.name, p.picture
              from entries e join projects j on j.id = e.project_id join spaces s on s.id = e.space_id
              join persons p on p.id = e.author_id
              where e.space_id = $1 and e.state = 'told' and (e.author_id = $2 or e.reach = 'everyone'
              or (e.reach = 'cohort' and cast($3 as bigint) = 1)
              or (e.reach = 'group' and (cast($4 as bigint) = 1 or e.author_id in
               (select m.person_id from cohort_group_members me join cohort_groups g on g.id = me.group_id
                join cohort_group_members m on m.group_id = g.id
                where me.person_id = $5 and me.until is null and g.space_id = $1 and g.ended_at is null
                and m.until is null))))
              order by e.told_at desc, e.id desc limit $6";
}

/// What was told on a project that reaches the reader, the latest facts first.
pub(super) fn of_project(tx: &mut Tx, seen: &Seen, part: Paged) -> Result<Vec<Entry>, Problem> {
    let project = &seen.project;
    let [own, group, cohort, everyone] = Sight::of_author(&seen.reader, project.owner.id);
    let row = (project.id, own, group, cohort, everyone, part.most, part.skip);
    tx.all(OF_PROJECT, row)
}

/// The latest of them, as lines.
///
/// # Errors
/// When the store refuses.
pub fn newest_of(tx: &mut Tx, seen: &Seen, most: i64) -> Result<Vec<Line>, Problem> {
    let entries = of_project(tx, seen, Paged::first(most))?;
    Ok(entries.into_iter().map(Line::from).collect())
}

/// Drafts and what was withdrawn, for the owner of the project; nothing for anybody else.
pub(super) fn apart(tx: &mut Tx, seen: &Seen) -> Result<Vec<Entry>, Problem> {
    if !seen.is_mine() {
        return Ok(Vec::new());
    }
    tx.all(APART, (seen.project.id, seen.project.owner.id))
}

/// What was told last in a cohort and reaches the reader, on whatever project.
pub(super) fn newest_in(
    tx: &mut Tx,
    space: SpaceId,
    reader: &Reader,
    most: i64,
) -> Result<Vec<Entry>, Problem> {
    let sight = Sight::of(reader);
    let row = (space, sight.me, sight.cohort, sight.groups, sight.companion, most);
    tx.all(NEWEST, row)
}
