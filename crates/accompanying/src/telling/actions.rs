//! Writing an account, agreeing that it be told, changing one's mind.

use kernel::{Audience, PersonId, Problem, Refusal, Trace, Uid};
use platform::{House, Tx};
use sheets::State as SheetState;
use sheets::model::Written;
use sheets::past::{self, Brought, Past};
use spaces::space;

use super::model::{Side, Text, Told, fields, kind};
use super::store;
use crate::request::model::{Accompaniment, State, Step};
use crate::request::{letter, record, store as requests, take};

/// One of the two, before the account of what they did.
pub(super) struct Teller {
    pub about: Accompaniment,
    pub side: Side,
    pub who: PersonId,
}

impl Teller {
    fn while_over(&self) -> Result<(), Refusal> {
        if matches!(self.about.state, State::Done | State::Told) {
            Ok(())
        } else {
            Err(Refusal::new("request-not-now"))
        }
    }
}

/// Either writes it, or words it otherwise: what was agreed to before is agreed to no longer.
pub(super) fn write(
    tx: &mut Tx,
    house: &House,
    teller: &Teller,
    version: i64,
    text: &Text,
) -> Result<(), Problem> {
    let about = &teller.about;
    teller.while_over()?;
    if !store::write(tx, about.id, version, text)? {
        return Err(Refusal::new("telling-changed-meanwhile").into());
    }
    tell_other(tx, house, teller, "telling-letter-written")?;
    record(tx, about, "accompaniment.account_written", Some(teller.who))
}

fn tell_other(tx: &mut Tx, house: &House, teller: &Teller, key: &str) -> Result<(), Problem> {
    let about = &teller.about;
    match (teller.side, about.companion.as_ref()) {
        (Side::Asker, Some((companion, _))) => letter::to_other(tx, house, about, *companion, key, ""),
        (Side::Asker, None) => Ok(()),
        (Side::Companion, _) => letter::to_asker(tx, house, about, key, ""),
    }
}

/// One of them agrees to this version, under their name or not; the second to agree publishes it.
pub(super) fn agree(
    tx: &mut Tx,
    house: &House,
    teller: &Teller,
    version: i64,
    named: bool,
) -> Result<(), Problem> {
    let about = &teller.about;
    teller.while_over()?;
    let told = store::of(tx, about.id)?.ok_or(Problem::Missing)?;
    if told.is_published() {
        return Ok(());
    }
    if !store::say(tx, about.id, version, teller.side, (true, named))? {
        return Err(Refusal::new("telling-changed-meanwhile").into());
    }
    record(tx, about, "accompaniment.account_agreed", Some(teller.who))?;
    let told = store::of(tx, about.id)?.ok_or(Problem::Missing)?;
    if told.asker.agrees && told.companion.agrees {
        publish(tx, house, about, &told)?;
        tell_other(tx, house, teller, "telling-letter-published")?;
    }
    Ok(())
}

/// One of them does not agree, or no longer: what was published is taken back at once.
pub(super) fn refuse(tx: &mut Tx, teller: &Teller) -> Result<(), Problem> {
    let about = &teller.about;
    teller.while_over()?;
    let told = store::of(tx, about.id)?.ok_or(Problem::Missing)?;
    store::say(
        tx,
        about.id,
        told.version,
        teller.side,
        (false, told.of(teller.side).named),
    )?;
    if store::take_back(tx, about.id)? {
        if let Some(sheet) = told.sheet {
            withdraw_sheet(tx, sheet, about, teller.who)?;
        }
        take(tx, about, Step::Untell)?;
    }
    record(tx, about, "accompaniment.account_refused", Some(teller.who))
}

fn withdraw_sheet(tx: &mut Tx, sheet: Uid, about: &Accompaniment, who: PersonId) -> Result<(), Problem> {
    let Some(sheet) = sheets::store::by_uid(tx, sheet)? else {
        return Ok(());
    };
    if sheets::store::withdraw(tx, sheet.id, who)? {
        // As whoever signed it would have taken it back: the ledger does not say which of the two changed their mind.
        let trace = Trace::new("sheet.withdrawn", Some(sheet.author.id));
        tx.record(
            trace
                .inside(about.space_id, Audience::Space)
                .to("sheet", sheet.id.number())
                .detail(sheet.kind.as_str()),
        )?;
    }
    Ok(())
}

/// It becomes a sheet of the space. Whoever accompanied signs it under their name; else whoever asked them to, so that a
/// name that is kept back stands nowhere.
fn publish(tx: &mut Tx, house: &House, about: &Accompaniment, told: &Told) -> Result<(), Problem> {
    let space = space::by_slug(tx, &about.space)?.ok_or(Problem::Missing)?;
    let kind = kind(&space.shape.trame.sheets).ok_or(Refusal::new("telling-no-kind"))?;
    let signs = signs(tx, about, told)?.ok_or(Refusal::new("telling-nobody-signs"))?;
    let uid = tx.new_uid();
    if !store::publish(tx, about.id, uid)? {
        return Ok(());
    }
    let now = tx.now();
    let version = Past {
        written: Written {
            title: told.text.title.clone(),
            fields: fields(kind, told),
            licence: trame::Licence::default(),
        },
        by: names(house, about, told),
        at: now,
    };
    let brought = Brought {
        uid,
        space: about.space_id,
        kind,
        by: signs,
        versions: &[version],
        state: SheetState::Published,
        made: None,
    };
    past::bring(tx, &brought)?;
    take(tx, about, Step::Tell)?;
    record(tx, about, "accompaniment.told", None)
}

fn signs(tx: &mut Tx, about: &Accompaniment, told: &Told) -> Result<Option<PersonId>, Problem> {
    let Some((companion, _)) = about.companion.as_ref() else {
        return Ok(None);
    };
    if told.companion.named {
        return Ok(Some(*companion));
    }
    let mut others = requests::stewards(tx, about.space_id)?;
    if let Some(by) = store::proposed_by(tx, about.id)? {
        others.insert(0, by);
    }
    Ok(others
        .into_iter()
        .find(|person| person != companion && *person != about.asker))
}

/// Who tells, in the language of whoever asked: those of the two who wish to be named.
fn names(house: &House, about: &Accompaniment, told: &Told) -> String {
    let words = house.languages();
    let named = [
        (told.asker.named, about.name.as_str()),
        (told.companion.named, about.companion_name()),
    ];
    let names: Vec<&str> = named
        .into_iter()
        .filter(|(named, name)| *named && !name.is_empty())
        .map(|(_, name)| name)
        .collect();
    match names.as_slice() {
        [] => words.text(about.language, "telling-by-nobody").to_owned(),
        [only] => (*only).to_owned(),
        several => several.join(", "),
    }
}
