//! What reports hold about people: those they wrote, and what they would have said otherwise.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    WROTE = "select s.name, r.title, r.from_at, r.until_at, r.published_at from objective_reports r
             join spaces s on s.id = r.space_id where r.author_id = $1 order by r.id";
    PROPOSED = "select r.title, case when c.author_id = $1 then c.words else '' end,
                case when c.author_id = $1 then c.reason else '' end, c.answer,
                case when c.answered_by = $1 then c.answer_words else '' end, c.proposed_at
                from report_corrections c join objective_reports r on r.id = c.report_id
                where c.author_id = $1 or c.answered_by = $1 order by c.id";
    // What others read stays what it was; what nobody read yet goes.
    FORGET_STATEMENTS = "update report_statements set words = '' where report_id in
                         (select id from objective_reports where author_id = $1 and opened_at is null)";
    FORGET_DRAFTS = "update objective_reports set title = '', withdrawn_at = coalesce(withdrawn_at, $2)
                     where author_id = $1 and opened_at is null";
    FORGET_REASONS = "update report_corrections set reason = '' where author_id = $1";
}

/// The tables, as their owner sees them. What was published never changes: it stays, without a name.
pub(super) const TABLES: [Table; 2] = [
    Table {
        name: "objective_reports",
        columns: &["space", "report", "from_at", "until_at", "published_at"],
        rows: WROTE,
        fate: Fate::Nameless,
        erase: forget_drafts,
    },
    Table {
        name: "report_corrections",
        columns: &[
            "report",
            "words",
            "reason",
            "answer",
            "answer_words",
            "proposed_at",
        ],
        rows: PROPOSED,
        fate: Fate::Nameless,
        erase: forget_reasons,
    },
];

fn forget_drafts(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(FORGET_STATEMENTS, (person,))?;
    tx.run(FORGET_DRAFTS, (person, now)).map(drop)
}

fn forget_reasons(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET_REASONS, (person,)).map(drop)
}
