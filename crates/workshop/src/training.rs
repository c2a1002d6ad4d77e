//! For tests: a cohort of the shipped training, in its third week of fourteen.

use jiff::civil::date;
use kernel::PersonId;
use learning::Schedule;
use learning::cohort;
use platform::Install;
use testkit::{Town, Visitor};

use crate::collective::{belongs, empty_town, opens};

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
    let training = undated(areas).await;
    let ada = training.ada.id();
    let dated = training.town.acts(ada, |tx| {
        let may = cohort::access::to_lead(tx, "promotion")?;
        let schedule = Schedule::new(date(2026, 2, 16), may.seen().program()?.weeks, [], "Europe/Paris");
        cohort::actions::date(tx, &may, &schedule)
    });
    dated.await;
    training
}

/// The same space before it has dates.
pub async fn undated(areas: fn(&mut Install)) -> Training {
    let town = empty_town(areas).await;
    let ada = town.person("Ada").await;
    opens(&town, &ada, "training-14-weeks", "Promotion", "open").await;
    let mut people = Vec::new();
    for name in ["Ben", "Cleo", "Fay", "Gil"] {
        let person = town.person(name).await;
        belongs(&town, &person, "promotion").await;
        people.push(person);
    }
    let (dov, eve) = (town.person("Dov").await, town.eve().await);
    let mut people = people.into_iter();
    let mut next = || people.next().unwrap();
    let (ben, cleo, fay, gil) = (next(), next(), next(), next());
    let uid = uid(&town, ben.id()).await;
    let members = ada.opens("/spaces/promotion/members").await;
    let action = format!("/spaces/promotion/members/{uid}/standing");
    members.submits(&action, &[("standing", "facilitator")]).await;
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

/// The identifier of a person in addresses.
pub async fn uid(town: &Town, person: PersonId) -> kernel::Uid {
    town.reads(move |tx| Ok(platform::session::act_as(tx, person)?.uid))
        .await
}
