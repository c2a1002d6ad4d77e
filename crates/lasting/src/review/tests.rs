use crate::workshop::{REVIEWS, carries, decided, decided_in, workshop};

const LIFETIME: &str = "/spaces/atelier/lifetime";
const DAY: i64 = 24 * 60;

async fn says_birth(w: &crate::workshop::Workshop, review: &str) {
    let form = w.ada.opens("/spaces/atelier/birth").await;
    let words = [
        ("why", "Ne plus être seuls."),
        ("over", "Quand plus personne ne l’est."),
        ("review", review),
    ];
    form.submits("/spaces/atelier/birth", &words).await;
}

#[tokio::test]
async fn on_its_day_the_review_opens_by_itself_and_tells_the_members() {
    let w = workshop().await;
    says_birth(&w, "2026-03-12").await;
    w.town.passes(9 * DAY);
    w.town.runs_jobs().await;
    assert!(
        !w.ada.opens("/").await.text().contains("Un bilan est ouvert"),
        "not before its day"
    );
    w.town.passes(DAY);
    w.town.runs_jobs().await;
    w.town.passes(30);
    w.town.runs_jobs().await;
    for who in [&w.ada, &w.ben, &w.cleo] {
        let mails = w.town.mails_to(who.email()).await;
        let about = mails
            .iter()
            .filter(|mail| mail.subject.contains("on décide ensemble"));
        assert_eq!(about.count(), 1, "once");
    }
    assert!(w.town.mails_to(w.dov.email()).await.is_empty());
    let home = w.cleo.opens("/").await;
    assert!(home.text().contains("Un bilan est ouvert"), "{}", home.text());
    let review = w.cleo.opens(&w.town.link_mailed_to(w.cleo.email()).await).await;
    assert!(
        review.text().contains("Quand plus personne ne l’est."),
        "beside what was said at birth"
    );
    assert!(
        review
            .text()
            .contains("Les personnes qui font partie du groupe aujourd’hui."),
        "how it was counted"
    );
    let counts = review.texts_of("#figures td strong");
    assert_eq!(&counts[..2], ["3", "3"], "members and arrivals");
    assert!(w.ada.opens("/spaces/atelier").await.has("#review a"));
    assert!(w.town.ledger().await.contains(&"review.opened".to_owned()));
}

#[tokio::test]
async fn a_review_that_was_answered_does_not_open_again_before_its_next_day() {
    let w = workshop().await;
    says_birth(&w, "2026-03-12").await;
    w.town.runs_jobs().await;
    w.town.passes(11 * DAY);
    w.town.runs_jobs().await;
    let home = w.ada.opens("/spaces/atelier").await;
    let path = home.attribute_of("#review a", "href");
    let page = w.ada.opens(&path).await;
    let asked = page
        .submits("/spaces/atelier/decisions", &[("method", "consent")])
        .await;
    let decision = asked.path().to_owned();
    let closed = w
        .ada
        .opens(&decision)
        .await
        .submits(&format!("{decision}/closing"), &[])
        .await;
    closed
        .submits(
            &format!("{decision}/outcome"),
            &[("outcome", "adopted"), ("words", "On continue.")],
        )
        .await;
    let carried = w
        .ada
        .opens(&path)
        .await
        .submits(
            &format!("{path}/outcome"),
            &[("outcome", "continue"), ("words", "Oui."), ("next", "2026-09-01")],
        )
        .await;
    assert_eq!(carried.notice(), "Le groupe continue.");
    w.town.passes(2 * DAY);
    w.town.runs_jobs().await;
    let page = w.ada.opens(LIFETIME).await;
    assert!(
        page.text().contains("mardi 1er septembre 2026"),
        "{}",
        page.text()
    );
    assert!(page.has_form(REVIEWS), "none is open");
    w.town.passes(200 * DAY);
    w.town.runs_jobs().await;
    assert!(
        !w.ada.opens(LIFETIME).await.has_form(REVIEWS),
        "the next opens on its day"
    );
}

#[tokio::test]
async fn members_tell_what_it_was_and_may_take_it_back() {
    let w = workshop().await;
    let page = w.ada.opens(LIFETIME).await.submits(REVIEWS, &[]).await;
    let path = page.path().to_owned();
    let story = format!("{path}/story");
    let refused = w.cleo.opens(&path).await.submits(&story, &[("story", "")]).await;
    assert_eq!(refused.status(), 422);
    assert!(!refused.wrong("story").is_empty());
    w.cleo
        .opens(&path)
        .await
        .submits(&story, &[("story", "J’ai appris à *demander*.")])
        .await;
    w.cleo
        .opens(&path)
        .await
        .submits(&story, &[("story", "J’ai appris à demander, tard.")])
        .await;
    let page = w.ben.opens(&path).await;
    assert!(page.text().contains("J’ai appris à demander, tard."));
    assert!(!page.text().contains("à demander."), "told otherwise, not twice");
    w.cleo
        .opens(&path)
        .await
        .submits(&format!("{path}/story-withdrawal"), &[])
        .await;
    assert!(
        w.ben
            .opens(&path)
            .await
            .text()
            .contains("Personne n’a encore raconté")
    );
    assert_eq!(
        w.dov.opens(&path).await.status(),
        404,
        "whoever does not belong knows nothing of it"
    );
    assert_eq!(w.dov.posts(&story, &[("story", "x")]).await.status(), 404);
    assert_eq!(
        w.eve.posts(&story, &[("story", "x")]).await.status(),
        403,
        "who runs the house is no member"
    );
}

#[tokio::test]
async fn nothing_is_carried_out_that_the_group_has_not_decided_and_only_once() {
    let w = workshop().await;
    let page = w.ada.opens(LIFETIME).await.submits(REVIEWS, &[]).await;
    let path = page.path().to_owned();
    let outcome = format!("{path}/outcome");
    assert!(!page.has_form(&outcome), "the group decides first");
    let typed = [("outcome", "close"), ("words", "x"), ("sure", "on")];
    let refused = w.ada.posts(&outcome, &typed).await;
    assert_eq!(refused.status(), 422);
    assert!(
        refused.text().contains("Le groupe décide d’abord"),
        "{}",
        refused.text()
    );
    assert_eq!(w.cleo.posts(&outcome, &typed).await.status(), 403);
    assert_eq!(w.dov.posts(&outcome, &typed).await.status(), 404);
    // Nothing came of the first decision: the question is put anew, under another identifier.
    let asked = page
        .submits("/spaces/atelier/decisions", &[("method", "consent")])
        .await;
    let decision = asked.path().to_owned();
    asked.submits(&format!("{decision}/withdrawal"), &[]).await;
    let again = w
        .ada
        .opens(&path)
        .await
        .submits(&format!("{path}/question"), &[])
        .await;
    assert!(again.has_form("/spaces/atelier/decisions"));
    assert_ne!(
        format!(
            "/decisions/{}",
            again.attribute_of("#question input[name=once]", "value")
        ),
        decision
    );
    // Reviews do not pile up.
    let twice = w
        .ada
        .posts(
            REVIEWS,
            &[("once", &again.attribute_of("#question input[name=once]", "value"))],
        )
        .await;
    assert_eq!(twice.status(), 422);
}

#[tokio::test]
async fn an_outcome_asks_for_what_it_needs_and_keeps_what_was_typed() {
    let w = workshop().await;
    let page = decided(&w, "On se sépare.").await;
    let action = format!("{}/outcome", page.path());
    let refused = page
        .submits(
            &action,
            &[
                ("outcome", "continue"),
                ("words", "Gardé."),
                ("next", "2020-01-01"),
            ],
        )
        .await;
    assert_eq!(refused.status(), 422);
    assert!(!refused.wrong("next").is_empty());
    assert_eq!(refused.holds("words"), "Gardé.");
    let refused = refused.submits(&action, &[("outcome", "close")]).await;
    assert_eq!(refused.wrong("sure"), "Cochez cette case pour clore l’espace.");
    let refused = refused
        .submits(
            &action,
            &[("outcome", "split"), ("next", "2026-09-01"), ("branch-1", "Nord")],
        )
        .await;
    assert_eq!(refused.wrong("branch-1"), "Donnez au moins deux noms.");
    assert_eq!(refused.holds("branch-1"), "Nord");
    let done = refused
        .submits(&action, &[("outcome", "split"), ("branch-2", "Sud")])
        .await;
    assert_eq!(
        done.notice(),
        "Les nouveaux espaces sont ouverts : choisissez le vôtre."
    );
    let again = w
        .ada
        .posts(&action, &[("outcome", "close"), ("words", "x"), ("sure", "on")])
        .await;
    assert_eq!(again.status(), 422, "once");
}

#[tokio::test]
async fn a_group_that_splits_goes_on_where_each_chooses() {
    let w = workshop().await;
    let typed = [
        ("outcome", "split"),
        ("next", "2026-09-01"),
        ("branch-1", "Nord"),
        ("branch-2", "Sud"),
    ];
    let page = carries(&w, &typed).await;
    let path = page.path().to_owned();
    let go = |slug: &str| format!("{path}/branches/{slug}");
    assert_eq!(page.texts_of("#branches h3"), ["Nord", "Sud"]);
    let here = w.cleo.opens(&path).await.submits(&go("sud"), &[]).await;
    assert_eq!(here.path(), "/spaces/sud");
    assert_eq!(here.notice(), "Bienvenue : vous en êtes.");
    w.cleo.posts(&go("sud"), &[]).await;
    let members = w.cleo.opens("/spaces/sud/members").await.text();
    assert!(members.contains("Cleo") && !members.contains("Ben"), "{members}");
    let trame = w.cleo.opens("/spaces/sud/roles").await;
    assert!(trame.has(".role"), "from the trame of the group");
    assert_eq!(w.dov.posts(&go("sud"), &[]).await.status(), 404);
    assert_eq!(w.cleo.posts(&go("atelier"), &[]).await.status(), 404, "no branch");
    assert!(w.town.visitor().opens(LIFETIME).await.text().contains("Sud"));
}

#[tokio::test]
async fn what_a_cell_found_is_read_where_its_question_came_from() {
    let w = workshop().await;
    let home = "/spaces/atelier";
    let form = w.ada.opens("/spaces/atelier/cells/new").await;
    for (name, joining) in [("Lire sans écran", "open"), ("Entre nous", "hidden")] {
        let once = w.ada.opens("/spaces/atelier/cells/new").await;
        let once = once.attribute_of("input[name=once]", "value");
        let typed = [
            ("once", once.as_str()),
            ("name", name),
            ("purpose", "Que lire à voix haute ?"),
            ("joining", joining),
        ];
        let cell = form.submits("/spaces/atelier/cells", &typed).await;
        assert!(
            !w.ada
                .opens(home)
                .await
                .texts_of("#results")
                .concat()
                .contains(name),
            "not before its review"
        );
        let slug = cell.path().rsplit('/').next().unwrap().to_owned();
        let review = decided_in(&w, &slug, "On a trouvé.").await;
        let words = [
            ("outcome", "close"),
            ("words", "Des contes surtout."),
            ("sure", "on"),
        ];
        review
            .submits(&format!("{}/outcome", review.path()), &words)
            .await;
    }
    let shown = w.town.visitor().opens(home).await.texts_of("#results").concat();
    for said in ["Lire sans écran", "Des contes surtout.", "le groupe a fini"] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    assert!(!shown.contains("Entre nous"), "what is hidden stays hidden");
    assert!(
        !w.cleo
            .opens(home)
            .await
            .texts_of("#results")
            .concat()
            .contains("Entre nous")
    );
    assert!(
        w.ada
            .opens(home)
            .await
            .texts_of("#results")
            .concat()
            .contains("Entre nous")
    );
}
