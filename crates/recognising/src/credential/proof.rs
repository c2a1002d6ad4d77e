//! Signing and checking: Data Integrity proofs of the suite `eddsa-rdfc-2022` (Ed25519, RFC 8032).

use kernel::{Instant, Problem};
use platform::calendar::Calendar;
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::multibase::{base58, from_base58};
use super::quads::{CONTEXTS, Unread, canonical, is_of_contexts};

/// The suite.
pub const SUITE: &str = "eddsa-rdfc-2022";

/// A key that signs.
pub struct Signer {
    pair: Ed25519KeyPair,
    /// The address at which its public half is found.
    pub method: String,
}

impl Signer {
    /// Of a seed of 32 bytes in hexadecimal.
    ///
    /// # Errors
    /// A fault when it is none.
    pub fn new(seed: &str, method: String) -> Result<Self, Problem> {
        let pair = pair(seed)?;
        Ok(Signer { pair, method })
    }

    /// Adds a proof to a document.
    ///
    /// # Errors
    /// A fault when the document says what is not known here: ours never does.
    pub fn sign(&self, document: &mut Map<String, Value>, now: Instant) -> Result<(), Problem> {
        let mut proof = Map::new();
        let said = [
            ("type", "DataIntegrityProof"),
            ("cryptosuite", SUITE),
            ("created", &moment(now)),
            ("verificationMethod", &self.method),
            ("proofPurpose", "assertionMethod"),
        ];
        for (term, word) in said {
            proof.insert(term.to_owned(), json!(word));
        }
        let data =
            signed(document, &proof).map_err(|Unread| Problem::broken("a badge of ours cannot be read"))?;
        let value = base58(self.pair.sign(&data).as_ref());
        proof.insert("proofValue".to_owned(), Value::String(value));
        document.insert("proof".to_owned(), Value::Object(proof));
        Ok(())
    }
}

fn pair(seed: &str) -> Result<Ed25519KeyPair, Problem> {
    let bytes = from_hexadecimal(seed).ok_or(Problem::broken("a key is not a key"))?;
    Ed25519KeyPair::from_seed_unchecked(&bytes)
        .map_err(|cause| Problem::fault("read a key", cause.to_string()))
}

/// The public half of the key of a seed.
///
/// # Errors
/// A fault when it is none.
pub fn public_of(seed: &str) -> Result<Vec<u8>, Problem> {
    Ok(pair(seed)?.public_key().as_ref().to_vec())
}

fn from_hexadecimal(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> = text
        .chars()
        .map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect::<Option<_>>()?;
    let byte = |pair: &[u8]| match pair {
        [high, low] => Some(high * 16 + low),
        _ => None,
    };
    digits.chunks(2).map(byte).collect()
}

/// A moment as badges write it, to the second.
pub fn moment(at: Instant) -> String {
    let seconds = at.milliseconds().div_euclid(1000) * 1000;
    Calendar::machine(Instant::from_milliseconds(seconds))
}

/// What is signed: the digest of the proof without its value, then the digest of the document without its proof.
fn signed(document: &Map<String, Value>, proof: &Map<String, Value>) -> Result<Vec<u8>, Unread> {
    let mut bytes = Sha256::digest(canonical(proof)?).to_vec();
    bytes.extend_from_slice(&Sha256::digest(canonical(document)?));
    Ok(bytes)
}

/// What a signature turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checked {
    /// The document is as it was signed.
    Good,
    /// It is not.
    Bad,
    /// It says, or is signed in a way, that is not known here.
    Unread,
}

/// Where a document says that its key is found.
pub fn method_of(document: &Map<String, Value>) -> Option<&str> {
    document.get("proof")?.get("verificationMethod")?.as_str()
}

/// Checks the proof of a document against a public key.
pub fn check(document: &Map<String, Value>, public: &[u8]) -> Checked {
    let Some(proof) = document.get("proof").and_then(Value::as_object) else {
        return Checked::Unread;
    };
    let is_of_suite = proof.get("cryptosuite").and_then(Value::as_str) == Some(SUITE);
    if !is_of_suite || !is_of_contexts(document) {
        return Checked::Unread;
    }
    let mut bare = proof.clone();
    let Some(Value::String(value)) = bare.remove("proofValue") else {
        return Checked::Bad;
    };
    // A proof may name its contexts again: those of its document.
    bare.remove("@context");
    let Some(signature) = from_base58(&value) else {
        return Checked::Bad;
    };
    match signed(document, &bare) {
        Err(Unread) => Checked::Unread,
        Ok(data) => match UnparsedPublicKey::new(&ED25519, public).verify(&data, &signature) {
            Ok(()) => Checked::Good,
            Err(_) => Checked::Bad,
        },
    }
}

/// The contexts, as a document names them.
pub fn contexts() -> Value {
    json!(CONTEXTS)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::credential::multibase::from_multikey;

    pub(crate) const SEED: &str = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    fn badge() -> Map<String, Value> {
        let document = json!({
            "@context": CONTEXTS,
            "id": "https://monts.example/badges/1/credential",
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "issuer": { "id": "did:web:monts.example", "type": ["Profile"], "name": "Les « Monts »\net \"autres\"" },
            "validFrom": "2026-03-02T09:00:00Z",
            "credentialSubject": {
                "id": "urn:x:1",
                "type": ["AchievementSubject"],
                "identifier": [{ "type": "IdentityObject", "hashed": true, "identityHash": "sha256$1", "identityType": "emailAddress" }],
                "achievement": { "id": "https://monts.example/badges/definitions/1", "type": ["Achievement"], "name": "Un", "criteria": { "narrative": "Faire" } },
            },
        });
        document.as_object().unwrap().clone()
    }

    #[test]
    fn what_was_signed_is_good_and_nothing_else_is() {
        // RFC 8032, 7.1, test 1.
        let public = public_of(SEED).unwrap();
        assert_eq!(
            platform::chance::hexadecimal(&public),
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
        );
        let signer = Signer::new(SEED, "did:web:monts.example#1".into()).unwrap();
        let mut document = badge();
        signer.sign(&mut document, testkit::MORNING).unwrap();
        assert_eq!(check(&document, &public), Checked::Good);
        let mut other = document.clone();
        other["credentialSubject"]["achievement"]["name"] = json!("Deux");
        assert_eq!(check(&other, &public), Checked::Bad);
        let mut other = document.clone();
        other["proof"]["created"] = json!("2026-03-02T09:00:01Z");
        assert_eq!(check(&other, &public), Checked::Bad);
        let mut other = document.clone();
        other.insert("unheard".into(), json!("of"));
        assert_eq!(
            check(&other, &public),
            Checked::Unread,
            "what is not read is not called wrong"
        );
        let stranger = from_multikey("z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2").unwrap();
        assert_eq!(check(&document, &stranger), Checked::Bad);
    }

    #[test]
    fn statements_are_sorted_and_nameless_things_are_named() {
        let text = canonical(&badge()).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines.is_sorted());
        assert!(text.contains("\"Les « Monts »\\net \\\"autres\\\"\""), "{text}");
        assert!(text.contains("_:c14n0") && text.contains("_:c14n1") && !text.contains("_:c14n2"));
    }
}
