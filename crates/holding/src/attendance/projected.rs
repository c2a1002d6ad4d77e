//! The page that is shown to the whole room: six letters and a drawing.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::code::{self, Drawing};
use super::model::Presence;
use super::parts;
use super::{actions, store, words};
use gatherings::gathering::access;
use gatherings::gathering::{Frame, head};

#[derive(Template)]
#[template(path = "attendance/projected.html")]
struct Projected {
    v: View,
    head: Head,
    frame: Frame,
    /// The letters, and whether those who did not register may come too.
    check_in: Option<(String, bool)>,
    drawing: Option<Drawing>,
    address: String,
    /// The half-day that goes on.
    open: Option<String>,
    here: i64,
    may_open: bool,
}

/// The page with the code.
pub async fn show(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let (may, crumbs, check_in, notes) = cx
        .read(move |tx| {
            let may = access::to_hold(tx, uid)?;
            let crumbs = space::crumbs(tx, may.seen().space.space.id)?;
            let check_in = store::check_in(tx, may.gathering().id)?;
            let notes = store::of_gathering(tx, may.gathering().id)?;
            Ok((may, crumbs, check_in, notes))
        })
        .await?;
    let v = cx.view();
    let gathering = may.gathering();
    let parts = parts::parts(gathering);
    let open = parts::open(&parts, v.now());
    let here = notes
        .iter()
        .filter(|note| Some(note.part) == open && note.presence == Presence::Present);
    let path = check_in
        .as_ref()
        .map(|(code, _)| format!("/check-in?code={code}"));
    let page = Projected {
        head: head(&v, may.seen(), crumbs),
        frame: Frame::new(&v, may.seen(), "attendance"),
        drawing: path.and_then(|path| code::draw(&v.absolute(&path))),
        address: v.absolute("/check-in"),
        here: i64::try_from(here.count()).unwrap_or(i64::MAX),
        open: open
            .and_then(|open| parts.get(open))
            .map(|part| words::part_in_words(v.languages(), v.language, gathering, part)),
        may_open: gathering.state == gatherings::gathering::State::Announced
            && v.now() < gathering.ends.plus_minutes(60),
        check_in,
        v,
    };
    Reply::page(&page)
}

/// Makes a code, or another one.
pub async fn renew(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    cx.write(move |tx| {
        let may = access::to_hold(tx, uid)?;
        actions::renew(tx, &may)
    })
    .await?;
    Ok(Reply::see_other(format!("/gatherings/{uid}/check-in")).notice("attendance-code-made"))
}

/// Says whether those who did not register may come too.
pub async fn walk_ins(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let mut form: Form = cx.form().await?;
    let allowed = form.choice("walk_ins", |word| match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    });
    let allowed = allowed.ok_or(Problem::Malformed("problem-not-a-form"))?;
    cx.write(move |tx| {
        let may = access::to_hold(tx, uid)?;
        store::set_walk_ins(tx, may.gathering().id, allowed)
    })
    .await?;
    Ok(Reply::see_other(format!("/gatherings/{uid}/check-in")).notice("attendance-walk-ins-set"))
}
