//! For tests: a town with a space called the workshop, and the cast in their places.

use kernel::{Language, PersonId, Problem, Uid};
use platform::{Install, Tx};
use spaces::membership::actions;
use spaces::membership::model::Joining;
use spaces::space::{Space, access};
use testkit::{Page, Town, Visitor};

/// A town with an open collective at `/spaces/atelier`: Ada stewards it, Ben facilitates it, Cleo is a member,
/// Dov has an account and nothing to do with it, Eve runs the instance.
pub struct Workshop {
    pub town: Town,
    pub ada: Visitor,
    pub ben: Visitor,
    pub cleo: Visitor,
    pub dov: Visitor,
    pub eve: Visitor,
}

/// An empty town with these areas and the shipped trames.
pub async fn empty_town(areas: fn(&mut Install)) -> Town {
    let ships = async |town: &Town| {
        spaces::opening::ship(&town.house).await.unwrap();
        []
    };
    Town::prepared(areas, "shipped", |_| {}, ships).await.0
}

/// The identifier of a shipped trame.
pub async fn trame(town: &Town, key: &'static str) -> Uid {
    town.reads(move |tx| Ok(spaces::shape::shipped_by_key(tx, key)?.unwrap().uid))
        .await
}

/// Opens a space from a shipped trame by its form, and gives the page one lands on.
pub async fn opens(town: &Town, who: &Visitor, key: &'static str, name: &str, joining: &str) -> Page {
    let form = who
        .opens(&format!("/spaces/new?trame={}", trame(town, key).await))
        .await;
    form.submits("/spaces", &[("name", name), ("joining", joining)])
        .await
}

/// A space opened from a shipped trame: the first of these stewards it, the second facilitates it, the others are members.
pub(crate) async fn settle<const COUNT: usize>(
    town: &Town,
    (key, name, slug): (&'static str, &str, &'static str),
    cast: [&str; COUNT],
) -> [Visitor; COUNT] {
    spaces::opening::ship(&town.house).await.unwrap();
    let mut people = Vec::new();
    for who in cast {
        people.push(town.person(who).await);
    }
    opens(town, &people[0], key, name, "open").await;
    for who in &people[1..] {
        belongs(town, who, slug).await;
    }
    facilitates(town, &people[0], &people[1], slug).await;
    people
        .try_into()
        .unwrap_or_else(|_| panic!("as many as were named"))
}

/// Joins by the form, accepting the charter.
pub async fn joins(who: &Visitor, slug: &str) -> Page {
    let action = format!("/spaces/{slug}/membership");
    who.opens(&action)
        .await
        .submits(&action, &[("charter", "on")])
        .await
}

/// Somebody belongs to an open space before a test begins: joined by the same rules, and nobody writes about it.
pub async fn belongs(town: &Town, who: &Visitor, slug: &'static str) {
    let joins = town.acts(who.id(), move |tx| {
        let seen = access::to_see(tx, slug)?;
        let joining = Joining {
            message: String::new(),
            charter: true,
            guest: None,
            language: Language::French,
            zone: "Europe/Paris".into(),
        };
        actions::join(tx, &seen, &joining, &Nobody).map(drop)
    });
    joins.await;
}

/// Writes to nobody.
struct Nobody;

impl actions::Post for Nobody {
    fn confirm(&self, _: &mut Tx, _: &Space, _: PersonId, _: &str) -> Result<(), Problem> {
        Ok(())
    }

    fn tell(&self, _: &mut Tx, _: &Space, _: PersonId) -> Result<(), Problem> {
        Ok(())
    }
}

/// The identifier of somebody in addresses.
pub async fn uid(town: &Town, who: &Visitor) -> String {
    let id = who.id();
    town.reads(move |tx| Ok(platform::session::act_as(tx, id)?.uid.to_string()))
        .await
}

/// A steward makes somebody a facilitator.
pub async fn facilitates(town: &Town, steward: &Visitor, who: &Visitor, slug: &str) {
    let members = steward.opens(&format!("/spaces/{slug}/members")).await;
    let action = format!("/spaces/{slug}/members/{}/standing", uid(town, who).await);
    members.submits(&action, &[("standing", "facilitator")]).await;
}

/// The workshop, open to all.
pub async fn workshop(areas: fn(&mut Install)) -> Workshop {
    workshop_joined(areas, "open").await
}

/// The workshop, joined in another way from then on; those of the cast who belong came before.
pub async fn workshop_joined(areas: fn(&mut Install), joining: &str) -> Workshop {
    let settles = async |town: &Town| {
        let space = ("learning-collective", "Atelier", "atelier");
        let [ada, ben, cleo] = settle(town, space, ["Ada", "Ben", "Cleo"]).await;
        let (dov, eve) = (town.person("Dov").await, town.eve().await);
        if joining != "open" {
            let page = ada.opens("/spaces/atelier/arrangement").await;
            page.submits("/spaces/atelier/arrangement", &[("joining", joining)])
                .await;
        }
        [ada, ben, cleo, dov, eve]
    };
    let name = format!("collective, {joining}");
    let (town, [ada, ben, cleo, dov, eve]) = Town::prepared(areas, &name, |_| {}, settles).await;
    Workshop {
        town,
        ada,
        ben,
        cleo,
        dov,
        eve,
    }
}
