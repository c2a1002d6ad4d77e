//! A file is read in one go: at most 500 lines, and above 250 somebody should look.

use super::Finding;
use crate::files::File;

const MOST: usize = 500;
const MANY: usize = 250;

pub fn look(files: &[File]) -> Vec<Finding> {
    let code = files
        .iter()
        .filter(|file| matches!(file.kind(), "rs" | "html" | "ts" | "mjs" | "css"));
    code.filter_map(|file| {
        let lines = file.text.lines().count();
        match lines {
            _ if lines > MOST => Some(Finding::error(
                &file.path,
                format!("{lines} lines, at most {MOST}"),
            )),
            // Tests grow in length and not in difficulty.
            _ if lines > MANY && !file.is_test() => {
                Some(Finding::warning(&file.path, format!("{lines} lines")))
            }
            _ => None,
        }
    })
    .collect()
}
