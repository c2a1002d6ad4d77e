//! The page of a matter.

use askama::Template;
use kernel::{PersonId, Problem, Uid};
use learning::group::{self, Group};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::access::{self, Found};
use super::list::{self, Row};
use super::model::{Matter, Move, Stands, State};
use super::store::{self, About, Happened};
use super::theme::{self, Theme};
use crate::work::{self, OfMatter};

/// A twin that was joined, with its words as HTML.
struct Twin {
    matter: Matter,
    html: String,
}

#[derive(Template)]
#[template(path = "matter/show.html")]
struct Show {
    v: View,
    head: Head,
    row: Row,
    html: String,
    answer: String,
    twins: Vec<Twin>,
    root: Option<(Uid, String)>,
    projects: Vec<About>,
    works: Vec<OfMatter>,
    themes: Vec<Theme>,
    others: Vec<(Uid, String)>,
    groups: Vec<Group>,
    history: Vec<Happened>,
    me: PersonId,
    stands: Stands,
    may_write: bool,
    may_edit: bool,
    form: Form,
}

impl Show {
    fn may(&self, wanted: &str) -> bool {
        let every = [
            Move::Choose,
            Move::Unchoose,
            Move::Take,
            Move::Return,
            Move::Answer,
            Move::Withdraw,
        ];
        let wanted = every.into_iter().find(|each| each.word() == wanted);
        // Whoever has a group of theirs may take it up.
        let who = Stands {
            in_group: self.stands.in_group || (wanted == Some(Move::Take) && !self.groups.is_empty()),
            ..self.stands
        };
        wanted.is_some_and(|wanted| self.row.matter.state.after(wanted, who).is_some())
    }

    fn is_open(&self) -> bool {
        self.row.matter.state == State::Open
    }

    fn is_of(&self, theme: &Theme) -> bool {
        self.row
            .matter
            .theme
            .as_ref()
            .is_some_and(|(id, _)| *id == theme.0)
    }
}

/// GET /spaces/{space}/shared/{matter}
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

struct Read {
    found: Found,
    crumbs: space::Crumbs,
    row: Option<Row>,
    twins: Vec<Matter>,
    root: Option<(Uid, String)>,
    projects: Vec<About>,
    works: Vec<OfMatter>,
    themes: Vec<Theme>,
    others: Vec<(Uid, String)>,
    groups: Vec<Group>,
    stands: Stands,
    history: Vec<Happened>,
}

fn read(tx: &mut Tx, slug: &str, uid: Uid) -> Result<Read, Problem> {
    let found = access::to_see(tx, slug, uid)?;
    let (space, me) = (found.list.training.id(), found.list.me);
    let reader = found.list.training.reader(tx)?;
    let mut projects = store::projects(tx, found.matter.id)?;
    projects.retain(|project| reader.may_read(project.owner, project.reach));
    let own = group::of_person(tx, space, me)?;
    let taken = found.matter.group.as_ref().map(|(id, _)| *id);
    let in_group = own.iter().any(|group| Some(group.id) == taken);
    let groups = if found.list.training.leads() {
        group::in_space(tx, space)?
    } else {
        own
    };
    let every = store::list(tx, space, 300, 0)?;
    let named = |matter: &Matter| (matter.uid, matter.words.title.clone());
    let root = every.iter().find(|other| Some(other.id) == found.matter.into);
    let root = root.map(named);
    let others = every
        .iter()
        .filter(|other| other.id != found.matter.id && Some(other.id) != found.matter.into);
    Ok(Read {
        crumbs: space::crumbs(tx, space)?,
        row: list::rows(tx, &found.list, vec![found.matter.clone()])?.pop(),
        twins: store::joined(tx, found.matter.id)?,
        others: others.map(named).collect(),
        works: work::of_matter(tx, &found.list.training, found.matter.id)?,
        themes: theme::of(tx, space)?,
        history: store::history(tx, found.matter.id)?,
        stands: found.stands(in_group),
        root,
        projects,
        groups,
        found,
    })
}

/// The page, with what was typed in one of its forms.
pub(super) async fn page(cx: &Cx, mut form: Form) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("matter")?);
    let read = cx.read(move |tx| read(tx, &slug, uid)).await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let Found { list, matter } = &read.found;
    if !form.ticked("answer") {
        form.fill("answer", matter.answer.clone());
    }
    let html = |matter: Matter| Twin {
        html: platform::markdown::html(&matter.words.body),
        matter,
    };
    let page = Show {
        head: Head::new(&v, &list.training.space, read.crumbs, "exchanges"),
        html: platform::markdown::html(&matter.words.body),
        answer: platform::markdown::html(&matter.answer),
        may_write: list.training.space.belongs(),
        may_edit: read.stands.is_author || read.stands.leads,
        me: list.me,
        row: read.row.ok_or(Problem::Missing)?,
        twins: read.twins.into_iter().map(html).collect(),
        root: read.root,
        projects: read.projects,
        works: read.works,
        themes: read.themes,
        others: read.others,
        groups: read.groups,
        stands: read.stands,
        history: read.history,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}
