//! Bytes as text: base 58 as Bitcoin writes it (multibase `z`), and the key of an Ed25519 signature as a Multikey.
//!
//! Sources: W3C Controlled Identifiers 1.0, sections 2.4 (multibase) and 2.2.2 (Multikey).

const ALPHABET: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
/// What stands before an Ed25519 public key: its code among the kinds of keys, as a variable-length number.
const ED25519: [u8; 2] = [0xed, 0x01];
/// The longest text that is read: a signature is 88 letters.
const MOST: usize = 256;

/// Bytes in base 58, with the letter that says so.
pub fn base58(bytes: &[u8]) -> String {
    let mut digits: Vec<u8> = Vec::new();
    for byte in bytes {
        let mut carry = u32::from(*byte);
        for digit in &mut digits {
            carry += u32::from(*digit) << 8;
            *digit = u8::try_from(carry % 58).unwrap_or(0);
            carry /= 58;
        }
        while carry > 0 {
            digits.push(u8::try_from(carry % 58).unwrap_or(0));
            carry /= 58;
        }
    }
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    let letter = |digit: &u8| ALPHABET.get(usize::from(*digit)).copied().unwrap_or(b'1');
    let mut text = String::from("z");
    text.extend(std::iter::repeat_n('1', zeros));
    text.extend(digits.iter().rev().map(|digit| char::from(letter(digit))));
    text
}

/// The bytes of a text in base 58, or nothing when it is none.
pub fn from_base58(text: &str) -> Option<Vec<u8>> {
    let letters = text.strip_prefix('z')?.as_bytes();
    if letters.len() > MOST {
        return None;
    }
    let mut bytes: Vec<u8> = Vec::new();
    for letter in letters {
        let digit = ALPHABET.iter().position(|known| known == letter)?;
        let mut carry = u32::try_from(digit).ok()?;
        for byte in &mut bytes {
            carry += u32::from(*byte) * 58;
            *byte = u8::try_from(carry & 255).unwrap_or(0);
            carry >>= 8;
        }
        while carry > 0 {
            bytes.push(u8::try_from(carry & 255).unwrap_or(0));
            carry >>= 8;
        }
    }
    let zeros = letters.iter().take_while(|letter| **letter == b'1').count();
    bytes.extend(std::iter::repeat_n(0, zeros));
    bytes.reverse();
    Some(bytes)
}

/// A public key as a Multikey.
pub fn multikey(public: &[u8]) -> String {
    let mut bytes = ED25519.to_vec();
    bytes.extend_from_slice(public);
    base58(&bytes)
}

/// The public key of a Multikey, or nothing when it is of another kind.
pub fn from_multikey(text: &str) -> Option<Vec<u8>> {
    let bytes = from_base58(text)?;
    let key = bytes.strip_prefix(&ED25519)?;
    (key.len() == 32).then(|| key.to_vec())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn it_writes_what_others_write() {
        assert_eq!(base58(b"Hello World!"), "z2NEpo7TZRRrLZSi2U");
        assert_eq!(base58(&[0, 0, 0x28, 0x7f, 0xb4, 0xcd]), "z11233QC4");
        // W3C Data Integrity EdDSA Cryptosuites 1.0, B.1.
        let key = from_multikey("z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2").unwrap();
        assert_eq!(multikey(&key), "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2");
        for wrong in ["", "z0", "zl", "uabc", "z6Mk"] {
            assert_eq!(from_multikey(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn bytes_come_back(bytes in proptest::collection::vec(any::<u8>(), 0..70)) {
            prop_assert_eq!(from_base58(&base58(&bytes)), Some(bytes));
        }
    }
}
