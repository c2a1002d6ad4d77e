//! Wishing a space back, and taking the wish back.

use platform::web::{Cx, Handled, Reply};
use spaces::space::access;

use super::actions;

/// POST /spaces/{space}/wish
pub async fn wish(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (asked, house) = (slug.clone(), cx.house().clone());
    let woke = cx
        .write(move |tx| {
            let may = access::to_belong_always(tx, &asked)?;
            actions::wish(tx, &house, &may)
        })
        .await?;
    if woke {
        Ok(Reply::see_other(format!("/spaces/{slug}")).notice("rest-woke"))
    } else {
        Ok(Reply::see_other(format!("/spaces/{slug}/lifetime")).notice("rest-wished"))
    }
}

/// POST /spaces/{space}/wish-withdrawal
pub async fn take_back(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let asked = slug.clone();
    cx.write(move |tx| {
        let may = access::to_belong_always(tx, &asked)?;
        actions::take_back(tx, &may)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/lifetime")).notice("rest-wish-withdrawn"))
}
