//! The texts of the repository.

use std::fs;
use std::path::{Path, PathBuf};

/// A text file: its path from the top, and what it says.
pub struct File {
    pub path: String,
    pub text: String,
}

/// What is made by tools or comes from elsewhere.
const SKIPPED: [&str; 9] = [
    ".git",
    "target",
    "node_modules",
    "dist",
    "data",
    "pictures",
    "reports",
    "fonts",
    ".cache",
];
/// What people write.
const WRITTEN: [&str; 13] = [
    "rs", "html", "ftl", "css", "ts", "mjs", "md", "toml", "sql", "sh", "json", "txt", "ld",
];

impl File {
    /// The name's ending.
    pub fn kind(&self) -> &str {
        self.path.rsplit('.').next().unwrap_or_default()
    }

    /// The crate it belongs to.
    pub fn area(&self) -> Option<&str> {
        self.path.strip_prefix("crates/")?.split('/').next()
    }

    /// Whether it is a test as a whole.
    pub fn is_test(&self) -> bool {
        self.path.ends_with("tests.rs")
            || self.path.contains("/tests/")
            || matches!(self.area(), Some("testkit" | "workshop"))
    }

    /// What stands before the tests inside the file.
    pub fn without_tests(&self) -> &str {
        self.text
            .split("#[cfg(test)]\nmod tests {")
            .next()
            .unwrap_or(&self.text)
    }
}

/// The top of the repository.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}

/// Every text that people write, in the order of paths.
pub fn read_all() -> Vec<File> {
    let root = root();
    let mut files = Vec::new();
    walk(&root, &root, &mut files);
    files.sort_by(|left, right| left.path.cmp(&right.path));
    files
}

fn walk(root: &Path, folder: &Path, files: &mut Vec<File>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() && !SKIPPED.contains(&name.as_str()) {
            walk(root, &path, files);
        }
        let extension = path
            .extension()
            .map(|extension| extension.to_string_lossy().into_owned());
        let place = folder.file_name().unwrap_or_default();
        let is_script = place == "bin" || place == ".ci";
        let is_written = extension
            .as_deref()
            .map_or(is_script, |extension| WRITTEN.contains(&extension));
        if !kind.is_file() || !is_written || name == "package-lock.json" {
            continue;
        }
        if let (Ok(text), Ok(place)) = (fs::read_to_string(&path), path.strip_prefix(root)) {
            files.push(File {
                path: place.to_string_lossy().into_owned(),
                text,
            });
        }
    }
}
