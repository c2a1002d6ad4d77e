//! The letter to the members of a cohort whose calendar changed, in portions.

use kernel::Problem;
use learning::cohort;
use platform::House;
use platform::calendar::Calendar;
use platform::jobs::{Ending, Job};
use platform::mail::Letter;
use spaces::space;

use super::store;

/// Its payload: the cohort's name in addresses, after whom, and which change.
pub const TELL: Job = Job {
    kind: "cohort.calendar_changed",
    run: |house, payload| Box::pin(tell(house, payload)),
};

/// How many letters one transaction writes.
const PORTION: i64 = 200;

async fn tell(house: House, payload: String) -> Result<(), Ending> {
    let words: Vec<&str> = payload.split(' ').collect();
    let [slug, last, change] = words.as_slice() else {
        return Err(Ending::Never(Problem::broken("a job without a cohort")));
    };
    let (slug, change) = ((*slug).to_owned(), (*change).to_owned());
    let last: i64 = last
        .parse()
        .map_err(|_| Ending::Never(Problem::broken("a job without a cohort")))?;
    let of_house = house.clone();
    house
        .write(move |tx| {
            let Some(space) = space::by_slug(tx, &slug)? else {
                return Ok(());
            };
            let Some(program) = &space.shape.trame.program else {
                return Ok(());
            };
            let Some(cohort) = cohort::store::of(tx, space.id, program)? else {
                return Ok(());
            };
            let (words, base) = (of_house.languages(), &of_house.settings().base);
            let week = cohort.week_at(tx.now());
            let begins = cohort.schedule.span(week).0;
            let portion = store::members_after(tx, space.id, last, PORTION)?;
            for each in &portion {
                let calendar = Calendar::new(each.language, cohort.schedule.zone_name());
                let values = [
                    ("person", each.name.as_str()),
                    ("space", space.name.as_str()),
                    ("week", &week.to_string()),
                    ("date", &calendar.day(words, begins)),
                    ("link", &format!("{base}/spaces/{slug}")),
                ];
                let subject = words.filled(each.language, "dates-letter-subject", &values);
                let body = words.filled(each.language, "dates-letter-body", &values);
                tx.letter(Letter {
                    person: Some(each.person),
                    recipient: &each.email,
                    subject: &subject,
                    body: &body,
                    calendar: None,
                    only_once: Some(format!("calendar:{slug}:{change}:{}", each.person.number())),
                })?;
            }
            match portion.last() {
                Some(last) if i64::try_from(portion.len()) == Ok(PORTION) => {
                    tx.job(TELL.kind, &format!("{slug} {} {change}", last.person.number()))
                }
                _ => Ok(()),
            }
        })
        .await?;
    Ok(())
}
