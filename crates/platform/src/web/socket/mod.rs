//! WebSockets: a route is authorised like any page, and only then becomes a conversation.

mod stream;

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Response, StatusCode, header};
use axum::routing::{MethodRouter, get};
use futures_util::future::BoxFuture;
use hyper::upgrade::OnUpgrade;
use kernel::Problem;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;

pub use stream::{Gone, Heard, Shared, Socket};

use super::{Cx, origin, problem_page};
use crate::House;

/// A conversation once it is allowed to begin.
pub type Conversation = Box<dyn FnOnce(Socket) -> BoxFuture<'static, ()> + Send>;
/// Decides whether a conversation begins.
pub type Opener = Arc<dyn Fn(Cx) -> BoxFuture<'static, Result<Conversation, Problem>> + Send + Sync>;

/// A route that becomes a conversation.
#[derive(Clone)]
pub struct SocketRoute {
    /// The path.
    pub path: &'static str,
    /// Who lets one in.
    pub opener: Opener,
    /// How many bytes one message to us may have.
    pub most: usize,
}

impl SocketRoute {
    /// How many bytes a message may have where nothing else is said.
    pub const MOST: usize = stream::MESSAGE;
}

pub(super) fn method_router(opener: Opener, most: usize) -> MethodRouter<House> {
    get(move |State(house): State<House>, request: Request| {
        let opener = opener.clone();
        async move { upgrade(house, request, opener, most).await }
    })
}

async fn upgrade(house: House, request: Request, opener: Opener, most: usize) -> Response<Body> {
    let (mut parts, body) = request.into_parts();
    // Browsers let any site open a socket to us with our own cookies: only our own pages may.
    let own = origin::opens_own_socket(&parts.headers, &house.settings().base);
    let wished = Wished::of(&mut parts);
    let secure = house.settings().base.starts_with("https://");
    let cx = Cx::new(house, parts, body).await;
    let (true, Some(wished)) = (own, wished) else {
        let problem = Problem::Malformed("problem-not-a-socket");
        return problem_page::reply(&cx, problem).into_response(secure);
    };
    match opener(cx.clone()).await {
        Ok(conversation) => wished.begin(conversation, most),
        Err(problem) => {
            let mut response = problem_page::reply(&cx, problem).into_response(secure);
            response.headers_mut().remove(header::SET_COOKIE);
            response
        }
    }
}

/// A request that wishes to become a conversation (RFC 6455, 4.2.1).
struct Wished {
    key: HeaderValue,
    then: OnUpgrade,
}

impl Wished {
    fn of(parts: &mut Parts) -> Option<Self> {
        let names = |name: header::HeaderName, wanted: &str| {
            let values = parts.headers.get_all(name).into_iter();
            let mut words = values
                .filter_map(|value| value.to_str().ok())
                .flat_map(|value| value.split(','));
            words.any(|word| word.trim().eq_ignore_ascii_case(wanted))
        };
        let is_wish = names(header::CONNECTION, "upgrade")
            && names(header::UPGRADE, "websocket")
            && names(header::SEC_WEBSOCKET_VERSION, "13");
        let key = parts.headers.get(header::SEC_WEBSOCKET_KEY).cloned();
        let then = parts.extensions.remove::<OnUpgrade>();
        is_wish.then_some(())?;
        Some(Wished {
            key: key?,
            then: then?,
        })
    }

    /// Agrees, and begins as soon as the answer has left.
    fn begin(self, conversation: Conversation, most: usize) -> Response<Body> {
        let then = self.then;
        tokio::spawn(async move {
            // Whoever went away before the answer left has nothing to say.
            if let Ok(upgraded) = then.await {
                // In a box, which is gone before they talk: the task keeps no room for it.
                let socket = Box::pin(Socket::new(upgraded, most)).await;
                conversation(socket).await;
            }
        });
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::SWITCHING_PROTOCOLS;
        let headers = response.headers_mut();
        headers.insert(header::CONNECTION, HeaderValue::from_static("upgrade"));
        headers.insert(header::UPGRADE, HeaderValue::from_static("websocket"));
        // Letters, digits and signs of base64 always make a header.
        if let Ok(accepted) = HeaderValue::from_str(&derive_accept_key(self.key.as_bytes())) {
            headers.insert(header::SEC_WEBSOCKET_ACCEPT, accepted);
        }
        response
    }
}
