//! Whatever is tried, by whomever, in whichever order.

use proptest::prelude::*;

use super::*;

const NOW: i64 = 1_700_000_000_000;

fn person(number: i64) -> Member {
    Member {
        id: PersonId::new(number),
        uid: Uid::new(1, [1; 10]),
        name: "Cleo".into(),
        picture: None,
    }
}

fn measure(kind: Kind) -> Measure {
    let now = Instant::from_milliseconds(NOW);
    Measure {
        id: 1,
        uid: Uid::new(1, [1; 10]),
        space: SpaceId::new(1),
        slug: "atelier".into(),
        kind,
        content: (String::new(), 0),
        article: "Bienveillance".into(),
        reason: "…".into(),
        decided_by: PersonId::new(1),
        decided: now,
        until: (kind == Kind::Suspend).then(|| now.plus_days(7)),
        lifted: None,
        appeal: String::new(),
        appealed: None,
        answer: String::new(),
        outcome: None,
        person: person(2),
    }
}

/// What may be tried, and how much later.
#[derive(Debug, Clone, Copy)]
enum Try {
    Appeal,
    Uphold,
    Overturn,
    Lift,
    Wait,
}

fn tries() -> impl Strategy<Value = Vec<(Try, i64)>> {
    let one = prop_oneof![
        Just(Try::Appeal),
        Just(Try::Uphold),
        Just(Try::Overturn),
        Just(Try::Lift),
        Just(Try::Wait)
    ];
    proptest::collection::vec((one, 1i64..5), 0..24)
}

fn apply(measure: &mut Measure, what: Try, who: PersonId, now: Instant) -> Result<(), Refusal> {
    match what {
        Try::Appeal => {
            measure.may_appeal(who, now)?;
            measure.appealed = Some(now);
        }
        Try::Uphold | Try::Overturn => {
            measure.may_answer(who, now)?;
            let undone = matches!(what, Try::Overturn);
            measure.outcome = Some(if undone {
                Outcome::Overturned
            } else {
                Outcome::Upheld
            });
            measure.lifted = undone.then_some(now);
        }
        Try::Lift => {
            measure.may_lift(who, now)?;
            measure.lifted = Some(now);
        }
        Try::Wait => {}
    }
    Ok(())
}

proptest! {
    /// Whoever tries whatever in whichever order: one appeal by the one concerned, one answer by somebody else, and
    /// what is undone stays undone.
    #[test]
    fn no_way_leads_past_the_rules(kind in prop_oneof![Just(Kind::Hide), Just(Kind::Change), Just(Kind::Suspend)], tries in tries()) {
        let mut measure = measure(kind);
        let mut now = Instant::from_milliseconds(NOW);
        let (mut appeals, mut answers) = (0, 0);
        for (what, who) in tries {
            let (before, is_undone) = (measure.state(now), measure.lifted.is_some());
            let who = PersonId::new(who);
            let done = apply(&mut measure, what, who, now).is_ok();
            match what {
                Try::Appeal if done => {
                    appeals += 1;
                    prop_assert_eq!(who, measure.person.id);
                    prop_assert_eq!(before, State::Standing);
                }
                Try::Uphold | Try::Overturn if done => {
                    answers += 1;
                    prop_assert!(who != measure.decided_by && who != measure.person.id);
                    prop_assert_eq!(before, State::Appealed);
                }
                Try::Lift if done => prop_assert!(who != measure.person.id),
                Try::Wait => now = now.plus_days(3),
                _ => prop_assert!(done || measure.state(now) == before),
            }
            prop_assert!(appeals <= 1 && answers <= appeals);
            prop_assert!(!is_undone || measure.lifted.is_some());
            if measure.lifted.is_some() {
                prop_assert!(matches!(measure.state(now), State::Lifted | State::Overturned));
            }
        }
    }
}

#[test]
fn agreements_are_the_points_of_a_charter() {
    let charter = "# Notre charte\n\nMots.\n\n## Entre nous\n\n- **Bienveillance.** Nous supposons le mieux.\n* Écouter.";
    assert_eq!(
        agreements(charter),
        ["Bienveillance. Nous supposons le mieux.", "Écouter."]
    );
    assert_eq!(agreements("# Titre\n\nOn s’écoute."), ["On s’écoute."]);
}
