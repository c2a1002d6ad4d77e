//! The tables of reports, their sections and stories.

use kernel::{Instant, Language, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

use super::figure::Kept;
use super::model::{Reach, Report, Section, Story, Text};

/// The columns of a report, and where they stand.
macro_rules! reports {
    ($rest:literal) => {
        concat!(
            "select r.id, r.uid, r.space_id, s.slug, r.title, r.language, r.first_day, r.last_day, r.starts_at, r.ends_at,
             r.state, r.reach, r.figures, r.made_by, r.proposed_at, r.approved_at, r.sent_at
             from reports r join spaces s on s.id = r.space_id ",
            $rest
        )
    };
}

platform::statements! {
    BY_UID = reports!("where r.uid = $1");
    OF_SPACE = reports!("where r.space_id = $1 and r.state <> 'withdrawn' order by r.ends_at desc, r.id desc limit 100");
    LATEST = reports!("where r.space_id = $1 and r.state = 'sent' order by r.sent_at desc, r.id desc limit 1");
    INSERT = "insert into reports (uid, space_id, title, language, first_day, last_day, starts_at, ends_at, state, made_by,
              made_at, proposed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, 'draft', $9, $10, $10)
              on conflict (uid) do nothing returning id";
    KEEP_FIGURES = "update reports set figures = $2, proposed_at = $3 where id = $1 and state = 'draft'";
    RETITLE = "update reports set title = $2 where id = $1 and state = 'draft'";
    APPROVE = "update reports set state = 'approved', approved_by = $2, approved_at = $3 where id = $1 and state = 'draft'";
    REOPEN = "update reports set state = 'draft', approved_by = null, approved_at = null where id = $1 and state = 'approved'";
    SEND = "update reports set state = 'sent', reach = $2, sent_by = $3, sent_at = $4 where id = $1 and state = 'approved'";
    WITHDRAW = "update reports set state = 'withdrawn' where id = $1 and state = 'draft'";
    RESTORE = "update reports set state = 'draft' where id = $1 and state = 'withdrawn'";

    TEXTS = "select section, proposed, own, version, overtaken from report_sections where report_id = $1";
    PROPOSE = "insert into report_sections (report_id, section, proposed) values ($1, $2, $3)
               on conflict (report_id, section) do update set overtaken = case when report_sections.own is not null
               and report_sections.proposed <> excluded.proposed then 1 else report_sections.overtaken end,
               proposed = excluded.proposed";
    WRITE = "update report_sections set own = $4, overtaken = 0, version = version + 1, written_by = $5, written_at = $6
             where report_id = $1 and section = $2 and version = $3";
    REWRITE = "update report_sections set proposed = $3, own = $4 where report_id = $1 and section = $2";

    STORIES = "select id, path, kind, title, told_at, person_id, pseudonym, chosen, words from report_stories
               where report_id = $1 order by told_at desc, path";
    TELL = "insert into report_stories (report_id, path, kind, title, told_at, person_id, pseudonym)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (report_id, path) do update set title = excluded.title, told_at = excluded.told_at,
            person_id = excluded.person_id, pseudonym = excluded.pseudonym";
    UNTELL = "delete from report_stories where id = $1";
    CHOOSE = "update report_stories set chosen = $2, words = $3 where id = $1";

    NAMED = "insert into report_names (report_id, person_id, name) values ($1, $2, $3)
             on conflict (report_id, person_id, name) do nothing";
}

impl FromRow for Report {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, uid, space_id, space) = (row.column()?, row.column()?, row.column()?, row.column()?);
        let title = row.column()?;
        let language: String = row.column()?;
        let (first_day, last_day) = (row.column()?, row.column()?);
        let (starts, ends, state, reach) = (row.column()?, row.column()?, row.column()?, row.column()?);
        let figures: String = row.column()?;
        Ok(Report {
            id,
            uid,
            space_id,
            space,
            title,
            language: Language::from_word(&language).unwrap_or(Language::French),
            first_day,
            last_day,
            starts,
            ends,
            state,
            reach,
            figures: serde_json::from_str(&figures).map_err(|cause| Problem::fault("read figures", cause))?,
            made_by: row.column()?,
            proposed: row.column()?,
            approved: row.column()?,
            sent: row.column()?,
        })
    }
}

impl FromRow for Story {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Story {
            id: row.column()?,
            path: row.column()?,
            kind: row.column()?,
            title: row.column()?,
            told: row.column()?,
            person: row.column()?,
            pseudonym: row.column()?,
            chosen: row.column::<i64>()? == 1,
            words: row.column()?,
        })
    }
}

/// One of them.
pub fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Report>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// Those of a space that were not dropped, the latest period first.
pub fn of_space(tx: &mut Tx, space: SpaceId) -> Result<Vec<Report>, Problem> {
    tx.all(OF_SPACE, (space,))
}

/// The last that was sent.
pub fn latest(tx: &mut Tx, space: SpaceId) -> Result<Option<Report>, Problem> {
    tx.find(LATEST, (space,))
}

/// What a new one says.
pub struct New {
    pub uid: Uid,
    pub title: String,
    pub language: Language,
    pub first_day: String,
    pub last_day: String,
    pub starts: Instant,
    pub ends: Instant,
}

pub(super) fn insert(tx: &mut Tx, space: SpaceId, by: PersonId, new: &New) -> Result<Option<i64>, Problem> {
    let args = (
        new.uid,
        space,
        new.title.as_str(),
        new.language.word(),
        new.first_day.as_str(),
        new.last_day.as_str(),
        new.starts,
        new.ends,
        by,
        tx.now(),
    );
    Ok(tx.find::<(i64,)>(INSERT, args)?.map(|(id,)| id))
}

pub(super) fn keep_figures(tx: &mut Tx, report: i64, figures: &[Kept]) -> Result<(), Problem> {
    let text = serde_json::to_string(figures).map_err(|cause| Problem::fault("keep figures", cause))?;
    let now = tx.now();
    tx.run(KEEP_FIGURES, (report, text, now)).map(drop)
}

pub(super) fn retitle(tx: &mut Tx, report: i64, title: &str) -> Result<bool, Problem> {
    Ok(tx.run(RETITLE, (report, title))? == 1)
}

pub(super) fn approve(tx: &mut Tx, report: i64, by: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(APPROVE, (report, by, now))? == 1)
}

pub(super) fn reopen(tx: &mut Tx, report: i64) -> Result<bool, Problem> {
    Ok(tx.run(REOPEN, (report,))? == 1)
}

pub(super) fn send(tx: &mut Tx, report: i64, reach: Reach, by: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(SEND, (report, reach.word(), by, now))? == 1)
}

pub(super) fn withdraw(tx: &mut Tx, report: i64) -> Result<bool, Problem> {
    Ok(tx.run(WITHDRAW, (report,))? == 1)
}

pub(super) fn restore(tx: &mut Tx, report: i64) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (report,))? == 1)
}

/// Every section, in the order of a report.
pub fn texts(tx: &mut Tx, report: i64) -> Result<Vec<Text>, Problem> {
    let rows = tx.all::<(Section, String, Option<String>, i64, i64)>(TEXTS, (report,))?;
    let mut texts: Vec<Text> = rows
        .into_iter()
        .map(|(section, proposed, own, version, overtaken)| Text {
            section,
            proposed,
            own,
            version,
            is_overtaken: overtaken == 1,
        })
        .collect();
    texts.sort_by_key(|text| Section::ALL.iter().position(|each| *each == text.section));
    Ok(texts)
}

pub(super) fn propose(tx: &mut Tx, report: i64, section: Section, text: &str) -> Result<(), Problem> {
    tx.run(PROPOSE, (report, section.word(), text)).map(drop)
}

/// Writes a section, unless somebody did since `version`.
pub(super) fn write(
    tx: &mut Tx,
    report: i64,
    section: Section,
    version: i64,
    own: Option<&str>,
    by: PersonId,
) -> Result<bool, Problem> {
    let (own, now) = (own.map(str::to_owned), tx.now());
    Ok(tx.run(WRITE, (report, section.word(), version, own, by, now))? == 1)
}

/// Puts other words in both texts of a section, when a name goes.
pub(super) fn rewrite(tx: &mut Tx, report: i64, text: &Text) -> Result<(), Problem> {
    let args = (
        report,
        text.section.word(),
        text.proposed.as_str(),
        text.own.clone(),
    );
    tx.run(REWRITE, args).map(drop)
}

/// What was told, the newest first.
pub fn stories(tx: &mut Tx, report: i64) -> Result<Vec<Story>, Problem> {
    tx.all(STORIES, (report,))
}

pub(super) fn tell(tx: &mut Tx, report: i64, story: &Story) -> Result<(), Problem> {
    let args = (
        report,
        story.path.as_str(),
        story.kind.as_str(),
        story.title.as_str(),
        story.told,
        story.person,
        story.pseudonym.as_str(),
    );
    tx.run(TELL, args).map(drop)
}

pub(super) fn untell(tx: &mut Tx, story: i64) -> Result<(), Problem> {
    tx.run(UNTELL, (story,)).map(drop)
}

pub(super) fn choose(tx: &mut Tx, story: i64, chosen: bool, words: &str) -> Result<(), Problem> {
    tx.run(CHOOSE, (story, i64::from(chosen), words)).map(drop)
}

pub(super) fn named(tx: &mut Tx, report: i64, person: PersonId, name: &str) -> Result<(), Problem> {
    tx.run(NAMED, (report, person, name)).map(drop)
}
