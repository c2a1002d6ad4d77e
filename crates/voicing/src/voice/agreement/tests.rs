//! Hiding what is voiced where the space moderates in the name of its agreements.

use testkit::{Page, Visitor};

use crate::illustration::tests::gives;
use crate::testimony::tests::{HIDDEN_NAME, given, writes};
use crate::workshop::Workshop;

const LOG: &str = "/spaces/atelier/moderation";
const REASON: &str = "Un élève s’y reconnaît.";
const DAY: i64 = 24 * 60;

platform::statements! {
    TESTIMONY = "select id from testimonies";
    WORK = "select id from illustrations";
}

fn areas(app: &mut platform::Install) {
    crate::workshop::areas(app);
    caring::install(app);
}

/// The workshop, where care is taken too, and two more who belong to it.
async fn workshop() -> (Workshop, Visitor) {
    let w = ::workshop::collective::workshop(areas).await;
    let (fay, gus) = (w.town.person("Fay").await, w.town.person("Gus").await);
    for who in [&fay, &gus] {
        ::workshop::collective::joins(who, "atelier").await;
    }
    (w, fay)
}

/// Ben decides, in the name of the first agreement.
async fn decides(w: &Workshop, way: &str, typed: &[(&str, &str)]) -> Page {
    let form = w.ben.opens(way).await;
    let articles = form.attributes_of("#article option", "value");
    let article = articles.iter().find(|each| !each.is_empty()).unwrap();
    let mut fields = vec![("article", article.as_str()), ("reason", REASON)];
    fields.extend_from_slice(typed);
    form.submits(LOG, &fields).await
}

/// Where Ben hides what he reads, in the name of an agreement; and there is no second way.
async fn way(w: &Workshop, path: &str, kind: &str) -> String {
    let page = w.ben.opens(path).await;
    assert!(!page.has_form(&format!("{path}/hiding")));
    let way = page.attribute_of("a[href*='/moderation/new']", "href");
    let begins = format!("{LOG}/new?kind=hide&content={kind}-");
    assert!(way.starts_with(&begins), "{way}");
    let sent = w
        .ben
        .posts_only(&format!("{path}/hiding"), &[("reason", REASON)])
        .await;
    assert_eq!(sent.sends_to(), way);
    way
}

#[tokio::test]
async fn a_signed_testimony_is_hidden_in_the_name_of_an_agreement_and_comes_back() {
    let (w, fay) = workshop().await;
    writes(&w.cleo, &[("audience", "public"), ("give", "on")]).await;
    let path = given(&w.cleo).await;
    let way = way(&w, &path, "testimony").await;
    assert!(!w.town.ledger().await.contains(&"testimony.hidden".to_owned()));
    assert!(
        fay.opens(&path)
            .await
            .has("a[href*='/moderation/flags/new?content=testimony-']")
    );
    let hers = w.cleo.opens(&path).await;
    assert!(
        !hers.has("a[href*='/moderation/']"),
        "nothing of it for its author"
    );
    let measure = decides(&w, &way, &[]).await;
    assert!(measure.notice().starts_with("C’est décidé"), "{}", measure.text());
    let page = fay.opens(&path).await;
    assert!(page.text().contains("C’est caché au nom d’un accord du groupe."));
    assert!(page.has(&format!("a[href='{LOG}']")), "the group reads which");
    assert!(!page.html().contains("peur") && !page.html().contains(REASON));
    assert!(
        !w.dov.opens(&path).await.has(&format!("a[href='{LOG}']")),
        "strangers do not"
    );
    let list = w.cleo.opens("/spaces/atelier/voices/testimonies").await;
    assert!(list.text().contains("C’est caché au nom d’un accord du groupe."));
    assert!(
        w.cleo.opens(measure.path()).await.text().contains(REASON),
        "its author reads why, and may appeal"
    );
    let shown = w.ben.posts_only(&format!("{path}/showing"), &[]).await;
    assert_eq!(shown.sends_to(), LOG, "it is lifted where it was decided");
    assert!(!fay.opens(&path).await.html().contains("peur"));
    let lifting = format!("{}/lifting", measure.path());
    w.ben.opens(measure.path()).await.submits(&lifting, &[]).await;
    assert!(fay.opens(&path).await.html().contains("peur"));
    for verb in ["testimony.hidden", "testimony.shown", "measure.decided"] {
        assert!(w.town.ledger().await.contains(&verb.to_owned()), "{verb}");
    }
}

#[tokio::test]
async fn under_another_name_nobody_decides_about_anybody() {
    let (w, fay) = workshop().await;
    writes(&w.cleo, &HIDDEN_NAME).await;
    w.town.passes(DAY);
    let path = given(&w.ada).await;
    let page = w.ben.opens(&path).await;
    assert!(page.has_form(&format!("{path}/hiding")), "the plain way is left");
    assert!(!page.has("a[href*='/moderation/']") && !fay.opens(&path).await.has("a[href*='/moderation/']"));
    let id = w.town.reads(|tx| tx.one::<(i64,)>(TESTIMONY, ())).await.0;
    let content = format!("testimony-{id}");
    for form in [
        w.ben
            .opens(&format!("{LOG}/new?kind=hide&content={content}"))
            .await,
        fay.opens(&format!("{LOG}/flags/new?content={content}")).await,
    ] {
        assert!(!form.has(&format!("option[value='{content}']")));
        assert!(!form.text_of("#content").contains("Le premier matin"));
    }
    let refused = decides(
        &w,
        &format!("{LOG}/new"),
        &[("kind", "hide"), ("content", &content)],
    )
    .await;
    assert_eq!(refused.status(), 422);
    assert!(!refused.text_of("main").contains("Cleo · Le premier matin"));
    assert!(!w.town.ledger().await.contains(&"measure.decided".to_owned()));
    let hidden = page
        .submits(&format!("{path}/hiding"), &[("reason", REASON)])
        .await;
    assert!(hidden.text().contains(REASON));
}

#[tokio::test]
async fn a_work_under_one_s_own_name_is_hidden_in_the_name_of_an_agreement() {
    let (w, fay) = workshop().await;
    let path = gives(&w.cleo, &[]).await.path().to_owned();
    let way = way(&w, &path, "illustration").await;
    let measure = decides(&w, &way, &[]).await;
    let page = fay.opens(&path).await;
    assert!(page.text().contains("C’est caché au nom d’un accord du groupe."));
    assert_eq!(fay.opens(&format!("{path}/picture")).await.status(), 404);
    let lifting = format!("{}/lifting", measure.path());
    w.ben.opens(measure.path()).await.submits(&lifting, &[]).await;
    assert_eq!(fay.opens(&format!("{path}/picture")).await.status(), 200);
    for verb in ["illustration.hidden", "illustration.shown"] {
        assert!(w.town.ledger().await.contains(&verb.to_owned()), "{verb}");
    }
}

#[tokio::test]
async fn a_work_under_another_name_is_hidden_in_the_plain_way() {
    let (w, fay) = workshop().await;
    let path = gives(&w.cleo, &[("byline", "La plume")]).await.path().to_owned();
    let page = w.ben.opens(&path).await;
    assert!(page.has_form(&format!("{path}/hiding")) && !page.has("a[href*='/moderation/']"));
    let id = w.town.reads(|tx| tx.one::<(i64,)>(WORK, ())).await.0;
    let content = format!("illustration-{id}");
    let refused = decides(
        &w,
        &format!("{LOG}/new"),
        &[("kind", "hide"), ("content", &content)],
    )
    .await;
    assert_eq!(refused.status(), 422);
    assert_eq!(fay.opens(&format!("{path}/picture")).await.status(), 200);
}
