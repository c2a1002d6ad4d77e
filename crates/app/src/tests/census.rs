//! The census of access: every route as each of the cast, compared with `docs/access.md`, which people read.
//!
//! `TRESSE_WRITE=1 cargo test -p app census` writes the file anew.

use std::path::Path;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, header};
use platform::install::Method;
use testkit::Town;
use tower::ServiceExt;

use super::workshop::{CAST, World};

const HEAD: &str = "# Who may open what

Every address of the program, asked for as each of the cast: a **visitor** without an account; a **stranger**, who has one and nothing to do with the space; a **member**, a **facilitator** and a **steward** of the space; the **administrator** of the instance, who is no member.
The space is one that people join on request; what only a training has is asked of an open cohort in its third week, where the same people have the same places.
`GET` opens a page; `POST` sends its form empty, so `form` means: they may, once it is filled in.

| word | meaning |
|---|---|
| page | the page, or the file |
| goes | done, and sent on |
| form | they may, and something in the form is missing |
| sign in | sent to the page where one signs in |
| no | they see that it is there, and may not |
| absent | as if it were not there |

Made by `TRESSE_WRITE=1 cargo test -p app census`; a test fails when the program differs from it.

";

#[tokio::test]
async fn every_route_answers_each_of_the_cast_as_the_table_says() {
    if super::on_postgres() {
        // Who may is decided above the store, and the world is copied as a file.
        return;
    }
    let table = table().await;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/access.md");
    if std::env::var_os("TRESSE_WRITE").is_some() {
        std::fs::write(&file, &table).unwrap();
    }
    let known = std::fs::read_to_string(&file).unwrap_or_default();
    let differing: Vec<&str> = table
        .lines()
        .filter(|line| !known.lines().any(|known| known == *line))
        .collect();
    assert!(
        known == table,
        "docs/access.md says otherwise of:\n{}",
        differing.join("\n")
    );
}

async fn table() -> String {
    let world = World::build().await;
    let mut place = Place::new(&world).await;
    let mut routes: Vec<(&str, Method)> = place
        .town
        .house
        .registered()
        .routes
        .iter()
        .map(|route| (route.path, route.method))
        .collect();
    routes.sort_unstable();
    let mut table = format!(
        "{HEAD}| | address | {} |\n|---|---|{}\n",
        CAST.join(" | "),
        "---|".repeat(CAST.len())
    );
    for (route, method) in routes {
        let mut words = Vec::new();
        for session in &world.sessions {
            let said = word(&place.ask(method, &world.path(route), session).await, route);
            // What was done changed the world: the next one finds it new.
            let unchanged = UNCHANGED.contains(&said.as_str()) || (said == "sign in" && session.is_empty());
            if method == Method::Post && !unchanged {
                place = Place::new(&world).await;
            }
            words.push(said);
        }
        let method = if method == Method::Post { "POST" } else { "GET" };
        table.push_str(&format!("| {method} | {route} | {} |\n", words.join(" | ")));
    }
    table
}

/// The answers to a form that leave everything as it was. Who is sent to sign in may have gone out, if they were in.
const UNCHANGED: [&str; 3] = ["form", "no", "absent"];

/// The world, and the way into it: made once for many questions, since it has a thousand addresses.
struct Place {
    town: Town,
    router: Router,
}

impl Place {
    async fn new(world: &World) -> Self {
        let town = world.again().await;
        Place {
            router: platform::web::router(&town.house),
            town,
        }
    }

    async fn ask(&self, method: Method, path: &str, session: &str) -> Response<Body> {
        let method = if method == Method::Post { "POST" } else { "GET" };
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "town.example");
        if !session.is_empty() {
            request = request.header(header::COOKIE, format!("{}={session}", platform::session::COOKIE));
        }
        let request = request
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::empty())
            .unwrap();
        self.router.clone().oneshot(request).await.unwrap()
    }
}

fn word(response: &Response<Body>, route: &str) -> String {
    let place = response
        .headers()
        .get(header::LOCATION)
        .and_then(|place| place.to_str().ok())
        .unwrap_or_default();
    match response.status().as_u16() {
        200 => "page".into(),
        303 if place.starts_with("/sign-in?") => "sign in".into(),
        303 => "goes".into(),
        400 | 422 => "form".into(),
        403 => "no".into(),
        404 => "absent".into(),
        500 => panic!("{route} answers with a fault"),
        other => other.to_string(),
    }
}
