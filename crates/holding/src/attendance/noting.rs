//! What comes back from the list of a half-day: everything that was changed on it, in one go.

use std::collections::BTreeMap;

use kernel::{Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply};
use platform::{House, Tx};

use super::actions;
use super::list::{Asked, find, page, path};
use super::model::{Presence, Way};
use super::parts::{self, Part};
use gatherings::attendance::follow;
use gatherings::gathering::access;

/// What is said of somebody: a presence with its minutes, or nothing any more.
type Says = Option<(Presence, i64)>;

/// What a form says of one person: nothing when it says what it showed.
fn said(form: &Form, uid: &str, longest: i64) -> Result<Option<Says>, ()> {
    let presence = Presence::from_word(form.value(&format!("p-{uid}")));
    let minutes = form.value(&format!("m-{uid}")).trim();
    let says = match presence {
        Some(Presence::Partial) => {
            let minutes = minutes.parse().map_err(drop)?;
            if !(1..=longest).contains(&minutes) {
                return Err(());
            }
            Some((Presence::Partial, minutes))
        }
        other => other.map(|presence| (presence, 0)),
    };
    let is = says.map_or_else(String::new, |(presence, minutes)| {
        super::model::detail(presence, minutes)
    });
    // Somebody else may have noted more since: only what was changed here is written.
    Ok((is != form.value(&format!("was-{uid}"))).then_some(says))
}

/// What a form changes: of whom, to what, and whether only of those of whom nothing is noted yet.
struct Changes {
    of: BTreeMap<Uid, (Says, bool)>,
    wrong: Vec<String>,
}

fn changes(form: &Form, longest: i64) -> Changes {
    let everybody = form.ticked("everybody");
    let mut changes = Changes {
        of: BTreeMap::new(),
        wrong: Vec::new(),
    };
    for field in form.texts().keys() {
        let Some(written) = field.strip_prefix("was-") else {
            continue;
        };
        let untouched = form.value(&format!("p-{written}")).is_empty() && form.value(field).is_empty();
        let says = if everybody && untouched {
            Ok(Some((Some((Presence::Present, 0)), true)))
        } else {
            said(form, written, longest).map(|says| says.map(|says| (says, false)))
        };
        match (says, written.parse()) {
            (Ok(Some(change)), Ok(person)) => {
                changes.of.insert(person, change);
            }
            (Err(()), _) => changes.wrong.push(written.to_owned()),
            _ => {}
        }
    }
    changes
}

/// Notes the list, or one person by their own button.
pub async fn save(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let mut form = cx.form().await?;
    let malformed = |_| Problem::Malformed("problem-not-a-form");
    let part: usize = form.value("part").parse().map_err(malformed)?;
    let longest = cx
        .read(move |tx| {
            let may = access::to_hold(tx, uid)?;
            let parts = parts::parts(may.gathering());
            parts.get(part).map(Part::minutes).ok_or(Problem::Missing)
        })
        .await?;
    let person = form.value("present").to_owned();
    if !person.is_empty() {
        form.fill(format!("p-{person}"), Presence::Present.word());
    }
    let way = if form.ticked("paper") {
        Way::Paper
    } else {
        Way::List
    };
    let Changes { of, wrong } = changes(&form, longest);
    let asked = Asked {
        part: Some(part),
        from: form.value("from").parse().unwrap_or(0),
        words: form.value("words").to_owned(),
    };
    if !wrong.is_empty() {
        let refusal = Refusal::new("attendance-minutes-wrong").with("most", longest);
        form.refuse("minutes", refusal);
        return page(&cx, asked, Some(form), &wrong).await;
    }
    let house = cx.house().clone();
    cx.write(move |tx| write(tx, &house, uid, part, &of, way)).await?;
    let path = path(uid, part, asked.from, &asked.words);
    let place = if person.is_empty() {
        String::new()
    } else {
        format!("#p-{person}")
    };
    Ok(Reply::see_other(format!("{path}{place}")).notice("attendance-saved"))
}

fn write(
    tx: &mut Tx,
    house: &House,
    uid: Uid,
    part: usize,
    changes: &BTreeMap<Uid, (Says, bool)>,
    way: Way,
) -> Result<(), Problem> {
    let found = find(tx, uid)?;
    let noted = found.of_part(part);
    for each in &found.people {
        match changes.get(&each.uid) {
            Some((_, true)) if noted.contains_key(&each.person) => {}
            Some((change, _)) => follow(tx, house, found.may.gathering(), each.person, |tx| {
                actions::note(tx, &found.may, part, each.person, *change, way)
            })?,
            None => {}
        }
    }
    Ok(())
}
