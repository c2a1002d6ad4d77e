//! The plan in a trame, and what must hold in it, said so that a trainer understands.

use std::collections::HashMap;

use kernel::{Language, Refusal};
use spaces::shape::said;
use trame::{Activity, Part, Trame, Words};

use crate::merge::Plan;

impl Plan {
    /// The plan of a trame, if it has one.
    pub fn of(trame: &Trame) -> Option<Self> {
        Some(Plan {
            program: trame.program.clone()?,
            stages: trame.stages.clone(),
        })
    }

    /// Puts it into a trame.
    pub fn put(self, trame: &mut Trame) {
        trame.program = Some(self.program);
        trame.stages = self.stages;
    }

    /// An activity, by its key.
    pub fn activity(&self, key: &str) -> Option<&Activity> {
        self.program
            .activities
            .iter()
            .find(|activity| activity.key == key)
    }

    /// What people call a thing of the plan.
    pub fn name(&self, part: Part, key: &str) -> Option<&Words> {
        let program = &self.program;
        match part {
            Part::Activity => self.activity(key).map(|thing| &thing.name),
            Part::Meeting => {
                let mut meetings = program.meetings.iter();
                meetings.find(|thing| thing.key == key).map(|thing| &thing.name)
            }
            Part::Strand => {
                let mut strands = program.strands.iter();
                strands.find(|thing| thing.key == key).map(|thing| &thing.name)
            }
            Part::Stage => self
                .stages
                .iter()
                .find(|thing| thing.key == key)
                .map(|thing| &thing.name),
            _ => None,
        }
    }

    /// The first thing that cannot be so, for a reader.
    pub fn broken(&self, reader: Language) -> Option<Refusal> {
        let weeks: HashMap<&str, &Activity> = self
            .program
            .activities
            .iter()
            .map(|activity| (activity.key.as_str(), activity))
            .collect();
        for activity in &self.program.activities {
            let name = || said(&activity.name, reader).text.to_owned();
            if activity.week > self.program.weeks {
                let weeks = self.program.weeks;
                return Some(
                    Refusal::new("plan-past-the-end")
                        .with("name", name())
                        .with("weeks", weeks),
                );
            }
            if !self.program.strand_keys().contains(&activity.strand.as_str()) {
                return Some(Refusal::new("plan-strand-gone").with("name", name()));
            }
            let on_stage = |key: &String| self.stages.iter().any(|stage| stage.key == *key);
            if !activity.stage.as_ref().map_or(self.stages.is_empty(), on_stage) {
                return Some(Refusal::new("plan-stage-gone").with("name", name()));
            }
        }
        for activity in &self.program.activities {
            let name = || said(&activity.name, reader).text.to_owned();
            let later = activity
                .after
                .iter()
                .filter_map(|key| weeks.get(key.as_str()))
                .find(|before| before.week > activity.week);
            if let Some(before) = later {
                return Some(
                    Refusal::new("plan-after-later")
                        .with("name", name())
                        .with("other", said(&before.name, reader).text)
                        .with("week", before.week),
                );
            }
        }
        let past = |week: u32| week > self.program.weeks;
        if let Some(meeting) = self.program.meetings.iter().find(|meeting| past(meeting.week)) {
            return Some(
                Refusal::new("plan-past-the-end")
                    .with("name", said(&meeting.name, reader).text)
                    .with("weeks", self.program.weeks),
            );
        }
        self.in_circle()
            .map(|activity| Refusal::new("plan-in-circle").with("name", said(&activity.name, reader).text))
    }

    /// An activity that waits for itself through others, if there is one: what is left when, again and again, what
    /// waits for nothing is taken away.
    fn in_circle(&self) -> Option<&Activity> {
        let activities = &self.program.activities;
        let places: HashMap<&str, usize> = activities
            .iter()
            .enumerate()
            .map(|(place, activity)| (activity.key.as_str(), place))
            .collect();
        let mut waits: Vec<usize> = vec![0; activities.len()];
        let mut followers: Vec<Vec<usize>> = vec![Vec::new(); activities.len()];
        for (place, activity) in activities.iter().enumerate() {
            for before in activity.after.iter().filter_map(|key| places.get(key.as_str())) {
                if let (Some(count), Some(list)) = (waits.get_mut(place), followers.get_mut(*before)) {
                    *count += 1;
                    list.push(place);
                }
            }
        }
        let mut free: Vec<usize> = (0..activities.len())
            .filter(|place| waits.get(*place) == Some(&0))
            .collect();
        while let Some(place) = free.pop() {
            for follower in followers.get(place).into_iter().flatten() {
                if let Some(count) = waits.get_mut(*follower) {
                    *count -= 1;
                    if *count == 0 {
                        free.push(*follower);
                    }
                }
            }
        }
        let left = waits.iter().position(|count| *count > 0)?;
        activities.get(left)
    }
}
