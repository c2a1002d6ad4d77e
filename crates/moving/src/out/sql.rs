//! A dump that a wiki takes in: its tables, one row a statement, and a last line that says that it is whole.

/// The name that its tables begin with.
pub const PREFIX: &str = "yeswiki_";

/// How it begins: its tables, which are made only where there are none.
pub fn beginning() -> String {
    let end = "CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci";
    let table = |name: &str, columns: &str| {
        format!("CREATE TABLE IF NOT EXISTS `{PREFIX}{name}` (\n{columns}\n) {end};\n\n")
    };
    let mut text =
        "-- Tresse: what a space wrote, for YesWiki\n-- mysqldump\nSET NAMES utf8mb4;\n\n".to_owned();
    text.push_str(&table(
        "acls",
        "  `page_tag` varchar(191) NOT NULL,\n  `privilege` varchar(20) NOT NULL,\n  `list` text NOT NULL,\n  PRIMARY KEY (`page_tag`,`privilege`)",
    ));
    text.push_str(&table(
        "nature",
        "  `bn_id_nature` int(10) UNSIGNED NOT NULL AUTO_INCREMENT,\n  `bn_label_nature` varchar(255) DEFAULT NULL,\n  \
         `bn_description` text DEFAULT NULL,\n  `bn_template` text NOT NULL,\n  `bn_ce_i18n` varchar(5) NOT NULL,\n  \
         PRIMARY KEY (`bn_id_nature`)",
    ));
    text.push_str(&table(
        "pages",
        "  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,\n  `tag` varchar(191) NOT NULL,\n  `time` datetime NOT NULL,\n  \
         `body` longtext NOT NULL,\n  `body_r` text NOT NULL,\n  `owner` varchar(191) NOT NULL,\n  `user` varchar(191) NOT NULL,\n  \
         `latest` enum('Y','N') NOT NULL DEFAULT 'N',\n  `handler` varchar(30) NOT NULL DEFAULT 'page',\n  \
         `comment_on` varchar(191) NOT NULL DEFAULT '',\n  PRIMARY KEY (`id`)",
    ));
    text.push_str(&table(
        "triples",
        "  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,\n  `resource` varchar(255) NOT NULL,\n  `property` varchar(255) NOT NULL,\n  \
         `value` text NOT NULL,\n  PRIMARY KEY (`id`)",
    ));
    text
}

/// How it ends.
pub const END: &str = "\n-- Dump completed\n";

/// One row.
pub fn insert(table: &str, columns: &[&str], values: &[&str]) -> String {
    let columns: Vec<String> = columns.iter().map(|column| format!("`{column}`")).collect();
    let values: Vec<String> = values.iter().map(|value| literal(value)).collect();
    format!(
        "INSERT INTO `{PREFIX}{table}` ({}) VALUES ({});\n",
        columns.join(","),
        values.join(",")
    )
}

/// A text as MySQL reads it.
pub fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('\'');
    for letter in text.chars() {
        match letter {
            '\'' => out.push_str("\\'"),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\0' => out.push_str("\\0"),
            '\u{1a}' => out.push_str("\\Z"),
            other => out.push(other),
        }
    }
    out.push('\'');
    out
}
