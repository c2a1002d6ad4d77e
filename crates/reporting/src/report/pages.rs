//! The list, one report, and its way to the archive.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::access::{self, MayReport};
use super::figure::Figure;
use super::model::{Report, Section, State};
use super::store;
use super::whole::{self, Line, Told, Whole};
use super::{actions, editing};

#[derive(Template)]
#[template(path = "report/index.html")]
struct Index {
    v: View,
    head: Head,
    drafts: Vec<Report>,
    read: Vec<Report>,
    may_write: bool,
    sees_authority: bool,
    may_choose: bool,
}

/// Those being written, for who writes them; those that were approved, for who reads them.
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (house, language) = (cx.house().clone(), cx.language());
    let (seen, crumbs, all) = cx
        .read(move |tx| {
            let seen = access::to_list(tx, &slug)?;
            let mut all = store::of_space(tx, seen.space.id)?;
            if !access::writes(&seen) {
                all.retain(Report::is_read);
            }
            let names = crate::naming::store::names(tx, seen.space.id)?;
            let somebody = View::of_nobody(&house, language).t("report-somebody").to_owned();
            for report in &mut all {
                report.title = names.cleared(&report.title, &somebody);
            }
            Ok((space::crumbs(tx, seen.space.id)?, seen, all))
        })
        .await
        .map(|(crumbs, seen, all)| (seen, crumbs, all))?;
    let v = cx.view();
    let (read, drafts) = all.into_iter().partition(Report::is_read);
    Reply::page(&Index {
        head: Head::new(&v, &seen, crumbs, "reports"),
        may_write: access::writes(&seen),
        sees_authority: access::answers(&seen) || seen.has(kernel::Right::ReadReport),
        may_choose: seen.membership.is_some(),
        drafts,
        read,
        v,
    })
}

/// A section on the page.
struct Part {
    key: &'static str,
    title: String,
    html: String,
    is_own: bool,
    is_overtaken: bool,
    is_table: bool,
    is_stories: bool,
}

#[derive(Template)]
#[template(path = "report/show.html")]
struct Show {
    v: View,
    head: Head,
    form: Form,
    report: Report,
    period: String,
    parts: Vec<Part>,
    lines: Vec<Line>,
    stories: Vec<Told>,
    is_cleared: bool,
    maybe: String,
    may_write: bool,
    may_approve: bool,
    has_printer: bool,
}

impl Show {
    fn is_draft(&self) -> bool {
        self.report.state == State::Draft
    }

    fn is_approved(&self) -> bool {
        self.report.state == State::Approved
    }

    fn is_withdrawn(&self) -> bool {
        self.report.state == State::Withdrawn
    }

    fn edits(&self) -> bool {
        self.is_draft() && self.may_write
    }
}

/// One report.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

/// The report that a request names, as it reads now.
pub(super) async fn read(cx: &Cx) -> Result<(access::Seen, space::Crumbs, Whole), Problem> {
    let uid: Uid = cx.at("report")?;
    let house = cx.house().clone();
    cx.read(move |tx| {
        let seen = access::to_see(tx, uid)?;
        let crumbs = space::crumbs(tx, seen.report.space_id)?;
        let own = View::of_nobody(&house, seen.report.language);
        let whole = whole::read(tx, &own, seen.report.clone())?;
        Ok((seen, crumbs, whole))
    })
    .await
}

/// The same with a form that came back.
pub(super) async fn page(cx: &Cx, form: Form) -> Handled {
    let (seen, crumbs, whole) = read(cx).await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let (may_write, may_approve) = (seen.may_write(), seen.may_approve());
    let edits = may_write && whole.report.state == State::Draft;
    let parts = whole
        .texts
        .iter()
        .map(|text| Part {
            key: text.section.word(),
            title: v.word("report-section", text.section.word()).to_owned(),
            html: platform::markdown::html(text.says()),
            is_own: text.own.is_some(),
            is_overtaken: text.is_overtaken,
            is_table: text.section == Section::Figures,
            is_stories: text.section == Section::Stories,
        })
        // Whoever reads it is not shown what nobody filled in.
        .filter(|part| edits || part.is_table || !part.html.trim().is_empty())
        .collect();
    let page = Show {
        head: Head::new(&v, &seen.space, crumbs, "reports"),
        period: whole::period(&v, &whole.report),
        lines: whole::lines(&v, &whole.report, Figure::ALL),
        is_cleared: edits && whole.is_cleared,
        maybe: if edits {
            whole.maybe.join(", ")
        } else {
            String::new()
        },
        has_printer: platform::print::is_here(cx.house()),
        stories: whole.stories,
        report: whole.report,
        parts,
        may_write,
        may_approve,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// One of the steps of a report, with what it says of itself when it is refused.
pub(super) async fn change(
    cx: &Cx,
    door: fn(&mut Tx, Uid) -> Result<MayReport, Problem>,
    act: impl FnOnce(&mut Tx, &MayReport) -> Result<(), Problem> + Send + 'static,
    notice: &'static str,
) -> Handled {
    let uid: Uid = cx.at("report")?;
    let done = cx.write(move |tx| {
        let may = door(tx, uid)?;
        act(tx, &may)
    });
    match done.await {
        Ok(()) => Ok(Reply::see_other(format!("/reports/{uid}")).notice(notice)),
        Err(Problem::Refused(refusal)) => {
            let mut form = Form::new();
            form.refuse("report", refusal);
            page(cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// The house counts and proposes anew.
pub async fn propose(cx: Cx) -> Handled {
    let house = cx.house().clone();
    let act = move |tx: &mut Tx, may: &MayReport| {
        let own = View::of_nobody(&house, may.report().language);
        actions::propose(tx, &own, may)
    };
    change(&cx, access::to_write, act, "report-proposed").await
}

/// Whoever answers for the space says: so it is.
pub async fn approve(cx: Cx) -> Handled {
    change(&cx, access::to_approve, actions::approve, "report-approved").await
}

/// It is opened again, before it is sent.
pub async fn reopen(cx: Cx) -> Handled {
    change(&cx, access::to_approve, actions::reopen, "report-reopened").await
}

/// A draft is dropped, with a way to undo.
pub async fn withdraw(cx: Cx) -> Handled {
    let uid: Uid = cx.at("report")?;
    let reply = change(&cx, access::to_write, actions::withdraw, "report-withdrawn").await?;
    Ok(reply.notice_with_undo("report-withdrawn", format!("/reports/{uid}/restoration")))
}

/// It is taken up again.
pub async fn restore(cx: Cx) -> Handled {
    change(&cx, access::to_write, actions::restore, "report-restored").await
}

/// It is called otherwise.
pub async fn retitle(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let title = form.line("title", 1..=editing::TITLE);
    if form.accept(()).is_none() {
        return page(&cx, form).await;
    }
    let act = move |tx: &mut Tx, may: &MayReport| actions::retitle(tx, may, &title);
    change(&cx, access::to_write, act, "report-written").await
}
