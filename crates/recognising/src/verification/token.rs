//! A badge as a signed token: read, and checked by the key that it carries or names.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::signature::{ED25519, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey};
use serde_json::{Map, Value};

use super::foreign::{Foreign, Kind, Signature, said, third};
use crate::credential::multibase::from_multikey;

/// A JSON Web Token (RFC 7519) that is a badge: Open Badges 3.0, section 8.2.
pub(super) fn read(text: &str) -> Option<Foreign> {
    let (signed, signature) = text.rsplit_once('.')?;
    let (header, payload) = signed.split_once('.')?;
    let decoded = |part: &str| URL_SAFE_NO_PAD.decode(part).ok();
    let parsed = |part: &str| serde_json::from_slice::<Value>(&decoded(part)?).ok();
    let (header, payload, signature) = (parsed(header)?, parsed(payload)?, decoded(signature)?);
    let (header, claims) = (header.as_object()?, payload.as_object()?);
    let document = claims.get("vc").and_then(Value::as_object).unwrap_or(claims);
    let mut foreign = third(document)?;
    foreign.kind = Kind::Token;
    foreign.document = Map::new();
    foreign.method = said(header, "kid");
    let own = header.get("jwk").and_then(Value::as_object);
    let by_name = foreign
        .method
        .strip_prefix("did:key:")
        .and_then(|rest| rest.split('#').next());
    let algorithm = said(header, "alg");
    foreign.signature = match (algorithm.as_str(), by_name.and_then(from_multikey), own) {
        ("EdDSA" | "Ed25519", Some(public), _) => {
            let issued = foreign.method.split('#').next() == Some(foreign.issuer_id.as_str());
            match (ed25519(&public, signed, &signature), issued) {
                (true, true) => Signature::Good,
                (true, false) => Signature::GoodByItself,
                (false, _) => Signature::Bad,
            }
        }
        ("EdDSA" | "Ed25519", None, Some(key)) => {
            let public = decoded(&said(key, "x"))?;
            by_itself(ed25519(&public, signed, &signature))
        }
        ("RS256", _, Some(key)) => {
            let (n, e) = (decoded(&said(key, "n"))?, decoded(&said(key, "e"))?);
            let key = RsaPublicKeyComponents { n, e };
            by_itself(
                key.verify(&RSA_PKCS1_2048_8192_SHA256, signed.as_bytes(), &signature)
                    .is_ok(),
            )
        }
        ("none", _, _) => Signature::Absent,
        (_, None, None) => Signature::KeyElsewhere,
        _ => Signature::Unread,
    };
    Some(foreign)
}

fn by_itself(is_good: bool) -> Signature {
    if is_good {
        Signature::GoodByItself
    } else {
        Signature::Bad
    }
}

fn ed25519(public: &[u8], signed: &str, signature: &[u8]) -> bool {
    UnparsedPublicKey::new(&ED25519, public)
        .verify(signed.as_bytes(), signature)
        .is_ok()
}
