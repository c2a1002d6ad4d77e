//! Links that lead to other sites, looked at now and then: a few at a time, never two of one host, and none more often than
//! every other week. An address counts as dead once nothing was there twice, a day apart.

use std::collections::BTreeSet;

use kernel::{Instant, Problem};
use platform::House;
use platform::Tx;
use platform::jobs::{Ending, Repeated};
use platform::outside::{Outside, Reach, Silence};

platform::statements! {
    // `$1`: those looked at since then rest. `$2`: the same for those that were missed once or twice.
    DUE = "select l.target from text_links l left join outside_addresses o on o.address = l.target
           where l.target_kind = 'outside' and (o.address is null or o.looked_at < $1
           or (o.misses in (1, 2) and o.looked_at < $2))
           group by l.target, o.looked_at order by coalesce(o.looked_at, 0), l.target limit 60";
    KEEP = "insert into outside_addresses (address, misses, status, looked_at) values ($1, $2, $3, $4)
            on conflict (address) do update set looked_at = excluded.looked_at, status = excluded.status,
            misses = case when excluded.misses = 0 then 0 else outside_addresses.misses + 1 end";
    REST = "insert into outside_addresses (address, looked_at) values ($1, $2)
            on conflict (address) do update set looked_at = excluded.looked_at";
    ANSWERS = "select address from outside_addresses where misses = 0 and status between 200 and 299
               order by looked_at desc, address limit 1";
    FORGET = "delete from outside_addresses where not exists (select 1 from text_links l
              where l.target_kind = 'outside' and l.target = outside_addresses.address)";
}

/// Looks at some.
pub(super) const LOOK: Repeated = Repeated {
    kind: "links.look",
    minutes: 10,
    run: |house| Box::pin(look(house)),
};

/// How many are looked at in one turn: other jobs wait meanwhile.
const AT_ONCE: usize = 5;
/// How long one rests, in days, and how long before a miss is made sure of.
const DAYS: i64 = 14;
const MISSED_DAYS: i64 = 1;

/// What was found at an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// Something, or something that wants to know who asks.
    There(u16),
    /// Nothing: its host says so, or is broken.
    Nothing(u16),
    /// Nobody answers.
    Silent,
    /// It is not asked.
    Unasked,
}

impl Found {
    fn of(status: u16) -> Self {
        if matches!(status, 404 | 410 | 500..=599) {
            Found::Nothing(status)
        } else {
            Found::There(status)
        }
    }

    fn misses(self) -> i64 {
        i64::from(matches!(self, Found::Nothing(_) | Found::Silent))
    }

    fn status(self) -> i64 {
        match self {
            Found::There(status) | Found::Nothing(status) => i64::from(status),
            Found::Silent | Found::Unasked => 0,
        }
    }
}

fn seen(outside: &Outside, address: &str) -> Found {
    match outside.look(address) {
        Ok(answer) => Found::of(answer.status),
        Err(Silence::NoHost | Silence::Mute) => Found::Silent,
        Err(Silence::Private | Silence::NotAnAddress | Silence::TooLarge) => Found::Unasked,
    }
}

/// One address of each host, as many as a turn has room for.
pub(super) fn chosen(due: Vec<String>) -> Vec<String> {
    let mut hosts = BTreeSet::new();
    due.into_iter()
        .filter(|address| {
            let host = address.split('/').nth(2).unwrap_or_default().to_lowercase();
            hosts.insert(host)
        })
        .take(AT_ONCE)
        .collect()
}

async fn look(house: House) -> Result<(), Ending> {
    if house.settings().outside == Reach::Nobody {
        return Ok(());
    }
    let (due, answers) = house
        .read(|tx| {
            let now = tx.now();
            let due = tx.all::<(String,)>(DUE, (now.plus_days(-DAYS), now.plus_days(-MISSED_DAYS)))?;
            let answers = tx.find::<(String,)>(ANSWERS, ())?;
            Ok((due, answers.map(|(address,)| address)))
        })
        .await?;
    let due = chosen(due.into_iter().map(|(address,)| address).collect());
    if due.is_empty() {
        house.write(|tx| tx.run(FORGET, ()).map(drop)).await?;
        return Ok(());
    }
    let outside = Outside::of(&house);
    let looked = tokio::task::spawn_blocking(move || {
        let mut found = Vec::new();
        for address in due {
            let there = seen(&outside, &address);
            found.push((address, there));
        }
        // Where nobody at all answers it may be this house that is cut off: one that answered before tells.
        let silent = found.iter().all(|(_, found)| matches!(found, Found::Silent));
        let sure = !silent || answers.is_some_and(|each| seen(&outside, &each) != Found::Silent);
        (found, sure)
    });
    let (found, sure) = looked
        .await
        .map_err(|lost| Ending::Again(Problem::fault("look where links lead", lost)))?;
    house
        .write(move |tx| {
            let now = tx.now();
            found.iter().try_for_each(|each| keep(tx, each, sure, now))
        })
        .await?;
    Ok(())
}

fn keep(tx: &mut Tx, (address, found): &(String, Found), sure: bool, now: Instant) -> Result<(), Problem> {
    if sure {
        tx.run(KEEP, (address, found.misses(), found.status(), now))
            .map(drop)
    } else {
        tx.run(REST, (address, now)).map(drop)
    }
}
