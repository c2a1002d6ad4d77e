//! The tables of companions and proposals.

use kernel::{PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::space::Member;

use super::model::{Candidate, DEGREE, FARTHEST, Need, suggest};

/// Candidates for a request, narrowed by what stands after it: asked already, or asking, they are left out. `$1` space,
/// `$2` request, `$3` who asked, `$4` theme.
macro_rules! candidates {
    ($knows:literal, $where:literal) => {
        concat!(
            "select p.id, p.uid, p.name, p.picture, c.words, c.kinds, c.latitude, c.longitude, c.reach, c.remote, c.most,
             c.busy, ", $knows, " from companions c join persons p on p.id = c.person_id
             where c.space_id = $1 and c.paused = 0 and c.busy < c.most and c.person_id <> $3 and p.state = 'active'
             and not exists (select 1 from accompaniment_proposals r where r.accompaniment_id = $2
             and r.person_id = c.person_id and r.state <> 'withdrawn') ",
            $where
        )
    };
}

platform::statements! {
    // Those who named the theme and live in the square of so many degrees around, the nearest first: a square root and a
    // curved earth change nothing of who is among the nearest.
    NEAR = candidates!("1", "and c.id in (select t.companion_id from companion_themes t where t.theme = $4)
            and c.latitude between $5 and $6 and c.longitude between $7 and $8
            order by (c.latitude - $9) * (c.latitude - $9) + (c.longitude - $10) * (c.longitude - $10) * $11, c.busy, c.id
            limit 60");
    // The same from anywhere, those with most room first.
    AFAR = candidates!("1", "and c.id in (select t.companion_id from companion_themes t where t.theme = $4)
            order by c.remote desc, c.busy, c.id limit 60");
    // Whatever they named.
    OTHERS = candidates!("0", "and not exists (select 1 from companion_themes t where t.companion_id = c.id and t.theme = $4)
              order by c.remote desc, c.busy, c.id limit 60");
    OF = "select c.id, c.words, c.kinds, c.place_id, c.reach, c.remote, c.most, c.busy, c.paused from companions c
          where c.space_id = $1 and c.person_id = $2";
    THEMES = "select theme from companion_themes where companion_id = $1 order by theme";
    COUNT = "select count(*) from companions where space_id = $1 and paused = 0";
    KEEP = "insert into companions (uid, space_id, person_id, words, kinds, place_id, latitude, longitude, reach, remote,
            most, paused, changed_at)
            values ($1, $2, $3, $4, $5, $6, (select latitude from places where id = $6),
            (select longitude from places where id = $6), $7, $8, $9, $10, $11)
            on conflict (space_id, person_id) do update set words = excluded.words, kinds = excluded.kinds,
            place_id = excluded.place_id, latitude = excluded.latitude, longitude = excluded.longitude,
            reach = excluded.reach, remote = excluded.remote, most = excluded.most, paused = excluded.paused,
            changed_at = excluded.changed_at returning id";
    FORGET_THEMES = "delete from companion_themes where companion_id = $1";
    NAME_THEME = "insert into companion_themes (companion_id, theme) values ($1, $2) on conflict do nothing";
    BUSY = "update companions set busy = busy + 1 where space_id = $1 and person_id = $2 and busy < most";
    FREE = "update companions set busy = busy - 1 where space_id = $1 and person_id = $2 and busy > 0";
    IS_COMPANION = "select p.id from companions c join persons p on p.id = c.person_id
                    where c.space_id = $1 and p.uid = $2 and c.paused = 0";
    PROPOSALS = "select r.state, r.reason, r.proposed_at, p.id, p.uid, p.name, p.picture
                 from accompaniment_proposals r join persons p on p.id = r.person_id
                 where r.accompaniment_id = $1 order by r.proposed_at, r.id limit 60";
    IS_OPEN_TO = "select 1 from accompaniment_proposals where accompaniment_id = $1 and person_id = $2 and state = 'open'";
    OPEN_TO = "select person_id from accompaniment_proposals where accompaniment_id = $1 and state = 'open'";
    PROPOSE = "insert into accompaniment_proposals (uid, accompaniment_id, person_id, state, proposed_by, proposed_at)
               values ($1, $2, $3, 'open', $4, $5) on conflict (accompaniment_id, person_id) do update
               set state = 'open', reason = '', proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at,
               answered_at = null where accompaniment_proposals.state <> 'open'";
    ANSWER = "update accompaniment_proposals set state = $3, reason = $4, answered_at = $5
              where accompaniment_id = $1 and person_id = $2 and state = 'open'";
    CLOSE = "update accompaniment_proposals set state = 'withdrawn', answered_at = $2
             where accompaniment_id = $1 and state = 'open'";
    GIVE = "update accompaniments set companion_id = $2 where id = $1";
}

/// What somebody said of how they accompany.
#[derive(Debug, Clone)]
pub(super) struct Companion {
    pub id: i64,
    pub words: String,
    pub kinds: String,
    pub place: Option<i64>,
    pub reach: i64,
    pub remote: bool,
    pub most: i64,
    pub busy: i64,
    pub paused: bool,
}

impl FromRow for Companion {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Companion {
            id: row.column()?,
            words: row.column()?,
            kinds: row.column()?,
            place: row.column()?,
            reach: row.column()?,
            remote: row.column::<i64>()? == 1,
            most: row.column()?,
            busy: row.column()?,
            paused: row.column::<i64>()? == 1,
        })
    }
}

/// Somebody who was asked, and what they answered.
#[derive(Debug, Clone)]
pub(crate) struct Proposal {
    /// `open`, `accepted`, `declined` or `withdrawn`.
    pub state: String,
    pub reason: String,
    pub at: kernel::Instant,
    pub person: Member,
}

impl FromRow for Proposal {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Proposal {
            state: row.column()?,
            reason: row.column()?,
            at: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}

/// Whom to choose among, in three questions at most: near and skilled, skilled, others when there are few. The store
/// narrows, so that this takes as long among ten thousand people as among a hundred.
pub(super) fn candidates(
    tx: &mut Tx,
    space: SpaceId,
    request: i64,
    asker: PersonId,
    need: &Need,
) -> Result<Vec<Candidate>, Problem> {
    const ENOUGH: usize = 8;
    let theme = need.theme.as_str();
    let mut all: Vec<Candidate> = Vec::new();
    if let Some((latitude, longitude)) = need.point {
        #[expect(clippy::cast_precision_loss, reason = "a few hundred kilometres")]
        let high = FARTHEST as f64 / DEGREE;
        let shrinks = latitude.to_radians().cos().max(0.05);
        let near = (
            space,
            request,
            asker,
            theme,
            latitude - high,
            latitude + high,
            longitude - high / shrinks,
            longitude + high / shrinks,
            latitude,
            longitude,
            shrinks * shrinks,
        );
        all = tx.all(NEAR, near)?;
    }
    for statement in [AFAR, OTHERS] {
        // Those who live near and travel less far do not count.
        if suggest(need, all.clone(), ENOUGH).len() >= ENOUGH {
            continue;
        }
        for candidate in tx.all::<Candidate>(statement, (space, request, asker, theme))? {
            if !all.iter().any(|known| known.person.id == candidate.person.id) {
                all.push(candidate);
            }
        }
    }
    Ok(all)
}

pub(super) fn of(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Option<Companion>, Problem> {
    tx.find(OF, (space, person))
}

pub(super) fn themes(tx: &mut Tx, companion: i64) -> Result<Vec<String>, Problem> {
    let rows = tx.all::<(String,)>(THEMES, (companion,))?;
    Ok(rows.into_iter().map(|(theme,)| theme).collect())
}

/// How many accompany in a space now.
pub(crate) fn count(tx: &mut Tx, space: SpaceId) -> Result<i64, Problem> {
    tx.one::<(i64,)>(COUNT, (space,)).map(|(count,)| count)
}

/// Keeps what somebody says of how they accompany.
pub(super) fn keep(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
    said: &Companion,
    themes: &[String],
) -> Result<(), Problem> {
    let (uid, now) = (tx.new_uid(), tx.now());
    let args = (
        uid,
        space,
        person,
        said.words.as_str(),
        said.kinds.as_str(),
        said.place,
        said.reach,
        i64::from(said.remote),
        said.most,
        i64::from(said.paused),
        now,
    );
    let (id,) = tx.one::<(i64,)>(KEEP, args)?;
    tx.run(FORGET_THEMES, (id,))?;
    for theme in themes {
        tx.run(NAME_THEME, (id, theme.as_str()))?;
    }
    Ok(())
}

/// Takes one of their places; false when they have none left.
pub(super) fn occupy(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.run(BUSY, (space, person))? == 1)
}

/// Gives a place back to a companion.
pub(crate) fn free(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<(), Problem> {
    tx.run(FREE, (space, person)).map(drop)
}

/// The number of somebody who accompanies in a space and may be asked.
pub(super) fn companion(tx: &mut Tx, space: SpaceId, person: Uid) -> Result<Option<PersonId>, Problem> {
    Ok(tx
        .find::<(PersonId,)>(IS_COMPANION, (space, person))?
        .map(|(id,)| id))
}

/// Who was asked to accompany, the first first.
pub(crate) fn proposals(tx: &mut Tx, request: i64) -> Result<Vec<Proposal>, Problem> {
    tx.all(PROPOSALS, (request,))
}

/// Whether somebody was asked and has not answered.
pub(crate) fn is_open_to(tx: &mut Tx, request: i64, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(IS_OPEN_TO, (request, person))?.is_some())
}

/// Who was asked and has not answered.
pub(crate) fn open_to(tx: &mut Tx, request: i64) -> Result<Vec<PersonId>, Problem> {
    let rows = tx.all::<(PersonId,)>(OPEN_TO, (request,))?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}

/// Asks somebody, once; true unless they are asked already.
pub(super) fn propose(tx: &mut Tx, request: i64, person: PersonId, by: PersonId) -> Result<bool, Problem> {
    let (uid, now) = (tx.new_uid(), tx.now());
    Ok(tx.run(PROPOSE, (uid, request, person, by, now))? == 1)
}

/// Keeps an answer; false when nothing was open.
pub(super) fn answer(
    tx: &mut Tx,
    request: i64,
    person: PersonId,
    state: &str,
    reason: &str,
) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(ANSWER, (request, person, state, reason, now))? == 1)
}

/// Nobody is asked any longer.
pub(crate) fn close_proposals(tx: &mut Tx, request: i64) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(CLOSE, (request, now)).map(drop)
}

/// Who accompanies.
pub(super) fn give(tx: &mut Tx, request: i64, person: PersonId) -> Result<(), Problem> {
    tx.run(GIVE, (request, person)).map(drop)
}
