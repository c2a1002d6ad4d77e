//! For tests: the workshop, with every area that its people come across.

use kernel::Uid;
pub use workshop::network::Workshop;

/// What this area stands on, and what stands beside it.
pub fn areas(app: &mut platform::Install) {
    people::install(app);
    accounts::install(app);
    spaces::install(app);
    collective::install(app);
    gatherings::install(app);
    offering::install(app);
    holding::install(app);
    learning::install(app);
    crate::install(app);
}

pub async fn workshop() -> Workshop {
    workshop::network::workshop(areas).await
}

/// Ben held an animation on 10 March 2026 from 17 to 19; Cleo was there for an hour and a half, as he noted; it is the
/// 11th now. Gives its address.
pub async fn held(w: &Workshop) -> String {
    let path = w.offers(&[]).await.path().to_owned();
    let gathering: Uid = path.rsplit('/').next().unwrap().parse().unwrap();
    let cleo = w.cleo.id();
    w.town.passes(9 * 24 * 60);
    w.town
        .acts(w.ben.id(), move |tx| {
            let may = gatherings::gathering::access::to_hold(tx, gathering)?;
            let there = Some((holding::attendance::Presence::Partial, 90));
            holding::attendance::note(tx, &may, 0, cleo, there, holding::attendance::Way::List)
        })
        .await;
    path
}
