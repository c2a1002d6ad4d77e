use serde_json::{Map, Value};

use super::multibase::from_multikey;
use super::proof::{Checked, check};
use super::{bake, status};
use crate::award::tests::has;
use crate::workshop::{Workshop, workshop};

async fn json(w: &Workshop, path: &str) -> Map<String, Value> {
    let page = w.town.visitor().opens(path).await;
    assert_eq!(page.header("access-control-allow-origin"), "*", "{path}");
    serde_json::from_slice(page.bytes()).unwrap()
}

/// The path of an address of the town.
fn path(address: &Value) -> String {
    address
        .as_str()
        .unwrap()
        .strip_prefix("http://town.example")
        .unwrap()
        .to_owned()
}

/// The keys of the issuer of a credential, by their names.
async fn keys(w: &Workshop, credential: &Map<String, Value>) -> Map<String, Value> {
    let did = credential["issuer"]["id"].as_str().unwrap();
    let uid = did.rsplit(':').next().unwrap();
    assert_eq!(did, format!("did:web:town.example:badges:issuers:{uid}"));
    json(w, &format!("/badges/issuers/{uid}/did.json")).await
}

async fn checked(w: &Workshop, credential: &Map<String, Value>) -> Checked {
    let keys = keys(w, credential).await;
    let method = &credential["proof"]["verificationMethod"];
    assert!(keys["assertionMethod"].as_array().unwrap().contains(method));
    let methods = keys["verificationMethod"].as_array().unwrap();
    let known = methods.iter().find(|each| each["id"] == *method).unwrap();
    let public = from_multikey(known["publicKeyMultibase"].as_str().unwrap()).unwrap();
    check(credential, &public)
}

#[tokio::test]
async fn the_file_says_what_it_is_and_its_keys_are_where_it_says() {
    let w = workshop().await;
    let (_, award) = has(&w, "nameless", &[("skills", "listening"), ("lasts", "12")]).await;
    let credential = json(&w, &format!("{award}/credential")).await;
    assert_eq!(path(&credential["id"]), format!("{award}/credential"));
    let subject = &credential["credentialSubject"];
    let identity = &subject["identifier"][0];
    let salt = identity["salt"].as_str().unwrap();
    assert_eq!(
        identity["identityHash"].as_str().unwrap(),
        super::identity("cleo@town.example", salt)
    );
    let text = Value::Object(credential.clone()).to_string();
    assert!(
        !text.contains("Cleo") && !text.contains("cleo@"),
        "a file names nobody"
    );
    assert_eq!(subject["achievement"]["alignment"][0]["targetCode"], "listening");
    assert_eq!(credential["evidence"][0]["id"], "http://town.example/sheets/1");
    assert_eq!(credential["validFrom"], "2026-03-02T09:00:00Z");
    assert_eq!(credential["validUntil"], "2027-03-03T09:00:00Z");
    assert_eq!(checked(&w, &credential).await, Checked::Good);
    let mut other = credential.clone();
    other["credentialSubject"]["achievement"]["name"] = "Autre chose".into();
    assert_eq!(checked(&w, &other).await, Checked::Bad);
}

#[tokio::test]
async fn pictures_carry_the_very_same_file() {
    let w = workshop().await;
    let (_, award) = has(&w, "named", &[]).await;
    let visitor = w.town.visitor();
    let file = visitor.opens(&format!("{award}/credential")).await.html();
    let png = visitor.opens(&format!("{award}/badge.png")).await;
    assert_eq!(bake::out_of_png(png.bytes()).as_deref(), Some(file.as_str()));
    let svg = visitor.opens(&format!("{award}/badge.svg")).await;
    assert_eq!(bake::out_of_svg(&svg.html()), Some(file.clone()));
    let all = w.cleo.opens("/me/badges/all.zip").await;
    assert_eq!(all.header("content-type"), "application/zip");
    assert!(all.bytes().len() > 1000);
    assert!(
        visitor
            .opens("/me/badges/all.zip")
            .await
            .path()
            .starts_with("/sign-in")
    );
}

#[tokio::test]
async fn a_new_key_breaks_no_badge() {
    let w = workshop().await;
    let (_, old) = has(&w, "named", &[]).await;
    for who in [&w.ada, &w.ben, &w.dov] {
        assert_eq!(who.opens("/house/badges").await.status(), 404);
        assert_eq!(who.posts("/house/badges/rotation", &[]).await.status(), 404);
    }
    let page = w.eve.opens("/house/badges").await;
    assert_eq!(page.texts_of(".rows li").len(), 1);
    let page = page.submits("/house/badges/rotation", &[]).await;
    assert_eq!(page.texts_of(".rows .chip"), ["signe", "gardée"]);
    let (_, new) = has(&w, "named", &[("name", "Un autre")]).await;
    let old = json(&w, &format!("{old}/credential")).await;
    let new = json(&w, &format!("{new}/credential")).await;
    assert_ne!(
        old["proof"]["verificationMethod"],
        new["proof"]["verificationMethod"]
    );
    assert_eq!(checked(&w, &old).await, Checked::Good);
    assert_eq!(checked(&w, &new).await, Checked::Good);
}

#[tokio::test]
async fn what_is_revoked_is_on_the_list_and_nothing_else() {
    let w = workshop().await;
    let (_, first) = has(&w, "named", &[]).await;
    let (_, second) = has(&w, "named", &[("name", "Un autre")]).await;
    let first_file = json(&w, &format!("{first}/credential")).await;
    let second_file = json(&w, &format!("{second}/credential")).await;
    let list = path(&first_file["credentialStatus"]["statusListCredential"]);
    let bits = async || {
        let list = json(&w, &list).await;
        assert_eq!(list["issuer"], first_file["issuer"]["id"]);
        let mut by = list.clone();
        by.insert("issuer".into(), first_file["issuer"].clone());
        list["credentialSubject"]["encodedList"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(bits().await, status::encoded(&[]).unwrap());
    w.ben
        .posts(&format!("{first}/revocation"), &[("reason", "Une erreur.")])
        .await;
    let place: i64 = first_file["credentialStatus"]["statusListIndex"]
        .as_str()
        .unwrap()
        .parse()
        .unwrap();
    assert_ne!(
        first_file["credentialStatus"]["statusListIndex"],
        second_file["credentialStatus"]["statusListIndex"]
    );
    assert_eq!(bits().await, status::encoded(&[place]).unwrap());
    for wrong in [
        list.replace("/status/1", "/status/0"),
        list.replace("/status/1", "/status/x"),
    ] {
        assert_eq!(w.town.visitor().opens(&wrong).await.status(), 404, "{wrong}");
    }
}

#[tokio::test]
async fn the_older_standard_finds_its_three_files() {
    let w = workshop().await;
    let (badge, award) = has(&w, "named", &[]).await;
    let assertion = json(&w, &format!("{award}/assertion")).await;
    assert_eq!(path(&assertion["id"]), format!("{award}/assertion"));
    assert_eq!(assertion["verification"]["type"], "hosted");
    assert_eq!(assertion["recipient"]["hashed"], true);
    let class = json(&w, &path(&assertion["badge"])).await;
    assert_eq!(
        (&class["id"], path(&class["criteria"]["id"])),
        (&assertion["badge"], badge.clone())
    );
    let issuer = json(&w, &path(&class["issuer"])).await;
    assert_eq!(
        (&issuer["id"], &issuer["name"]),
        (&class["issuer"], &Value::from("Atelier"))
    );
    let definition = w
        .town
        .visitor()
        .opens(&path(&class["id"]).replace("/class", ""))
        .await;
    assert_eq!(definition.path(), badge);
}
