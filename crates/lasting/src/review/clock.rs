//! The look at the days that have come: whatever set them, their reviews open.

use kernel::{Instant, Module, Problem};
use platform::jobs::{Ending, Repeated};
use platform::{House, Tx};
use spaces::space;

use super::{actions, store};
use crate::course;

platform::statements! {
    COME = "select s.slug from spaces s where s.life = 'awake' and s.review_at <= $1
            and not exists (select 1 from reviews r where r.space_id = s.id
                            and (r.carried_at is null or r.due_at >= s.review_at))
            order by s.review_at";
}

/// Looks every quarter of an hour: a review has a day, not an hour.
pub(super) const LOOK: Repeated = Repeated {
    kind: "lasting.reviews",
    minutes: 15,
    run: |house| Box::pin(look(house)),
};

async fn look(house: House) -> Result<(), Ending> {
    let come = house
        .read(|tx| {
            let now = tx.now();
            tx.all::<(String,)>(COME, (now,))
        })
        .await?;
    for (slug,) in come {
        let posts = house.clone();
        // One transaction a space: its members are told with its review, or neither happens.
        house.write(move |tx| open(tx, &posts, &slug)).await?;
    }
    Ok(())
}

fn open(tx: &mut Tx, house: &House, slug: &str) -> Result<(), Problem> {
    let Some(space) = space::by_slug(tx, slug)? else {
        return Ok(());
    };
    let is_open = store::open(tx, space.id)?.is_some();
    let (answered, _): (Option<Instant>, _) = store::last(tx, space.id)?;
    let is_due = course::is_due(space.life, space.review, answered, is_open, tx.now());
    match space.review {
        Some(day) if is_due && space.shape.has(Module::Lifetime) => {
            let uid = tx.new_uid();
            actions::open(tx, house, &space, uid, day, None)
        }
        _ => Ok(()),
    }
}
