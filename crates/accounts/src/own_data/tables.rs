//! The tables of people and spaces that hold something about a person. How they are emptied stands in [`super::store`];
//! areas above register their own with [`platform::Install::personal`].

use platform::personal::Fate::{self, Ended, Nameless, Removed};
use platform::personal::{Table, stays};

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
    HOLDINGS = "select s.slug, h.role, h.seat, h.taken_at, h.ends_at, h.returned_at, h.handover, h.is_trial, h.is_shared,
                h.paused_at, g.title, h.read_at, h.told_at, h.is_whole
                from holdings h join spaces s on s.id = h.space_id left join gatherings g on g.id = h.gathering_id
                where h.person_id = $1 order by h.id";
    NOTICES = "select s.slug, n.uid, n.body, n.published_at, n.withdrawn_at, n.hidden_at
               from notices n join spaces s on s.id = n.space_id where n.author_id = $1 order by n.id";
    INVITATIONS = "select s.slug, i.standing, i.note, i.uses_left, i.used, i.made_at, i.ends_at, i.withdrawn_at
                   from invitations i join spaces s on s.id = i.space_id where i.made_by = $1 order by i.id";
    CHANGES = "select s.slug, c.what, c.changed_at from space_changes c join spaces s on s.id = c.space_id
               where c.changed_by = $1 order by c.id";
    SPACES = "select slug, name, opened_at from spaces where opened_by = $1 order by id";
    TRAMES = "select uid, origin, made_at from trames where made_by = $1 order by id";
    SKILLS = "select skill, level, traces, last_at from person_skills where person_id = $1 and traces > 0 order by skill, level";
    TRACES = "select t.at, t.verb, case when t.actor_id = $1 then 1 else 0 end, s.slug, t.object_kind, t.role, t.strand,
              t.level, t.skills, t.audience, t.detail from traces t left join spaces s on s.id = t.space_id
              where t.actor_id = $1 or t.about_id = $1 order by t.id";
}

/// Every table, in the order in which it is shown.
pub const TABLES: [Table; 15] = [
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
            "trial",
            "shared",
            "paused_at",
            "gathering",
            "read_at",
            "told_at",
            "whole",
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
    table("spaces", &["space", "space_name", "opened_at"], SPACES, Nameless),
    table("trames", &["uid", "origin", "made_at"], TRAMES, Nameless),
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
    fate: Fate,
) -> Table {
    Table {
        name,
        columns,
        rows,
        fate,
        erase: stays,
    }
}
