mod doors;
mod made;
mod named;

use kernel::{PersonId, SpaceId, Uid};
use testkit::{Page, Visitor};

use crate::workshop::Workshop;

const LIST: &str = "/spaces/atelier/reports";

platform::statements! {
    ATELIER = "select id from spaces where slug = 'atelier'";
    CALL = "update persons set name = $2 where id = $1";
    BEGIN = "insert into memberships (space_id, person_id, standing, state, since) values ($1, $2, 'member', 'active', $3)";
    SHEET = "insert into sheets (uid, space_id, kind, title, licence, state, author_id, made_at, published_at, changed_at)
             values ($1, $2, $3, $4, 'cc-by-sa-4.0', 'published', $5, $6, $6, $6)";
    GIVEN = "insert into testimonies (uid, space_id, author_id, pseudonym, title, body, html, from_at, until_at, audience,
             readable_from) values ($1, $2, $3, $4, $5, '', '', $6, $6, 'public', $7)";
    MET = "insert into gatherings (uid, space_id, kind, title, mode, starts_at, ends_at, zone, state, offered_at, changed_at)
           values ($1, $2, 'workshop', 'Ensemble', 'onsite', $3, $3, 'Europe/Paris', 'announced', $3, $3) returning id";
    CAME = "insert into attendances (gathering_id, part, person_id, presence, minutes, way, noted_at)
            values ($1, 0, $2, 'present', $3, 'list', $4)";
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

/// These people met yesterday, each for so many minutes.
async fn meet(w: &Workshop, people: &[PersonId], minutes: i64) {
    let (space, people) = (atelier(w).await, people.to_vec());
    w.town
        .acts(w.ada.id(), move |tx| {
            let (uid, at) = (tx.new_uid(), tx.now().plus_days(-1));
            let (gathering,) = tx.one::<(i64,)>(MET, (uid, space, at))?;
            for who in people {
                tx.run(CAME, (gathering, who, minutes, at))?;
            }
            Ok(())
        })
        .await;
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
