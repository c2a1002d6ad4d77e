//! Two kinds of identifier: whole numbers inside, sortable random ones outside.
//!
//! Numbers never leave the server: they would count people, and invite guessing.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

/// The number of a row, told apart from the numbers of other tables by `Of`.
pub struct Id<Of>(i64, PhantomData<fn() -> Of>);

impl<Of> Id<Of> {
    /// Takes the number that a database gave.
    pub const fn new(number: i64) -> Self {
        Id(number, PhantomData)
    }

    /// The number, for a statement's argument.
    pub const fn number(self) -> i64 {
        self.0
    }
}

impl<Of> Clone for Id<Of> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<Of> Copy for Id<Of> {}
impl<Of> PartialEq for Id<Of> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<Of> Eq for Id<Of> {}
impl<Of> PartialOrd for Id<Of> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<Of> Ord for Id<Of> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<Of> Hash for Id<Of> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<Of> fmt::Debug for Id<Of> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

/// The mark of a person's number.
pub mod person {
    /// Never made; only tells numbers apart.
    #[derive(Debug)]
    pub enum Mark {}
}

/// The mark of a space's number.
pub mod space {
    /// Never made; only tells numbers apart.
    #[derive(Debug)]
    pub enum Mark {}
}

/// An identifier for addresses, forms and files: a version-7 UUID (RFC 9562) written as 26 letters and digits.
///
/// Sorted as text, identifiers are in order of birth, to the millisecond.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Uid(u128);

/// Crockford's base 32: no i, l, o, u, so that nothing is misread aloud.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 26;
/// What each byte stands for; 255 when it is not of the alphabet. Identifiers are read with every row.
const DIGITS: [u8; 256] = digits();

#[expect(
    clippy::indexing_slicing,
    reason = "in a constant, a place outside of the array does not compile"
)]
const fn digits() -> [u8; 256] {
    let mut digits = [255; 256];
    let mut digit: u8 = 0;
    while digit < 32 {
        digits[ALPHABET[digit as usize] as usize] = digit;
        digit += 1;
    }
    digits
}

impl Uid {
    /// Makes an identifier from the instant of birth (milliseconds since 1970, UTC) and 10 random bytes.
    pub fn new(milliseconds: u64, random: [u8; 10]) -> Self {
        Uid(uuid::Builder::from_unix_timestamp_millis(milliseconds, &random)
            .into_uuid()
            .as_u128())
    }
}

impl fmt::Display for Uid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = [b'0'; LENGTH];
        let mut rest = self.0;
        for letter in letters.iter_mut().rev() {
            let digit = usize::try_from(rest & 31).unwrap_or(0);
            *letter = ALPHABET.get(digit).copied().unwrap_or(b'0');
            rest >>= 5;
        }
        // At once: whoever escapes what a page says goes through each piece anew.
        f.write_str(str::from_utf8(&letters).map_err(|_| fmt::Error)?)
    }
}

impl FromStr for Uid {
    type Err = NotAnUid;

    /// Reads exactly what `to_string` writes: lowercase, 26 characters.
    fn from_str(text: &str) -> Result<Self, NotAnUid> {
        if text.len() != LENGTH {
            return Err(NotAnUid);
        }
        let mut value: u128 = 0;
        for (place, byte) in text.bytes().enumerate() {
            let digit = DIGITS
                .get(usize::from(byte))
                .copied()
                .filter(|digit| *digit < 32)
                .ok_or(NotAnUid)?;
            if place == 0 && digit > 7 {
                return Err(NotAnUid);
            }
            value = (value << 5) | u128::from(digit);
        }
        Ok(Uid(value))
    }
}

/// What was given is not 26 letters and digits that stand for an identifier.
#[derive(Debug, PartialEq, Eq)]
pub struct NotAnUid;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_reads_back_and_sorts_by_birth() {
        let early = Uid::new(1_700_000_000_000, [255; 10]);
        let late = Uid::new(1_700_000_000_001, [0; 10]);
        assert_eq!(early.to_string().parse(), Ok(early));
        assert!(early.to_string() < late.to_string());
        assert_eq!(early.to_string().len(), 26);
    }

    #[test]
    fn only_our_own_writing_is_read() {
        for wrong in [
            "",
            "01",
            "zzzzzzzzzzzzzzzzzzzzzzzzzz",
            "01ARZ3NDEKTSV4RRFFQ69G5FAV",
            "../../../../../etc/passwd ",
        ] {
            assert_eq!(wrong.parse::<Uid>(), Err(NotAnUid), "{wrong}");
        }
    }
}
