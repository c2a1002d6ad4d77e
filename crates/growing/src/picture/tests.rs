//! The picture of a group, through its pages.

use crate::workshop::{group, takes, training};

const EVERYONE: &str = "/spaces/promotion/growth/everyone";
const PICTURES: &str = "/spaces/promotion/growth/everyone/pictures";

#[tokio::test]
async fn two_are_never_drawn_and_three_are_without_a_name() {
    let w = training().await;
    takes(&w.cleo, &[0, 1, 2], "cohort").await;
    takes(&w.fay, &[1, 1, 2], "cohort").await;
    let page = w.gil.opens(EVERYONE).await;
    assert!(page.text().contains("Pas encore d’image") && page.text().contains("2 personnes attendent"));
    assert!(!page.has_form(PICTURES));
    let once = "01h455vb4pex5vsknk084sn02q";
    assert_eq!(w.gil.posts_only(PICTURES, &[("once", once)]).await.status(), 422);
    takes(&w.gil, &[3, 1, 3], "cohort").await;
    let page = w.gil.opens(EVERYONE).await;
    let page = page.submits(PICTURES, &[]).await;
    assert_eq!(page.notice(), "L’image est dessinée.");
    let rows = page.texts_of("#where tbody tr");
    assert!(
        rows[0].contains("de « Je découvre » à « J’aide les autres à le faire »"),
        "{rows:?}"
    );
    assert!(
        rows[1].contains("de « J’essaie avec de l’aide » à « Je le fais »"),
        "all on one step: {rows:?}"
    );
    assert!(rows[3].contains("trop peu de réponses"));
    assert!(rows[0].contains("à partir de cinq personnes"));
    assert!(page.has("svg.drawing-radar .bars path"));
    for name in ["Cleo", "Fay", "Gil"] {
        assert!(!page.text().contains(name));
    }
    assert!(page.text().contains("Personne n’attend d’y entrer."));
    let news = w.cleo.opens("/").await;
    assert!(
        news.text().contains("Gil a dessiné une image du groupe") && !news.text().contains("trace-picture")
    );
}

#[tokio::test]
async fn each_answer_counts_in_one_picture_alone() {
    let w = training().await;
    for (who, step) in [(&w.cleo, 0), (&w.fay, 1), (&w.gil, 2)] {
        takes(who, &[step; 12], "cohort").await;
    }
    let form = w.ada.opens(EVERYONE).await;
    form.submits(PICTURES, &[]).await;
    // The same form again draws nothing, and neither does another: nothing is left to count.
    assert_eq!(form.submits(PICTURES, &[]).await.status(), 200);
    w.town.passes(60);
    takes(&w.ben, &[3; 12], "cohort").await;
    takes(&w.ada, &[3; 12], "cohort").await;
    let page = w.ada.opens(EVERYONE).await;
    assert!(page.text().contains("2 personnes attendent") && !page.has_form(PICTURES));
    // Somebody who takes a new position counts again, with what is new alone.
    takes(&w.cleo, &[2; 12], "cohort").await;
    let page = w.ada.opens(EVERYONE).await.submits(PICTURES, &[]).await;
    assert_eq!(
        page.texts_of("#where thead th").len(),
        5,
        "two dates beside each other"
    );
    let row = page.texts_of("#where tbody tr").remove(0);
    assert!(row.contains("de « Je découvre » à « Je le fais »"), "{row}");
    assert!(
        row.contains("de « Je le fais » à « J’aide les autres à le faire »"),
        "{row}"
    );
    let drawn = w
        .town
        .ledger()
        .await
        .into_iter()
        .filter(|verb| verb == "picture.drawn");
    assert_eq!(drawn.count(), 2);
}

#[tokio::test]
async fn a_newer_position_stands_for_the_older_and_taking_it_back_counts_nowhere() {
    let w = training().await;
    for who in [&w.cleo, &w.fay, &w.gil] {
        takes(who, &[0; 12], "cohort").await;
    }
    w.town.passes(60);
    let page = takes(&w.gil, &[3; 12], "cohort").await;
    let path = page.link("Position du");
    let drawn = w.ada.opens(EVERYONE).await;
    let reach = format!("{path}/reach");
    w.gil
        .opens(&path)
        .await
        .submits(&reach, &[("reach", "own")])
        .await;
    // The older position of Gil counts again, since it is now the newest that he lets count.
    let page = drawn.submits(PICTURES, &[]).await;
    let row = page.texts_of("#where tbody tr").remove(0);
    assert!(
        row.contains("de « Je découvre » à « J’essaie avec de l’aide »"),
        "{row}"
    );
}

#[tokio::test]
async fn a_group_sees_its_own_picture_and_others_do_not() {
    let w = training().await;
    let ponts = group(&w, "Les Ponts", &[&w.cleo, &w.fay, &w.gil]).await;
    let (path, reach) = (
        format!("/spaces/promotion/growth/groups/{ponts}"),
        format!("group-{ponts}"),
    );
    for (who, step) in [(&w.cleo, 0), (&w.fay, 1), (&w.gil, 1)] {
        takes(who, &[step; 12], &reach).await;
    }
    let page = w.fay.opens(&path).await;
    let page = page.submits(&format!("{path}/pictures"), &[]).await;
    assert!(page.text().contains("L’image de « Les Ponts »") && page.has(".practice-grid"));
    // What counts in the group does not count among everybody.
    assert!(w.ada.opens(EVERYONE).await.text().contains("Personne n’attend"));
    assert_eq!(w.ben.asks_for(&path).await.status(), 200, "those who lead see it");
    assert_eq!(w.ben.opens(EVERYONE).await.link("Les Ponts"), path);
    assert!(!w.cleo.opens(EVERYONE).await.has("#groups"));
    let alone = group(&w, "Les Quais", &[&w.cleo, &w.fay]).await;
    let other = format!("/spaces/promotion/growth/groups/{alone}");
    assert_eq!(w.gil.asks_for(&other).await.status(), 404);
    assert!(
        !w.cleo.opens(&other).await.has(".practice-grid"),
        "two people are no sum"
    );
    assert_eq!(w.dov.asks_for(EVERYONE).await.status(), 403);
    assert_eq!(
        w.dov
            .posts_only(PICTURES, &[("once", "01h455vb4pex5vsknk084sn02q")])
            .await
            .status(),
        403
    );
    assert_eq!(w.eve.asks_for(EVERYONE).await.status(), 200);
    assert!(
        w.town
            .visitor()
            .asks_for(EVERYONE)
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
}

#[tokio::test]
async fn a_picture_costs_the_same_whoever_is_counted() {
    let w = training().await;
    for who in [&w.cleo, &w.fay, &w.gil] {
        takes(who, &[0; 12], "cohort").await;
    }
    let cost = || {
        w.town.acts(w.ada.id(), |tx| {
            let before = tx.ran();
            super::pages::read(tx, "promotion", None)?;
            Ok(tx.ran() - before)
        })
    };
    let three = cost().await;
    for who in [&w.ada, &w.ben] {
        takes(who, &[1; 12], "cohort").await;
    }
    w.ada.opens(EVERYONE).await.submits(PICTURES, &[]).await;
    assert_eq!(cost().await, three);
    assert!(three <= 13, "{three} queries");
}

#[tokio::test]
async fn an_erased_person_leaves_the_numbers_and_no_trace_of_themselves() {
    let w = training().await;
    for who in [&w.cleo, &w.fay, &w.gil] {
        takes(who, &[0; 12], "cohort").await;
    }
    w.ada.opens(EVERYONE).await.submits(PICTURES, &[]).await;
    let page = w.cleo.opens("/me/erasure").await;
    page.submits(
        "/me/erasure",
        &[("address", w.cleo.email()), ("understood", "on")],
    )
    .await;
    let page = w.ada.opens(EVERYONE).await;
    assert!(page.texts_of("#where tbody tr")[0].contains("de « Je découvre »"));
}

platform::statements! {
    COUNTED = "select m.picture_id, m.skill, p.person_id, m.step from position_marks m
               join positions p on p.id = m.position_id where m.picture_id is not null
               order by m.picture_id, m.skill, p.person_id, m.position_id";
    TOLD = "select picture_id, skill, people, lowest, highest, twice_middle from group_picture_marks
            order by picture_id, skill";
}

/// A number from a seed, and the next seed.
fn chance(seed: &mut u64, below: usize) -> usize {
    *seed = seed
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    usize::try_from((*seed >> 33) % below as u64).unwrap()
}

/// What a picture tells of a skill, and the answers that it counts: who gave each, and its step.
type Counted = (super::model::Told, Vec<(i64, usize)>);

/// Whether somebody who sees both, knows who is counted and what they said themselves can tell what another said.
fn is_worked_out(first: &Counted, second: &Counted, me: i64) -> bool {
    let answers: Vec<(i64, usize)> = first.1.iter().chain(&second.1).copied().collect();
    let mut possible = vec![std::collections::BTreeSet::new(); answers.len()];
    for number in 0..4_usize.pow(u32::try_from(answers.len()).unwrap()) {
        let world: Vec<usize> = (0..answers.len())
            .map(|place| (number >> (2 * place)) & 3)
            .collect();
        let own = answers
            .iter()
            .zip(&world)
            .all(|((who, step), guess)| *who != me || step == guess);
        let (one, two) = world.split_at(first.1.len());
        let fits = |told, guess| super::model::told(guess, 4) == Some(told);
        if own && fits(first.0, one) && fits(second.0, two) {
            for (place, step) in world.iter().enumerate() {
                possible[place].insert(*step);
            }
        }
    }
    answers
        .iter()
        .zip(possible)
        .any(|((who, _), steps)| *who != me && steps.len() < 2)
}

/// People take positions, change where they count and draw, in whatever order; then every two pictures are held against
/// one another by everybody who is in them.
#[tokio::test]
async fn nobody_is_worked_out_from_two_pictures_whatever_people_did_between_them() {
    let w = training().await;
    let mut seed = 7;
    let people = [&w.ada, &w.ben, &w.cleo, &w.fay, &w.gil];
    for turn in 0..40 {
        w.town.passes(60);
        let who = people[chance(&mut seed, people.len())];
        match chance(&mut seed, 6) {
            0 if turn > 3 => {
                let page = who.opens(EVERYONE).await;
                if page.has_form(PICTURES) {
                    page.submits(PICTURES, &[]).await;
                }
            }
            1 => {
                let page = who.opens("/spaces/promotion/growth").await;
                if page.has("a[href*=\"/growth/positions/\"]") {
                    let path = page.link("Position du");
                    let reach = ["own", "cohort"][chance(&mut seed, 2)];
                    who.posts(&format!("{path}/reach"), &[("reach", reach)]).await;
                }
            }
            _ => {
                let steps: Vec<usize> = (0..3).map(|_| chance(&mut seed, 4)).collect();
                let reach = ["cohort", "cohort", "own"][chance(&mut seed, 3)];
                takes(who, &steps, reach).await;
            }
        }
    }
    let (counted, told) = w
        .town
        .reads(|tx| {
            let counted = tx.all::<(i64, String, i64, String)>(COUNTED, ())?;
            Ok((
                counted,
                tx.all::<(i64, String, u32, u32, u32, Option<u32>)>(TOLD, ())?,
            ))
        })
        .await;
    let place = |step: &str| {
        crate::workshop::STEPS
            .iter()
            .position(|each| *each == step)
            .unwrap()
    };
    let pictures: Vec<(i64, String, Counted)> = told
        .into_iter()
        .map(|(picture, skill, people, lowest, highest, middle)| {
            let own = counted.iter().filter(|row| (row.0, &row.1) == (picture, &skill));
            let told = super::model::Told {
                people: people as usize,
                lowest: lowest as usize,
                highest: highest as usize,
                twice_middle: middle.map(|middle| middle as usize),
            };
            let answers: Vec<(i64, usize)> = own.map(|(_, _, who, step)| (*who, place(step))).collect();
            (picture, skill, (told, answers))
        })
        .collect();
    assert!(
        pictures.len() >= 6,
        "at least two pictures of three skills: {pictures:?}"
    );
    for (_, _, (told, answers)) in &pictures {
        assert!(answers.len() >= 3 && answers.len() == told.people);
        let steps: Vec<usize> = answers.iter().map(|(_, step)| *step).collect();
        assert_eq!(super::model::told(&steps, 4), Some(*told));
    }
    let mut held = 0;
    for (place, (one, skill, first)) in pictures.iter().enumerate() {
        for (two, _, second) in pictures[place + 1..]
            .iter()
            .filter(|(two, other, _)| two != one && other == skill)
        {
            if first.1.len() + second.1.len() > 7 {
                continue;
            }
            held += 1;
            let everybody = first.1.iter().chain(&second.1).map(|(who, _)| *who).chain([0]);
            for me in everybody {
                assert!(
                    !is_worked_out(first, second, me),
                    "{one} and {two} tell {me} too much of {skill}"
                );
            }
        }
    }
    assert!(held > 0, "no two pictures were held against one another");
}
