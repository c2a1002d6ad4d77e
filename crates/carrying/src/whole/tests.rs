use crate::workshop::{Taken, photo, workshop};

const FOLDER: &str = "/spaces/atelier/commons.zip";

#[tokio::test]
async fn the_folder_holds_every_text_with_its_pictures_its_kinds_and_whose_it_is() {
    let w = workshop().await;
    let form = w.cleo.opens("/spaces/atelier/sheets/new?kind=account").await;
    let fields = form.fields(
        "/spaces/atelier/sheets",
        &[
            ("field-title", "Un mur"),
            ("field-situation", "Dix."),
            ("field-did", "Fait."),
            ("field-gave", "Bien."),
            ("words-1", "Un mur de papiers"),
            ("state", "published"),
        ],
    );
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let photo = photo();
    w.cleo
        .uploads_several(
            "/spaces/atelier/sheets",
            &fields,
            &[("picture-1", "a.png", photo.as_slice())],
        )
        .await;
    for number in 0..25 {
        w.sheet(&format!("Fiche {number}"), &[]).await;
    }
    w.sheet("Brouillon", &[("state", "draft")]).await;
    let page = w.page("../../Une page", "# Dedans\n\nUn mot.").await;
    let file = w.town.visitor().opens(FOLDER).await;
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"atelier.zip\""
    );
    let mut folder = Taken::of(&file);
    let names = folder.names();
    assert!(
        names
            .iter()
            .all(|name| !name.starts_with('/') && !name.contains("..")),
        "{names:?}"
    );
    let of = |start: &str| names.iter().filter(|name| name.starts_with(start)).count();
    assert_eq!(
        (of("sheets/account/"), of("pages/"), of("pictures/")),
        (26, 1, 1),
        "{names:?}"
    );
    let picture = names.iter().find(|name| name.starts_with("pictures/")).unwrap();
    let sheet = folder.ending("sheets/account/un-mur-");
    assert!(
        sheet.contains(&format!("![Un mur de papiers](../../{picture})")),
        "{sheet}"
    );
    let text = folder.ending("pages/une-page-");
    let uid = page.rsplit('/').next().unwrap();
    assert!(
        text.starts_with("---\ntitle: \"../../Une page\"\ntype: \"page\"\n") && text.contains(uid),
        "{text}"
    );
    assert!(
        text.ends_with("\n# ../../Une page\n\n# Dedans\n\nUn mot.\n"),
        "{text}"
    );
    let index = folder.text("index.md");
    assert!(
        index.starts_with("# Atelier\n") && index.contains("- [Fiche 7](sheets/account/fiche-7-"),
        "{index}"
    );
    let kinds = folder.text("kinds/sheets.toml");
    assert!(kinds.contains("key = \"account\""), "{kinds}");
    let credits = folder.text("credits.md");
    assert!(credits.contains("- *Un mur*, Cleo. CC BY-SA 4.0"), "{credits}");
    assert!(!names.iter().any(|name| name.contains("brouillon")));
}

#[tokio::test]
async fn only_what_one_may_read_is_in_it() {
    let w = workshop().await;
    w.sheet("Fiche", &[]).await;
    w.hides().await;
    assert_eq!(w.dov.asks_for(FOLDER).await.status(), 404);
    assert_eq!(w.town.visitor().asks_for(FOLDER).await.status(), 404);
    assert_eq!(w.fay.asks_for(FOLDER).await.status(), 200);
}

#[tokio::test]
async fn an_empty_commons_is_a_folder_too() {
    let w = workshop().await;
    let fay = w.fay.clone().reads_english();
    let mut folder = Taken::of(&fay.opens(FOLDER).await);
    assert_eq!(folder.names(), ["index.md", "credits.md", "kinds/sheets.toml"]);
    assert!(
        folder
            .text("credits.md")
            .starts_with("# Sources and credits\n\nThere is no text yet.")
    );
}
