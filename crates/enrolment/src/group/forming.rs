//! Forming groups: how, and keeping them once they were shown.

use std::collections::BTreeMap;

use kernel::{Problem, Refusal};
use learning::cohort::access;
use learning::group::Aim;
use platform::web::{Cx, Form, Handled, Reply};

use super::actions::{self, Wished};
use super::model::{Trainee, Way};
use super::store::{self, Settings};
use super::{pages, preview};

/// A seed that people can read to one another.
pub(super) const SEEDS: u64 = 1_000_000;
/// The largest group.
const LARGEST: i64 = 50;

fn read(form: &mut Form) -> Option<(Settings, Option<u64>)> {
    let aim = form.choice("aim", Aim::from_word);
    let way = form.choice("way", Way::from_word);
    let (least, most) = (form.whole("least", 1..=LARGEST), form.whole("most", 1..=LARGEST));
    if most < least {
        form.refuse("most", Refusal::new("group-most-below-least"));
    }
    let seed = form.value("seed").parse().ok().filter(|seed| *seed < SEEDS);
    let settings = aim.zip(way).map(|(aim, way)| Settings {
        aim,
        least,
        most,
        way,
    });
    settings
        .and_then(|settings| form.accept(settings))
        .map(|settings| (settings, seed))
}

/// The groups as they would be.
pub async fn preview(cx: Cx) -> Handled {
    let mut form = Form::new();
    for field in ["aim", "way", "least", "most", "seed"] {
        form.fill(field, cx.query(field).unwrap_or_default());
    }
    match read(&mut form) {
        Some((settings, seed)) => preview::page(&cx, form, settings, seed).await,
        None => pages::page(&cx, form).await,
    }
}

/// Keeps the groups, as they were shown and changed.
pub async fn keep(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let Some((settings, seed)) = read(&mut form) else {
        return pages::page(&cx, form).await;
    };
    let texts = form.texts();
    if texts
        .iter()
        .any(|(field, name)| field.starts_with("name-") && name.chars().count() > 80)
    {
        form.refuse("groups", Refusal::new("group-name-too-long").with("most", 80));
        return preview::page(&cx, form, settings, seed).await;
    }
    let wanted = slug.clone();
    let done = cx.write(move |tx| {
        let may = access::to_lead(tx, &wanted)?;
        let trainees = store::trainees(tx, may.seen().id())?;
        let wished = wished(&texts, &trainees);
        if wished.iter().all(|each| each.people.is_empty()) {
            return Err(Refusal::new("group-empty").into());
        }
        actions::keep(tx, &may, &settings, seed.unwrap_or(0), &wished)
    });
    match done.await {
        Ok(()) => Ok(Reply::see_other(format!("/spaces/{slug}/groups")).notice("group-formed")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("groups", refusal);
            preview::page(&cx, form, settings, seed).await
        }
        Err(problem) => Err(problem),
    }
}

/// The groups of a form: `uid-1`, `name-1`, and for each person the number of their group.
fn wished(texts: &BTreeMap<String, String>, trainees: &[Trainee]) -> Vec<Wished> {
    let group = |(field, uid): (&String, &String)| {
        let number = field.strip_prefix("uid-")?;
        let name = texts
            .get(&format!("name-{number}"))
            .filter(|name| !name.is_empty());
        let here = |trainee: &&Trainee| {
            let place = texts.get(&format!("place-{}", trainee.person.uid));
            place.is_some_and(|place| place == number)
        };
        Some(Wished {
            uid: uid.parse().ok()?,
            name: name.cloned().unwrap_or_else(|| number.to_owned()),
            people: trainees
                .iter()
                .filter(here)
                .map(|trainee| trainee.person.id)
                .collect(),
        })
    };
    texts.iter().filter_map(group).collect()
}
