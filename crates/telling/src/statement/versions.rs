//! Every state that a statement was in.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Handled, Reply, View};
use spaces::shape::said;
use spaces::space::{self, Head};

use super::pages::{Voice, voices};
use super::store::{self, Version};
use crate::project::access as project_access;
use crate::project::top::Top;

struct Shown {
    version: Version,
    voices: Vec<Voice>,
}

#[derive(Template)]
#[template(path = "statement/versions.html")]
struct Versions {
    v: View,
    head: Head,
    top: Top,
    meeting: String,
    name: String,
    versions: Vec<Shown>,
}

/// GET /projects/{project}/statements/{meeting}/versions: a state that reached fewer people still reaches no more.
pub async fn index(cx: Cx) -> Handled {
    let (uid, key): (Uid, String) = (cx.at("project")?, cx.at("meeting")?);
    let meeting = key.clone();
    let (seen, crumbs, statement, mut versions) = cx
        .read(move |tx| {
            let seen = project_access::to_see(tx, uid)?;
            let crumbs = space::crumbs(tx, seen.training.id())?;
            let mut all = store::of_project(tx, &seen)?.into_iter();
            let statement = all.find(|each| each.meeting == key).ok_or(Problem::Missing)?;
            let versions = store::versions(tx, statement.id)?;
            Ok((seen, crumbs, statement, versions))
        })
        .await?;
    let author = statement.author.id;
    versions.retain(|version| seen.reader.may_read(author, version.written.reach));
    let v = cx.view();
    let program = seen.training.program()?;
    let known = program.meetings.iter().find(|each| each.key == meeting);
    let name = known.map_or_else(
        || v.t1("statement-of-day", "day", v.day(statement.stated)),
        |known| said(&known.name, v.language).text.to_owned(),
    );
    let shown = |version: Version| Shown {
        voices: voices(&version.written),
        version,
    };
    let page = Versions {
        head: Head::new(&v, &seen.training.space, crumbs, "projects"),
        top: Top::of(&seen, "statements"),
        versions: versions.into_iter().map(shown).collect(),
        meeting,
        name,
        v,
    };
    Reply::page(&page)
}
