//! Short replies under an entry: a thanks, a question, a word.

use kernel::{Audience, Instant, PersonId, Problem, Refusal, Trace, Uid};
use learning::Reach;
use platform::Tx;
use platform::db::{FromRow, Row};
use platform::tries::{self, Limit};
use platform::web::{Cx, Handled, Reply};
use spaces::space::Member;

use super::access::{self, MayReply, Seen};
use super::pages;

platform::statements! {
    UNDER = "select r.uid, r.kind, r.body, r.reach, r.replied_at, r.hidden_at, p.id, p.uid, p.name, p.picture
             from entry_replies r join persons p on p.id = r.author_id
             where r.entry_id = $1 and r.withdrawn_at is null order by r.id limit 200";
    WRITE = "insert into entry_replies (uid, entry_id, author_id, kind, body, reach, replied_at)
             values ($1, $2, $3, $4, $5, $6, $7) on conflict (uid) do nothing returning id";
    FIND = "select id, author_id, reach from entry_replies where uid = $1 and entry_id = $2";
    WITHDRAW = "update entry_replies set withdrawn_at = $2 where id = $1 and withdrawn_at is null";
    RESTORE = "update entry_replies set withdrawn_at = null where id = $1 and withdrawn_at is not null";
    HIDE = "update entry_replies set hidden_at = $2 where id = $1 and hidden_at is null and withdrawn_at is null";
    SHOW = "update entry_replies set hidden_at = null where id = $1 and hidden_at is not null";
}

/// What a reply can be.
pub const KINDS: [&str; 3] = ["thanks", "question", "word"];
const LENGTH: usize = 600;
/// So many as nobody writes by hand.
const LIMIT: Limit = Limit {
    act: "entry.reply",
    times: 60,
    minutes: 60,
};

/// A reply as its reader sees it.
pub struct Shown {
    /// Its identifier.
    pub uid: Uid,
    /// What it is.
    pub kind: String,
    /// What it says; nothing for a mere thanks.
    pub body: String,
    /// When it was written.
    pub at: Instant,
    /// Whether it is hidden: whoever leads and its author still see it.
    pub is_hidden: bool,
    /// Whether the reader wrote it.
    pub is_mine: bool,
    /// Who wrote it.
    pub author: Member,
    reach: Reach,
}

impl FromRow for Shown {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Shown {
            uid: row.column()?,
            kind: row.column()?,
            body: row.column()?,
            reach: row.column()?,
            at: row.column()?,
            is_hidden: row.column::<Option<Instant>>()?.is_some(),
            author: Member::from_row(row)?,
            is_mine: false,
        })
    }
}

/// What was replied to an entry and reaches the reader, oldest first.
pub fn under(tx: &mut Tx, seen: &Seen) -> Result<Vec<Shown>, Problem> {
    let mut replies = tx.all::<Shown>(UNDER, (seen.entry.id,))?;
    for reply in &mut replies {
        reply.is_mine = seen.reader.person == Some(reply.author.id);
    }
    replies.retain(|reply| {
        let is_shown = !reply.is_hidden || seen.reader.leads;
        reply.is_mine || (is_shown && seen.reaches(reply.reach))
    });
    Ok(replies)
}

/// POST /entries/{entry}/replies
pub async fn create(cx: Cx) -> Handled {
    let uid: Uid = cx.at("entry")?;
    let mut form = cx.form().await?;
    let once = form.once();
    let kind = form.choice("kind", |word| KINDS.into_iter().find(|kind| *kind == word));
    let kind = kind.unwrap_or_default();
    // A thanks may go without words.
    let least = usize::from(kind != "thanks");
    let body = form.text("body", least..=LENGTH);
    let valid = form.accept(()).is_some();
    cx.write(move |tx| {
        let may = access::to_reply(tx, uid)?;
        let once = once?;
        if valid {
            write(tx, &may, once, kind, &body)?;
        }
        Ok(())
    })
    .await?;
    if valid {
        Ok(Reply::see_other(format!("/entries/{uid}#replies")).notice("journal-replied"))
    } else {
        pages::page(&cx, form).await
    }
}

/// Writes a reply; the same form sent twice writes it once.
fn write(tx: &mut Tx, may: &MayReply, once: Uid, kind: &str, body: &str) -> Result<(), Problem> {
    let (entry, me, now) = (&may.seen().entry, may.actor().id, tx.now());
    tries::spend(tx, LIMIT, &me.number().to_string())?;
    let row = (once, entry.id, me, kind, body, entry.written.reach.word(), now);
    if let Some((id,)) = tx.find::<(i64,)>(WRITE, row)? {
        tell(tx, "reply.written", may.seen(), me, id)?;
    }
    Ok(())
}

/// What people say under an entry is told to nobody beside it.
fn tell(tx: &mut Tx, verb: &'static str, seen: &Seen, who: PersonId, reply: i64) -> Result<(), Problem> {
    let space = seen.training.id();
    let trace = Trace::new(verb, Some(who)).inside(space, Audience::Own);
    tx.record(
        trace
            .cohort(space)
            .project(seen.entry.project_id)
            .to("entry_reply", reply),
    )
}

/// Gives the identifiers of the entry and of the reply.
async fn act(
    cx: &Cx,
    act: impl FnOnce(&mut Tx, Uid, Uid) -> Result<(), Problem> + Send + 'static,
) -> Result<(Uid, Uid), Problem> {
    let (entry, reply): (Uid, Uid) = (cx.at("entry")?, cx.at("reply")?);
    cx.write(move |tx| act(tx, entry, reply)).await?;
    Ok((entry, reply))
}

/// A reply that may be met, with who wrote it.
fn find(tx: &mut Tx, seen: &Seen, reply: Uid) -> Result<(i64, PersonId), Problem> {
    let found = tx.find::<(i64, PersonId, Reach)>(FIND, (reply, seen.entry.id))?;
    let (id, author, reach) = found.ok_or(Problem::Missing)?;
    let may_meet = seen.reader.person == Some(author) || seen.reaches(reach);
    if may_meet {
        Ok((id, author))
    } else {
        Err(Problem::Missing)
    }
}

fn own(tx: &mut Tx, entry: Uid, reply: Uid) -> Result<(Seen, i64, PersonId), Problem> {
    let seen = access::to_see(tx, entry)?;
    let (id, author) = find(tx, &seen, reply)?;
    match seen.reader.person {
        None => Err(Problem::SignIn),
        Some(me) if me == author => Ok((seen, id, me)),
        Some(_) => Err(Problem::Forbidden),
    }
}

/// POST …/withdrawal: its author takes it back, with a way to undo.
pub async fn withdraw(cx: Cx) -> Handled {
    let done = act(&cx, |tx, entry, reply| {
        let (seen, id, me) = own(tx, entry, reply)?;
        let now = tx.now();
        if tx.run(WITHDRAW, (id, now))? == 1 {
            tell(tx, "reply.withdrawn", &seen, me, id)?;
        }
        Ok(())
    });
    let (entry, reply) = done.await?;
    let undo = format!("/entries/{entry}/replies/{reply}/restoration");
    Ok(back(entry).notice_with_undo("journal-reply-withdrawn", undo))
}

/// POST …/restoration: its author puts it back.
pub async fn restore(cx: Cx) -> Handled {
    let done = act(&cx, |tx, entry, reply| {
        let (seen, id, me) = own(tx, entry, reply)?;
        if tx.run(RESTORE, (id,))? == 1 {
            tell(tx, "reply.restored", &seen, me, id)?;
        }
        Ok(())
    });
    Ok(back(done.await?.0).notice("journal-reply-restored"))
}

/// POST …/hiding: whoever leads hides it, with a way to undo. It is kept.
pub async fn hide(cx: Cx) -> Handled {
    let done = act(&cx, |tx, entry, reply| {
        let may = access::to_moderate(tx, entry)?;
        let (id, author) = find(tx, may.seen(), reply)?;
        let now = tx.now();
        if author == may.actor().id {
            return Err(Refusal::new("journal-reply-is-yours").into());
        }
        if tx.run(HIDE, (id, now))? == 1 {
            tell(tx, "reply.hidden", may.seen(), may.actor().id, id)?;
        }
        Ok(())
    });
    let (entry, reply) = done.await?;
    let undo = format!("/entries/{entry}/replies/{reply}/showing");
    Ok(back(entry).notice_with_undo("journal-reply-hidden", undo))
}

/// POST …/showing: whoever leads shows it again.
pub async fn show_again(cx: Cx) -> Handled {
    let done = act(&cx, |tx, entry, reply| {
        let may = access::to_moderate(tx, entry)?;
        let (id, _) = find(tx, may.seen(), reply)?;
        if tx.run(SHOW, (id,))? == 1 {
            tell(tx, "reply.shown", may.seen(), may.actor().id, id)?;
        }
        Ok(())
    });
    Ok(back(done.await?.0).notice("journal-reply-shown"))
}

fn back(entry: Uid) -> Reply {
    Reply::see_other(format!("/entries/{entry}#replies"))
}
