//! What reports hold about people: who wrote, approved and sent them, whose stories they tell, and whom they name.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table, stays};

use super::store;
use crate::naming::Names;
use crate::naming::model::{Choice, Known};

platform::statements! {
    MADE = "select s.name, r.title, r.state, r.made_at from reports r join spaces s on s.id = r.space_id
            where r.made_by = $1 or r.approved_by = $1 or r.sent_by = $1 order by r.id";
    WROTE = "select r.title, t.section, t.written_at from report_sections t join reports r on r.id = t.report_id
             where t.written_by = $1 order by t.written_at";
    TOLD = "select r.title, t.title, t.told_at from report_stories t join reports r on r.id = t.report_id
            where t.person_id = $1 order by t.told_at, t.id";
    NAMED = "select r.title, n.name from report_names n join reports r on r.id = n.report_id where n.person_id = $1
             order by r.id, n.name";
    LINKS = "select s.name, l.label, l.made_at, l.ends_at from report_links l join spaces s on s.id = l.space_id
             where l.made_by = $1 order by l.id";
    NAMES = "select report_id, name from report_names where person_id = $1 order by report_id";
    FORGET_NAMES = "delete from report_names where person_id = $1";
    TITLES = "select title from reports where id = $1";
    RETITLE = "update reports set title = $2 where id = $1";
    REWORD = "update report_stories set title = $2, words = $3, pseudonym = $4 where id = $1";
    // A text may have named somebody before they came: nobody noted it, and it was cleared only while they were there.
    NEAR = "select r.id, p.name from persons p, reports r where p.id = $1 and p.name <> '' and r.space_id in (
              select m.space_id from memberships m where m.person_id = $1
              union select a.ancestor_id from memberships m join space_ancestors a on a.space_id = m.space_id
              where m.person_id = $1) order by r.id";
    NOBODY = "update report_stories set person_id = null where person_id = $1";
    END_LINKS = "update report_links set withdrawn_at = coalesce(withdrawn_at, $2) where made_by = $1";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 5] = [
    Table {
        name: "reports",
        columns: &["space", "report", "state", "made_at"],
        rows: MADE,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "report_sections",
        columns: &["report", "section", "written_at"],
        rows: WROTE,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "report_stories",
        columns: &["report", "story", "told_at"],
        rows: TOLD,
        fate: Fate::Nameless,
        erase: tell_of_nobody,
    },
    Table {
        name: "report_names",
        columns: &["report", "name"],
        rows: NAMED,
        fate: Fate::Removed,
        erase: take_out,
    },
    Table {
        name: "report_links",
        columns: &["space", "label", "made_at", "ends_at"],
        rows: LINKS,
        fate: Fate::Ended,
        erase: end_links,
    },
];

fn tell_of_nobody(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(NOBODY, (person,)).map(drop)
}

fn end_links(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(END_LINKS, (person, now)).map(drop)
}

/// Takes their name out of every text in which it stands, archived or not.
fn take_out(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    let mut known = tx.all::<(i64, String)>(NAMES, (person,))?;
    known.extend(tx.all::<(i64, String)>(NEAR, (person,))?);
    for (report, name) in known {
        let names = Names::of(vec![Known {
            id: person,
            name,
            choice: Choice::No,
        }]);
        let clear = |text: &str| names.cleared(text, "…");
        for mut text in store::texts(tx, report)? {
            if names.is_refused(&text.proposed)
                || text.own.as_deref().is_some_and(|own| names.is_refused(own))
            {
                text.proposed = clear(&text.proposed);
                text.own = text.own.as_deref().map(clear);
                store::rewrite(tx, report, &text)?;
            }
        }
        for story in store::stories(tx, report)? {
            if [&story.title, &story.words, &story.pseudonym]
                .iter()
                .any(|text| names.is_refused(text))
            {
                let words = (clear(&story.title), clear(&story.words), clear(&story.pseudonym));
                tx.run(REWORD, (story.id, words.0, words.1, words.2))?;
            }
        }
        let (title,) = tx.one::<(String,)>(TITLES, (report,))?;
        if names.is_refused(&title) {
            tx.run(RETITLE, (report, clear(&title)))?;
        }
    }
    tx.run(FORGET_NAMES, (person,)).map(drop)
}
