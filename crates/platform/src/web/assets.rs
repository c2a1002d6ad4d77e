//! The files of the browser: from disk while developing, inside the program in a release.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::Read;

use flate2::read::GzDecoder;
use rust_embed::RustEmbed;

/// How a name ends that holds a file as gzip packs it.
const GZIP: &str = "gz";

#[derive(RustEmbed)]
#[folder = "../../web/dist"]
#[allow_missing = true]
struct Files;

/// The names under which the build left the files.
#[derive(Debug, Default)]
pub struct Assets {
    names: HashMap<String, String>,
    fonts: Vec<String>,
}

impl Assets {
    /// Reads what the build wrote; without a build there are no styles, and the doctor says so.
    pub fn read() -> Self {
        let Some(manifest) = Files::get("manifest.json") else {
            return Assets::default();
        };
        let manifest: serde_json::Value = serde_json::from_slice(&manifest.data).unwrap_or_default();
        let entries = manifest.as_object().cloned().unwrap_or_default();
        let fonts = entries
            .get("fonts")
            .and_then(serde_json::Value::as_array)
            .cloned()
            .unwrap_or_default();
        Assets {
            names: entries
                .iter()
                .filter_map(|(name, file)| Some((name.clone(), format!("/assets/{}", file.as_str()?))))
                .collect(),
            fonts: fonts
                .iter()
                .filter_map(|font| Some(format!("/assets/{}", font.as_str()?)))
                .collect(),
        }
    }

    /// The address of a file, by its name in the sources.
    pub fn address(&self, name: &str) -> Cow<'_, str> {
        #[cfg(debug_assertions)]
        if let Some(address) = Assets::read().names.remove(name) {
            // While developing, the build may have written a new file since.
            return Cow::Owned(address);
        }
        self.names.get(name).map_or_else(
            || Cow::Owned(format!("/assets/{name}")),
            |found| Cow::Borrowed(found.as_str()),
        )
    }

    /// The fonts that every page needs at once.
    pub fn fonts(&self) -> &[String] {
        &self.fonts
    }

    /// Whether the build has been run.
    pub fn are_built(&self) -> bool {
        !self.names.is_empty()
    }
}

/// A file as it is sent.
pub(super) struct Sent {
    pub bytes: Cow<'static, [u8]>,
    pub kind: &'static str,
    /// How it is packed, in the words of `content-encoding` (RFC 9110, 8.4.1), if it is.
    pub packed: Option<&'static str>,
}

/// The file of this name, packed in a way that `accepted`, the header `accept-encoding`, names.
pub(super) fn find(name: &str, accepted: &str) -> Option<Sent> {
    let kind = match name.rsplit('.').next()? {
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        _ => return None,
    };
    let sent = |bytes, packed| Sent { bytes, kind, packed };
    for (word, ending) in [("br", "br"), ("gzip", GZIP)] {
        if takes(accepted, word)
            && let Some(file) = Files::get(&format!("{name}.{ending}"))
        {
            return Some(sent(file.data, Some(word)));
        }
    }
    let whole = match Files::get(name) {
        Some(file) => file.data,
        None => unpacked(&Files::get(&format!("{name}.{GZIP}"))?.data)?.into(),
    };
    Some(sent(whole, None))
}

fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut whole = Vec::new();
    GzDecoder::new(bytes).read_to_end(&mut whole).ok()?;
    Some(whole)
}

/// Whether a header `accept-encoding` names this way of packing, and not to refuse it (RFC 9110, 12.5.3).
fn takes(accepted: &str, word: &str) -> bool {
    accepted.split(',').any(|each| {
        let (name, quality) = each.split_once(";q=").unwrap_or((each, "1"));
        let is_refused = quality.trim().parse().is_ok_and(|quality: f32| quality == 0.0);
        name.trim().eq_ignore_ascii_case(word) && !is_refused
    })
}

#[cfg(test)]
mod tests {
    use super::takes;

    #[test]
    fn what_a_browser_refuses_is_not_sent() {
        assert!(takes("gzip, deflate, br;q=0.5", "br"));
        assert!(takes("GZIP", "gzip"));
        assert!(!takes("gzip;q=0, br;q=0.0", "gzip"));
        assert!(!takes("gzip;q=0, br;q=0.0", "br"));
        assert!(!takes("brotli, identity", "br"));
        assert!(!takes("", "gzip"));
    }
}
