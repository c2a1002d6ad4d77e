//! `tresse bench-badges NUMBER`, for `bin/bench` alone: a space with so many members, a badge, and the forms by which
//! somebody gives it to all of them.

use kernel::{PersonId, Problem, SpaceId, SpaceKind, Uid};
use platform::{House, Tx, session};
use spaces::{shape, space};

use super::{in_portions, store};
use crate::house::{self, Areas};
use crate::terminal::Terminal;

platform::statements! {
    BADGE = "insert into badges (uid, space_id, name, summary, criteria, criteria_html, skills, shape, sign, colour,
             language, made_by, made_at) values ($1, $2, 'Passeuse de savoirs', 'Fait passer ce que d’autres cherchaient.',
             $3, $4, 'listening common-good', 'flower', 'braid', 'forest', 'fr', $5, $6)";
    UID = "select uid from persons where id = $1";
}

/// The space.
const SLUG: &str = "badges";
const TRAME: &str = "learning-collective";
/// How many people one form names: fewer than a form has fields.
const NAMED: usize = 380;
const CRITERIA: &str = "- **Repérer** ce qui peut servir à d’autres\n- Produire une ressource que l’on peut reprendre\n- Relier deux personnes";

/// Fills the store, which must be empty, and prints: the path of the badge, the session of who gives it, the session of
/// the first who gets it, the identifier of theirs; then each form on a line.
///
/// # Errors
/// When the store refuses.
pub async fn fill(areas: Areas, terminal: &Terminal, size: usize) -> Result<(), Problem> {
    let house = house::open_from_environment(areas).await?;
    spaces::opening::ship(&house).await?;
    house
        .write(|tx| platform::house::keep_setting(tx, "instance.ready", "1"))
        .await?;
    let giver = house.write(|tx| store::add_person(tx, 0)).await?;
    let people = in_portions(&house, size, |tx, number| store::add_person(tx, number + 1)).await?;
    let (space, badge) = house.write(move |tx| open(tx, giver)).await?;
    let members = people.clone();
    in_portions(&house, size, move |tx, number| match members.get(number) {
        Some(person) => store::add_member(tx, space, *person, "member", None),
        None => Ok(()),
    })
    .await?;
    print(&house, terminal, giver, &people, badge).await
}

fn open(tx: &mut Tx, giver: PersonId) -> Result<(SpaceId, Uid), Problem> {
    let trame = shape::shipped_by_key(tx, TRAME)?.ok_or(Problem::Missing)?;
    let space = store::add_space(tx, SLUG, None, SpaceKind::Collective, trame.id)?;
    space::set_joining(tx, space, kernel::Joining::Open)?;
    store::add_member(tx, space, giver, "steward", None)?;
    let (uid, now) = (tx.new_uid(), tx.now());
    let html = platform::markdown::html(CRITERIA);
    tx.run(BADGE, (uid, space, CRITERIA, html, giver, now))?;
    Ok((space, uid))
}

async fn print(
    house: &House,
    terminal: &Terminal,
    giver: PersonId,
    people: &[PersonId],
    badge: Uid,
) -> Result<(), Problem> {
    let people = people.to_vec();
    let lines = house
        .write(move |tx| {
            let mut known: Vec<(Uid, PersonId)> = Vec::new();
            for person in people {
                let (uid,) = tx.one::<(Uid,)>(UID, (person,))?;
                known.push((uid, person));
            }
            // A form gives its own identifier to the first of those it names, by theirs.
            known.sort();
            let first = known.first().map(|(_, person)| *person).ok_or(Problem::Missing)?;
            let (gives, gets) = (
                session::start(tx, giver, "bench")?,
                session::start(tx, first, "bench")?,
            );
            let mut forms = Vec::new();
            for named in known.chunks(NAMED) {
                let mut form = format!("once={}&reason=Merci", tx.new_uid());
                for (uid, _) in named {
                    form.push_str(&format!("&person={uid}"));
                }
                forms.push(form);
            }
            let award = forms
                .first()
                .and_then(|form| form.get(5..31))
                .unwrap_or_default()
                .to_owned();
            forms.insert(0, format!("/spaces/{SLUG}/badges/{badge} {gives} {gets} {award}"));
            Ok(forms)
        })
        .await?;
    terminal.print(lines.join("\n"));
    Ok(())
}
