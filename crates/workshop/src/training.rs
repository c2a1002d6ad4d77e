//! For tests: a cohort of the shipped training, in its third week of fourteen.

use jiff::civil::date;
use kernel::PersonId;
use learning::Schedule;
use learning::cohort;
use platform::Install;
use testkit::{Town, Visitor};

use crate::collective::settle;

/// A town with a cohort at `/spaces/promotion` that began on Monday 16 February 2026 in Europe/Paris, so that every test
/// begins in its week 3: Ada stewards it, Ben facilitates it, Cleo, Fay and Gil are trainees, Dov has an account and
/// nothing to do with it, Eve runs the instance. No group is formed, no project brought.
pub struct Training {
    pub town: Town,
    pub ada: Visitor,
    pub ben: Visitor,
    pub cleo: Visitor,
    pub fay: Visitor,
    pub gil: Visitor,
    pub dov: Visitor,
    pub eve: Visitor,
}

/// The cohort, open to all.
pub async fn training(areas: fn(&mut Install)) -> Training {
    settled(areas, true).await
}

/// The same space before it has dates.
pub async fn undated(areas: fn(&mut Install)) -> Training {
    settled(areas, false).await
}

async fn settled(areas: fn(&mut Install), is_dated: bool) -> Training {
    let settles = async |town: &Town| {
        let space = ("training-14-weeks", "Promotion", "promotion");
        let cast = ["Ada", "Ben", "Cleo", "Fay", "Gil"];
        let [ada, ben, cleo, fay, gil] = settle(town, space, cast).await;
        let (dov, eve) = (town.person("Dov").await, town.eve().await);
        if is_dated {
            begins(town, &ada).await;
        }
        [ada, ben, cleo, fay, gil, dov, eve]
    };
    let name = if is_dated { "training" } else { "undated training" };
    let (town, [ada, ben, cleo, fay, gil, dov, eve]) = Town::prepared(areas, name, |_| {}, settles).await;
    Training {
        town,
        ada,
        ben,
        cleo,
        fay,
        gil,
        dov,
        eve,
    }
}

/// It begins on Monday 16 February 2026.
async fn begins(town: &Town, steward: &Visitor) {
    let dated = town.acts(steward.id(), |tx| {
        let may = cohort::access::to_lead(tx, "promotion")?;
        let schedule = Schedule::new(date(2026, 2, 16), may.seen().program()?.weeks, [], "Europe/Paris");
        cohort::actions::date(tx, &may, &schedule)
    });
    dated.await;
}

/// The identifier of a person in addresses.
pub async fn uid(town: &Town, person: PersonId) -> kernel::Uid {
    town.reads(move |tx| Ok(platform::session::act_as(tx, person)?.uid))
        .await
}
