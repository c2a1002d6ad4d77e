//! Counting at its hour, and asking again when the time has come.

use kernel::{Problem, SpaceId, Uid};
use platform::House;
use platform::Tx;
use platform::jobs::{Ending, Job, Repeated};
use spaces::space;

use super::{actions, store};
use crate::climate::access;
use crate::climate::model::Part;

platform::statements! {
    DUE = "select b.space_id, s.slug from barometers b join spaces s on s.id = b.space_id
           where b.next_at <= $1 and b.every_days > 0 order by b.next_at, b.space_id limit 100";
}

/// Counts a time at its hour; its payload is the identifier of the time.
pub(super) const COUNT: Job = Job {
    kind: "barometer.count",
    run: |house, uid| Box::pin(count(house, uid)),
};

/// Asks again what is due.
pub(super) const TURN: Repeated = Repeated {
    kind: "barometer.turn",
    minutes: 30,
    run: |house| Box::pin(turn(house)),
};

async fn count(house: House, uid: String) -> Result<(), Ending> {
    let Ok(uid) = uid.parse::<Uid>() else {
        return Ok(());
    };
    house
        .write(move |tx| match store::by_uid(tx, uid)? {
            Some((round, _)) => actions::count(tx, &round),
            None => Ok(()),
        })
        .await?;
    Ok(())
}

async fn turn(house: House) -> Result<(), Ending> {
    house
        .write(|tx| {
            let now = tx.now();
            for (id, slug) in tx.all::<(SpaceId, String)>(DUE, (now,))? {
                ask_again(tx, id, &slug)?;
            }
            Ok(())
        })
        .await?;
    Ok(())
}

fn ask_again(tx: &mut Tx, id: SpaceId, slug: &str) -> Result<(), Problem> {
    let barometer = store::of_space(tx, id)?;
    let now = tx.now();
    let mut next = barometer.next.unwrap_or(now);
    // After a long sleep it is asked once, and not once for each time that was missed.
    while next <= now && barometer.every > 0 {
        next = next.plus_days(barometer.every);
    }
    store::set_next(tx, id, Some(next))?;
    let Some(space) = space::by_slug(tx, slug)? else {
        return Ok(());
    };
    if space.life == space::Life::Awake && access::is_on(tx, &space, Part::Barometer)? {
        let uid = tx.new_uid();
        actions::begin(tx, uid, id, None)?;
    }
    Ok(())
}
