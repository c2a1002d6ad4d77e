//! The page of the frame, and its forms.

use askama::Template;
use kernel::{Language, Problem, Refusal};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::identity::change;
use spaces::shape::said;
use spaces::space::Head;
use trame::{Stage, Strand};

use super::edit;
use super::entries::{self, Entry, Refused};
use crate::plan::actions::{self, Deed, Edit, Outcome};
use crate::plan::{access, answer, free_key};
use crate::texts::{first, line, words};

#[derive(Template)]
#[template(path = "frame/show.html")]
struct Show {
    v: View,
    head: Head,
    languages: Vec<&'static str>,
    base: String,
    weeks: u32,
    forms: [Form; 4],
    strands: Vec<Entry>,
    stages: Vec<Entry>,
}

/// The frame.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, refused: Option<Refused>) -> Handled {
    let (may, crumbs) = access::to_design(cx).await?;
    let v = cx.view();
    let shape = &may.space().shape;
    let languages = &shape.trame.card.languages;
    let plan = access::plan(may.seen())?;
    let refused = refused.as_ref();
    let one = |what: &str| {
        Refused::form(refused, what, "").unwrap_or_else(|| {
            let mut form = Form::new();
            form.fill("weeks", plan.program.weeks.to_string())
                .fill("after", plan.program.weeks.to_string());
            change::fill(&mut form, "note", languages, plan.program.note.as_ref());
            form
        })
    };
    let page = Show {
        head: Head::new(&v, may.seen(), crumbs, "program"),
        languages: shape.languages(),
        base: shape.digest.clone(),
        weeks: plan.program.weeks,
        forms: ["weeks", "insertion", "removal", "note"].map(one),
        strands: entries::strands(&v, &plan, languages, refused),
        stages: entries::stages(&v, &plan, languages, refused),
        v,
    };
    Ok(Reply::page(&page)?.status(if refused.is_some() { 422 } else { 200 }))
}

/// Does what a form asks, and shows the frame again, with what was refused beside it.
async fn done(cx: &Cx, mut refused: Refused, field: &'static str, edit: impl Edit) -> Handled {
    if refused.form.accept(()).is_none() {
        return page(cx, Some(refused)).await;
    }
    let base = refused.form.value("base").to_owned();
    match actions::save(cx, &base, edit).await {
        Err(Problem::Refused(refusal)) => {
            refused.form.refuse(field, refusal);
            page(cx, Some(refused)).await
        }
        Ok(Outcome::Clashed(_)) => {
            refused.form.refuse(field, Refusal::new("plan-clash"));
            page(cx, Some(refused)).await
        }
        done => answer(cx, done, "/frame", "plan-frame-saved").await,
    }
}

const fn refused(what: &'static str, key: String, form: Form) -> Refused {
    Refused { what, key, form }
}

/// Sets the number of weeks.
pub async fn weeks(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let weeks = number(form.whole("weeks", 1..=i64::from(edit::MOST_WEEKS)));
    let along = form.ticked("along");
    let form = refused("weeks", String::new(), form);
    done(&cx, form, "weeks", move |plan, _| {
        edit::set_weeks(plan, weeks, along)?;
        Ok(deed("weeks-changed", weeks.to_string()))
    })
    .await
}

/// Puts an empty week between others.
pub async fn insert(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let after = number(form.whole("after", 0..=i64::from(edit::MOST_WEEKS)));
    let form = refused("insertion", String::new(), form);
    done(&cx, form, "after", move |plan, _| {
        edit::insert_week(plan, after)?;
        Ok(deed("week-inserted", (after + 1).to_string()))
    })
    .await
}

/// Takes a week out.
pub async fn remove_week(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let week = number(form.whole("week", 1..=i64::from(edit::MOST_WEEKS)));
    let along = form.ticked("along");
    let form = refused("removal", String::new(), form);
    done(&cx, form, "week", move |plan, _| {
        edit::remove_week(plan, week, along)?;
        Ok(deed("week-removed", week.to_string()))
    })
    .await
}

/// Writes what is to be known of the whole.
pub async fn note(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let (may, _) = access::to_design(&cx).await?;
    let languages = may.space().shape.trame.card.languages.clone();
    let texts = change::read_form(&form, "note-")?;
    let known = access::plan(may.seen())?.program.note;
    let note = words(&mut form, &texts, "note", &languages, 2_000, known.as_ref());
    let form = refused("note", String::new(), form);
    done(&cx, form, first("note", &languages), move |plan, _| {
        plan.program.note = note;
        Ok(deed("note-written", String::new()))
    })
    .await
}

/// Adds a strand, or changes one.
pub async fn strands(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let key = cx.at::<String>("thing").unwrap_or_default();
    let (may, _) = access::to_design(&cx).await?;
    let trame = &may.space().shape.trame;
    let languages = trame.card.languages.clone();
    let texts = change::read_form(&form, "name-")?;
    let named = line(&texts, "name", &languages);
    let name = words(&mut form, &named, "name", &languages, 160, None);
    let gist = words(&mut form, &texts, "gist", &languages, 2_000, None);
    if name.is_none() {
        form.refuse(first("name", &languages), Refusal::new("form-missing"));
    }
    let mut strand = Strand {
        key: key.clone(),
        name: name.unwrap_or_default(),
        gist,
    };
    let usual = entries::usual(&cx.view(), &languages);
    let named = said(&strand.name, cx.language()).text.to_owned();
    let field = first("name", &languages);
    done(&cx, refused("strand", key, form), field, move |plan, now| {
        edit::name_strands(plan, &usual);
        let list = &mut plan.program.strands;
        if strand.key.is_empty() {
            if list.len() >= Strand::MOST {
                return Err(Refusal::new("plan-frame-strands-full")
                    .with("most", Strand::MOST)
                    .into());
            }
            let wanted = strand.clone();
            strand.key = free_key(strand.name.in_language(Language::French).0, "strand", |key| {
                let twin = Strand {
                    key: key.to_owned(),
                    ..wanted.clone()
                };
                let there = now.program.strands.iter().find(|each| each.key == key);
                list.iter().any(|each| each.key == key) || there.is_some_and(|there| *there != twin)
            });
            list.push(strand);
            return Ok(deed("strand-added", named));
        }
        let known = list.iter_mut().find(|each| each.key == strand.key);
        *known.ok_or(Problem::Missing)? = strand;
        Ok(deed("strand-changed", named))
    })
    .await
}

/// Adds a stage, or changes one.
pub async fn stages(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let key = cx.at::<String>("thing").unwrap_or_default();
    let (may, _) = access::to_design(&cx).await?;
    let trame = &may.space().shape.trame;
    let languages = trame.card.languages.clone();
    let texts = change::read_form(&form, "name-")?;
    let known = trame.stages.iter().find(|stage| stage.key == key);
    let named = line(&texts, "name", &languages);
    let name = words(&mut form, &named, "name", &languages, 160, None);
    let before = known.map(|stage| &stage.meaning);
    let meaning = words(&mut form, &texts, "meaning", &languages, 2_000, before);
    let before = known.and_then(|stage| stage.signs.as_ref());
    let signs = words(&mut form, &texts, "signs", &languages, 2_000, before);
    for (field, missing) in [("name", name.is_none()), ("meaning", meaning.is_none())] {
        if missing {
            form.refuse(first(field, &languages), Refusal::new("form-missing"));
        }
    }
    let mut stage = Stage {
        key: key.clone(),
        name: name.unwrap_or_default(),
        meaning: meaning.unwrap_or_default(),
        signs,
    };
    let named = said(&stage.name, cx.language()).text.to_owned();
    let field = first("name", &languages);
    done(&cx, refused("stage", key, form), field, move |plan, now| {
        if stage.key.is_empty() {
            let wanted = stage.clone();
            stage.key = free_key(stage.name.in_language(Language::French).0, "stage", |key| {
                let twin = Stage {
                    key: key.to_owned(),
                    ..wanted.clone()
                };
                let there = now.stages.iter().find(|each| each.key == key);
                plan.stages.iter().any(|each| each.key == key) || there.is_some_and(|there| *there != twin)
            });
            edit::add_stage(plan, stage);
            return Ok(deed("stage-added", named));
        }
        let known = plan.stages.iter_mut().find(|each| each.key == stage.key);
        *known.ok_or(Problem::Missing)? = stage;
        Ok(deed("stage-changed", named))
    })
    .await
}

/// Removes a strand.
pub async fn remove_strand(cx: Cx) -> Handled {
    let key: String = cx.at("thing")?;
    let form = cx.form().await?;
    let languages = languages(&cx).await?;
    let usual = entries::usual(&cx.view(), &languages);
    let (reader, to, gone) = (cx.language(), form.value("to").to_owned(), key.clone());
    done(&cx, refused("strand", key, form), "to", move |plan, _| {
        edit::name_strands(plan, &usual);
        let strand = plan.program.strands.iter().find(|each| each.key == gone);
        let name = strand.map_or_else(String::new, |each| said(&each.name, reader).text.to_owned());
        edit::remove_strand(plan, &gone, &to)?;
        Ok(deed("strand-removed", name))
    })
    .await
}

/// Removes a stage. The one at which the space stands is left first.
pub async fn remove_stage(cx: Cx) -> Handled {
    let key: String = cx.at("thing")?;
    let mut form = cx.form().await?;
    let (may, _) = access::to_design(&cx).await?;
    if may.space().stage.as_deref() == Some(key.as_str()) && may.space().shape.trame.stages.len() > 1 {
        form.refuse("to", Refusal::new("plan-frame-stage-here"));
    }
    let (reader, to, gone) = (cx.language(), form.value("to").to_owned(), key.clone());
    done(&cx, refused("stage", key, form), "to", move |plan, _| {
        let stage = plan.stages.iter().find(|each| each.key == gone);
        let name = stage.map_or_else(String::new, |each| said(&each.name, reader).text.to_owned());
        edit::remove_stage(plan, &gone, &to)?;
        Ok(deed("stage-removed", name))
    })
    .await
}

/// Moves a strand among the others.
pub async fn shift_strand(cx: Cx) -> Handled {
    let (key, way): (String, String) = (cx.at("thing")?, cx.at("way")?);
    let form = cx.form().await?;
    let usual = entries::usual(&cx.view(), &languages(&cx).await?);
    done(&cx, refused("strand", key.clone(), form), "to", move |plan, _| {
        edit::name_strands(plan, &usual);
        edit::swap(&mut plan.program.strands, |each| each.key == key, way == "later")?;
        Ok(deed("strands-moved", String::new()))
    })
    .await
}

/// Moves a stage among the others.
pub async fn shift_stage(cx: Cx) -> Handled {
    let (key, way): (String, String) = (cx.at("thing")?, cx.at("way")?);
    let form = cx.form().await?;
    done(&cx, refused("stage", key.clone(), form), "to", move |plan, _| {
        edit::swap(&mut plan.stages, |each| each.key == key, way == "later")?;
        Ok(deed("stages-moved", String::new()))
    })
    .await
}

async fn languages(cx: &Cx) -> Result<Vec<Language>, Problem> {
    let (may, _) = access::to_design(cx).await?;
    Ok(may.space().shape.trame.card.languages.clone())
}

const fn deed(act: &'static str, name: String) -> Deed {
    Deed { act, name }
}

fn number(whole: i64) -> u32 {
    u32::try_from(whole).unwrap_or(1)
}
