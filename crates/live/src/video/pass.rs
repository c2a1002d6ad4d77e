//! A pass: a signed statement that lets somebody in elsewhere (JSON Web Token, RFC 7519, signed as RFC 7515 says with
//! HMAC SHA-256). Engines share a secret with us; nothing else of the standard is needed.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use kernel::Problem;
use serde_json::{Value, json};
use sha2::Sha256;

/// Signs these claims.
///
/// # Errors
/// A fault when the secret is no key.
pub fn sign(claims: &Value, secret: &str) -> Result<String, Problem> {
    let head = URL_SAFE_NO_PAD.encode(json!({ "alg": "HS256", "typ": "JWT" }).to_string());
    let body = URL_SAFE_NO_PAD.encode(claims.to_string());
    let signed = format!("{head}.{body}");
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes())
        .map_err(|cause| Problem::fault("sign a pass", cause))?;
    mac.update(signed.as_bytes());
    let signature = URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes());
    Ok(format!("{signed}.{signature}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The signature was made by another program (Python's hmac).
    #[test]
    fn a_pass_is_signed_as_others_sign_it() {
        let pass = sign(&json!({ "sub": "1" }), "secret").unwrap();
        let parts: Vec<&str> = pass.split('.').collect();
        assert_eq!(parts[0], "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9");
        assert_eq!(parts[1], "eyJzdWIiOiIxIn0");
        assert_eq!(parts[2], "8qZF8vbN3UpcanXFc-mPXJkOPN01-bRch8XX3rToP1U");
    }
}
