//! The table of studies, and of the spaces that agreed.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row, Value};
use spaces::space::{Member, Paged};

use super::model::{Said, State, Study, Variable};

/// The columns of a study.
macro_rules! study {
    ($rest:literal) => {
        concat!(
            "select d.id, d.uid, d.space_id, s.slug, d.state, d.body_name, d.title, d.question, d.protocol, d.variables,
             d.ends_at, d.html, d.version, d.answer, d.results, d.results_html, d.told_at, p.id, p.uid, p.name, p.picture
             from studies d join spaces s on s.id = d.space_id join persons p on p.id = d.author_id ",
            $rest
        )
    };
}

platform::statements! {
    BY_UID = study!("where d.uid = $1");
    LIST = study!("where d.space_id = $1 and (d.state = 'open' or (d.state in ('proposed', 'declined')
             and (cast($2 as bigint) = 1 or d.author_id = $3)))
             order by case d.state when 'proposed' then 0 when 'open' then 1 else 2 end, d.id desc limit $4 offset $5");
    INSERT = "insert into studies (uid, space_id, author_id, state, body_name, title, question, protocol, html, variables,
              starts_at, ends_at) values ($1, $2, $3, 'proposed', $4, $5, $6, $7, $8, $9, $10, $11)
              on conflict (uid) do nothing returning id";
    UPDATE = "update studies set body_name = $3, title = $4, question = $5, protocol = $6, html = $7, variables = $8,
              ends_at = $9, version = version + 1 where id = $1 and version = $2 and state in ('proposed', 'declined')";
    BECOME = "update studies set state = $3, answer = $4, answered_at = $5 where id = $1 and state = $2";
    TELL = "update studies set results = $2, results_html = $3, told_at = coalesce(told_at, $4) where id = $1";
    BELOW = "select count(*) from space_ancestors where space_id = $1 and ancestor_id = $2";
    SITES = "select s.id, s.slug, s.name, case when s.joining = 'hidden' then 1 else 0 end, i.agreed_at
             from study_sites i join spaces s on s.id = i.space_id
             where i.study_id = $1 and i.ended_at is null order by s.name limit 300";
    // Spaces at and below that of the study for which somebody may answer.
    THEIRS = "select s.slug, s.name from space_ancestors a join spaces s on s.id = a.space_id
              where a.ancestor_id = $1 and exists (select 1 from memberships m join space_ancestors u
              on u.ancestor_id = m.space_id where u.space_id = s.id and m.person_id = $2 and m.state = 'active'
              and (m.standing = 'steward' or (u.depth = 0 and m.standing = 'facilitator')))
              order by a.depth, s.name limit 100";
    AGREE = "insert into study_sites (study_id, space_id, code, agreed_at, agreed_by) values ($1, $2, $3, $4, $5)
             on conflict (study_id, space_id) do update set ended_at = null, agreed_at = excluded.agreed_at,
             agreed_by = excluded.agreed_by where study_sites.ended_at is not null";
    END = "update study_sites set ended_at = $3 where study_id = $1 and space_id = $2 and ended_at is null";
}

impl FromRow for Study {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, uid, space_id, space, state) = (
            row.column()?,
            row.column()?,
            row.column()?,
            row.column()?,
            row.column()?,
        );
        let (body_name, title, question, protocol) =
            (row.column()?, row.column()?, row.column()?, row.column()?);
        let variables: String = row.column()?;
        let variables: Vec<Variable> = serde_json::from_str(&variables)
            .map_err(|cause| Problem::fault("read what a study asks", cause))?;
        Ok(Study {
            id,
            uid,
            space_id,
            space,
            state,
            said: Said {
                body_name,
                title,
                question,
                protocol,
                variables,
                ends: row.column()?,
            },
            html: row.column()?,
            version: row.column()?,
            answer: row.column()?,
            results: row.column()?,
            results_html: row.column()?,
            told: row.column()?,
            author: Member::from_row(row)?,
        })
    }
}

/// A space that agreed.
pub(super) struct Site {
    pub space: SpaceId,
    pub slug: String,
    pub name: String,
    /// Whether only those who belong to it know of it.
    pub hidden: bool,
    pub agreed: Instant,
}

impl FromRow for Site {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Site {
            space: row.column()?,
            slug: row.column()?,
            name: row.column()?,
            hidden: row.column()?,
            agreed: row.column()?,
        })
    }
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Study>, Problem> {
    tx.find(BY_UID, (uid,))
}

pub(super) fn list(
    tx: &mut Tx,
    space: SpaceId,
    answers: bool,
    reader: Option<PersonId>,
    part: Paged,
) -> Result<Vec<Study>, Problem> {
    let reader = reader.unwrap_or(PersonId::new(0));
    tx.all(LIST, (space, answers, reader, part.most, part.skip))
}

/// What a proposal says, in the order of the columns from `body_name` on.
fn columns(said: &Said) -> Result<[Value; 6], Problem> {
    let variables = serde_json::to_string(&said.variables)
        .map_err(|cause| Problem::fault("write what a study asks", cause))?;
    Ok([
        said.body_name.as_str().into(),
        said.title.as_str().into(),
        said.question.as_str().into(),
        said.protocol.as_str().into(),
        platform::markdown::html(&said.protocol).into(),
        variables.into(),
    ])
}

pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    author: PersonId,
    said: &Said,
) -> Result<Option<i64>, Problem> {
    let mut row: Vec<Value> = vec![uid.into(), space.into(), author.into()];
    row.extend(columns(said)?);
    row.extend([tx.now().into(), said.ends.into()]);
    Ok(tx.find::<(i64,)>(INSERT, row)?.map(|(id,)| id))
}

/// Words it otherwise, unless it was since `version` or it is accepted.
pub(super) fn update(tx: &mut Tx, id: i64, version: i64, said: &Said) -> Result<bool, Problem> {
    let mut row: Vec<Value> = vec![id.into(), version.into()];
    row.extend(columns(said)?);
    row.push(said.ends.into());
    Ok(tx.run(UPDATE, row)? == 1)
}

pub(super) fn become_state(
    tx: &mut Tx,
    id: i64,
    from: State,
    to: State,
    words: &str,
) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(BECOME, (id, from.word(), to.word(), words, now))? == 1)
}

pub(super) fn tell(tx: &mut Tx, id: i64, words: &str) -> Result<(), Problem> {
    let (html, now) = (platform::markdown::html(words), tx.now());
    tx.run(TELL, (id, words, html, now)).map(drop)
}

/// Whether a space is another one, or lies below it.
pub(super) fn lies_below(tx: &mut Tx, space: SpaceId, above: SpaceId) -> Result<bool, Problem> {
    Ok(tx.one::<(i64,)>(BELOW, (space, above))?.0 > 0)
}

/// The spaces that agree now.
pub(super) fn sites(tx: &mut Tx, study: i64) -> Result<Vec<Site>, Problem> {
    tx.all(SITES, (study,))
}

/// The spaces for which somebody may answer: name in addresses, name.
pub(super) fn theirs(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
) -> Result<Vec<(String, String)>, Problem> {
    tx.all(THEIRS, (space, person))
}

/// A space agrees; agreeing again is as once.
pub(super) fn agree(
    tx: &mut Tx,
    study: i64,
    space: SpaceId,
    code: &str,
    by: PersonId,
) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(AGREE, (study, space, code, now, by))? == 1)
}

/// A space no longer agrees.
pub(super) fn end(tx: &mut Tx, study: i64, space: SpaceId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(END, (study, space, now))? == 1)
}
