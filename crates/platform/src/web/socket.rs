//! WebSockets: a route is authorised like any page, and only then becomes a conversation.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::ws::{WebSocket, WebSocketUpgrade};
use axum::extract::{FromRequestParts, Request, State};
use axum::http::{Response, header};
use axum::routing::{MethodRouter, get};
use kernel::Problem;

use super::{Cx, origin, problem_page};
use crate::House;

/// What may be sent to us in one message, in bytes.
const MESSAGE: usize = 16 * 1024;
/// What a connection keeps for reading, in bytes. The library's own 128 KiB a connection would fill the memory.
const READING: usize = 2 * 1024;
/// What may wait to be written to one connection, in bytes, before it is given up.
const WAITING: usize = 512 * 1024;

/// A conversation once it is allowed to begin.
pub type Conversation = Box<dyn FnOnce(WebSocket) -> Pin<Box<dyn Future<Output = ()> + Send>> + Send>;
/// Decides whether a conversation begins.
pub type Opener =
    Arc<dyn Fn(Cx) -> Pin<Box<dyn Future<Output = Result<Conversation, Problem>> + Send>> + Send + Sync>;

/// A route that becomes a conversation.
#[derive(Clone)]
pub struct SocketRoute {
    /// The path.
    pub path: &'static str,
    /// Who lets one in.
    pub opener: Opener,
}

pub(super) fn method_router(opener: Opener) -> MethodRouter<House> {
    get(move |State(house): State<House>, request: Request| {
        let opener = opener.clone();
        async move { upgrade(house, request, opener).await }
    })
}

async fn upgrade(house: House, request: Request, opener: Opener) -> Response<Body> {
    let (mut parts, body) = request.into_parts();
    // Browsers let any site open a socket to us with our own cookies: only our own pages may.
    let own = origin::opens_own_socket(&parts.headers, &house.settings().base);
    let socket = WebSocketUpgrade::from_request_parts(&mut parts, &()).await;
    let secure = house.settings().base.starts_with("https://");
    let cx = Cx::new(house, parts, body).await;
    let (true, Ok(socket)) = (own, socket) else {
        let problem = Problem::Malformed("problem-not-a-socket");
        return problem_page::reply(&cx, problem).into_response(secure);
    };
    match opener(cx.clone()).await {
        Ok(conversation) => socket
            .read_buffer_size(READING)
            .write_buffer_size(0)
            .max_write_buffer_size(WAITING)
            .max_message_size(MESSAGE)
            .max_frame_size(MESSAGE)
            .on_upgrade(conversation),
        Err(problem) => {
            let mut response = problem_page::reply(&cx, problem).into_response(secure);
            response.headers_mut().remove(header::SET_COOKIE);
            response
        }
    }
}
