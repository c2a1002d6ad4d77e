//! `tresse bench-attestations NUMBER`, for `bin/bench` alone: a training with so many attestations that stand. Prints the
//! path of the file that has them all, and the session of who leads.

use kernel::{Problem, SpaceKind};
use platform::session;
use spaces::{shape, space};

use super::{in_portions, store};
use crate::house::{self, Areas};
use crate::terminal::Terminal;

platform::statements! {
    ATTESTATION = "insert into attestations (uid, secret, space_id, person_id, number, name, title, aim, first_day, last_day,
                   attended, attended_of, done, done_of, language, issued_at)
                   values ($1, $2, $3, $4, $5, $6, 'Animer un projet coopératif', $7, '2025-12-01', '2026-03-08', $8, 960, $9,
                   3600, 'fr', $10)";
}

/// The space.
const SLUG: &str = "attestations";
const TRAME: &str = "training-14-weeks";
const AIM: &str = "Animer un projet avec d’autres, et s’effacer : écrire à plusieurs, décider ensemble, garder la trace de \
    ce qui s’est fait, et le donner à qui vient après.";

/// Fills the store, which must be empty, and prints where the file is.
///
/// # Errors
/// When the store refuses.
pub async fn fill(areas: Areas, terminal: &Terminal, size: usize) -> Result<(), Problem> {
    let house = house::open_from_environment(areas).await?;
    spaces::opening::ship(&house).await?;
    house
        .write(|tx| platform::house::keep_setting(tx, "instance.ready", "1"))
        .await?;
    let leads = house.write(|tx| store::add_person(tx, 0)).await?;
    let space = house
        .write(move |tx| {
            let trame = shape::shipped_by_key(tx, TRAME)?.ok_or(Problem::Missing)?;
            let space = store::add_space(tx, SLUG, None, SpaceKind::Cohort, trame.id)?;
            space::set_joining(tx, space, kernel::Joining::Open)?;
            store::add_member(tx, space, leads, "steward", None)?;
            Ok(space)
        })
        .await?;
    in_portions(&house, size, move |tx, number| {
        let person = store::add_person(tx, number + 1)?;
        let (uid, secret, now) = (tx.new_uid(), tx.new_secret(), tx.now());
        let place = i64::try_from(number + 1).unwrap_or(i64::MAX);
        let args = (
            uid,
            secret,
            space,
            person,
            place,
            format!("Camille Exemple {place}"),
            AIM,
            600 + place % 360,
            2_400 + place % 1_200,
            now,
        );
        tx.run(ATTESTATION, args).map(drop)
    })
    .await?;
    let secret = house.write(move |tx| session::start(tx, leads, "bench")).await?;
    terminal.print(format!("/spaces/{SLUG}/closing/attestations/papers.pdf {secret}"));
    Ok(())
}
