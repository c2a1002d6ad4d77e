//! Where one gets the address, and what it gives.

use askama::Template;
use platform::web::{Cx, Handled, Reply, View};

use super::store::{self, Mine};
use crate::agenda::{addressed, file_reply, webcal};
use gatherings::gathering::{CALENDAR_KIND, Seat};
use gatherings::registration::State;
use gatherings::time::file::{Entry, write};

#[derive(Template)]
#[template(path = "own_calendar/show.html")]
struct Show {
    v: View,
    /// The address, and the same for programs that open such addresses.
    address: Option<(String, String)>,
    /// What they registered for and is still to come, soonest first.
    coming: Vec<Mine>,
    /// What is over, latest first.
    past: Vec<Mine>,
}

/// What one registered for, and the address of all of it, or a button to get one.
pub async fn show(cx: Cx) -> Handled {
    let (secret, mine, now) = cx
        .read(|tx| {
            let me = tx.signed_in()?.id;
            let mut mine = store::mine(tx, me)?;
            mine.retain(|each| each.state.is_active());
            Ok((store::secret(tx, me)?, mine, tx.now()))
        })
        .await?;
    let (coming, mut past): (Vec<Mine>, Vec<Mine>) = mine.into_iter().partition(|each| each.entry.ends > now);
    past.reverse();
    let v = cx.view();
    let address = secret.map(|secret| {
        let address = v.absolute(&format!("/calendars/{secret}"));
        let webcal = webcal(&address);
        (address, webcal)
    });
    Reply::page(&Show {
        v,
        address,
        coming,
        past,
    })
}

/// Gives an address, or another one.
pub async fn renew(cx: Cx) -> Handled {
    cx.write(|tx| {
        let me = tx.signed_in()?.id;
        store::renew(tx, me)
    })
    .await?;
    Ok(Reply::see_other("/me/calendar").notice("own-calendar-renewed"))
}

/// Ends the address.
pub async fn end(cx: Cx) -> Handled {
    cx.write(|tx| {
        let me = tx.signed_in()?.id;
        store::end(tx, me)
    })
    .await?;
    Ok(Reply::see_other("/me/calendar").notice("own-calendar-ended"))
}

/// What its owner registered for. The secret is the proof; nothing else is asked.
pub async fn file(cx: Cx) -> Handled {
    let secret: String = cx.at("secret")?;
    let (language, mine) = cx
        .read(move |tx| {
            let (person, language) = store::owner(tx, &secret)?;
            Ok((language, store::mine(tx, person)?))
        })
        .await?;
    let house = cx.house();
    let waiting = house
        .languages()
        .text(language, "own-calendar-waiting")
        .to_owned();
    let base = &house.settings().base;
    let entries: Vec<Entry> = mine.into_iter().map(|mine| told(mine, base, &waiting)).collect();
    let title = house.languages().text(language, "own-calendar-title");
    let name = format!("{title} · {}", house.instance().name);
    // Only its owner's programs may keep it.
    let reply = file_reply(&cx, CALENDAR_KIND, &write(Some(&name), &entries));
    Ok(reply.for_one_alone())
}

/// As its owner may know it: where to connect with a place from afar; what they gave up is off.
fn told(mine: Mine, base: &str, waiting: &str) -> Entry {
    let mut entry = addressed(mine.entry, base);
    if mine.state == State::Placed && mine.seat == Some(Seat::Remote) && !mine.link.is_empty() {
        entry.place = mine.link;
    }
    if matches!(mine.state, State::Waiting | State::Offered) {
        entry.title = format!("{waiting} {}", entry.title);
    }
    entry.is_off |= !mine.state.is_active();
    entry.address = format!("{base}{}", mine.path);
    entry
}
