//! Every table that holds something about a person, and how it is emptied of them.

use kernel::{PersonId, Problem, SpaceId, Uid};
use platform::Tx;

use super::access::{MayErase, MaySeeOwn};
use super::model::Fate::{Ended, Nameless, Removed};
use super::model::{Cells, Held, Table};

platform::statements! {
    ACCOUNT = "select uid, state, name, email, case when password is null then 0 else 1 end, language, zone,
               administrator, born_at, confirmed_at, picture from persons where id = $1";
    PROFILE = "select field, value, audience from profile_fields where person_id = $1 order by field";
    PICTURES = "select uid, alternative, width, height, bytes, made_at, removed_at from media
                where owner_id = $1 order by id";
    SESSIONS = "select started_at, seen_at, ends_at, device from sessions where person_id = $1 order by started_at";
    LINKS = "select email, made_at, ends_at, used_at, return_to from entry_links where person_id = $1 order by made_at";
    MAILS = "select made_at, recipient, subject, sent_at from mails where person_id = $1 order by id";
    MEMBERSHIPS = "select s.slug, s.name, m.standing, m.state, m.message, m.since, m.charter_at
                   from memberships m join spaces s on s.id = m.space_id where m.person_id = $1 order by m.id";
    HOLDINGS = "select s.slug, h.role, h.seat, h.taken_at, h.ends_at, h.returned_at, h.handover
                from holdings h join spaces s on s.id = h.space_id where h.person_id = $1 order by h.id";
    NOTICES = "select s.slug, n.uid, n.body, n.published_at, n.withdrawn_at, n.hidden_at
               from notices n join spaces s on s.id = n.space_id where n.author_id = $1 order by n.id";
    INVITATIONS = "select s.slug, i.standing, i.note, i.uses_left, i.used, i.made_at, i.ends_at, i.withdrawn_at
                   from invitations i join spaces s on s.id = i.space_id where i.made_by = $1 order by i.id";
    CHANGES = "select s.slug, c.what, c.changed_at from space_changes c join spaces s on s.id = c.space_id
               where c.changed_by = $1 order by c.id";
    SKILLS = "select skill, level, traces, last_at from person_skills where person_id = $1 order by skill, level";
    TRACES = "select t.at, t.verb, case when t.actor_id = $1 then 1 else 0 end, s.slug, t.object_kind, t.role, t.strand,
              t.level, t.skills, t.audience, t.detail from traces t left join spaces s on s.id = t.space_id
              where t.actor_id = $1 or t.about_id = $1 order by t.id";
    OTHER_ADMINISTRATORS = "select count(*) from persons where administrator = 1 and state = 'active' and id <> $1";
    EMAIL = "select coalesce(email, '') from persons where id = $1";
    KEPT_PICTURES = "select uid from media where owner_id = $1 and space_id is null and removed_at is null order by id";
    ERASE = "update persons set state = 'erased', name = '', email = null, password = null, picture = null,
             administrator = 0, zone = 'UTC', erased_at = $2 where id = $1 and state = 'active'";
    ERASE_PROFILE = "delete from profile_fields where person_id = $1";
    ERASE_LINKS = "delete from entry_links where person_id = $1";
    ERASE_PICTURES = "update media set alternative = '', removed_at = coalesce(removed_at, $2)
                      where owner_id = $1 and space_id is null";
    ACTIVE_IN = "select space_id from memberships where person_id = $1 and state = 'active' order by id";
    LEAVE = "update memberships set state = 'left', message = '', since = $2 where person_id = $1 and state <> 'left'";
    FORGET_MESSAGES = "update memberships set message = '' where person_id = $1";
    HELD_IN = "select space_id, role from holdings where person_id = $1 and returned_at is null order by id";
    RETURN = "update holdings set returned_at = $2 where person_id = $1 and returned_at is null";
}

/// Every table, in the order in which it is shown.
pub const TABLES: [Table; 13] = [
    table(
        "account",
        &[
            "uid",
            "state",
            "name",
            "email",
            "has_password",
            "language",
            "zone",
            "administrator",
            "born_at",
            "confirmed_at",
            "picture",
        ],
        ACCOUNT,
        Removed,
    ),
    table("profile", &["field", "value", "audience"], PROFILE, Removed),
    table(
        "pictures",
        &[
            "uid",
            "alternative",
            "width",
            "height",
            "bytes",
            "made_at",
            "removed_at",
        ],
        PICTURES,
        Removed,
    ),
    table(
        "sessions",
        &["started_at", "seen_at", "ends_at", "device"],
        SESSIONS,
        Removed,
    ),
    table(
        "entry_links",
        &["email", "made_at", "ends_at", "used_at", "return_to"],
        LINKS,
        Removed,
    ),
    table(
        "mails",
        &["made_at", "recipient", "subject", "sent_at"],
        MAILS,
        Removed,
    ),
    table(
        "memberships",
        &[
            "space",
            "space_name",
            "standing",
            "state",
            "message",
            "since",
            "charter_at",
        ],
        MEMBERSHIPS,
        Ended,
    ),
    table(
        "holdings",
        &[
            "space",
            "role",
            "seat",
            "taken_at",
            "ends_at",
            "returned_at",
            "handover",
        ],
        HOLDINGS,
        Ended,
    ),
    table(
        "notices",
        &[
            "space",
            "uid",
            "body",
            "published_at",
            "withdrawn_at",
            "hidden_at",
        ],
        NOTICES,
        Nameless,
    ),
    table(
        "invitations",
        &[
            "space",
            "standing",
            "note",
            "uses_left",
            "used",
            "made_at",
            "ends_at",
            "withdrawn_at",
        ],
        INVITATIONS,
        Nameless,
    ),
    table(
        "space_changes",
        &["space", "what", "changed_at"],
        CHANGES,
        Nameless,
    ),
    table(
        "skills",
        &["skill", "level", "traces", "last_at"],
        SKILLS,
        Nameless,
    ),
    table(
        "traces",
        &[
            "at",
            "verb",
            "by_me",
            "space",
            "object_kind",
            "role",
            "strand",
            "level",
            "skills",
            "audience",
            "detail",
        ],
        TRACES,
        Nameless,
    ),
];

const fn table(
    name: &'static str,
    columns: &'static [&'static str],
    rows: platform::db::Statement,
    fate: super::model::Fate,
) -> Table {
    Table {
        name,
        columns,
        rows,
        fate,
    }
}

/// Everything held about whoever asks.
pub fn list_held(tx: &mut Tx, own: &MaySeeOwn) -> Result<Vec<Held>, Problem> {
    let mut held = Vec::new();
    for table in TABLES {
        let rows = tx.all::<Cells>(table.rows, (own.person(),))?;
        held.push(Held {
            table,
            rows: rows
                .into_iter()
                .map(|cells| cells.readable(table.columns))
                .collect(),
        });
    }
    Ok(held)
}

/// The pictures whose files are there.
pub fn list_pictures(tx: &mut Tx, person: PersonId) -> Result<Vec<Uid>, Problem> {
    Ok(tx
        .all::<(Uid,)>(KEPT_PICTURES, (person,))?
        .into_iter()
        .map(|(uid,)| uid)
        .collect())
}

pub fn has_other_administrators(tx: &mut Tx, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.one::<(i64,)>(OTHER_ADMINISTRATORS, (person,))?.0 > 0)
}

pub fn load_email(tx: &mut Tx, person: PersonId) -> Result<String, Problem> {
    tx.one::<(String,)>(EMAIL, (person,)).map(|(email,)| email)
}

pub fn list_active_in(tx: &mut Tx, may: &MayErase) -> Result<Vec<SpaceId>, Problem> {
    Ok(tx
        .all::<(SpaceId,)>(ACTIVE_IN, (may.person(),))?
        .into_iter()
        .map(|(space,)| space)
        .collect())
}

pub fn list_held_in(tx: &mut Tx, may: &MayErase) -> Result<Vec<(SpaceId, String)>, Problem> {
    tx.all(HELD_IN, (may.person(),))
}

/// Empties every table of whoever is erased.
pub fn erase(tx: &mut Tx, may: &MayErase) -> Result<(), Problem> {
    let (person, now) = (may.person(), tx.now());
    tx.run(ERASE, (person, now))?;
    tx.run(ERASE_PICTURES, (person, now))?;
    tx.run(LEAVE, (person, now))?;
    tx.run(RETURN, (person, now))?;
    for statement in [ERASE_PROFILE, ERASE_LINKS, FORGET_MESSAGES] {
        tx.run(statement, (person,))?;
    }
    Ok(())
}
