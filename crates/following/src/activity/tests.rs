//! The page of an activity, its questions and its forms.

use crate::workshop::{Training, areas, leads, training};
use gatherings::attendance::follow;
use learning::cohort;
use platform::db::Statement;
use testkit::Visitor;

const AT: &str = "/spaces/promotion/activities";

fn at(key: &str) -> String {
    format!("{AT}/{key}")
}

async fn brings_a_project(t: &Training, who: &Visitor) -> String {
    let me = who.id();
    t.town
        .acts(me, move |tx| {
            let seen = cohort::access::to_see(tx, "promotion")?;
            let words = learning::project::Words {
                title: "Jardins".into(),
                context: String::new(),
                aim: String::new(),
                people: String::new(),
                territory: String::new(),
                stage: None,
                reach: learning::Reach::Cohort,
            };
            let (_, uid) = learning::project::bring(tx, seen.id(), me, &words)?.unwrap();
            Ok(uid.to_string())
        })
        .await
}

#[tokio::test]
async fn an_activity_says_what_it_is_for_and_what_it_is_tied_to() {
    let t = training().await;
    let page = t.cleo.opens(&at("first-diagnosis")).await;
    assert_eq!(page.title(), "Faire un premier état des lieux");
    assert!(page.has(".lede") && page.has(".prose p"));
    let meta = page.text_of(".activity-head .meta");
    assert!(
        meta.contains("S’exercer · 1 h 30") && meta.contains("Semaine 2"),
        "{meta}"
    );
    assert_eq!(page.text_of(".activity-head .chip"), "pas encore fait");
    let before = page.texts_of("#knots h3 + ul");
    assert!(
        before[0].contains("Présenter son projet")
            && before[0].contains("Comprendre comment démarre un réseau")
    );
    assert!(before[1].contains("Premiers accélérateurs de projet"));
    let skill = page.attribute_of("a[href*=\"/framework#skill-\"]", "href");
    assert!(skill.starts_with("/spaces/promotion/framework#skill-"));
    assert_eq!(
        page.follows("Présenter son projet").await.title(),
        "Présenter son projet"
    );
}

#[tokio::test]
async fn a_trainee_has_done_it_and_takes_that_back() {
    let t = training().await;
    let page = t.cleo.opens(&at("introduce-oneself")).await;
    let page = page.submits(&at("introduce-oneself/completion"), &[]).await;
    assert_eq!(page.notice(), "C’est noté.");
    assert!(page.text_of(".activity-head .chip").ends_with("fait"));
    assert!(!page.has_form(&at("introduce-oneself/completion")));
    let week = t.cleo.opens("/spaces/promotion/week").await;
    assert!(week.has(".braid-bead[href$=\"/introduce-oneself\"] use[href=\"#braid-done\"]"));
    let undo = page.attribute_of(".notice form", "action");
    let page = page.submits(&undo, &[]).await;
    assert_eq!(page.notice(), "L’activité est de nouveau à faire.");
    assert_eq!(page.text_of(".activity-head .chip"), "pas encore fait");
    let told = t.town.ledger().await;
    let of = |verb: &str| told.iter().filter(|each| *each == verb).count();
    assert_eq!((of("activity.done"), of("activity.reopened")), (1, 1));
    t.town.views_can_be_made_again().await;
}

#[tokio::test]
async fn twice_is_as_once() {
    let t = training().await;
    for _ in 0..2 {
        assert_eq!(
            t.cleo
                .posts_only(&at("introduce-oneself/completion"), &[])
                .await
                .status(),
            303
        );
    }
    let told = t.town.ledger().await;
    assert_eq!(told.iter().filter(|verb| *verb == "activity.done").count(), 1);
    for _ in 0..2 {
        assert_eq!(
            t.cleo
                .posts_only(&at("introduce-oneself/reopening"), &[])
                .await
                .status(),
            303
        );
    }
    let told = t.town.ledger().await;
    assert_eq!(told.iter().filter(|verb| *verb == "activity.reopened").count(), 1);
}

#[tokio::test]
async fn others_read_it_and_only_trainees_do_it() {
    let t = training().await;
    for who in [&t.dov, &t.ben, &t.ada, &t.eve] {
        let page = who.opens(&at("commons-quiz")).await;
        assert_eq!(page.status(), 200);
        assert!(!page.has("#doing") && !page.has("#questions"));
        for act in ["completion", "reopening", "answers"] {
            let status = who
                .posts_only(&at(&format!("commons-quiz/{act}")), &[])
                .await
                .status();
            assert_eq!(status, 403, "{act}");
        }
    }
    let visitor = t.town.visitor();
    assert_eq!(visitor.opens(&at("commons-quiz")).await.status(), 200);
    let page = visitor.posts_only(&at("commons-quiz/completion"), &[]).await;
    assert!(page.sends_to().starts_with("/sign-in"));
    let page = t.ada.opens("/spaces/promotion/arrangement").await;
    page.submits("/spaces/promotion/arrangement", &[("joining", "hidden")])
        .await;
    assert_eq!(t.dov.opens(&at("commons-quiz")).await.status(), 404);
    assert_eq!(
        t.dov
            .posts_only(&at("commons-quiz/completion"), &[])
            .await
            .status(),
        404
    );
}

#[tokio::test]
async fn what_the_plan_does_not_have_is_missing() {
    let t = training().await;
    assert_eq!(t.cleo.opens(&at("nothing-of-the-kind")).await.status(), 404);
    assert_eq!(
        t.cleo
            .posts_only(&at("nothing-of-the-kind/completion"), &[])
            .await
            .status(),
        404
    );
    assert_eq!(
        t.cleo
            .posts_only(&at("introduce-oneself/answers"), &[])
            .await
            .status(),
        404
    );
    let undated = workshop::training::undated(areas).await;
    let page = undated.cleo.opens(&at("introduce-oneself")).await;
    assert!(page.text().contains("Les dates ne sont pas encore fixées") && !page.has("#doing"));
    let status = undated
        .cleo
        .posts_only(&at("introduce-oneself/completion"), &[])
        .await
        .status();
    assert_eq!(status, 404, "nothing is done before there are dates");
}

/// What the shipped quiz asks, and what is right.
async fn right_answers(t: &Training, key: &'static str) -> Vec<(String, String)> {
    t.town
        .reads(move |tx| {
            let seen = cohort::access::to_see(tx, "promotion")?;
            let activities = &seen.program()?.activities;
            let activity = activities.iter().find(|activity| activity.key == key).unwrap();
            let mut right = Vec::new();
            for question in &activity.questions {
                for choice in question.choices.iter().filter(|choice| choice.right) {
                    right.push((format!("question-{}", question.key), choice.key.clone()));
                }
            }
            Ok(right)
        })
        .await
}

#[tokio::test]
async fn a_quiz_is_answered_and_corrected_with_the_why() {
    let t = training().await;
    let right = right_answers(&t, "commons-quiz").await;
    let fields: Vec<(&str, &str)> = right
        .iter()
        .map(|(field, choice)| (field.as_str(), choice.as_str()))
        .collect();
    let page = t.cleo.opens(&at("commons-quiz")).await;
    assert!(
        !page.has_form(&at("commons-quiz/completion")),
        "answering is doing"
    );
    let page = page.submits(&at("commons-quiz/answers"), &fields).await;
    assert_eq!(page.notice(), "Voici ce qu’il en est, et pourquoi.");
    let verdicts = page.texts_of(".activity-verdict");
    assert_eq!(verdicts.len(), 4);
    assert!(
        verdicts.iter().all(|verdict| verdict.ends_with("C’est cela")),
        "{verdicts:?}"
    );
    assert!(page.has(".activity-choices .right p"), "the why is said");
    assert!(page.text_of(".activity-head .chip").ends_with("fait"));
    assert!(
        !page.text().contains("4 sur 4") && !page.text().contains('%'),
        "no mark"
    );

    let again = page.opens_again(&t.cleo).await;
    let mut other = fields.clone();
    let wrong = other_choice(&again, other[0].0, other[0].1);
    other[0].1 = &wrong;
    let page = again.submits(&at("commons-quiz/answers"), &other).await;
    assert!(page.text_of(".activity-verdict").contains("Pas tout à fait"));
    assert!(page.text_of(".activity-choices").contains("votre réponse"));
    t.town.views_can_be_made_again().await;
}

/// A choice of a question that is not this one.
fn other_choice(page: &testkit::Page, field: &str, right: &str) -> String {
    let other = format!("input[name=\"{field}\"]:not([value=\"{right}\"])");
    page.attribute_of(&other, "value")
}

trait Again {
    async fn opens_again(&self, who: &Visitor) -> testkit::Page;
}

impl Again for testkit::Page {
    async fn opens_again(&self, who: &Visitor) -> testkit::Page {
        let link = self.link("Essayer encore");
        assert_eq!(link, "?again=1#questions");
        let page = who.opens(&at("commons-quiz?again=1")).await;
        assert!(page.has_form(&at("commons-quiz/answers")));
        page
    }
}

#[tokio::test]
async fn a_question_that_is_left_out_is_said_and_the_others_are_kept() {
    let t = training().await;
    let right = right_answers(&t, "commons-quiz").await;
    let (field, choice) = &right[0];
    let page = t.cleo.opens(&at("commons-quiz")).await;
    let page = page
        .submits(&at("commons-quiz/answers"), &[(field, choice)])
        .await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.texts_of("fieldset .error").len(), 3);
    assert!(page.has(&format!("input[name=\"{field}\"][value=\"{choice}\"][checked]")));
    assert!(!page.has(".activity-verdict"));
    assert!(!t.town.ledger().await.contains(&"quiz.answered".to_owned()));
    let page = t
        .cleo
        .posts(&at("commons-quiz/answers"), &[(field, "<script>")])
        .await;
    assert_eq!(page.status(), 422);
}

#[tokio::test]
async fn the_same_answers_twice_are_told_once_and_are_nobody_else_s() {
    let t = training().await;
    let right = right_answers(&t, "starting-a-network").await;
    let fields: Vec<(&str, &str)> = right
        .iter()
        .map(|(field, choice)| (field.as_str(), choice.as_str()))
        .collect();
    for _ in 0..2 {
        assert_eq!(
            t.cleo
                .posts(&at("starting-a-network/answers"), &fields)
                .await
                .status(),
            200
        );
    }
    let told = t.town.ledger().await;
    assert_eq!(told.iter().filter(|verb| *verb == "quiz.answered").count(), 1);
    assert!(
        !told.contains(&"activity.done".to_owned()),
        "reading is more than answering"
    );
    assert!(
        !t.fay
            .opens(&at("starting-a-network"))
            .await
            .has(".activity-verdict")
    );
    let (me, other) = (t.cleo.id(), t.ben.id());
    let seen = t.town.reads(move |tx| {
        let of = |tx: &mut platform::Tx, person| {
            tx.all::<(String, String, String, String, i64)>(super::store::PERSONAL[0].rows, (person,))
        };
        Ok((of(tx, me)?.len(), of(tx, other)?.len()))
    });
    assert_eq!(seen.await, (2, 0));
}

#[tokio::test]
async fn what_is_done_elsewhere_leads_there() {
    let t = training().await;
    let first = async |who: &Visitor, key: &str| {
        let page = who.opens(&at(key)).await;
        page.attribute_of("#doing .row a", "href")
    };
    assert_eq!(
        first(&t.cleo, "try-method").await,
        "/spaces/promotion/projects/new"
    );
    let project = brings_a_project(&t, &t.cleo).await;
    let journal = format!("/projects/{project}/journal/new?activity=try-method");
    assert_eq!(first(&t.cleo, "try-method").await, journal);
    let statement = format!("/projects/{project}/statements/meeting-one/edition");
    assert_eq!(first(&t.cleo, "first-statement").await, statement);
    assert_eq!(
        first(&t.cleo, "first-position").await,
        "/spaces/promotion/growth/position?activity=first-position"
    );
    assert_eq!(first(&t.cleo, "form-groups").await, "/spaces/promotion/exchanges");
    assert_eq!(
        first(&t.cleo, "open-watch").await,
        "/spaces/promotion/sheets/new?kind=resource"
    );
    assert!(!t.cleo.opens(&at("introduce-oneself")).await.has("#doing .row a"));
    assert!(
        t.cleo
            .opens(&at("try-method"))
            .await
            .has_form(&at("try-method/completion")),
        "done otherwise"
    );
}

#[tokio::test]
async fn an_activity_costs_the_same_whatever_was_done() {
    let t = training().await;
    let me = t.cleo.id();
    let count = async || {
        let counted = t.town.reads(move |tx| {
            let actor = platform::session::act_as(tx, me)?;
            tx.set_actor(Some(actor));
            let before = tx.ran();
            super::pages::read(tx, "promotion", "commons-quiz")?;
            Ok(tx.ran() - before)
        });
        counted.await
    };
    count().await;
    let few = count().await;
    let right = right_answers(&t, "commons-quiz").await;
    let fields: Vec<(&str, &str)> = right
        .iter()
        .map(|(field, choice)| (field.as_str(), choice.as_str()))
        .collect();
    for who in [&t.cleo, &t.fay, &t.gil] {
        who.posts(&at("commons-quiz/answers"), &fields).await;
        who.posts(&at("commons-quiz/reactions/thanks"), &[]).await;
    }
    let many = count().await;
    assert_eq!(few, many);
    assert!(many <= 14, "{many} queries");
}

/// A meeting of the plan became a gathering, which took place; gives its number.
async fn met(t: &Training, meeting: &'static str) -> i64 {
    leads(t, move |tx, may| {
        let (uid, now, space) = (tx.new_uid(), tx.now(), may.seen().id());
        let starts = now.plus_days(-1);
        let gathering = (uid, space, "Se rencontrer", starts, starts.plus_minutes(120));
        let (id,) = tx.one::<(i64,)>(crate::workshop::GATHERING, gathering)?;
        let made = Statement::new(
            "insert into cohort_meetings (space_id, meeting, gathering_id) values ($1, $2, $3)",
        );
        tx.run(made, (space, meeting, id))?;
        Ok(id)
    })
    .await
}

/// It is noted that somebody was there, or that they were not.
async fn notes(t: &Training, gathering: i64, who: &Visitor, was_there: bool) {
    let (house, person) = (t.town.house.clone(), who.id());
    t.town
        .acts(t.ada.id(), move |tx| {
            let gathering = gatherings::gathering::by_id(tx, kernel::Id::new(gathering))?;
            follow(tx, &house, &gathering, person, |tx| {
                let now = tx.now();
                let gone =
                    Statement::new("delete from attendances where gathering_id = $1 and person_id = $2");
                tx.run(gone, (gathering.id, person))?;
                let presence = if was_there { "present" } else { "absent" };
                tx.run(crate::workshop::PRESENT, (gathering.id, person, presence, 0, now))
                    .map(drop)
            })
        })
        .await;
}

#[tokio::test]
async fn what_is_done_by_being_at_a_meeting_is_done_when_that_is_noted() {
    let t = training().await;
    let gathering = met(&t, "meeting-one").await;
    let is_done = async |who: &Visitor| {
        let week = who.opens("/spaces/promotion/week").await;
        week.has(".braid-bead[href$=\"/landmarks\"] use[href=\"#braid-done\"]")
    };
    for _ in 0..2 {
        notes(&t, gathering, &t.cleo, true).await;
    }
    notes(&t, gathering, &t.fay, false).await;
    notes(&t, gathering, &t.ben, true).await;
    assert!(is_done(&t.cleo).await && !is_done(&t.fay).await);
    let told = async || {
        let told = t.town.ledger().await;
        let of = |verb: &str| told.iter().filter(|each| *each == verb).count();
        (of("activity.done"), of("activity.reopened"))
    };
    assert_eq!(told().await, (1, 0), "who leads follows nothing");
    // It was somebody else.
    notes(&t, gathering, &t.cleo, false).await;
    assert!(!is_done(&t.cleo).await);
    // Whoever did it from afar was not there, and has done it all the same.
    let page = t.fay.opens("/spaces/promotion/activities/landmarks").await;
    page.submits("/spaces/promotion/activities/landmarks/completion", &[])
        .await;
    notes(&t, gathering, &t.fay, false).await;
    assert!(is_done(&t.fay).await);
    assert_eq!(told().await, (2, 1));
    let other = met(&t, "no-such-meeting").await;
    notes(&t, other, &t.gil, true).await;
    assert_eq!(told().await, (2, 1));
    t.town.views_can_be_made_again().await;
}
