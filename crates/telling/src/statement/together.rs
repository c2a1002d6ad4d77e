//! The statements of a meeting, side by side, as they reach whoever looks; and for those who lead, who has not stated yet.

use askama::Template;
use kernel::{Instant, Problem, SpaceId};
use learning::Reader;
use learning::cohort::access as training_access;
use platform::Tx;
use platform::web::{Cx, Handled, Reply, View};
use spaces::shape::said;
use spaces::space::{self, Head, Member, Paged};

use super::meeting;
use super::model::Statement;
use super::pages::{Voice, voices};
use crate::circle::Sight;

platform::statements! {
    AT_MEETING = "select t.id, t.meeting, t.to_project, t.from_training, t.to_training, t.from_project, t.stands,
                  t.next_step, t.reach, t.stated_at, t.changed_at, t.version, j.uid, j.title, j.reach,
                  p.id, p.uid, p.name, p.picture
                  from statements t join projects j on j.id = t.project_id join persons p on p.id = t.author_id
                  where t.space_id = $1 and t.meeting = $2 and (t.author_id = $3 or t.reach = 'everyone'
                  or (t.reach = 'cohort' and cast($4 as bigint) = 1)
                  or (t.reach = 'group' and (cast($5 as bigint) = 1 or t.author_id in
                   (select m.person_id from cohort_group_members me join cohort_groups g on g.id = me.group_id
                    join cohort_group_members m on m.group_id = g.id
                    where me.person_id = $6 and me.until is null and g.space_id = $1 and g.ended_at is null
                    and m.until is null))))
                  order by p.name, t.id limit $7 offset $8";
    // For those who lead.
    NOT_YET = "select p.id, p.uid, p.name, p.picture from memberships m
               join persons p on p.id = m.person_id and p.state = 'active'
               where m.space_id = $1 and m.state = 'active' and m.standing = 'member' and not exists
               (select 1 from statements t where t.space_id = $1 and t.meeting = $2 and t.author_id = m.person_id)
               order by p.name, p.id limit 300";
}

/// How many statements a page shows.
const PAGE: i64 = 30;

pub(super) fn at_meeting(
    tx: &mut Tx,
    space: SpaceId,
    key: &str,
    reader: &Reader,
    part: Paged,
) -> Result<Vec<Statement>, Problem> {
    let sight = Sight::of(reader);
    let row = (
        space,
        key,
        sight.me,
        sight.cohort,
        sight.groups,
        sight.companion,
        part.most,
        part.skip,
    );
    tx.all(AT_MEETING, row)
}

/// A statement of the page; the name of its project stays with those whom the project reaches.
struct Shown {
    statement: Statement,
    title: Option<String>,
    voices: Vec<Voice>,
}

#[derive(Template)]
#[template(path = "statement/together.html")]
struct Together {
    v: View,
    head: Head,
    key: String,
    name: String,
    begins: Option<Instant>,
    others: Vec<(String, String)>,
    statements: Vec<Shown>,
    leads: bool,
    not_yet: Vec<Member>,
    next: Option<i64>,
}

/// GET /spaces/{space}/statements: of the meeting that is near, or was last.
pub async fn nearest(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let wanted = slug.clone();
    let seen = cx.read(move |tx| training_access::to_see(tx, &wanted)).await?;
    let meetings = meeting::all(&seen);
    let now = cx.house().now();
    // A week after a meeting, one still reads what was said at it.
    let near = meetings.iter().find(|each| each.begins.plus_days(7) > now);
    let found = near.or(meetings.last()).map(|each| each.key.clone());
    let first = seen.program()?.meetings.first().map(|each| each.key.clone());
    match found.or(first) {
        Some(key) => Ok(Reply::see_other(format!("/spaces/{slug}/statements/{key}"))),
        None => Err(Problem::Missing),
    }
}

/// GET /spaces/{space}/statements/{meeting}
pub async fn index(cx: Cx) -> Handled {
    let (slug, key): (String, String) = (cx.at("space")?, cx.at("meeting")?);
    let part = Paged::asked(&cx, PAGE);
    let wanted = key.clone();
    let (seen, reader, crumbs, statements, not_yet) = cx
        .read(move |tx| {
            let seen = training_access::to_see(tx, &slug)?;
            if seen.program()?.meetings.iter().all(|each| each.key != wanted) {
                return Err(Problem::Missing);
            }
            let reader = seen.reader(tx)?;
            let statements = at_meeting(tx, seen.id(), &wanted, &reader, part)?;
            let not_yet = if reader.leads {
                tx.all::<Member>(NOT_YET, (seen.id(), wanted.as_str()))?
            } else {
                Vec::new()
            };
            let crumbs = space::crumbs(tx, seen.id())?;
            Ok((seen, reader, crumbs, statements, not_yet))
        })
        .await?;
    let v = cx.view();
    let begins = meeting::all(&seen).into_iter().find(|each| each.key == key);
    let say = |words| said(words, v.language).text.to_owned();
    let known = &seen.program()?.meetings;
    let name = known
        .iter()
        .find(|each| each.key == key)
        .map(|each| say(&each.name));
    let next = part.next(&statements);
    let shown = |statement: Statement| Shown {
        title: (reader.leads || reader.may_read(statement.author.id, statement.project_reach))
            .then(|| statement.title.clone()),
        voices: voices(&statement.written),
        statement,
    };
    let page = Together {
        head: Head::new(&v, &seen.space, crumbs, "projects"),
        name: name.unwrap_or_default(),
        begins: begins.map(|each| each.begins),
        others: known
            .iter()
            .map(|each| (each.key.clone(), say(&each.name)))
            .collect(),
        statements: statements.into_iter().map(shown).collect(),
        leads: reader.leads,
        not_yet,
        next,
        key,
        v,
    };
    Reply::page(&page)
}
