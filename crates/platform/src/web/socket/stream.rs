//! The connection of a conversation. Thousands of them are open at once, so what each keeps is counted in bytes: a text
//! for many is written from the one copy that they share, and never goes through a buffer of the connection.

use axum::body::Bytes;
use futures_util::{SinkExt, StreamExt};
use hyper::upgrade::Upgraded;
use hyper_util::rt::TokioIo;
use tokio::io::AsyncWriteExt;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, Role, WebSocketConfig};

/// What may be sent to us in one message, in bytes, unless the route says otherwise.
pub(super) const MESSAGE: usize = 16 * 1024;
/// What a connection keeps for reading, in bytes: enough for what people write, most of the time.
const READING: usize = 256;
/// What may wait to be written to one connection, in bytes, before it is given up.
const WAITING: usize = 512 * 1024;

/// The connection of a conversation.
pub struct Socket {
    stream: WebSocketStream<TokioIo<Upgraded>>,
}

/// The other side is gone, or cannot be talked to any more.
#[derive(Debug)]
pub struct Gone;

/// What comes from the other side.
#[derive(Debug)]
pub enum Heard {
    /// A text.
    Text(String),
    /// Bytes that are no text.
    Bytes(Bytes),
    /// That they are still there.
    Sign,
}

/// A message for many, as it goes over the wire (RFC 6455, 5.2: one frame, without a mask). Clones share it.
#[derive(Debug, Clone)]
pub struct Shared(Bytes);

impl Shared {
    /// Of a text.
    pub fn new(text: &str) -> Self {
        /// The last frame of a message that is text.
        const WHOLE_TEXT: u8 = 0x81;
        Shared::framed(WHOLE_TEXT, text.as_bytes())
    }

    /// Of bytes.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        /// The last frame of a message that is bytes.
        const WHOLE_BYTES: u8 = 0x82;
        Shared::framed(WHOLE_BYTES, bytes)
    }

    /// Several, one after the other, which leave at once.
    pub fn together(parts: &[Shared]) -> Self {
        match parts {
            [one] => one.clone(),
            several => Shared(several.iter().flat_map(|part| part.0.iter().copied()).collect()),
        }
    }

    fn framed(first: u8, body: &[u8]) -> Self {
        let mut frame = Vec::with_capacity(body.len() + 10);
        frame.push(first);
        let length = body.len();
        match (u8::try_from(length), u16::try_from(length)) {
            (Ok(short), _) if short < 126 => frame.push(short),
            (_, Ok(medium)) => {
                frame.push(126);
                frame.extend(medium.to_be_bytes());
            }
            _ => {
                frame.push(127);
                frame.extend((length as u64).to_be_bytes());
            }
        }
        frame.extend(body);
        Shared(frame.into())
    }
}

impl Socket {
    pub(super) async fn new(upgraded: Upgraded, most: usize) -> Self {
        let config = WebSocketConfig::default()
            .read_buffer_size(READING)
            .write_buffer_size(0)
            .max_write_buffer_size(WAITING)
            .max_message_size(Some(most))
            .max_frame_size(Some(most));
        let io = TokioIo::new(upgraded);
        Socket {
            stream: WebSocketStream::from_raw_socket(io, Role::Server, Some(config)).await,
        }
    }

    /// What comes next. Dropped before it is ready, nothing is lost.
    ///
    /// # Errors
    /// [`Gone`] when nothing can come any more.
    pub async fn hear(&mut self) -> Result<Heard, Gone> {
        match self.stream.next().await {
            Some(Ok(Message::Text(text))) => Ok(Heard::Text(text.as_str().to_owned())),
            Some(Ok(Message::Binary(bytes))) => Ok(Heard::Bytes(bytes)),
            Some(Ok(Message::Ping(_) | Message::Pong(_) | Message::Frame(_))) => Ok(Heard::Sign),
            Some(Ok(Message::Close(_)) | Err(_)) | None => Err(Gone),
        }
    }

    /// Sends a text to this connection alone.
    ///
    /// # Errors
    /// [`Gone`] when it cannot be sent.
    pub async fn send(&mut self, text: String) -> Result<(), Gone> {
        self.give(Message::Text(text.into())).await
    }

    /// Sends what many are sent, or what may be large. Dropped before it is ready, a part of it may have left: then the connection can
    /// only end.
    ///
    /// # Errors
    /// [`Gone`] when it cannot be sent.
    pub async fn send_shared(&mut self, text: &Shared) -> Result<(), Gone> {
        // The answer to a ping may wait half written: it goes first.
        self.stream.flush().await.map_err(|_| Gone)?;
        let written = self.stream.get_mut().write_all(&text.0).await;
        written.map_err(|_| Gone)
    }

    /// Asks whether somebody is still there: they answer with a [`Heard::Sign`].
    ///
    /// # Errors
    /// [`Gone`] when it cannot be sent.
    pub async fn ask(&mut self) -> Result<(), Gone> {
        self.give(Message::Ping(Bytes::new())).await
    }

    /// Closes it with a number of our own (4000 and above) and a word.
    ///
    /// # Errors
    /// [`Gone`] when it cannot be sent.
    pub async fn close(&mut self, number: u16, why: &'static str) -> Result<(), Gone> {
        let last = CloseFrame {
            code: number.into(),
            reason: why.into(),
        };
        self.give(Message::Close(Some(last))).await
    }

    async fn give(&mut self, message: Message) -> Result<(), Gone> {
        self.stream.send(message).await.map_err(|_| Gone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_for_many_says_its_length_in_the_shortest_way() {
        for (length, head) in [(0, 2), (125, 2), (126, 4), (65_535, 4), (65_536, 10)] {
            let Shared(frame) = Shared::new(&"x".repeat(length));
            assert_eq!(frame.len(), head + length);
            assert_eq!(frame[0], 0x81);
        }
        assert_eq!(Shared::new("é").0.as_ref(), [0x81, 2, 0xc3, 0xa9]);
        assert_eq!(Shared::new(&"x".repeat(300)).0[..4], [0x81, 126, 1, 44]);
        let both = Shared::together(&[Shared::new("a"), Shared::of_bytes(&[7])]);
        assert_eq!(both.0.as_ref(), [0x81, 1, b'a', 0x82, 1, 7]);
    }
}
