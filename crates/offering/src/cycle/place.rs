//! Where a session stands in its path: what came before, what comes next, what leads from one to another.

use kernel::Problem;
use platform::Tx;

use super::model::{Bridge, Session};
use super::recall::{self, Recalled};
use super::store::{self, Deferred};
use gatherings::gathering::access::Seen;
use gatherings::gathering::{Gathering, State};

/// What the page of a session shows of its cycle, as `cycle/_place.html`.
pub struct Place {
    /// The address and title of the cycle; nothing for a gathering that is no session.
    pub cycle: Option<(String, String)>,
    /// Its rank, from 1, and how many there are.
    pub rank: (i64, i64),
    /// The session before.
    pub previous: Option<Session>,
    /// The session after.
    pub next: Option<Session>,
    /// What the sessions before it leave, the last one first.
    pub recalled: Vec<Recalled>,
    /// What other sessions will treat of this one.
    pub leads_to: Vec<Bridge>,
    /// What it takes over from others.
    pub takes_up: Vec<Bridge>,
    /// Questions that others will treat.
    pub passed_on: Vec<Deferred>,
    /// Questions that it treats for others.
    pub taken_over: Vec<Deferred>,
}

impl Place {
    /// For the page of a gathering, whether it is a session or not: questions are passed on between both.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn of(tx: &mut Tx, seen: &Seen) -> Result<Self, Problem> {
        let gathering = &seen.gathering;
        let (passed_on, taken_over) = store::deferred(tx, gathering.id)?
            .into_iter()
            .partition(|(from, ..)| *from == gathering.uid);
        let mut place = Place {
            cycle: None,
            rank: (0, 0),
            previous: None,
            next: None,
            recalled: Vec::new(),
            leads_to: Vec::new(),
            takes_up: Vec::new(),
            passed_on,
            taken_over,
        };
        if let Some((cycle, _)) = gathering.cycle {
            place.find(tx, gathering, cycle, seen.may_hold())?;
        }
        Ok(place)
    }

    fn find(&mut self, tx: &mut Tx, gathering: &Gathering, cycle: i64, drafts: bool) -> Result<(), Problem> {
        let Some(cycle) = store::by_id(tx, cycle)? else {
            return Ok(());
        };
        let mut sessions = store::sessions(tx, cycle.id)?;
        sessions.retain(|session| drafts || session.state != State::Draft);
        let count = i64::try_from(sessions.len()).unwrap_or(0);
        if let Some(here) = sessions.iter().position(|session| session.id == gathering.id) {
            self.rank = (i64::try_from(here).unwrap_or(0) + 1, count);
            self.previous = here
                .checked_sub(1)
                .and_then(|before| sessions.get(before).cloned());
            self.next = sessions.get(here + 1).cloned();
        }
        self.recalled = recall::recalled(tx, gathering.id)?;
        (self.leads_to, self.takes_up) = store::bridges_at(tx, gathering.id)?
            .into_iter()
            .partition(|bridge| bridge.from == gathering.uid);
        self.cycle = Some((format!("/cycles/{}", cycle.uid), cycle.title));
        Ok(())
    }

    /// Whether anything leads from here to another gathering, or from another to here.
    pub fn has_links(&self) -> bool {
        !(self.leads_to.is_empty()
            && self.takes_up.is_empty()
            && self.passed_on.is_empty()
            && self.taken_over.is_empty())
    }
}
