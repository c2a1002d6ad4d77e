//! Which badges were revoked: W3C Bitstring Status List 1.0. One bit a badge, by the place it was given.

use std::io::Write;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::Compression;
use flate2::write::GzEncoder;
use kernel::Problem;

/// How many badges a list has, the least that the standard allows: so many that a place tells of nobody.
pub const PLACES: i64 = 131_072;

/// The list in which a badge is, from 1 on, and its place there.
pub fn place_of(index: i64) -> (i64, i64) {
    (index.div_euclid(PLACES) + 1, index.rem_euclid(PLACES))
}

/// The list with the bits of these places set, the first place being the leftmost bit: packed with gzip, in base 64.
///
/// # Errors
/// A fault when it cannot be packed.
pub fn encoded(revoked: &[i64]) -> Result<String, Problem> {
    let mut bits = vec![0_u8; usize::try_from(PLACES / 8).unwrap_or(16_384)];
    for place in revoked {
        let byte = usize::try_from(place.div_euclid(8))
            .ok()
            .and_then(|byte| bits.get_mut(byte));
        if let Some(byte) = byte {
            *byte |= 0x80 >> place.rem_euclid(8);
        }
    }
    let mut packing = GzEncoder::new(Vec::new(), Compression::default());
    let packed = packing.write_all(&bits).and_then(|()| packing.finish());
    let packed = packed.map_err(|cause| Problem::fault("pack a list of badges", cause))?;
    Ok(format!("u{}", URL_SAFE_NO_PAD.encode(packed)))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn a_place_is_a_bit_from_the_left() {
        let text = encoded(&[0, 9, PLACES - 1]).unwrap();
        let packed = URL_SAFE_NO_PAD.decode(text.strip_prefix('u').unwrap()).unwrap();
        let mut bits = Vec::new();
        flate2::read::GzDecoder::new(&packed[..])
            .read_to_end(&mut bits)
            .unwrap();
        assert_eq!(bits.len(), 16_384);
        assert_eq!((bits[0], bits[1], bits[16_383]), (0x80, 0x40, 1));
        assert_eq!(bits.iter().map(|byte| byte.count_ones()).sum::<u32>(), 3);
        assert_eq!(place_of(PLACES + 5), (2, 5));
    }
}
