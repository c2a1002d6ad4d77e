//! `tresse serve`: pages and jobs, until it is asked to stop.

use std::net::SocketAddr;
use std::time::Duration;

use axum::serve::ListenerExt;
use kernel::Problem;
use platform::settings::{Mode, Settings};
use platform::{House, jobs};
use tokio::net::{TcpListener, TcpSocket};
use tokio::sync::watch;

use crate::house::Areas;
use crate::terminal::Terminal;
use crate::{demo, doctor, house, outside};

/// How many connections may wait to be taken; tokio's own 1,024 turns people away when a crowd arrives.
const BACKLOG: u32 = 4096;
/// How long requests under way may take to end.
const LAST_REQUESTS: Duration = Duration::from_secs(10);
/// How long the job under way may take to end; a mail server may be slow to answer.
const LAST_JOB: Duration = Duration::from_secs(30);
/// How often the instance's own settings are read again, which another process may have changed.
const LOOK_AGAIN: Duration = Duration::from_secs(15);

/// Serves until the process is asked to stop.
///
/// # Errors
/// When the address is taken, or the house cannot be opened.
pub async fn run(is_demo: bool, areas: Areas, terminal: &Terminal) -> Result<(), Problem> {
    raise_limits();
    let mut sources = house::sources(is_demo)?;
    // The port comes first: with port 0, the instance's own address is known only now.
    let (listener, address) = listen(sources.settings()?.listen)?;
    sources.set("TRESSE_LISTEN", &address.to_string());
    let house = house::open(areas, sources.settings()?).await?;
    spaces::opening::ship(&house).await?;
    if house.settings().mode == Mode::Demo {
        demo::load(areas, &house).await?;
    }
    // A first start makes every table, and reads every trame.
    house.db().let_go().await?;
    house::leave_address(house.settings());
    welcome(&house, address, terminal).await?;

    let (stop, stopping) = watch::channel(false);
    let runner = tokio::spawn(jobs::run_until(house.clone(), stopped(stopping.clone())));
    let looking = tokio::spawn(look_again(house.clone()));
    // Made once: handed over as it is, the whole table of routes would be made anew for each connection.
    let pages = outside::router(&house).into_make_service();
    let service =
        axum::serve(without_delay(listener), pages).with_graceful_shutdown(stopped(stopping.clone()));
    let pages = tokio::spawn(service.into_future());
    terminal.print(format!("listening on http://{address}"));

    asked_to_stop().await?;
    tracing::info!("stopping: requests and the job under way are finished first");
    stop.send_replace(true);
    looking.abort();
    house::forget_address(house.settings());
    if tokio::time::timeout(LAST_REQUESTS, pages).await.is_err() {
        tracing::warn!("some requests were still under way");
    }
    if tokio::time::timeout(LAST_JOB, runner).await.is_err() {
        tracing::warn!("a job was still under way: it will be taken up again");
    }
    Ok(())
}

/// As many open files as the system lets us have: each person in a live room takes one.
fn raise_limits() {
    if let Err(cause) = rlimit::increase_nofile_limit(u64::MAX) {
        tracing::warn!(error = %cause, "the limit of open files stays as it is");
    }
}

fn listen(wanted: SocketAddr) -> Result<(TcpListener, SocketAddr), Problem> {
    let cannot =
        |cause: std::io::Error| Problem::fault("listen on TRESSE_LISTEN", format!("{wanted}: {cause}"));
    let socket = if wanted.is_ipv4() {
        TcpSocket::new_v4()
    } else {
        TcpSocket::new_v6()
    }
    .map_err(cannot)?;
    // A restart finds the address still marked as used by its own last connections.
    socket.set_reuseaddr(true).map_err(cannot)?;
    socket.bind(wanted).map_err(cannot)?;
    let listener = socket.listen(BACKLOG).map_err(cannot)?;
    let address = listener.local_addr().map_err(cannot)?;
    Ok((listener, address))
}

/// Small answers leave at once instead of waiting for an acknowledgement.
fn without_delay(listener: TcpListener) -> impl axum::serve::Listener<Addr = SocketAddr> {
    listener.tap_io(|connection| {
        if let Err(cause) = connection.set_nodelay(true) {
            tracing::debug!(error = %cause, "a connection keeps its delay");
        }
    })
}

/// Says where to look; before the first administrator, also what proves that one may be it.
async fn welcome(house: &House, address: SocketAddr, terminal: &Terminal) -> Result<(), Problem> {
    let settings = house.settings();
    let ready = house.instance().ready;
    if ready && settings.mode == Mode::Demo {
        terminal.print(terminal.filled("serve-open", &[("address", &settings.base)]));
    }
    if !ready && address.ip().is_loopback() && doctor::is_local(&settings.base) {
        terminal.print(terminal.filled("serve-open", &[("address", &settings.base)]));
    } else if !ready {
        // From another machine, whoever comes first must not become administrator: they need what this terminal shows.
        let code = house.write(people::instance::setup_code).await?;
        let page = format!("{}/welcome?code={code}", settings.base);
        terminal.print(terminal.filled("serve-open", &[("address", &page)]));
    }
    if !house.assets().are_built() {
        terminal.complain(&terminal.say("doctor-assets-wrong"));
    }
    warn(settings);
    Ok(())
}

fn warn(settings: &Settings) {
    if settings.mode == Mode::Service && settings.smtp.is_none() {
        tracing::warn!("no mail server is set: mails wait (TRESSE_SMTP_URL)");
    }
}

async fn look_again(house: House) {
    let mut every = tokio::time::interval(LOOK_AGAIN);
    every.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        every.tick().await;
        if let Err(problem) = house.read_instance().await {
            tracing::warn!(?problem, "the instance's settings could not be read again");
        }
    }
}

/// Resolves once stopping began.
async fn stopped(mut stopping: watch::Receiver<bool>) {
    // An error means that the other end is gone: that is stopping too.
    drop(stopping.wait_for(|stop| *stop).await);
}

async fn asked_to_stop() -> Result<(), Problem> {
    use tokio::signal::unix::{SignalKind, signal};
    let cannot = |cause| Problem::fault("wait for signals", cause);
    let mut terminate = signal(SignalKind::terminate()).map_err(cannot)?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(cannot)?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    Ok(())
}
