//! What holds inside a program, and between it and the rest.

use std::collections::HashMap;

use super::rules::{Kind, Rules};
use crate::text::excerpt;
use crate::{Activity, File, Program, QuizQuestion, Strand, What};

/// Checks the program, if there is one.
pub(super) fn check(rules: &mut Rules<'_>) {
    let Some(program) = &rules.trame.program else {
        return;
    };
    strands(rules, program);
    meetings(rules, program);
    activities(rules, program);
    for (index, edge) in circles(&program.activities) {
        if let Some(key) = program
            .activities
            .get(index)
            .and_then(|activity| activity.after.get(edge))
        {
            let what = What::AfterInCircle { key: key.clone() };
            rules.blame(File::Program, &format!("activity.{index}.after.{edge}"), what);
        }
    }
}

fn week(rules: &mut Rules<'_>, place: &str, week: u32, weeks: u32) {
    // No number of weeks means that it could not be read.
    if weeks > 0 && week > weeks {
        rules.blame(
            File::Program,
            &format!("{place}.week"),
            What::PastTheEnd { week, weeks },
        );
    }
}

fn strands(rules: &mut Rules<'_>, program: &Program) {
    if program.strands.len() > Strand::MOST {
        let most = Strand::MOST;
        rules.blame(File::Program, "strand", What::TooManyStrands { most });
    }
    // One that was not understood may be the one that is named.
    if rules.blamed(File::Program, "strand") {
        return;
    }
    let known = program.strand_keys();
    for (index, activity) in program.activities.iter().enumerate() {
        let place = format!("activity.{index}.strand");
        if !known.contains(&activity.strand.as_str()) && !rules.blamed(File::Program, &place) {
            let what = What::NoSuchStrand {
                key: excerpt(&activity.strand),
                allowed: known.join(", "),
            };
            rules.blame(File::Program, &place, what);
        }
    }
}

fn meetings(rules: &mut Rules<'_>, program: &Program) {
    let gatherings = rules.gathering_keys();
    for (index, meeting) in program.meetings.iter().enumerate() {
        let place = format!("meeting.{index}");
        week(rules, &place, meeting.week, program.weeks);
        if let Some(key) = &meeting.gathering {
            rules.refer(File::Program, &format!("{place}.gathering"), key, &gatherings);
        }
    }
}

fn activities(rules: &mut Rules<'_>, program: &Program) {
    let stages = Kind::new(
        File::Stages,
        "stage",
        rules.trame.stages.iter().map(|stage| &stage.key),
    );
    let concepts = Kind::new(
        File::Framework,
        "concept",
        rules.trame.framework.concepts.iter().map(|concept| &concept.key),
    );
    let skills = rules.skills();
    let sheets = Kind::new(
        File::Sheets,
        "sheet",
        rules.trame.sheets.iter().map(|sheet| &sheet.key),
    );
    let others = Kind::new(
        File::Program,
        "activity",
        program.activities.iter().map(|activity| &activity.key),
    );
    let weeks: HashMap<&str, u32> = program
        .activities
        .iter()
        .map(|activity| (activity.key.as_str(), activity.week))
        .collect();
    for (index, activity) in program.activities.iter().enumerate() {
        let place = format!("activity.{index}");
        week(rules, &place, activity.week, program.weeks);
        match &activity.stage {
            Some(key) => rules.refer(File::Program, &format!("{place}.stage"), key, &stages),
            None if rules.trame.stages.is_empty()
                || rules.wrote(File::Program, &format!("{place}.stage")) => {}
            None => rules.blame(File::Program, &format!("{place}.key"), What::MissingStage {}),
        }
        if let Some(key) = &activity.sheet {
            rules.refer(File::Program, &format!("{place}.sheet"), key, &sheets);
        }
        for (number, question) in activity.questions.iter().enumerate() {
            ask(rules, &format!("{place}.question.{number}"), question);
        }
        rules.refer_all(
            File::Program,
            &format!("{place}.concepts"),
            &activity.concepts,
            &concepts,
        );
        rules.refer_all(
            File::Program,
            &format!("{place}.skills"),
            &activity.skills,
            &skills,
        );
        rules.refer_all(File::Program, &format!("{place}.after"), &activity.after, &others);
        for (after_index, key) in activity.after.iter().enumerate() {
            let week = weeks.get(key.as_str()).copied().unwrap_or_default();
            if week > activity.week {
                let what = What::AfterLater {
                    key: key.clone(),
                    week,
                };
                rules.blame(File::Program, &format!("{place}.after.{after_index}"), what);
            }
        }
    }
}

/// A question leaves something to choose, and a right choice among it.
fn ask(rules: &mut Rules<'_>, place: &str, question: &QuizQuestion) {
    if rules.blamed(File::Program, &format!("{place}.choice")) {
        return;
    }
    let key = format!("{place}.key");
    if question.choices.len() < 2 {
        rules.blame(File::Program, &key, What::TooFewAnswers {});
    } else if question.right() == 0 {
        rules.blame(File::Program, &key, What::NoRightAnswer {});
    }
}

/// Where activities wait for one another: each `after` that closes a circle, as the numbers of the activity and
/// of the key in its list. Kept on a list of its own rather than on the stack, which a long chain would overflow.
fn circles(activities: &[Activity]) -> Vec<(usize, usize)> {
    let indexes: HashMap<&str, usize> = activities
        .iter()
        .enumerate()
        .map(|(index, activity)| (activity.key.as_str(), index))
        .collect();
    let mut states = vec![State::New; activities.len()];
    let mut found = Vec::new();
    for start in 0..activities.len() {
        let mut path = vec![(start, 0)];
        while let Some((index, edge)) = path.pop() {
            let (Some(activity), Some(state)) = (activities.get(index), states.get_mut(index)) else {
                continue;
            };
            if edge == 0 && *state != State::New {
                continue;
            }
            let Some(key) = activity.after.get(edge) else {
                *state = State::Done;
                continue;
            };
            *state = State::Open;
            path.push((index, edge + 1));
            match indexes
                .get(key.as_str())
                .map(|before| (*before, states.get(*before)))
            {
                Some((_, Some(State::Open))) => found.push((index, edge)),
                Some((before, Some(State::New))) => path.push((before, 0)),
                _ => {}
            }
        }
    }
    found
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    New,
    Open,
    Done,
}
