//! What happens by itself: places that come back, and what is kept no longer.

use kernel::{Problem, SpaceId};
use platform::jobs::{Ending, Job, Repeated};
use platform::{House, Tx};

use super::{actions, personal, store};

/// A place came back without anybody being there to pass it on; its payload is the space's name in addresses.
pub const MOVE_UP: Job = Job {
    kind: "application.move_up",
    run: |house, slug| Box::pin(move_up(house, slug)),
};

async fn move_up(house: House, slug: String) -> Result<(), Ending> {
    let of_house = house.clone();
    house
        .write(move |tx| match spaces::space::by_slug(tx, &slug)? {
            Some(space) => actions::move_up(tx, &of_house, &space),
            None => Ok(()),
        })
        .await?;
    Ok(())
}

/// Whoever left a cohort by the door of its space gave their place back.
pub const GIVEN_BACK: Repeated = Repeated {
    kind: "application.given_back",
    minutes: 60,
    run: |house| {
        Box::pin(async move {
            let of_house = house.clone();
            house
                .write(move |tx| {
                    for application in store::left(tx)? {
                        actions::leave(tx, &of_house, &application)?;
                    }
                    Ok(())
                })
                .await?;
            Ok(())
        })
    },
};

/// For how long a draft is kept that nobody touches.
const DRAFT_DAYS: i64 = 60;
/// For how long what was declined or withdrawn is.
const SETTLED_DAYS: i64 = 365;

/// Once a day, what nobody needs any more is removed.
pub const TIDY: Repeated = Repeated {
    kind: "application.tidy",
    minutes: 24 * 60,
    run: |house| {
        Box::pin(async move {
            house
                .write(|tx| {
                    let now = tx.now();
                    personal::forget_old(tx, now.plus_days(-DRAFT_DAYS), now.plus_days(-SETTLED_DAYS))
                })
                .await?;
            Ok(())
        })
    },
};

/// Asks for the next to be let in once this transaction has committed.
///
/// # Errors
/// When the store refuses.
pub(super) fn move_up_later(tx: &mut Tx, space: SpaceId) -> Result<(), Problem> {
    let slug = store::slug(tx, space)?;
    tx.job(MOVE_UP.kind, &slug)
}
