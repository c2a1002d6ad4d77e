//! The workbench of a survey: its title, and its questions in their order.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head};

use super::access::{self, MayLead};
use super::actions;
use super::index::both;
use super::model::{Item, Kind};
use super::store::Survey;

#[derive(Template)]
#[template(path = "survey/edit.html")]
struct Page {
    v: View,
    head: Head,
    survey: Survey,
    form: Form,
    kinds: [Kind; 8],
}

impl Page {
    fn name<'a>(&self, item: &'a Item) -> &'a str {
        item.words.to(self.v.language)
    }

    fn title(&self) -> &str {
        self.survey.draft.title.to(self.v.language)
    }

    fn items(&self) -> Vec<&Item> {
        self.survey.draft.shown().collect()
    }

    fn removed(&self) -> Vec<&Item> {
        self.survey
            .draft
            .items
            .iter()
            .filter(|item| item.removed)
            .collect()
    }

    fn on(&self, item: &Item) -> String {
        let when = item.when.as_ref();
        let of = when.and_then(|when| self.survey.draft.item(&when.key));
        of.map_or_else(String::new, |of| of.name(self.v.language).to_owned())
    }
}

/// The survey, for whoever may change it.
pub(super) async fn read(cx: &Cx) -> Result<(Survey, MayLead, Crumbs), Problem> {
    let uid: Uid = cx.at("survey")?;
    cx.read(move |tx| {
        let (survey, may) = access::to_lead(tx, uid)?;
        let crumbs = space::crumbs(tx, survey.space_id)?;
        Ok((survey, may, crumbs))
    })
    .await
}

/// GET /mirrors/{survey}/edition
pub async fn edit(cx: Cx) -> Handled {
    let (survey, may, crumbs) = read(&cx).await?;
    let mut form = Form::new();
    let draft = &survey.draft;
    form.fill("title-fr", &*draft.title.fr)
        .fill("title-en", &*draft.title.en)
        .fill("intro-fr", &*draft.intro.fr)
        .fill("intro-en", &*draft.intro.en)
        .fill("edition", survey.edition.to_string());
    page(&cx, survey, &may, crumbs, form)
}

fn page(cx: &Cx, survey: Survey, may: &MayLead, crumbs: Crumbs, form: Form) -> Handled {
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Page {
        head: Head::new(&v, &may.space, crumbs, "mirrors"),
        kinds: Kind::ALL,
        survey,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /mirrors/{survey}/edition: the title and the word before.
pub async fn save(cx: Cx) -> Handled {
    let uid: Uid = cx.at("survey")?;
    let mut form = cx.form().await?;
    let title = both(&mut form, ["title-fr", "title-en"], 160, true);
    let intro = both(&mut form, ["intro-fr", "intro-en"], 2_000, false);
    let edition: i64 = form.value("edition").parse().unwrap_or(0);
    let whole = form.accept(()).is_some();
    let done = cx
        .write(move |tx| {
            let (survey, _) = access::to_lead(tx, uid)?;
            if !whole {
                return Err(kernel::Refusal::new("form-missing").into());
            }
            let mut body = survey.draft.clone();
            (body.title, body.intro) = (title, intro);
            actions::save(tx, &survey, edition, &body)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/mirrors/{uid}/edition")).notice("survey-saved")),
        Err(Problem::Refused(refusal)) => {
            if whole {
                form.refuse("title-fr", refusal);
            }
            let (survey, may, crumbs) = read(&cx).await?;
            // The next attempt is against what stands now.
            form.fill("edition", survey.edition.to_string());
            page(&cx, survey, &may, crumbs, form)
        }
        Err(problem) => Err(problem),
    }
}

async fn change(
    cx: &Cx,
    act: impl Fn(&mut Tx, &Survey, &str) -> Result<(), Problem> + Send + 'static,
) -> Result<(Uid, String), Problem> {
    let (uid, key): (Uid, String) = (cx.at("survey")?, cx.at("question")?);
    let at = key.clone();
    cx.write(move |tx| {
        let (survey, _) = access::to_lead(tx, uid)?;
        act(tx, &survey, &at)
    })
    .await?;
    Ok((uid, key))
}

/// POST …/place: one up, or one down.
pub async fn place(cx: Cx) -> Handled {
    let up = cx.form().await?.value("to") == "up";
    let (uid, key) = change(&cx, move |tx, survey, key| actions::shift(tx, survey, key, up)).await?;
    Ok(Reply::see_other(format!("/mirrors/{uid}/edition#i-{key}")))
}

/// POST …/removal, with a way to undo.
pub async fn remove(cx: Cx) -> Handled {
    let (uid, key) = change(&cx, |tx, survey, key| actions::set_removed(tx, survey, key, true)).await?;
    let undo = format!("/mirrors/{uid}/questions/{key}/restoration");
    Ok(Reply::see_other(format!("/mirrors/{uid}/edition#questions"))
        .notice_with_undo("survey-taken-out", undo))
}

/// POST …/restoration
pub async fn put_back(cx: Cx) -> Handled {
    let (uid, key) = change(&cx, |tx, survey, key| {
        actions::set_removed(tx, survey, key, false)
    })
    .await?;
    Ok(Reply::see_other(format!("/mirrors/{uid}/edition#i-{key}")).notice("survey-put-back"))
}
