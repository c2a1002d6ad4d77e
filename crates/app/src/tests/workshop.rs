//! The world of the census: one space where everybody stands somewhere, kept as bytes so that each request finds it new.

use std::collections::BTreeMap;

use platform::db::Address;
use platform::session;
use spaces::shape;
use testkit::{Town, Visitor};

platform::statements! {
    NOTICE = "select uid from notices order by id limit 1";
    HOLDING = "select uid, role from holdings order by id limit 1";
    INVITATION = "select uid from invitations order by id limit 1";
    GATHERING = "select g.uid, r.secret, p.uid from gatherings g join registrations r on r.gathering_id = g.id
                 join proposals p on p.space_id = g.space_id order by g.id limit 1";
    PLACE = "select p.uid, r.uid from places p join rooms r on r.place_id = p.id order by p.id limit 1";
    CHANGE = "select c.uid from space_changes c join spaces s on s.id = c.space_id where s.slug = 'atelier'
              order by c.id desc limit 1";
}

/// How one stands in the space, from nobody to the one who runs the instance.
pub const CAST: [&str; 6] = [
    "visitor",
    "stranger",
    "member",
    "facilitator",
    "steward",
    "administrator",
];

/// A store, who may enter it, and what the places in addresses stand for.
pub struct World {
    store: Vec<u8>,
    /// The session of each of the cast; empty for the visitor.
    pub sessions: Vec<String>,
    /// By the place's name, or by the whole path where one name means two things.
    pub places: BTreeMap<&'static str, String>,
}

impl World {
    /// `atelier`, which one joins on request: Ada stewards it, Ben facilitates it, Cleo is a member who holds a role and
    /// wrote a notice, Fay has asked to join, Dov has nothing to do with it, Eve runs the instance.
    pub async fn build() -> World {
        let town = super::town().await;
        spaces::opening::ship(&town.house).await.unwrap();
        let (ada, ben, cleo) = (
            town.person("Ada").await,
            town.person("Ben").await,
            town.person("Cleo").await,
        );
        let (dov, fay, eve) = (
            town.person("Dov").await,
            town.person("Fay").await,
            town.eve().await,
        );
        let trame = town
            .reads(|tx| Ok(shape::shipped_by_key(tx, "learning-collective")?.unwrap()))
            .await;
        let form = ada.opens(&format!("/spaces/new?trame={}", trame.uid)).await;
        form.submits("/spaces", &[("name", "Atelier"), ("joining", "open")])
            .await;
        for each in [&ben, &cleo] {
            joins(each, "atelier").await;
        }
        let members = ada.opens("/spaces/atelier/members").await;
        let promotion = format!("/spaces/atelier/members/{}/standing", uid(&town, &ben).await);
        members.submits(&promotion, &[("standing", "facilitator")]).await;
        let arrangement = ada.opens("/spaces/atelier/arrangement").await;
        arrangement
            .submits("/spaces/atelier/arrangement", &[("joining", "request")])
            .await;
        joins(&fay, "atelier").await;
        let wall = cleo.opens("/spaces/atelier/roles").await;
        let role = cleo.opens(&wall.attribute_of(".role h2 a", "href")).await;
        let activation = role.attribute_of("form[action$=\"/activation\"]", "action");
        role.submits(&activation, &[]).await;
        cleo.opens("/spaces/atelier")
            .await
            .submits("/spaces/atelier/notices", &[("body", "Bonjour")])
            .await;
        gathers(&ada, &ben, &cleo).await;
        let (project, entry) = learns(&town, &ada, &ben, &cleo).await;
        let invitations = ada.opens("/spaces/atelier/invitations").await;
        let invited = invitations.submits("/spaces/atelier/invitations", &[]).await;
        let link = invited.text_of(".address");

        let mut places = BTreeMap::from([
            ("space", "atelier".to_owned()),
            ("person", uid(&town, &cleo).await),
            (
                "/spaces/{space}/members/{person}/admission",
                uid(&town, &fay).await,
            ),
            ("/spaces/{space}/members/{person}/refusal", uid(&town, &fay).await),
            ("trame", trame.uid.to_string()),
            ("secret", link.rsplit('/').next().unwrap().to_owned()),
            ("job", "1".to_owned()),
            ("project", project),
            ("entry", entry),
            ("week", "3".to_owned()),
            ("activity", "present-project".to_owned()),
            ("meeting", "meeting-one".to_owned()),
            ("kind", "admitted".to_owned()),
        ]);
        let (notice,) = town.reads(|tx| tx.one::<(String,)>(NOTICE, ())).await;
        let (holding, role) = town.reads(|tx| tx.one::<(String, String)>(HOLDING, ())).await;
        let (gathering, registration, proposal) = town
            .reads(|tx| tx.one::<(String, String, String)>(GATHERING, ()))
            .await;
        let (place, room) = town.reads(|tx| tx.one::<(String, String)>(PLACE, ())).await;
        places.extend([
            ("gathering", gathering),
            ("/registrations", registration),
            ("proposal", proposal),
            ("place", place),
            ("room", room),
            ("/spaces/{space}/kinds", "workshop".to_owned()),
            ("stage", "birth".to_owned()),
        ]);
        let (invitation,) = town.reads(|tx| tx.one::<(String,)>(INVITATION, ())).await;
        let (change,) = town.reads(|tx| tx.one::<(String,)>(CHANGE, ())).await;
        let mailed = cleo.id();
        let entry = town
            .house
            .write(move |tx| people::entry::make_link(tx, mailed, "cleo@town.example", false, "/"));
        let entry = entry.await.unwrap().rsplit('/').next().unwrap().to_owned();
        places.extend([
            ("notice", notice),
            ("holding", holding),
            ("role", role),
            ("invitation", invitation),
            ("change", change),
            ("/sign-in/{secret}", entry.clone()),
            ("/sign-in/{secret}/entry", entry),
        ]);
        let mut sessions = vec![String::new()];
        for each in [&dov, &cleo, &ben, &ada, &eve] {
            let id = each.id();
            sessions.push(
                town.house
                    .write(move |tx| session::start(tx, id, "census"))
                    .await
                    .unwrap(),
            );
        }
        let copy = town.folder().join("copy.sqlite");
        town.house.db().copy_to(copy.clone()).await.unwrap();
        World {
            store: std::fs::read(copy).unwrap(),
            sessions,
            places,
        }
    }

    /// The world as it was built, some minutes later.
    pub async fn again(&self) -> Town {
        let town = Town::with(crate::install, |settings| {
            let Address::Sqlite(path) = &settings.database else {
                panic!("the census is taken on SQLite")
            };
            std::fs::write(path, &self.store).unwrap();
        })
        .await;
        // Identifiers come from the moment and from chance, which begins again: what it gave when the world was built
        // is let go, so that no secret comes twice.
        town.passes(5);
        for _ in 0..1_000 {
            town.house.chance().bytes::<64>();
        }
        town
    }

    /// The path of a route with something real in each place.
    pub fn path(&self, route: &str) -> String {
        let mut path = String::new();
        for part in route.split('/').skip(1) {
            let place = part.strip_prefix('{').and_then(|part| part.strip_suffix('}'));
            let known = place.map(|name| {
                let own = self
                    .places
                    .iter()
                    .find(|(known, _)| known.starts_with('/') && route.starts_with(**known))
                    .map(|(_, value)| value)
                    .filter(|_| matches!(name, "person" | "secret" | "kind"));
                let cohort = (*name == *"space" && is_of_cohorts(route)).then(|| COHORT.to_owned());
                cohort
                    .or_else(|| own.or_else(|| self.places.get(name)).cloned())
                    .unwrap_or("01h455vb4pex5vsknk084sn02q".into())
            });
            path.push('/');
            path.push_str(known.as_deref().unwrap_or(part));
        }
        path
    }
}

/// The cohort, by its name in addresses.
const COHORT: &str = "promotion";

/// What only a space with a program has.
const OF_COHORTS: [&str; 17] = [
    "activities",
    "application",
    "applications",
    "attestations",
    "closing",
    "cohort",
    "copy",
    "exchanges",
    "groups",
    "growth",
    "plan",
    "projects",
    "shared",
    "statements",
    "table",
    "trainees",
    "week",
];

fn is_of_cohorts(route: &str) -> bool {
    let part = route
        .strip_prefix("/spaces/{space}/")
        .and_then(|rest| rest.split('/').next());
    part.is_some_and(|part| OF_COHORTS.contains(&part) || part == "works")
}

/// A place with a room, a workshop there, somebody registered for it, and a proposal.
async fn gathers(ada: &Visitor, ben: &Visitor, cleo: &Visitor) {
    let places = "/spaces/atelier/places";
    let place = ada.opens(&format!("{places}/new")).await;
    let place = place.submits(places, &[("name", "La Filature")]).await;
    let rooms = format!("{}/rooms", place.path());
    let room = ada.opens(&format!("{rooms}/new")).await;
    room.submits(&rooms, &[("name", "Les établis")]).await;
    let offer = ben.opens("/spaces/atelier/gatherings/new?kind=webinar").await;
    let page = offer
        .submits("/spaces/atelier/gatherings", &[("state", "announced")])
        .await;
    let registration = format!("{}/registration", page.path());
    cleo.opens(page.path()).await.submits(&registration, &[]).await;
    let proposals = "/spaces/atelier/proposals";
    cleo.opens(proposals)
        .await
        .submits(proposals, &[("title", "Lire à voix haute")])
        .await;
}

/// A cohort beside the workshop, with the same people in the same places, in its third week: Cleo brought a project and
/// tells of it. Gives the project and the entry.
async fn learns(town: &Town, ada: &Visitor, ben: &Visitor, cleo: &Visitor) -> (String, String) {
    let trame = town
        .reads(|tx| Ok(shape::shipped_by_key(tx, "training-14-weeks")?.unwrap()))
        .await;
    let form = ada.opens(&format!("/spaces/new?trame={}", trame.uid)).await;
    form.submits("/spaces", &[("name", COHORT), ("joining", "open")])
        .await;
    for each in [ben, cleo] {
        joins(each, COHORT).await;
    }
    let members = ada.opens(&format!("/spaces/{COHORT}/members")).await;
    let promotion = format!("/spaces/{COHORT}/members/{}/standing", uid(town, ben).await);
    members.submits(&promotion, &[("standing", "facilitator")]).await;
    let dates = format!("/spaces/{COHORT}/cohort");
    let form = ada.opens(&dates).await;
    form.submits(&dates, &[("first", "2026-02-16"), ("zone", "Europe/Paris")])
        .await;
    let projects = format!("/spaces/{COHORT}/projects");
    let form = cleo.opens(&format!("{projects}/new")).await;
    let said = [
        ("title", "Onze jardins"),
        ("aim", "Un calendrier commun."),
        ("reach", "cohort"),
    ];
    let page = form.submits(&projects, &said).await;
    let project = page.path().trim_start_matches("/projects/").to_owned();
    let journal = format!("/projects/{project}/journal");
    let form = cleo.opens(&format!("{journal}/new")).await;
    let page = form
        .submits(
            &journal,
            &[("happened", "Neuf ont répondu."), ("reach", "cohort")],
        )
        .await;
    let entry = page.path().trim_start_matches("/entries/").to_owned();
    (project, entry)
}

async fn joins(who: &Visitor, slug: &str) {
    let action = format!("/spaces/{slug}/membership");
    who.opens(&action)
        .await
        .submits(&action, &[("charter", "on")])
        .await;
}

async fn uid(town: &Town, who: &Visitor) -> String {
    let id = who.id();
    town.reads(move |tx| Ok(session::act_as(tx, id)?.uid.to_string()))
        .await
}
