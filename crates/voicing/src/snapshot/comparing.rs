//! Two snapshots of a space side by side: what differs, in words, and both pictures on one scale.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Head};

use super::access;
use super::model::{Snapshot, only_in, pairs};
use super::pages::{heard, roles};
use super::picture::{Picture, told};

#[derive(Template)]
#[template(path = "snapshot/compare.html")]
struct Page {
    v: View,
    head: Head,
    before: Snapshot,
    after: Snapshot,
    pictures: Vec<Picture>,
    changed: Vec<String>,
    same: Vec<String>,
    taken_up: Vec<String>,
    given_back: Vec<String>,
}

/// Compares two, whichever was asked for first: the earlier stands before.
pub async fn compare(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let asked = |name: &str| {
        cx.query(name)
            .and_then(|uid| uid.parse().ok())
            .ok_or(Problem::Missing)
    };
    let (one, other): (Uid, Uid) = (asked("one")?, asked("other")?);
    let (seen, crumbs, mut both) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            let crumbs = space::crumbs(tx, seen.space.id)?;
            let both = [access::to_see_one(tx, one)?.1, access::to_see_one(tx, other)?.1];
            if both.iter().any(|snapshot| snapshot.space_id != seen.space.id) {
                return Err(Problem::Missing);
            }
            Ok((seen, crumbs, both))
        })
        .await?;
    both.sort_by_key(|snapshot| (snapshot.at, snapshot.id));
    let [before, after] = both;
    let v = cx.view();
    let (mut changed, mut same) = (Vec::new(), Vec::new());
    for pair in pairs(&before.body, &after.body) {
        let name = v.word("snapshot-of", &pair.what);
        if pair.before == pair.after {
            same.push(name.to_owned());
        } else {
            let message = if pair.before < pair.after {
                "snapshot-more"
            } else {
                "snapshot-less"
            };
            let (from, to) = (told(&v, pair.before), told(&v, pair.after));
            let values = [("name", name), ("before", from.as_str()), ("after", to.as_str())];
            changed.push(v.languages().filled(v.language, message, &values));
        }
    }
    let picture = |id: &str, snapshot: &Snapshot| {
        let title = v.t1("snapshot-title", "day", v.day(snapshot.at));
        Picture::of(&v, id, title, &snapshot.body, heard(&v, &snapshot.body))
    };
    let shape = &seen.space.shape;
    let page = Page {
        head: Head::new(&v, &seen, crumbs, "voices"),
        pictures: vec![picture("before", &before), picture("after", &after)],
        taken_up: roles(&v, shape, &only_in(&after.body.held, &before.body.held)),
        given_back: roles(&v, shape, &only_in(&before.body.held, &after.body.held)),
        changed,
        same,
        before,
        after,
        v,
    };
    Reply::page(&page)
}
