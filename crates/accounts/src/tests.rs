//! What holds for every slice: statements prepare, messages exist in both languages.

use std::collections::BTreeSet;
use std::path::Path;

use kernel::{Audience, Level, PersonId, SpaceId, Trace};
use platform::languages::identifiers;
use testkit::{Town, Visitor};

/// What accounts stand on, and they.
pub fn areas(app: &mut platform::Install) {
    people::install(app);
    crate::install(app);
}

#[tokio::test]
async fn every_statement_is_understood_by_the_store() {
    let town = Town::new(areas).await;
    for statement in &town.house.registered().statements {
        town.house
            .db()
            .prepare(*statement)
            .await
            .unwrap_or_else(|problem| panic!("{problem:?}: {}", statement.text()));
    }
}

#[test]
fn every_message_is_in_both_languages_and_every_named_one_exists() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for slice in ["entry", "profile", "own_data", "instance"] {
        let folder = source.join(slice);
        let (french, english) = (read(&folder.join("fr.ftl")), read(&folder.join("en.ftl")));
        let known: BTreeSet<&str> = identifiers(&french).collect();
        assert_eq!(known, identifiers(&english).collect(), "{slice}");
        let named = format!("\"{}-", slice.replace('_', "-"));
        for file in std::fs::read_dir(&folder).unwrap() {
            let path = file.unwrap().path();
            let text = if path.is_file() {
                read(&path)
            } else {
                String::new()
            };
            for (place, _) in text.match_indices(&named) {
                // In a template, what stands after an equals sign is a class or the like.
                let id = text[place + 1..].split('"').next().unwrap();
                if text[..place].ends_with('=') || id.contains('{') {
                    continue;
                }
                // `v.word("entry-name", …)` completes what it is given.
                let begins_one = known
                    .iter()
                    .any(|known| known.starts_with(&format!("{}-", id.trim_end_matches('-'))));
                let exists = known.contains(id) || begins_one || path.ends_with("tests.rs");
                assert!(exists, "{id} in {}", path.display());
            }
        }
    }
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

platform::statements! {
    TRAME = "insert into trames (uid, digest, document, origin, made_at) values ($1, $2, '', 'shipped', $3) returning id";
    SPACE = "insert into spaces (uid, slug, kind, name, joining, trame_id, opened_from, opened_at)
             values ($1, $2, 'collective', $2, 'open', $3, $3, $4) returning id";
    MEMBER = "insert into memberships (space_id, person_id, standing, state, since) values ($1, $2, 'member', $3, $4)";
    NOTICE = "insert into notices (uid, space_id, author_id, body, html, published_at) values ($1, $2, $3, $4, $4, $5)";
    HOLDING = "insert into holdings (uid, space_id, person_id, role, seat, taken_at, ends_at)
               values ($1, $2, $3, 'gardener', 1, $4, $4)";
}

/// A space in which these people are, each in a state, without the crate that opens spaces.
pub async fn a_space(town: &Town, name: &'static str, people: &[(&Visitor, &'static str)]) -> SpaceId {
    let people: Vec<(PersonId, &'static str)> = people
        .iter()
        .map(|(person, state)| (person.id(), *state))
        .collect();
    let made = town.house.write(move |tx| {
        let now = tx.now();
        let trame = (tx.new_uid(), tx.new_secret(), now);
        let (trame,) = tx.one::<(i64,)>(TRAME, trame)?;
        let uid = tx.new_uid();
        let (space,) = tx.one::<(SpaceId,)>(SPACE, (uid, name, trame, now))?;
        for (person, state) in people {
            tx.run(MEMBER, (space, person, state, now))?;
        }
        Ok(space)
    });
    made.await.unwrap()
}

/// A notice that somebody wrote in a space, and a role that they hold there, with its trace.
pub async fn writes_and_holds(town: &Town, person: &Visitor, space: SpaceId, body: &'static str) {
    let person = person.id();
    let written = town.house.write(move |tx| {
        let (now, notice, holding) = (tx.now(), tx.new_uid(), tx.new_uid());
        tx.run(NOTICE, (notice, space, person, body, now))?;
        tx.run(HOLDING, (holding, space, person, now))?;
        let trace = Trace::new("role.taken", Some(person)).inside(space, Audience::Space);
        tx.record(
            trace
                .role("gardener", &["active-listening".into(), "facilitation".into()])
                .level(Level::Group),
        )
    });
    written.await.unwrap();
}
