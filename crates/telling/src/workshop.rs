//! For tests: a cohort in its third week, with every area that its people come across, and what they do most.

use std::io::Cursor;

use kernel::PersonId;
use learning::{cohort, group};
use testkit::{Page, Visitor};

pub use workshop::training::Training;

/// What this area stands on, and what stands beside it.
pub fn areas(app: &mut platform::Install) {
    people::install(app);
    accounts::install(app);
    spaces::install(app);
    collective::install(app);
    learning::install(app);
    crate::install(app);
}

pub async fn training() -> Training {
    workshop::training::training(areas).await
}

pub const PROJECTS: &str = "/spaces/promotion/projects";

/// Forms a small group, and gives its number.
pub async fn forms(w: &Training, people: &[&Visitor]) -> i64 {
    let people: Vec<PersonId> = people.iter().map(|person| person.id()).collect();
    let formed = w.town.acts(w.ada.id(), move |tx| {
        let may = cohort::access::to_lead(tx, "promotion")?;
        let uid = tx.new_uid();
        let group = group::form(tx, &may, uid, group::Aim::Codevelopment, "Mésanges")?.unwrap();
        for person in people {
            group::add(tx, &may, group, person)?;
        }
        Ok(group)
    });
    formed.await
}

/// Takes somebody out of a small group.
pub async fn parts(w: &Training, group: i64, who: &Visitor) {
    let person = who.id();
    let parted = w.town.acts(w.ada.id(), move |tx| {
        let may = cohort::access::to_lead(tx, "promotion")?;
        group::leave(tx, &may, group, person)
    });
    assert!(parted.await);
}

/// Presents a project by its form, and gives the path of its page.
pub async fn brings(who: &Visitor, title: &str) -> String {
    let form = who.opens(&format!("{PROJECTS}/new")).await;
    let typed = [("title", title), ("aim", "Que le voisinage se parle")];
    let page = form.submits(PROJECTS, &typed).await;
    assert_eq!(page.title(), title, "{}", page.text());
    page.path().to_owned()
}

/// Sends the form of an entry of this project.
pub async fn writes(who: &Visitor, project: &str, typed: &[(&str, &str)]) -> Page {
    let form = who.opens(&format!("{project}/journal/new")).await;
    form.submits(&format!("{project}/journal"), typed).await
}

/// Tells something with this reach, and gives the path of the entry.
pub async fn tells(who: &Visitor, project: &str, tried: &str, reach: &str) -> String {
    let page = writes(
        who,
        project,
        &[("tried", tried), ("reach", reach), ("state", "told")],
    )
    .await;
    assert_eq!(page.status(), 200, "{}", page.text());
    page.path().to_owned()
}

/// Leaves the cohort.
pub async fn leaves(who: &Visitor) {
    who.posts("/spaces/promotion/departure", &[]).await;
}

/// A small picture.
pub fn photo() -> Vec<u8> {
    let mut bytes = Vec::new();
    image::DynamicImage::new_rgb8(40, 30)
        .write_to(&mut Cursor::new(&mut bytes), image::ImageFormat::Png)
        .unwrap();
    bytes
}

/// Sends a form with files.
pub async fn sends(
    who: &Visitor,
    form: &Page,
    action: &str,
    typed: &[(&str, &str)],
    files: &[(&str, &str, &[u8])],
) -> Page {
    let fields = form.fields(action, typed);
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    who.uploads_several(action, &fields, files).await
}

/// How many files are kept.
pub fn files(w: &Training) -> usize {
    std::fs::read_dir(w.town.folder().join("media")).map_or(0, |folder| folder.count())
}
