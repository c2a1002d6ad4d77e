//! The list of proposals of a space, with its forms.

use askama::Template;
use kernel::{Module, Problem, Right, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::shape::said;
use spaces::space::access::{self, Belong, May};
use spaces::space::{self, Head};

use super::store::Shown;
use super::{actions, store};

#[derive(Template)]
#[template(path = "proposal/index.html")]
struct Index {
    v: View,
    head: Head,
    form: Form,
    proposals: Vec<Shown>,
    kinds: Vec<(String, String)>,
    me: Option<kernel::PersonId>,
    may_propose: bool,
    may_take: bool,
}

impl Index {
    fn is_author(&self, proposal: &Shown) -> bool {
        self.me == Some(proposal.author.id)
    }

    fn kind<'a>(&'a self, proposal: &'a Shown) -> &'a str {
        let kind = self.kinds.iter().find(|(key, _)| *key == proposal.kind);
        kind.map_or("", |(_, name)| name)
    }
}

/// What members wish for.
pub async fn index(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, mut form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let (seen, crumbs, proposals, once) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            if !seen.space.shape.has(Module::Gatherings) {
                return Err(Problem::Missing);
            }
            let me = seen.actor.as_ref().map(|actor| actor.id);
            let proposals = store::list(tx, seen.space.id, me, seen.has(Right::Gather))?;
            let crumbs = space::crumbs(tx, seen.space.id)?;
            Ok((seen, crumbs, proposals, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    let kinds = &seen.space.shape.trame.gatherings;
    let page = Index {
        head: Head::new(&v, &seen, crumbs, "gatherings"),
        kinds: kinds
            .iter()
            .map(|kind| (kind.key.clone(), said(&kind.name, v.language).text.to_owned()))
            .collect(),
        me: seen.actor.as_ref().map(|actor| actor.id),
        may_propose: seen.belongs(),
        may_take: seen.has(Right::Gather),
        proposals,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Proposes something.
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let title = form.line("title", 3..=160);
    let body = form.text("body", 0..=5_000);
    let kind = form.value("kind").to_owned();
    let valid = form.accept(()).is_some();
    let wanted = slug.clone();
    let done = cx
        .write(move |tx| {
            let may = to_belong(tx, &wanted)?;
            let known = may
                .space()
                .shape
                .trame
                .gatherings
                .iter()
                .any(|each| each.key == kind);
            let kind = if known { kind.as_str() } else { "" };
            if valid {
                actions::propose(tx, &may, once, kind, &title, &body)?;
            }
            Ok(valid)
        })
        .await?;
    if done {
        Ok(list(&slug).notice("proposal-made"))
    } else {
        page(&cx, form).await
    }
}

fn to_belong(tx: &mut Tx, slug: &str) -> Result<May<Belong>, Problem> {
    let may = access::to_belong(tx, slug)?;
    if may.space().shape.has(Module::Gatherings) {
        Ok(may)
    } else {
        Err(Problem::Missing)
    }
}

type Deed = fn(&mut Tx, &May<Belong>, Uid) -> Result<(), Problem>;

async fn act(cx: &Cx, deed: Deed) -> Result<(String, Uid), Problem> {
    let (slug, proposal): (String, Uid) = (cx.at("space")?, cx.at("proposal")?);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = to_belong(tx, &wanted)?;
        deed(tx, &may, proposal)
    })
    .await?;
    Ok((slug, proposal))
}

/// A member would come.
pub async fn support(cx: Cx) -> Handled {
    let (slug, _) = act(&cx, actions::support).await?;
    Ok(list(&slug).notice("proposal-supported"))
}

/// A member would not come any more.
pub async fn stop_supporting(cx: Cx) -> Handled {
    let (slug, _) = act(&cx, actions::stop_supporting).await?;
    Ok(list(&slug).notice("proposal-not-supported"))
}

/// Its author takes it back, with a way to undo.
pub async fn withdraw(cx: Cx) -> Handled {
    let (slug, proposal) = act(&cx, actions::withdraw).await?;
    let undo = format!("/spaces/{slug}/proposals/{proposal}/restoration");
    Ok(list(&slug).notice_with_undo("proposal-withdrawn", undo))
}

/// Its author puts it back.
pub async fn restore(cx: Cx) -> Handled {
    let (slug, _) = act(&cx, actions::restore).await?;
    Ok(list(&slug).notice("proposal-restored"))
}

fn list(slug: &str) -> Reply {
    Reply::see_other(format!("/spaces/{slug}/proposals"))
}
