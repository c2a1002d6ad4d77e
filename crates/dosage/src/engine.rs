//! Weighing the rules. Source: `domain.md` section 8.4, order of evaluation.

use crate::advice::{Advice, Fired, Presence, Suggestion};
use crate::answers::Answers;
use crate::rule::{Effects, Phase, Rule, Rules};

const BEGINNING: i8 = 2;
const MOST_METHODS: usize = 5;
const MOST_TOOLS: usize = 3;

/// The mix while it is weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Mix {
    facilitation: i8,
    tools: i8,
}

/// Advises on what was told. Takes some microseconds, and nothing from outside its arguments.
pub fn advise(rules: &Rules, answers: &Answers) -> Advice {
    let mut mix = Mix {
        facilitation: BEGINNING,
        tools: BEGINNING,
    };
    let mut fired: Vec<Fired> = Vec::new();
    let mut synchronous = 0;
    let mut presence: Option<Presence> = None;
    let holding: Vec<&Rule> = in_order(rules)
        .filter(|rule| rule.weight > 0 && rule.holds(answers))
        .collect();
    let weighed = bounds_last(&holding);
    for (place, rule) in weighed.iter().enumerate() {
        let next = weigh(mix, rule);
        mark_overruled(
            &mut fired,
            weighed.get(..place).unwrap_or_default(),
            mix,
            next,
            rule,
        );
        fired.push(Fired {
            rule: rule.key.clone(),
            phase: rule.phase,
            facilitation: (mix.facilitation, next.facilitation),
            tools: (mix.tools, next.tools),
            overruled_by: None,
        });
        mix = next;
        synchronous += rule.effects.synchronous * rule.weight;
        presence = match (presence, rule.effects.presence) {
            (Some(known), Some(wished)) => Some(known.and(wished)),
            (known, wished) => known.or(wished),
        };
    }
    let dropped = |key: &str, of_methods: bool| dropping(rules, &holding, key, of_methods);
    let (methods, lost_methods) = pick(&holding, |effects| &effects.methods, |key| dropped(key, true));
    let (tools, lost_tools) = pick(&holding, |effects| &effects.tools_for, |key| dropped(key, false));
    let most_tools = MOST_TOOLS.min(usize::try_from(mix.tools).unwrap_or(0));
    Advice {
        facilitation: mix.facilitation,
        tools: mix.tools,
        synchronous: synchronous.clamp(-3, 3),
        presence,
        methods: methods.into_iter().take(MOST_METHODS).collect(),
        chosen_tools: tools.into_iter().take(most_tools).collect(),
        dropped: lost_methods.into_iter().chain(lost_tools).collect(),
        fired,
        open: answers
            .open(rules)
            .into_iter()
            .map(|variable| variable.key.clone())
            .collect(),
        confidence: answers.share(rules),
    }
}

fn in_order(rules: &Rules) -> impl Iterator<Item = &Rule> {
    let of = |phase: Phase| rules.rules.iter().filter(move |rule| rule.phase == phase);
    Phase::ALL.into_iter().flat_map(of)
}

/// Within a phase what adds comes before what bounds: "at least one tool" is not undone by "one tool fewer".
fn bounds_last<'a>(holding: &[&'a Rule]) -> Vec<&'a Rule> {
    let mut weighed = holding.to_vec();
    weighed.sort_by_key(|rule| (rule.phase, rule.effects.bounds()));
    weighed
}

fn weigh(mix: Mix, rule: &Rule) -> Mix {
    let Effects {
        facilitation,
        facilitation_least,
        facilitation_most,
        tools,
        tools_set,
        tools_least,
        tools_most,
        ..
    } = rule.effects;
    let bound = |value: i8, least: Option<i8>, most: Option<i8>| {
        let raised = least.map_or(value, |least| value.max(least));
        most.map_or(raised, |most| raised.min(most)).clamp(0, 5)
    };
    let added = |value: i8, more: i8| value.saturating_add(more.saturating_mul(rule.weight));
    Mix {
        facilitation: bound(
            added(mix.facilitation, facilitation),
            facilitation_least,
            facilitation_most,
        ),
        tools: bound(
            added(tools_set.unwrap_or(mix.tools), tools),
            tools_least,
            tools_most,
        ),
    }
}

/// Says of the rules of earlier phases that this one wins over them: it moves back what they had moved, or passes what
/// they set as a limit. `weighed` are those rules, in the order of `fired`.
fn mark_overruled(fired: &mut [Fired], weighed: &[&Rule], before: Mix, after: Mix, by: &Rule) {
    let undone = |moved: (i8, i8), (from, to): (i8, i8)| {
        (moved.1 > moved.0 && to < from) || (moved.1 < moved.0 && to > from)
    };
    let passed = |least: Option<i8>, most: Option<i8>, (from, to): (i8, i8)| {
        least.is_some_and(|least| to < least && to < from) || most.is_some_and(|most| to > most && to > from)
    };
    let facilitation = (before.facilitation, after.facilitation);
    let tools = (before.tools, after.tools);
    for (each, rule) in fired.iter_mut().zip(weighed) {
        let effects = &rule.effects;
        let wins = undone(each.facilitation, facilitation)
            || undone(each.tools, tools)
            || passed(
                effects.facilitation_least,
                effects.facilitation_most,
                facilitation,
            )
            || passed(effects.tools_least, effects.tools_most, tools);
        if wins && each.overruled_by.is_none() && each.phase < by.phase {
            each.overruled_by = Some(by.key.clone());
        }
    }
}

/// The rule that drops a method or a tool, if one does.
fn dropping(rules: &Rules, holding: &[&Rule], key: &str, of_methods: bool) -> Option<String> {
    let has = |sort: &&String| {
        rules.sorts.iter().any(|known| {
            let members = if of_methods { &known.methods } else { &known.tools };
            known.key == **sort && members.iter().any(|member| member == key)
        })
    };
    let rule = holding
        .iter()
        .find(|rule| rule.effects.drop.iter().any(|sort| has(&sort)))?;
    Some(rule.key.clone())
}

/// What the rules suggest, those with more weight and those of later phases first, each once; and what is dropped.
fn pick(
    holding: &[&Rule],
    of: impl Fn(&Effects) -> &Vec<String>,
    dropped: impl Fn(&str) -> Option<String>,
) -> (Vec<Suggestion>, Vec<Suggestion>) {
    let mut by_force: Vec<&&Rule> = holding.iter().collect();
    by_force.sort_by_key(|rule| (std::cmp::Reverse(rule.weight), rule.phase != Phase::Safety));
    let (mut kept, mut lost): (Vec<Suggestion>, Vec<Suggestion>) = (Vec::new(), Vec::new());
    // The fittest of each rule before the second of any.
    let longest = by_force
        .iter()
        .map(|rule| of(&rule.effects).len())
        .max()
        .unwrap_or(0);
    for place in 0..longest {
        for rule in &by_force {
            let Some(key) = of(&rule.effects).get(place) else {
                continue;
            };
            if kept.iter().chain(&lost).any(|each| each.key == *key) {
                continue;
            }
            let (list, rule) = match dropped(key) {
                Some(by) => (&mut lost, by),
                None => (&mut kept, rule.key.clone()),
            };
            list.push(Suggestion {
                key: key.clone(),
                rule,
            });
        }
    }
    (kept, lost)
}
