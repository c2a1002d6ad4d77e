//! Rights: a list that is read as "one of", `*` everyone, `+` any account, `%` the owner, `@group`, a name, `!` not.
//!
//! Always true: what is not plainly everyone's is never made everyone's.

use std::collections::BTreeMap;

/// Who may do something there, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Everyone who comes by.
    Everyone,
    /// Whoever has an account there.
    Accounts,
    /// Only some: the owner, groups, names.
    Few,
}

/// Reads a list. One that excludes somebody is not everyone's; an empty one is nobody's.
pub fn reach(list: &str) -> Reach {
    let items = || {
        list.split(['\n', '\r', ','])
            .map(str::trim)
            .filter(|item| !item.is_empty())
    };
    if items().any(|item| item.starts_with('!')) {
        return Reach::Few;
    }
    if items().any(|item| item == "*") {
        Reach::Everyone
    } else if items().any(|item| item == "+") {
        Reach::Accounts
    } else {
        Reach::Few
    }
}

/// The rights of a whole wiki.
#[derive(Debug, Clone, Default)]
pub struct Rights {
    defaults: BTreeMap<String, String>,
    pages: BTreeMap<(String, String), String>,
}

impl Rights {
    /// Notes what holds where a page says nothing: `read` is `*` in a wiki that was never closed.
    pub fn default_is(&mut self, privilege: &str, list: &str) {
        self.defaults.insert(privilege.to_owned(), list.to_owned());
    }

    /// Notes what a page says.
    pub fn page_is(&mut self, tag: &str, privilege: &str, list: &str) {
        let place = (tag.to_owned(), privilege.to_owned());
        self.pages.insert(place, list.to_owned());
    }

    /// Who may do this to a page.
    pub fn of(&self, tag: &str, privilege: &str) -> Reach {
        let own = self.pages.get(&(tag.to_owned(), privilege.to_owned()));
        let list = own.or_else(|| self.defaults.get(privilege));
        match (list, privilege) {
            (Some(list), _) => reach(list),
            // YesWiki is open to readers as it is unpacked.
            (None, "read") => Reach::Everyone,
            (None, _) => Reach::Few,
        }
    }

    /// What a page says itself, for whoever leaves with it.
    pub fn own(&self, tag: &str) -> impl Iterator<Item = (&str, &str)> {
        let own = self.pages.iter().filter(move |((page, _), _)| page == tag);
        own.map(|((_, privilege), list)| (privilege.as_str(), list.as_str()))
    }
}

/// The defaults that a `wakka.config.php` sets: only its plain lines `'default_read_acl' => '*'` are looked at.
pub fn defaults(config: &str) -> Vec<(&'static str, String)> {
    let known = [("default_read_acl", "read"), ("default_write_acl", "write")];
    let mut found = Vec::new();
    for line in config.lines() {
        for (name, privilege) in known {
            let rest = line
                .trim()
                .strip_prefix(['\'', '"'])
                .and_then(|rest| rest.strip_prefix(name));
            let value = rest
                .and_then(|rest| rest.split_once("=>"))
                .map(|(_, value)| value.trim());
            let Some(quoted) = value.and_then(|value| value.strip_prefix(['\'', '"'])) else {
                continue;
            };
            if let Some((list, _)) = quoted.rsplit_once(['\'', '"']) {
                found.push((privilege, list.replace("\\n", "\n")));
            }
        }
    }
    found
}

/// The address that a `wakka.config.php` gives the wiki.
pub fn base(config: &str) -> Option<String> {
    let line = config
        .lines()
        .find(|line| line.contains("'base_url'") || line.contains("\"base_url\""))?;
    let (_, value) = line.split_once("=>")?;
    let quoted = value.trim().strip_prefix(['\'', '"'])?;
    quoted
        .rsplit_once(['\'', '"'])
        .map(|(address, _)| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_not_plainly_everyone_s_is() {
        for (list, expected) in [
            ("*", Reach::Everyone),
            ("@admins\n*", Reach::Everyone),
            ("+", Reach::Accounts),
            ("%", Reach::Few),
            ("@admins", Reach::Few),
            ("MartinDupont", Reach::Few),
            ("*\n!MartinDupont", Reach::Few),
            ("!*", Reach::Few),
            ("", Reach::Few),
            (" + , % ", Reach::Accounts),
        ] {
            assert_eq!(reach(list), expected, "{list:?}");
        }
    }

    #[test]
    fn a_page_goes_before_the_defaults() {
        let mut rights = Rights::default();
        assert_eq!(rights.of("A", "read"), Reach::Everyone);
        rights.default_is("read", "+");
        rights.page_is("A", "read", "@admins");
        assert_eq!(
            (rights.of("A", "read"), rights.of("B", "read")),
            (Reach::Few, Reach::Accounts)
        );
        assert_eq!(rights.of("B", "write"), Reach::Few);
    }

    #[test]
    fn defaults_are_read_from_plain_lines_alone() {
        let config = "<?php\n$wakkaConfig = [\n  'base_url' => 'https://wiki.example.org/?',\n  'default_write_acl' => '+',\n  'default_read_acl' => '@admins\\n+',\n];";
        assert_eq!(
            defaults(config),
            [("write", "+".to_owned()), ("read", "@admins\n+".to_owned())]
        );
        assert_eq!(base(config).as_deref(), Some("https://wiki.example.org/?"));
    }
}
