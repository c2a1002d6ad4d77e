//! Another host of the web, on this machine: it says what a test tells it to say, and remembers what it was asked.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

/// What it says at a path: a status and bytes, or nothing that ends.
type Said = BTreeMap<String, Option<(u16, Vec<u8>)>>;

/// A host, until it is dropped: from then on nobody answers there.
pub struct Host {
    place: String,
    said: Arc<Mutex<Said>>,
    asked: Arc<Mutex<Vec<String>>>,
    ended: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Host {
    /// Opens one that knows no page.
    pub fn opens() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let place = listener.local_addr().unwrap().to_string();
        let (said, asked) = (Arc::default(), Arc::default());
        let ended = Arc::new(AtomicBool::new(false));
        let (answers, notes, end) = (Arc::clone(&said), Arc::clone(&asked), Arc::clone(&ended));
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if end.load(Ordering::SeqCst) {
                    return;
                }
                answer(stream.unwrap(), &answers, &notes);
            }
        });
        Host {
            place,
            said,
            asked,
            ended,
            thread: Some(thread),
        }
    }

    /// The address of a path.
    pub fn at(&self, path: &str) -> String {
        format!("http://{}{path}", self.place)
    }

    /// Says this at a path from now on.
    pub fn says(&self, path: &str, status: u16, bytes: impl Into<Vec<u8>>) {
        let bytes = bytes.into();
        self.said
            .lock()
            .unwrap()
            .insert(path.to_owned(), Some((status, bytes)));
    }

    /// Goes on for as long as somebody listens, at a path.
    pub fn never_ends(&self, path: &str) {
        self.said.lock().unwrap().insert(path.to_owned(), None);
    }

    /// What it was asked, in order: `GET /?api/forms`.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::SeqCst);
        // It waits for somebody to come.
        drop(TcpStream::connect(&self.place));
        drop(self.thread.take().map(JoinHandle::join));
    }
}

fn answer(mut stream: TcpStream, said: &Mutex<Said>, asked: &Mutex<Vec<String>>) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
    let Some(Ok(first)) = lines.next() else { return };
    for line in lines.map_while(Result::ok) {
        if line.is_empty() {
            break;
        }
    }
    let mut words = first.split(' ');
    let (method, path) = (words.next().unwrap(), words.next().unwrap());
    let found = said.lock().unwrap().get(path).cloned();
    asked.lock().unwrap().push(format!("{method} {path}"));
    let Some((status, bytes)) = found.unwrap_or_else(|| Some((404, b"Nothing".to_vec()))) else {
        let more = [b' '; 64 * 1024];
        let begun = stream.write_all(b"HTTP/1.1 200 So\r\nConnection: close\r\n\r\n");
        while begun.is_ok() && stream.write_all(&more).is_ok() {}
        return;
    };
    let length = bytes.len();
    let moved = if (300..400).contains(&status) {
        format!("Location: {}\r\n", String::from_utf8_lossy(&bytes))
    } else {
        String::new()
    };
    let head =
        format!("HTTP/1.1 {status} So\r\n{moved}Content-Length: {length}\r\nConnection: close\r\n\r\n");
    let body = if method == "HEAD" { Vec::new() } else { bytes };
    // Whoever asked may have had enough.
    drop(
        stream
            .write_all(head.as_bytes())
            .and_then(|()| stream.write_all(&body)),
    );
}
