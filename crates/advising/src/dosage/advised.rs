//! Advice in words: what a page shows of it.

use dosage::{Advice, Answer, Answers, Fired, Rules, Suggestion, advise, changes};
use kernel::Language;

/// How many other answers are shown that would change the advice.
const CHANGES_SHOWN: usize = 4;

/// Advice, ready to be shown.
pub struct Advised {
    /// The advice.
    pub advice: Advice,
    /// What to do first, then the rest, each with its reasons.
    pub sentences: Vec<Sentence>,
    /// Methods that it suggests.
    pub methods: Vec<Item>,
    /// Tools that it suggests.
    pub tools: Vec<Item>,
    /// What was left out, and by which rule.
    pub dropped: Vec<Item>,
    /// The questions that were left open: field and question.
    pub open: Vec<(String, String)>,
    /// What would change it.
    pub changes: Vec<Otherwise>,
}

/// What one rule says.
pub struct Sentence {
    /// The rule.
    pub rule: String,
    /// What to do.
    pub says: String,
    /// Why.
    pub why: String,
    /// Where it comes from; nothing for a rule of the space's own.
    pub source: String,
    /// Whether it must be read first.
    pub warning: bool,
    /// What it did to the mix.
    pub fired: Fired,
    /// What the rule that undid it says.
    pub overruled_by: Option<String>,
}

/// A method or a tool.
pub struct Item {
    /// Its address on the shelf, when it stands there.
    pub path: Option<String>,
    /// Its name.
    pub name: String,
    /// In two sentences, when it stands on the shelf.
    pub gist: String,
    /// What the rule that suggests it, or leaves it out, says.
    pub says: String,
}

/// Another answer, and what it would make of the mix.
pub struct Otherwise {
    /// The question.
    pub ask: String,
    /// The other answer.
    pub answer: String,
    /// Facilitation then.
    pub facilitation: i8,
    /// Tools then.
    pub tools: i8,
}

impl Advised {
    /// Weighs the rules and says the advice in a language.
    pub fn of(rules: &Rules, answers: &Answers, language: Language) -> Self {
        let advice = advise(rules, answers);
        let rule = |key: &str| rules.rules.iter().find(|rule| rule.key == key);
        let says = |key: &str| rule(key).map_or_else(String::new, |rule| rule.says.get(language).to_owned());
        let item = |suggestion: &Suggestion| item(suggestion, says(&suggestion.rule), language);
        let sentence = |fired: &Fired| {
            let rule = rule(&fired.rule)?;
            Some(Sentence {
                rule: fired.rule.clone(),
                says: rule.says.get(language).to_owned(),
                why: rule.why.get(language).to_owned(),
                source: rules.sources_of(rule, language),
                warning: rule.warning,
                overruled_by: fired.overruled_by.as_deref().map(says),
                fired: fired.clone(),
            })
        };
        let mut sentences: Vec<Sentence> = advice.fired.iter().filter_map(sentence).collect();
        // What protects people is read first; the rest as it was weighed.
        sentences.sort_by_key(|sentence| !sentence.warning);
        let open = answers.open(rules).into_iter();
        Advised {
            sentences,
            methods: advice.methods.iter().map(item).collect(),
            tools: advice.chosen_tools.iter().map(item).collect(),
            dropped: advice.dropped.iter().map(item).collect(),
            open: open
                .map(|variable| (variable.key.clone(), variable.ask.get(language).to_owned()))
                .collect(),
            changes: otherwise(rules, answers, &advice, language),
            advice,
        }
    }

    /// The word for a level of the mix: `none`, `light`, `steady`, `strong`.
    pub fn level(&self, value: &i8) -> &'static str {
        match value {
            ..1 => "none",
            1 => "light",
            2..=3 => "steady",
            4.. => "strong",
        }
    }

    /// What a rule did to one of the two: `2 → 3`.
    pub fn step(&self, (before, after): &(i8, i8)) -> String {
        format!("{before} → {after}")
    }

    /// The word for the share of synchronous time.
    pub fn synchronous(&self) -> &'static str {
        match self.advice.synchronous {
            ..0 => "less",
            0 => "as-is",
            1.. => "more",
        }
    }
}

/// A method or a tool as the shelf has it; by its key alone when a community's rule names something of its own.
fn item(suggestion: &Suggestion, says: String, language: Language) -> Item {
    let key = suggestion.key.as_str();
    let shelf = shelf::shelf().ok();
    let method = shelf.and_then(|shelf| shelf.find_method(key));
    let tool = shelf.and_then(|shelf| shelf.find_tool(key));
    let found = method
        .map(|method| ("methods", &method.title, &method.pitch))
        .or_else(|| tool.map(|tool| ("tools", &tool.title, &tool.need)));
    let Some((sort, title, gist)) = found else {
        return Item {
            path: None,
            name: key.replace('-', " "),
            gist: String::new(),
            says,
        };
    };
    Item {
        path: Some(format!("/shelf/{sort}/{key}")),
        name: title.get(language).unwrap_or(key).to_owned(),
        gist: gist.get(language).unwrap_or_default().to_owned(),
        says,
    }
}

fn otherwise(rules: &Rules, answers: &Answers, advice: &Advice, language: Language) -> Vec<Otherwise> {
    let found = changes(rules, answers, advice, CHANGES_SHOWN).into_iter();
    let said = |change: dosage::Change| {
        let variable = rules
            .variables
            .iter()
            .find(|variable| variable.key == change.variable)?;
        let answer = match &change.answer {
            Answer::Number(number) => number.to_string(),
            Answer::Values(keys) => {
                let chosen = variable.values.iter().filter(|value| keys.contains(&value.key));
                chosen
                    .map(|value| value.name.get(language))
                    .collect::<Vec<_>>()
                    .join(", ")
            }
        };
        Some(Otherwise {
            ask: variable.ask.get(language).to_owned(),
            answer,
            facilitation: change.facilitation,
            tools: change.tools,
        })
    };
    found.filter_map(said).collect()
}
