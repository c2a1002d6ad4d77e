//! As much of HTTP as a door asks for.

use std::io::{Error, ErrorKind, Result};
use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// The most bytes of an answer that is looked at.
const MOST: usize = 256 * 1024;

/// A connection of this machine, without delay.
pub async fn connect(address: SocketAddr) -> Result<TcpStream> {
    let stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    Ok(stream)
}

/// Sends a form and gives the cookie that the answer sets.
pub async fn join(address: SocketAddr, path: &str, form: &str) -> Result<String> {
    let mut stream = connect(address).await?;
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    );
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    (&mut stream).take(MOST as u64).read_to_end(&mut answer).await?;
    let answer = String::from_utf8_lossy(&answer);
    if !answer.starts_with("HTTP/1.1 303") {
        return Err(refused(&answer));
    }
    let cookie = answer.lines().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        let pair = value.split(';').next()?;
        (name.eq_ignore_ascii_case("set-cookie") && pair.starts_with("tresse_seat=")).then(|| pair.to_owned())
    });
    cookie.ok_or_else(|| refused(&answer))
}

/// Changes a connection into a conversation; what came after the answer's head is given back.
pub async fn upgrade(address: SocketAddr, path: &str, cookie: &str) -> Result<(TcpStream, Vec<u8>)> {
    let mut stream = connect(address).await?;
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
         Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAccept-Language: fr\r\n\
         Cookie: {cookie}\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await?;
    let mut head = Vec::new();
    loop {
        let mut part = [0; 1024];
        let count = stream.read(&mut part).await?;
        head.extend(part.iter().take(count));
        if let Some(end) = head.windows(4).position(|four| four == b"\r\n\r\n") {
            let rest = head.split_off(end + 4);
            if head.starts_with(b"HTTP/1.1 101") {
                return Ok((stream, rest));
            }
            return Err(refused(&String::from_utf8_lossy(&head)));
        }
        if count == 0 || head.len() > MOST {
            return Err(refused(&String::from_utf8_lossy(&head)));
        }
    }
}

fn refused(answer: &str) -> Error {
    let first = answer.lines().next().unwrap_or("no answer");
    Error::new(ErrorKind::ConnectionRefused, first.to_owned())
}
