//! What is the same in two frameworks: only that is compared.

use platform::chance::fingerprint;
use trame::{Framework, Words};

/// What became of a skill between two frameworks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It says the same.
    Same,
    /// It has other words.
    Reworded,
    /// Only the later one has it.
    New,
    /// Only the earlier one had it.
    Gone,
}

/// How a framework stands to an earlier one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Whether the steps are the same, in the same order and words.
    pub same_steps: bool,
    /// The skills of the later one, then those that are gone.
    pub skills: Vec<(String, Change)>,
}

impl Comparison {
    /// Whether what was said of a skill on both may be compared.
    pub fn compares(&self, skill: &str) -> bool {
        let is_same = |(key, change): &(String, Change)| key == skill && *change == Change::Same;
        self.same_steps && self.skills.iter().any(is_same)
    }

    /// The skills to which something happened.
    pub fn changed(&self) -> impl Iterator<Item = (&str, Change)> {
        let skills = self.skills.iter().filter(|(_, change)| *change != Change::Same);
        skills.map(|(key, change)| (key.as_str(), *change))
    }
}

/// Compares two frameworks by what they say, whatever else the trame says.
pub fn compare(before: &Framework, after: &Framework) -> Comparison {
    let later = after.skills.iter().map(|skill| {
        let earlier = before.skills.iter().find(|earlier| earlier.key == skill.key);
        let change = match earlier {
            None => Change::New,
            Some(earlier) if earlier.name == skill.name && earlier.gist == skill.gist => Change::Same,
            Some(_) => Change::Reworded,
        };
        (skill.key.clone(), change)
    });
    let is_gone = |key: &str| after.skills.iter().all(|skill| skill.key != key);
    let gone = before.skills.iter().filter(|skill| is_gone(&skill.key));
    Comparison {
        same_steps: before.steps == after.steps,
        skills: later
            .chain(gone.map(|skill| (skill.key.clone(), Change::Gone)))
            .collect(),
    }
}

/// What a position remembers of the framework on which it was made: SHA-256 of its skills and steps.
pub fn digest(framework: &Framework) -> String {
    let mut text = String::new();
    let mut add = |key: &str, name: &Words, gist: &Words| {
        text.push_str(key);
        for (language, said) in name.iter().chain(gist.iter()) {
            text.push('\n');
            text.push_str(language.word());
            text.push(' ');
            text.push_str(said);
        }
        text.push_str("\n\n");
    };
    for skill in &framework.skills {
        add(&skill.key, &skill.name, &skill.gist);
    }
    for step in &framework.steps {
        add(&step.key, &step.name, &step.gist);
    }
    fingerprint(&text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use trame::{Degree, Skill};

    fn skill(key: &str, gist: &str) -> Skill {
        Skill {
            key: key.to_owned(),
            name: Words::same(key),
            gist: Words::same(gist),
            ..Skill::default()
        }
    }

    fn framework(skills: &[(&str, &str)]) -> Framework {
        Framework {
            skills: skills.iter().map(|(key, gist)| skill(key, gist)).collect(),
            ..Framework::default()
        }
    }

    #[test]
    fn what_changed_between_two_frameworks_is_said() {
        let before = framework(&[
            ("listening", "Hearing."),
            ("kindness", "Wishing well."),
            ("ego", "Less."),
        ]);
        let after = framework(&[
            ("kindness", "Wishing people well."),
            ("listening", "Hearing."),
            ("stepping-back", "Looking."),
        ]);
        let comparison = compare(&before, &after);
        let changed: Vec<(&str, Change)> = comparison.changed().collect();
        assert_eq!(
            changed,
            [
                ("kindness", Change::Reworded),
                ("stepping-back", Change::New),
                ("ego", Change::Gone)
            ]
        );
        assert!(
            comparison.compares("listening")
                && !comparison.compares("kindness")
                && !comparison.compares("ego")
        );
        assert_ne!(digest(&before), digest(&after));
        assert_eq!(digest(&before), digest(&before.clone()));
    }

    #[test]
    fn other_steps_make_nothing_comparable() {
        let before = framework(&[("listening", "Hearing.")]);
        let mut after = before.clone();
        after.steps.push(Degree::default());
        let comparison = compare(&before, &after);
        assert!(!comparison.compares("listening") && comparison.changed().next().is_none());
        assert_ne!(digest(&before), digest(&after));
    }

    #[test]
    fn a_pivot_or_a_level_more_is_the_same_skill() {
        let before = framework(&[("listening", "Hearing.")]);
        let mut after = before.clone();
        after.skills[0].pivot = true;
        assert!(compare(&before, &after).compares("listening"));
        assert_eq!(digest(&before), digest(&after));
    }
}
