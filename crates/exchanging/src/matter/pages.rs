//! The page of a matter, and what one does there.

use askama::Template;
use kernel::{PersonId, Problem, Refusal, Uid};
use learning::group::{self, Group};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::access::{self, Found};
use super::actions;
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

async fn page(cx: &Cx, mut form: Form) -> Handled {
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

/// Carries an act out, and goes back to the page; what somebody can change about it is said beside `field`.
async fn act(
    cx: &Cx,
    mut form: Form,
    field: &'static str,
    act: impl FnOnce(&mut Tx, &str, Uid) -> Result<Option<&'static str>, Problem> + Send + 'static,
) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("matter")?);
    let wanted = slug.clone();
    match cx.write(move |tx| act(tx, &wanted, uid)).await {
        Ok(notice) => {
            let reply = Reply::see_other(format!("/spaces/{slug}/shared/{uid}"));
            Ok(match notice {
                Some(notice) => reply.notice(notice),
                None => reply,
            })
        }
        Err(Problem::Refused(refusal)) => {
            form.refuse(field, refusal);
            page(cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// POST …/theme
pub async fn sort(cx: Cx) -> Handled {
    let form = cx.form().await?;
    let theme = form.value("theme").to_owned();
    act(&cx, form, "theme", move |tx, slug, uid| {
        let may = access::to_write(tx, slug)?;
        let found = access::to_see(tx, slug, uid)?;
        let theme = match theme.as_str() {
            "" => None,
            word => Some(word.parse().map_err(|_| Refusal::new("form-choose"))?),
        };
        actions::sort(tx, &may, &found.matter, theme)?;
        Ok(Some("matter-sorted"))
    })
    .await
}

/// POST …/life: the reader lives the same.
pub async fn live(cx: Cx) -> Handled {
    act(&cx, Form::new(), "life", |tx, slug, uid| {
        let may = access::to_write(tx, slug)?;
        let found = access::to_see(tx, slug, uid)?;
        actions::live(tx, &may, &found.matter)?;
        Ok(None)
    })
    .await
}

/// POST …/life-end
pub async fn stop_living(cx: Cx) -> Handled {
    act(&cx, Form::new(), "life", |tx, slug, uid| {
        let may = access::to_write(tx, slug)?;
        let found = access::to_see(tx, slug, uid)?;
        actions::stop_living(tx, &may, &found.matter)?;
        Ok(None)
    })
    .await
}

/// POST …/merger: joins it to its twin, with a way to undo.
pub async fn join(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("matter")?);
    let mut form = cx.form().await?;
    let into = form.choice("into", |word| word.parse::<Uid>().ok());
    let wanted = slug.clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_edit(tx, &wanted, uid)?;
            let into = into.ok_or(Refusal::new("form-choose"))?;
            actions::join(tx, &may, into)
        })
        .await;
    match done {
        Ok(twin) => {
            let undo = format!("/spaces/{slug}/shared/{uid}/separation");
            let to = format!("/spaces/{slug}/shared/{}", twin.uid);
            Ok(Reply::see_other(to).notice_with_undo("matter-joined", undo))
        }
        Err(Problem::Refused(refusal)) => {
            form.refuse("into", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// POST …/separation
pub async fn separate(cx: Cx) -> Handled {
    act(&cx, Form::new(), "into", |tx, slug, uid| {
        let may = access::to_edit(tx, slug, uid)?;
        actions::separate(tx, &may)?;
        Ok(Some("matter-separated"))
    })
    .await
}

async fn moves(cx: &Cx, form: Form, field: &'static str, wanted: Move, notice: &'static str) -> Handled {
    let group = form.value("group").parse::<Uid>().ok();
    act(cx, form, field, move |tx, slug, uid| {
        let found = access::to_see(tx, slug, uid)?;
        actions::move_on(tx, &found, wanted, group, "")?;
        Ok(Some(notice))
    })
    .await
}

/// POST …/choice
pub async fn choose(cx: Cx) -> Handled {
    moves(&cx, Form::new(), "state", Move::Choose, "matter-was-chosen").await
}

/// POST …/choice-end
pub async fn unchoose(cx: Cx) -> Handled {
    moves(&cx, Form::new(), "state", Move::Unchoose, "matter-was-unchosen").await
}

/// POST …/taking
pub async fn take(cx: Cx) -> Handled {
    let form = cx.form().await?;
    moves(&cx, form, "group", Move::Take, "matter-was-taken").await
}

/// POST …/return
pub async fn give_back(cx: Cx) -> Handled {
    moves(&cx, Form::new(), "state", Move::Return, "matter-was-returned").await
}

/// POST …/answer
pub async fn answer(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let answer = form.text("answer", 1..=10_000);
    let refused = form.refusal("answer").cloned();
    act(&cx, form, "answer", move |tx, slug, uid| {
        let found = access::to_see(tx, slug, uid)?;
        match refused {
            Some(refusal) => Err(refusal.into()),
            None => actions::move_on(tx, &found, Move::Answer, None, &answer)
                .map(|()| Some("matter-was-answered")),
        }
    })
    .await
}

/// POST …/withdrawal, with a way to undo.
pub async fn withdraw(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("matter")?);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let found = access::to_see(tx, &wanted, uid)?;
        actions::move_on(tx, &found, Move::Withdraw, None, "")
    })
    .await?;
    let undo = format!("/spaces/{slug}/shared/{uid}/restoration");
    Ok(Reply::see_other(format!("/spaces/{slug}/shared")).notice_with_undo("matter-was-withdrawn", undo))
}

/// POST …/restoration
pub async fn restore(cx: Cx) -> Handled {
    moves(&cx, Form::new(), "state", Move::Restore, "matter-was-restored").await
}
