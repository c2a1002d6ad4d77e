//! What people answered does not outlive the study. They consented that it leaves until a day: once that day has come
//! nobody takes anything any more, so that what is kept here would serve nothing (`domain.md` 6.7: what is optional rests
//! on consent, and is kept no longer than for what it was given). That somebody consented, and under which code, stays
//! theirs to see: with it they can ask the team to erase the line that left.
//!
//! One consents as a member of a place that agrees: whoever leaves it has taken their consent back.

use kernel::{Audience, PersonId, Problem, SpaceId, Trace};
use platform::Tx;
use platform::jobs::Repeated;

use super::taking_part;

platform::statements! {
    OVER = "select d.id, d.space_id from studies d where d.state = 'open' and d.ends_at <= $1 and exists
            (select 1 from study_consents c join study_answers a on a.consent_id = c.id where c.study_id = d.id)
            order by d.ends_at, d.id limit 50";
    ERASE = "delete from study_answers where consent_id in (select id from study_consents where study_id = $1)";
    LEFT = "select c.id, c.person_id, d.id, d.space_id from study_consents c join studies d on d.id = c.study_id
            where d.ends_at > $1 and c.withdrawn_at is null and c.person_id is not null and not exists
            (select 1 from memberships m where m.space_id = c.space_id and m.person_id = c.person_id
            and m.state = 'active') order by c.id limit 200";
}

/// Looks for studies whose end has come, and for those who left the place with which they took part.
pub(super) const ERASE_ANSWERS: Repeated = Repeated {
    kind: "study.erase",
    minutes: 60,
    run: |house| {
        Box::pin(async move {
            house.write(erase).await?;
            house.write(take_back).await?;
            Ok(())
        })
    },
};

fn erase(tx: &mut Tx) -> Result<(), Problem> {
    let now = tx.now();
    for (study, space) in tx.all::<(i64, SpaceId)>(OVER, (now,))? {
        tx.run(ERASE, (study,))?;
        let trace = Trace::new("study.erased", None);
        tx.record(trace.inside(space, Audience::Space).to("study", study))?;
    }
    Ok(())
}

fn take_back(tx: &mut Tx) -> Result<(), Problem> {
    let now = tx.now();
    for (consent, person, study, space) in tx.all::<(i64, PersonId, i64, SpaceId)>(LEFT, (now,))? {
        if taking_part::take_back(tx, consent)? {
            let trace = Trace::new("study.consent_withdrawn", Some(person));
            tx.record(trace.inside(space, Audience::Own).to("study", study))?;
        }
    }
    Ok(())
}
