//! What becomes of each thing that the cohort has: kept, changed, stopped.

use kernel::{Audience, Instant, Problem, Refusal, SpaceId, Trace, Uid};
use learning::cohort::access;
use learning::group;
use platform::Tx;
use platform::web::{Cx, Handled, Reply};

use super::{pages, store};

/// What may be decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It goes on as it is.
    Keep,
    /// It goes on otherwise.
    Change,
    /// It stops.
    Stop,
}

impl Verdict {
    pub const ALL: [Verdict; 3] = [Verdict::Keep, Verdict::Change, Verdict::Stop];

    pub const fn word(self) -> &'static str {
        match self {
            Verdict::Keep => "keep",
            Verdict::Change => "change",
            Verdict::Stop => "stop",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Verdict::ALL.into_iter().find(|each| each.word() == word)
    }
}

/// A thing that the cohort has, with what was decided of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Thing {
    /// `gathering`, `cycle`, `group` or `list`.
    pub kind: &'static str,
    pub uid: Uid,
    pub name: String,
    /// When it is, for a gathering.
    pub when: Option<Instant>,
    pub verdict: Option<Verdict>,
    pub note: String,
}

impl Thing {
    fn new(kind: &'static str, uid: Uid, name: String) -> Self {
        Thing {
            kind,
            uid,
            name,
            when: None,
            verdict: None,
            note: String::new(),
        }
    }

    /// The end of the names of its fields.
    pub fn field(&self) -> String {
        format!("{}-{}", self.kind, self.uid)
    }

    pub fn is(&self, verdict: &Verdict) -> bool {
        self.verdict == Some(*verdict)
    }
}

/// Everything, in six queries.
pub(super) fn things(tx: &mut Tx, space: SpaceId) -> Result<Vec<Thing>, Problem> {
    let mut things = Vec::new();
    for each in group::in_space(tx, space)? {
        things.push(Thing::new("group", each.uid, each.name));
    }
    for (uid, title, starts) in store::gatherings(tx, space)? {
        things.push(Thing {
            when: Some(starts),
            ..Thing::new("gathering", uid, title)
        });
    }
    for (uid, title) in store::cycles(tx, space)? {
        things.push(Thing::new("cycle", uid, title));
    }
    for (uid, title, _) in store::lists(tx, space)? {
        things.push(Thing::new("list", uid, title));
    }
    for (kind, uid, verdict, note) in store::decided(tx, space)? {
        let known = things
            .iter_mut()
            .find(|thing| thing.kind == kind && thing.uid == uid);
        if let Some(thing) = known {
            thing.verdict = Verdict::from_word(&verdict);
            thing.note = note;
        }
    }
    Ok(things)
}

const NOTE: usize = 300;

/// Writes what was decided of all of them.
pub async fn save(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let texts = form.texts();
    if texts
        .iter()
        .any(|(field, note)| field.starts_with("note-") && note.chars().count() > NOTE)
    {
        form.refuse(
            "decisions",
            Refusal::new("closing-note-too-long").with("most", NOTE),
        );
    }
    let valid = form.accept(()).is_some();
    let wanted = slug.clone();
    let done = cx.write(move |tx| {
        let may = access::to_lead(tx, &wanted)?;
        if !valid {
            return Ok(false);
        }
        let (space, me) = (may.seen().id(), may.actor().id);
        let mut changed = 0;
        for thing in things(tx, space)? {
            let Some(word) = texts.get(&format!("verdict-{}", thing.field())) else {
                continue;
            };
            let note = texts
                .get(&format!("note-{}", thing.field()))
                .map_or("", String::as_str);
            let (key, verdict) = ((thing.kind, thing.uid), Verdict::from_word(word));
            changed += i64::from(match verdict {
                Some(verdict) => store::decide(tx, space, me, key, verdict.word(), note)?,
                None => store::undecide(tx, space, key)?,
            });
        }
        if changed > 0 {
            let trace = Trace::new("closing.decided", Some(me)).inside(space, Audience::Space);
            tx.record(trace.cohort(space).detail(changed.to_string()))?;
        }
        Ok(true)
    });
    match done.await? {
        true => Ok(Reply::see_other(format!("/spaces/{slug}/closing#decisions")).notice("closing-decided")),
        false => pages::page(&cx, form).await,
    }
}
