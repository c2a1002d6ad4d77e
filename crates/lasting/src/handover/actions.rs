//! Offering, taking, declining.

use kernel::{Audience, Module, Problem, Refusal, Trace, Uid};
use platform::Tx;
use sheets::around::Around;
use sheets::model::{Fields, Written};
use sheets::store::Origin;
use sheets::value::fits;
use sheets::{State, store as sheet_store};
use spaces::identity::change;
use spaces::space::access::{Arrange, May};
use spaces::space::{self, Life, Space};

use super::store::{self, Handover};

/// Offers what a space that has ended has written to another; the same form sent twice offers once.
pub(super) fn offer(
    tx: &mut Tx,
    may: &May<Arrange>,
    to: &Space,
    uid: Uid,
    words: &str,
) -> Result<(), Problem> {
    let from = may.space();
    if from.life != Life::Closed {
        return Err(Refusal::new("handover-not-closed").into());
    }
    let fits = to.id != from.id && to.life == Life::Awake && to.shape.has(Module::Sheets);
    if !fits {
        return Err(Refusal::new("form-choose").into());
    }
    match store::offer(tx, uid, from.id, to.id, words, may.actor().id)? {
        Some(id) => tx.record(
            Trace::new("handover.offered", Some(may.actor().id))
                .inside(to.id, Audience::Space)
                .to("handover", id),
        ),
        None => Ok(()),
    }
}

/// Takes everything that was published there; gives how many sheets came.
pub(super) fn take(tx: &mut Tx, may: &May<Arrange>, handover: &Handover) -> Result<i64, Problem> {
    let from = space::by_slug(tx, &handover.from.0)?.ok_or(Problem::Missing)?;
    let me = may.actor().id;
    let all = store::sheets(tx, from.id)?;
    let used: Vec<String> = store::count(tx, from.id)?
        .into_iter()
        .map(|(kind, _)| kind)
        .collect();
    let to = with_kinds(tx, may, &from, &used)?;
    let mut came = 0;
    for uid in all {
        came += i64::from(copy(tx, &from, &to, uid, me)?);
    }
    if !store::answer(tx, handover.id, "taken", me, came)? {
        return Err(Refusal::new("handover-answered").into());
    }
    record(tx, may, handover, "handover.taken")?;
    Ok(came)
}

/// Says no.
pub(super) fn decline(tx: &mut Tx, may: &May<Arrange>, handover: &Handover) -> Result<(), Problem> {
    if !store::answer(tx, handover.id, "declined", may.actor().id, 0)? {
        return Err(Refusal::new("handover-answered").into());
    }
    record(tx, may, handover, "handover.declined")
}

fn record(tx: &mut Tx, may: &May<Arrange>, handover: &Handover, verb: &'static str) -> Result<(), Problem> {
    tx.record(
        Trace::new(verb, Some(may.actor().id))
            .inside(may.space().id, Audience::Space)
            .to("handover", handover.id),
    )
}

/// The space that takes, with the kinds that it lacks. A field that points at a kind which does not come along would
/// break the rules of the format, so such a kind comes along too.
fn with_kinds(tx: &mut Tx, may: &May<Arrange>, from: &Space, used: &[String]) -> Result<Space, Problem> {
    let (theirs, ours) = (&from.shape.trame.sheets, &may.space().shape.trame.sheets);
    let mut wanted: Vec<&str> = used.iter().map(String::as_str).collect();
    let mut at = 0;
    while let Some(key) = wanted.get(at).copied() {
        at += 1;
        let kind = theirs.iter().find(|kind| kind.key == key);
        for of in kind
            .into_iter()
            .flat_map(|kind| &kind.fields)
            .filter_map(|field| field.of.as_deref())
        {
            if !wanted.contains(&of) {
                wanted.push(of);
            }
        }
    }
    let lacks = |kind: &&trame::Sheet| {
        wanted.contains(&kind.key.as_str()) && ours.iter().all(|known| known.key != kind.key)
    };
    let lacking: Vec<trame::Sheet> = theirs.iter().filter(lacks).cloned().collect();
    if !lacking.is_empty() {
        change::make(tx, may.seen(), sheets::retold::CHANGE, |trame| {
            trame.sheets.extend(lacking);
            Ok(())
        })?;
    }
    space::by_slug(tx, &may.space().slug)?.ok_or(Problem::Missing)
}

/// Copies a sheet as its author's own; whether it came.
fn copy(tx: &mut Tx, from: &Space, to: &Space, uid: Uid, by: kernel::PersonId) -> Result<bool, Problem> {
    let find = |space: &Space, key: &str| {
        space
            .shape
            .trame
            .sheets
            .iter()
            .find(|kind| kind.key == key)
            .cloned()
    };
    let Some(sheet) = sheet_store::by_uid(tx, uid)? else {
        return Ok(false);
    };
    let (Some(then), Some(now)) = (find(from, &sheet.kind), find(to, &sheet.kind)) else {
        return Ok(false);
    };
    let keeps = |key: &str, values: &[String]| {
        let before = then.fields.iter().find(|field| field.key == key);
        let field = now.fields.iter().find(|field| field.key == key);
        matches!((before, field), (Some(before), Some(field))
            if before.holds == field.holds && before.read == field.read && before.when == field.when
            && fits(field, values))
    };
    let title = sheets::model::title_field(&now).map(|field| field.key.clone());
    let mut fields: Fields = sheet
        .fields
        .iter()
        .filter(|(key, values)| keeps(key, values))
        .map(|(key, values)| (key.clone(), values.clone()))
        .collect();
    if let Some(title) = title {
        fields.insert(title, vec![sheet.title.clone()]);
    }
    let written = Written {
        title: sheet.title.clone(),
        fields,
        licence: sheet.licence,
    };
    let around = Around::default();
    let origin = Origin {
        space: to.id,
        kind: &now,
        author: sheet.author.id,
        around: &around,
    };
    let copied = tx.new_uid();
    let Some(id) = sheet_store::insert(tx, copied, &origin, &written, State::Published)? else {
        return Ok(false);
    };
    store::remember(tx, id, sheet.id, sheet.language.as_deref())?;
    tx.record(
        Trace::new("sheet.published", Some(by))
            .about(sheet.author.id)
            .inside(to.id, Audience::Public)
            .to("sheet", id.number()),
    )?;
    Ok(true)
}
