//! Where an activity is done: the pages to which it leads, by what one does in it.

use kernel::{Module, Uid};
use spaces::shape::Shape;
use trame::{Activity, ActivityKind};

/// A page where it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// Its path.
    pub path: String,
    /// The message of its link.
    pub label: &'static str,
}

/// The meeting of the week of an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting<'a> {
    /// Its key in the plan.
    pub key: &'a str,
    /// The page of the gathering that it became.
    pub path: Option<String>,
}

/// Where a trainee does an activity. What is told of a project takes one first.
pub fn ways(
    slug: &str,
    shape: &Shape,
    activity: &Activity,
    project: Option<Uid>,
    meeting: Option<&Meeting>,
) -> Vec<Way> {
    let way = |path: String, label| Way { path, label };
    let on_project = |part: String, label| match project {
        Some(uid) => way(format!("/projects/{uid}/{part}"), label),
        None => way(format!("/spaces/{slug}/projects/new"), "activity-way-bring"),
    };
    let key = &activity.key;
    let first = match activity.kind {
        ActivityKind::Journal | ActivityKind::Try => Some(on_project(
            format!("journal/new?activity={key}"),
            "activity-way-journal",
        )),
        ActivityKind::Statement => Some(on_project(
            meeting.map_or_else(
                || "statements".to_owned(),
                |meeting| format!("statements/{}/edition", meeting.key),
            ),
            "activity-way-statement",
        )),
        ActivityKind::Position => Some(way(
            format!("/spaces/{slug}/growth/position?activity={key}"),
            "activity-way-position",
        )),
        ActivityKind::Exchange => Some(way(format!("/spaces/{slug}/exchanges"), "activity-way-exchange")),
        ActivityKind::Feedback => Some(way(format!("/spaces/{slug}/projects"), "activity-way-projects")),
        ActivityKind::Meet => meeting
            .and_then(|meeting| meeting.path.clone())
            .map(|path| way(path, "activity-way-meeting")),
        _ => None,
    };
    let knows = |kind: &&String| shape.trame.sheets.iter().any(|sheet| sheet.key == **kind);
    // What is told of a project is written there, and not as a sheet beside it.
    let is_told = matches!(
        activity.kind,
        ActivityKind::Journal | ActivityKind::Try | ActivityKind::Statement
    );
    let sheet = activity
        .sheet
        .as_ref()
        .filter(|kind| shape.has(Module::Sheets) && !is_told && knows(kind))
        .map(|kind| {
            way(
                format!("/spaces/{slug}/sheets/new?kind={kind}"),
                "activity-way-sheet",
            )
        });
    first.into_iter().chain(sheet).collect()
}
