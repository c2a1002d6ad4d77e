//! Papers as a tagged PDF, one or all of a cohort; where nothing makes one, the page prints itself.

use askama::Template;
use gatherings::code::{self, Drawing};
use kernel::Problem;
use learning::cohort::access;
use platform::print;
use platform::web::{Cx, Handled, Reply, View};
use serde_json::{Value, json};

use super::model::Attestation;
use super::paper::{self, Said};
use super::store;

/// What the program is given of a paper.
fn given(v: &View, attestation: &Attestation) -> Value {
    let (said, address) = (Said::of(v, attestation), v.absolute(&attestation.address()));
    let facts: Vec<Value> = said
        .facts(v, attestation)
        .into_iter()
        .map(|(label, value, strong)| json!({ "label": label, "value": value, "strong": strong }))
        .collect();
    json!({
        "number": v.t1("attestation-number", "number", attestation.number.to_string()),
        "says": v.t1("attestation-says", "name", attestation.name.as_str()),
        "facts": facts,
        "aim": attestation.aim,
        "issued": paper::issued(v, attestation),
        "code": code::draw(&address).map_or_else(String::new, |drawing| svg(&drawing)),
        "address": address,
    })
}

fn svg(Drawing { side, path }: &Drawing) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\">\
         <rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>"
    )
}

async fn print(cx: &Cx, v: &View, title: String, papers: &[Attestation]) -> Result<Vec<u8>, Problem> {
    let data = json!({
        "title": title,
        "house": v.instance.name,
        "words": {
            "title": v.t("attestation-paper-title"),
            "aim": v.t("attestation-aim"),
            "verify": v.t("attestation-verify-at"),
            "code": v.t("attestation-code"),
        },
        "papers": papers.iter().map(|each| given(v, each)).collect::<Vec<_>>(),
    });
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
