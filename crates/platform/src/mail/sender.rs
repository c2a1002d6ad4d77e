//! The way out: one kept SMTP connection, without delayed acknowledgements.

use std::time::Duration;

use kernel::Problem;
use mail_builder::MessageBuilder;
use mail_builder::headers::date::Date;
use mail_builder::headers::message_id::MessageId;
use mail_send::smtp::message::{IntoMessage, Message};
use mail_send::{Credentials, SmtpClient, SmtpClientBuilder};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::sync::Mutex;

use super::Mail;
use crate::settings::Settings;

const PATIENCE: Duration = Duration::from_secs(20);

/// Sends mails to the configured server.
pub struct Sender {
    server: Option<Server>,
    from: String,
    open: Mutex<Option<Connection>>,
}

/// A mail server, as `TRESSE_SMTP_URL` names it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Server {
    host: String,
    port: u16,
    /// TLS from the first byte (`smtps`); else the connection is upgraded when the server offers it.
    implicit_tls: bool,
    credentials: Option<(String, String)>,
}

/// A stream of either kind; what the client needs of it.
trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Stream for T {}
type Connection = SmtpClient<Box<dyn Stream>>;

impl Sender {
    /// Reads where mails go.
    ///
    /// # Errors
    /// When the address of the server is not of the form that the settings describe.
    pub fn new(settings: &Settings) -> Result<Self, Problem> {
        let server = settings.smtp.as_deref().map(parse).transpose()?;
        Ok(Sender {
            server,
            from: settings.mail_from.clone(),
            open: Mutex::new(None),
        })
    }

    /// Whether a server is set at all.
    pub fn is_set(&self) -> bool {
        self.server.is_some()
    }

    /// Sends one mail in the instance's name, over the kept connection or a new one, perhaps with a PDF under its name.
    ///
    /// # Errors
    /// A fault that says what the server answered.
    pub async fn send(
        &self,
        name: &str,
        mail: &Mail,
        attached: Option<(String, Vec<u8>)>,
    ) -> Result<(), Problem> {
        let server = self
            .server
            .as_ref()
            .ok_or(Problem::broken("no mail server is set"))?;
        let message = self.message(name, mail, attached)?;
        let mut open = self.open.lock().await;
        if let Some(mut kept) = open.take()
            && kept.send(message.clone()).await.is_ok()
        {
            *open = Some(kept);
            return Ok(());
        }
        let mut fresh = connect(server).await?;
        // The server's words may repeat the address: they stay out of the log.
        fresh
            .send(message)
            .await
            .map_err(|error| Problem::fault("send a mail", kind(&error)))?;
        *open = Some(fresh);
        Ok(())
    }

    /// Connects and says goodbye: for the doctor and the first-run page.
    ///
    /// # Errors
    /// A fault that says what failed.
    pub async fn check(&self) -> Result<(), Problem> {
        let server = self
            .server
            .as_ref()
            .ok_or(Problem::broken("no mail server is set"))?;
        let connection = connect(server).await?;
        drop(connection.quit().await);
        Ok(())
    }

    fn message(
        &self,
        name: &str,
        mail: &Mail,
        attached: Option<(String, Vec<u8>)>,
    ) -> Result<Message<'static>, Problem> {
        let host = self.from.split('@').nth(1).unwrap_or("localhost");
        let message = MessageBuilder::new()
            .from((name, self.from.as_str()))
            .to(mail.recipient.as_str())
            .subject(mail.subject.as_str())
            .date(Date::new(mail.made.milliseconds() / 1000))
            .message_id(MessageId::new(format!("{}@{host}", mail.uid)))
            .header(
                "Auto-Submitted",
                mail_builder::headers::raw::Raw::new("auto-generated"),
            )
            .text_body(mail.body.as_str());
        let message = match &mail.calendar {
            Some(calendar) => message.attachment(
                "text/calendar; charset=utf-8; method=PUBLISH",
                "calendar.ics",
                calendar.as_str(),
            ),
            None => message,
        };
        let message = match attached {
            Some((file, pdf)) => message.attachment("application/pdf", file, pdf),
            None => message,
        };
        let message = message
            .into_message()
            .map_err(|error| Problem::fault("write a mail", kind(&error)))?;
        Ok(Message::new(
            self.from.clone(),
            vec![mail.recipient.clone()],
            message.body.into_owned(),
        ))
    }
}

async fn connect(server: &Server) -> Result<Connection, Problem> {
    let failed = |error: mail_send::Error| Problem::fault("reach the mail server", kind(&error));
    let mut builder = SmtpClientBuilder::new(server.host.clone(), server.port)
        .map_err(|cause| Problem::fault("prepare a mail connection", cause))?
        .implicit_tls(server.implicit_tls)
        .timeout(PATIENCE);
    if let Some((user, password)) = &server.credentials {
        builder = builder.credentials(Credentials::new(user.clone(), password.clone()));
    }
    if !server.implicit_tls {
        match builder.connect().await {
            Ok(client) => {
                return boxed(
                    client.timeout,
                    client.stream.get_ref().0.set_nodelay(true),
                    client.stream,
                );
            }
            // Without TLS only where no password would travel: a server on this machine or network.
            Err(mail_send::Error::MissingStartTls) if server.credentials.is_none() => {
                let client = builder.connect_plain().await.map_err(failed)?;
                let set = TcpStream::set_nodelay(&client.stream, true);
                return boxed(client.timeout, set, client.stream);
            }
            Err(error) => return Err(failed(error)),
        }
    }
    let client = builder.connect().await.map_err(failed)?;
    boxed(
        client.timeout,
        client.stream.get_ref().0.set_nodelay(true),
        client.stream,
    )
}

/// The end of a mail waits 40 ms for a delayed acknowledgement unless the socket is told not to.
fn boxed(
    timeout: Duration,
    nodelay: std::io::Result<()>,
    stream: impl Stream + 'static,
) -> Result<Connection, Problem> {
    nodelay.map_err(|cause| Problem::fault("prepare a mail connection", cause))?;
    Ok(SmtpClient {
        stream: Box::new(stream),
        timeout,
    })
}

/// The error's kind without the server's words.
fn kind(error: &mail_send::Error) -> String {
    match error {
        mail_send::Error::UnexpectedReply(reply) => format!("the server answered {}", reply.code),
        mail_send::Error::Io(cause) => cause.to_string(),
        mail_send::Error::Timeout => "the server did not answer in time".into(),
        mail_send::Error::AuthenticationFailed(reply) => {
            format!("the server refused the password: {}", reply.code)
        }
        other => format!("{other:?}")
            .chars()
            .take_while(|letter| letter.is_alphanumeric())
            .collect(),
    }
}

fn parse(url: &str) -> Result<Server, Problem> {
    let wrong = || {
        Problem::fault(
            "read TRESSE_SMTP_URL",
            "expected smtp://user:password@host:port or smtps://…",
        )
    };
    let (scheme, rest) = url.split_once("://").ok_or_else(wrong)?;
    let implicit_tls = match scheme {
        "smtp" => false,
        "smtps" => true,
        _ => return Err(wrong()),
    };
    let rest = rest.trim_end_matches('/');
    let (who, place) = rest
        .rsplit_once('@')
        .map_or((None, rest), |(who, place)| (Some(who), place));
    let (host, port) = match place.rsplit_once(':') {
        Some((host, port)) => (host, port.parse().map_err(|_| wrong())?),
        None => (place, if implicit_tls { 465 } else { 25 }),
    };
    if host.is_empty() {
        return Err(wrong());
    }
    let credentials = who.map(|who| {
        let (user, password) = who.split_once(':').unwrap_or((who, ""));
        (
            crate::web::percent_decoded(user),
            crate::web::percent_decoded(password),
        )
    });
    Ok(Server {
        host: host.to_owned(),
        port,
        implicit_tls,
        credentials,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_s_address_says_everything() {
        let server = parse("smtps://letters%40coop.example:p%3Aw@mail.example").unwrap();
        assert_eq!(server.port, 465);
        assert_eq!(
            server.credentials,
            Some(("letters@coop.example".into(), "p:w".into()))
        );
        assert_eq!(parse("smtp://127.0.0.1:2525").unwrap().port, 2525);
        for wrong in [
            "mail.example",
            "http://mail.example",
            "smtp://mail.example:mail",
            "smtp://",
        ] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
