//! The meetings of the program become gatherings, in one step: drafts of the kind that the program names.

use gatherings::gathering::access::Gather;
use gatherings::gathering::{Offer, Room, offer, rooms};
use jiff::civil::DateTime;
use kernel::{Language, Module, Problem, Refusal};
use learning::cohort::{self, access};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply};
use spaces::shape::said;
use spaces::space::access::{self as space_access, May};
use trame::{Program, Trame};

use super::actions;
use super::pages::page;

/// A meeting that was ticked, and when it starts.
struct Wished {
    key: String,
    starts: DateTime,
}

/// The hour at which a day of several ends.
const EVENING: i8 = 17;

/// Makes them, and leads back to the calendar.
pub async fn make(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let wished = read(&mut form);
    if form.accept(()).is_none() {
        return page(&cx, Some(form)).await;
    }
    let (wanted, language) = (slug.clone(), cx.language());
    let done = cx.write(move |tx| {
        let may = access::to_lead(tx, &wanted)?;
        let gather = space_access::to::<Gather>(tx, &wanted)?;
        if !gather.space().shape.has(Module::Gatherings) {
            return Err(Problem::Missing);
        }
        let known = rooms::offered(tx, may.seen().id())?;
        for each in &wished {
            make_one(tx, &may, &gather, each, &known, language)?;
        }
        Ok(())
    });
    match done.await {
        Ok(()) => Ok(Reply::see_other(format!("/spaces/{slug}/cohort#weeks")).notice("dates-meetings-made")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("meetings", refusal);
            page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

fn read(form: &mut Form) -> Vec<Wished> {
    let keys = form.choices("meeting", |key| Some(key.to_owned()));
    if keys.is_empty() {
        form.refuse("meetings", Refusal::new("dates-no-meeting"));
    }
    let mut wished = Vec::new();
    for key in keys {
        match form.value(&format!("starts-{key}")).parse() {
            Ok(starts) => wished.push(Wished { key, starts }),
            Err(_) => form.refuse("meetings", Refusal::new("dates-not-a-moment")),
        }
    }
    wished
}

fn make_one(
    tx: &mut Tx,
    may: &cohort::MayLead,
    gather: &May<Gather>,
    wished: &Wished,
    rooms: &[Room],
    language: Language,
) -> Result<(), Problem> {
    let trame = &gather.space().shape.trame;
    let zone = may.seen().dated()?.schedule.zone_name();
    let offer = offer_of(trame, may.seen().program()?, wished, zone, rooms, language)?;
    actions::make_gathering(tx, may, gather, &wished.key, &offer).map(drop)
}

/// What the form of a gathering would say of a meeting, checked by the rules of that form.
fn offer_of(
    trame: &Trame,
    program: &Program,
    wished: &Wished,
    zone: &str,
    rooms: &[Room],
    language: Language,
) -> Result<Offer, Problem> {
    let meeting = program.meetings.iter().find(|each| each.key == wished.key);
    let meeting = meeting.ok_or(Problem::Malformed("problem-not-a-form"))?;
    let kind = meeting.gathering.as_ref();
    let kind = kind.and_then(|key| trame.gatherings.iter().find(|kind| kind.key == *key));
    let kind = kind.ok_or(Refusal::new("dates-meeting-without-kind"))?;
    let mut form = Form::new();
    let aim = meeting.aim.as_ref().map(|aim| said(aim, language).text);
    form.fill("title", said(&meeting.name, language).text)
        .fill("body", aim.unwrap_or_default())
        .fill("mode", kind.mode.word())
        .fill("starts", field(wished.starts))
        .fill("ends", field(ends(wished.starts, meeting.days, kind.minutes)))
        .fill("zone", zone)
        .choose("listed", "on")
        .choose("registers", "on");
    let offer = offer::read(&mut form, trame, &kind.key, rooms);
    let wrong = form.refusals().next().map(|(_, refusal)| refusal.clone());
    match wrong {
        Some(refusal) => Err(refusal.into()),
        None => Ok(offer),
    }
}

/// One day lasts as long as its kind says; several end in the afternoon of the last.
fn ends(starts: DateTime, days: u32, minutes: u32) -> DateTime {
    if days < 2 {
        return starts.saturating_add(jiff::Span::new().minutes(i64::from(minutes)));
    }
    let last = starts
        .date()
        .saturating_add(jiff::Span::new().days(i64::from(days) - 1));
    last.at(EVENING, 0, 0, 0)
}

fn field(at: DateTime) -> String {
    at.strftime("%Y-%m-%dT%H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn several_days_end_in_the_afternoon_of_the_last() {
        let starts = date(2026, 3, 2).at(9, 0, 0, 0);
        assert_eq!(field(ends(starts, 1, 90)), "2026-03-02T10:30");
        assert_eq!(field(ends(starts, 2, 1_920)), "2026-03-03T17:00");
    }
}
