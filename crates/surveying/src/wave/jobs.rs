//! Closing at its hour, and a word to those who have not answered.

use kernel::{PersonId, Uid};
use platform::House;
use platform::jobs::{Ending, Job, Repeated};
use spaces::letter::{self, Wording};

use super::{actions, store};
use crate::survey::model::Body;
use crate::survey::store::read;

platform::statements! {
    // Some days before it closes, unless it is so short that the invitation is still fresh; nothing leaves what sleeps.
    TO_REMIND = "select w.id, w.uid, v.draft, s.name from survey_waves w join surveys v on v.id = w.survey_id
                 join spaces s on s.id = v.space_id and s.life = 'awake' where w.counted_at is null and w.reminded_at is null
                 and w.audience = 'members' and w.opens_at <= $1 and w.closes_at > $1 and w.closes_at <= $2
                 and w.closes_at - w.given_at > $3 and v.withdrawn_at is null order by w.id limit 50";
    REMINDED = "update survey_waves set reminded_at = $2 where id = $1 and reminded_at is null";
    NOT_YET = "select m.person_id from survey_waves w join surveys v on v.id = w.survey_id
               join memberships m on m.space_id = v.space_id and m.state = 'active'
               where w.id = $1 and not exists
               (select 1 from survey_ballots b where b.wave_id = w.id and b.person_id = m.person_id)
               order by m.person_id";
}

/// So many days before the end one is reminded.
const DAYS: i64 = 3;
/// What is open for fewer days is not reminded of.
const SHORTEST_DAYS: i64 = 5;
const DAY: i64 = 24 * 60 * 60 * 1000;

/// Makes the figures of a wave at its hour; its payload is the wave's identifier.
pub(super) const COUNT: Job = Job {
    kind: "survey.count",
    run: |house, uid| Box::pin(count(house, uid)),
};

/// Reminds those who have not answered, once.
pub(super) const REMIND: Repeated = Repeated {
    kind: "survey.remind",
    minutes: 60,
    run: |house| Box::pin(remind(house)),
};

async fn count(house: House, uid: String) -> Result<(), Ending> {
    let Ok(uid) = uid.parse::<Uid>() else {
        return Ok(());
    };
    house
        .write(move |tx| match store::by_uid(tx, uid)? {
            Some(wave) => actions::count(tx, &wave),
            None => Ok(()),
        })
        .await?;
    Ok(())
}

async fn remind(house: House) -> Result<(), Ending> {
    let told = house.clone();
    house
        .write(move |tx| {
            let now = tx.now();
            let due = (now, now.plus_days(DAYS), SHORTEST_DAYS * DAY);
            for (wave, uid, draft, space) in tx.all::<(i64, Uid, String, String)>(TO_REMIND, due)? {
                if tx.run(REMINDED, (wave, now))? == 0 {
                    continue;
                }
                let body: Body = read(&draft)?;
                let link = format!("{}/waves/{uid}", told.settings().base);
                for (person,) in tx.all::<(PersonId,)>(NOT_YET, (wave,))? {
                    letter::write_to(tx, person, |language, name| {
                        let values = [
                            ("person", name.as_str()),
                            ("space", space.as_str()),
                            ("title", body.title.to(language)),
                            ("link", link.as_str()),
                        ];
                        let words = told.languages();
                        Wording {
                            subject: words.filled(language, "wave-reminder-subject", &values),
                            body: words.filled(language, "wave-reminder-body", &values),
                        }
                    })?;
                }
            }
            Ok(())
        })
        .await?;
    Ok(())
}
