//! For tests: a training whose plan Ada and Ben design.

use testkit::{Page, Town, Visitor};
use workshop::collective;

/// What the pages of a plan stand on, and they.
fn areas(app: &mut platform::Install) {
    people::install(app);
    accounts::install(app);
    spaces::install(app);
    ::collective::install(app);
    crate::install(app);
}

/// A town with a training at `/spaces/promotion`: Ada stewards it, Ben facilitates it, Cleo is a member, Dov has an
/// account and nothing to do with it, Eve runs the instance.
pub struct Training {
    pub town: Town,
    pub ada: Visitor,
    pub ben: Visitor,
    pub cleo: Visitor,
    pub dov: Visitor,
    pub eve: Visitor,
}

/// Where the plan is.
pub const PLAN: &str = "/spaces/promotion/plan";

/// An empty town, for spaces of another kind.
pub async fn empty_town() -> Town {
    collective::empty_town(areas).await
}

/// The training, joined in this way.
pub async fn training_joined(joining: &str) -> Training {
    let town = empty_town().await;
    let (ada, ben, cleo) = (
        town.person("Ada").await,
        town.person("Ben").await,
        town.person("Cleo").await,
    );
    let (dov, eve) = (town.person("Dov").await, town.eve().await);
    collective::opens(&town, &ada, "training-14-weeks", "Promotion", "open").await;
    for who in [&ben, &cleo] {
        collective::joins(who, "promotion").await;
    }
    let ben_uid = workshop::training::uid(&town, ben.id()).await;
    let members = ada.opens("/spaces/promotion/members").await;
    let action = format!("/spaces/promotion/members/{ben_uid}/standing");
    members.submits(&action, &[("standing", "facilitator")]).await;
    if joining != "open" {
        let page = ada.opens("/spaces/promotion/arrangement").await;
        page.submits("/spaces/promotion/arrangement", &[("joining", joining)])
            .await;
    }
    Training {
        town,
        ada,
        ben,
        cleo,
        dov,
        eve,
    }
}

/// The training, open to all.
pub async fn training() -> Training {
    training_joined("open").await
}

impl Training {
    /// Saves the form of an activity that somebody opened, with these fields changed.
    pub async fn saves(&self, form: &Page, key: &str, changed: &[(&str, &str)]) -> Page {
        form.submits(&format!("{PLAN}/activities/{key}"), changed).await
    }

    /// The plan as it stands.
    pub async fn plan(&self) -> crate::merge::Plan {
        self.plan_of("promotion").await
    }

    /// The plan of a space.
    pub async fn plan_of(&self, slug: &'static str) -> crate::merge::Plan {
        let space = self.town.reads(move |tx| spaces::space::by_slug(tx, slug)).await;
        crate::merge::Plan::of(&space.unwrap().shape.trame).unwrap()
    }
}
