//! A badge inside its own picture: in a text of a PNG, or in an element of an SVG (Open Badges 3.0, section 5.3). And out
//! of it again, from files that somebody else made.

/// What a PNG begins with (PNG, third edition, section 5.2).
const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a];
/// The names under which the text stands: of 3.0, then of 2.0.
const KEYWORDS: [&str; 2] = ["openbadgecredential", "openbadges"];
/// The most parts of a PNG that are looked at, and the longest text that is taken.
const MOST_PARTS: usize = 2000;
const MOST: usize = 256 * 1024;

/// Puts a credential into a PNG, after its first part. Nothing when it is no PNG.
pub fn into_png(png: &[u8], credential: &str) -> Option<Vec<u8>> {
    let header = SIGNATURE.len() + 25;
    let (before, after) = png.split_at_checked(header)?;
    if !before.starts_with(&SIGNATURE) || before.get(12..16) != Some(b"IHDR") {
        return None;
    }
    // Keyword, zero, not packed, its way of packing, no language, no translation (section 11.3.3.4).
    let mut data = b"openbadgecredential\0\0\0\0\0".to_vec();
    data.extend_from_slice(credential.as_bytes());
    let mut part = b"iTXt".to_vec();
    part.extend_from_slice(&data);
    let mut baked = before.to_vec();
    baked.extend_from_slice(&u32::try_from(data.len()).ok()?.to_be_bytes());
    baked.extend_from_slice(&part);
    baked.extend_from_slice(&crc(&part).to_be_bytes());
    baked.extend_from_slice(after);
    Some(baked)
}

/// The check of a part (section 5.5): CRC-32 of ISO 3309, without a table, as texts are short.
fn crc(bytes: &[u8]) -> u32 {
    let step = |sum: u32, byte: &u8| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 {
                (sum >> 1) ^ 0xedb8_8320
            } else {
                sum >> 1
            }
        })
    };
    !bytes.iter().fold(u32::MAX, step)
}

/// The text of a badge in a PNG.
pub fn out_of_png(file: &[u8]) -> Option<String> {
    let mut rest = file.strip_prefix(&SIGNATURE)?;
    for _ in 0..MOST_PARTS {
        let (length, after) = rest.split_at_checked(4)?;
        let length = usize::try_from(u32::from_be_bytes(length.try_into().ok()?)).ok()?;
        let (kind, after) = after.split_at_checked(4)?;
        let (data, after) = after.split_at_checked(length)?;
        rest = after.get(4..)?;
        match kind {
            b"iTXt" => {
                if let Some(text) = text_of(data) {
                    return Some(text);
                }
            }
            b"IEND" => return None,
            _ => {}
        }
    }
    None
}

/// What a text says when it is a badge and not packed: whoever packs it could fill our memory with a few bytes.
fn text_of(data: &[u8]) -> Option<String> {
    if data.len() > MOST {
        return None;
    }
    let mut parts = data.splitn(2, |byte| *byte == 0);
    let (keyword, rest) = (parts.next()?, parts.next()?);
    if !KEYWORDS.iter().any(|known| known.as_bytes() == keyword) || rest.first() != Some(&0) {
        return None;
    }
    // Two bytes of packing, then the language and the translated keyword, each with its zero.
    let text = rest.get(2..)?.splitn(3, |byte| *byte == 0).nth(2)?;
    String::from_utf8(text.to_vec()).ok()
}

/// Puts a credential into an SVG of ours, right after its first element has opened.
pub fn into_svg(svg: &str, credential: &str) -> Option<String> {
    let (opening, rest) = svg.split_once('>')?;
    // A text in CDATA ends at the first `]]>`, which JSON can say otherwise.
    let inside = credential.replace("]]>", "]]\\u003e");
    let names = "xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"";
    Some(format!(
        "{opening} {names}><openbadges:credential><![CDATA[{inside}]]></openbadges:credential>{rest}"
    ))
}

/// The text of a badge in an SVG: between the tags, or in the attribute `verify`. Read as text, so that no entity and no
/// address in it is ever followed.
pub fn out_of_svg(text: &str) -> Option<String> {
    for (name, end) in [
        ("<openbadges:credential", "</openbadges:credential>"),
        ("<openbadges:assertion", "</openbadges:assertion>"),
    ] {
        let Some((_, after)) = text.split_once(name) else {
            continue;
        };
        let (attributes, inside) = after.split_once('>')?;
        let cdata = inside
            .split_once("<![CDATA[")
            .filter(|(before, _)| before.trim().is_empty())
            .and_then(|(_, rest)| rest.split_once("]]>"));
        if let Some((said, _)) = cdata {
            return short(said);
        }
        if let Some((said, _)) = inside.split_once(end).filter(|(said, _)| !said.trim().is_empty()) {
            return short(&unescaped(said));
        }
        let quoted = attributes.split_once("verify=\"")?.1.split_once('"')?.0;
        return short(&unescaped(quoted));
    }
    None
}

fn short(text: &str) -> Option<String> {
    (text.len() <= MOST).then(|| text.trim().to_owned())
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>";

    fn png() -> Vec<u8> {
        let picture = image::RgbaImage::from_pixel(2, 2, image::Rgba([1, 2, 3, 255]));
        let mut bytes = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_picture_that_holds_a_badge_is_still_a_picture() {
        let said = "{\"name\":\"Été 🌿\"}";
        let baked = into_png(&png(), said).unwrap();
        assert_eq!(out_of_png(&baked).as_deref(), Some(said));
        let read = image::load_from_memory(&baked).unwrap();
        assert_eq!(read.width(), 2);
        assert_eq!(out_of_png(&png()), None);
        assert_eq!(into_png(b"GIF89a", said), None);
    }

    #[test]
    fn an_svg_takes_it_and_gives_it_back() {
        let baked = into_svg(SVG, "{\"a\":\"]]>\"}").unwrap();
        assert_eq!(out_of_svg(&baked).as_deref(), Some("{\"a\":\"]]\\u003e\"}"));
        let older = "<svg><openbadges:assertion verify=\"https://x.example/1\"></openbadges:assertion></svg>";
        assert_eq!(out_of_svg(older).as_deref(), Some("https://x.example/1"));
    }

    proptest! {
        #[test]
        fn no_file_breaks_the_reader(cut in 0usize..200, place in 0usize..200, byte in any::<u8>()) {
            let mut file = into_png(&png(), "{}").unwrap();
            if let Some(found) = file.get_mut(place) {
                *found = byte;
            }
            file.truncate(cut);
            let _whatever = out_of_png(&file);
        }

        #[test]
        fn what_is_baked_comes_out(text in "\\PC{0,300}") {
            prop_assert_eq!(out_of_png(&into_png(&png(), &text).unwrap()), Some(text.clone()));
            let inside = text.trim().replace("]]>", "]]\\u003e");
            prop_assert_eq!(out_of_svg(&into_svg(SVG, text.trim()).unwrap()), Some(inside));
        }
    }
}
