//! Papers as a tagged PDF, one or all of a cohort; where nothing makes one, the page prints itself.

use askama::Template;
use gatherings::code::{self, Drawing};
use gatherings::paper::{Paper, Words};
use kernel::Problem;
use learning::cohort::access;
use platform::print;
use platform::web::{Cx, Handled, Reply, View};

use super::model::Attestation;
use super::paper::{self, Said};
use super::store;

fn paper(v: &View, attestation: &Attestation) -> Paper {
    Paper {
        number: v.t1("attestation-number", "number", attestation.number.to_string()),
        says: v.t1("attestation-says", "name", attestation.name.as_str()),
        facts: Said::of(v, attestation).facts(v, attestation),
        aim: attestation.aim.clone(),
        heads: Vec::new(),
        rows: Vec::new(),
        issued: paper::issued(v, attestation),
        address: v.absolute(&attestation.address()),
    }
}

async fn print(cx: &Cx, v: &View, title: String, papers: &[Attestation]) -> Result<Vec<u8>, Problem> {
    let word = |id: &str| v.t(id).to_owned();
    let words = Words {
        title: word("attestation-paper-title"),
        aim: word("attestation-aim"),
        verify: word("attestation-verify-at"),
        code: word("attestation-code"),
    };
    let papers: Vec<Paper> = papers.iter().map(|each| paper(v, each)).collect();
    let data = gatherings::paper::given(&title, &v.instance.name, &words, &papers);
    print::pdf(cx.house(), "attestation", v.language, &data).await
}

/// GET …/attestations/{attestation}/paper.pdf: for whom it is about and for those who lead.
pub async fn one(cx: Cx) -> Handled {
    let (seen, attestation) = paper::find(&cx).await?;
    let v = cx.view();
    let path = attestation.path(seen.slug());
    if attestation.revoked.is_some() {
        // The page says that it counts no more; a paper would not.
        return Ok(Reply::see_other(path));
    }
    let title = format!("{} · {}", v.t("attestation-paper-title"), attestation.name);
    match print(&cx, &v, title, &[attestation]).await {
        Ok(pdf) => Ok(Reply::file("application/pdf", pdf).saved_as("attestation.pdf")),
        Err(Problem::Refused(_)) => Ok(Reply::see_other(path).notice("print-not-here")),
        Err(problem) => Err(problem),
    }
}

#[derive(Template)]
#[template(path = "attestation/papers.html")]
struct Papers {
    v: View,
    slug: String,
    has_printer: bool,
    papers: Vec<(Attestation, Said, String, Option<Drawing>)>,
}

async fn standing(cx: &Cx) -> Result<(String, String, Vec<Attestation>), Problem> {
    let slug: String = cx.at("space")?;
    cx.read(move |tx| {
        let may = access::to_lead(tx, &slug)?;
        let space = &may.seen().space.space;
        let papers = store::standing(tx, may.seen().id())?;
        Ok((space.slug.clone(), space.name.clone(), papers))
    })
    .await
}

/// GET /spaces/{space}/closing/attestations/papers: every one that stands, one a sheet.
pub async fn all(cx: Cx) -> Handled {
    let (slug, _, papers) = standing(&cx).await?;
    let v = cx.view();
    let drawn = |attestation: Attestation| {
        let address = v.absolute(&attestation.address());
        let drawing = code::draw(&address);
        (Said::of(&v, &attestation), attestation, address, drawing)
    };
    let papers = papers
        .into_iter()
        .map(drawn)
        .map(|(said, attestation, address, drawing)| (attestation, said, address, drawing))
        .collect();
    let page = Papers {
        slug,
        has_printer: print::is_here(cx.house()),
        papers,
        v,
    };
    Reply::page(&page)
}

/// GET …/papers.pdf: the same as one file.
pub async fn all_as_file(cx: Cx) -> Handled {
    let (slug, name, papers) = standing(&cx).await?;
    let v = cx.view();
    let page = format!("/spaces/{slug}/closing/attestations/papers");
    if papers.is_empty() {
        return Ok(Reply::see_other(page));
    }
    let title = format!("{} · {name}", v.t("attestation-title"));
    match print(&cx, &v, title, &papers).await {
        Ok(pdf) => Ok(Reply::file("application/pdf", pdf).saved_as("attestations.pdf")),
        Err(Problem::Refused(_)) => Ok(Reply::see_other(page).notice("print-not-here")),
        Err(problem) => Err(problem),
    }
}
