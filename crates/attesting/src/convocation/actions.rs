//! Convening: a letter each, and a mail that leads to it and has it with it as PDF.

use std::collections::BTreeMap;

use gatherings::gathering::access::MayHold;
use gatherings::gathering::{State, time_in_words};
use kernel::{Audience, Problem, Refusal, Trace, Uid};
use platform::web::View;
use platform::{House, Tx};
use spaces::letter::{Wording, write_with};

use super::letters;
use super::store::{self, Convocation, Worded};
use crate::letter::with_a_mail;

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
        let sent = Convocation {
            gathering: gathering.id,
            gathering_uid: gathering.uid,
            secret,
            name: to.name.clone(),
            post: post.clone(),
            worded: worded.clone(),
            sent: tx.now(),
        };
        write_with(tx, to.person, |language, name| {
            let made = letters::paper(&View::of_nobody(house, language), gathering, &sent);
            let title = letters::called(&made, gathering);
            let paper = with_a_mail(language, &title, &made, letters::FILE);
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
            let said = Wording {
                subject: words.filled(language, "convocation-letter-subject", &values),
                body: words.filled(language, "convocation-letter-body", &values),
            };
            (said, paper)
        })?;
    }
    Ok(())
}
