//! Who reads, who writes, who approves.

use super::*;
use crate::workshop::workshop;

#[tokio::test]
async fn strangers_see_nothing_members_read_facilitators_write_and_stewards_approve() {
    let w = workshop().await;
    let path = begins(&w.ben, &[]).await.path().to_owned();
    for who in [&w.dov, &w.town.visitor()] {
        assert_eq!(who.asks_for(LIST).await.status(), 404);
        assert_eq!(who.asks_for("/spaces/atelier/account").await.status(), 404);
        for below in [
            "",
            "/sections/asked",
            "/stories",
            "/sending",
            "/file.odt",
            "/file.pdf",
        ] {
            assert_eq!(
                who.asks_for(&format!("{path}{below}")).await.status(),
                404,
                "{below}"
            );
        }
        for below in [
            "/proposal",
            "/approval",
            "/withdrawal",
            "/sending",
            "/sections/asked",
        ] {
            let answer = who
                .posts_only(&format!("{path}{below}"), &[("text", "x"), ("reach", "members")])
                .await;
            assert_eq!(answer.status(), 404, "{below}");
        }
    }
    assert_eq!(w.dov.asks_for(&format!("{LIST}/new")).await.status(), 404);
    let visitor = w.town.visitor();
    assert!(
        visitor
            .opens(&format!("{LIST}/new"))
            .await
            .path()
            .starts_with("/sign-in")
    );
    assert_eq!(w.cleo.opens(LIST).await.status(), 200);
    assert_eq!(w.cleo.opens(&format!("{LIST}/new")).await.status(), 403);
    assert_eq!(
        w.cleo.asks_for(&path).await.status(),
        404,
        "a draft is for those who write"
    );
    assert_eq!(w.ben.posts(&format!("{path}/approval"), &[]).await.status(), 403);
    w.ada.posts(&format!("{path}/approval"), &[]).await;
    w.ada.posts(&format!("{path}/approval"), &[]).await;
    let approved = w.town.ledger().await;
    assert_eq!(
        approved.iter().filter(|verb| *verb == "report.approved").count(),
        1
    );
    assert_eq!(w.cleo.opens(&path).await.status(), 200);
    assert_eq!(w.cleo.posts(&format!("{path}/proposal"), &[]).await.status(), 403);
    assert_eq!(w.cleo.opens(&format!("{path}/sending")).await.status(), 403);
    assert_eq!(w.dov.asks_for(&path).await.status(), 404);
    let typed = [("reach", "everyone"), ("days", "30")];
    w.ada.posts(&format!("{path}/sending"), &typed).await;
    assert_eq!(w.dov.opens(&path).await.status(), 200, "sent to everyone");
    w.ada
        .opens("/spaces/atelier/arrangement")
        .await
        .submits("/spaces/atelier/arrangement", &[("joining", "hidden")])
        .await;
    assert_eq!(w.dov.asks_for(&path).await.status(), 404);
}

#[tokio::test]
async fn a_report_is_reopened_before_it_is_sent() {
    let w = workshop().await;
    let path = begins(&w.ada, &[]).await.path().to_owned();
    w.ada.posts(&format!("{path}/approval"), &[]).await;
    let page = w.ada.opens(&path).await;
    let page = page.submits(&format!("{path}/approval-withdrawal"), &[]).await;
    assert_eq!(
        page.notice(),
        "Le rapport est rouvert : c’est de nouveau un brouillon."
    );
    assert_eq!(w.cleo.asks_for(&path).await.status(), 404);
    assert!(page.has_form(&format!("{path}/approval")));
}
