//! Convocations: whom, what they say, and where they are read.

use testkit::alike;

use crate::workshop::workshop;

#[tokio::test]
async fn people_who_have_a_place_are_convened_by_mail_and_read_their_letter() {
    let w = workshop().await;
    let path = w.offers(&[]).await.path().to_owned();
    let list = format!("{path}/convocations");
    let register = format!("{path}/registration");
    w.cleo.opens(&path).await.submits(&register, &[]).await;
    assert!(w.ben.opens(&path).await.has(&format!("a[href=\"{list}\"]")));
    for who in [&w.cleo, &w.dov] {
        assert_eq!(who.opens(&list).await.status(), 403);
        assert_eq!(who.posts(&list, &[("body", "x")]).await.status(), 403);
        assert_eq!(who.opens(&format!("{list}/letters.pdf")).await.status(), 403);
    }
    let page = w.ben.opens(&list).await;
    assert_eq!(
        page.texts_of("tbody th").len(),
        2,
        "Cleo, who has a place, and Ben, who holds it"
    );
    let cleo = workshop::collective::uid(&w.town, &w.cleo).await;
    let refused = w
        .ben
        .posts(&list, &[("body", ""), ("signature", "Ben"), ("person", &cleo)])
        .await;
    assert!(!refused.wrong("body").is_empty());
    let refused = w
        .ben
        .posts(&list, &[("body", "Venez."), ("signature", "Ben")])
        .await;
    assert_eq!(refused.wrong("people"), "Cochez au moins une personne.");
    let post = format!("post-{cleo}");
    let letter = [
        ("person", cleo.as_str()),
        (post.as_str(), "professeure documentaliste"),
        ("body", "Vous êtes attendue.\n\nApportez un carnet."),
        ("basis", "Vu le plan académique."),
        ("signature", "Ben\nAnimateur"),
        ("costs", "on"),
    ];
    for _ in 0..2 {
        let page = w.ben.posts(&list, &letter).await;
        assert_eq!(page.notice(), "Les lettres sont envoyées.");
    }
    let mail = w.town.mails_to("cleo@town.example").await.pop().unwrap();
    assert_eq!(mail.subject, "Convocation : Écrire à plusieurs");
    let paper = mail.paper.expect("the letter goes with the mail");
    assert_eq!(
        (paper.name.as_str(), paper.template.as_str()),
        ("convocation.pdf", "letter")
    );
    let says = alike(&paper.data.to_string());
    for said in [
        "Cleo, professeure documentaliste",
        "Apportez un carnet.",
        "de 17 h à 19 h",
    ] {
        assert!(says.contains(said), "{said}: {says}");
    }
    let link = w.town.link_mailed_to("cleo@town.example").await;
    // The link opens for whoever has it: a guest has no account.
    let visitor = w.town.visitor();
    let page = visitor.opens(&link).await;
    let text = page.text();
    for said in [
        "Cleo, professeure documentaliste",
        "Apportez un carnet.",
        "Vu le plan académique.",
        "de 17 h à 19 h",
        "sont pris en charge",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let page = w.ben.opens(&list).await;
    assert!(page.text().contains("Envoyée le lundi 2 mars 2026"));
    assert_eq!(
        page.holds("basis"),
        "Vu le plan académique.",
        "the next begins from it"
    );
    assert_eq!(visitor.opens("/convocations/0000").await.status(), 404);
    let sent = w.town.ledger().await;
    assert!(sent.contains(&"convocation.sent".to_owned()));
    assert!(w.cleo.opens("/me/data").await.text().contains("Convocations"));
    w.town.passes(9 * 24 * 60);
    let late = w.ben.posts(&list, &letter).await;
    assert!(
        late.wrong("people")
            .starts_with("On convoque à une rencontre annoncée")
    );
}

#[tokio::test]
async fn letters_are_printed_each_and_together() {
    use std::os::unix::fs::PermissionsExt;
    let w = workshop().await;
    let path = w.offers(&[]).await.path().to_owned();
    let list = format!("{path}/convocations");
    let page = w.ben.opens(&format!("{list}/letters.pdf")).await;
    assert_eq!(page.notice(), "Il n’y a rien à imprimer pour l’instant.");
    let page = w.ben.opens(&list).await;
    page.submits(&list, &[("body", "Venez.")]).await;
    let page = w.ben.opens(&format!("{list}/letters.zip")).await;
    assert!(page.notice().starts_with("Le programme qui fait les PDF"));
    let program = w.town.house.settings().print.clone();
    std::fs::write(&program, "#!/bin/sh\nprintf '%%PDF-1.7 '\nexec /bin/cat\n").unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    let pdf = w.ben.opens(&format!("{list}/letters.pdf")).await;
    let text = pdf.html();
    assert!(
        text.contains("\"template\":\"letter\"") && text.contains("Venez."),
        "{text}"
    );
}
