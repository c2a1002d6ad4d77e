//! What each kind gives, and what it withholds. Tables of areas beside this one are filled here as those areas would.

use kernel::{Language, PersonId};
use platform::Tx;

use super::{Item, KINDS, Owner};
use crate::workshop::{Training, takes, training};

/// Statements that stand for what other areas do.
pub mod statements {
    platform::statements! {
        SHEET = "insert into sheets (uid, space_id, kind, title, fields, html, licence, state, author_id, made_at,
                 published_at, changed_at) values ($1, $2, 'method', 'Le cercle', '{}', '{\"materials\":\"<p>Dire.</p>\"}',
                 'CC-BY-SA-4.0', $3, $4, $5, $5, $5)";
        SHEET_STATE = "update sheets set state = $1";
        GATHERING = "insert into gatherings (uid, space_id, kind, title, summary, mode, starts_at, ends_at, zone, state,
                     offered_at, changed_at) values ($1, $2, 'workshop', 'Atelier', 'Un soir.', 'onsite', $3, $4,
                     'Europe/Paris', 'announced', $3, $3) returning id";
        HOST = "insert into gathering_hosts (gathering_id, person_id, since) values ($1, $2, $3)";
        ENTRY = "insert into entries (uid, project_id, space_id, author_id, happened_on, tried, tried_html, activity,
                 reach, state, begun_at, changed_at) values ($1, $2, $3, $4, '2026-03-01', 'Un tour', '<p>Un tour</p>',
                 'paired-interviews', $5, $6, $7, $7)";
        ENTRY_REACH = "update entries set reach = $1, state = $2";
        STATEMENT = "insert into statements (uid, project_id, space_id, author_id, meeting, to_project, from_training,
                     reach, stated_at, changed_at) values ($1, $2, $3, $4, 'meeting-one', 'Du souffle.', 'Un cercle',
                     $5, $6, $6)";
        BADGE = "insert into badges (uid, space_id, name, summary, criteria, criteria_html, shape, sign, colour, language,
                 made_by, made_at) values ($1, $2, 'Passeur', 'Fait passer.', 'Faire.', '<p>Faire.</p>', 'round', 'braid',
                 'lake', 'fr', $3, $4) returning id";
        AWARD = "insert into badge_awards (uid, badge_id, person_id, state, origin, made_at, decided_at, answered_at)
                 values ($1, $2, $3, 'accepted', 'given', $4, $4, $4)";
        HIDE = "update spaces set joining = 'hidden'";
        REACH = "update projects set reach = $1";
        FINGERPRINTS = "select fingerprint from portfolio_links";
        PORTFOLIO_ROWS = "select (select count(*) from portfolios) + (select count(*) from portfolio_chapters)
                          + (select count(*) from portfolio_items) + (select count(*) from portfolio_links)
                          + (select count(*) from portfolio_readers)";
    }
}

use statements::{
    AWARD, BADGE, ENTRY, ENTRY_REACH, GATHERING, HIDE, HOST, REACH, SHEET, SHEET_STATE, STATEMENT,
};

/// Cleo has one thing of each kind.
pub async fn one_of_each(w: &Training) {
    takes(&w.cleo, &[1, 2, 3], "own").await;
    let form = w.cleo.opens("/spaces/promotion/growth/evidence/new").await;
    let said = [
        ("skill", "listening"),
        ("sentence", "J’ai laissé un long silence."),
    ];
    form.submits("/spaces/promotion/growth/evidence", &said).await;
    let role = w.ada.opens("/spaces/promotion/roles/climate-keeper").await;
    let cleo = workshop::training::uid(&w.town, w.cleo.id()).await.to_string();
    role.submits(
        "/spaces/promotion/roles/climate-keeper/assignment",
        &[("person", &cleo)],
    )
    .await;
    let cleo = w.cleo.id();
    let made = w.town.acts(cleo, move |tx| {
        let may = learning::cohort::access::to_follow(tx, "promotion")?;
        let (space, now) = (may.seen().id(), tx.now());
        let all = &may.seen().program()?.activities;
        learning::progress::finish(
            tx,
            &may,
            all.iter().find(|each| each.key == "paired-interviews").unwrap(),
        )?;
        let words = learning::project::Words {
            title: "Jardin".into(),
            context: "Une friche.".into(),
            aim: String::new(),
            people: String::new(),
            territory: String::new(),
            stage: None,
            reach: learning::Reach::Cohort,
        };
        let (project, _) = learning::project::bring(tx, space, cleo, &words)?.unwrap();
        let uid = tx.new_uid();
        tx.run(SHEET, (uid, space, "published", cleo, now))?;
        let uid = tx.new_uid();
        let (held,) = tx.one::<(i64,)>(GATHERING, (uid, space, now.plus_days(-2), now.plus_days(-1)))?;
        tx.run(HOST, (held, cleo, now))?;
        let uid = tx.new_uid();
        tx.run(ENTRY, (uid, project, space, cleo, "cohort", "told", now))?;
        let uid = tx.new_uid();
        tx.run(STATEMENT, (uid, project, space, cleo, "cohort", now))?;
        let uid = tx.new_uid();
        let (badge,) = tx.one::<(i64,)>(BADGE, (uid, space, cleo, now))?;
        let uid = tx.new_uid();
        tx.run(AWARD, (uid, badge, cleo, now)).map(drop)
    });
    made.await;
}

fn owner(person: PersonId) -> Owner {
    Owner {
        person,
        language: Language::French,
    }
}

/// The kind, title and why it is withheld of everything that somebody has.
async fn everything(w: &Training, who: PersonId) -> Vec<(&'static str, String, Option<&'static str>)> {
    let read = move |tx: &mut Tx| {
        let mut all = Vec::new();
        for kind in &KINDS {
            for item in (kind.list)(tx, owner(who))? {
                all.push((item.kind, item.title.clone(), item.withheld));
            }
        }
        Ok(all)
    };
    w.town.reads(read).await
}

async fn withheld(w: &Training, kind: &str) -> Option<&'static str> {
    let all = everything(w, w.cleo.id()).await;
    all.into_iter().find(|(each, ..)| *each == kind).unwrap().2
}

async fn changes(w: &Training, change: impl FnOnce(&mut Tx) -> Result<(), kernel::Problem> + Send + 'static) {
    w.town.acts(w.ada.id(), change).await;
}

#[tokio::test]
async fn each_kind_gives_what_is_its_owner_s_and_nothing_of_anybody_else_s() {
    let w = training().await;
    one_of_each(&w).await;
    let all = everything(&w, w.cleo.id()).await;
    let kinds: Vec<&str> = all.iter().map(|(kind, ..)| *kind).collect();
    let words: Vec<&str> = KINDS.iter().map(|kind| kind.word).collect();
    assert_eq!(kinds, words, "{all:?}");
    assert!(all.iter().all(|(_, _, why)| why.is_none()), "{all:?}");
    assert_eq!(everything(&w, w.fay.id()).await, []);
    // Each is found again by what it is called, by its owner alone.
    let (cleo, fay) = (w.cleo.id(), w.fay.id());
    let found = w.town.reads(move |tx| {
        let mut found = Vec::new();
        for kind in &KINDS {
            for item in (kind.list)(tx, owner(cleo))? {
                let value = item.value();
                let (word, source) = Item::named(&value).unwrap();
                let again = super::find(tx, owner(cleo), word, source)?.unwrap();
                let stolen = super::find(tx, owner(fay), word, source)?.is_some();
                found.push((
                    again.value() == value,
                    again.blocks.len() + usize::from(again.position.is_some()),
                    stolen,
                ));
            }
        }
        Ok(found)
    });
    for (is_it, says, stolen) in found.await {
        assert!(is_it && says > 0 && !stolen);
    }
}

#[tokio::test]
async fn what_is_kept_or_taken_back_at_its_source_is_withheld() {
    let w = training().await;
    one_of_each(&w).await;
    changes(&w, |tx| tx.run(SHEET_STATE, ("withdrawn",)).map(drop)).await;
    assert!(
        everything(&w, w.cleo.id())
            .await
            .iter()
            .all(|(kind, ..)| *kind != "sheet"),
        "not proposed any more"
    );
    changes(&w, |tx| tx.run(SHEET_STATE, ("draft",)).map(drop)).await;
    assert_eq!(withheld(&w, "sheet").await, Some("item-withheld-draft"));
    changes(&w, |tx| tx.run(ENTRY_REACH, ("own", "told")).map(drop)).await;
    assert_eq!(withheld(&w, "entry").await, Some("item-withheld-own"));
    changes(&w, |tx| tx.run(ENTRY_REACH, ("cohort", "draft")).map(drop)).await;
    assert_eq!(withheld(&w, "entry").await, Some("item-withheld-draft"));
    changes(&w, |tx| tx.run(REACH, ("own",)).map(drop)).await;
    assert_eq!(withheld(&w, "project").await, Some("item-withheld-own"));
    changes(&w, |tx| tx.run(SHEET_STATE, ("published",)).map(drop)).await;
    changes(&w, |tx| tx.run(HIDE, ()).map(drop)).await;
    for kind in ["sheet", "gathering"] {
        assert_eq!(withheld(&w, kind).await, Some("item-withheld-hidden"));
    }
    assert_eq!(
        withheld(&w, "role").await,
        None,
        "that one held it is one's own to tell"
    );
}

#[tokio::test]
async fn a_hidden_space_is_not_named() {
    let w = training().await;
    one_of_each(&w).await;
    changes(&w, |tx| tx.run(HIDE, ()).map(drop)).await;
    let cleo = w.cleo.id();
    let named = w.town.reads(move |tx| {
        let mut named = 0;
        for kind in &KINDS {
            named += (kind.list)(tx, owner(cleo))?
                .iter()
                .filter(|item| item.place.name().is_some())
                .count();
        }
        Ok(named)
    });
    assert_eq!(named.await, 0);
}

#[test]
fn only_what_a_form_of_ours_names_is_looked_for() {
    for wrong in ["", "sheet", "sheet:", ":x"] {
        assert_eq!(Item::named(wrong), None, "{wrong}");
    }
    assert_eq!(Item::named("activity:a/b:c"), Some(("activity", "a/b:c")));
}
