//! The cycles of a space, and the path of one.

use askama::Template;
use kernel::Uid;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::access::{self, SeenCycle};
use super::model::{Bridge, Cycle, Session};
use super::registering::Joining;
use super::store::{self, Listed};
use gatherings::gathering::CALENDAR_KIND;
use gatherings::time::file::{Entry, write};

#[derive(Template)]
#[template(path = "cycle/index.html")]
struct Index {
    v: View,
    head: Head,
    cycles: Vec<Listed>,
    may_open: bool,
}

/// The cycles of a space, the newest first.
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (seen, crumbs, cycles) = cx
        .read(move |tx| {
            let seen = access::to_see_list(tx, &slug)?;
            let crumbs = space::crumbs(tx, seen.space.id)?;
            let cycles = store::of_space(tx, seen.space.id)?;
            Ok((seen, crumbs, cycles))
        })
        .await?;
    let v = cx.view();
    let page = Index {
        head: Head::new(&v, &seen, crumbs, "gatherings"),
        may_open: seen.has(kernel::Right::Gather),
        cycles,
        v,
    };
    Reply::page(&page)
}

#[derive(Template)]
#[template(path = "cycle/show.html")]
struct Show {
    v: View,
    form: Form,
    head: Head,
    cycle: Cycle,
    sessions: Vec<Session>,
    bridges: Vec<Bridge>,
    joining: Joining,
    may_shape: bool,
}

impl Show {
    fn leads_to(&self, session: &Session) -> Vec<&Bridge> {
        let leads = |bridge: &&Bridge| bridge.from == session.uid;
        self.bridges.iter().filter(leads).collect()
    }
}

/// The path: its sessions in the order that is recommended, where each stands, and the form for all of them.
pub async fn show(cx: Cx) -> Handled {
    show_with(&cx, None).await
}

/// The same with a form that came back.
pub(super) async fn show_with(cx: &Cx, form: Option<Form>) -> Handled {
    let (uid, language): (Uid, _) = (cx.at("cycle")?, cx.language());
    let (seen, crumbs, bridges, joining, once) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let crumbs = space::crumbs(tx, seen.space.space.id)?;
            let bridges = store::bridges(tx, seen.cycle.id)?;
            let joining = Joining::of(tx, &seen, language)?;
            Ok((seen, crumbs, bridges, joining, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let status = if form.is_some() { 422 } else { 200 };
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("once", once.to_string()).fill("way", "onsite");
        for session in &joining.open {
            form.choose("sessions", session.uid.to_string());
        }
        form
    });
    let SeenCycle {
        cycle,
        space,
        sessions,
    } = seen;
    let shown = |uid: Uid| sessions.iter().any(|session| session.uid == uid);
    let bridges = bridges
        .into_iter()
        .filter(|bridge| shown(bridge.from) && shown(bridge.to))
        .collect();
    let page = Show {
        head: Head::new(&v, &space, crumbs, "gatherings"),
        may_shape: space.has(kernel::Right::Gather),
        cycle,
        sessions,
        bridges,
        joining,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// The sessions as a calendar that others subscribe to.
pub async fn calendar(cx: Cx) -> Handled {
    let uid: Uid = cx.at("cycle")?;
    let base = cx.house().settings().base.clone();
    let (title, entries) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let sessions = store::calendar(tx, seen.cycle.id)?;
            let entries: Vec<Entry> = sessions.iter().map(|each| Entry::of(each, &base)).collect();
            Ok((seen.cycle.title, entries))
        })
        .await?;
    Ok(Reply::file(CALENDAR_KIND, write(Some(&title), &entries)).saved_as("cycle.ics"))
}
