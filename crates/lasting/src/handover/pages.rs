//! Offering the commons of a space, and answering.

use askama::Template;
use kernel::{Problem, Refusal, Right, Uid};
use platform::Tx;
use platform::web::{Cx, Handled, Reply, View};
use spaces::shape::said;
use spaces::space::access::{self, Arrange, Seen};
use spaces::space::{self, Crumbs, Head};

use super::actions;
use super::store::{self, Handover};

/// POST /spaces/{space}/handovers
pub async fn offer(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let (uid, to, words) = (
        form.once()?,
        form.value("to").to_owned(),
        form.text("handover-words", 0..=2_000),
    );
    let asked = slug.clone();
    if let Some((_, refusal)) = form.refusals().next() {
        return Err(refusal.clone().into());
    }
    cx.write(move |tx| {
        let may = access::to_always::<Arrange>(tx, &asked)?;
        let to = access::to_see(tx, &to).map_err(|_| Refusal::new("form-choose"))?;
        actions::offer(tx, &may, &to.space, uid, &words)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/lifetime#handover")).notice("handover-offered"))
}

#[derive(Template)]
#[template(path = "handover/show.html")]
struct Show {
    v: View,
    head: Head,
    handover: Handover,
    kinds: Vec<(String, i64)>,
    may_answer: bool,
}

struct Read {
    handover: Handover,
    to: Seen,
    crumbs: Crumbs,
    kinds: Vec<(String, i64)>,
}

/// For whoever answers for one of the two.
fn read(tx: &mut Tx, uid: Uid, language: kernel::Language) -> Result<Read, Problem> {
    let handover = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let to = access::to_see(tx, &handover.to.0)?;
    let from = match access::to_see(tx, &handover.from.0) {
        Ok(seen) => seen.has(Right::Arrange),
        Err(Problem::Missing) => false,
        Err(problem) => return Err(problem),
    };
    if !to.has(Right::Arrange) && !from {
        return Err(Problem::Missing);
    }
    // Its kinds are named as that space names them.
    let shape = space::by_slug(tx, &handover.from.0)?
        .ok_or(Problem::Missing)?
        .shape;
    let name = |key: String| {
        let kind = shape.trame.sheets.iter().find(|kind| kind.key == key);
        kind.map_or(key, |kind| said(&kind.name, language).text.to_owned())
    };
    let counted = store::count(tx, handover.from_id)?;
    Ok(Read {
        crumbs: space::crumbs(tx, to.space.id)?,
        kinds: counted
            .into_iter()
            .map(|(key, count)| (name(key), count))
            .collect(),
        handover,
        to,
    })
}

/// GET /handovers/{handover}
pub async fn show(cx: Cx) -> Handled {
    let (uid, language): (Uid, _) = (cx.at("handover")?, cx.language());
    let read = cx.read(move |tx| read(tx, uid, language)).await?;
    let v = cx.view();
    Reply::page(&Show {
        head: Head::new(&v, &read.to, read.crumbs, ""),
        may_answer: read.to.has(Right::Arrange) && read.handover.answer.is_none(),
        kinds: read.kinds,
        handover: read.handover,
        v,
    })
}

fn to_answer(tx: &mut Tx, uid: Uid) -> Result<(access::May<Arrange>, Handover), Problem> {
    let handover = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let may = access::to::<Arrange>(tx, &handover.to.0)?;
    Ok((may, handover))
}

/// POST /handovers/{handover}/acceptance
pub async fn take(cx: Cx) -> Handled {
    let uid: Uid = cx.at("handover")?;
    cx.write(move |tx| {
        let (may, handover) = to_answer(tx, uid)?;
        actions::take(tx, &may, &handover).map(drop)
    })
    .await?;
    Ok(Reply::see_other(format!("/handovers/{uid}")).notice("handover-taken"))
}

/// POST /handovers/{handover}/refusal
pub async fn decline(cx: Cx) -> Handled {
    let uid: Uid = cx.at("handover")?;
    cx.write(move |tx| {
        let (may, handover) = to_answer(tx, uid)?;
        actions::decline(tx, &may, &handover)
    })
    .await?;
    Ok(Reply::see_other(format!("/handovers/{uid}")).notice("handover-declined"))
}
