//! Codes: somebody who gives badges makes one for an occasion, with an end and a most; whoever was there takes the badge
//! with it.

use askama::Template;
use kernel::{Audience, Instant, PersonId, Problem, Refusal, Trace, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use platform::tries::{self, Limit};
use platform::web::{Cx, Form, Handled, Reply, View};

use super::actions;
use crate::badge::access;
use crate::badge::model::Badge;
use crate::badge::{pages as badge_pages, store as badges};
use crate::credential::Issuing;

platform::statements! {
    OF_BADGE = "select c.id, c.uid, c.badge_id, c.code, c.occasion, c.most, c.used, c.made_by, c.ends_at from badge_codes c
                where c.badge_id = $1 and c.withdrawn_at is null order by c.id desc limit 20";
    FIND = "select c.id, c.uid, c.badge_id, c.code, c.occasion, c.most, c.used, c.made_by, c.ends_at from badge_codes c
            where c.code = $1 and c.withdrawn_at is null and c.ends_at > $2";
    INSERT = "insert into badge_codes (uid, badge_id, code, occasion, most, made_by, made_at, ends_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id";
    USE = "update badge_codes set used = used + 1 where id = $1 and used < most";
    WITHDRAW = "update badge_codes set withdrawn_at = $3 where uid = $1 and badge_id = $2 and withdrawn_at is null";
}

/// Letters and digits that nobody takes for one another; no vowel, so that no word comes out.
const LETTERS: &[u8; 26] = b"BCDFGHJKLMNPQRSTVWXZ234679";
/// How many: some 200 thousand million codes.
const LENGTH: usize = 8;
/// The longest that one may be used, in days, and by how many at most.
const LONGEST: i64 = 366;
const MOST: i64 = 2000;

/// How often somebody may be wrong.
const WRONG: Limit = Limit {
    act: "badge.code",
    times: 20,
    minutes: 60,
};

/// A code.
#[derive(Debug, Clone)]
pub struct Code {
    pub(crate) id: i64,
    /// Its identifier.
    pub uid: Uid,
    pub(crate) badge: i64,
    /// The letters.
    pub code: String,
    /// For what it is.
    pub occasion: String,
    /// How many may use it.
    pub most: i64,
    /// How many did.
    pub used: i64,
    pub(crate) made_by: PersonId,
    /// Until when.
    pub ends: Instant,
}

impl FromRow for Code {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Code {
            id: row.column()?,
            uid: row.column()?,
            badge: row.column()?,
            code: row.column()?,
            occasion: row.column()?,
            most: row.column()?,
            used: row.column()?,
            made_by: row.column()?,
            ends: row.column()?,
        })
    }
}

/// The codes of a badge, newest first.
pub(crate) fn of_badge(tx: &mut Tx, badge: i64) -> Result<Vec<Code>, Problem> {
    tx.all(OF_BADGE, (badge,))
}

fn new_code(tx: &Tx) -> String {
    let fair = 256 - 256 % LETTERS.len();
    let mut code = String::new();
    while code.len() < LENGTH {
        let secret = tx.new_secret();
        let pairs = secret
            .as_bytes()
            .chunks(2)
            .filter_map(|pair| std::str::from_utf8(pair).ok());
        let numbers = pairs.filter_map(|pair| usize::from_str_radix(pair, 16).ok());
        let letters = numbers
            .filter(|number| *number < fair)
            .filter_map(|number| LETTERS.get(number % LETTERS.len()));
        code.extend(
            letters
                .take(LENGTH - code.len())
                .map(|letter| char::from(*letter)),
        );
    }
    code
}

/// A code as it was typed: capitals, without spaces or dashes.
fn read(typed: &str) -> Option<String> {
    let code: String = typed
        .chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '-')
        .flat_map(char::to_uppercase)
        .take(LENGTH + 1)
        .collect();
    let known = code.len() == LENGTH && code.bytes().all(|letter| LETTERS.contains(&letter));
    known.then_some(code)
}

/// POST …/codes: makes one.
pub async fn make(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("badge")?);
    let mut form = cx.form().await?;
    let once = form.once()?;
    let occasion = form.line("occasion", 1..=120);
    let most = form.whole("most", 1..=MOST);
    let wanted = slug.clone();
    cx.read(move |tx| access::to_award_one(tx, &wanted, uid).map(drop))
        .await?;
    let v = cx.view();
    let now = v.now();
    let ends = v
        .calendar()
        .from_field(form.value("ends"))
        .map(|day| day.plus_days(1));
    let ends = ends.filter(|ends| *ends > now && *ends < now.plus_days(LONGEST));
    if ends.is_none() {
        form.refuse("ends", Refusal::new("award-code-not-in-time"));
    }
    let Some(ends) = form.accept(()).and(ends) else {
        return badge_pages::page(&cx, form).await;
    };
    let wanted = slug.clone();
    cx.write(move |tx| {
        let (may, badge) = access::to_award_one(tx, &wanted, uid)?;
        let (me, code, now) = (may.actor().id, new_code(tx), tx.now());
        let args = (once, badge.id, code, occasion.as_str(), most, me, now, ends);
        match tx.find::<(i64,)>(INSERT, args)? {
            Some((id,)) => {
                let trace = Trace::new("badge.code_made", Some(me)).inside(badge.space, Audience::Own);
                tx.record(trace.to("badge_code", id))
            }
            None => Ok(()),
        }
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/badges/{uid}#codes")).notice("award-code-made"))
}

/// POST …/codes/{code}/withdrawal: it opens nothing any more.
pub async fn withdraw(cx: Cx) -> Handled {
    let (slug, uid, code): (String, Uid, Uid) = (cx.at("space")?, cx.at("badge")?, cx.at("code")?);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let (_, badge) = access::to_award_one(tx, &wanted, uid)?;
        let now = tx.now();
        tx.run(WITHDRAW, (code, badge.id, now)).map(drop)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/badges/{uid}#codes")).notice("award-code-withdrawn"))
}

#[derive(Template)]
#[template(path = "award/claim.html")]
struct Claim {
    v: View,
    form: Form,
    badge: Option<(Badge, String)>,
}

/// GET /badges/claim: the code is typed; with `?code=` it says which badge that is.
pub async fn ask(cx: Cx) -> Handled {
    let mut form = Form::new();
    form.fill("code", cx.query("code").unwrap_or_default());
    page(&cx, form).await
}

async fn page(cx: &Cx, mut form: Form) -> Handled {
    let typed = form.value("code").to_owned();
    let (found, once) = cx
        .read(move |tx| {
            tx.signed_in()?;
            let now = tx.now();
            let code = match read(&typed) {
                Some(code) => tx.find::<Code>(FIND, (code, now))?,
                None => None,
            };
            let badge = match code {
                Some(code) => Some((badges::by_id(tx, code.badge)?, code.occasion)),
                None => None,
            };
            Ok((badge, tx.new_uid()))
        })
        .await?;
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    if !form.value("code").is_empty() && found.is_none() {
        form.refuse("code", Refusal::new("award-code-unknown"));
    }
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Claim {
        v: cx.view(),
        badge: found.filter(|(badge, _)| badge.withdrawn.is_none()),
        form,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /badges/claim: takes the badge.
pub async fn take(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let once = form.once()?;
    let code = read(form.value("code"));
    let named = form.value("shown") == "named";
    let base = cx.house().settings().base.clone();
    let done = cx
        .write(move |tx| {
            let me = tx.signed_in()?.id;
            tries::check(tx, WRONG, &me.number().to_string())?;
            let now = tx.now();
            let found = match &code {
                Some(code) => tx.find::<Code>(FIND, (code.as_str(), now))?,
                None => None,
            };
            let Some(code) = found else {
                // Wrong tries are counted, so what is counted must stay: no refusal inside.
                tries::spend(tx, WRONG, &me.number().to_string())?;
                return Ok(Err(Refusal::new("award-code-unknown")));
            };
            let badge = badges::by_id(tx, code.badge)?;
            if badge.withdrawn.is_some() {
                return Ok(Err(Refusal::new("award-code-unknown")));
            }
            if super::store::by_uid(tx, once)?.is_some() {
                return Ok(Ok(()));
            }
            if tx.run(USE, (code.id,))? != 1 {
                return Ok(Err(Refusal::new("award-code-used-up")));
            }
            let issuing = Issuing::of(tx, &base, &badge)?;
            actions::claim(tx, me, &badge, &issuing, once, code.made_by, named)?;
            Ok(Ok(()))
        })
        .await;
    let refusal = match done {
        Ok(Ok(())) => return Ok(Reply::see_other(format!("/badges/{once}")).notice("award-accepted-now")),
        Ok(Err(refusal)) | Err(Problem::Refused(refusal)) => refusal,
        Err(problem) => return Err(problem),
    };
    form.refuse("code", refusal);
    page(&cx, form).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        assert_eq!(read(" bcdf-ghjk "), Some("BCDFGHJK".to_owned()));
        for wrong in ["", "BCDFGHJ", "BCDFGHJKL", "BCDFGHJA", "BCDFGHJ0", "ÉÉÉÉ"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
