//! What other hosts answer: the one way by which the house itself asks something of the web.
//!
//! Always true:
//! - an address that leads into a private network is never asked, whatever name it has and wherever it sends on: the
//!   name is looked up here, and the connection goes to what was found and looked at, so no second look-up can lie;
//! - every answer has an end: so many seconds, so many bytes, so many times sent on;
//! - nothing of ours goes along: no cookie, no name of a person, no proxy of the machine.
//!
//! It waits for the network: call it on a blocking thread, in a job. Source of the ranges: the registries of special-purpose
//! addresses of the IANA (RFC 6890).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::time::Duration;

use ureq::ResponseExt;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};

use crate::House;

/// How long one answer may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long nothing is asked after an answer, where the same host is asked again.
const REST: Duration = Duration::from_millis(300);
/// How often an address may send on to another.
const MOST_SENT_ON: u32 = 4;

/// What may be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Nothing.
    Nobody,
    /// This machine alone: for developers and tests.
    Here,
    /// What everybody can ask.
    Public,
}

impl Reach {
    /// The word of a setting.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "nobody" => Some(Reach::Nobody),
            "here" => Some(Reach::Here),
            "public" => Some(Reach::Public),
            _ => None,
        }
    }

    fn allows(self, address: IpAddr) -> bool {
        match self {
            Reach::Nobody => false,
            Reach::Here => address.is_loopback(),
            Reach::Public => is_public(address),
        }
    }
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Where it came from at last.
    pub address: String,
    /// What it says; nothing where only the status was asked.
    pub bytes: Vec<u8>,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Silence {
    /// It is no address of the web.
    NotAnAddress,
    /// It leads where the house does not ask.
    Private,
    /// It says more than was asked for.
    TooLarge,
    /// No host has this name.
    NoHost,
    /// The host does not answer, or not as it should.
    Mute,
}

/// Whoever asks.
pub struct Outside {
    agent: ureq::Agent,
    reach: Reach,
}

impl Outside {
    /// In the name of a house.
    pub fn of(house: &House) -> Self {
        let settings = house.settings();
        Outside::new(settings.outside, &settings.base)
    }

    /// The same, knowing only how far it may ask and who asks.
    pub fn new(reach: Reach, base: &str) -> Self {
        let config = ureq::Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .max_redirects(MOST_SENT_ON)
            .max_redirects_will_error(true)
            .max_response_header_size(32 * 1024)
            .http_status_as_error(false)
            .proxy(None)
            .user_agent(format!("Tresse (+{base})"))
            .build();
        let resolver = Guarded {
            reach,
            found: DefaultResolver::default(),
        };
        Outside {
            agent: ureq::Agent::with_parts(config, DefaultConnector::default(), resolver),
            reach,
        }
    }

    /// Asks for what stands at an address, of at most so many bytes.
    ///
    /// # Errors
    /// Why there is none. An answer that says "not found" is an answer.
    pub fn get(&self, address: &str, most: u64) -> Result<Answer, Silence> {
        check(address)?;
        let mut answer = self.agent.get(address).call().map_err(silence)?;
        let bytes = answer
            .body_mut()
            .with_config()
            .limit(most)
            .read_to_vec()
            .map_err(silence)?;
        Ok(Answer {
            status: answer.status().as_u16(),
            address: answer.get_uri().to_string(),
            bytes,
        })
    }

    /// Asks whether something stands at an address, and reads nothing of it.
    ///
    /// # Errors
    /// As for [`Outside::get`].
    pub fn look(&self, address: &str) -> Result<Answer, Silence> {
        check(address)?;
        let asked = self.agent.head(address).call().map_err(silence);
        // Some hosts know only how to give a page whole.
        let answer = match asked {
            Ok(answer) if answer.status().is_success() => answer,
            Err(silence @ (Silence::Private | Silence::NoHost)) => return Err(silence),
            _ => self.agent.get(address).call().map_err(silence)?,
        };
        Ok(Answer {
            status: answer.status().as_u16(),
            address: answer.get_uri().to_string(),
            bytes: Vec::new(),
        })
    }

    /// Leaves a host in peace for a moment. This machine needs none.
    pub fn rest(&self) {
        if self.reach == Reach::Public {
            std::thread::sleep(REST);
        }
    }
}

fn check(address: &str) -> Result<(), Silence> {
    let is_web = address.starts_with("https://") || address.starts_with("http://");
    let plain = address.bytes().all(|byte| byte.is_ascii_graphic());
    // Whoever puts a name and a password before a host hides where they lead.
    let host = address.split(['/', '?', '#']).nth(2).unwrap_or_default();
    if is_web && plain && !host.is_empty() && !host.contains('@') {
        Ok(())
    } else {
        Err(Silence::NotAnAddress)
    }
}

fn silence(cause: ureq::Error) -> Silence {
    match cause {
        ureq::Error::BodyExceedsLimit(_) => Silence::TooLarge,
        ureq::Error::HostNotFound => Silence::NoHost,
        ureq::Error::BadUri(_) | ureq::Error::Http(_) => Silence::NotAnAddress,
        ureq::Error::Io(cause) if cause.kind() == std::io::ErrorKind::PermissionDenied => Silence::Private,
        cause => {
            tracing::info!(error = %cause, "another host does not answer");
            Silence::Mute
        }
    }
}

/// Looks names up, and gives only what may be asked.
#[derive(Debug)]
struct Guarded {
    reach: Reach,
    found: DefaultResolver,
}

impl Resolver for Guarded {
    fn resolve(
        &self,
        uri: &ureq::http::Uri,
        config: &ureq::config::Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        if self.reach == Reach::Nobody {
            return Err(refused());
        }
        // What a resolver of the system says of a name that it does not know is an error of its own kind.
        let all = self
            .found
            .resolve(uri, config, timeout)
            .map_err(|cause| match cause {
                ureq::Error::Io(_) => ureq::Error::HostNotFound,
                other => other,
            })?;
        let mut kept = self.empty();
        for address in all.iter().filter(|address| self.reach.allows(address.ip())) {
            kept.push(*address);
        }
        if kept.is_empty() { Err(refused()) } else { Ok(kept) }
    }
}

fn refused() -> ureq::Error {
    ureq::Error::Io(std::io::ErrorKind::PermissionDenied.into())
}

/// Whether everybody can ask an address, so that asking it tells nothing that only this machine may know.
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_4(address),
        IpAddr::V6(address) => is_public_6(address),
    }
}

fn is_public_4(address: Ipv4Addr) -> bool {
    let [first, second, third, _] = address.octets();
    let special = address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_broadcast()
        || address.is_documentation()
        || address.is_multicast()
        || matches!(
            (first, second, third),
            (0, _, _)
                | (100, 64..=127, _)
                | (192, 0, 0)
                | (192, 88, 99)
                | (198, 18..=19, _)
                | (240..=255, _, _)
        );
    !special
}

fn is_public_6(address: Ipv6Addr) -> bool {
    let parts = address.segments();
    let ending = || {
        let [.., high, low] = parts;
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        is_public_4(Ipv4Addr::new(a, b, c, d))
    };
    match parts {
        // An address of the older kind in the clothes of the newer one (mapped, translated).
        [0, 0, 0, 0, 0, 0xffff, _, _] | [0x64, 0xff9b, 0, 0, 0, 0, _, _] => ending(),
        // Ways through other networks say where they lead in other places.
        [0x2002, ..] | [0x2001, 0..=0x1ff, ..] | [0x2001, 0xdb8, ..] | [0x3fff, ..] => false,
        // What is given out to everybody begins with these three bits.
        [first, ..] => first & 0xe000 == 0x2000,
    }
}

#[cfg(test)]
mod tests {
    use super::{Outside, Reach, Silence, is_public};

    #[test]
    fn private_addresses_are_known_in_all_their_clothes() {
        for private in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "192.0.2.1",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "ff02::1",
            "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2001:db8::1",
            "2001::1",
            "::127.0.0.1",
        ] {
            assert!(!is_public(private.parse().unwrap()), "{private}");
        }
        for public in [
            "1.1.1.1",
            "93.184.216.34",
            "172.32.0.1",
            "2606:4700::1111",
            "::ffff:1.1.1.1",
        ] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
    }

    #[test]
    fn what_is_private_or_no_address_is_never_asked() {
        let outside = Outside::new(Reach::Public, "http://town.example");
        for private in [
            "http://127.0.0.1/",
            "http://[::1]:1/",
            "http://192.168.0.1/x",
            "http://2130706433/",
        ] {
            assert_eq!(outside.get(private, 10), Err(Silence::Private), "{private}");
            assert_eq!(outside.look(private), Err(Silence::Private), "{private}");
        }
        for wrong in [
            "",
            "ftp://a.example",
            "file:///etc/passwd",
            "http://",
            "http://a@127.0.0.1/",
            "https://a b/",
        ] {
            assert_eq!(outside.get(wrong, 10), Err(Silence::NotAnAddress), "{wrong}");
        }
        let silent = Outside::new(Reach::Nobody, "http://town.example");
        assert_eq!(silent.get("http://127.0.0.1/", 10), Err(Silence::Private));
    }
}
