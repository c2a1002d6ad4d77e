mod doors;
mod made;
mod named;

use kernel::{PersonId, SpaceId, Uid};
use proptest::prelude::*;
use testkit::{Page, Visitor};

use super::figure::{LEAST, shown};
use crate::workshop::Workshop;

const LIST: &str = "/spaces/atelier/reports";

platform::statements! {
    ATELIER = "select id from spaces where slug = 'atelier'";
    CALL = "update persons set name = $2 where id = $1";
    BEGIN = "insert into memberships (space_id, person_id, standing, state, since) values ($1, $2, 'member', 'active', $3)";
    SHEET = "insert into sheets (uid, space_id, kind, title, licence, state, author_id, made_at, published_at, changed_at)
             values ($1, $2, $3, $4, 'cc-by-sa-4.0', 'published', $5, $6, $6, $6)";
    HELD = "insert into holdings (uid, space_id, person_id, role, taken_at, ends_at) values ($1, $2, $3, $4, $5, $6)";
    SAID = "insert into testimonies (uid, space_id, author_id, pseudonym, title, body, html, from_at, until_at, audience,
            readable_from) values ($1, $2, $3, $4, $5, '', '', $6, $6, $7, $6)";
    INSIDE = "insert into spaces (uid, slug, parent_id, kind, name, joining, trame_id, opened_from, opened_at)
              select $1, 'dedans', id, 'cell', 'Dedans', 'hidden', trame_id, opened_from, opened_at from spaces
              where slug = 'atelier' returning id";
}

async fn atelier(w: &Workshop) -> SpaceId {
    w.town.reads(|tx| Ok(tx.one::<(SpaceId,)>(ATELIER, ())?.0)).await
}

/// Somebody of the cast takes a name of two words.
async fn is_called(w: &Workshop, who: &Visitor, name: &'static str) {
    let id = who.id();
    w.town
        .acts(id, move |tx| tx.run(CALL, (id, name)).map(drop))
        .await;
}

/// So many people come in, and each does something that the group sees.
async fn come(w: &Workshop, how_many: usize) -> Vec<PersonId> {
    let space = atelier(w).await;
    let mut people = Vec::new();
    for number in 0..how_many {
        let who = w.town.person(&format!("Passant{number}")).await;
        let id = who.id();
        w.town
            .acts(id, move |tx| {
                let now = tx.now();
                tx.run(BEGIN, (space, id, now))?;
                let trace = kernel::Trace::new("sheet.tried", Some(id));
                tx.record(trace.inside(space, kernel::Audience::Space))
            })
            .await;
        people.push(id);
    }
    people
}

/// Somebody publishes a sheet, and gives its path.
async fn publishes(w: &Workshop, who: PersonId, kind: &'static str, title: &'static str) -> String {
    let space = atelier(w).await;
    let uid: Uid = w
        .town
        .acts(who, move |tx| {
            let (uid, now) = (tx.new_uid(), tx.now());
            tx.run(SHEET, (uid, space, kind, title, who, now))?;
            Ok(uid)
        })
        .await;
    format!("/sheets/{uid}")
}

/// Somebody holds a role.
async fn holds(w: &Workshop, who: PersonId, role: &'static str) {
    let space = atelier(w).await;
    w.town
        .acts(who, move |tx| {
            let (uid, now) = (tx.new_uid(), tx.now());
            tx.run(HELD, (uid, space, who, role, now, now.plus_days(60)))
                .map(drop)
        })
        .await;
}

/// Somebody begins a report of the last year.
async fn begins(who: &Visitor, typed: &[(&str, &str)]) -> Page {
    let form = who.opens(&format!("{LIST}/new")).await;
    form.submits(LIST, typed).await
}

/// Puts a program in place of the one that prints, which gives back what it is asked.
fn prints(w: &Workshop) {
    use std::os::unix::fs::PermissionsExt;
    let program = w.town.house.settings().print.clone();
    std::fs::write(&program, "#!/bin/sh\nprintf '%%PDF-1.7 '; exec /bin/cat\n").unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn nothing_is_shown_of_fewer_than_five() {
    assert_eq!((0..LEAST).filter_map(shown).count(), 0);
    assert_eq!([5, 9, 10, 44].map(shown), [Some(5), Some(5), Some(10), Some(40)]);
}

/// The counts of which a figure may be what is shown.
fn behind(shown_as: Option<i64>) -> std::ops::RangeInclusive<i64> {
    match shown_as {
        None => 0..=LEAST - 1,
        Some(least) => least..=least + LEAST - 1,
    }
}

/// Whatever two figures are shown, of which one counts part of what the other counts, both may count the same, or differ
/// by five at least: that somebody is among one to four people in between is never told.
#[test]
fn no_difference_of_two_figures_tells_of_fewer_than_five() {
    for whole in 0..=120_i64 {
        for part in 0..=whole {
            let (more, less) = (behind(shown(whole)), behind(shown(part)));
            let is_open = more
                .clone()
                .any(|more| less.clone().any(|less| more == less || more >= less + LEAST));
            assert!(is_open, "{part} of {whole}");
        }
    }
}

proptest! {
    #[test]
    fn what_is_shown_is_at_most_what_is_counted_and_by_fives(count in 0i64..2_000_000) {
        match shown(count) {
            None => prop_assert!(count < LEAST),
            Some(shown) => prop_assert!(shown <= count && count < shown + LEAST && shown % LEAST == 0),
        }
    }
}
