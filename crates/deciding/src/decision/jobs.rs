//! A word to those who have said nothing yet, once, before it closes.

use kernel::{Instant, PersonId, Problem, Uid};
use platform::calendar::Calendar;
use platform::jobs::{Ending, Repeated};
use platform::{House, Tx};
use spaces::letter::{self, Wording};

platform::statements! {
    // Not what is so short that its opening is still fresh; nothing leaves what sleeps.
    TO_REMIND = "select d.id, d.uid, d.title, s.name, d.closes_at
                 from decisions d join spaces s on s.id = d.space_id and s.life = 'awake'
                 where d.reminded_at is null and d.closed_at is null and d.withdrawn_at is null and d.outcome is null
                 and d.closes_at > $1 and d.closes_at <= $2 and d.closes_at - d.opened_at >= $3 order by d.id limit 50";
    REMINDED = "update decisions set reminded_at = $2 where id = $1 and reminded_at is null";
    SILENT = "select m.person_id from decisions d join memberships m on m.space_id = d.space_id and m.state = 'active'
              where d.id = $1 and not exists
              (select 1 from stances t where t.decision_id = d.id and t.person_id = m.person_id) order by m.person_id";
}

/// So many days before the end one is reminded.
const DAYS: i64 = 2;
/// What is open for fewer days is not reminded of.
const SHORTEST_DAYS: i64 = 4;
const DAY: i64 = 24 * 60 * 60 * 1000;

/// Each hour.
pub(super) const REMIND: Repeated = Repeated {
    kind: "decision.remind",
    minutes: 60,
    run: |house| Box::pin(remind(house)),
};

async fn remind(house: House) -> Result<(), Ending> {
    let of_letters = house.clone();
    house
        .write(move |tx| {
            let now = tx.now();
            let due = (now, now.plus_days(DAYS), SHORTEST_DAYS * DAY);
            for (id, uid, title, space, closes) in
                tx.all::<(i64, Uid, String, String, Instant)>(TO_REMIND, due)?
            {
                if tx.run(REMINDED, (id, now))? == 1 {
                    tell(
                        tx,
                        &of_letters,
                        id,
                        &[("title", &title), ("space", &space)],
                        uid,
                        closes,
                    )?;
                }
            }
            Ok(())
        })
        .await?;
    Ok(())
}

fn tell(
    tx: &mut Tx,
    house: &House,
    id: i64,
    known: &[(&str, &str)],
    uid: Uid,
    closes: Instant,
) -> Result<(), Problem> {
    let link = format!("{}/decisions/{uid}", house.settings().base);
    let (words, zone) = (house.languages(), house.instance().zone.clone());
    for (person,) in tx.all::<(PersonId,)>(SILENT, (id,))? {
        letter::write_to(tx, person, |language, name| {
            let moment = Calendar::new(language, &zone).moment(words, closes);
            let own = [
                ("person", name.as_str()),
                ("moment", moment.as_str()),
                ("link", link.as_str()),
            ];
            let values = [known, &own[..]].concat();
            Wording {
                subject: words.filled(language, "decision-reminder-subject", &values),
                body: words.filled(language, "decision-reminder-body", &values),
            }
        })?;
    }
    Ok(())
}
