//! The page for a frame.

use crate::workshop::{LIST, workshop};

#[tokio::test]
async fn any_site_may_frame_it_and_no_other_page() {
    let w = workshop().await;
    w.tells("Écrire à plusieurs", &[]).await;
    let visitor = w.town.visitor();
    let page = visitor.opens(&format!("{LIST}/embed?view=cards")).await;
    assert_eq!(page.texts_of(".cards h3"), ["Écrire à plusieurs"]);
    let policy = page.header("content-security-policy");
    assert!(policy.ends_with("frame-ancestors *"), "{policy}");
    assert!(
        policy.contains("default-src 'none'")
            && policy.contains("form-action 'none'")
            && !policy.contains("script-src")
    );
    assert_eq!(page.header("x-frame-options"), "");
    assert!(!page.has("script") && !page.has("form"));
    assert_eq!(page.attribute_of("base", "target"), "_blank");
    let list = visitor.opens(LIST).await;
    assert_eq!(list.header("x-frame-options"), "DENY");
    assert!(
        list.header("content-security-policy")
            .contains("frame-ancestors 'none'")
    );
    // Kept for the next visitor, it is framed all the same.
    let again = visitor.opens(&format!("{LIST}/embed?view=cards")).await;
    assert!(
        again
            .header("content-security-policy")
            .ends_with("frame-ancestors *")
    );
}

#[tokio::test]
async fn whoever_is_signed_in_is_nobody_there() {
    let w = workshop().await;
    w.tells("Écrire", &[]).await;
    w.tells("Un brouillon", &[("state", "draft")]).await;
    let page = w.cleo.opens(&format!("{LIST}/embed")).await;
    assert_eq!(page.texts_of("#sheets h3"), ["Écrire"]);
    let settings = "/spaces/atelier/arrangement";
    w.ada
        .opens(settings)
        .await
        .submits(settings, &[("joining", "hidden")])
        .await;
    for who in [&w.cleo, &w.ada, &w.town.visitor()] {
        let page = who.opens(&format!("{LIST}/embed")).await;
        assert_eq!(page.status(), 404, "a hidden space is not shown elsewhere");
        assert_eq!(page.header("x-frame-options"), "DENY");
    }
}

#[tokio::test]
async fn the_lines_to_copy_lead_to_what_is_seen() {
    let w = workshop().await;
    w.tells("Écrire & relire", &[("field-whom", "upper")]).await;
    w.tells("Au collège", &[("field-whom", "lower")]).await;
    let page = w
        .cleo
        .opens(&format!("{LIST}?view=cards&kind=account&f.whom=upper"))
        .await;
    let snippet = page.text_of(".browse-snippet");
    assert!(snippet.starts_with("<iframe src=\"http://town.example/spaces/atelier/sheets/embed?view=cards&amp;kind=account&amp;f.whom=upper\""), "{snippet}");
    let page = page
        .submits("/spaces/atelier/views", &[("name", "Dits \"du\" <lycée>")])
        .await;
    let snippet = page.text_of(".browse-snippet");
    assert!(
        snippet.contains("title=\"Dits &quot;du&quot; &lt;lycée>"),
        "{snippet}"
    );
    let view = page.path();
    let embed = w.town.visitor().opens(&format!("{view}/embed")).await;
    assert_eq!(embed.texts_of("#sheets h3"), ["Écrire & relire"]);
    assert_eq!(embed.title(), "Dits \"du\" <lycée>");
    assert_eq!(embed.attribute_of(".embed-foot a", "href"), view);
    for look in ["list", "table", "faces", "map", "month", "gallery", "board"] {
        let page = w
            .town
            .visitor()
            .reads_english()
            .opens(&format!("{LIST}/embed?kind=account&view={look}"))
            .await;
        assert_eq!(page.status(), 200, "{look}");
        assert!(!page.text().contains("browse-"), "{look}");
    }
}
