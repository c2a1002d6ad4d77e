//! A badge of somebody: what may follow what, and who does it.

use kernel::{Instant, PersonId, Refusal, SpaceId, Uid};
use serde::{Deserialize, Serialize};
use spaces::space::Member;

platform::words! {
    /// Where a badge of somebody stands.
    State {
        /// Somebody asked for it; somebody else is to look.
        Asked = "asked",
        /// They took their request back.
        Withdrawn = "withdrawn",
        /// Somebody looked, and it is not for now.
        Declined = "declined",
        /// It is given, and waits for a yes or a no.
        Awarded = "awarded",
        /// Its owner has it.
        Accepted = "accepted",
        /// Its owner does not want it, or no longer.
        Refused = "refused",
        /// It was taken back, for a reason that is said.
        Revoked = "revoked",
    }
}

platform::words! {
    /// How it came.
    Origin {
        /// Asked for.
        Asked = "asked",
        /// Proposed when a role was given back.
        Role = "role",
        /// Taken by the code of an occasion.
        Code = "code",
        /// Given.
        Given = "given",
    }
}

/// What can be done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It is given.
    Award,
    /// It is not given, for now.
    Decline,
    /// The request is taken back.
    Withdraw,
    /// Its owner takes it.
    Accept,
    /// Its owner does not take it, or gives it up.
    Refuse,
    /// It is taken back.
    Revoke,
}

impl Step {
    /// Every step.
    pub const ALL: [Step; 6] = [
        Step::Award,
        Step::Decline,
        Step::Withdraw,
        Step::Accept,
        Step::Refuse,
        Step::Revoke,
    ];

    /// Whether it is its owner's alone; every other is anybody's but theirs.
    pub const fn is_owners(self) -> bool {
        matches!(self, Step::Withdraw | Step::Accept | Step::Refuse)
    }
}

impl State {
    /// What a step makes of it.
    ///
    /// # Errors
    /// The refusal `award-too-late`: it does not follow.
    pub fn after(self, step: Step) -> Result<State, Refusal> {
        match (self, step) {
            (State::Asked, Step::Award) => Ok(State::Awarded),
            (State::Asked, Step::Decline) => Ok(State::Declined),
            (State::Asked, Step::Withdraw) => Ok(State::Withdrawn),
            (State::Awarded, Step::Accept) => Ok(State::Accepted),
            (State::Awarded | State::Accepted, Step::Refuse) => Ok(State::Refused),
            (State::Awarded | State::Accepted, Step::Revoke) => Ok(State::Revoked),
            _ => Err(Refusal::new("award-too-late")),
        }
    }

    /// Whether nothing follows any more.
    pub fn is_last(self) -> bool {
        Step::ALL.iter().all(|step| self.after(*step).is_err())
    }
}

/// Nobody recognises themselves.
///
/// # Errors
/// The refusal `award-not-oneself`.
pub fn by_another(step: Step, is_owner: bool) -> Result<(), Refusal> {
    if step.is_owners() == is_owner {
        Ok(())
    } else if is_owner {
        Err(Refusal::new("award-not-oneself"))
    } else {
        Err(Refusal::new("award-owner-alone"))
    }
}

/// What an owner shows: words and where it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// What it is.
    pub name: String,
    /// Its address, of this house or elsewhere.
    pub url: String,
}

impl Shown {
    /// An address as evidence: of this house, or of the web. It must stand in a signed statement as it is.
    pub fn checked(name: &str, url: &str) -> Option<Shown> {
        let of_web = url.starts_with("https://") || url.starts_with("http://");
        let of_house = url.starts_with('/') && !url.starts_with("//");
        let plain = |byte: u8| byte.is_ascii_graphic() && !b"<>\"{}|\\^`".contains(&byte);
        let is_good = (of_web || of_house) && url.len() <= 500 && url.bytes().all(plain);
        is_good.then(|| Shown {
            name: if name.is_empty() {
                url.to_owned()
            } else {
                name.to_owned()
            },
            url: url.to_owned(),
        })
    }
}

/// Whose it is.
#[derive(Debug, Clone)]
pub enum Owner {
    /// A person.
    Person(Member),
    /// A group: its space, its name in addresses, its name.
    Group(SpaceId, String, String),
}

impl Owner {
    /// The person, if it is one.
    pub fn person(&self) -> Option<PersonId> {
        match self {
            Owner::Person(member) => Some(member.id),
            Owner::Group(..) => None,
        }
    }

    /// The name.
    pub fn name(&self) -> &str {
        match self {
            Owner::Person(member) => &member.name,
            Owner::Group(_, _, name) => name,
        }
    }
}

/// A badge of somebody.
#[derive(Debug, Clone)]
pub struct Award {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// The number of what it is.
    pub badge: i64,
    /// What people call that now.
    pub badge_name: String,
    /// Whose.
    pub owner: Owner,
    /// Whether its owner has since asked to be forgotten.
    pub erased: bool,
    /// Where it stands.
    pub state: State,
    /// How it came.
    pub origin: Origin,
    /// The identifier of the holding of a role, of what was proposed at its end.
    pub holding: Option<String>,
    /// What its owner says of it.
    pub words: String,
    /// What its owner shows.
    pub evidence: Vec<Shown>,
    /// When it was asked for, or given.
    pub made: Instant,
    /// When it was given, or declined.
    pub decided: Option<Instant>,
    /// Who gave or declined it.
    pub decider: Option<PersonId>,
    /// Their name.
    pub decider_name: Option<String>,
    /// Why.
    pub reason: String,
    /// When it ends by itself.
    pub expires: Option<Instant>,
    /// When its owner answered.
    pub answered: Option<Instant>,
    /// Whether its owner is named to whoever verifies it.
    pub named: bool,
    /// Since when its owner hides it.
    pub hidden: Option<Instant>,
    /// When it was taken back.
    pub revoked: Option<Instant>,
    /// Why.
    pub revoked_reason: String,
    /// Its place among all that its space ever gave.
    pub place: Option<i64>,
    /// What its owner's address was mixed with before it was digested.
    pub salt: String,
    /// The digest.
    pub identity: String,
    /// The signed credential.
    pub document: String,
}

/// What whoever verifies it reads first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It holds.
    Valid,
    /// It held until a day.
    Expired,
    /// It was taken back.
    Revoked,
    /// It is not had: not yet, or no longer.
    NotHeld,
    /// Its owner was forgotten.
    Forgotten,
}

impl Verdict {
    /// The word, for messages.
    pub const fn word(self) -> &'static str {
        match self {
            Verdict::Valid => "valid",
            Verdict::Expired => "expired",
            Verdict::Revoked => "revoked",
            Verdict::NotHeld => "not-held",
            Verdict::Forgotten => "forgotten",
        }
    }
}

impl Award {
    /// What is so at a moment.
    pub fn verdict(&self, now: Instant) -> Verdict {
        match self.state {
            _ if self.erased => Verdict::Forgotten,
            State::Revoked => Verdict::Revoked,
            State::Accepted if self.expires.is_some_and(|end| now >= end) => Verdict::Expired,
            State::Accepted => Verdict::Valid,
            _ => Verdict::NotHeld,
        }
    }

    /// Whether anybody who has its address reads it: once its owner took it, unless they hide it. What was taken back
    /// after that stays to be read, so that whoever was shown it learns so.
    pub fn is_public(&self) -> bool {
        let was_had =
            self.state == State::Accepted || (self.state == State::Revoked && self.answered.is_some());
        was_had && self.hidden.is_none()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn step() -> impl Strategy<Value = (Step, bool)> {
        (proptest::sample::select(Step::ALL.to_vec()), any::<bool>())
    }

    proptest! {
        #[test]
        fn nobody_has_a_badge_that_another_did_not_give(steps in proptest::collection::vec(step(), 0..24)) {
            let (mut state, mut given_by_another, mut taken_by_owner) = (State::Asked, false, false);
            for (step, is_owner) in steps {
                if by_another(step, is_owner).is_err() {
                    continue;
                }
                let Ok(next) = state.after(step) else { continue };
                prop_assert!(!state.is_last());
                given_by_another |= step == Step::Award && !is_owner;
                taken_by_owner |= step == Step::Accept && is_owner;
                state = next;
                if state == State::Accepted {
                    prop_assert!(given_by_another && taken_by_owner);
                }
                if state == State::Awarded {
                    prop_assert!(given_by_another);
                }
            }
        }

        #[test]
        fn what_was_revoked_or_refused_never_holds_again(steps in proptest::collection::vec(step(), 0..24)) {
            for last in [State::Revoked, State::Refused, State::Declined, State::Withdrawn] {
                let after = steps.iter().fold(last, |state, (step, _)| state.after(*step).unwrap_or(state));
                prop_assert_eq!(after, last);
            }
        }

        #[test]
        fn an_address_is_evidence_only_as_it_may_be_signed(url in "(https://|http://|/|//|javascript:|)\\PC{0,40}") {
            if let Some(shown) = Shown::checked("", &url) {
                prop_assert!(shown.url.is_ascii() && !shown.url.contains(['<', '>', '"', ' ']));
                prop_assert!(shown.url.starts_with("http") || shown.url.starts_with('/'));
            }
        }
    }
}
