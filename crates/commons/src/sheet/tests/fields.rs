//! One test for each type of field: what is taken, how it is shown, what is refused.

use testkit::Page;

use crate::workshop::{Workshop, uid, workshop};

const WRITE: &str = "/spaces/atelier/sheets";

/// Cleo keeps a draft of this kind with these fields.
async fn keeps(w: &Workshop, kind: &str, typed: &[(&str, &str)]) -> Page {
    let form = w.cleo.opens(&format!("{WRITE}/new?kind={kind}")).await;
    let title = if matches!(kind, "place" | "tool") {
        "field-name"
    } else {
        "field-title"
    };
    let fields = [&[(title, "Une fiche"), ("state", "draft")], typed].concat();
    form.submits(WRITE, &fields).await
}

/// What is taken and shown, and what is refused beside the field.
async fn holds(kind: &str, field: &str, taken: &[(&str, &str)], refused: &[(&str, &str)]) {
    let w = workshop().await;
    for (typed, shown) in taken {
        let page = keeps(&w, kind, &[(field, typed)]).await;
        assert_eq!(page.status(), 200, "{typed}: {}", page.text());
        assert!(page.text().contains(shown), "{typed}: {}", page.text());
        let form = w.cleo.opens(&format!("{}/edition", page.path())).await;
        let again = form
            .submits(&format!("{}/edition", page.path()), &[("state", "draft")])
            .await;
        assert!(again.text().contains(shown), "{typed} is lost when saved again");
    }
    for (typed, said) in refused {
        let page = keeps(&w, kind, &[(field, typed)]).await;
        assert_eq!(
            (page.status(), page.wrong(field)),
            (422, (*said).to_owned()),
            "{typed}"
        );
        if !matches!(kind, "choices") && !page.has(&format!("select[name=\"{field}\"]")) {
            assert_eq!(page.holds(field), *typed);
        }
    }
}

#[tokio::test]
async fn a_line_is_one_line() {
    let long = "a".repeat(301);
    let said = "C’est trop long : 300 signes au plus, vous en avez 301.";
    holds(
        "trial",
        "field-proposer",
        &[("Atelier\ndu  soir", "Atelier du soir")],
        &[],
    )
    .await;
    let w = workshop().await;
    let page = keeps(&w, "trial", &[("field-proposer", &long)]).await;
    assert_eq!(page.status(), 422, "{said}");
}

#[tokio::test]
async fn a_paragraph_and_a_text_are_written_in_markdown() {
    let w = workshop().await;
    let page = keeps(
        &w,
        "account",
        &[
            ("field-situation", "Il y avait *dix* personnes"),
            ("field-did", "- un\n- deux"),
        ],
    )
    .await;
    assert_eq!(page.texts_of(".prose em"), ["dix"]);
    assert_eq!(page.texts_of(".prose li"), ["un", "deux"]);
    let endless = "a".repeat(5_001);
    let page = keeps(&w, "account", &[("field-situation", &endless)]).await;
    assert_eq!((page.status(), page.holds("field-situation")), (422, endless));
}

#[tokio::test]
async fn a_number_is_written_with_a_comma_or_a_point() {
    let said = "Il faut un nombre, comme 12 ou 3,5.";
    holds(
        "account",
        "field-people",
        &[("12", "12"), ("3,5", "3,5"), ("1 200", "1200")],
        &[("douze", said), ("1e9", said)],
    )
    .await;
}

#[tokio::test]
async fn a_choice_is_one_of_those_there_are() {
    holds(
        "place",
        "field-kind",
        &[("upper", "Dans un lycée")],
        &[("moon", "Choisissez une des réponses proposées.")],
    )
    .await;
}

#[tokio::test]
async fn of_choices_any_number_and_what_is_not_one_is_left_out() {
    let w = workshop().await;
    let chosen = [
        ("field-whom", "primary"),
        ("field-whom", "adults"),
        ("field-whom", "moon"),
    ];
    let page = keeps(&w, "account", &chosen).await;
    assert!(
        page.text().contains("Pour qui École élémentaire Adultes"),
        "{}",
        page.text()
    );
    assert!(!page.text().contains("moon"));
}

#[tokio::test]
async fn a_day_is_said_in_words() {
    let said = "Il faut un jour, comme 2026-04-02.";
    holds(
        "account",
        "field-day",
        &[("2026-03-10", "mardi 10 mars 2026")],
        &[("hier", said), ("2026-02-30", said)],
    )
    .await;
}

#[tokio::test]
async fn a_period_has_a_first_and_a_last_day() {
    holds(
        "layout",
        "field-span",
        &[("2026-03-10", "mardi 10 mars 2026")],
        &[],
    )
    .await;
    let w = workshop().await;
    let both = |from, to| [("field-span", from), ("field-span-to", to)];
    let page = keeps(&w, "layout", &both("2026-03-10", "2026-03-12")).await;
    assert!(
        page.text()
            .contains("du mardi 10 mars 2026 au jeudi 12 mars 2026")
    );
    let page = keeps(&w, "layout", &both("2026-03-10", "2026-03-09")).await;
    assert_eq!(
        page.wrong("field-span"),
        "Le dernier jour vient avant le premier."
    );
    assert_eq!(page.holds("field-span-to"), "2026-03-09");
    let page = keeps(&w, "layout", &both("", "2026-03-09")).await;
    assert_eq!(page.wrong("field-span"), "Il manque le premier jour.");
}

#[tokio::test]
async fn a_place_is_words_and_perhaps_a_point() {
    holds(
        "account",
        "field-where",
        &[("Gymnase Jean-Macé", "Gymnase Jean-Macé")],
        &[],
    )
    .await;
    let w = workshop().await;
    let at = |words, north, east| {
        [
            ("field-where", words),
            ("field-where-latitude", north),
            ("field-where-longitude", east),
        ]
    };
    let page = keeps(&w, "account", &at("Gymnase", "45,18", "5.72")).await;
    assert!(page.text().contains("45.18, 5.72"));
    let wrong = "La latitude va de -90 à 90, la longitude de -180 à 180 ; il faut les deux.";
    for (north, east) in [
        ("91", "5"),
        ("45", ""),
        ("nord", "5"),
        ("NaN", "5"),
        ("45", "inf"),
    ] {
        let page = keeps(&w, "account", &at("Gymnase", north, east)).await;
        assert_eq!(page.wrong("field-where"), wrong, "{north} {east}");
        assert_eq!(page.holds("field-where-latitude"), north);
    }
    let page = keeps(&w, "account", &at("", "45", "5")).await;
    assert_eq!(page.wrong("field-where"), "Dites aussi en mots où c’est.");
}

#[tokio::test]
async fn a_link_opens_a_page_and_nothing_else() {
    let said = "Il faut une adresse qui commence par https://";
    holds(
        "tool",
        "field-address",
        &[("https://example.org/a", "https://example.org/a")],
        &[
            ("javascript:alert(1)", said),
            ("data:text/html,x", said),
            ("example.org", said),
        ],
    )
    .await;
}

#[tokio::test]
async fn a_mail_address_is_one() {
    let w = workshop().await;
    let page = keeps(&w, "place", &[("field-contact", "Lieu@Exemple.fr")]).await;
    assert_eq!(page.attribute_of("dd a", "href"), "mailto:lieu@exemple.fr");
    let page = keeps(&w, "place", &[("field-contact", "lieu@")]).await;
    assert_eq!(
        (page.status(), page.holds("field-contact")),
        (422, "lieu@".to_owned())
    );
    assert!(!page.wrong("field-contact").is_empty());
}

#[tokio::test]
async fn a_person_is_somebody_of_the_space_and_stays_named_when_they_leave_it() {
    let w = workshop().await;
    let (fay, dov) = (uid(&w.town, &w.fay).await, uid(&w.town, &w.dov).await);
    let page = keeps(&w, "scenario", &[("field-makers", &dov)]).await;
    assert_eq!(page.status(), 422);
    let page = keeps(&w, "scenario", &[("field-makers", &fay)]).await;
    assert_eq!(page.attribute_of("dd a", "href"), format!("/people/{fay}"));
    let path = page.path().to_owned();
    let leaving = w.fay.opens("/me/erasure").await;
    let form = w.cleo.opens(&format!("{path}/edition")).await;
    let kept = form
        .submits(&format!("{path}/edition"), &[("state", "draft")])
        .await;
    assert!(kept.text().contains("Fay"));
    let erased = [("address", "fay@town.example"), ("understood", "on")];
    leaving.submits("/me/erasure", &erased).await;
    assert!(!w.cleo.opens(&path).await.text().contains("Fay"));
}

#[tokio::test]
async fn a_sheet_points_at_one_of_the_kind_it_asks_for() {
    let w = workshop().await;
    let page = w.cleo.opens(&format!("{WRITE}/new?kind=account")).await;
    assert!(
        page.text()
            .contains("Il n’y a pas encore de fiche à choisir : Scénario pédagogique.")
    );
    let scenario = w.cleo.opens(&format!("{WRITE}/new?kind=scenario")).await;
    let filled = [
        ("field-title", "Débat mouvant"),
        ("field-learning", "Écouter"),
        ("field-level", "primary"),
        ("field-sequence", "On se place."),
        ("field-licence", "cc-by"),
        ("state", "published"),
    ];
    let licences = scenario.texts_of("select[name=\"field-licence\"] option");
    let key = scenario.attribute_of("select[name=\"field-licence\"] option:nth-child(2)", "value");
    let filled = filled.map(|(name, value)| {
        if name == "field-licence" {
            (name, key.as_str())
        } else {
            (name, value)
        }
    });
    let method = scenario.submits(WRITE, &filled).await;
    assert_eq!(method.title(), "Débat mouvant", "{licences:?}");
    let number = method.path().rsplit('/').next().unwrap().to_owned();
    let account = w.writes(&[("field-method", &number)]).await;
    assert_eq!(account.link("Débat mouvant"), method.path());
    // The other end knows, and what is taken back is no longer named.
    assert!(
        w.fay
            .opens(method.path())
            .await
            .text()
            .contains("Les fiches qui s’y réfèrent")
    );
    w.cleo.posts(&format!("{}/withdrawal", method.path()), &[]).await;
    let page = w.fay.opens(account.path()).await;
    assert!(
        page.text().contains("Une fiche qui n’est plus publiée") && !page.text().contains("Débat mouvant")
    );
    let own = account.path().rsplit('/').next().unwrap().to_owned();
    assert_eq!(
        keeps(&w, "account", &[("field-method", &own)]).await.status(),
        422
    );
}

#[tokio::test]
async fn a_document_is_asked_for_with_what_it_is() {
    let w = workshop().await;
    let page = w.cleo.opens(&format!("{WRITE}/new?kind=tool")).await;
    assert!(page.text().contains("8 Mo au plus"));
    assert!(page.has("input[type=file][name=\"field-guide\"]") && page.has("[name=\"field-guide-words\"]"));
}

#[tokio::test]
async fn html_is_text_in_every_field() {
    let w = workshop().await;
    let bad = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><b>";
    let page = w
        .writes(&[
            ("field-title", bad),
            ("field-where", bad),
            ("field-situation", bad),
            ("field-did", bad),
            ("field-gave", "[x](javascript:alert(1)) <iframe src=//x>"),
            ("field-differently", bad),
        ])
        .await;
    assert_eq!(page.status(), 200);
    let uid = page.path().rsplit('/').next().unwrap().to_owned();
    for path in [
        page.path().to_owned(),
        format!("{}/versions/1", page.path()),
        format!("{}/edition", page.path()),
        WRITE.to_owned(),
        format!("{WRITE}?words=%3Cscript%3E%22%27"),
        format!("{WRITE}?author=%22%3E%3Cscript%3E"),
        format!("{WRITE}/new?kind=account&gathering={uid}%22%3E%3Cscript%3E"),
    ] {
        let page = w.cleo.opens(&path).await;
        assert!(
            !page.has("main script") && !page.has("main iframe") && !page.has("[onerror]"),
            "{path}"
        );
        assert!(!page.html().contains("href=\"javascript:"), "{path}");
        assert!(!page.has("h1 b") && !page.has("dd b"), "{path}");
    }
}
