//! The switch between languages, at the top of every page.

use kernel::Language;
use platform::install::{Method, Route};
use platform::web::{Cookie, Cx, Handled, Reply, local_path};

use super::{access, store};
use people::entry::LANGUAGE_COOKIE;

/// POST /language
pub async fn choose(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let then = local_path(form.value("then")).unwrap_or("/").to_owned();
    let then = page_at(&cx.house().registered().routes, &then);
    let Some(language) = form.choice("language", Language::from_word) else {
        return Ok(Reply::see_other(then));
    };
    cx.write(move |tx| match access::own(tx) {
        Ok(own) => store::change_language(tx, &own, language),
        Err(_) => Ok(()),
    })
    .await?;
    Ok(Reply::see_other(then).cookie(Cookie::new(LANGUAGE_COOKIE, language.word(), 365)))
}

/// The page itself, or the nearest one above: a page that came back from a form stands at an address that only takes forms.
fn page_at(routes: &[Route], path: &str) -> String {
    let bare = path.split('?').next().unwrap_or(path);
    if bare == "/" || opens(routes, bare) {
        return path.to_owned();
    }
    let mut above = bare;
    while let Some((shorter, _)) = above.rsplit_once('/').filter(|(shorter, _)| !shorter.is_empty()) {
        above = shorter;
        if opens(routes, above) {
            return above.to_owned();
        }
    }
    "/".to_owned()
}

/// Whether the route with the most literal parts that fits the path is a page.
fn opens(routes: &[Route], path: &str) -> bool {
    let literal = |route: &&Route| fits(route.path, path);
    let best = routes.iter().filter_map(|route| literal(&route)).max();
    best.is_some()
        && routes
            .iter()
            .any(|route| route.method == Method::Get && fits(route.path, path) == best)
}

/// How many parts of the path a route names itself, when it fits.
fn fits(route: &str, path: &str) -> Option<usize> {
    let (mut wanted, mut given) = (route.split('/'), path.split('/'));
    let mut literal = 0;
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return Some(literal),
            (Some(part), Some(value)) if part == value => literal += 1,
            (Some(part), Some(value)) if part.starts_with('{') && !value.is_empty() => {}
            _ => return None,
        }
    }
}
