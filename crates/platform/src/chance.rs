//! Chance: where identifiers and secrets come from. Real in service, a fixed sequence in tests.

use std::sync::{Mutex, PoisonError};

use kernel::{Instant, Uid};
use rand::rngs::{StdRng, SysRng};
use rand::{Rng, SeedableRng, TryRng};
use sha2::{Digest, Sha256};

/// A generator that threads share.
pub struct Chance {
    generator: Mutex<StdRng>,
}

impl Chance {
    /// Seeded by the operating system.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn from_system() -> Result<Self, kernel::Problem> {
        let mut seed = [0_u8; 32];
        SysRng
            .try_fill_bytes(&mut seed)
            .map_err(|cause| kernel::Problem::fault("seed the generator", cause))?;
        Ok(Chance {
            generator: Mutex::new(StdRng::from_seed(seed)),
        })
    }

    /// The same sequence for the same seed: for tests and examples only.
    pub fn from_seed(seed: u64) -> Self {
        Chance {
            generator: Mutex::new(StdRng::seed_from_u64(seed)),
        }
    }

    /// So many random bytes.
    pub fn bytes<const COUNT: usize>(&self) -> [u8; COUNT] {
        let mut bytes = [0_u8; COUNT];
        self.generator
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .fill_bytes(&mut bytes);
        bytes
    }

    /// A new identifier, born at `now`.
    pub fn uid(&self, now: Instant) -> Uid {
        Uid::new(now.milliseconds().unsigned_abs(), self.bytes())
    }

    /// 256 random bits in hexadecimal: for links and cookies, stored only as [`fingerprint`].
    pub fn secret(&self) -> String {
        hexadecimal(&self.bytes::<32>())
    }
}

/// What is stored of a secret: its SHA-256, so that a stolen database opens no door.
pub fn fingerprint(secret: &str) -> String {
    hexadecimal(&Sha256::digest(secret.as_bytes()))
}

/// Bytes as lowercase hexadecimal digits.
pub fn hexadecimal(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    let letters = digits.map(|digit| char::from_digit(digit.into(), 16).unwrap_or('0'));
    letters.collect()
}
