//! What happens to roles by themselves: those that end in a week say so to their holders, those that ended are closed.
//! The rights of a role are gone at its end, whether this ran or not.

use kernel::{Instant, PersonId, Problem};
use platform::jobs::{Ending, Repeated};
use platform::{House, Tx};
use spaces::role;
use spaces::space;
use trame::MessageKind;

platform::statements! {
    ENDING = "select h.id, h.role, h.person_id, h.ends_at, s.slug from holdings h join spaces s on s.id = h.space_id
              where h.returned_at is null and h.told_at is null and h.is_trial = 0 and h.gathering_id is null
              and h.ends_at > $1 and h.ends_at <= $2 and h.taken_at <= $3 order by h.id limit 500";
    TOLD = "update holdings set told_at = $2 where id = $1 and told_at is null";
}

/// Each hour.
pub(super) const END: Repeated = Repeated {
    kind: "role.end",
    minutes: 60,
    run: |house| Box::pin(end(house)),
};

/// How many days before its end a role says so; not in its first days.
const BEFORE_DAYS: i64 = 7;

async fn end(house: House) -> Result<(), Ending> {
    let of_letters = house.clone();
    house
        .write(move |tx| {
            role::end_expired(tx)?;
            tell(tx, &of_letters)
        })
        .await?;
    Ok(())
}

fn tell(tx: &mut Tx, house: &House) -> Result<(), Problem> {
    let now = tx.now();
    let near = (now, now.plus_days(BEFORE_DAYS), now.plus_days(-BEFORE_DAYS));
    let ending: Vec<(i64, String, PersonId, Instant, String)> = tx.all(ENDING, near)?;
    for (id, key, person, until, slug) in ending {
        if tx.run(TOLD, (id, now))? == 0 {
            continue;
        }
        let Some(space) = space::by_slug(tx, &slug)? else {
            continue;
        };
        let Some(known) = space.shape.role(&key) else {
            continue;
        };
        let whom = (person, until);
        role::letter::tell(tx, house, MessageKind::RoleEnding, (&space, known), whom)?;
    }
    Ok(())
}
