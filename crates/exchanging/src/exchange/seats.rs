//! Who takes part in an exchange, and in which role.

use kernel::{PersonId, Problem, SpaceId};
use platform::Tx;
use spaces::space::Member;

use super::model::{Exchange, Role, Seat};

platform::statements! {
    SEATS = "select coalesce(x.invited, 0), x.came_at, x.agreed_at, p.id, p.uid, p.name, p.picture
             from persons p left join exchange_seats x on x.person_id = p.id and x.exchange_id = $1
             where p.id in (select m.person_id from cohort_group_members m where m.group_id = $2 and m.until is null
                            union select i.person_id from exchange_seats i where i.exchange_id = $1 and i.invited = 1)
             order by p.name, p.id";
    CLIENTS = "select e.group_id, e.client_id, count(*) from exchanges e
               join cohort_group_members m on m.group_id = e.group_id
               where m.person_id = $2 and m.until is null and e.space_id = $1 and e.state = 'ended'
               group by e.group_id, e.client_id";
    TAKE_FACILITATION = "update exchanges set facilitator_id = $2 where id = $1 and facilitator_id is null
                         and client_id <> $2 and coalesce(secretary_id, 0) <> $2 and state <> 'ended'";
    TAKE_NOTES = "update exchanges set secretary_id = $2 where id = $1 and secretary_id is null
                  and client_id <> $2 and coalesce(facilitator_id, 0) <> $2 and state <> 'ended'";
    RETURN_FACILITATION = "update exchanges set facilitator_id = null where id = $1 and facilitator_id = $2";
    RETURN_NOTES = "update exchanges set secretary_id = null where id = $1 and secretary_id = $2";
    COME = "insert into exchange_seats (exchange_id, person_id, came_at) values ($1, $2, $3)
            on conflict (exchange_id, person_id) do update set came_at = excluded.came_at
            where exchange_seats.came_at is null";
    AGREE = "insert into exchange_seats (exchange_id, person_id, agreed_at) values ($1, $2, $3)
             on conflict (exchange_id, person_id) do update set agreed_at = excluded.agreed_at";
    INVITE = "insert into exchange_seats (exchange_id, person_id, invited) values ($1, $2, 1)
              on conflict (exchange_id, person_id) do update set invited = 1";
    LEADERS = "select p.id, p.uid, p.name, p.picture from memberships m join persons p on p.id = m.person_id
               where m.space_id = $1 and m.state = 'active' and m.standing in ('facilitator', 'steward')
               order by p.name, p.id limit 30";
}

/// Everybody who takes part.
pub(super) fn seats(tx: &mut Tx, exchange: &Exchange) -> Result<Vec<Seat>, Problem> {
    tx.all(SEATS, (exchange.id, exchange.group))
}

/// How often each person of somebody's groups has brought a question: group, person, times.
pub(super) fn clients(
    tx: &mut Tx,
    space: SpaceId,
    me: PersonId,
) -> Result<Vec<(i64, PersonId, i64)>, Problem> {
    tx.all(CLIENTS, (space, me))
}

/// Gives a role that nobody holds; whether it was free and the person had no other.
pub(super) fn take_role(tx: &mut Tx, id: i64, role: Role, person: PersonId) -> Result<bool, Problem> {
    match role {
        Role::Facilitator => Ok(tx.run(TAKE_FACILITATION, (id, person))? == 1),
        Role::Secretary => Ok(tx.run(TAKE_NOTES, (id, person))? == 1),
        Role::Client | Role::Consultant => Ok(false),
    }
}

pub(super) fn return_role(tx: &mut Tx, id: i64, role: Role, person: PersonId) -> Result<bool, Problem> {
    match role {
        Role::Facilitator => Ok(tx.run(RETURN_FACILITATION, (id, person))? == 1),
        Role::Secretary => Ok(tx.run(RETURN_NOTES, (id, person))? == 1),
        Role::Client | Role::Consultant => Ok(false),
    }
}

/// Somebody is there; whether this was not known.
pub(super) fn come(tx: &mut Tx, id: i64, person: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(COME, (id, person, now))? == 1)
}

pub(super) fn agree(tx: &mut Tx, id: i64, person: PersonId, agreed: bool) -> Result<(), Problem> {
    let when = agreed.then_some(tx.now());
    tx.run(AGREE, (id, person, when)).map(drop)
}

pub(super) fn invite(tx: &mut Tx, id: i64, person: PersonId) -> Result<(), Problem> {
    tx.run(INVITE, (id, person)).map(drop)
}

/// Those who lead the cohort as its members.
pub(super) fn leaders(tx: &mut Tx, space: SpaceId) -> Result<Vec<Member>, Problem> {
    tx.all(LEADERS, (space,))
}
