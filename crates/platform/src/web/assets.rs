//! The files of the browser: from disk while developing, inside the program in a release.

use std::borrow::Cow;
use std::collections::HashMap;

use rust_embed::RustEmbed;

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

/// A file with its kind, and whether it is packed with Brotli.
pub(super) fn find(name: &str, brotli: bool) -> Option<(Cow<'static, [u8]>, &'static str, bool)> {
    let kind = match name.rsplit('.').next()? {
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        _ => return None,
    };
    let packed = if brotli {
        Files::get(&format!("{name}.br"))
    } else {
        None
    };
    if let Some(packed) = packed {
        return Some((packed.data, kind, true));
    }
    Files::get(name).map(|file| (file.data, kind, false))
}
