//! The polls among what remains of a session: each question with its results in a line each, without names.

use gatherings::gathering::GatheringId;
use kernel::Problem;
use platform::Tx;

use super::kept::{Kept as Results, kept};
use super::outcome::Outcome;
use crate::record::{Chapter, Kept, Said};

/// The polls whose results were shown.
pub(crate) const CHAPTERS: &[Chapter] = &[Chapter {
    word: "polls",
    is_signed: false,
    count: |tx, room| Ok(i64::try_from(kept(tx, room)?.len()).unwrap_or(i64::MAX)),
    read,
}];

fn read(tx: &mut Tx, room: GatheringId, from: i64, most: i64) -> Result<Vec<Kept>, Problem> {
    let (from, most) = (
        usize::try_from(from).unwrap_or(0),
        usize::try_from(most).unwrap_or(0),
    );
    let polls = kept(tx, room)?.into_iter().skip(from).take(most);
    Ok(polls.map(|poll| remains(&poll)).collect())
}

fn remains(poll: &Results) -> Kept {
    Kept {
        at: None,
        label: Some(("record-poll", poll.title.clone())),
        said: vec![Said {
            by: None,
            text: lines(poll).join("\n"),
        }],
        ..Kept::default()
    }
}

/// What came out, a line each: the words, then how many.
fn lines(poll: &Results) -> Vec<String> {
    let counted = |text: &str, count: i64| format!("{text} : {count}");
    match &poll.outcome {
        Outcome::Choices { choices } => choices
            .iter()
            .map(|each| counted(&each.text, each.count))
            .collect(),
        Outcome::Scale { steps, mean, spread } => {
            let step = |(step, count): (i64, &i64)| counted(&step.to_string(), *count);
            let mut lines: Vec<String> = (1..).zip(steps).map(step).collect();
            lines.push(format!("{} ± {}", hundredths(*mean), hundredths(*spread)));
            lines
        }
        Outcome::Ranking { choices } => {
            let ranked = choices.iter();
            ranked
                .map(|each| format!("{} : {}", each.text, hundredths(each.mean)))
                .collect()
        }
        Outcome::Words { words } => words.iter().map(|each| counted(&each.text, each.count)).collect(),
        Outcome::Texts { texts } => texts.iter().map(|each| each.text.clone()).collect(),
        Outcome::Wall { groups } => {
            let group = |each: &super::outcome::Group| {
                let head = counted(&each.text, each.dots);
                std::iter::once(head)
                    .chain(each.ideas.iter().map(|idea| format!("– {idea}")))
                    .collect::<Vec<_>>()
            };
            groups.iter().flat_map(group).collect()
        }
    }
}

fn hundredths(number: i64) -> String {
    format!("{}.{:02}", number / 100, number % 100)
}
