//! A town that is made once in a process and copied for each test: what tests begin with takes longer than most of them.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use kernel::Instant;
use platform::Install;
use platform::settings::Settings;
use tokio::sync::Mutex;

use crate::store::Template;
use crate::town::Town;
use crate::visitor::{Known, Visitor};

/// The areas of a town, by where their function stands, and the name of what was prepared in it.
type Key = (usize, String);

static PREPARED: LazyLock<Mutex<HashMap<Key, Arc<Prepared>>>> = LazyLock::new(Mutex::default);

struct Prepared {
    template: Arc<Template>,
    now: Instant,
    people: Vec<Known>,
}

impl Town {
    /// A town of one's own in which `prepare` has been, and those whom it gave, before their browsers. It is made once in
    /// this process for these areas and this `name`; `change` is for the settings of this copy alone.
    pub async fn prepared<const COUNT: usize>(
        areas: fn(&mut Install),
        name: &str,
        change: impl FnOnce(&mut Settings),
        prepare: impl AsyncFnOnce(&Town) -> [Visitor; COUNT],
    ) -> (Town, [Visitor; COUNT]) {
        let prepared = {
            // Whoever comes meanwhile waits, and has it then.
            let mut all = PREPARED.lock().await;
            let key = (areas as usize, name.to_owned());
            match all.get(&key) {
                Some(known) => Arc::clone(known),
                None => {
                    let made = Arc::new(make(Town::new(areas).await, prepare).await);
                    all.insert(key, Arc::clone(&made));
                    made
                }
            }
        };
        let town = Town::open(Arc::clone(&prepared.template), areas, change, prepared.now, 44).await;
        let people =
            std::array::from_fn(|place| Visitor::again(town.router.clone(), &prepared.people[place]));
        (town, people)
    }
}

async fn make<const COUNT: usize>(
    town: Town,
    prepare: impl AsyncFnOnce(&Town) -> [Visitor; COUNT],
) -> Prepared {
    // Their browsers hold the house, which is to be gone.
    let people = prepare(&town).await.iter().map(Visitor::known).collect();
    let now = town.house.now();
    let template = town.keep().await.expect("a town of its own has a store");
    Prepared {
        template: Arc::new(template),
        now,
        people,
    }
}
