//! What a reading connection answered, kept while nobody writes.
//!
//! Always true:
//! - an answer is given again only to the same statement with the same arguments, in a transaction that sees the same
//!   version of the data; with another version nothing is kept;
//! - it is kept when it is asked for a second time, so that questions with the moment in them push nothing out.
//!
//! Why here and not around pages: `docs/decisions/0029-answers-are-kept-while-nobody-writes.md`.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHasher};

use crate::db::{Statement, Value};

/// How many bytes the answers of a connection take together, and one of them.
const ROOM: usize = 512 * 1024;
const LARGEST: usize = 8 * 1024;
/// How many questions are remembered that were asked once.
const REMEMBERED: usize = 1024;

/// The answers of one connection.
pub(super) struct Kept {
    version: i64,
    answers: FxHashMap<u64, Answer>,
    bytes: usize,
    /// Each place holds the number of the last question that fell on it.
    once: Box<[u64; REMEMBERED]>,
}

struct Answer {
    statement: Statement,
    args: Vec<Value>,
    rows: Vec<Vec<Value>>,
}

/// A statement with its arguments, and a number for both.
#[derive(Clone, Copy)]
pub(super) struct Question<'a> {
    statement: Statement,
    args: &'a [Value],
    number: u64,
}

impl<'a> Question<'a> {
    pub(super) fn new(statement: Statement, args: &'a [Value]) -> Self {
        let mut hasher = FxHasher::default();
        // By where the text stands in the program, as for prepared statements.
        (statement.text().as_ptr().addr(), statement.text().len()).hash(&mut hasher);
        for value in args {
            match value {
                Value::Null => 0_u8.hash(&mut hasher),
                Value::Number(number) => number.hash(&mut hasher),
                Value::Fraction(number) => number.to_bits().hash(&mut hasher),
                Value::Text(text) => text.hash(&mut hasher),
                Value::Bytes(bytes) => bytes.hash(&mut hasher),
            }
        }
        let number = hasher.finish();
        Question {
            statement,
            args,
            number,
        }
    }
}

impl Kept {
    /// How many rows an answer has at most that is kept.
    pub(super) const ROWS: usize = 64;

    pub(super) fn new() -> Self {
        Kept {
            version: 0,
            answers: FxHashMap::default(),
            bytes: 0,
            once: Box::new([0; REMEMBERED]),
        }
    }

    /// A transaction begins that sees this version of the data.
    pub(super) fn begin(&mut self, version: i64) {
        if self.version != version {
            self.version = version;
            self.answers.clear();
            self.bytes = 0;
        }
    }

    /// The rows, if they are kept.
    pub(super) fn find(&self, question: Question<'_>) -> Option<&[Vec<Value>]> {
        let answer = self.answers.get(&question.number)?;
        let same = answer.statement == question.statement && answer.args == question.args;
        same.then_some(answer.rows.as_slice())
    }

    /// Whether the answer is worth keeping: somebody asked the same before.
    pub(super) fn is_asked_again(&mut self, question: Question<'_>) -> bool {
        let place = usize::try_from(question.number >> 32).unwrap_or_default() % REMEMBERED;
        match self.once.get_mut(place) {
            Some(last) => std::mem::replace(last, question.number) == question.number,
            None => false,
        }
    }

    /// Keeps an answer, unless it is large, or no room is left, or another has its number.
    pub(super) fn keep(&mut self, question: Question<'_>, rows: Vec<Vec<Value>>) {
        let bytes =
            size_of::<Answer>() + bytes(question.args) + rows.iter().map(|row| bytes(row)).sum::<usize>();
        let is_small = rows.len() <= Kept::ROWS && bytes <= LARGEST && self.bytes + bytes <= ROOM;
        if is_small && !self.answers.contains_key(&question.number) {
            let answer = Answer {
                statement: question.statement,
                args: question.args.to_vec(),
                rows,
            };
            self.answers.insert(question.number, answer);
            self.bytes += bytes;
        }
    }
}

fn bytes(values: &[Value]) -> usize {
    let text = |value: &Value| match value {
        Value::Text(text) => text.len(),
        Value::Bytes(bytes) => bytes.len(),
        Value::Null | Value::Number(_) | Value::Fraction(_) => 0,
    };
    size_of_val(values) + values.iter().map(text).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASKED: Statement = Statement::new("select name from people where id = $1");
    const OTHER: Statement = Statement::new("select town from people where id = $1");

    fn named(name: &str) -> Vec<Vec<Value>> {
        vec![vec![Value::Text(name.to_owned())]]
    }

    #[test]
    fn an_answer_is_given_to_the_same_question_until_somebody_writes() {
        let mut kept = Kept::new();
        let args = [Value::Number(7)];
        let question = Question::new(ASKED, &args);
        kept.begin(1);
        assert!(!kept.is_asked_again(question), "the first time it is not kept");
        assert!(kept.is_asked_again(question));
        kept.keep(question, named("Ada"));
        assert_eq!(kept.find(question), Some(named("Ada").as_slice()));
        kept.begin(1);
        assert!(kept.find(question).is_some(), "nobody wrote");
        let others = [Value::Number(8)];
        assert!(kept.find(Question::new(ASKED, &others)).is_none());
        assert!(kept.find(Question::new(OTHER, &args)).is_none());
        kept.begin(2);
        assert!(kept.find(question).is_none(), "somebody wrote");
        assert!(kept.is_asked_again(question), "and it is worth keeping at once");
    }

    #[test]
    fn of_two_questions_with_one_number_the_first_is_kept() {
        let mut kept = Kept::new();
        let (args, others) = ([Value::Text("a".into())], [Value::Text("b".into())]);
        let number = 7;
        let ask = |args| Question {
            statement: ASKED,
            args,
            number,
        };
        kept.keep(ask(&args), named("Ada"));
        assert!(kept.find(ask(&others)).is_none());
        kept.keep(ask(&others), named("Ben"));
        assert!(kept.find(ask(&others)).is_none());
        assert_eq!(kept.find(ask(&args)), Some(named("Ada").as_slice()));
    }

    #[test]
    fn what_is_large_is_not_kept_and_there_is_an_end_to_what_is() {
        let mut kept = Kept::new();
        kept.keep(Question::new(ASKED, &[]), named(&"a".repeat(LARGEST)));
        kept.keep(Question::new(OTHER, &[]), vec![vec![Value::Null]; Kept::ROWS + 1]);
        assert!(kept.answers.is_empty());
        for number in 0..10_000 {
            let args = [Value::Number(number)];
            kept.keep(Question::new(ASKED, &args), named(&"a".repeat(200)));
        }
        assert!(kept.bytes <= ROOM && kept.answers.len() > 500);
    }
}
