//! What an archive holds besides sheets and pages: read in a fixed number of queries.

use kernel::{Instant, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use platform::web::View;

platform::statements! {
    NOTICES = "select n.html, n.published_at, p.name from notices n join persons p on p.id = n.author_id
               where n.space_id = $1 and n.withdrawn_at is null and n.hidden_at is null order by n.id desc limit 2000";
    GATHERINGS = "select g.uid, g.title, g.summary, g.html, g.starts_at, g.ends_at, g.zone, g.all_day,
                  coalesce(l.name, ''), g.state
                  from gatherings g left join places l on l.id = g.place_id
                  where g.space_id = $1 and g.state <> 'draft' and (g.found = 1 or $2 = 0)
                  order by g.starts_at desc, g.id limit 3000";
    ANSWERS = "select g.uid, q.text, q.html from questions q join gatherings g on g.id = q.gathering_id
               where g.space_id = $1 and q.state = 'published' order by q.id limit 5000";
    DECISIONS = "select uid, title, html, outcome, outcome_html, opened_at, settled_at from decisions
                 where space_id = $1 and withdrawn_at is null order by id desc limit 2000";
    HOLDINGS = "select h.role, h.taken_at, coalesce(h.returned_at, h.ends_at), p.name
                from holdings h join persons p on p.id = h.person_id where h.space_id = $1 order by h.taken_at, h.id
                limit 3000";
    MEMBERS = "select p.name, m.since from memberships m join persons p on p.id = m.person_id
               where m.space_id = $1 and m.state = 'active' and p.state = 'active' order by m.since, m.id limit 3000";
    BRANCHES = "select s.slug, s.name from review_branches b join reviews r on r.id = b.review_id
                join spaces s on s.id = b.space_id where r.space_id = $1 and s.joining <> 'hidden' order by s.id";
    REVIEWS = "select opened_at, outcome, html from reviews where space_id = $1 and outcome is not null order by id desc";
    STORIES = "select r.opened_at, t.html, p.name from review_stories t join reviews r on r.id = t.review_id
               join persons p on p.id = t.person_id where r.space_id = $1 order by t.said_at limit 2000";
}

/// A gathering.
pub(super) struct Gathering {
    pub uid: Uid,
    pub title: String,
    pub summary: String,
    pub html: String,
    pub starts: Instant,
    pub ends: Instant,
    pub zone: String,
    pub all_day: bool,
    pub place: String,
    pub state: String,
}

impl Gathering {
    /// When it was, in the zone where it was.
    pub fn when(&self, v: &View) -> String {
        v.period(&self.zone, self.starts, self.ends, self.all_day)
    }
}

impl FromRow for Gathering {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Gathering {
            uid: row.column()?,
            title: row.column()?,
            summary: row.column()?,
            html: row.column()?,
            starts: row.column()?,
            ends: row.column()?,
            zone: row.column()?,
            all_day: row.column::<i64>()? == 1,
            place: row.column()?,
            state: row.column()?,
        })
    }
}

/// A decision.
pub(super) struct Decision {
    pub uid: Uid,
    pub title: String,
    pub html: String,
    pub outcome: Option<String>,
    pub words: String,
    pub opened: Instant,
    pub settled: Option<Instant>,
}

impl FromRow for Decision {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Decision {
            uid: row.column()?,
            title: row.column()?,
            html: row.column()?,
            outcome: row.column()?,
            words: row.column()?,
            opened: row.column()?,
            settled: row.column()?,
        })
    }
}

/// What was read.
pub(super) struct Content {
    /// Text, day, author.
    pub notices: Vec<(String, Instant, String)>,
    pub gatherings: Vec<Gathering>,
    /// Identifier of a gathering, question, answer.
    pub answers: Vec<(Uid, String, String)>,
    pub decisions: Vec<Decision>,
    /// Key of a role, from, until, person.
    pub holdings: Vec<(String, Instant, Instant, String)>,
    /// Name, since. Empty in what is public.
    pub members: Vec<(String, Instant)>,
    /// Name in addresses, name.
    pub branches: Vec<(String, String)>,
    /// Day, outcome, words.
    pub reviews: Vec<(Instant, String, String)>,
    /// Day of the review, text, person. Empty in what is public.
    pub stories: Vec<(Instant, String, String)>,
}

/// Reads it for an audience.
///
/// # Errors
/// When the store refuses.
pub(super) fn read(tx: &mut Tx, space: SpaceId, is_public: bool) -> Result<Content, Problem> {
    Ok(Content {
        notices: tx.all(NOTICES, (space,))?,
        gatherings: tx.all(GATHERINGS, (space, is_public))?,
        answers: tx.all(ANSWERS, (space,))?,
        decisions: tx.all(DECISIONS, (space,))?,
        holdings: tx.all(HOLDINGS, (space,))?,
        members: if is_public {
            Vec::new()
        } else {
            tx.all(MEMBERS, (space,))?
        },
        branches: tx.all(BRANCHES, (space,))?,
        reviews: tx.all(REVIEWS, (space,))?,
        stories: if is_public {
            Vec::new()
        } else {
            tx.all(STORIES, (space,))?
        },
    })
}
