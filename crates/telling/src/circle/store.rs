//! Who leads a cohort: by standing here, by stewarding what is above, or in a role.

use std::collections::BTreeSet;

use kernel::{PersonId, Problem, Right};
use platform::Tx;
use spaces::space::access::Seen;

platform::statements! {
    // The second condition is that of the index.
    STANDING = "select p.id, p.name from space_ancestors a join memberships m on m.space_id = a.ancestor_id
                join persons p on p.id = m.person_id and p.state = 'active'
                where a.space_id = $1 and m.state = 'active' and m.standing <> 'member' and p.id <> $2
                and (m.standing = 'steward' or a.depth = 0) order by a.depth, p.name, p.id limit 60";
    IN_A_ROLE = "select h.role, p.id, p.name from holdings h
                 join memberships m on m.space_id = h.space_id and m.person_id = h.person_id and m.state = 'active'
                 join persons p on p.id = h.person_id and p.state = 'active'
                 where h.space_id = $1 and h.returned_at is null and h.ends_at > $2 and h.paused_at is null and p.id <> $3
                 order by p.name, p.id limit 300";
}

/// The names of those who lead, without `person`. Roles are looked for only where one gives the right.
pub(super) fn leaders(tx: &mut Tx, seen: &Seen, person: PersonId) -> Result<Vec<String>, Problem> {
    let (space, now) = (seen.space.id, tx.now());
    let mut known = BTreeSet::new();
    let mut names = Vec::new();
    for (id, name) in tx.all::<(i64, String)>(STANDING, (space, person))? {
        if known.insert(id) {
            names.push(name);
        }
    }
    let roles = &seen.space.shape.trame.roles;
    let leads = |key: &str| {
        let role = roles.iter().find(|role| role.key == key);
        role.is_some_and(|role| role.rights.contains(&Right::Lead))
    };
    if roles.iter().any(|role| role.rights.contains(&Right::Lead)) {
        for (role, id, name) in tx.all::<(String, i64, String)>(IN_A_ROLE, (space, now, person))? {
            if leads(&role) && known.insert(id) {
                names.push(name);
            }
        }
    }
    Ok(names)
}
