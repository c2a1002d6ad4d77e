//! WebSocket frames (RFC 6455, 5.2): what a server sends is read from a buffer, what a client sends is masked.

/// What a frame is.
#[derive(Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Ping,
    Close,
    Other,
}

/// The first whole frame of a buffer: its kind, its payload, and the bytes that it takes in all. Nothing when more
/// must come first.
pub fn first(buffer: &[u8]) -> Option<(Kind, &[u8], usize)> {
    let (&opening, &short) = (buffer.first()?, buffer.get(1)?);
    let (length, head) = match short & 0x7f {
        126 => {
            let bytes: [u8; 2] = buffer.get(2..4)?.try_into().ok()?;
            (usize::from(u16::from_be_bytes(bytes)), 4)
        }
        127 => {
            let bytes: [u8; 8] = buffer.get(2..10)?.try_into().ok()?;
            (usize::try_from(u64::from_be_bytes(bytes)).ok()?, 10)
        }
        short => (usize::from(short), 2),
    };
    let payload = buffer.get(head..head + length)?;
    let kind = match opening & 0x0f {
        0x0 | 0x1 => Kind::Text,
        0x8 => Kind::Close,
        0x9 => Kind::Ping,
        _ => Kind::Other,
    };
    Some((kind, payload, head + length))
}

/// A text as a client sends it. The mask is zero: it protects proxies, and there is none on this machine.
pub fn text(payload: &str) -> Vec<u8> {
    client_frame(0x81, payload.as_bytes())
}

/// The answer to a ping.
pub fn pong(payload: &[u8]) -> Vec<u8> {
    client_frame(0x8a, payload)
}

fn client_frame(opening: u8, payload: &[u8]) -> Vec<u8> {
    let mut frame = vec![opening];
    match payload.len() {
        short @ 0..=125 => frame.push(0x80 | u8::try_from(short).unwrap_or(0)),
        long => {
            frame.push(0x80 | 126);
            frame.extend(u16::try_from(long).unwrap_or(u16::MAX).to_be_bytes());
        }
    }
    frame.extend([0; 4]);
    frame.extend(payload);
    frame
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_read_once_it_is_whole() {
        let mut whole = vec![0x81, 126, 0, 200];
        whole.extend(vec![b'a'; 200]);
        for cut in 0..whole.len() {
            assert_eq!(first(&whole[..cut]), None, "{cut}");
        }
        whole.push(0x89);
        let (kind, payload, taken) = first(&whole).unwrap();
        assert_eq!((kind, payload.len(), taken), (Kind::Text, 200, 204));
    }

    #[test]
    fn what_a_client_sends_is_masked() {
        assert_eq!(text("é"), [0x81, 0x82, 0, 0, 0, 0, 0xc3, 0xa9]);
    }
}
