//! The form of a kind, as whoever writes a sheet will see it.

use askama::Template;
use kernel::Problem;
use platform::web::{Cx, Form, Handled, Reply, View};
use sheets::field::Wrong;
use sheets::options::Options;
use spaces::shape::said;
use spaces::space::access::Arrange;
use spaces::space::{self, Head};

use crate::sheet::asked::{self, Asked, Asks};

#[derive(Template)]
#[template(path = "kind/preview.html")]
struct Page {
    v: View,
    head: Head,
    key: String,
    name: String,
    purpose: String,
    asked: Vec<Asked>,
    made: Option<String>,
    form: Form,
}

/// GET /spaces/{space}/sheet-kinds/{kind}/preview
pub async fn show(cx: Cx) -> Handled {
    let key: String = cx.at("kind")?;
    let (may, crumbs) = space::to_edit::<Arrange>(&cx).await?;
    let v = cx.view();
    let kinds = &may.space().shape.trame.sheets;
    let kind = kinds
        .iter()
        .find(|kind| kind.key == key)
        .ok_or(Problem::Missing)?;
    let (form, options) = (Form::new(), Options::default());
    let asks = Asks {
        kind,
        owns: true,
        writable: kind
            .fields
            .iter()
            .filter(|field| field.holds != trame::FieldType::Title)
            .collect(),
        kinds,
        options: &options,
        pictures: &[],
        files: &[],
        former: None,
        sheet: None,
    };
    let made = sheets::model::made_title(kind);
    let page = Page {
        asked: asked::list(&v, &asks, &form, &Wrong::default()),
        made: made.map(|made| said(&made.label, v.language).text.to_owned()),
        name: said(&kind.name, v.language).text.to_owned(),
        purpose: said(&kind.purpose, v.language).text.to_owned(),
        head: Head::new(&v, may.seen(), crumbs, "arrangement"),
        key,
        form,
        v,
    };
    Reply::page(&page)
}

/// POST /spaces/{space}/sheet-kinds/{kind}/preview: the same, empty. What was typed is read by nobody.
pub async fn again(cx: Cx) -> Handled {
    let key: String = cx.at("kind")?;
    let (may, _) = space::to_edit::<Arrange>(&cx).await?;
    let slug = &may.space().slug;
    Ok(Reply::see_other(format!(
        "/spaces/{slug}/sheet-kinds/{key}/preview"
    )))
}
