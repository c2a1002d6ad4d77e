//! Writing, reading, changing, publishing, taking back.

mod around;
mod fields;
mod pictures;
mod versions;

use crate::workshop::workshop;

const NEW: &str = "/spaces/atelier/sheets/new?kind=account";
const WRITE: &str = "/spaces/atelier/sheets";

#[tokio::test]
async fn a_member_writes_an_account_and_everybody_reads_it() {
    let w = workshop().await;
    let page = w.writes(&[]).await;
    assert_eq!(page.notice(), "La fiche est publiée.");
    assert_eq!(page.title(), "Écrire à plusieurs");
    let page = w.town.visitor().opens(page.path()).await;
    assert!(page.has(".prose strong"));
    assert!(page.text().contains("Ce que cela a donné Un texte commun."));
    assert!(page.text().contains("Cleo · lundi 2 mars 2026"));
    assert_eq!(
        page.text_of("copy-text code"),
        format!(
            "« Écrire à plusieurs », Cleo, Atelier. CC BY-SA 4.0. http://town.example{}",
            page.path()
        )
    );
    assert_eq!(
        page.attribute_of("a[rel~=license]", "href"),
        "https://creativecommons.org/licenses/by-sa/4.0/deed.fr"
    );
    assert!(w.town.ledger().await.contains(&"sheet.published".to_owned()));
}

#[tokio::test]
async fn members_alone_write_and_visitors_are_asked_who_they_are() {
    let w = workshop().await;
    assert_eq!(w.fay.opens(NEW).await.status(), 200);
    assert_eq!(w.dov.opens(NEW).await.status(), 403);
    assert_eq!(
        w.dov.posts_only(WRITE, &[("kind", "account")]).await.status(),
        403
    );
    let visitor = w.town.visitor();
    assert!(visitor.asks_for(NEW).await.sends_to().starts_with("/sign-in"));
    assert!(
        visitor
            .posts_only(WRITE, &[])
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
    assert_eq!(
        w.fay.posts_only(WRITE, &[("kind", "account")]).await.status(),
        400
    );
}

#[tokio::test]
async fn a_draft_needs_its_title_only_and_is_seen_by_its_author_and_the_stewards() {
    let w = workshop().await;
    let bare = [("field-situation", ""), ("field-did", ""), ("field-gave", "")];
    let page = w.writes(&[bare.as_slice(), &[("state", "draft")]].concat()).await;
    assert_eq!(page.notice(), "Le brouillon est gardé.");
    let path = page.path().to_owned();
    assert_eq!(w.ada.opens(&path).await.status(), 200);
    for other in [&w.ben, &w.fay, &w.dov, &w.town.visitor()] {
        assert_eq!(other.opens(&path).await.status(), 404);
        assert!(!other.opens(WRITE).await.text().contains("Écrire à plusieurs"));
    }
    assert!(
        w.cleo
            .opens(WRITE)
            .await
            .text_of("#drafts")
            .contains("Écrire à plusieurs")
    );
    // A steward looks, and writes nothing in somebody else's draft.
    for act in ["edition", "publication", "withdrawal"] {
        let refused = w
            .ada
            .posts_only(&format!("{path}/{act}"), &[("version", "1")])
            .await;
        assert_eq!(refused.status(), 403, "{act}");
    }
    // What is missing is said when it is published, and not before.
    let publication = format!("{path}/publication");
    let form = w.cleo.opens(&path).await.submits(&publication, &[]).await;
    assert_eq!(form.status(), 422);
    assert_eq!(form.wrong("field-did"), "Ce champ est vide.");
    let filled = [
        ("field-situation", "Dix personnes"),
        ("field-did", "Écrit"),
        ("field-gave", "Un texte"),
        ("state", "published"),
    ];
    let page = form.submits(&format!("{path}/edition"), &filled).await;
    assert_eq!(page.notice(), "La fiche est publiée.");
    assert_eq!(w.town.visitor().opens(&path).await.status(), 200);
}

#[tokio::test]
async fn the_same_form_sent_twice_writes_once() {
    let w = workshop().await;
    let form = w.cleo.opens(NEW).await;
    let first = form.submits(WRITE, &crate::workshop::ACCOUNT).await;
    let second = form.submits(WRITE, &crate::workshop::ACCOUNT).await;
    assert_eq!(first.path(), second.path());
    let verbs = w.town.ledger().await;
    let written = verbs.iter().filter(|verb| *verb == "sheet.published");
    assert_eq!(written.count(), 1);
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost() {
    let w = workshop().await;
    let long = "é".repeat(201);
    for (field, typed, said) in [
        ("field-title", "", "Ce champ est vide."),
        (
            "field-title",
            long.as_str(),
            "C’est trop long : 200 signes au plus, il y en a 201.",
        ),
        ("field-gave", " \n ", "Ce champ est vide."),
        ("licence", "mine", "Choisissez une des possibilités."),
    ] {
        let page = w.writes(&[(field, typed), ("field-differently", "Gardé")]).await;
        assert_eq!((page.status(), page.has(".errors")), (422, true), "{field}");
        assert!(!page.wrong(field).is_empty(), "{field}: {said}");
        assert_eq!(page.holds("field-differently"), "Gardé");
        assert!(page.holds("field-did").contains("**écrit**"));
    }
    assert_eq!(
        w.town
            .ledger()
            .await
            .iter()
            .filter(|verb| verb.starts_with("sheet"))
            .count(),
        0
    );
}

#[tokio::test]
async fn what_is_taken_back_is_not_found_and_comes_back() {
    let w = workshop().await;
    let path = w.writes(&[]).await.path().to_owned();
    let (withdrawal, restoration) = (format!("{path}/withdrawal"), format!("{path}/restoration"));
    assert_eq!(w.fay.posts_only(&withdrawal, &[]).await.status(), 403);
    let page = w.cleo.opens(&path).await.submits(&withdrawal, &[]).await;
    assert_eq!(page.notice(), "La fiche est retirée.");
    assert_eq!(w.fay.opens(&path).await.status(), 404);
    assert!(!w.fay.opens(WRITE).await.text().contains("Écrire à plusieurs"));
    let page = page.submits(&restoration, &[]).await;
    assert_eq!(page.notice(), "La fiche est remise.");
    assert_eq!(w.fay.opens(&path).await.status(), 200);
    // Twice is harmless.
    assert_eq!(w.cleo.posts(&restoration, &[]).await.status(), 200);
}

#[tokio::test]
async fn what_a_facilitator_took_back_its_author_does_not_put_back() {
    let w = workshop().await;
    let path = w.writes(&[]).await.path().to_owned();
    let (withdrawal, restoration) = (format!("{path}/withdrawal"), format!("{path}/restoration"));
    let page = w.ben.opens(&path).await.submits(&withdrawal, &[]).await;
    assert_eq!(page.notice(), "La fiche est retirée.");
    assert!(!w.cleo.opens(&path).await.has_form(&restoration));
    assert_eq!(w.cleo.posts_only(&restoration, &[]).await.status(), 403);
    assert_eq!(
        w.ben.posts(&restoration, &[]).await.notice(),
        "La fiche est remise."
    );
    let verbs = w.town.ledger().await;
    assert!(verbs.contains(&"sheet.withdrawn".to_owned()) && verbs.contains(&"sheet.restored".to_owned()));
}

#[tokio::test]
async fn a_hidden_space_hides_its_sheets() {
    let w = workshop().await;
    let path = w.writes(&[]).await.path().to_owned();
    let settings = "/spaces/atelier/arrangement";
    let page = w.ada.opens(settings).await;
    page.submits(settings, &[("joining", "hidden")]).await;
    let version = format!("{path}/versions/1");
    for path in [path.as_str(), version.as_str(), WRITE, NEW] {
        assert_eq!(w.town.visitor().opens(path).await.status(), 404, "{path}");
        assert_eq!(w.dov.opens(path).await.status(), 404, "{path}");
        assert_eq!(w.fay.opens(path).await.status(), 200, "{path}");
    }
}

#[tokio::test]
async fn what_is_switched_off_is_not_seen_and_not_lost() {
    let w = workshop().await;
    let path = w.writes(&[]).await.path().to_owned();
    let settings = "/spaces/atelier/arrangement";
    let page = w.ada.opens(settings).await;
    let fields = page.fields(settings, &[]);
    let without: Vec<(&str, &str)> = fields
        .iter()
        .filter(|(_, value)| value != "sheets")
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    w.ada.posts(settings, &without).await;
    assert!(
        !w.fay
            .opens("/spaces/atelier")
            .await
            .has("a[href=\"/spaces/atelier/sheets\"]")
    );
    for path in [path.as_str(), WRITE, NEW] {
        assert_eq!(w.fay.opens(path).await.status(), 404, "{path}");
    }
    page.submits(settings, &[]).await;
    assert_eq!(w.fay.opens(&path).await.status(), 200);
}

#[tokio::test]
async fn who_leaves_takes_drafts_along_and_what_is_published_stays_without_a_name() {
    let w = workshop().await;
    let draft = w.writes(&[("state", "draft")]).await.path().to_owned();
    let kept = w.writes(&[]).await.path().to_owned();
    let data = w.cleo.opens("/me/data").await;
    assert!(data.text().contains("Fiches") && data.text().contains("Versions de fiches"));
    let form = w.cleo.opens("/me/erasure").await;
    let erased = [("address", "cleo@town.example"), ("understood", "on")];
    form.submits("/me/erasure", &erased).await;
    assert_eq!(w.ada.opens(&draft).await.status(), 404);
    let page = w.fay.opens(&kept).await;
    assert!(page.text().contains("une personne partie depuis") && !page.text().contains("Cleo"));
    w.town.views_can_be_made_again().await;
}
