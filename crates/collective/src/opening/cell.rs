//! The form that opens a cell: what it is for, for how long, and how one joins.

use askama::Template;
use kernel::{Joining, Language, Module, Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::opening::{self, Cell};
use spaces::space::access::{self, May, OpenInside};
use spaces::space::{self, Crumbs, Head};
use trame::{Thing, Words};

use super::actions;

/// For how many weeks a cell is proposed.
const WEEKS: u32 = 8;

#[derive(Template)]
#[template(path = "opening/cell.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    word: Option<String>,
    joinings: Vec<Joining>,
}

fn to_open(tx: &mut Tx, slug: &str) -> Result<May<OpenInside>, Problem> {
    let may = access::to::<OpenInside>(tx, slug)?;
    if may.space().shape.has(Module::Inside) {
        Ok(may)
    } else {
        Err(Problem::Missing)
    }
}

/// GET /spaces/{space}/cells/new
pub async fn new(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let slug: String = cx.at("space")?;
    let read = move |tx: &mut Tx| -> Result<(May<OpenInside>, Crumbs, Uid), Problem> {
        let may = to_open(tx, &slug)?;
        let crumbs = space::crumbs(tx, may.space().id)?;
        Ok((may, crumbs, tx.new_uid()))
    };
    let (may, crumbs, once) = cx.read(read).await?;
    let v = cx.view();
    let status = if form.is_some() { 422 } else { 200 };
    let widest = may.space().joining;
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("once", once.to_string())
            .fill("weeks", WEEKS.to_string())
            .fill("joining", widest.word());
        form
    });
    let page = Page {
        head: Head::new(&v, may.seen(), crumbs, "home"),
        word: may.space().shape.one(Thing::Cell, v.language).map(str::to_owned),
        // Never wider open than what it is inside of.
        joinings: Joining::ALL
            .iter()
            .copied()
            .filter(|each| *each >= widest)
            .collect(),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /spaces/{space}/cells
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let (name, purpose) = (form.line("name", 2..=120), form.text("purpose", 1..=2_000));
    if form.refusal("name").is_none()
        && let Err(refusal) = actions::check_name(&name)
    {
        form.refuse("name", refusal);
    }
    let weeks = form.whole("weeks", 1..=104);
    let joining = form.choice("joining", Joining::from_word);
    let Some(joining) = joining.filter(|_| form.accept(()).is_some()) else {
        return page(&cx, Some(form)).await;
    };
    let words = cx.house().languages();
    let question = Language::ALL.iter().fold(Words::new(), |question, language| {
        question.with(*language, &words.filled(*language, "opening-cell-question", &[]))
    });
    let cell = Cell {
        once,
        name,
        purpose,
        weeks: u32::try_from(weeks).unwrap_or(WEEKS),
        question,
        joining,
        language: cx.language(),
    };
    let opened = cx.write(move |tx| {
        let may = to_open(tx, &slug)?;
        opening::open_cell(tx, &may, &cell)
    });
    match opened.await {
        Ok(slug) => Ok(Reply::see_other(format!("/spaces/{slug}")).notice("opening-cell-done")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("name", refusal);
            page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}
