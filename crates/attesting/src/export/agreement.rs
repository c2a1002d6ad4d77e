//! Agreeing that what one confirmed in a space goes into its file, with what the file asks of one; and taking it back.

use askama::Template;
use kernel::{Audience, Instant, Problem, Trace};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head, access};

use super::model::{Details, Field, Mapping};
use super::store;

#[derive(Template)]
#[template(path = "export/agreement.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    agreed: Option<Instant>,
    asked: Vec<(&'static str, &'static str)>,
    has_identifier: bool,
    what: Vec<String>,
}

/// The fields that people fill in themselves: as the mapping calls them, and the message beside each.
const OWN: [(Field, &str, &str); 9] = [
    (Field::Civility, "civility", "export-field-civility"),
    (Field::FamilyName, "family_name", "export-field-family_name"),
    (Field::GivenName, "given_name", "export-field-given_name"),
    (Field::Mail, "mail", "export-field-mail"),
    (Field::Corps, "corps", "export-field-corps"),
    (Field::Discipline, "discipline", "export-field-discipline"),
    (
        Field::EstablishmentCode,
        "establishment_code",
        "export-field-establishment_code",
    ),
    (
        Field::Establishment,
        "establishment",
        "export-field-establishment",
    ),
    (Field::Town, "town", "export-field-town"),
];

fn asked(mapping: &Mapping) -> Vec<(&'static str, &'static str)> {
    OWN.iter()
        .filter(|(field, _, _)| mapping.asks(*field))
        .map(|(_, name, label)| (*name, *label))
        .collect()
}

struct Read {
    seen: access::Seen,
    crumbs: Crumbs,
    mapping: Mapping,
    agreement: Option<(Details, Instant)>,
    identifier: String,
}

fn read(tx: &mut Tx, slug: &str) -> Result<Read, Problem> {
    let may = access::to_belong(tx, slug)?;
    let (id, me) = (may.space().id, may.actor().id);
    Ok(Read {
        crumbs: space::crumbs(tx, id)?,
        mapping: store::mapping(tx, id)?,
        agreement: store::agreement(tx, id, me)?,
        identifier: store::identifier(tx, id, me)?,
        seen: access::to_see(tx, slug)?,
    })
}

async fn find(cx: &Cx) -> Result<Read, Problem> {
    let slug: String = cx.at("space")?;
    cx.read(move |tx| read(tx, &slug)).await
}

/// GET /spaces/{space}/ledger/agreement
pub async fn show(cx: Cx) -> Handled {
    let read = find(&cx).await?;
    let mut form = Form::new();
    if let Some((details, _)) = &read.agreement {
        let texts = [
            ("civility", &details.civility),
            ("family_name", &details.family_name),
            ("given_name", &details.given_name),
            ("mail", &details.mail),
            ("corps", &details.corps),
            ("discipline", &details.discipline),
            ("establishment_code", &details.establishment_code),
            ("establishment", &details.establishment),
            ("town", &details.town),
            ("identifier", &read.identifier),
        ];
        for (field, text) in texts {
            form.fill(field, text.as_str());
        }
        form.choose("agree", "on");
    }
    page(&cx, read, form)
}

fn page(cx: &Cx, read: Read, form: Form) -> Handled {
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let mut what: Vec<String> = Vec::new();
    for column in &read.mapping.columns {
        let word = v.word("export-field", column.field.word()).to_owned();
        let known = column.field == Field::Fixed || what.contains(&word);
        if !known && read.mapping.asks(column.field) {
            what.push(word);
        }
    }
    let page = Page {
        head: Head::new(&v, &read.seen, read.crumbs, "ledger"),
        agreed: read.agreement.map(|(_, at)| at),
        asked: asked(&read.mapping),
        has_identifier: read.mapping.asks(Field::Identifier),
        what,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /spaces/{space}/ledger/agreement
pub async fn agree(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    form.must_tick("agree", "export-must-agree");
    let mut line = |field: &'static str| form.line(field, 0..=160);
    let details = Details {
        civility: line("civility"),
        family_name: line("family_name"),
        given_name: line("given_name"),
        mail: line("mail"),
        corps: line("corps"),
        discipline: line("discipline"),
        establishment_code: line("establishment_code"),
        establishment: line("establishment"),
        town: line("town"),
    };
    let identifier = form.line("identifier", 0..=40);
    if form.accept(()).is_none() {
        let read = find(&cx).await?;
        return page(&cx, read, form);
    }
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = access::to_belong(tx, &wanted)?;
        let (id, me) = (may.space().id, may.actor().id);
        // What the space does not ask for is not kept, whatever was sent.
        let mapping = store::mapping(tx, id)?;
        let identifier = match mapping.asks(Field::Identifier) {
            true => identifier.as_str(),
            false => "",
        };
        store::agree(tx, id, me, &kept(&mapping, details), identifier)?;
        tx.record(Trace::new("ledger.agreed", Some(me)).inside(id, Audience::Own))
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/ledger/agreement")).notice("export-agreed-now"))
}

/// What is kept of what somebody sent: what a column asks for.
fn kept(mapping: &Mapping, mut details: Details) -> Details {
    let fields: [(Field, &mut String); 9] = [
        (Field::Civility, &mut details.civility),
        (Field::FamilyName, &mut details.family_name),
        (Field::GivenName, &mut details.given_name),
        (Field::Mail, &mut details.mail),
        (Field::Corps, &mut details.corps),
        (Field::Discipline, &mut details.discipline),
        (Field::EstablishmentCode, &mut details.establishment_code),
        (Field::Establishment, &mut details.establishment),
        (Field::Town, &mut details.town),
    ];
    for (field, text) in fields {
        if !mapping.asks(field) {
            text.clear();
        }
    }
    details
}

/// POST /spaces/{space}/ledger/agreement/withdrawal. Twice is once.
pub async fn withdraw(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let wanted = slug.clone();
    cx.write(move |tx| {
        let seen = access::to_see(tx, &wanted)?;
        let me = tx.signed_in()?.id;
        if store::withdraw(tx, seen.space.id, me)? {
            tx.record(
                Trace::new("ledger.agreement_withdrawn", Some(me)).inside(seen.space.id, Audience::Own),
            )?;
        }
        Ok(())
    })
    .await?;
    Ok(Reply::see_other("/me/ledger").notice("export-withdrawn-now"))
}
