//! What would come, worked out from what was read. Nothing comes yet.

use std::collections::BTreeMap;

use kernel::Problem;
use platform::Tx;
use serde_json::Value;

use crate::into;
use crate::model::{MoveId, Plan, Planned, Source};
use crate::reading::Form;
use crate::reading::json::text;
use crate::store;
use crate::yeswiki::form;
use crate::yeswiki::markup::{Around, Note, turn};
use crate::yeswiki::right::{Reach, Rights};

const PORTION: i64 = 200;
/// How many rows of a table are looked at to guess what its columns hold.
const SAMPLE: i64 = 300;

/// Nothing is anywhere yet: only what has no equal is told.
struct Nowhere;

impl Around for Nowhere {
    fn page(&self, _: &str) -> Option<String> {
        None
    }
    fn included(&self, _: &str) -> Option<String> {
        Some(String::new())
    }
    fn file(&self, _: &str, _: &str) -> Option<(String, bool)> {
        None
    }
    fn list(&self, _: &str) -> Option<(String, String)> {
        Some((String::new(), String::new()))
    }
    fn base(&self) -> &str {
        ""
    }
}

/// Works it out.
///
/// # Errors
/// When the store does not answer.
pub fn make(tx: &mut Tx, id: MoveId, source: &Source) -> Result<Plan, Problem> {
    let mut plan = Plan::default();
    each(tx, id, "file", |_, row| {
        plan.files += 1;
        plan.bytes = plan.bytes.saturating_add(row.at);
        Ok(())
    })?;
    each(tx, id, "skipped", |_, row| {
        if plan.skipped.len() < 50 {
            plan.skipped.push(row.tag);
        }
        Ok(())
    })?;
    each(tx, id, "unread", |_, row| {
        plan.unread.push(row.tag);
        Ok(())
    })?;
    match source.form {
        Form::Markdown => plan.pages = store::count(tx, id, "text", true)?,
        Form::Csv => table(tx, id, source, &mut plan)?,
        Form::YesWiki => wiki(tx, id, &mut plan)?,
    }
    Ok(plan)
}

fn each(
    tx: &mut Tx,
    id: MoveId,
    kind: &str,
    mut take: impl FnMut(&mut Tx, store::Waiting) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let mut after = 0;
    loop {
        let rows = store::newest(tx, id, kind, after, PORTION)?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = last.number;
        for row in rows {
            take(tx, row)?;
        }
    }
}

fn cells(body: &str) -> Vec<String> {
    serde_json::from_str(body).unwrap_or_default()
}

fn table(tx: &mut Tx, id: MoveId, source: &Source, plan: &mut Plan) -> Result<(), Problem> {
    let heads = store::rows(tx, id, "head", -1, 1)?;
    let heads = heads.first().map(|row| cells(&row.body)).unwrap_or_default();
    let sample = store::rows(tx, id, "row", 0, SAMPLE)?;
    let sample: Vec<Vec<String>> = sample.iter().map(|row| cells(&row.body)).collect();
    plan.forms.push(Planned {
        form: into::definition(&source.name, &heads, &sample),
        entries: store::count(tx, id, "row", true)?,
        aside: 0,
    });
    Ok(())
}

fn wiki(tx: &mut Tx, id: MoveId, plan: &mut Plan) -> Result<(), Problem> {
    let mut rights = Rights::default();
    each(tx, id, "base", |_, row| {
        plan.base = row.body;
        Ok(())
    })?;
    each(tx, id, "default", |_, row| {
        rights.default_is(&row.author, &row.body);
        Ok(())
    })?;
    each(tx, id, "acl", |_, row| {
        rights.page_is(&row.tag, &row.author, &row.body);
        Ok(())
    })?;
    each(tx, id, "form", |_, row| {
        let value: Value = serde_json::from_str(&row.body).unwrap_or_default();
        let form = form::read(
            &row.tag,
            &text(&value, "label"),
            &text(&value, "description"),
            &text(&value, "template"),
        );
        if plan.forms.iter().all(|known| known.form.id != form.id) {
            plan.forms.push(Planned {
                form,
                ..Planned::default()
            });
        }
        Ok(())
    })?;
    plan.lists = store::count(tx, id, "list", true)?;
    each(tx, id, "entry", |_, row| {
        let value: Value = serde_json::from_str(&row.body).unwrap_or_default();
        let of = text(&value, "id_typeannonce");
        if let Some(planned) = plan.forms.iter_mut().find(|planned| planned.form.id == of) {
            planned.entries += 1;
            planned.aside += i64::from(rights.of(&row.tag, "read") != Reach::Everyone);
        }
        Ok(())
    })?;
    pages(tx, id, &rights, plan)?;
    let older = store::count(tx, id, "page", false)? + store::count(tx, id, "entry", false)?;
    plan.versions = older;
    plan.keywords = store::count(tx, id, "keyword", true)?;
    each(tx, id, "group", |_, row| {
        if plan.groups.len() < 100 {
            plan.groups.push((row.tag, row.at));
        }
        Ok(())
    })
}

fn pages(tx: &mut Tx, id: MoveId, rights: &Rights, plan: &mut Plan) -> Result<(), Problem> {
    let mut names = std::collections::BTreeSet::new();
    each(tx, id, "page", |_, row| {
        names.insert(row.tag.clone());
        if into::is_technical(&row.tag) {
            return Ok(());
        }
        plan.pages += 1;
        plan.pages_aside += i64::from(rights.of(&row.tag, "read") != Reach::Everyone);
        plan.pages_approved += i64::from(rights.of(&row.tag, "write") == Reach::Few);
        let lost: BTreeMap<String, ()> = turn(&row.body, &row.tag, &Nowhere)
            .notes
            .into_iter()
            .filter_map(|note| match note {
                Note::Action(name) => Some((name, ())),
                _ => None,
            })
            .collect();
        for (name, ()) in lost {
            *plan.actions.entry(name).or_default() += 1;
        }
        Ok(())
    })?;
    each(tx, id, "comment", |_, row| {
        if names.contains(&row.tag) {
            plan.comments += 1;
        } else {
            plan.comments_lost += 1;
        }
        Ok(())
    })
}
