//! Adding, changing, moving and removing strands and stages.

use kernel::{Language, Problem, Refusal};
use platform::web::{Cx, Handled};
use spaces::identity::change;
use spaces::shape::said;
use trame::{Stage, Strand};

use super::edit;
use super::entries;
use super::pages::{deed, done, refused};
use crate::plan::{access, free_key};
use crate::texts::{first, line, words};

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
