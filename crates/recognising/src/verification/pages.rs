//! The form, and what can be said.

use askama::Template;
use kernel::{Instant, Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};

use super::foreign::{self, Foreign, Kind, Signature};
use crate::award::model::Verdict;
use crate::award::store as awards;
use crate::credential::{self, multibase::from_multikey};

#[derive(Template)]
#[template(path = "verification/ask.html")]
struct Page {
    v: View,
    form: Form,
    found: Option<Said>,
}

/// What is said of a badge.
struct Said {
    foreign: Foreign,
    /// Whether this house gave it.
    is_ours: bool,
    /// What the house knows of it.
    verdict: Option<Verdict>,
    revoked_reason: String,
    /// Its page, where anybody reads it.
    page: Option<String>,
    from: Option<Instant>,
    until: Option<Instant>,
}

impl Said {
    fn tone(&self) -> &'static str {
        match (self.foreign.signature, self.verdict) {
            (Signature::Bad, _) | (_, Some(Verdict::Revoked)) => "error",
            (Signature::Good, Some(Verdict::Valid)) => "success",
            (Signature::Good, None) if !self.is_over() => "success",
            _ => "warning",
        }
    }

    fn is_over(&self) -> bool {
        self.verdict == Some(Verdict::Expired)
    }

    fn is_address(&self) -> bool {
        self.foreign.kind == Kind::Address
    }

    /// Of another house: that it was revoked since can be said by that house alone.
    fn may_be_revoked(&self) -> bool {
        !self.is_ours && self.foreign.signature != Signature::Bad
    }
}

/// GET /badges/verification
pub async fn ask(cx: Cx) -> Handled {
    cx.read(|_| Ok(())).await?;
    Reply::page(&Page {
        v: cx.view(),
        form: Form::new(),
        found: None,
    })
}

/// POST /badges/verification
pub async fn verify(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let bytes = match form.file("file") {
        Some(upload) => upload.bytes,
        None => form.value("text").as_bytes().to_vec(),
    };
    let foreign = if bytes.is_empty() {
        Err(Refusal::new("verification-nothing"))
    } else {
        foreign::read(&bytes)
    };
    let foreign = match foreign {
        Ok(foreign) => foreign,
        Err(refusal) => {
            cx.read(|_| Ok(())).await?;
            form.refuse("text", refusal);
            let page = Page {
                v: cx.view(),
                form,
                found: None,
            };
            return Ok(Reply::page(&page)?.status(422));
        }
    };
    let base = cx.house().settings().base.clone();
    let found = cx.read(move |tx| said(tx, &base, foreign)).await?;
    if let (true, Some(page)) = (found.is_address(), &found.page) {
        return Ok(Reply::see_other(page.clone()));
    }
    Reply::page(&Page {
        v: cx.view(),
        form: Form::new(),
        found: Some(found),
    })
}

fn moment(text: &str) -> Option<Instant> {
    let at: jiff::Timestamp = text.parse().ok()?;
    Some(Instant::from_milliseconds(at.as_millisecond()))
}

/// The identifier of a badge of this house in an address of it.
fn own(base: &str, address: &str) -> Option<Uid> {
    let rest = address.strip_prefix(base)?.strip_prefix("/badges/")?;
    rest.split(['/', '?', '#']).next()?.parse().ok()
}

fn said(tx: &mut Tx, base: &str, mut foreign: Foreign) -> Result<Said, Problem> {
    let claimed = own(base, &foreign.address);
    let award = match claimed {
        Some(uid) => awards::by_uid(tx, uid)?,
        None => None,
    };
    let mut is_ours = foreign.kind != Kind::Third && award.is_some();
    if let Some(public) = own_key(tx, base, &foreign)? {
        foreign.check(&public);
        is_ours = true;
    } else if claimed.is_some() && foreign.kind == Kind::Third {
        // It says that it is of this house, and no key of this house signed it.
        foreign.signature = Signature::Bad;
    }
    foreign.criteria = platform::markdown::plain(&foreign.criteria);
    let now = tx.now();
    let (from, until) = (moment(&foreign.from), moment(&foreign.until));
    let own_verdict = award.as_ref().filter(|_| is_ours).map(|award| award.verdict(now));
    // The house no longer has what it signed: its owner was forgotten.
    let forgotten = (is_ours && award.is_none() && foreign.kind == Kind::Third).then_some(Verdict::Forgotten);
    let over = until.filter(|until| now >= *until).map(|_| Verdict::Expired);
    let public = award.as_ref().filter(|award| is_ours && award.is_public());
    Ok(Said {
        verdict: own_verdict.or(forgotten).or(over),
        revoked_reason: public
            .map(|award| award.revoked_reason.clone())
            .unwrap_or_default(),
        page: public.map(|award| format!("/badges/{}", award.uid)),
        foreign,
        is_ours,
        from,
        until,
    })
}

/// The key of this house that a badge names as the one that signed it.
fn own_key(tx: &mut Tx, base: &str, foreign: &Foreign) -> Result<Option<Vec<u8>>, Problem> {
    let Some((did, key)) = foreign.method.split_once('#') else {
        return Ok(None);
    };
    let space = did.rsplit(':').next().and_then(|uid| uid.parse::<Uid>().ok());
    let (Some(space), Ok(key)) = (space, key.parse::<Uid>()) else {
        return Ok(None);
    };
    let id = match credential::space_of(tx, space) {
        Ok(id) => id,
        Err(Problem::Missing) => return Ok(None),
        Err(problem) => return Err(problem),
    };
    if credential::issuer(tx, base, id)?.did() != did {
        return Ok(None);
    }
    let known = credential::find_key(tx, key)?;
    Ok(known.and_then(|(_, public, ..)| from_multikey(&public)))
}
