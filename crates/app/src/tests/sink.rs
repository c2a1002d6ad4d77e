//! A mail server that keeps what it is given: enough of SMTP (RFC 5321) for a client that does not lie.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

/// Stops when dropped, and closes every connection.
pub struct Sink {
    pub address: SocketAddr,
    mails: Arc<Mutex<Vec<String>>>,
    connections: Arc<AtomicUsize>,
    tasks: JoinSet<()>,
}

impl Sink {
    /// Somewhere free, or where another sink was.
    pub async fn start(at: Option<SocketAddr>) -> Sink {
        let listener = TcpListener::bind(at.unwrap_or("127.0.0.1:0".parse().unwrap()))
            .await
            .unwrap();
        let address = listener.local_addr().unwrap();
        let (mails, connections) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicUsize::new(0)));
        let mut tasks = JoinSet::new();
        let (kept, counted) = (Arc::clone(&mails), Arc::clone(&connections));
        tasks.spawn(async move {
            let mut talks = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                counted.fetch_add(1, Ordering::SeqCst);
                talks.spawn(talk(stream, Arc::clone(&kept)));
            }
        });
        Sink {
            address,
            mails,
            connections,
            tasks,
        }
    }

    /// What stands in `TRESSE_SMTP_URL`.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// Every mail so far, head and body.
    pub fn mails(&self) -> Vec<String> {
        self.mails.lock().unwrap().clone()
    }

    /// How many connections were opened.
    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    /// Closes everything, and waits until it is closed.
    pub async fn stop(mut self) {
        self.tasks.shutdown().await;
    }
}

async fn talk(stream: TcpStream, mails: Arc<Mutex<Vec<String>>>) {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let mut answer = "220 sink.example\r\n";
    loop {
        if write.write_all(answer.as_bytes()).await.is_err() {
            return;
        }
        let Ok(Some(line)) = lines.next_line().await else {
            return;
        };
        answer = match line
            .split([' ', ':'])
            .next()
            .unwrap_or_default()
            .to_ascii_uppercase()
            .as_str()
        {
            "EHLO" | "HELO" => "250-sink.example\r\n250 8BITMIME\r\n",
            "MAIL" | "RCPT" | "RSET" | "NOOP" => "250 well\r\n",
            "DATA" => {
                if write.write_all(b"354 go on\r\n").await.is_err() {
                    return;
                }
                let mut mail = String::new();
                while let Ok(Some(line)) = lines.next_line().await {
                    if line == "." {
                        break;
                    }
                    // A dot at the start of a line was doubled on the way (RFC 5321, 4.5.2).
                    mail.push_str(line.strip_prefix('.').unwrap_or(&line));
                    mail.push('\n');
                }
                mails.lock().unwrap().push(mail);
                "250 kept\r\n"
            }
            "QUIT" => {
                drop(write.write_all(b"221 bye\r\n").await);
                return;
            }
            _ => "502 what?\r\n",
        };
    }
}
