//! A closed space is read-only for every form there is: each POST address is asked, as a member, a steward and the
//! administrator, with a form that is filled in at random but well, and nothing of the space changes.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use platform::install::Method;
use testkit::Town;
use tower::ServiceExt;

use super::workshop::{CAST, World};

platform::statements! {
    CLOSE = "update spaces set life = 'closed'";
    // What happens in a space leaves its trace there; what a person owns leaves it with them.
    LAST = "select coalesce(max(id), 0) from traces";
    SINCE = "select verb from traces where id > $1 and space_id is not null order by id";
}

/// What goes on when a space has ended: leaving it, a wish that ends with it, a preview that writes nothing.
const GOES_ON: [&str; 3] = [
    "/spaces/{space}/departure",
    "/spaces/{space}/wish-withdrawal",
    "/spaces/{space}/sheet-kinds/{kind}/preview",
];

/// The traces of what people do with what is theirs, also where it was made in a space that has ended.
const OWN: [&str; 3] = ["membership.ended", "badge.refused", "registration.cancelled"];

/// Words for the fields that forms most often have, so that many of them get as far as writing.
const FIELDS: &str = "title=Un+titre&name=Un+nom&body=Des+mots&words=Des+mots&text=Des+mots&reason=Parce+que&why=Oui&over=Oui\
    &message=Bonjour&word=Merci&note=Merci&summary=Des+mots&answer=Des+mots&question=Quoi&story=Des+mots&charter=on\
    &standing=member&state=published&method=consent&outcome=adopted&choice=agree&weeks=4&uses=3&stage=emergence\
    &closes=2026-04-01T10:00&review=2026-06-01&audience=space&handover=Merci&joining=open&piece=un&value=1&version=1";

async fn asks(town: &Town, router: &Router, path: &str, session: &str) -> (u16, String) {
    let once = town.house.chance().uid(town.house.now());
    let request = Request::builder()
        .method("POST")
        .uri(path)
        .header(header::HOST, "town.example")
        .header(header::COOKIE, format!("{}={session}", platform::session::COOKIE))
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(format!("once={once}&{FIELDS}")))
        .unwrap();
    let answer = router.clone().oneshot(request).await.unwrap();
    let place = answer.headers().get(header::LOCATION);
    let place = place
        .and_then(|place| place.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    (answer.status().as_u16(), place)
}

#[tokio::test]
async fn nothing_is_written_in_a_space_that_is_closed() {
    if super::on_postgres() {
        // It is refused above the store, and the world is copied as a file.
        return;
    }
    let world = World::build().await;
    let town = world.again().await;
    town.house.write(|tx| tx.run(CLOSE, ()).map(drop)).await.unwrap();
    let routes = town.house.registered().routes.iter();
    let mut routes: Vec<&str> = routes
        .filter(|route| route.method == Method::Post && !GOES_ON.contains(&route.path))
        // Signing out and erasing oneself are one's own, and would end the asking.
        .filter(|route| !route.path.starts_with("/me") && !route.path.starts_with("/sign"))
        .map(|route| route.path)
        .collect();
    routes.sort_unstable();
    let router = platform::web::router(&town.house);
    let mut written = Vec::new();
    for (who, session) in CAST
        .iter()
        .zip(&world.sessions)
        .filter(|(who, _)| !matches!(**who, "visitor" | "stranger"))
    {
        for route in &routes {
            let (last,) = town.reads(|tx| tx.one::<(i64,)>(LAST, ())).await;
            let (status, place) = asks(&town, &router, &world.path(route), session).await;
            assert_ne!(status, 500, "{route} answers with a fault");
            let traces = town.reads(move |tx| tx.all::<(String,)>(SINCE, (last,))).await;
            let traces: Vec<String> = traces
                .into_iter()
                .map(|(verb,)| verb)
                .filter(|verb| !OWN.contains(&verb.as_str()))
                .collect();
            let in_space = route.starts_with("/spaces/{space}/");
            if !traces.is_empty() || (in_space && status == 303 && !place.starts_with("/sign-in")) {
                written.push(format!("{route} as {who}: {status} {place} {traces:?}"));
            }
        }
    }
    assert!(
        written.is_empty(),
        "written in a closed space:\n{}",
        written.join("\n")
    );
}
