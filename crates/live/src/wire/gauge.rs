//! Counts that change all the time: read now and then, sent without a number, kept nowhere.

use std::collections::BTreeMap;

use kernel::Problem;
use platform::House;

use super::hub::Live;
use super::store;
use crate::event::Event;

/// What was last sent, so that only what changed is.
#[derive(Default)]
pub struct Gauges {
    sent: BTreeMap<(String, String), Option<String>>,
    counted: usize,
}

impl Gauges {
    /// Every gauge of the room that is not as it was sent.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn read(&mut self, house: &House, live: &Live) -> Result<Vec<Event>, Problem> {
        let (room, here) = (live.room, live.people());
        if self.counted != here {
            let process = house.process().to_owned();
            let count = i64::try_from(here).unwrap_or(i64::MAX);
            house
                .write(move |tx| store::count(tx, room, &process, count))
                .await?;
            self.counted = here;
        }
        let (now, due) = house
            .read(move |tx| {
                let mut all = Vec::new();
                for gauge in crate::GAUGES {
                    all.extend(gauge(tx, room)?);
                }
                let mut due = Vec::new();
                for settle in crate::SETTLES {
                    if (settle.is_due)(tx, room)? {
                        due.push(settle.run);
                    }
                }
                Ok((all, due))
            })
            .await?;
        for run in due {
            house.write(move |tx| run(tx, room)).await?;
        }
        let changed = |event: &Event| {
            let key = (event.kind.clone(), event.item.clone());
            self.sent.insert(key, event.body.clone()).as_ref() != Some(&event.body)
        };
        Ok(now.into_iter().filter(changed).collect())
    }
}
