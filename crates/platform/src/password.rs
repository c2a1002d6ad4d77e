//! Passwords: Argon2id (RFC 9106, second recommended option scaled to small servers: 19 MiB, 2 passes, 1 lane).
//!
//! Hashing takes memory and some 20 ms, so it happens on the blocking threads, two at a time, and never in a transaction.

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use kernel::Problem;
use tokio::sync::Semaphore;

static TURNS: Semaphore = Semaphore::const_new(2);

/// Makes what is stored of a password, with a salt of 16 random bytes.
///
/// # Errors
/// A fault when the library refuses.
pub async fn hash(password: String, salt: [u8; 16]) -> Result<String, Problem> {
    on_a_blocking_thread(move || {
        let hash = Argon2::default()
            .hash_password_with_salt(password.as_bytes(), &salt)
            .map_err(|cause| Problem::fault("hash a password", cause.to_string()))?;
        Ok(hash.to_string())
    })
    .await
}

/// Whether the password is the one that was stored. With nothing stored it takes as long and says no,
/// so that time does not tell who has an account.
///
/// # Errors
/// A fault when what was stored cannot be read.
pub async fn matches(password: String, stored: Option<String>) -> Result<bool, Problem> {
    on_a_blocking_thread(move || {
        let Some(stored) = stored else {
            drop(Argon2::default().hash_password_with_salt(password.as_bytes(), &[0; 16]));
            return Ok(false);
        };
        let stored = PasswordHash::new(&stored)
            .map_err(|cause| Problem::fault("read a password", cause.to_string()))?;
        Ok(Argon2::default()
            .verify_password(password.as_bytes(), &stored)
            .is_ok())
    })
    .await
}

async fn on_a_blocking_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    let turn = TURNS
        .acquire()
        .await
        .map_err(|closed| Problem::fault("wait for a turn", closed))?;
    let result = tokio::task::spawn_blocking(work)
        .await
        .map_err(|lost| Problem::fault("hash a password", lost))?;
    drop(turn);
    result
}
