//! A connection that stays open, as a live page holds one: through the router, without any network.

use std::future::pending;
use std::time::Duration;

use axum::Router;
use axum::serve::Listener;
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::io::DuplexStream;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::http::HeaderValue;
use tokio_tungstenite::tungstenite::{Error, Message};

use crate::visitor::Visitor;

/// How long a test waits for what must come.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long it waits for one thing among others that keep coming.
const LONGEST: Duration = Duration::from_secs(60);

/// An open connection.
pub struct Call {
    stream: WebSocketStream<DuplexStream>,
    acts: u32,
}

/// Gives one connection, then none.
struct Once(Option<DuplexStream>);

impl Listener for Once {
    type Io = DuplexStream;
    type Addr = ();

    async fn accept(&mut self) -> (DuplexStream, ()) {
        match self.0.take() {
            Some(stream) => (stream, ()),
            None => pending().await,
        }
    }

    fn local_addr(&self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Opens a connection, or gives the status that refused it.
pub(crate) async fn open(
    router: Router,
    path: &str,
    cookies: &str,
    origin: Option<&str>,
) -> Result<Call, u16> {
    let (near, far) = tokio::io::duplex(64 * 1024);
    tokio::spawn(async move { axum::serve(Once(Some(far)), router).await });
    let mut request = format!("ws://town.example{path}").into_client_request().unwrap();
    let headers = request.headers_mut();
    headers.insert("cookie", HeaderValue::from_str(cookies).unwrap());
    headers.insert("accept-language", HeaderValue::from_static("fr"));
    if let Some(origin) = origin {
        headers.insert("origin", HeaderValue::from_str(origin).unwrap());
    }
    match tokio_tungstenite::client_async(request, near).await {
        Ok((stream, _)) => Ok(Call { stream, acts: 0 }),
        Err(Error::Http(response)) => Err(response.status().as_u16()),
        Err(other) => panic!("{path}: {other}"),
    }
}

impl Visitor {
    /// Opens a connection from one of our own pages, or gives the status that refused it.
    pub async fn calls(&self, path: &str) -> Result<Call, u16> {
        open(self.router(), path, &self.cookies(), Some("http://town.example")).await
    }

    /// The same from the page of another site.
    pub async fn calls_from(&self, path: &str, origin: &str) -> Result<Call, u16> {
        open(self.router(), path, &self.cookies(), Some(origin)).await
    }
}

impl Call {
    /// Sends words as they are.
    pub async fn says(&mut self, text: &str) {
        self.stream.send(Message::text(text)).await.unwrap();
    }

    /// Sends bytes that are no words. What ended meanwhile takes none: what is heard next says so.
    pub async fn sends_bytes(&mut self, bytes: Vec<u8>) {
        drop(self.stream.send(Message::binary(bytes)).await);
    }

    /// The next bytes; nothing when the connection ended.
    pub async fn hears_bytes(&mut self) -> Option<Vec<u8>> {
        loop {
            let message = tokio::time::timeout(PATIENCE, self.stream.next())
                .await
                .expect("nothing came");
            match message {
                Some(Ok(Message::Binary(bytes))) => return Some(bytes.to_vec()),
                Some(Ok(Message::Close(_)) | Err(_)) | None => return None,
                Some(Ok(_)) => {}
            }
        }
    }

    /// Does an act and waits for its answer, passing over what else comes.
    pub async fn does(&mut self, to: &str, with: &[(&str, &str)]) -> Value {
        self.acts += 1;
        let act = format!("t{}", self.acts);
        let with: serde_json::Map<String, Value> = with
            .iter()
            .map(|(field, value)| ((*field).to_owned(), (*value).into()))
            .collect();
        self.says(&json!({ "act": act, "to": to, "with": with }).to_string())
            .await;
        self.until(|frame| frame["ok"] == act.as_str() || frame["no"] == act.as_str())
            .await
    }

    /// The next frame; nothing when the connection ended.
    pub async fn hears(&mut self) -> Option<Value> {
        loop {
            let message = tokio::time::timeout(PATIENCE, self.stream.next())
                .await
                .expect("nothing came");
            match message {
                Some(Ok(Message::Text(text))) => return Some(serde_json::from_str(&text).unwrap()),
                Some(Ok(Message::Close(_)) | Err(_)) | None => return None,
                Some(Ok(_)) => {}
            }
        }
    }

    /// Passes over frames until one is wanted.
    pub async fn until(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        let found = async {
            while let Some(frame) = self.hears().await {
                if wanted(&frame) {
                    return frame;
                }
            }
            panic!("the connection ended before what was waited for");
        };
        in_time(found).await
    }

    /// Passes over frames until an item of a kind is put, and gives it.
    pub async fn until_put(&mut self, kind: &str, wanted: impl Fn(&Value) -> bool) -> Value {
        let found = async {
            loop {
                let frame = self.until(|frame| frame["put"].is_array()).await;
                let put = frame["put"].as_array().unwrap();
                if let Some(item) = put.iter().find(|item| item["kind"] == kind && wanted(item)) {
                    return item.clone();
                }
            }
        };
        in_time(found).await
    }

    /// Goes away without a word, as a telephone in a tunnel.
    pub fn drops(self) {
        drop(self.stream);
    }
}

async fn in_time<T>(what: impl Future<Output = T>) -> T {
    let found = tokio::time::timeout(LONGEST, what).await;
    found.expect("other things came, and never what was waited for")
}
