//! What stands in the files by which a badge is known elsewhere: Open Badges 3.0 and 2.0, the issuer, its lists.
//!
//! Sources: 1EdTech Open Badges 3.0 and 2.0; W3C Verifiable Credentials Data Model 2.0; did:web; Bitstring Status List 1.0.

use kernel::{Instant, Problem, Uid};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::keys::Known;
use super::proof::{Signer, contexts, moment};
use super::quads::CONTEXTS;
use super::status;
use crate::award::model::{Award, Owner, Shown};
use crate::badge::model::Badge;

/// A space as the issuer of badges.
#[derive(Debug, Clone)]
pub struct Issuer {
    /// The beginning of every address of the house.
    pub base: String,
    /// The identifier of the space.
    pub uid: Uid,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
}

impl Issuer {
    /// Its name among issuers, by which its keys are found: `did:web`.
    pub fn did(&self) -> String {
        let host = self
            .base
            .split_once("://")
            .map_or(self.base.as_str(), |(_, host)| host);
        let host = host.replace(':', "%3A").replace('/', ":");
        format!("did:web:{host}:badges:issuers:{}", self.uid)
    }

    /// The name of a key of the house as this issuer's.
    pub fn method(&self, key: Uid) -> String {
        format!("{}#{key}", self.did())
    }

    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    fn profile(&self) -> Value {
        json!({ "id": self.did(), "type": ["Profile"], "name": said(&self.name), "url": self.at(&format!("/spaces/{}", self.slug)) })
    }

    /// The list of a number.
    pub fn list(&self, number: i64) -> String {
        self.at(&format!("/badges/issuers/{}/status/{number}", self.uid))
    }
}

/// A text without what cannot stand in every form of it.
fn said(text: &str) -> String {
    text.chars()
        .map(|letter| if letter == '\t' { ' ' } else { letter })
        .filter(|letter| *letter == '\n' || !letter.is_control())
        .collect()
}

/// The digest by which an owner is known to whoever knows their address already.
pub fn identity(address: &str, salt: &str) -> String {
    let digest = Sha256::digest(format!("{address}{salt}"));
    format!("sha256${}", platform::chance::hexadecimal(&digest))
}

/// A skill that a badge names: its key, and what people call it.
pub type Skill = (String, String);

/// The credential of a badge that is given, signed.
///
/// # Errors
/// A fault when it cannot be signed.
pub fn credential(
    issuer: &Issuer,
    badge: &Badge,
    skills: &[Skill],
    award: &Award,
    signer: &Signer,
    now: Instant,
) -> Result<String, Problem> {
    let address = issuer.at(&format!("/badges/{}", award.uid));
    let mut document = Map::new();
    let mut put = |term: &str, value: Value| document.insert(term.to_owned(), value);
    put("@context", contexts());
    put("id", json!(format!("{address}/credential")));
    put("type", json!(["VerifiableCredential", "OpenBadgeCredential"]));
    put("name", json!(said(&badge.name)));
    put("issuer", issuer.profile());
    put("validFrom", json!(moment(award.decided.unwrap_or(now))));
    if let Some(expires) = award.expires {
        put("validUntil", json!(moment(expires)));
    }
    put(
        "credentialSubject",
        json!({
            "id": format!("{address}#owner"),
            "type": ["AchievementSubject"],
            "identifier": [owner(award)],
            "achievement": achievement(issuer, badge, skills),
        }),
    );
    if !award.evidence.is_empty() {
        let each = |shown: &Shown| json!({ "id": whole(issuer, &shown.url), "type": ["Evidence"], "name": said(&shown.name) });
        put("evidence", award.evidence.iter().map(each).collect());
    }
    let (list, place) = status::place_of(award.place.unwrap_or(0));
    let list = issuer.list(list);
    put(
        "credentialStatus",
        json!({
            "id": format!("{list}#{place}"),
            "type": "BitstringStatusListEntry",
            "statusPurpose": "revocation",
            "statusListIndex": place.to_string(),
            "statusListCredential": list,
        }),
    );
    signer.sign(&mut document, now)?;
    written(&Value::Object(document))
}

fn written(value: &Value) -> Result<String, Problem> {
    serde_json::to_string_pretty(value).map_err(|cause| Problem::fault("write a badge", cause))
}

/// An address of the house as the rest of the world types it.
pub fn whole(issuer: &Issuer, url: &str) -> String {
    if url.starts_with('/') {
        issuer.at(url)
    } else {
        url.to_owned()
    }
}

fn owner(award: &Award) -> Value {
    match &award.owner {
        Owner::Person(_) => json!({
            "type": "IdentityObject",
            "hashed": true,
            "identityHash": award.identity,
            "identityType": "emailAddress",
            "salt": award.salt,
        }),
        Owner::Group(_, _, name) => json!({
            "type": "IdentityObject",
            "hashed": false,
            "identityHash": said(name),
            "identityType": "name",
        }),
    }
}

fn achievement(issuer: &Issuer, badge: &Badge, skills: &[Skill]) -> Value {
    let address = issuer.at(&format!("/badges/definitions/{}", badge.uid));
    let framework = issuer.at(&format!("/spaces/{}/framework", issuer.slug));
    let skill = |(key, name): &Skill| {
        json!({
            "id": format!("{address}#{key}"),
            "type": ["Alignment"],
            "targetName": said(name),
            "targetCode": key,
            "targetUrl": format!("{framework}#{key}"),
        })
    };
    let mut achievement = json!({
        "id": address,
        "type": ["Achievement"],
        "achievementType": "Badge",
        "name": said(&badge.name),
        "description": said(&badge.summary),
        "criteria": { "id": format!("{address}#criteria"), "narrative": said(&badge.criteria) },
        "image": { "id": format!("{address}/image.png"), "type": "Image", "caption": said(&badge.alternative) },
        "inLanguage": badge.language.word(),
    });
    if badge.alternative.is_empty()
        && let Some(image) = achievement.get_mut("image").and_then(Value::as_object_mut)
    {
        image.remove("caption");
    }
    if let (false, Some(object)) = (skills.is_empty(), achievement.as_object_mut()) {
        object.insert("alignment".to_owned(), skills.iter().map(skill).collect());
    }
    achievement
}

/// The list of what an issuer revoked, signed.
///
/// # Errors
/// A fault when it cannot be packed or signed.
pub fn status_list(
    issuer: &Issuer,
    number: i64,
    revoked: &[i64],
    signer: &Signer,
    now: Instant,
) -> Result<String, Problem> {
    let address = issuer.list(number);
    let document = json!({
        "@context": [CONTEXTS[0]],
        "id": address,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": issuer.did(),
        "validFrom": moment(now),
        "credentialSubject": {
            "id": format!("{address}#list"),
            "type": "BitstringStatusList",
            "statusPurpose": "revocation",
            "encodedList": status::encoded(revoked)?,
        },
    });
    let Value::Object(mut document) = document else {
        return Err(Problem::broken("a list is not an object"));
    };
    signer.sign(&mut document, now)?;
    written(&Value::Object(document))
}

/// The keys of an issuer, where `did:web` looks for them: all that ever signed, so that old badges stay good.
///
/// # Errors
/// A fault when it cannot be written.
pub fn did_document(issuer: &Issuer, keys: &[Known]) -> Result<String, Problem> {
    let did = issuer.did();
    let method = |(uid, public, ..): &Known| json!({ "id": issuer.method(*uid), "type": "Multikey", "controller": did, "publicKeyMultibase": public });
    let names: Vec<String> = keys.iter().map(|(uid, ..)| issuer.method(*uid)).collect();
    written(&json!({
        "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
        "id": did,
        "alsoKnownAs": [issuer.at(&format!("/badges/issuers/{}", issuer.uid))],
        "verificationMethod": keys.iter().map(method).collect::<Vec<_>>(),
        "assertionMethod": names,
    }))
}

const OLDER: &str = "https://w3id.org/openbadges/v2";

/// The issuer as Open Badges 2.0 describes it.
///
/// # Errors
/// A fault when it cannot be written.
pub fn older_issuer(issuer: &Issuer) -> Result<String, Problem> {
    written(&json!({
        "@context": OLDER,
        "type": "Issuer",
        "id": issuer.at(&format!("/badges/issuers/{}", issuer.uid)),
        "name": issuer.name,
        "url": issuer.at(&format!("/spaces/{}", issuer.slug)),
    }))
}

/// What one is recognised for, as Open Badges 2.0 describes it.
///
/// # Errors
/// A fault when it cannot be written.
pub fn older_class(issuer: &Issuer, badge: &Badge, skills: &[Skill]) -> Result<String, Problem> {
    let address = issuer.at(&format!("/badges/definitions/{}", badge.uid));
    let framework = issuer.at(&format!("/spaces/{}/framework", issuer.slug));
    let skill = |(key, name): &Skill| json!({ "targetName": name, "targetCode": key, "targetUrl": format!("{framework}#{key}") });
    written(&json!({
        "@context": OLDER,
        "type": "BadgeClass",
        "id": format!("{address}/class"),
        "name": badge.name,
        "description": badge.summary,
        "image": format!("{address}/image.png"),
        "criteria": { "id": issuer.at(&badge.path()), "narrative": badge.criteria },
        "issuer": issuer.at(&format!("/badges/issuers/{}", issuer.uid)),
        "alignment": skills.iter().map(skill).collect::<Vec<_>>(),
        "@language": badge.language.word(),
    }))
}

/// A badge of somebody as Open Badges 2.0 hosts it; what was revoked says so and nothing else.
///
/// # Errors
/// A fault when it cannot be written.
pub fn older_assertion(issuer: &Issuer, badge: &Badge, award: &Award) -> Result<String, Problem> {
    let address = issuer.at(&format!("/badges/{}/assertion", award.uid));
    if award.revoked.is_some() {
        return written(&json!({
            "@context": OLDER,
            "type": "Assertion",
            "id": address,
            "revoked": true,
            "revocationReason": award.revoked_reason,
        }));
    }
    let recipient = match &award.owner {
        Owner::Person(_) => {
            json!({ "type": "email", "hashed": true, "salt": award.salt, "identity": award.identity })
        }
        Owner::Group(_, slug, _) => {
            json!({ "type": "url", "hashed": false, "identity": issuer.at(&format!("/spaces/{slug}")) })
        }
    };
    let shown = |shown: &Shown| json!({ "id": whole(issuer, &shown.url), "name": shown.name });
    let mut assertion = json!({
        "@context": OLDER,
        "type": "Assertion",
        "id": address,
        "recipient": recipient,
        "badge": issuer.at(&format!("/badges/definitions/{}/class", badge.uid)),
        "image": issuer.at(&format!("/badges/{}/badge.png", award.uid)),
        "verification": { "type": "hosted" },
        "issuedOn": moment(award.decided.unwrap_or(award.made)),
        "evidence": award.evidence.iter().map(shown).collect::<Vec<_>>(),
    });
    if let (Some(expires), Some(object)) = (award.expires, assertion.as_object_mut()) {
        object.insert("expires".to_owned(), json!(moment(expires)));
    }
    written(&assertion)
}
