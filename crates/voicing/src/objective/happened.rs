//! What happened in a space, in sentences: the traces that its members may see, each with a link where there is one.
//!
//! A trace says what kind of thing it is about and its number. The title is read from the thing itself, and only while
//! the thing can be read: a sheet that was withdrawn since is "something that is no longer there".

use kernel::{Instant, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use platform::web::View;
use spaces::shape::{Shape, said};

use crate::words::named;

/// How many of a period are looked through, and how many a form shows.
const MOST: i64 = 2_000;
const SHOWN: usize = 150;

/// What is told of traces, with what they are about where it may still be named: `$more` columns, from `$traces`, `$of`
/// which ones.
macro_rules! happened {
    ($more:literal, $traces:literal, $of:literal) => {
        concat!(
            "select t.id, t.uid, t.at, t.verb, t.detail, t.role, t.audience, coalesce(p.name, ''),
             coalesce(q.name, p.name, ''), t.object_kind, coalesce(g.uid, h.uid, d.uid, w.uid, b.uid, i.uid),
             coalesce(g.title, h.title, d.title, w.title, b.title, i.title, n.body, '')",
            $more,
            " from ",
            $traces,
            " left join persons p on p.id = t.actor_id left join persons q on q.id = t.about_id
             left join gatherings g on t.object_kind = 'gathering' and g.id = t.object_id and g.state <> 'draft'
             left join sheets h on t.object_kind = 'sheet' and h.id = t.object_id and h.state = 'published'
             left join decisions d on t.object_kind = 'decision' and d.id = t.object_id and d.withdrawn_at is null
             left join pages w on t.object_kind = 'page' and w.id = t.object_id and w.withdrawn_at is null
             left join books b on t.object_kind = 'book' and b.id = t.object_id and b.published_at is not null
             left join inquiries i on t.object_kind = 'inquiry' and i.id = t.object_id
             left join notices n on t.object_kind = 'notice' and n.id = t.object_id and n.withdrawn_at is null
             and n.hidden_at is null ",
            $of
        )
    };
}

platform::statements! {
    OF_PERIOD = happened!("", "traces t",
                "where t.space_id = $1 and t.at >= $2 and t.at < $3 and t.audience in ('space', 'public')
                 and t.verb in ('gathering.announced', 'gathering.cancelled', 'live.opened', 'live.closed', 'replay.filled',
                 'cycle.opened', 'decision.proposed', 'decision.settled', 'role.taken', 'role.returned', 'membership.begun',
                 'notice.published', 'sheet.published', 'sheet.tried', 'page.begun', 'book.published', 'inquiry.asked',
                 'inquiry.answered', 'survey.given', 'survey.closed', 'space.opened', 'space.stage_reached', 'space.changed',
                 'trame.offered')
                 order by t.at, t.id limit $4");
    OF_REPORT = happened!(", c.statement_id",
                "report_statements s join report_sources c on c.statement_id = s.id join traces t on t.id = c.trace_id",
                "where s.report_id = $1 order by t.at, t.id");
}

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct Happened {
    /// The number of its trace.
    pub id: i64,
    /// The identifier of its trace.
    pub uid: Uid,
    /// When.
    pub at: Instant,
    verb: String,
    detail: String,
    role: Option<String>,
    is_public: bool,
    who: String,
    whom: String,
    kind: Option<String>,
    thing: Option<Uid>,
    title: String,
}

impl FromRow for Happened {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, uid, at, verb, detail, role) = (
            row.column()?,
            row.column()?,
            row.column()?,
            row.column()?,
            row.column()?,
            row.column()?,
        );
        let audience: String = row.column()?;
        Ok(Happened {
            id,
            uid,
            at,
            verb,
            detail,
            role,
            is_public: audience == "public",
            who: row.column()?,
            whom: row.column()?,
            kind: row.column()?,
            thing: row.column()?,
            title: row.column()?,
        })
    }
}

struct Pointed(Happened, i64);

impl FromRow for Pointed {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Pointed(Happened::from_row(row)?, row.column()?))
    }
}

/// What happened on some days, the first first.
///
/// # Errors
/// When the store refuses.
pub fn of_period(
    tx: &mut Tx,
    space: SpaceId,
    from: Instant,
    until: Instant,
) -> Result<Vec<Happened>, Problem> {
    tx.all(OF_PERIOD, (space, from, until, MOST))
}

/// What the statements of a report point at, each with the number of the statement.
///
/// # Errors
/// When the store refuses.
pub(super) fn of_report(tx: &mut Tx, report: i64) -> Result<Vec<(i64, Happened)>, Problem> {
    let found = tx.all::<Pointed>(OF_REPORT, (report,))?;
    let pairs = found
        .into_iter()
        .map(|Pointed(happened, statement)| (statement, happened));
    Ok(pairs.collect())
}

impl Happened {
    /// What was done.
    pub fn verb(&self) -> &str {
        &self.verb
    }

    /// Whether anyone who sees the space may be told.
    pub fn is_public(&self) -> bool {
        self.is_public
    }
}

/// A sentence, with where it leads.
#[derive(Debug, Clone)]
pub struct Line {
    /// The identifier of its trace.
    pub uid: String,
    /// When.
    pub at: Instant,
    /// The sentence.
    pub words: String,
    /// The address of what it is about.
    pub path: Option<String>,
}

impl Line {
    /// Of something that happened.
    pub fn of(v: &View, shape: &Shape, happened: &Happened) -> Self {
        let message = format!("happened-{}", happened.verb.replace(['.', '_'], "-"));
        let thing = match happened.verb.as_str() {
            "role.taken" | "role.returned" => role(v, shape, happened),
            "space.stage_reached" => stage(v, shape, &happened.detail),
            "cycle.opened" => happened.detail.clone(),
            _ => brief(&happened.title),
        };
        let thing = if thing.is_empty() {
            v.t("happened-no-longer-there").to_owned()
        } else {
            thing
        };
        let (who, whom) = (named(v, &happened.who), named(v, &happened.whom));
        let values = [
            ("who", who.as_str()),
            ("whom", whom.as_str()),
            ("thing", thing.as_str()),
        ];
        Line {
            uid: happened.uid.to_string(),
            at: happened.at,
            words: v.languages().filled(v.language, &message, &values),
            path: path(happened),
        }
    }
}

fn role(v: &View, shape: &Shape, happened: &Happened) -> String {
    let key = happened.role.as_deref().unwrap_or(&happened.detail);
    shape
        .role(key)
        .map_or_else(String::new, |role| said(&role.name, v.language).text.to_owned())
}

fn stage(v: &View, shape: &Shape, key: &str) -> String {
    let stage = shape.trame.stages.iter().find(|stage| stage.key == key);
    stage.map_or_else(String::new, |stage| said(&stage.name, v.language).text.to_owned())
}

/// The beginning of a title, or of a short message that has none, without the signs of its Markdown.
fn brief(title: &str) -> String {
    const LETTERS: usize = 90;
    let line = title.lines().next().unwrap_or_default().replace(['*', '`'], "");
    if line.chars().count() > LETTERS {
        line.chars().take(LETTERS).chain(['…']).collect()
    } else {
        line
    }
}

fn path(happened: &Happened) -> Option<String> {
    let folder = match happened.kind.as_deref()? {
        "gathering" => "gatherings",
        "sheet" => "sheets",
        "decision" => "decisions",
        "page" => "pages",
        "book" => "books",
        "inquiry" => "inquiries",
        _ => return None,
    };
    Some(format!("/{folder}/{}", happened.thing?))
}

/// Those whose sentence has the words that are looked for, and those that are chosen already; and whether there are more.
pub fn narrowed(lines: Vec<Line>, wanted: &str, chosen: impl Fn(&str) -> bool) -> (Vec<Line>, bool) {
    let wanted = wanted.to_lowercase();
    let (kept, others): (Vec<Line>, Vec<Line>) = lines.into_iter().partition(|line| chosen(&line.uid));
    let mut found: Vec<Line> = others
        .into_iter()
        .filter(|line| line.words.to_lowercase().contains(&wanted))
        .collect();
    let more = found.len() > SHOWN;
    found.truncate(SHOWN);
    found.extend(kept);
    found.sort_by(|one, other| (one.at, &one.uid).cmp(&(other.at, &other.uid)));
    (found, more)
}

/// The numbers of those among `known` whose identifiers were chosen.
pub fn numbers(known: &[Happened], chosen: &[String]) -> Vec<i64> {
    let is_chosen = |each: &&Happened| chosen.contains(&each.uid.to_string());
    known.iter().filter(is_chosen).map(|each| each.id).collect()
}
