//! Where a recording is: what an address says, and how it is shown.
//!
//! A frame is made from an identifier that we read, never from the address as it was typed.

use kernel::Refusal;

use super::address::Address;

/// How a recording is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// In a frame of this provider, at this address without its beginning.
    Frame(Provider, String),
    /// As a file that the browser plays, of this kind.
    File(&'static str),
    /// Not here: only a link.
    Link,
}

/// Who keeps a recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Provider {
    /// Shown through its host that keeps no trace before one plays.
    Youtube,
    /// Asked not to follow.
    Vimeo,
    /// Shown through its player for other sites.
    Dailymotion,
    /// Any house of PeerTube.
    Peertube,
    /// Any house of Esup-Pod, the video platform of schools and universities.
    Pod,
}

impl Provider {
    /// Its name; that of its host where there are many houses.
    pub fn name(self, host: &str) -> String {
        match self {
            Provider::Youtube => "YouTube".to_owned(),
            Provider::Vimeo => "Vimeo".to_owned(),
            Provider::Dailymotion => "Dailymotion".to_owned(),
            Provider::Peertube => format!("{host} (PeerTube)"),
            Provider::Pod => format!("{host} (Pod)"),
        }
    }
}

/// A recording at an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Video {
    /// The address as it was given.
    pub link: String,
    /// The host that is asked when it is shown.
    pub host: String,
    /// How it is shown.
    pub shown: Shown,
}

impl Video {
    /// Reads an address.
    ///
    /// # Errors
    /// A refusal to show beside the field.
    pub fn read(link: &str) -> Result<Self, Refusal> {
        let address = Address::read(link)?;
        let (host, shown) = recognise(&address).unwrap_or((None, Shown::Link));
        Ok(Video {
            link: link.to_owned(),
            host: host.map_or(address.host, str::to_owned),
            shown,
        })
    }

    /// Whether a page of ours can show it.
    pub fn is_shown_here(&self) -> bool {
        self.shown != Shown::Link
    }

    /// Whom one asks for it.
    pub fn provider(&self) -> String {
        match &self.shown {
            Shown::Frame(provider, _) => provider.name(&self.host),
            Shown::File(_) | Shown::Link => self.host.clone(),
        }
    }

    /// The frame's address, from so many seconds on.
    pub fn frame(&self, seconds: u32) -> Option<String> {
        let Shown::Frame(provider, place) = &self.shown else {
            return None;
        };
        let start = match (seconds, provider) {
            (0, _) => String::new(),
            (_, Provider::Youtube | Provider::Pod) => format!("&start={seconds}"),
            (_, Provider::Peertube) => format!("&start={seconds}s"),
            (_, Provider::Dailymotion) => format!("&startTime={seconds}"),
            (_, Provider::Vimeo) => format!("#t={seconds}s"),
        };
        Some(format!("https://{}/{place}{start}", self.host))
    }

    /// The file's address and kind, from so many seconds on (W3C, media fragments).
    pub fn file(&self, seconds: u32) -> Option<(String, &'static str)> {
        let Shown::File(kind) = self.shown else {
            return None;
        };
        let link = self.link.split('#').next().unwrap_or_default();
        Some(if seconds == 0 {
            (link.to_owned(), kind)
        } else {
            (format!("{link}#t={seconds}"), kind)
        })
    }
}

/// The host to ask, when it is not that of the address, and how it is shown.
fn recognise(address: &Address) -> Option<(Option<&'static str>, Shown)> {
    if let Some(kind) = kind_of_file(&address.path) {
        return Some((None, Shown::File(kind)));
    }
    let parts = address.parts();
    if address.is_at(&["youtube.com", "youtu.be", "youtube-nocookie.com"]) {
        let id = match parts.as_slice() {
            ["watch"] => address.asked("v"),
            ["embed" | "live" | "shorts" | "v", id] => Some(*id),
            [id] if address.is_at(&["youtu.be"]) => Some(*id),
            _ => None,
        };
        let frame = format!("embed/{}?rel=0", identifier(id?)?);
        return Some((
            Some("www.youtube-nocookie.com"),
            Shown::Frame(Provider::Youtube, frame),
        ));
    }
    if address.is_at(&["vimeo.com", "player.vimeo.com"]) {
        let (id, key) = match parts.as_slice() {
            ["video", id] => (*id, address.asked("h")),
            [id] => (*id, None),
            [id, key] => (*id, Some(*key)),
            _ => return None,
        };
        let id = identifier(id).filter(|id| id.bytes().all(|byte| byte.is_ascii_digit()))?;
        let key = key
            .and_then(identifier)
            .map_or_else(String::new, |key| format!("&h={key}"));
        let frame = format!("video/{id}?dnt=1{key}");
        return Some((Some("player.vimeo.com"), Shown::Frame(Provider::Vimeo, frame)));
    }
    if address.is_at(&["dailymotion.com", "dai.ly"]) {
        let id = match parts.as_slice() {
            ["video", id] | ["embed", "video", id] => *id,
            [id] if address.is_at(&["dai.ly"]) => *id,
            _ => return None,
        };
        let frame = format!("player.html?video={}", identifier(id)?);
        return Some((
            Some("geo.dailymotion.com"),
            Shown::Frame(Provider::Dailymotion, frame),
        ));
    }
    anywhere(&parts).map(|shown| (None, shown))
}

/// What is told by the form of the path alone: houses that anybody may run.
fn anywhere(parts: &[&str]) -> Option<Shown> {
    match parts {
        ["w", id] | ["videos", "watch" | "embed", id] => {
            let id = identifier(id).filter(|id| id.len() >= 20)?;
            let frame = format!("videos/embed/{id}?warningTitle=0&p2p=0");
            Some(Shown::Frame(Provider::Peertube, frame))
        }
        ["video", slug] => {
            let (number, _) = slug.split_once('-')?;
            let is_number = number.len() >= 4 && number.bytes().all(|byte| byte.is_ascii_digit());
            let slug = identifier(slug).filter(|_| is_number)?;
            Some(Shown::Frame(
                Provider::Pod,
                format!("video/{slug}/?is_iframe=true"),
            ))
        }
        _ => None,
    }
}

fn identifier(text: &str) -> Option<&str> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    let good = (1..=120).contains(&text.len()) && text.bytes().all(plain);
    good.then_some(text)
}

fn kind_of_file(path: &str) -> Option<&'static str> {
    let (_, ending) = path.rsplit_once('.')?;
    match ending.to_ascii_lowercase().as_str() {
        "mp4" | "m4v" => Some("video/mp4"),
        "webm" => Some("video/webm"),
        "ogg" | "ogv" => Some("video/ogg"),
        // HLS (RFC 8216): played by browsers that know it; the others are led to its address.
        "m3u8" => Some("application/vnd.apple.mpegurl"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_providers_become_frames_that_start_where_asked() {
        let check = |link: &str, frame: &str| {
            let video = Video::read(link).unwrap();
            assert_eq!(video.frame(750).as_deref(), Some(frame), "{link}");
        };
        let youtube = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0&start=750";
        check("https://www.youtube.com/watch?list=x&v=dQw4w9WgXcQ&t=3s", youtube);
        check("https://youtu.be/dQw4w9WgXcQ?si=abc", youtube);
        check("https://m.youtube.com/live/dQw4w9WgXcQ", youtube);
        check(
            "https://vimeo.com/76979871/abc123",
            "https://player.vimeo.com/video/76979871?dnt=1&h=abc123#t=750s",
        );
        check(
            "https://dai.ly/x8abcd",
            "https://geo.dailymotion.com/player.html?video=x8abcd&startTime=750",
        );
        let peertube = "https://tube.example.org/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d?warningTitle=0&p2p=0&start=750s";
        check(
            "https://tube.example.org/w/9c9de5e8-0a1e-484a-b099-e80766180a6d",
            peertube,
        );
        check(
            "https://Tube.example.org/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d",
            peertube,
        );
        check(
            "https://pod.example.fr/video/0042-seance-1/",
            "https://pod.example.fr/video/0042-seance-1/?is_iframe=true&start=750",
        );
    }

    #[test]
    fn files_start_where_asked_and_the_rest_is_a_link() {
        let file = Video::read("https://media.example.org/a/b.MP4?x=1#old").unwrap();
        assert_eq!(
            file.file(750),
            Some((
                "https://media.example.org/a/b.MP4?x=1#t=750".to_owned(),
                "video/mp4"
            ))
        );
        assert_eq!(file.file(0).unwrap().0, "https://media.example.org/a/b.MP4?x=1");
        for link in [
            "https://example.org/seance",
            "https://www.youtube.com/@somebody",
            "https://vimeo.com/about/us",
            "https://example.org/w/short",
        ] {
            assert_eq!(Video::read(link).unwrap().shown, Shown::Link, "{link}");
        }
    }

    #[test]
    fn only_plain_addresses_are_read() {
        for wrong in [
            "http://example.org/a.mp4",
            "javascript:alert(1)",
            "https://exa mple.org/",
            "https://ada@example.org/a.mp4",
            "https://example.org;script-src/a.mp4",
            "https://localhost/a.mp4",
            "https://example.org:x/a.mp4",
            "https://example.org/\"onload=\"x",
            "https://",
        ] {
            assert!(Video::read(wrong).is_err(), "{wrong}");
        }
        // What looks like a provider is not one.
        assert_eq!(
            Video::read("https://youtube.com.example.org/watch?v=abc")
                .unwrap()
                .shown,
            Shown::Link
        );
        assert_eq!(Video::read("https://youtu.be/a%22b").unwrap().shown, Shown::Link);
    }
}
