//! Addresses on other hosts, read so strictly that a host may stand in a policy and an address in a page.

use kernel::Refusal;

/// An address on another host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The host, lowercase, with its port if it has one.
    pub host: String,
    /// What stands behind the host, without its first slash.
    pub path: String,
    query: String,
}

impl Address {
    /// Reads an `https` address.
    ///
    /// # Errors
    /// A refusal to show beside the field.
    pub fn read(text: &str) -> Result<Self, Refusal> {
        let wrong = || Refusal::new("gathering-not-a-link");
        let plain = |byte: u8| byte.is_ascii_graphic() && !b"\"'<>\\^`{|}".contains(&byte);
        let rest = text.strip_prefix("https://").ok_or_else(wrong)?;
        if text.len() > 2_000 || !text.bytes().all(plain) {
            return Err(wrong());
        }
        let rest = rest.split('#').next().unwrap_or_default();
        let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (host, path) = place.split_once('/').unwrap_or((place, ""));
        let host = host.to_ascii_lowercase();
        let (name, port) = host.split_once(':').unwrap_or((&host, "443"));
        let good_name = name.contains('.')
            && name.split('.').all(|part| {
                let inside = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
                !part.is_empty() && part.bytes().all(inside)
            });
        if !good_name || port.parse::<u16>().is_err() {
            return Err(wrong());
        }
        Ok(Address {
            path: path.to_owned(),
            query: query.to_owned(),
            host,
        })
    }

    /// The parts of the path.
    pub(super) fn parts(&self) -> Vec<&str> {
        self.path.split('/').filter(|part| !part.is_empty()).collect()
    }

    /// A value of the query.
    pub(super) fn asked(&self, name: &str) -> Option<&str> {
        let mut pairs = self.query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Whether it is one of these hosts, whatever stands before them.
    pub(super) fn is_at(&self, hosts: &[&str]) -> bool {
        let bare = self.host.strip_prefix("www.").unwrap_or(&self.host);
        hosts.contains(&bare.strip_prefix("m.").unwrap_or(bare))
    }
}
