//! The sentences that the form of a statement proposes, to keep or to strike: what its owner did since the last one.
//!
//! Always true: nothing is named here that was told to fewer people than the cohort.

use kernel::{Instant, Problem};
use learning::progress;
use platform::Tx;
use platform::web::View;
use spaces::shape::said;
use trame::{Activity, ActivityKind};

use super::access::MayState;
use super::store;
use crate::excerpt;
use crate::journal;

platform::statements! {
    TOLD = "select e.happened_on, e.tried, e.happened, e.felt, e.made from entries e
            where e.project_id = $1 and e.state = 'told' and e.reach in ('cohort', 'everyone') and e.told_at > $2
            order by e.told_at, e.id limit 12";
    TRIED = "select t.title from entries e join entry_sheets w on w.entry_id = e.id
             join sheets t on t.id = w.sheet_id and t.state = 'published'
             where e.project_id = $1 and e.state = 'told' and e.reach in ('cohort', 'everyone') and e.told_at > $2
             group by t.id, t.title order by t.title, t.id limit 12";
    // Their tables are read here, and nothing of their code.
    ATTENDED = "select g.title, g.starts_at from attendances a
                join gatherings g on g.id = a.gathering_id and g.state = 'announced'
                where a.person_id = $1 and g.space_id = $2 and a.presence in ('present', 'partial')
                and g.starts_at > $3 and g.starts_at <= $4 group by g.id, g.title, g.starts_at
                order by g.starts_at, g.id limit 12";
    SHARED = "select t.title from sheets t where t.author_id = $1 and t.space_id = $2 and t.state = 'published'
              and t.published_at > $3 order by t.published_at, t.id limit 12";
    EXCHANGED = "select t.object_id, max(case when t.project_id = $4 then 1 else 0 end) from traces t
                 where t.actor_id = $1 and t.space_id = $2 and t.at > $3 and t.verb = 'exchange.joined'
                 group by t.object_id limit 100";
}

/// What was done since the last statement, before it is put into sentences.
pub struct Done {
    activities: Vec<Activity>,
    told: Vec<(String, String)>,
    tried: Vec<String>,
    attended: Vec<(String, Instant)>,
    shared: Vec<String>,
    on_mine: i64,
    on_others: i64,
}

/// Reads it, in seven queries.
///
/// # Errors
/// When the store refuses.
pub fn since_the_last(tx: &mut Tx, may: &MayState) -> Result<Done, Problem> {
    let now = tx.now();
    let until = may.there().map_or(now, |there| there.stated);
    let since = store::last(tx, may, until)?;
    let seen = may.project().seen();
    let (space, project, me) = (seen.training.id(), seen.project.id, seen.project.owner.id);
    let done = progress::done_by(tx, space, me)?;
    let program = seen.training.program()?;
    let is_new = |key: &str| done.iter().any(|(known, at)| known == key && *at > since);
    let activities = program.activities.iter().filter(|each| is_new(&each.key));
    let activities: Vec<Activity> = activities.cloned().collect();
    let told = tx.all::<(String, String, String, String, String)>(TOLD, (project, since))?;
    let told = told.into_iter().map(|(day, tried, happened, felt, made)| {
        let parts = [tried, happened, felt, made];
        let first = parts.into_iter().find(|part| !part.is_empty());
        (day, excerpt::headline(&first.unwrap_or_default(), 80))
    });
    let told = told.collect();
    let one = |rows: Vec<(String,)>| rows.into_iter().map(|(title,)| title).collect();
    let tried = one(tx.all(TRIED, (project, since))?);
    let attended = tx.all(ATTENDED, (me, space, since, now))?;
    let shared = one(tx.all(SHARED, (me, space, since))?);
    let exchanged = tx.all::<(i64, i64)>(EXCHANGED, (me, space, since, project))?;
    let on = |mine: i64| {
        let count = exchanged.iter().filter(|(_, of_mine)| *of_mine == mine).count();
        i64::try_from(count).unwrap_or(i64::MAX)
    };
    Ok(Done {
        activities,
        told,
        tried,
        attended,
        shared,
        on_mine: on(1),
        on_others: on(0),
    })
}

/// What one learns from others without doing anything else.
fn is_taken_in(kind: ActivityKind) -> bool {
    matches!(
        kind,
        ActivityKind::Read | ActivityKind::Watch | ActivityKind::Quiz
    )
}

/// What says enough of itself: a meeting is proposed as a gathering, an entry as an entry.
fn is_said_elsewhere(kind: ActivityKind) -> bool {
    matches!(
        kind,
        ActivityKind::Statement | ActivityKind::Meet | ActivityKind::Journal | ActivityKind::Position
    )
}

impl Done {
    /// On what the training brought to the project.
    pub fn gained(&self, v: &View) -> Vec<String> {
        let mut lines = Vec::new();
        let read = self
            .activities
            .iter()
            .filter(|each| is_taken_in(each.kind))
            .count();
        if read > 0 {
            lines.push(v.tn("statement-gained-read", i64::try_from(read).unwrap_or(i64::MAX)));
        }
        let done = self.activities.iter();
        for each in done.filter(|each| !is_taken_in(each.kind) && !is_said_elsewhere(each.kind)) {
            let name = said(&each.name, v.language).text;
            lines.push(v.t1("statement-gained-activity", "name", name));
        }
        lines.extend(
            self.tried
                .iter()
                .map(|title| v.t1("statement-gained-sheet", "title", title)),
        );
        for (title, starts) in &self.attended {
            lines.push(v.t2(
                "statement-gained-gathering",
                "title",
                title,
                "day",
                v.short_day(starts),
            ));
        }
        if self.on_mine > 0 {
            lines.push(v.tn("statement-gained-exchange", self.on_mine));
        }
        lines
    }

    /// On what the project brought to the training.
    pub fn given(&self, v: &View) -> Vec<String> {
        let mut lines = Vec::new();
        for (day, headline) in &self.told {
            let day = journal::short_day(v, day);
            lines.push(v.t2("statement-given-entry", "title", headline, "day", day));
        }
        lines.extend(
            self.shared
                .iter()
                .map(|title| v.t1("statement-given-sheet", "title", title)),
        );
        if self.on_others > 0 {
            lines.push(v.tn("statement-given-exchange", self.on_others));
        }
        lines
    }
}
