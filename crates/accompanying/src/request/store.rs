//! The tables of settings and accompaniments.

use kernel::{Instant, Language, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::Value;

use super::model::{Accompaniment, Line, Settings, State};

/// What is read of one.
macro_rules! whole {
    ($where:literal) => {
        concat!(
            "select a.id, a.uid, a.space_id, s.slug, s.name, a.person_id, a.group_id, g.slug, g.name, a.secret, a.state,
             a.language, a.name, a.who, a.kind, a.theme, a.title, a.project, a.place_id, l.name, l.latitude, l.longitude, a.address, a.by_at, a.tried,
             a.companion_id, c.name, a.word, a.plan, a.plan_html, a.outcome, a.outcome_html, a.thanks, a.asked_at, a.since
             from accompaniments a join spaces s on s.id = a.space_id left join places l on l.id = a.place_id
             left join persons c on c.id = a.companion_id left join spaces g on g.id = a.group_id where ",
            $where
        )
    };
}

/// What a list shows of one; the secret for whoever asked alone.
macro_rules! lines {
    ($secret:literal, $where:literal) => {
        concat!(
            "select a.uid, a.title, a.state, a.kind, a.theme, coalesce(l.name, ''), a.name, coalesce(c.name, ''), a.since,
             s.name, ", $secret, " from accompaniments a join spaces s on s.id = a.space_id
             left join places l on l.id = a.place_id left join persons c on c.id = a.companion_id where ",
            $where
        )
    };
}

platform::statements! {
    BY_UID = whole!("a.uid = $1");
    BY_SECRET = whole!("a.secret = $1");
    NEWEST = "select uid from accompaniments order by id desc limit 1";
    // By place, then by theme: those who coordinate several sites find theirs together.
    INBOX = lines!("''", "a.space_id = $1 and a.asked_at is not null and ($2 = '' or a.theme = $2) and ($3 = '' or l.uid = $3)
             and (a.state = $4 or ($4 = 'open' and a.state in ('asked', 'proposed', 'accepted', 'under-way'))
             or ($4 = 'waiting' and a.state in ('asked', 'proposed')))
             order by coalesce(l.name, ''), a.theme, a.since, a.id limit $5 offset $6");
    OF_ASKER = lines!("a.secret", "(a.person_id = $1 or (a.state <> 'draft' and a.group_id in (select m.space_id from memberships m
             where m.person_id = $1 and m.state = 'active' and m.standing = 'steward'))) and a.space_id = $2 order by a.id desc limit 40");
    OF_COMPANION = lines!("''", "a.companion_id = $1 and a.space_id = $2 and a.state in ('accepted', 'under-way', 'done')
             order by a.since desc limit 40");
    PROPOSED_TO = lines!("''", "a.space_id = $2 and a.state = 'proposed' and exists (select 1 from accompaniment_proposals p
             where p.accompaniment_id = a.id and p.person_id = $1 and p.state = 'open') order by a.since limit 40");
    AWAITS_ASKER = lines!("a.secret", "a.person_id = $1 and (a.state = 'draft' or (a.state in ('accepted', 'under-way')
             and exists (select 1 from accompaniment_meetings m where m.accompaniment_id = a.id and m.state = 'offered'
             and m.starts_at > $2)) or (a.state = 'done' and exists (select 1 from accompaniment_tellings t
             where t.accompaniment_id = a.id and t.companion_agrees = 1 and t.asker_agrees = 0))) order by a.since limit 6");
    AWAITS_COMPANION = lines!("''", "(a.state = 'proposed' and exists (select 1 from accompaniment_proposals p
             where p.accompaniment_id = a.id and p.person_id = $1 and p.state = 'open'))
             or (a.companion_id = $1 and a.state = 'accepted' and not exists (select 1 from accompaniment_meetings m
             where m.accompaniment_id = a.id and m.state <> 'cancelled' and m.starts_at > $2))
             order by a.since limit 6");
    AWAITS_COORDINATOR = "select s.slug, s.name, count(*) from memberships m join spaces s on s.id = m.space_id
             join accompaniments a on a.space_id = s.id and a.state = 'asked'
             where m.person_id = $1 and m.state = 'active' and m.standing in ('steward', 'facilitator')
             group by s.slug, s.name order by s.name limit 6";
    COUNT_WAITING = "select count(*) from accompaniments where space_id = $1 and state in ('asked', 'proposed')";
    SETTINGS = "select is_open, welcome, themes, kinds, days from accompaniment_settings where space_id = $1";
    SET = "insert into accompaniment_settings (space_id, is_open, welcome, themes, kinds, days)
           values ($1, $2, $3, $4, $5, $6) on conflict (space_id) do update set is_open = excluded.is_open,
           welcome = excluded.welcome, themes = excluded.themes, kinds = excluded.kinds, days = excluded.days";
    STEWARDED = "select s.id, s.slug, s.name from memberships m join spaces s on s.id = m.space_id
                 where m.person_id = $1 and m.state = 'active' and m.standing = 'steward' and s.id <> $2
                 order by s.name, s.id limit 40";
    IS_STEWARD = "select 1 from memberships where space_id = $1 and person_id = $2 and state = 'active'
                  and standing = 'steward'";
    ABOVE = "select s.slug, s.name from space_ancestors a join accompaniment_settings t on t.space_id = a.ancestor_id
             join spaces s on s.id = a.ancestor_id where a.space_id = $1 and a.depth > 0 and t.is_open = 1
             order by a.depth limit 1";
    PLACES = "select p.id, p.uid, p.name from places p join space_ancestors a on a.space_id = p.space_id
              where a.ancestor_id = $1 and p.closed_at is null order by p.name, p.id limit 300";
    STEWARDS = "select m.person_id from memberships m where m.space_id = $1 and m.state = 'active'
                and m.standing = 'steward' order by m.person_id limit 20";
    INSERT = "insert into accompaniments (uid, space_id, person_id, secret, state, language, name, who, kind, theme, title,
              project, place_id, address, by_at, tried, begun_at, asked_at, since, group_id)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $17, $19)
              on conflict (uid) do nothing returning id";
    REWORD = "update accompaniments set name = $3, who = $4, kind = $5, theme = $6, title = $7, project = $8, place_id = $9,
              address = $10, by_at = $11, tried = $12, group_id = $13 where id = $1 and state = $2";
    MOVE = "update accompaniments set state = $3, since = $4, warned_at = null,
            asked_at = case when $3 = 'asked' and asked_at is null then cast($4 as bigint) else asked_at end,
            companion_id = case when $3 in ('accepted', 'under-way', 'done', 'told') then companion_id else null end
            where id = $1 and state = $2";
    SAY_WHY = "update accompaniments set word = $2 where id = $1";
}

pub(crate) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Accompaniment>, Problem> {
    tx.find(BY_UID, (uid,))
}

pub(crate) fn by_secret(tx: &mut Tx, secret: &str) -> Result<Option<Accompaniment>, Problem> {
    tx.find(BY_SECRET, (secret,))
}

/// The identifier of the newest.
#[cfg_attr(not(test), expect(dead_code, reason = "tests look for it"))]
pub(crate) fn newest(tx: &mut Tx) -> Result<Option<Uid>, Problem> {
    Ok(tx.find::<(Uid,)>(NEWEST, ())?.map(|(uid,)| uid))
}

/// What is looked for in the list of those who coordinate.
pub(crate) struct Filter {
    /// The words of a theme, or nothing.
    pub theme: String,
    /// The identifier of a place, or nothing.
    pub place: String,
    /// `open`, `waiting`, or the word of a state.
    pub state: String,
}

pub(super) fn inbox(
    tx: &mut Tx,
    space: SpaceId,
    filter: &Filter,
    (most, skip): (i64, i64),
) -> Result<Vec<Line>, Problem> {
    let args = (
        space,
        filter.theme.as_str(),
        filter.place.as_str(),
        filter.state.as_str(),
        most,
        skip,
    );
    tx.all(INBOX, args)
}

/// Those of somebody: asked by them, proposed to them, accompanied by them.
pub(super) type Parts = (Vec<Line>, Vec<Line>, Vec<Line>);

/// The same in a space.
pub(super) fn of_person(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Parts, Problem> {
    Ok((
        tx.all(OF_ASKER, (person, space))?,
        tx.all(PROPOSED_TO, (person, space))?,
        tx.all(OF_COMPANION, (person, space))?,
    ))
}

/// What awaits somebody anywhere: as whoever asked, and as a companion.
pub(super) fn awaiting(tx: &mut Tx, person: PersonId) -> Result<(Vec<Line>, Vec<Line>), Problem> {
    let now = tx.now();
    Ok((
        tx.all(AWAITS_ASKER, (person, now))?,
        tx.all(AWAITS_COMPANION, (person, now))?,
    ))
}

/// Spaces that somebody leads where requests wait: address, name, how many.
pub(super) fn to_coordinate(tx: &mut Tx, person: PersonId) -> Result<Vec<(String, String, i64)>, Problem> {
    tx.all(AWAITS_COORDINATOR, (person,))
}

pub(super) fn count_waiting(tx: &mut Tx, space: SpaceId) -> Result<i64, Problem> {
    tx.one::<(i64,)>(COUNT_WAITING, (space,)).map(|(count,)| count)
}

/// How a space accompanies.
pub(crate) fn settings(tx: &mut Tx, space: SpaceId) -> Result<Settings, Problem> {
    Ok(tx.find(SETTINGS, (space,))?.unwrap_or_else(Settings::silent))
}

pub(super) fn set(tx: &mut Tx, space: SpaceId, said: &Settings) -> Result<(), Problem> {
    let args = (
        space,
        i64::from(said.is_open),
        said.welcome.as_str(),
        said.themes_text(),
        said.kinds_text(),
        said.days,
    );
    tx.run(SET, args).map(drop)
}

/// The places of a space and of those inside it: number, identifier, name.
pub(crate) fn places(tx: &mut Tx, space: SpaceId) -> Result<Vec<(i64, Uid, String)>, Problem> {
    tx.all(PLACES, (space,))
}

/// Groups that somebody answers for, and may ask for: number, address, name.
pub(super) fn stewarded(
    tx: &mut Tx,
    person: PersonId,
    but: SpaceId,
) -> Result<Vec<(SpaceId, String, String)>, Problem> {
    tx.all(STEWARDED, (person, but))
}

/// Whether somebody answers for a group.
pub(super) fn is_steward(tx: &mut Tx, group: SpaceId, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(IS_STEWARD, (group, person))?.is_some())
}

/// The nearest space above that accompanies: its address and name.
pub(super) fn above(tx: &mut Tx, space: SpaceId) -> Result<Option<(String, String)>, Problem> {
    tx.find(ABOVE, (space,))
}

/// Who is told what happens in a space.
pub(crate) fn stewards(tx: &mut Tx, space: SpaceId) -> Result<Vec<PersonId>, Problem> {
    let rows = tx.all::<(PersonId,)>(STEWARDS, (space,))?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}

/// What a request says.
#[derive(Debug, Clone)]
pub(super) struct New {
    pub uid: Uid,
    pub name: String,
    pub who: String,
    pub kind: String,
    pub theme: String,
    pub title: String,
    pub project: String,
    pub place: Option<i64>,
    pub address: String,
    pub by: Option<Instant>,
    pub tried: String,
    pub group: Option<SpaceId>,
}

/// What it says, in the order of the columns from `name` to `tried`.
fn columns(new: &New) -> [Value; 10] {
    [
        new.name.as_str().into(),
        new.who.as_str().into(),
        new.kind.as_str().into(),
        new.theme.as_str().into(),
        new.title.as_str().into(),
        new.project.as_str().into(),
        new.place.into(),
        new.address.as_str().into(),
        new.by.into(),
        new.tried.as_str().into(),
    ]
}

/// Writes a request; nothing when the same form had been sent before.
pub(super) fn insert(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
    language: Language,
    new: &New,
    state: State,
) -> Result<Option<i64>, Problem> {
    let (now, secret) = (tx.now(), tx.new_secret());
    let mut row: Vec<Value> = vec![
        new.uid.into(),
        space.into(),
        person.into(),
        secret.into(),
        state.word().into(),
        language.word().into(),
    ];
    let asked = (state != State::Draft).then_some(now);
    row.extend(columns(new));
    row.extend([now.into(), asked.into(), new.group.into()]);
    Ok(tx.find::<(i64,)>(INSERT, row)?.map(|(id,)| id))
}

/// Words it otherwise, unless it moved on meanwhile.
pub(super) fn reword(tx: &mut Tx, id: i64, state: State, new: &New) -> Result<bool, Problem> {
    let mut row: Vec<Value> = vec![id.into(), state.word().into()];
    row.extend(columns(new));
    row.push(new.group.into());
    Ok(tx.run(REWORD, row)? == 1)
}

/// Moves it from one state to another, unless somebody was faster.
pub(super) fn shift(tx: &mut Tx, id: i64, from: State, to: State) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(MOVE, (id, from.word(), to.word(), now))? == 1)
}

pub(super) fn say_why(tx: &mut Tx, id: i64, word: &str) -> Result<(), Problem> {
    tx.run(SAY_WHY, (id, word)).map(drop)
}
