//! Looking at the week that is over, once, in every space where something happened.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use kernel::{Audience, Instant, Module, Problem, SpaceId, Trace};
use platform::House;
use platform::Tx;
use platform::jobs::{Ending, Repeated};
use spaces::space::{self, Space};

use super::model::{Done, SPEAKING, Week, beginning, signals, week_of};
use super::store;
use crate::climate::access;
use crate::climate::model::Part;

platform::statements! {
    // The weeks of the pulse begin on Thursdays: a week of ours lies in two of them.
    TO_LOOK_AT = "select s.id, s.slug from spaces s where s.id > $4
                  and exists (select 1 from space_weeks w where w.space_id = s.id and w.week between $2 and $3)
                  and not exists (select 1 from signal_weeks k where k.space_id = s.id and k.week = $1)
                  order by s.id limit 20";
    LOOKED_AT = "insert into signal_weeks (space_id, week) values ($1, $2) on conflict (space_id, week) do nothing";
    MEMBERS = "select count(*) from memberships where space_id = $1 and state = 'active'";
    DONE = "select actor_id, at, verb from traces where space_id = $1 and at >= $2 and at < $3
            and actor_id is not null and audience <> 'own' order by id limit 20000";
    // Who asked something in the last three weeks, at least three days before the end, that nobody else has touched since.
    WAITING = "select distinct t.actor_id from traces t where t.space_id = $1 and t.at >= $2 and t.at < $3
               and t.actor_id is not null and t.audience <> 'own' and t.object_id is not null
               and t.verb in ('decision.proposed', 'inquiry.asked', 'matter.written', 'question.asked', 'remark.written',
               'work.review_asked')
               and not exists (select 1 from traces a where a.space_id = t.space_id and a.id > t.id
               and a.object_kind = t.object_kind and a.object_id = t.object_id and a.actor_id <> t.actor_id) limit 100";
    ROLES = "select count(*) from holdings where space_id = $1 and returned_at is null and ends_at > $2
             group by person_id";
}

/// Looks at what is not looked at yet.
pub(super) const LOOK: Repeated = Repeated {
    kind: "signal.look",
    minutes: 60,
    run: |house| Box::pin(look(house)),
};

async fn look(house: House) -> Result<(), Ending> {
    let zone = house.instance().zone.clone();
    let mut last = SpaceId::new(0);
    loop {
        // Found while others write, from where it stopped: of very many spaces nearly all are passed over.
        let (week, found) = house
            .read(move |tx| {
                let week = week_of(tx.now()) - 1;
                let pulse = (beginning(week).day() / 7, beginning(week + 1).day() / 7);
                let found = tx.all::<(SpaceId, String)>(TO_LOOK_AT, (week, pulse.0, pulse.1, last))?;
                Ok((week, found))
            })
            .await?;
        let Some((id, _)) = found.last() else {
            return Ok(());
        };
        last = *id;
        let zone = zone.clone();
        house
            .write(move |tx| {
                for (_, slug) in &found {
                    if let Some(space) = space::by_slug(tx, slug)? {
                        look_at(tx, &space, week, &zone)?;
                    }
                }
                Ok(())
            })
            .await?;
    }
}

fn look_at(tx: &mut Tx, space: &Space, week: i64, zone: &str) -> Result<(), Problem> {
    if tx.run(LOOKED_AT, (space.id, week))? == 0 {
        return Ok(());
    }
    let is_on = space.shape.has(Module::Care) && access::is_on(tx, space, Part::Signals)?;
    if !is_on || space.life != space::Life::Awake {
        return Ok(());
    }
    let off = store::off(tx, space.id)?;
    let found = signals(&read(tx, space.id, week, zone)?);
    for kind in found.into_iter().filter(|kind| !off.contains(kind)) {
        if store::add(tx, space.id, week, kind)? {
            let trace = Trace::new("signal.found", None).inside(space.id, Audience::Space);
            tx.record(trace.detail(kind.word()))?;
        }
    }
    Ok(())
}

fn read(tx: &mut Tx, space: SpaceId, week: i64, zone: &str) -> Result<Week, Problem> {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let (from, until) = (beginning(week), beginning(week + 1));
    let (members,) = tx.one::<(i64,)>(MEMBERS, (space,))?;
    let done = tx.all::<(i64, Instant, String)>(DONE, (space, from, until))?;
    let done = done.into_iter().map(|(who, at, verb)| Done {
        who,
        hour: hour(&zone, at),
        speaks: SPEAKING.contains(&verb.as_str()),
    });
    let waiting = tx.all::<(i64,)>(WAITING, (space, from.plus_days(-14), until.plus_days(-3)))?;
    let roles = tx.all::<(i64,)>(ROLES, (space, until))?;
    let count = |count: i64| usize::try_from(count).unwrap_or(0);
    Ok(Week {
        members: count(members),
        done: done.collect(),
        waiting: waiting.into_iter().map(|(who,)| who).collect(),
        roles: roles.into_iter().map(|(roles,)| count(roles)).collect(),
    })
}

fn hour(zone: &TimeZone, at: Instant) -> i8 {
    let moment = Timestamp::from_millisecond(at.milliseconds());
    moment.map_or(12, |moment| moment.to_zoned(zone.clone()).hour())
}
