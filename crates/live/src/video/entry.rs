//! Entering an engine: the link that somebody presses, which leads away from us.

use kernel::{Problem, Refusal};
use platform::engines::Engines;
use platform::web::{Cx, Handled, Reply};

use super::bigbluebutton::{self, Meeting};
use super::choice::{Choice, Engine};
use super::jitsi::{self, Guest};
use super::{livekit, store};
use crate::room::{self, Entered, Key};

/// Sends somebody who has a seat to the engine of the room, with a pass; whoever follows, to the stream where there is
/// one: a meeting has room for those who take part. Asking BigBlueButton for the meeting again
/// changes nothing once it is there, so opening this address twice is harmless.
pub async fn enter(cx: Cx) -> Handled {
    let key = Key::of(&cx)?;
    let read = cx
        .read(move |tx| {
            let entered = room::access::enter(tx, &key)?;
            let choice = store::choice(tx, entered.gathering.id)?;
            Ok((entered, choice))
        })
        .await;
    let (entered, choice) = read?;
    let takes_part = entered.seat.takes_part || entered.is_host;
    if choice.engine != Engine::Nowhere && choice.video().is_some() && !takes_part {
        let room = format!("/gatherings/{}/live", entered.gathering.uid);
        return Ok(Reply::see_other(room).notice("video-follow"));
    }
    let (engines, base) = (
        cx.house().settings().engines.clone(),
        cx.house().settings().base.clone(),
    );
    let now = cx.house().now();
    let address = tokio::task::spawn_blocking(move || find(&engines, &base, &entered, &choice, now))
        .await
        .map_err(|lost| Problem::fault("ask the video engine", lost))?;
    match address {
        Ok(address) => Ok(Reply::see_other(address)),
        Err(Problem::Refused(refusal)) => room::show_engine_failure(&cx, refusal).await,
        Err(problem) => Err(problem),
    }
}

/// What both call the room of a gathering.
pub(super) fn name_of(entered: &Entered) -> String {
    format!("tresse-{}", entered.gathering.uid)
}

fn find(
    engines: &Engines,
    base: &str,
    entered: &Entered,
    choice: &Choice,
    now: kernel::Instant,
) -> Result<String, Problem> {
    let (room, seat) = (name_of(entered), entered.seat.uid.to_string());
    let guest = Guest {
        name: &entered.seat.name,
        seat: &seat,
        is_host: entered.is_host,
    };
    let gone = || Problem::from(Refusal::new("video-engine-gone"));
    match choice.engine {
        Engine::Nowhere => Err(Problem::Missing),
        Engine::Link => Ok(choice.link.clone()),
        Engine::Jitsi => jitsi::join(engines.jitsi.as_ref().ok_or_else(gone)?, &room, &guest, now),
        Engine::LiveKit => {
            let engine = engines.livekit.as_ref().ok_or_else(gone)?;
            let speaks = entered.seat.takes_part || entered.is_host;
            livekit::join(engine, &engines.livekit_server, &room, &guest, speaks, now)
        }
        Engine::BigBlueButton => {
            let engine = engines.bigbluebutton.as_ref().ok_or_else(gone)?;
            let home = format!("{base}/gatherings/{}/live", entered.gathering.uid);
            let meeting = Meeting {
                id: &room,
                name: &entered.gathering.title,
                home: &home,
                records: choice.records,
            };
            bigbluebutton::create(engine, &meeting)?;
            Ok(bigbluebutton::join(
                engine,
                &room,
                guest.name,
                &seat,
                guest.is_host,
            ))
        }
    }
}
