//! The demonstration: five example worlds, lived through the front door, and who may be entered there.
//!
//! Always true:
//! - the worlds are made by forms sent to the product's own pages, in the order of a fixed story that ends today:
//!   nothing stands in them that people could not do;
//! - nobody in them exists, and no mail of theirs leaves;
//! - loading happens once; a story that was cut off is said, and not told over what is there.

mod browser;
mod company;
mod finding;
mod forms;
mod open;
mod pictures;
mod script;
mod story;

use kernel::{Problem, Uid};
use platform::house::{keep_setting, list_settings};
use platform::{House, session};
use serde_json::{Map, Value, json};
use spaces::space::{self, Paged};

use crate::house::{self, Areas};
use crate::terminal::Terminal;
use story::Story;

pub use finding::STATEMENTS;
pub use open::STATEMENTS as OPEN_STATEMENTS;

/// Set when the story begins, and when it has been told.
const BEGAN: &str = "demo.began";
const LOADED: &str = "demo.loaded";

/// The kinds of account, in the order of the contract for outside checks.
pub const KINDS: [&str; 9] = [
    "visitor",
    "member",
    "trainee",
    "facilitator",
    "staff",
    "coordinator",
    "local_authority",
    "researcher",
    "administrator",
];

/// The pages that anyone may open.
const COLLECTIVE: &str = "continuite-pedagogique";
const NETWORK: &str = "cooperatives-pedagogiques-numeriques";
const COHORT: &str = "animer-un-projet-cooperatif-promotion-d-automne";
/// Those whose address the story made: key, beginning of the address, what the story calls them, end of the address.
const TOLD: [(&str, &str, &str, &str); 8] = [
    ("event", "/gatherings/", "couture", ""),
    ("cycle", "/cycles/", "jeudis", ""),
    ("replay", "/gatherings/", "s5", ""),
    ("live", "/gatherings/", "en-direct", "/live"),
    ("sheet", "/sheets/", "recit-son", ""),
    ("badge", "/badges/", "a-samir", ""),
    ("territory", "/territories/", "mi-land", ""),
    ("report", "/reports/", "bilan", ""),
];

/// Loads the example worlds where they are not there yet. The trames must have been shipped.
///
/// # Errors
/// When the store refuses, or the folder holds something else.
pub async fn load(areas: Areas, house: &House) -> Result<(), Problem> {
    let kept = house.read(list_settings).await?;
    let has = |wanted: &str| kept.iter().any(|(name, _)| name == wanted);
    if has(LOADED) {
        return Ok(());
    }
    if has(BEGAN) {
        let why = "it was cut off the last time: remove the data folder and start again";
        return Err(Problem::fault("load the example worlds", why));
    }
    if !house
        .read(|tx| space::list_open(tx, Paged::first(1)))
        .await?
        .is_empty()
    {
        let why = "people live here already: give another folder by TRESSE_DATA";
        return Err(Problem::fault("load the example worlds", why));
    }
    let settings = [
        (BEGAN, "1"),
        ("instance.name", "Tresse, démonstration"),
        ("instance.language", "fr"),
        ("instance.zone", "Europe/Paris"),
        ("instance.ready", "1"),
    ];
    house
        .write(move |tx| {
            settings
                .iter()
                .try_for_each(|(name, value)| keep_setting(tx, name, value))
        })
        .await?;
    house.read_instance().await?;
    let names = Story::open(areas, house).await?.play().await?;
    house
        .write(move |tx| {
            for (key, beginning, name, end) in TOLD {
                if let Some(uid) = names.get(name) {
                    keep_setting(tx, &told(key), &format!("{beginning}{uid}{end}"))?;
                }
            }
            keep_setting(tx, LOADED, "1")
        })
        .await
}

/// The setting that keeps the address of a page.
fn told(key: &str) -> String {
    format!("demo.page.{key}")
}

/// The characters with a one-time link each, and the pages that anyone may open.
///
/// # Errors
/// When the store refuses.
pub async fn accounts(house: &House) -> Result<Value, Problem> {
    let kept = house.read(list_settings).await?;
    if !kept.iter().any(|(name, _)| name == LOADED) {
        return Ok(json!({ "accounts": [], "pages": {} }));
    }
    let mut accounts = Vec::new();
    for kind in KINDS {
        accounts.extend(account(house, kind).await?);
    }
    Ok(json!({ "accounts": accounts, "pages": pages(house, kept).await? }))
}

/// A visitor has no account; a character who was erased has none any more.
async fn account(house: &House, kind: &str) -> Result<Option<Value>, Problem> {
    let base = house.settings().base.clone();
    let cast = script::cast()?;
    let Some(key) = cast
        .iter()
        .find(|(_, each)| each.kind == kind)
        .map(|(key, _)| key.clone())
    else {
        let visitor = kind == "visitor";
        return Ok(visitor.then(|| json!({ "kind": kind, "name": "Quelqu’un de passage", "sign_in": base })));
    };
    let found = house
        .write(move |tx| {
            let email = address(&key);
            let Some(known) = people::entry::person_by_email(tx, &email)? else {
                return Ok(None);
            };
            let name = session::act_as(tx, known.id)?.name;
            Ok(Some((
                name,
                people::entry::make_link(tx, known.id, &email, true, "/")?,
            )))
        })
        .await?;
    Ok(found.map(|(name, path)| json!({ "kind": kind, "name": name, "sign_in": format!("{base}{path}") })))
}

async fn pages(house: &House, kept: Vec<(String, String)>) -> Result<Value, Problem> {
    let training: Option<Uid> = house
        .read(|tx| Ok(spaces::shape::shipped_by_key(tx, "training-14-weeks")?.map(|stored| stored.uid)))
        .await?;
    let project = house.read(open::project).await?;
    let paths = [
        ("home", Some("/".to_owned())),
        ("agenda", Some("/agenda".to_owned())),
        ("door", Some("/doors/teachers".to_owned())),
        ("space", Some(format!("/spaces/{COLLECTIVE}"))),
        ("cohort", Some(format!("/spaces/{COHORT}"))),
        ("training", training.map(|uid| format!("/trames/{uid}"))),
        ("week", Some(format!("/spaces/{COHORT}/program"))),
        ("project", project.map(|uid| format!("/projects/{uid}"))),
        ("roles", Some(format!("/spaces/{COLLECTIVE}/roles"))),
        ("commons", Some(format!("/spaces/{NETWORK}/sheets"))),
        ("search", Some("/search".to_owned())),
        ("dosage", Some("/dosage".to_owned())),
    ];
    let base = &house.settings().base;
    let told = TOLD.map(|(key, ..)| (key, kept.iter().find(|(name, _)| *name == told(key))));
    let told = told.map(|(key, found)| (key, found.map(|(_, path)| path.clone())));
    let known = paths
        .into_iter()
        .chain(told)
        .filter_map(|(key, path)| Some((key.to_owned(), json!(format!("{base}{}", path?)))));
    Ok(Value::Object(known.collect::<Map<_, _>>()))
}

/// The address of a character: a domain that can never exist (RFC 2606).
fn address(key: &str) -> String {
    format!("{key}@personnes.example")
}

/// `tresse demo`: one JSON object on standard output, and nothing else.
///
/// # Errors
/// When the store cannot be opened.
pub async fn print(areas: Areas, terminal: &Terminal) -> Result<(), Problem> {
    let house = house::open_beside_the_server(areas, true).await?;
    terminal.print(accounts(&house).await?.to_string());
    Ok(())
}
