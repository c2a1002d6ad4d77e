//! For tests: the workshop, with every area that its people come across.

pub use workshop::collective::Workshop;

/// What this area stands on, and what stands beside it.
pub fn areas(app: &mut platform::Install) {
    people::install(app);
    accounts::install(app);
    spaces::install(app);
    collective::install(app);
    crate::install(app);
    deciding::install(app);
    sheets::install(app);
    commons::install(app);
}

pub async fn workshop() -> Workshop {
    workshop::collective::workshop(areas).await
}

/// The same, where nobody else knows that it is there.
pub async fn hidden() -> Workshop {
    workshop::collective::workshop_joined(areas, "hidden").await
}

pub const REVIEWS: &str = "/spaces/atelier/reviews";

/// Opens the review, lets the group decide by consent, and gives the page of the review.
pub async fn decided(w: &Workshop, words: &str) -> testkit::Page {
    decided_in(w, "atelier", words).await
}

/// The same in a space that Ada stewards.
pub async fn decided_in(w: &Workshop, slug: &str, words: &str) -> testkit::Page {
    let page = w
        .ada
        .opens(&format!("/spaces/{slug}/lifetime"))
        .await
        .submits(&format!("/spaces/{slug}/reviews"), &[])
        .await;
    let review = page.path().to_owned();
    let asked = page
        .submits(
            &format!("/spaces/{slug}/decisions"),
            &[("method", "consent"), ("body", words)],
        )
        .await;
    let decision = asked.path().to_owned();
    let stance = format!("{decision}/stance");
    asked.submits(&stance, &[("choice", "agree")]).await;
    let page = w
        .ada
        .opens(&decision)
        .await
        .submits(&format!("{decision}/closing"), &[])
        .await;
    let outcome = [("outcome", "adopted"), ("words", words)];
    page.submits(&format!("{decision}/outcome"), &outcome).await;
    w.ada.opens(&review).await
}

/// The same, and carries it out.
pub async fn carries(w: &Workshop, typed: &[(&str, &str)]) -> testkit::Page {
    let page = decided(w, "Voilà ce que nous voulons.").await;
    let action = format!("{}/outcome", page.path());
    let mut fields = vec![("words", "Le groupe l’a voulu ainsi.")];
    fields.extend_from_slice(typed);
    page.submits(&action, &fields).await
}
