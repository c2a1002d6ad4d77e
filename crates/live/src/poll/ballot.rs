//! A ballot: what a form answers, as it is kept, and back.

use kernel::{Problem, Refusal};

use super::model::{Poll, PollKind};
use crate::act::Sent;

/// The fields of a ranking, one for each choice: there are no more choices than fields.
pub const RANKS: [&str; 8] = [
    "rank_1", "rank_2", "rank_3", "rank_4", "rank_5", "rank_6", "rank_7", "rank_8",
];
/// The fields of a cloud of words.
pub const WORDS: [&str; 3] = ["word_1", "word_2", "word_3"];

/// Reads the answer to a poll that is not written: numbers with commas.
///
/// # Errors
/// [`Problem::Refused`] when it is not one of those that the poll allows.
pub fn read(poll: &Poll, sent: &Sent) -> Result<String, Problem> {
    let numbers = match poll.kind {
        PollKind::Ranking => ranks(poll, sent)?,
        _ => chosen(poll, sent)?,
    };
    Ok(numbers.iter().map(i64::to_string).collect::<Vec<_>>().join(","))
}

fn chosen(poll: &Poll, sent: &Sent) -> Result<Vec<i64>, Problem> {
    let highest = if poll.kind == PollKind::Scale {
        poll.most
    } else {
        places(poll)
    };
    let typed: Vec<Option<i64>> = sent.form.choices("choice", |word| Some(word.trim().parse().ok()));
    let numbers: Option<Vec<i64>> = typed.into_iter().collect();
    let mut numbers = numbers.ok_or(Refusal::new("poll-not-a-choice"))?;
    if numbers.iter().any(|number| !(1..=highest).contains(number)) {
        return Err(Refusal::new("poll-not-a-choice").into());
    }
    numbers.sort_unstable();
    numbers.dedup();
    let most = match poll.kind {
        PollKind::Multiple | PollKind::Quiz => usize::try_from(poll.most).unwrap_or(1),
        _ => 1,
    };
    if numbers.is_empty() {
        return Err(Refusal::new("poll-choose").into());
    }
    if numbers.len() > most {
        return Err(Refusal::new("poll-too-many").with("count", most).into());
    }
    Ok(numbers)
}

fn ranks(poll: &Poll, sent: &Sent) -> Result<Vec<i64>, Problem> {
    let fields = RANKS.iter().take(poll.choices.len());
    let typed: Option<Vec<i64>> = fields
        .map(|field| sent.form.value(field).trim().parse().ok())
        .collect();
    let ranks = typed.ok_or(Refusal::new("poll-rank-each"))?;
    let mut sorted = ranks.clone();
    sorted.sort_unstable();
    if sorted.into_iter().eq(1..=places(poll)) {
        Ok(ranks)
    } else {
        Err(Refusal::new("poll-rank-each").into())
    }
}

fn places(poll: &Poll) -> i64 {
    i64::try_from(poll.choices.len()).unwrap_or(i64::MAX)
}

/// The numbers of a ballot.
pub fn numbers(body: &str) -> Vec<i64> {
    body.split(',').filter_map(|number| number.parse().ok()).collect()
}

/// A ballot in words, one line each: what was chosen, the step, or the choices in one's order.
pub fn in_words(poll: &Poll, body: &str) -> Vec<String> {
    let numbers = numbers(body);
    let text = |place: &i64| {
        let place = usize::try_from(place - 1).ok()?;
        poll.choices.get(place).map(|choice| choice.text.clone())
    };
    match poll.kind {
        PollKind::Scale => numbers.iter().map(i64::to_string).collect(),
        PollKind::Ranking => {
            let mut ranked: Vec<(i64, i64)> = numbers.into_iter().zip(1..).collect();
            ranked.sort_unstable();
            let lines = ranked
                .iter()
                .filter_map(|(rank, place)| Some(format!("{rank}. {}", text(place)?)));
            lines.collect()
        }
        _ => numbers.iter().filter_map(text).collect(),
    }
}
