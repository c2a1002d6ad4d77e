//! A letter to some trainees: what it is about, to whom it may go, and what is proposed to say.

use kernel::{PersonId, Problem, Uid};
use platform::Tx;
use platform::web::View;
use spaces::shape::said;
use trame::Program;

use super::concern::{self, SILENCES};
use super::facts::Facts;
use super::store::{self, Trainee};

/// What a letter is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// Nothing was heard of them for so many days.
    Silent(i64),
    /// They have several activities of weeks before to do; whoever is silent for so many days is left out.
    Stuck(i64),
    /// An activity is not clear to them.
    Unclear(String),
    /// What somebody wrote of an activity.
    Remark(String),
    /// A small group has not met.
    Group(Uid),
    /// Anything, to one person.
    Person(Uid),
}

impl About {
    /// Reads what was asked for; nothing when it is none of these.
    pub fn read(about: &str, of: &str) -> Option<Self> {
        let days = || of.parse().ok().filter(|days| SILENCES.contains(days));
        Some(match about {
            "silent" => About::Silent(days()?),
            "stuck" => About::Stuck(days()?),
            "unclear" => About::Unclear(of.to_owned()),
            "remark" => About::Remark(of.to_owned()),
            "group" => About::Group(of.parse().ok()?),
            "person" => About::Person(of.parse().ok()?),
            _ => return None,
        })
    }

    /// The word, as stored and in forms.
    pub const fn word(&self) -> &'static str {
        match self {
            About::Silent(_) => "silent",
            About::Stuck(_) => "stuck",
            About::Unclear(_) => "unclear",
            About::Remark(_) => "remark",
            About::Group(_) => "group",
            About::Person(_) => "person",
        }
    }

    /// What of, as in forms.
    pub fn of(&self) -> String {
        match self {
            About::Silent(days) | About::Stuck(days) => days.to_string(),
            About::Unclear(key) | About::Remark(key) => key.clone(),
            About::Group(uid) | About::Person(uid) => uid.to_string(),
        }
    }

    /// The activity that it is about.
    pub fn activity(&self) -> Option<&str> {
        match self {
            About::Unclear(key) | About::Remark(key) => Some(key),
            _ => None,
        }
    }

    /// Those whom it is about, by name; `to` names the author of a remark.
    ///
    /// # Errors
    /// [`Problem::Missing`] when it is about something that is not there.
    pub fn people<'a>(
        &self,
        tx: &mut Tx,
        facts: &'a Facts,
        program: &Program,
        space: kernel::SpaceId,
        to: Option<Uid>,
    ) -> Result<Vec<&'a Trainee>, Problem> {
        let chosen: Vec<PersonId> = match self {
            About::Silent(days) => concern::silent(facts, *days)
                .iter()
                .map(|each| each.person)
                .collect(),
            About::Stuck(days) => {
                let silent = concern::silent(facts, *days);
                concern::stuck(facts, program, &silent)
                    .iter()
                    .map(|each| each.person)
                    .collect()
            }
            About::Unclear(key) => store::unclear(tx, space, key)?,
            About::Group(uid) => {
                let group = facts.groups.iter().find(|group| group.uid == *uid);
                group.ok_or(Problem::Missing)?.people.clone()
            }
            About::Remark(_) => one(facts, to)?,
            About::Person(uid) => one(facts, Some(*uid))?,
        };
        if self
            .activity()
            .is_some_and(|key| program.activities.iter().all(|activity| activity.key != key))
        {
            return Err(Problem::Missing);
        }
        let is_chosen = |trainee: &&Trainee| chosen.contains(&trainee.person.id);
        Ok(facts.trainees.iter().filter(is_chosen).collect())
    }

    /// The subject and the text that are proposed.
    pub fn proposed(&self, v: &View, facts: &Facts, program: &Program, space: &str) -> (String, String) {
        let activity = self.activity().and_then(|key| {
            let activity = program.activities.iter().find(|activity| activity.key == key)?;
            Some(said(&activity.name, v.language).text.to_owned())
        });
        let group = match self {
            About::Group(uid) => facts
                .groups
                .iter()
                .find(|group| group.uid == *uid)
                .map(|group| group.name.clone()),
            _ => None,
        };
        let name = activity.or(group).unwrap_or_default();
        let say = |part: &str| {
            let message = format!("trainee-letter-{}-{part}", self.word());
            v.t2(&message, "name", &name, "space", space)
        };
        (say("subject"), say("body"))
    }
}

fn one(facts: &Facts, uid: Option<Uid>) -> Result<Vec<PersonId>, Problem> {
    let found = facts
        .trainees
        .iter()
        .find(|trainee| Some(trainee.person.uid) == uid);
    found
        .map(|trainee| vec![trainee.person.id])
        .ok_or(Problem::Missing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_written_the_same() {
        for (about, of) in [
            ("silent", "10"),
            ("stuck", "21"),
            ("unclear", "a-key"),
            ("remark", "a-key"),
        ] {
            let read = About::read(about, of).unwrap();
            assert_eq!((read.word(), read.of().as_str()), (about, of));
        }
        for (about, of) in [
            ("silent", "11"),
            ("silent", ""),
            ("group", "x"),
            ("all", ""),
            ("", ""),
        ] {
            assert_eq!(About::read(about, of), None, "{about} {of}");
        }
    }
}
