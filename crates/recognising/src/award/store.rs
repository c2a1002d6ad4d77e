//! The tables of badges of people and groups, of what others say of them, and of codes.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;

use super::model::{Award, Origin, Shown, State};
pub(crate) use super::rows::{Closed, Endorsement};

macro_rules! awards {
    ($rest:literal) => {
        concat!(
            "select a.id, a.uid, a.badge_id, b.name, a.state, a.origin, a.holding, a.words, a.evidence, a.made_at, a.decided_at,
             a.decided_by, d.name, a.reason, a.expires_at, a.answered_at, a.named, a.hidden_at, a.revoked_at,
             a.revoked_reason, a.place, a.salt, a.identity, a.document, p.id, p.uid, p.name, p.picture, p.state,
             g.id, g.slug, g.name
             from badge_awards a join badges b on b.id = a.badge_id left join persons p on p.id = a.person_id
             left join spaces g on g.id = a.group_id left join persons d on d.id = a.decided_by and d.state = 'active' ",
            $rest
        )
    };
}

platform::statements! {
    BY_UID = awards!("where a.uid = $1");
    OWN_OF_BADGE = awards!("where a.badge_id = $1 and a.person_id = $2 order by a.id desc limit 1");
    OWN = awards!("where a.person_id = $1 and a.state in ('asked', 'awarded', 'accepted', 'declined', 'revoked')
                   order by a.made_at desc, a.id desc limit 200");
    OF_GROUP = awards!("where a.group_id = $1 and a.state in ('awarded', 'accepted') order by a.made_at desc, a.id desc
                        limit 60");
    ASKED_IN = awards!("where b.space_id = $1 and a.state = 'asked' order by a.made_at, a.id limit 100");
    SHOWN_OF_BADGE = awards!("where a.badge_id = $1 and a.state = 'accepted' and a.hidden_at is null and a.named = 1
                              and (p.state = 'active' or g.id is not null) order by coalesce(p.name, g.name), a.id
                              limit $2 offset $3");
    GIVEN_OF_BADGE = awards!("where a.badge_id = $1 and a.state in ('awarded', 'accepted') and
                              (p.state = 'active' or g.id is not null) order by coalesce(p.name, g.name), a.id
                              limit $2 offset $3");
    INSERT = "insert into badge_awards (uid, badge_id, person_id, group_id, state, origin, holding, words, evidence, made_at)
              values ($1, $2, $3, $4, 'asked', $5, $6, $7, $8, $9) on conflict do nothing returning id";
    STEP = "update badge_awards set state = $3 where id = $1 and state = $2";
    DECIDE = "update badge_awards set decided_by = $2, decided_at = $3, reason = $4 where id = $1";
    ISSUE = "update badge_awards set decided_by = $2, decided_at = $3, reason = $4, expires_at = $5, place = $6, salt = $7,
             identity = $8, document = $9 where id = $1";
    ANSWER = "update badge_awards set answered_at = $2, named = $3, hidden_at = null where id = $1";
    NAME = "update badge_awards set named = $2, hidden_at = $3 where id = $1 and state = 'accepted'";
    REVOKE = "update badge_awards set revoked_by = $2, revoked_at = $3, revoked_reason = $4 where id = $1";
    NEXT_PLACE = "insert into badge_issuers (space_id, given) values ($1, 1)
                  on conflict (space_id) do update set given = badge_issuers.given + 1 returning given";
    REVOKED = "select a.place from badge_awards a join badges b on b.id = a.badge_id
               where b.space_id = $1 and a.revoked_at is not null and a.place >= $2 and a.place < $3 order by a.place";
    ADDRESS = "select email from persons where id = $1";
    // Given back with a word for the next, or ended with everything handed in, and nothing was made of it yet.
    CLOSED = "select h.uid, h.returned_at, h.handover, b.id, b.uid, b.name, s.slug, s.name, p.id, p.uid, p.name, p.picture
              from holdings h join badges b on b.space_id = h.space_id and b.role = h.role and b.withdrawn_at is null
              join spaces s on s.id = h.space_id join persons p on p.id = h.person_id and p.state = 'active'
              where h.space_id = $1 and (h.handover <> '' or h.is_whole = 1) and h.is_trial = 0
              and not exists (select 1 from badge_awards a where a.badge_id = b.id and (a.holding = h.uid
              or (a.person_id = h.person_id and a.state in ('asked', 'awarded', 'accepted'))))
              order by h.returned_at desc, h.id desc limit 100";
    CLOSED_OF = "select h.uid, h.returned_at, h.handover, b.id, b.uid, b.name, s.slug, s.name, p.id, p.uid, p.name, p.picture
                 from holdings h join badges b on b.space_id = h.space_id and b.role = h.role and b.withdrawn_at is null
                 join spaces s on s.id = h.space_id join persons p on p.id = h.person_id and p.state = 'active'
                 where h.person_id = $1 and (h.handover <> '' or h.is_whole = 1) and h.is_trial = 0
                 and not exists (select 1 from badge_awards a where a.badge_id = b.id and (a.holding = h.uid
                 or (a.person_id = h.person_id and a.state in ('asked', 'awarded', 'accepted'))))
                 order by h.returned_at desc, h.id desc limit 20";
    HANDED = "select h.uid, i.piece, i.link from hand_ins i join holdings h on h.id = i.holding_id
              where h.space_id = $1 and h.role = $2 and h.returned_at is not null and i.withdrawn_at is null
              order by i.handed_at desc, i.id desc limit 300";
    DECIDED = "select count(*) from badge_awards where badge_id = $1 and holding = $2";
    MEMBER_OF = "select count(*) from memberships where space_id = $1 and person_id = $2 and state = 'active'";
    GROUPS = "select s.id, s.uid, s.name from space_ancestors c join spaces s on s.id = c.space_id
              where c.ancestor_id = $1 and not exists (select 1 from memberships m where m.space_id = s.id
              and m.person_id = $2 and m.state = 'active') order by c.depth, s.name limit 200";
    ENDORSE = "insert into badge_endorsements (uid, award_id, person_id, words, said_at) values ($1, $2, $3, $4, $5)
               on conflict (award_id, person_id) do update set words = excluded.words, said_at = excluded.said_at,
               withdrawn_at = null";
    UNENDORSE = "update badge_endorsements set withdrawn_at = $3
                 where award_id = $1 and person_id = $2 and withdrawn_at is null";
    ENDORSEMENTS = "select e.words, e.said_at, p.id, p.uid, p.name, p.picture from badge_endorsements e
                    join persons p on p.id = e.person_id where e.award_id = $1 and e.withdrawn_at is null
                    and p.state = 'active' order by e.said_at limit 60";
    WAITING = "select b.uid, b.name, s.slug, count(a.id) from memberships m join spaces s on s.id = m.space_id
               join badges b on b.space_id = s.id join badge_awards a on a.badge_id = b.id and a.state = 'asked'
               and (a.person_id is null or a.person_id <> $1)
               where m.person_id = $1 and m.state = 'active' and m.standing in ('facilitator', 'steward')
               group by b.uid, b.name, s.slug order by b.name limit 12";
}

/// How many owners of a badge a page shows.
pub(crate) const PAGE: i64 = 60;

pub(crate) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Award>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// The newest of somebody for a badge.
pub(crate) fn own_of_badge(tx: &mut Tx, badge: i64, person: PersonId) -> Result<Option<Award>, Problem> {
    tx.find(OWN_OF_BADGE, (badge, person))
}

pub(crate) fn own(tx: &mut Tx, person: PersonId) -> Result<Vec<Award>, Problem> {
    tx.all(OWN, (person,))
}

pub(crate) fn of_group(tx: &mut Tx, group: SpaceId) -> Result<Vec<Award>, Problem> {
    tx.all(OF_GROUP, (group,))
}

pub(crate) fn asked_in(tx: &mut Tx, space: SpaceId) -> Result<Vec<Award>, Problem> {
    tx.all(ASKED_IN, (space,))
}

/// Those who have a badge and show it, or everybody who was given it, by name.
pub(crate) fn of_badge(
    tx: &mut Tx,
    badge: i64,
    everybody: bool,
    most: i64,
    skip: i64,
) -> Result<Vec<Award>, Problem> {
    let statement = if everybody { GIVEN_OF_BADGE } else { SHOWN_OF_BADGE };
    tx.all(statement, (badge, most, skip))
}

/// What a new one is made of.
pub(crate) struct New<'a> {
    pub uid: Uid,
    pub badge: i64,
    pub person: Option<PersonId>,
    pub group: Option<SpaceId>,
    pub origin: Origin,
    pub holding: Option<Uid>,
    pub words: &'a str,
    pub evidence: &'a [Shown],
}

/// Writes it; nothing when it is there, or its owner has another of the same badge.
pub(crate) fn insert(tx: &mut Tx, new: &New) -> Result<Option<i64>, Problem> {
    let evidence = serde_json::to_string(new.evidence)
        .map_err(|cause| Problem::fault("write what a badge shows", cause))?;
    let args = (
        new.uid,
        new.badge,
        new.person,
        new.group,
        new.origin.word(),
        new.holding,
        new.words,
        evidence,
        tx.now(),
    );
    Ok(tx.find::<(i64,)>(INSERT, args)?.map(|(id,)| id))
}

/// From one state into another, unless it is in that no longer.
pub(crate) fn step(tx: &mut Tx, id: i64, from: State, to: State) -> Result<bool, Problem> {
    Ok(tx.run(STEP, (id, from.word(), to.word()))? == 1)
}

pub(crate) fn decide(tx: &mut Tx, id: i64, by: PersonId, reason: &str) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(DECIDE, (id, by, now, reason)).map(drop)
}

/// Keeps what was signed.
pub(crate) fn issue(tx: &mut Tx, award: &Award) -> Result<(), Problem> {
    let args = (
        award.id,
        award.decider,
        award.decided,
        award.reason.as_str(),
        award.expires,
        award.place,
        award.salt.as_str(),
        award.identity.as_str(),
        award.document.as_str(),
    );
    tx.run(ISSUE, args).map(drop)
}

pub(crate) fn answer(tx: &mut Tx, id: i64, named: bool) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(ANSWER, (id, now, named)).map(drop)
}

pub(crate) fn show_as(tx: &mut Tx, id: i64, named: bool, hidden: Option<Instant>) -> Result<bool, Problem> {
    Ok(tx.run(NAME, (id, named, hidden))? == 1)
}

pub(crate) fn revoke(tx: &mut Tx, id: i64, by: PersonId, reason: &str) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(REVOKE, (id, by, now, reason)).map(drop)
}

/// The next place among all badges that a space ever gave, from 0 on.
pub(crate) fn next_place(tx: &mut Tx, space: SpaceId) -> Result<i64, Problem> {
    tx.one::<(i64,)>(NEXT_PLACE, (space,)).map(|(given,)| given - 1)
}

/// The places of what a space revoked, from one place to before another.
pub(crate) fn revoked(tx: &mut Tx, space: SpaceId, from: i64, to: i64) -> Result<Vec<i64>, Problem> {
    let rows = tx.all::<(i64,)>(REVOKED, (space, from, to))?;
    Ok(rows.into_iter().map(|(place,)| place).collect())
}

pub(crate) fn address(tx: &mut Tx, person: PersonId) -> Result<String, Problem> {
    tx.one::<(Option<String>,)>(ADDRESS, (person,))
        .map(|(email,)| email.unwrap_or_default())
}

/// Roles that were given back in a space and for which nothing was decided yet.
pub(crate) fn closed(tx: &mut Tx, space: SpaceId) -> Result<Vec<Closed>, Problem> {
    tx.all(CLOSED, (space,))
}

/// The same, of somebody, everywhere.
pub(crate) fn closed_of(tx: &mut Tx, person: PersonId) -> Result<Vec<Closed>, Problem> {
    tx.all(CLOSED_OF, (person,))
}

/// What was handed in by those who held a role and no longer do: holding, key of the piece, address.
pub(crate) fn handed(tx: &mut Tx, space: SpaceId, role: &str) -> Result<Vec<(Uid, String, String)>, Problem> {
    tx.all(HANDED, (space, role))
}

/// Whether something was made of what was proposed.
pub(crate) fn is_decided(tx: &mut Tx, badge: i64, holding: Uid) -> Result<bool, Problem> {
    tx.one::<(i64,)>(DECIDED, (badge, holding))
        .map(|(count,)| count > 0)
}

pub(crate) fn is_member(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<bool, Problem> {
    tx.one::<(i64,)>(MEMBER_OF, (space, person))
        .map(|(count,)| count > 0)
}

/// The groups to which somebody may give a badge: the space and those inside, unless they belong to them.
pub(crate) fn groups(
    tx: &mut Tx,
    space: SpaceId,
    giver: PersonId,
) -> Result<Vec<(SpaceId, Uid, String)>, Problem> {
    tx.all(GROUPS, (space, giver))
}

pub(crate) fn endorse(
    tx: &mut Tx,
    uid: Uid,
    award: i64,
    person: PersonId,
    words: &str,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(ENDORSE, (uid, award, person, words, now)).map(drop)
}

pub(crate) fn unendorse(tx: &mut Tx, award: i64, person: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(UNENDORSE, (award, person, now))? == 1)
}

pub(crate) fn endorsements(tx: &mut Tx, award: i64) -> Result<Vec<Endorsement>, Problem> {
    tx.all(ENDORSEMENTS, (award,))
}

/// Where requests wait for somebody: the badge, its name, its space, how many.
pub(crate) fn waiting(tx: &mut Tx, person: PersonId) -> Result<Vec<(Uid, String, String, i64)>, Problem> {
    tx.all(WAITING, (person,))
}
