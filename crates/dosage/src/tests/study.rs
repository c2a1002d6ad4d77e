//! The rules of the study one by one, and what a community may make of them.

use super::*;

/// A rule: what is told, the mix of facilitation and tools that comes of it, and what is suggested.
type Tried = (&'static str, &'static str, (i8, i8), &'static [&'static str]);

const STUDY: [Tried; 38] = [
    ("r01", "barrier=none hours=0", (2, 2), &[]),
    (
        "r02",
        "people=9 barrier=no-tool duration=years stage=consolidation",
        (2, 1),
        &["shared-notes"],
    ),
    ("r03", "people=12", (2, 1), &[]),
    ("r04", "people=13", (3, 2), &["one-two-four-all", "shared-notes"]),
    ("r05", "people=2000", (3, 2), &["tracking-table"]),
    ("r06", "people=2001", (3, 2), &[]),
    ("r07", "people=10000", (2, 2), &["public-site"]),
    ("r08", "people=13", (3, 2), &[]),
    ("r09", "barrier=install", (2, 1), &[]),
    ("r10", "platform=yes", (2, 2), &[]),
    ("r11", "ease=low", (2, 2), &["phone-bridge"]),
    ("r12", "stage=formation distance=mixed", (2, 2), &[]),
    (
        "r13",
        "stage=formation",
        (2, 2),
        &["directory", "shared-calendar", "crossed-interviews"],
    ),
    ("r14", "trust=none stake=vital", (2, 2), &[]),
    (
        "r15",
        "trust=conflict",
        (4, 2),
        &["practice-analysis", "consent-decision"],
    ),
    (
        "r16",
        "people=9 stage=information",
        (2, 2),
        &[
            "crossed-interviews",
            "co-development",
            "directory",
            "link-sharing",
        ],
    ),
    (
        "r17",
        "people=9 stage=transformation",
        (2, 2),
        &[
            "project-accelerator",
            "writing-sprint",
            "shared-notes",
            "mailing-list",
        ],
    ),
    (
        "r17b",
        "stage=transformation ease=high",
        (2, 3),
        &["shared-notes", "mailing-list", "task-board"],
    ),
    (
        "r18",
        "stage=outreach",
        (2, 2),
        &["knowledge-fair", "newsletter", "public-site"],
    ),
    (
        "r19",
        "stage=consolidation",
        (2, 1),
        &["retrospective", "five-finger-vote"],
    ),
    ("r20", "distance=remote duration=weeks", (2, 2), &[]),
    ("r21", "constraints=availability", (2, 2), &[]),
    ("r22", "posture=observers", (2, 2), &["mailing-list"]),
    ("r23", "messages=many", (2, 2), &["newsletter"]),
    ("r24", "places=4", (2, 2), &["public-site"]),
    ("r25", "people=15 aims=decide", (3, 2), &["consent-decision"]),
    ("r25b", "people=16 aims=decide", (3, 2), &["dot-voting"]),
    (
        "r26",
        "people=8 aims=produce",
        (2, 1),
        &["writing-sprint", "world-cafe", "shared-notes"],
    ),
    (
        "r27",
        "aims=evaluate",
        (2, 2),
        &["five-finger-vote", "retrospective"],
    ),
    ("r28", "people=20 aims=link", (3, 2), &["inner-weather"]),
    ("r29", "people=60 hours=1", (2, 2), &["tracking-table"]),
    ("r30", "predictable=no means=abundant", (2, 2), &[]),
    (
        "r31",
        "predictable=yes means=scarce",
        (2, 2),
        &["shared-calendar"],
    ),
    (
        "r32",
        "constraints=hierarchy",
        (2, 2),
        &["fair-speaking", "one-two-four-all"],
    ),
    ("r33", "constraints=accessibility", (2, 2), &[]),
    ("r34", "duration=once", (2, 1), &[]),
    ("r35", "agreed=no", (2, 2), &["tool-agreements"]),
    ("r36", "people=9 trust=strong duration=years", (1, 1), &[]),
];

#[test]
fn each_rule_of_the_study_does_what_it_says() {
    for number in 1..=36 {
        let key = format!("r{number:02}");
        assert!(STUDY.iter().any(|(rule, ..)| *rule == key), "{key} is not tried");
    }
    for (rule, what, mix, suggested) in STUDY {
        let advice = advise(shipped(), &told(what));
        assert!(fired(&advice).contains(&rule), "{rule}: {:?}", fired(&advice));
        assert_eq!((advice.facilitation, advice.tools), mix, "{rule}");
        let found = [keys(&advice.methods), keys(&advice.chosen_tools)].concat();
        for key in suggested {
            assert!(found.contains(key), "{rule} suggests {key}: {found:?}");
        }
        let without = Settings {
            weights: [(rule.to_owned(), 0)].into(),
            own: Vec::new(),
        };
        let advice = advise(&without.over(shipped()), &told(what));
        assert!(!fired(&advice).contains(&rule), "{rule} is switched off");
    }
}

#[test]
fn when_to_meet_and_how_much_at_once_are_said() {
    for (what, presence, synchronous) in [
        ("stage=formation distance=mixed", Some(Presence::Begin), 0),
        ("stage=formation distance=same", Some(Presence::Begin), 0),
        ("distance=remote duration=years", Some(Presence::Both), 1),
        ("constraints=availability", None, -1),
        (
            "distance=remote duration=years constraints=availability",
            Some(Presence::Both),
            0,
        ),
    ] {
        let advice = advise(shipped(), &told(what));
        assert_eq!(
            (advice.presence, advice.synchronous),
            (presence, synchronous),
            "{what}"
        );
    }
}

#[test]
fn what_must_be_read_first_is_a_warning() {
    let warnings: Vec<&str> = shipped()
        .rules
        .iter()
        .filter(|rule| rule.warning)
        .map(|rule| rule.key.as_str())
        .collect();
    assert_eq!(warnings, ["r01", "r09", "r14", "r15", "r33"]);
}

/// A rule of a community's own, that holds of however many people.
fn own(number: usize, facilitation: i8, tools: i8) -> Rule {
    Rule {
        key: format!("own-{number}"),
        phase: Phase::Raise,
        conditions: vec![Condition {
            variable: "people".into(),
            from: Some(0),
            ..Condition::default()
        }],
        effects: Effects {
            facilitation,
            tools,
            ..Effects::default()
        },
        warning: false,
        says: Texts::default(),
        why: Texts::default(),
        sources: Vec::new(),
        weight: 1,
    }
}

#[test]
fn what_bounds_holds_against_what_a_community_adds() {
    let with = |facilitation, tools| Settings {
        own: vec![own(1, facilitation, tools)],
        ..Settings::default()
    };
    let advice = advise(
        &with(-2, 0).over(shipped()),
        &told("people=20 barrier=none hours=0"),
    );
    assert!(
        advice.facilitation >= 1,
        "tools without facilitation are seldom used"
    );
    let advice = advise(&with(0, 2).over(shipped()), &told("people=20 ease=mixed"));
    assert_eq!(advice.tools, 2, "two tools at most where people are not at ease");
    let raised = advice.fired.iter().find(|each| each.rule == "own-1").unwrap();
    assert_eq!(raised.overruled_by.as_deref(), Some("r11"));
}

#[test]
fn a_limit_that_something_stronger_passes_is_said_to_be_overruled() {
    let by = |advice: &Advice, rule: &str| {
        let found = advice.fired.iter().find(|each| each.rule == rule).unwrap();
        found.overruled_by.clone()
    };
    // Nothing moved before: the limit is passed all the same.
    let advice = advise(shipped(), &told("trust=conflict hours=1"));
    assert_eq!(advice.facilitation, 4);
    assert_eq!(by(&advice, "r29").as_deref(), Some("r15"));
    let advice = advise(shipped(), &told("people=40 trust=conflict hours=1"));
    assert_eq!(by(&advice, "r04").as_deref(), Some("r29"));
    assert_eq!(by(&advice, "r29").as_deref(), Some("r15"));
    let advice = advise(shipped(), &told("people=9 stage=information"));
    assert_eq!(by(&advice, "r03").as_deref(), Some("r16"), "a default gives way");
    let advice = advise(shipped(), &told("stage=information duration=once"));
    assert_eq!(by(&advice, "r16").as_deref(), Some("r34"));
}

/// What a community may make of the rules: any weights, and some rules of its own.
fn any_settings() -> impl Strategy<Value = Settings> {
    let weights = proptest::collection::vec((0..shipped().rules.len(), 0..4_i8), 0..12);
    let added = proptest::collection::vec((-2..=2_i8, -2..=2_i8), 0..4);
    (weights, added).prop_map(|(weights, added)| Settings {
        weights: weights
            .into_iter()
            .map(|(place, weight)| (shipped().rules[place].key.clone(), weight))
            .collect(),
        own: (0_usize..)
            .zip(added)
            .map(|(number, (facilitation, tools))| own(number, facilitation, tools))
            .collect(),
    })
}

proptest! {
    #[test]
    fn whatever_a_community_changes_no_limit_is_passed_in_silence(
        answers in any_answers(),
        settings in any_settings(),
    ) {
        let rules = settings.over(shipped());
        let advice = advise(&rules, &answers);
        prop_assert!((0..=5).contains(&advice.facilitation) && (0..=5).contains(&advice.tools));
        prop_assert!((-3..=3).contains(&advice.synchronous));
        prop_assert!(advice.methods.len() <= 5 && advice.chosen_tools.len() <= 3);
        prop_assert!(advice.chosen_tools.len() <= usize::try_from(advice.tools).unwrap());
        for each in advice.methods.iter().chain(&advice.chosen_tools) {
            prop_assert!(!advice.dropped.iter().any(|lost| lost.key == each.key));
        }
        for each in &advice.fired {
            let rule = rules.rules.iter().find(|rule| rule.key == each.rule).unwrap();
            let within = |least: Option<i8>, most: Option<i8>, value: i8| {
                least.is_none_or(|least| value >= least) && most.is_none_or(|most| value <= most)
            };
            let effects = &rule.effects;
            let holds = within(effects.facilitation_least, effects.facilitation_most, advice.facilitation)
                && within(effects.tools_least, effects.tools_most, advice.tools);
            prop_assert!(holds || each.overruled_by.is_some(), "{} is passed in silence", each.rule);
        }
        let safety = rules.rules.iter().filter(|rule| rule.phase == Phase::Safety);
        for rule in safety {
            let found = advice.fired.iter().find(|each| each.rule == rule.key);
            prop_assert!(found.is_none_or(|each| each.overruled_by.is_none()), "nothing wins over safety");
        }
        prop_assert_eq!(advise(&rules, &answers), advice);
    }
}
