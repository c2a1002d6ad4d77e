//! Convening: a letter each, and a mail that leads to it.

use std::collections::BTreeMap;

use gatherings::gathering::access::MayHold;
use gatherings::gathering::{State, time_in_words};
use kernel::{Audience, Problem, Refusal, Trace, Uid};
use platform::{House, Tx};
use spaces::letter::{Wording, write_to};

use super::store::{self, Worded};

/// Sends a letter to each of these, with what is said of their function; whoever is not to be convened is left out.
/// Whoever was convened gets the letter as it is now.
///
/// # Errors
/// [`Problem::Refused`] when it is not announced, or is over.
pub(super) fn convene(
    tx: &mut Tx,
    house: &House,
    may: &MayHold,
    wanted: &BTreeMap<Uid, String>,
    worded: &Worded,
) -> Result<(), Problem> {
    let gathering = may.gathering();
    if gathering.state != State::Announced || gathering.is_past(tx.now()) {
        return Err(Refusal::new("convocation-not-now").into());
    }
    let people = store::people(tx, gathering.id)?;
    for (to, post) in people
        .iter()
        .filter_map(|each| Some((each, wanted.get(&each.uid)?)))
    {
        let (id, secret) = store::send(tx, gathering.id, to, post, worded)?;
        let mut trace = Trace::new("convocation.sent", Some(may.actor().id))
            .about(to.person)
            .inside(gathering.space_id, Audience::Own)
            .to("convocation", id);
        trace.gathering = Some(gathering.id.number());
        tx.record(trace)?;
        let link = format!("{}/convocations/{secret}", house.settings().base);
        write_to(tx, to.person, |language, name| {
            let words = house.languages();
            let when = time_in_words(words, language, gathering);
            let place = gathering.where_it_is();
            let values = [
                ("person", name.as_str()),
                ("gathering", gathering.title.as_str()),
                ("when", when.as_str()),
                ("place", place.as_str()),
                ("link", link.as_str()),
            ];
            Wording {
                subject: words.filled(language, "convocation-letter-subject", &values),
                body: words.filled(language, "convocation-letter-body", &values),
            }
        })?;
    }
    Ok(())
}
