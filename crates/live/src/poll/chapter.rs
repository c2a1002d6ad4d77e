//! The polls among what remains of a session: each question with its results, without names.

use gatherings::gathering::GatheringId;
use kernel::Problem;
use platform::Tx;
use platform::web::View;

use super::kept::{Kept as Results, kept};
use super::outcome::{Counted, Group, Outcome, Ranked, Word};
use super::tally::OutcomeHtml;
use crate::record::{Chapter, Kept};

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
    Ok(polls.map(remains).collect())
}

fn remains(poll: Results) -> Kept {
    Kept {
        label: Some(("record-poll", poll.title.clone())),
        results: Some(poll),
        ..Kept::default()
    }
}

/// What came out, a line each, in the words of the page: what, then how many.
pub(crate) fn in_lines(v: &View, poll: &Results) -> String {
    let drawn = OutcomeHtml::of(v, poll);
    let line = |text: &str, what: String| v.t2("poll-line", "text", text, "what", what);
    let lines: Vec<String> = match &poll.outcome {
        Outcome::Choices { choices } => {
            let choice = |each: &Counted| line(&each.text, drawn.share(&each.count));
            choices.iter().map(choice).collect()
        }
        Outcome::Scale { steps, mean, spread } => {
            let step = |(step, count): (i64, &i64)| line(&step.to_string(), drawn.share(count));
            let steps = (1..).zip(steps).map(step);
            steps.chain([drawn.mean(mean, spread)]).collect()
        }
        Outcome::Ranking { choices } => {
            let rank = |each: &Ranked| line(&each.text, drawn.rank(&each.mean));
            choices.iter().map(rank).collect()
        }
        Outcome::Words { words } => {
            let word = |each: &Word| line(&each.text, v.tn("poll-times", each.count));
            words.iter().map(word).collect()
        }
        Outcome::Texts { texts } => texts.iter().map(|each| each.text.clone()).collect(),
        Outcome::Wall { groups } => {
            let group = |each: &Group| {
                let head = line(&each.text, v.tn("poll-dots", each.dots));
                let ideas = each.ideas.iter().map(|idea| format!("– {idea}"));
                std::iter::once(head).chain(ideas).collect::<Vec<_>>()
            };
            groups.iter().flat_map(group).collect()
        }
    };
    lines.join("\n")
}
