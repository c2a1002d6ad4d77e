//! Who held what in a space.

use askama::Template;
use platform::web::{Cx, Handled, Reply, View};
use spaces::shape::said;
use spaces::space::{self, Head, Paged};

use super::store::{self, Told};
use crate::access;

/// How many periods a page of the history shows.
const PAGE: i64 = 40;

#[derive(Template)]
#[template(path = "period/history.html")]
struct History {
    v: View,
    head: Head,
    told: Vec<Told>,
    roles: Vec<(String, String)>,
    chosen: String,
    next: Option<i64>,
}

impl History {
    /// What a role is called; its key when it is no longer one of the space.
    fn name<'a>(&'a self, key: &'a str) -> &'a str {
        let known = self.roles.iter().find(|(role, _)| role == key);
        known.map_or(key, |(_, name)| name.as_str())
    }

    fn is_known(&self, key: &str) -> bool {
        self.roles.iter().any(|(role, _)| role == key)
    }
}

/// GET /spaces/{space}/role-history
pub async fn history(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(&cx, PAGE);
    let chosen = cx.query("role").unwrap_or_default().to_owned();
    let wanted = chosen.clone();
    let (seen, crumbs, told) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            let told = store::history(tx, seen.space.id, &wanted, part.most, part.skip)?;
            Ok((space::crumbs(tx, seen.space.id)?, told, seen))
        })
        .await
        .map(|(crumbs, told, seen)| (seen, crumbs, told))?;
    let v = cx.view();
    let roles = seen.space.shape.trame.roles.iter();
    let name = |role: &trame::Role| (role.key.clone(), said(&role.name, v.language).text.to_owned());
    Reply::page(&History {
        head: Head::new(&v, &seen, crumbs, "roles"),
        roles: roles.map(name).collect(),
        next: part.next(&told),
        told,
        chosen,
        v,
    })
}
