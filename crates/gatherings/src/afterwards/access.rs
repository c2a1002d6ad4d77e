//! The door of participants: by the secret of a registration, or signed in.

use kernel::{Instant, PersonId, Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, View};
use spaces::space::Space;

use crate::gathering::access;
use crate::gathering::{self, Gathering, State};
use crate::registration::{self, State as Standing};

/// How somebody comes to what is theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// With the secret of their registration.
    Secret(String),
    /// Signed in, from the page of the gathering.
    Page(Uid),
}

impl Way {
    /// The way of a request: its route has `{secret}` or `{gathering}`.
    ///
    /// # Errors
    /// [`Problem::Missing`] when the gathering's identifier cannot be one.
    pub fn of(cx: &Cx) -> Result<Self, Problem> {
        match cx.at("secret") {
            Ok(secret) => Ok(Way::Secret(secret)),
            Err(_) => Ok(Way::Page(cx.at("gathering")?)),
        }
    }

    /// The beginning of the addresses of what is theirs.
    pub fn path(&self) -> String {
        match self {
            Way::Secret(secret) => format!("/registrations/{secret}"),
            Way::Page(uid) => format!("/gatherings/{uid}"),
        }
    }
}

/// When the closing time begins, a quarter of an hour before the end: from then on people leave something.
pub fn closing(gathering: &Gathering) -> Instant {
    gathering.ends.plus_minutes(-15).max(gathering.starts)
}

/// Until when: three months after, of which the longest have 92 days.
pub fn last(gathering: &Gathering) -> Instant {
    gathering.ends.plus_days(92)
}

/// Somebody and a gathering, by a way that proves who they are.
pub struct Participant {
    /// The gathering.
    pub gathering: Gathering,
    /// Its space.
    pub space: Space,
    /// Who.
    pub person: PersonId,
    /// The beginning of the addresses of what is theirs.
    pub path: String,
    takes_part: bool,
}

impl Participant {
    /// Whoever comes this way, to see or take back what is theirs.
    ///
    /// # Errors
    /// [`Problem::Missing`] when the way leads nowhere, [`Problem::SignIn`] for a visitor without a secret.
    pub fn of(tx: &mut Tx, way: &Way) -> Result<Self, Problem> {
        match way {
            Way::Secret(secret) => {
                let own = registration::by_secret(tx, secret)?.ok_or(Problem::Missing)?;
                let gathering = gathering::by_id(tx, own.gathering)?;
                Ok(Participant {
                    space: spaces::space::by_slug(tx, &gathering.space)?.ok_or(Problem::Missing)?,
                    person: own.person,
                    path: way.path(),
                    takes_part: own.state == Standing::Placed,
                    gathering,
                })
            }
            Way::Page(uid) => {
                let seen = access::to_see(tx, *uid)?;
                let person = seen.actor().ok_or(Problem::SignIn)?.id;
                let own = registration::of_person(tx, seen.gathering.id, person)?;
                // Without registration one comes as one is; members often come without writing it down.
                let takes_part = own.is_some_and(|own| own.state == Standing::Placed)
                    || seen.may_hold()
                    || seen.space.belongs()
                    || !seen.gathering.registers;
                Ok(Participant {
                    gathering: seen.gathering,
                    space: seen.space.space,
                    person,
                    path: way.path(),
                    takes_part,
                })
            }
        }
    }

    /// Whoever a live room of this gathering let in: a seat in it is their proof, and its door asks for it.
    ///
    /// # Errors
    /// [`Problem::Missing`] when its space is no longer there.
    pub fn seated(tx: &mut Tx, gathering: Gathering, person: PersonId) -> Result<Self, Problem> {
        Ok(Participant {
            space: spaces::space::by_slug(tx, &gathering.space)?.ok_or(Problem::Missing)?,
            person,
            path: format!("/gatherings/{}/live", gathering.uid),
            takes_part: true,
            gathering,
        })
    }

    /// Whether they are among those whom the gathering is for.
    pub fn takes_part(&self) -> bool {
        self.takes_part && self.gathering.state == State::Announced
    }

    /// `early`, `open` or `late`: whether something can be left at `now`.
    pub fn moment(&self, now: Instant) -> &'static str {
        if now < closing(&self.gathering) {
            "early"
        } else if now < last(&self.gathering) {
            "open"
        } else {
            "late"
        }
    }

    /// When it is, in words.
    pub fn when(&self, v: &View) -> String {
        gathering::time_in_words(v.languages(), v.language, &self.gathering)
    }
}

/// Proof that somebody may leave something of theirs now.
pub struct To {
    participant: Participant,
}

impl To {
    /// Lets whoever takes part leave something, in its time.
    ///
    /// # Errors
    /// As for [`Participant::of`]; [`Problem::Forbidden`] for whoever does not take part, [`Problem::Refused`] before
    /// the closing time and after three months.
    pub fn leave(tx: &mut Tx, way: &Way) -> Result<Self, Problem> {
        let participant = Participant::of(tx, way)?;
        if !participant.takes_part() {
            return Err(Problem::Forbidden);
        }
        match participant.moment(tx.now()) {
            "open" => Ok(To { participant }),
            "early" => Err(Refusal::new("afterwards-early").into()),
            _ => Err(Refusal::new("afterwards-late").into()),
        }
    }

    /// Lets whoever a live room let in leave something. Its hosts may open that before the closing time.
    ///
    /// # Errors
    /// [`Problem::Forbidden`] when the gathering is off, [`Problem::Refused`] after three months.
    pub fn leave_live(tx: &mut Tx, participant: Participant) -> Result<Self, Problem> {
        if !participant.takes_part() {
            return Err(Problem::Forbidden);
        }
        if participant.moment(tx.now()) == "late" {
            return Err(Refusal::new("afterwards-late").into());
        }
        Ok(To { participant })
    }

    /// Who.
    pub fn participant(&self) -> &Participant {
        &self.participant
    }
}
