//! Exchanges.

mod course;
mod offering;
mod phases;
mod privacy;
mod session;

use testkit::{Page, Visitor};

use crate::workshop::Training;

const LIST: &str = "/spaces/promotion/exchanges";

/// Cleo brings a question to her group; gives its address.
async fn offers(w: &Training) -> String {
    let form = w.cleo.opens("/spaces/promotion/exchanges/new").await;
    let page = form
        .submits(
            LIST,
            &[
                ("question", "Comment puis-je ne plus tout porter seule ?"),
                ("context", "Trois ans déjà."),
            ],
        )
        .await;
    assert_eq!(page.notice(), "Votre question est posée. Le groupe la voit.");
    page.path().to_owned()
}

/// The same, with Fay to facilitate and Gil to keep the notes, and begun.
async fn begins(w: &Training) -> String {
    let exchange = offers(w).await;
    takes(&w.fay, &exchange, "facilitator").await;
    takes(&w.gil, &exchange, "secretary").await;
    let page = w.fay.opens(&exchange).await;
    page.submits(&format!("{exchange}/beginning"), &[]).await;
    exchange
}

/// Takes a role by its form.
async fn takes(who: &Visitor, exchange: &str, role: &str) -> Page {
    let page = who.opens(exchange).await;
    let form = format!("form[action$=\"/role\"]:has(input[value=\"{role}\"])");
    assert!(page.has(&form), "{role} is not free");
    who.posts(&format!("{exchange}/role"), &[("role", role)]).await
}

/// Moves on from the page as it is.
async fn next(who: &Visitor, exchange: &str) -> Page {
    let page = who.opens(exchange).await;
    page.submits(&format!("{exchange}/phase"), &[("to", "next")])
        .await
}

/// Writes a line.
async fn notes(who: &Visitor, exchange: &str, kind: &str, body: &str) -> Page {
    let page = who.opens(exchange).await;
    page.submits(&format!("{exchange}/lines"), &[("kind", kind), ("body", body)])
        .await
}

/// Goes through every phase to the end.
async fn ends(w: &Training, exchange: &str) {
    for _ in 0..6 {
        next(&w.fay, exchange).await;
    }
}
