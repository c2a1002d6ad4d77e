//! What somebody has left already, for the page of their registration; and what ends with those who are forgotten.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::jobs::Repeated;

use super::access::{closing, last};
use crate::gathering::Gathering;

platform::statements! {
    LEFT = "select (select count(*) from take_aways where gathering_id = $1 and person_id = $2 and removed_at is null),
            (select count(*) from feedbacks where gathering_id = $1 and person_id = $2),
            (select count(*) from mailing_list where gathering_id = $1 and person_id = $2)";
    END_TAKE_AWAYS = "delete from take_aways where person_id in (select id from persons where state = 'erased')";
    END_FEEDBACKS = "delete from feedbacks where person_id in (select id from persons where state = 'erased')";
    END_LISTS = "delete from mailing_list where person_id in (select id from persons where state = 'erased')";
}

/// Guests are forgotten by themselves after a time, without asking: what they left goes too.
pub const TIDY: Repeated = Repeated {
    kind: "afterwards.tidy",
    minutes: 24 * 60,
    run: |house| {
        Box::pin(async move {
            house
                .write(|tx| {
                    for statement in [END_TAKE_AWAYS, END_FEEDBACKS, END_LISTS] {
                        tx.run(statement, ())?;
                    }
                    Ok(())
                })
                .await?;
            Ok(())
        })
    },
};

/// What one can leave and has left, once the closing time has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct After {
    /// Whether something can be left now.
    pub is_open: bool,
    /// Whether they wrote what they take away.
    pub has_take_away: bool,
    /// Whether they said how it was.
    pub has_feedback: bool,
    /// Whether they wish to stay in touch.
    pub is_on_list: bool,
}

impl After {
    /// For somebody and a gathering.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn of(tx: &mut Tx, gathering: &Gathering, person: PersonId) -> Result<Self, Problem> {
        let now = tx.now();
        if now < closing(gathering) {
            return Ok(After::default());
        }
        let (take_aways, feedbacks, lists) = tx.one::<(i64, i64, i64)>(LEFT, (gathering.id, person))?;
        Ok(After {
            is_open: now < last(gathering),
            has_take_away: take_aways > 0,
            has_feedback: feedbacks > 0,
            is_on_list: lists > 0,
        })
    }

    /// Whether there is anything to show.
    pub fn shows(&self) -> bool {
        self.is_open || self.has_take_away || self.is_on_list
    }
}
