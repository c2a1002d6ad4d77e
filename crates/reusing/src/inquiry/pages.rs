//! The questions of a space; one question, what people bring, and what becomes of it.

use askama::Template;
use kernel::{Module, Problem, Right, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head, Paged, access as space_access};

use super::access::{self, Accept, Act, May, Reopen, Restore, Reword, Seen, Withdraw, Work};
use super::model::{Inquiry, Line, Piece, State, Unanswered, Version};
use super::{actions, store};

/// How many a page shows.
const PAGE: i64 = 30;

#[derive(Template)]
#[template(path = "inquiry/index.html")]
struct Index {
    v: View,
    head: Head,
    all: Vec<Line>,
    unanswered: Vec<Unanswered>,
    next: Option<i64>,
    may_ask: bool,
}

impl Index {
    fn tone(&self, line: &Line) -> &'static str {
        match line.state {
            State::Accepted => "ok",
            State::Answered => "info",
            State::Open | State::Withdrawn => "",
        }
    }
}

/// GET /spaces/{space}/inquiries
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(&cx, PAGE);
    let (seen, crumbs, all, unanswered) = cx
        .read(move |tx| {
            let seen = space_access::to_see(tx, &slug)?;
            if !seen.space.shape.has(Module::Sheets) {
                return Err(Problem::Missing);
            }
            let id = seen.space.id;
            let crumbs = space::crumbs(tx, id)?;
            let all = store::list(tx, id, part)?;
            // Until somebody answers it, what was asked at a gathering is read by those who may answer.
            let unanswered = if seen.belongs() && seen.has(Right::AnswerQuestion) {
                store::unanswered(tx, id)?
            } else {
                Vec::new()
            };
            Ok((seen, crumbs, all, unanswered))
        })
        .await?;
    let v = cx.view();
    let page = Index {
        head: Head::new(&v, &seen, crumbs, "sheets"),
        next: part.next(&all),
        may_ask: seen.belongs(),
        all,
        unanswered,
        v,
    };
    Reply::page(&page)
}

#[derive(Template)]
#[template(path = "inquiry/show.html")]
struct Show {
    v: View,
    head: Head,
    form: Form,
    state: State,
    may_work: bool,
    may_reword: bool,
    may_accept: bool,
    may_reopen: bool,
    may_withdraw: bool,
    may_restore: bool,
    moderates: bool,
    me: Option<kernel::PersonId>,
    inquiry: Inquiry,
    pieces: Vec<Piece>,
    versions: Vec<Version>,
}

impl Show {
    fn may_take_away(&self, piece: &Piece) -> bool {
        self.moderates || self.me == Some(piece.by.id)
    }
}

async fn page(cx: &Cx, mut form: Form) -> Handled {
    let uid: Uid = cx.at("inquiry")?;
    let (seen, crumbs, pieces, versions, once) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let crumbs = space::crumbs(tx, seen.inquiry.space_id)?;
            let pieces = store::pieces(tx, seen.inquiry.id)?;
            let versions = store::versions(tx, seen.inquiry.id)?;
            Ok((seen, crumbs, pieces, versions, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    let page = Show {
        head: Head::new(&v, &seen.space, crumbs, "sheets"),
        state: seen.inquiry.state(),
        may_work: seen.may::<Work>(),
        may_reword: seen.may::<Reword>(),
        may_accept: seen.may::<Accept>(),
        may_reopen: seen.may::<Reopen>(),
        may_withdraw: seen.may::<Withdraw>(),
        may_restore: seen.may::<Restore>(),
        moderates: seen.moderates(),
        me: seen.space.actor.as_ref().map(|actor| actor.id),
        inquiry: seen.inquiry,
        pieces,
        versions,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// GET /inquiries/{inquiry}
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

/// POST /inquiries/{inquiry}/pieces
pub async fn bring(cx: Cx) -> Handled {
    let uid: Uid = cx.at("inquiry")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let body = form.text("body", 1..=10_000);
    if form.accept(()).is_none() {
        return page(&cx, form).await;
    }
    cx.write(move |tx| {
        let may = access::to::<Work>(tx, uid)?;
        actions::bring(tx, &may, once, &body)
    })
    .await?;
    Ok(Reply::see_other(format!("/inquiries/{uid}#pieces")).notice("inquiry-brought"))
}

fn find_piece(tx: &mut Tx, seen: &Seen, piece: Uid) -> Result<Piece, Problem> {
    let all = store::pieces(tx, seen.inquiry.id)?;
    all.into_iter()
        .find(|each| each.uid == piece)
        .ok_or(Problem::Missing)
}

/// POST /inquiries/{inquiry}/pieces/{piece}/withdrawal
pub async fn take_away(cx: Cx) -> Handled {
    let (uid, piece): (Uid, Uid) = (cx.at("inquiry")?, cx.at("piece")?);
    cx.write(move |tx| {
        let seen = access::to_see(tx, uid)?;
        let me = seen
            .space
            .actor
            .as_ref()
            .map(|actor| actor.id)
            .ok_or(Problem::SignIn)?;
        let piece = find_piece(tx, &seen, piece)?;
        if piece.by.id != me && !seen.moderates() {
            return Err(Problem::Forbidden);
        }
        store::take_away(tx, piece.id)
    })
    .await?;
    Ok(Reply::see_other(format!("/inquiries/{uid}#pieces")).notice("inquiry-piece-gone"))
}

async fn change<A: Act + Send + 'static>(
    cx: &Cx,
    act: fn(&mut Tx, &May<A>) -> Result<(), Problem>,
    notice: &'static str,
) -> Handled {
    let uid: Uid = cx.at("inquiry")?;
    let done = cx.write(move |tx| {
        let may = access::to::<A>(tx, uid)?;
        act(tx, &may)
    });
    match done.await {
        Ok(()) => Ok(Reply::see_other(format!("/inquiries/{uid}")).notice(notice)),
        Err(Problem::Refused(refusal)) => {
            let mut form = Form::new();
            form.refuse("inquiry", refusal);
            page(cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// POST /inquiries/{inquiry}/acceptance
pub async fn accept(cx: Cx) -> Handled {
    change(&cx, actions::accept, "inquiry-accepted").await
}

/// POST /inquiries/{inquiry}/reopening
pub async fn reopen(cx: Cx) -> Handled {
    change(&cx, actions::reopen, "inquiry-reopened").await
}

/// POST /inquiries/{inquiry}/restoration
pub async fn restore(cx: Cx) -> Handled {
    change(&cx, actions::restore, "inquiry-restored").await
}

/// POST /inquiries/{inquiry}/withdrawal
pub async fn withdraw(cx: Cx) -> Handled {
    let uid: Uid = cx.at("inquiry")?;
    let space = cx
        .write(move |tx| {
            let may = access::to::<Withdraw>(tx, uid)?;
            actions::withdraw(tx, &may)?;
            Ok(may.inquiry().space.clone())
        })
        .await?;
    let reply = Reply::see_other(format!("/spaces/{space}/inquiries"));
    Ok(reply.notice_with_undo("inquiry-withdrawn", format!("/inquiries/{uid}/restoration")))
}
