//! The file for the administration: who is in it, what it looks like, and the number that is off.

use testkit::Visitor;

use crate::workshop::{Workshop, held, workshop};

const EXPORT: &str = "/spaces/atelier/ledger/export";
const FILE: &str = "/spaces/atelier/ledger/export/file";
const MAPPING: &str = "/spaces/atelier/ledger/export/mapping";
const AGREEMENT: &str = "/spaces/atelier/ledger/agreement";
const PERIOD: [(&str, &str); 2] = [("from", "2025-09-01"), ("to", "2026-08-31")];

async fn confirms(who: &Visitor) {
    let page = who.opens("/me/ledger").await;
    let key = page.attribute_of("#proposed input[type=checkbox]", "value");
    who.posts("/me/ledger/confirmation", &[("line", &key)]).await;
}

async fn agrees(who: &Visitor, typed: &[(&str, &str)]) -> testkit::Page {
    let mut fields = vec![("agree", "on"), ("family_name", "Désiré"), ("given_name", "Cléo")];
    fields.extend_from_slice(typed);
    who.opens(AGREEMENT).await.submits(AGREEMENT, &fields).await
}

async fn file(w: &Workshop) -> Vec<u8> {
    w.ben.posts(FILE, &PERIOD).await.bytes().to_vec()
}

#[tokio::test]
async fn only_what_both_agree_on_of_those_who_said_yes_goes_out() {
    let w = workshop().await;
    held(&w).await;
    let page = w.ben.opens(EXPORT).await;
    assert_eq!(page.text_of(".menu-name"), "Ben", "the page knows who reads");
    assert!(page.text().contains("C’est l’exemple livré avec Tresse."));
    assert!(
        page.text_of("#preview")
            .contains("Animer un atelier à plusieurs voix")
    );
    confirms(&w.cleo).await;
    let page = w.ben.opens(EXPORT).await;
    assert!(page.text().contains("Une personne a des lignes") && !page.text().contains("Cleo"));
    let heads = b"DISPOSITIF;MODULE;NOM;PRENOM;MEL;UAI;INTITULE;MODALITE;DEBUT;FIN;HEURES;STATUT\r\n";
    assert_eq!(file(&w).await, heads);
    let refused = w.cleo.posts(AGREEMENT, &[("family_name", "Désiré")]).await;
    assert!(refused.wrong("agree").starts_with("Cochez la case"));
    assert_eq!(refused.holds("family_name"), "Désiré");
    let page = agrees(&w.cleo, &[("mail", "=cleo@example.org")]).await;
    assert!(page.notice().starts_with("Votre accord est noté."));
    let page = w.ben.opens(EXPORT).await;
    assert_eq!(page.texts_of(".figures strong"), ["1", "1"]);
    // Windows-1252, and what a spreadsheet would reckon with made harmless.
    let row = [
        &heads[..],
        b"12A0250001;12345;D\xe9sir\xe9;Cl\xe9o;'=cleo@example.org;;\xc9crire \xe0 plusieurs;pr\xe9sentiel;",
        b"10/03/2026;10/03/2026;1,5;pr\xe9sent\r\n",
    ]
    .concat();
    let answer = w.ben.posts(FILE, &PERIOD).await;
    assert_eq!(answer.header("content-type"), "text/csv; charset=windows-1252");
    assert_eq!(answer.bytes(), row, "{}", String::from_utf8_lossy(answer.bytes()));
    assert!(w.town.ledger().await.contains(&"ledger.exported".to_owned()));
    let outside = [("from", "2024-09-01"), ("to", "2025-08-31")];
    assert_eq!(w.ben.posts(FILE, &outside).await.bytes(), heads);
    for _ in 0..2 {
        let page = w.cleo.posts(&format!("{AGREEMENT}/withdrawal"), &[]).await;
        assert!(page.notice().starts_with("Votre accord est retiré"));
    }
    assert_eq!(file(&w).await, heads, "from then on they are in no file");
    assert!(
        w.cleo.opens(AGREEMENT).await.holds("family_name").is_empty(),
        "nothing is kept"
    );
}

#[tokio::test]
async fn a_file_is_for_those_who_report_and_its_columns_for_those_who_arrange() {
    let w = workshop().await;
    for (who, status) in [(&w.cleo, 403), (&w.dov, 403)] {
        assert_eq!(who.opens(EXPORT).await.status(), status);
        assert_eq!(who.posts(FILE, &PERIOD).await.status(), status);
    }
    assert_eq!(w.ben.opens(MAPPING).await.status(), 403);
    assert_eq!(w.ben.posts(MAPPING, &[]).await.status(), 403);
    assert_eq!(w.ada.opens(MAPPING).await.status(), 200);
    assert_eq!(w.dov.opens(AGREEMENT).await.status(), 403);
    assert_eq!(w.dov.posts(AGREEMENT, &[("agree", "on")]).await.status(), 403);
    assert!(
        w.town
            .visitor()
            .asks_for(EXPORT)
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
}

#[tokio::test]
async fn columns_are_set_put_in_another_order_and_kept() {
    let w = workshop().await;
    held(&w).await;
    confirms(&w.cleo).await;
    agrees(&w.cleo, &[]).await;
    let form = w.ada.opens(MAPPING).await;
    assert_eq!(
        form.texts_of("#columns tbody tr").len(),
        16,
        "its twelve columns, and room for four"
    );
    let stale = w.ada.opens(MAPPING).await;
    let mut typed: Vec<(String, &str)> = (0..12).map(|slot| (format!("field-{slot}"), "")).collect();
    typed.extend(
        [
            ("field-0", "hours"),
            ("head-0", "H"),
            ("place-0", "9"),
            ("field-1", "family_name"),
            ("head-1", "N"),
            ("place-1", "2"),
            ("field-2", "first_day"),
            ("head-2", "J"),
            ("place-2", "1"),
            ("separator", "bar"),
            ("encoding", "utf-8"),
            ("dates", "digits"),
            ("decimals", "point"),
        ]
        .map(|(field, value)| (field.to_owned(), value)),
    );
    typed.retain({
        let last = typed.clone();
        let mut place = 0;
        move |(field, _)| {
            place += 1;
            last.iter().rposition(|(other, _)| other == field) == Some(place - 1)
        }
    });
    let typed: Vec<(&str, &str)> = typed
        .iter()
        .map(|(field, value)| (field.as_str(), *value))
        .collect();
    let page = form.submits(MAPPING, &typed).await;
    assert_eq!(page.notice(), "Les colonnes sont réglées.", "{}", page.html());
    assert_eq!(
        String::from_utf8(file(&w).await).unwrap(),
        "J|N|H\r\n20260310|Désiré|1.5\r\n"
    );
    let refused = stale.submits(MAPPING, &[("head-0", "X")]).await;
    assert!(refused.wrong("columns").contains("ont changé entre-temps"));
    let none = [("field-0", ""), ("field-1", ""), ("field-2", "")];
    let form = w.ada.opens(MAPPING).await;
    let refused = form.submits(MAPPING, &none).await;
    assert_eq!(
        refused.wrong("columns"),
        "Choisissez le contenu d’au moins une colonne."
    );
}

#[tokio::test]
async fn the_number_of_an_administration_is_off_apart_and_goes() {
    let w = workshop().await;
    held(&w).await;
    confirms(&w.cleo).await;
    agrees(&w.cleo, &[("family_name", "Désiré")]).await;
    w.cleo
        .posts(AGREEMENT, &[("agree", "on"), ("identifier", "12A3456789ABC")])
        .await;
    assert!(
        !w.cleo.opens(AGREEMENT).await.has("#identifier"),
        "it is not asked for"
    );
    assert!(
        !w.cleo.opens("/me/data").await.text().contains("12A3456789ABC"),
        "nor kept"
    );
    let form = w.ada.opens(MAPPING).await;
    let refused = form.submits(MAPPING, &[("field-0", "identifier")]).await;
    assert!(refused.wrong("identifier").contains("il n’est pas permis"));
    refused.submits(MAPPING, &[("identifier", "on")]).await;
    agrees(&w.cleo, &[("identifier", "12A3456789ABC")]).await;
    assert_eq!(w.cleo.opens(AGREEMENT).await.holds("identifier"), "12A3456789ABC");
    let page = w.ben.opens(EXPORT).await;
    assert!(!page.html().contains("12A3456789ABC"), "a preview hides it");
    assert!(String::from_utf8_lossy(&file(&w).await).contains("12A3456789ABC;"));
    // Whoever switches it off drops those that are there.
    let form = w.ada.opens(MAPPING).await;
    let fields = form.fields(MAPPING, &[("field-0", "fixed")]);
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .filter(|(name, _)| name != "identifier")
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    w.ada.posts(MAPPING, &fields).await;
    let kept = w
        .town
        .reads({
            let cleo = w.cleo.id();
            move |tx| {
                let space = spaces::space::by_slug(tx, "atelier")?.unwrap().id;
                super::store::identifier(tx, space, cleo)
            }
        })
        .await;
    assert_eq!(kept, "");
}
