use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use proptest::prelude::*;
use ring::signature::Ed25519KeyPair;
use serde_json::{Value, json};

use super::foreign::{self, Kind, Signature};
use crate::award::tests::has;
use crate::credential::multibase::multikey;
use crate::credential::proof::{Signer, public_of, tests::SEED};
use crate::credential::quads::CONTEXTS;
use crate::workshop::workshop;

const PAGE: &str = "/badges/verification";

/// A badge of another house, signed with a key that is its own name.
fn elsewhere() -> Value {
    let did = format!("did:key:{}", multikey(&public_of(SEED).unwrap()));
    let mut document = json!({
        "@context": CONTEXTS,
        "id": "https://ailleurs.example/b/1",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": { "id": did, "type": ["Profile"], "name": "Ailleurs" },
        "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": {
            "type": ["AchievementSubject"],
            "achievement": { "id": "https://ailleurs.example/a", "type": ["Achievement"], "name": "<b>Jardin</b>", "description": "Sait planter.", "criteria": { "narrative": "Planter." } },
        },
    });
    let signer = Signer::new(SEED, format!("{did}#{}", did.trim_start_matches("did:key:"))).unwrap();
    signer
        .sign(document.as_object_mut().unwrap(), testkit::MORNING)
        .unwrap();
    document
}

fn signature(value: &Value) -> Signature {
    foreign::read(value.to_string().as_bytes()).unwrap().signature
}

#[test]
fn a_badge_that_carries_its_key_is_checked_and_others_are_not_called_wrong() {
    let good = elsewhere();
    assert_eq!(signature(&good), Signature::Good);
    let mut changed = good.clone();
    changed["credentialSubject"]["achievement"]["name"] = "Forêt".into();
    assert_eq!(signature(&changed), Signature::Bad);
    let mut borrowed = good.clone();
    borrowed["issuer"]["id"] = "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2".into();
    assert_eq!(
        signature(&borrowed),
        Signature::Bad,
        "the key of another signs for nobody"
    );
    let mut other_suite = good.clone();
    other_suite["proof"]["cryptosuite"] = "ecdsa-sd-2023".into();
    assert_eq!(signature(&other_suite), Signature::Unread);
    let mut hosted = good.clone();
    hosted["proof"]["verificationMethod"] = "did:web:ailleurs.example#1".into();
    assert_eq!(signature(&hosted), Signature::KeyElsewhere);
    let mut bare = good;
    bare.as_object_mut().unwrap().remove("proof");
    assert_eq!(signature(&bare), Signature::Absent);
}

#[test]
fn a_token_is_checked_by_the_key_that_it_carries() {
    let pair = Ed25519KeyPair::from_seed_unchecked(&[7; 32]).unwrap();
    let public = ring::signature::KeyPair::public_key(&pair);
    let encoded = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let header = json!({ "alg": "EdDSA", "jwk": { "kty": "OKP", "crv": "Ed25519", "x": URL_SAFE_NO_PAD.encode(public) } });
    let signed = format!("{}.{}", encoded(&header), encoded(&elsewhere()));
    let token = format!(
        "{signed}.{}",
        URL_SAFE_NO_PAD.encode(pair.sign(signed.as_bytes()))
    );
    let read = foreign::read(token.as_bytes()).unwrap();
    assert_eq!(
        (read.kind, read.signature),
        (Kind::Token, Signature::GoodByItself)
    );
    let mut claims = elsewhere();
    claims["validFrom"] = "2020-01-01T00:00:00Z".into();
    let (_, own) = token.rsplit_once('.').unwrap();
    let forged = format!("{}.{}.{own}", encoded(&header), encoded(&claims));
    assert_eq!(
        foreign::read(forged.as_bytes()).unwrap().signature,
        Signature::Bad
    );
    let unsigned = format!("{}.{}.", encoded(&json!({ "alg": "none" })), encoded(&claims));
    assert_eq!(
        foreign::read(unsigned.as_bytes()).unwrap().signature,
        Signature::Absent
    );
}

#[tokio::test]
async fn a_badge_of_the_house_is_verified_good_tampered_after_a_new_key_and_after_it_was_revoked() {
    let w = workshop().await;
    let (_, award) = has(&w, "named", &[]).await;
    let visitor = w.town.visitor();
    let file = visitor.opens(&format!("{award}/credential")).await.html();
    let png = visitor.opens(&format!("{award}/badge.png")).await;
    let verifies = async |text: &str| visitor.opens(PAGE).await.submits(PAGE, &[("text", text)]).await;
    let page = verifies(&file).await;
    assert_eq!(page.text_of("#verdict h2"), "La signature est bonne");
    assert!(page.has("#verdict.success") && page.text().contains("Ce badge est valable"));
    assert_eq!(page.attribute_of("#verdict a", "href"), award);
    let page = visitor
        .uploads(PAGE, &[], ("file", "badge.png", png.bytes()))
        .await;
    assert!(page.has("#verdict.success"));
    let page = verifies(&file.replace("Passeuse", "Directrice")).await;
    assert!(page.has("#verdict.error"), "{}", page.text());
    w.eve.posts("/house/badges/rotation", &[]).await;
    assert!(verifies(&file).await.has("#verdict.success"));
    w.ben
        .posts(&format!("{award}/revocation"), &[("reason", "Une erreur.")])
        .await;
    let page = verifies(&file).await;
    assert!(
        page.has("#verdict.error") && page.text().contains("Une erreur."),
        "{}",
        page.text()
    );
    let page = verifies(&format!("http://town.example{award}")).await;
    assert_eq!(page.path(), award);
    let english = w.town.visitor().reads_english();
    let page = english.opens(PAGE).await.submits(PAGE, &[("text", &file)]).await;
    assert_eq!(page.text_of("#verdict h2"), "The signature is good");
}

#[tokio::test]
async fn whoever_writes_our_name_on_a_badge_is_found_out() {
    let w = workshop().await;
    let (_, award) = has(&w, "named", &[]).await;
    let visitor = w.town.visitor();
    let mut forged = elsewhere();
    forged["id"] = format!("http://town.example{award}/credential").into();
    let did = forged["issuer"]["id"].as_str().unwrap().to_owned();
    let signer = Signer::new(SEED, format!("{did}#x")).unwrap();
    let document = forged.as_object_mut().unwrap();
    document.remove("proof");
    signer.sign(document, testkit::MORNING).unwrap();
    let page = visitor
        .opens(PAGE)
        .await
        .submits(PAGE, &[("text", &forged.to_string())])
        .await;
    assert!(page.has("#verdict.error"), "{}", page.text());
    let page = visitor
        .opens(PAGE)
        .await
        .submits(PAGE, &[("text", &elsewhere().to_string())])
        .await;
    assert!(
        page.has("#verdict.success") && page.text().contains("<b>Jardin</b>"),
        "its words are words"
    );
    assert!(page.text().contains("Seul l’émetteur sait"));
}

#[tokio::test]
async fn what_is_no_badge_is_refused_and_kept() {
    let w = workshop().await;
    let visitor = w.town.visitor();
    let deep = "[".repeat(100_000);
    for hostile in [
        "",
        "bonjour",
        "{}",
        "{\"type\":\"OpenBadgeCredential\"}",
        "<svg/>",
        "a.b.c",
        &deep,
    ] {
        let page = visitor
            .opens(PAGE)
            .await
            .submits(PAGE, &[("text", hostile)])
            .await;
        assert_eq!(page.status(), 422, "{:.40}", hostile);
    }
    let bomb = [
        &[0x89, b'P', b'N', b'G', 13, 10, 26, 10, 255, 255, 255, 255][..],
        b"iTXt",
    ]
    .concat();
    let page = visitor
        .uploads(PAGE, &[], ("file", "x.png", bomb.as_slice()))
        .await;
    assert_eq!(page.status(), 422);
    let page = visitor
        .opens(PAGE)
        .await
        .submits(PAGE, &[("text", "https://ailleurs.example/b/1")])
        .await;
    assert!(page.text().contains("C’est une adresse d’ailleurs"));
}

proptest! {
    #[test]
    fn nothing_breaks_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _whatever = foreign::read(&bytes);
    }

    #[test]
    fn no_change_of_a_signed_badge_stays_good(place in 0usize..2000, letter in "[a-z0-9]") {
        let text = elsewhere().to_string();
        let place = place % text.len();
        let changed: String = text.char_indices().map(|(at, each)| if at == place { letter.chars().next().unwrap() } else { each }).collect();
        if let Ok(read) = foreign::read(changed.as_bytes()) {
            let same = serde_json::from_str::<Value>(&changed).ok() == Some(elsewhere());
            prop_assert!(same || read.signature != Signature::Good, "{}", changed);
        }
    }
}
