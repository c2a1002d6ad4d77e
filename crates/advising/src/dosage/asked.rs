//! The questions, and the answers as they stand in an address: `people=9&distance=same&aims-decide=on`.

use dosage::{Answer, Answers, Kind, Rules, Variable};
use kernel::Language;
use platform::web::{Cx, percent_encoded};

/// The groups in which the questions are asked: the key of the title, and the last variable of each.
const GROUPS: [(&str, &str); 4] = [
    ("dosage-group-people", "time"),
    ("dosage-group-tools", "agreed"),
    ("dosage-group-life", "aims"),
    ("dosage-group-means", "constraints"),
];

/// A group of questions.
pub struct Group {
    /// The key of its title.
    pub title: &'static str,
    /// Its questions.
    pub questions: Vec<Question>,
}

/// A question, with the answer that was given.
pub struct Question {
    /// The variable.
    pub key: String,
    /// How it is answered.
    pub kind: Kind,
    /// What is asked.
    pub ask: String,
    /// What helps; often nothing.
    pub hint: String,
    /// The number that was given.
    pub number: String,
    /// The greatest number.
    pub most: u32,
    /// What may be chosen: field, value, name, chosen.
    pub choices: Vec<Choice>,
}

/// A value that may be chosen.
pub struct Choice {
    /// The name of its field.
    pub field: String,
    /// What the field sends.
    pub value: String,
    /// What people read.
    pub name: String,
    /// Whether it was chosen.
    pub chosen: bool,
}

impl Question {
    /// Whether several may be chosen.
    pub fn is_many(&self) -> bool {
        self.kind == Kind::Choices
    }

    /// Whether an answer was given.
    pub fn is_answered(&self) -> bool {
        !self.number.is_empty() || self.choices.iter().any(|choice| choice.chosen)
    }

    /// Whether a number is typed.
    pub fn is_number(&self) -> bool {
        self.kind == Kind::Number
    }
}

/// The name of the field of a value.
fn field(variable: &Variable, value: &str) -> String {
    match variable.kind {
        Kind::Choices => format!("{}-{value}", variable.key),
        Kind::Number | Kind::Choice => variable.key.clone(),
    }
}

/// What the address that was asked for tells.
pub fn asked(cx: &Cx, rules: &Rules) -> Answers {
    let mut answers = Answers::new();
    for variable in &rules.variables {
        let chosen: Vec<&str> = match variable.kind {
            Kind::Choices => {
                let values = variable.values.iter().map(|value| value.key.as_str());
                values
                    .filter(|value| cx.query(&field(variable, value)).is_some())
                    .collect()
            }
            Kind::Number | Kind::Choice => cx.query(&variable.key).into_iter().collect(),
        };
        answers.tell(variable, &chosen);
    }
    answers
}

/// The query that tells these answers again.
pub fn address(answers: &Answers, rules: &Rules) -> String {
    let mut parts = Vec::new();
    for variable in &rules.variables {
        match answers.get(&variable.key) {
            None => {}
            Some(Answer::Number(number)) => parts.push(format!("{}={number}", variable.key)),
            Some(Answer::Values(values)) => {
                for value in values {
                    let sent = if variable.kind == Kind::Choices {
                        "on"
                    } else {
                        value
                    };
                    parts.push(format!("{}={}", field(variable, value), percent_encoded(sent)));
                }
            }
        }
    }
    parts.join("&")
}

/// The questions in their groups, in a language.
pub fn groups(rules: &Rules, answers: &Answers, language: Language) -> Vec<Group> {
    let mut variables = rules.variables.iter();
    let take = |(title, last): (&'static str, &str)| {
        let mut questions = Vec::new();
        for variable in variables.by_ref() {
            questions.push(question(variable, answers, language));
            if variable.key == last {
                break;
            }
        }
        Group { title, questions }
    };
    GROUPS
        .map(take)
        .into_iter()
        .filter(|group| !group.questions.is_empty())
        .collect()
}

fn question(variable: &Variable, answers: &Answers, language: Language) -> Question {
    let answer = answers.get(&variable.key);
    let chosen = |key: &String| matches!(answer, Some(Answer::Values(values)) if values.contains(key));
    let choice = |value: &dosage::Value| Choice {
        field: field(variable, &value.key),
        value: if variable.kind == Kind::Choices {
            "on".to_owned()
        } else {
            value.key.clone()
        },
        name: value.name.get(language).to_owned(),
        chosen: chosen(&value.key),
    };
    Question {
        key: variable.key.clone(),
        kind: variable.kind,
        ask: variable.ask.get(language).to_owned(),
        hint: variable.hint.get(language).to_owned(),
        number: match answer {
            Some(Answer::Number(number)) => number.to_string(),
            _ => String::new(),
        },
        most: variable.most,
        choices: variable.values.iter().map(choice).collect(),
    }
}
