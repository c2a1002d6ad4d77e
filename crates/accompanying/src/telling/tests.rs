use testkit::Page;

use crate::workshop::{Workshop, walked, workshop};

const TEXT: [(&str, &str); 4] = [
    ("title", "Une radio en trois matins"),
    ("situation", "Une cour où personne ne parlait."),
    ("did", "Nous avons enregistré, puis écouté."),
    ("gave", "Une émission par mois."),
];

/// Ben and Cleo have walked to the end; the two ways to its account.
async fn ended(w: &Workshop) -> (String, String) {
    let (path, own) = walked(w).await;
    let page = w.ben.opens(&path).await;
    page.submits(
        &format!("{path}/outcome"),
        &[("outcome", "Une émission par mois.")],
    )
    .await;
    (format!("{path}/telling"), format!("{own}/telling"))
}

async fn agrees(page: Page, telling: &str, shown: &str) -> Page {
    page.submits(&format!("{telling}/agreement"), &[("shown", shown)])
        .await
}

#[tokio::test]
async fn an_account_is_published_once_both_agree() {
    let w = workshop().await;
    let (bens, cleos) = ended(&w).await;
    let page = w.cleo.opens(&cleos).await;
    assert_eq!(
        page.holds("gave"),
        "Une émission par mois.",
        "what is written already is proposed"
    );
    let page = page.submits(&cleos, &TEXT).await;
    assert_eq!(
        page.notice(),
        "Le texte est gardé. Dites maintenant si vous êtes d’accord."
    );
    let wrong = agrees(page, &cleos, "").await;
    assert_eq!(wrong.status(), 422);
    agrees(wrong, &cleos, "named").await;
    assert!(
        !w.town
            .visitor()
            .opens("/spaces/atelier/sheets")
            .await
            .text()
            .contains("trois matins")
    );
    let page = agrees(w.ben.opens(&bens).await, &bens, "named").await;
    let sheet = page.link("Le lire");
    let read = w.town.visitor().opens(&sheet).await;
    assert!(
        read.text().contains("Une cour où personne ne parlait."),
        "{}",
        read.text()
    );
    assert!(read.text().contains("Cleo"));
    assert!(w.town.ledger().await.contains(&"accompaniment.told".to_owned()));
    let same = [("shown", "named"), ("version", "1")];
    let again = w.ben.posts(&format!("{bens}/agreement"), &same).await;
    assert_eq!(again.path(), bens, "twice is as once");
    let page = w.cleo.opens(&cleos).await;
    page.submits(&format!("{cleos}/refusal"), &[]).await;
    assert_eq!(
        w.town.visitor().opens(&sheet).await.status(),
        404,
        "either may change their mind"
    );
    assert!(
        !w.town
            .visitor()
            .opens("/spaces/atelier/sheets")
            .await
            .text()
            .contains("trois matins")
    );
}

#[tokio::test]
async fn a_name_that_is_kept_back_stands_nowhere() {
    let w = workshop().await;
    let (bens, cleos) = ended(&w).await;
    let page = w.cleo.opens(&cleos).await.submits(&cleos, &TEXT).await;
    agrees(page, &cleos, "nameless").await;
    let page = agrees(w.ben.opens(&bens).await, &bens, "nameless").await;
    let read = w.town.visitor().opens(&page.link("Le lire")).await;
    assert_eq!(read.status(), 200);
    for name in ["Ben", "Cleo"] {
        assert!(!read.html().contains(name), "{name}");
    }
}

#[tokio::test]
async fn who_agreed_to_other_words_has_agreed_to_nothing() {
    let w = workshop().await;
    let (bens, cleos) = ended(&w).await;
    let page = w.cleo.opens(&cleos).await.submits(&cleos, &TEXT).await;
    agrees(page, &cleos, "named").await;
    let before = w.ben.opens(&bens).await;
    let changed = w.ben.opens(&bens).await;
    changed
        .submits(&bens, &[("title", "Une radio en deux matins")])
        .await;
    let late = agrees(before, &bens, "named").await;
    assert_eq!(late.status(), 422, "the text changed meanwhile");
    let page = agrees(w.ben.opens(&bens).await, &bens, "named").await;
    assert!(
        !page.text().contains("Le récit est publié"),
        "Cleo has not read these words"
    );
}

#[tokio::test]
async fn it_is_not_told_before_it_ended_nor_by_others() {
    let w = workshop().await;
    let (path, own) = walked(&w).await;
    assert_eq!(w.cleo.opens(&format!("{own}/telling")).await.status(), 404);
    let page = w.ben.opens(&path).await;
    page.submits(&format!("{path}/outcome"), &[("outcome", "Fini.")])
        .await;
    assert_eq!(w.ada.opens(&format!("{path}/telling")).await.status(), 403);
    assert_eq!(w.dov.opens(&format!("{path}/telling")).await.status(), 404);
    let wrong = w.cleo.opens(&format!("{own}/telling")).await;
    let wrong = wrong.submits(&format!("{own}/telling"), &[("title", "")]).await;
    assert_eq!(wrong.status(), 422);
    assert!(!wrong.wrong("title").is_empty());
}
