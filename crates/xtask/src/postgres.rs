//! A throwaway PostgreSQL beside a command: made in a temporary folder, gone afterwards.

use std::fs;
use std::io;
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::Duration;

/// How long a server may take to answer: 30 seconds, looked at ten times a second.
const TRIES: u32 = 300;
/// The memory, in kB, without which it stands on the disk.
const ROOM: u64 = 4_000_000;

/// Runs the command with `TRESSE_TEST_POSTGRES` set, and gives its exit code on.
pub fn run(command: &[String]) -> io::Result<ExitCode> {
    let Some((program, arguments)) = command.split_first() else {
        return Err(io::Error::other(
            "name a command: cargo xtask postgres -- cargo test --workspace",
        ));
    };
    let bin =
        find_bin().ok_or_else(|| io::Error::other("PostgreSQL is not installed (package postgresql)"))?;
    let server = Server::start(&bin)?;
    let url = format!("postgres://postgres@127.0.0.1:{}", server.port);
    let mut command = Command::new(program);
    command.args(arguments).env("TRESSE_TEST_POSTGRES", url);
    // What cargo tells this program about itself is no concern of a cargo below: the build of `ring` looks at it, and
    // with it everything would be built again.
    for (name, _) in std::env::vars_os() {
        let is_own = |name: &str| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_");
        if name.to_str().is_some_and(is_own) {
            command.env_remove(name);
        }
    }
    let status = command.status();
    drop(server);
    let code = status?.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

/// The newest version that Debian put in its own folder, or the one that can be called by name.
fn find_bin() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let folders = versions
        .map(|version| version.path().join("bin"))
        .filter(|bin| bin.join("initdb").exists());
    let number = |bin: &PathBuf| {
        bin.iter()
            .rev()
            .nth(1)
            .and_then(|name| name.to_str()?.parse::<u32>().ok())
    };
    let named = std::env::var_os("PATH").unwrap_or_default();
    folders
        .max_by_key(number)
        .or_else(|| std::env::split_paths(&named).find(|bin| bin.join("initdb").exists()))
}

/// Memory where the system has a folder of it with some room: a test copies a thousand files.
fn place() -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    let free = Command::new("df")
        .args(["--output=avail", "-k"])
        .arg(&memory)
        .output();
    let free = free.ok().and_then(|said| String::from_utf8(said.stdout).ok());
    let free = free.and_then(|said| said.lines().last()?.trim().parse::<u64>().ok());
    if free.is_some_and(|kilobytes| kilobytes > ROOM) {
        memory
    } else {
        std::env::temp_dir()
    }
}

struct Server {
    bin: PathBuf,
    folder: PathBuf,
    user: Option<User>,
    port: u16,
    process: Child,
}

/// PostgreSQL refuses to run as root.
#[derive(Clone, Copy)]
struct User {
    uid: u32,
    gid: u32,
}

impl Server {
    fn start(bin: &Path) -> io::Result<Server> {
        let folder = place().join(format!("tresse-postgres-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let user = if is_root()? { Some(unprivileged()?) } else { None };
        if let Some(user) = user {
            std::os::unix::fs::chown(&folder, Some(user.uid), Some(user.gid))?;
        }
        let data = folder.join("data");
        let made = as_user(bin, "initdb", user, &folder)
            .args([
                "--auth=trust",
                "--username=postgres",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync",
                "--pgdata",
            ])
            .arg(&data)
            .stdout(Stdio::null())
            .status()?;
        if !made.success() {
            return Err(io::Error::other("initdb did not succeed"));
        }
        let port = free_port()?;
        let mut server = as_user(bin, "postgres", user, &folder);
        server.arg("-D").arg(&data).args(["-p", &port.to_string()]);
        // Nothing here outlives the command: speed before safety.
        let socket = format!("unix_socket_directories={}", folder.display());
        for setting in [
            "listen_addresses=127.0.0.1",
            socket.as_str(),
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_wal_size=4GB",
            "autovacuum=off",
            "default_toast_compression=lz4",
            "max_connections=500",
            "log_min_messages=fatal",
        ] {
            server.args(["-c", setting]);
        }
        let process = server.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let mut server = Server {
            bin: bin.to_owned(),
            folder,
            user,
            port,
            process,
        };
        server.wait()?;
        Ok(server)
    }

    fn wait(&mut self) -> io::Result<()> {
        for _ in 0..TRIES {
            if let Some(status) = self.process.try_wait()? {
                return Err(io::Error::other(format!("the server ended at once: {status}")));
            }
            let answers = TcpStream::connect(("127.0.0.1", self.port)).is_ok();
            if answers
                && self
                    .tool("pg_isready")
                    .args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string()])
                    .status()?
                    .success()
            {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Err(io::Error::other("the server does not answer"))
    }

    fn tool(&self, name: &str) -> Command {
        as_user(&self.bin, name, self.user, &self.folder)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let data = self.folder.join("data");
        let stopped = self
            .tool("pg_ctl")
            .args(["stop", "-s", "-m", "immediate", "-D"])
            .arg(data)
            .status();
        if !stopped.is_ok_and(|status| status.success()) {
            drop(self.process.kill());
        }
        drop(self.process.wait());
        drop(fs::remove_dir_all(&self.folder));
    }
}

fn as_user(bin: &Path, name: &str, user: Option<User>, folder: &Path) -> Command {
    let mut command = Command::new(bin.join(name));
    // Where it stands must be a place that the other user may enter.
    command.current_dir(folder);
    if let Some(user) = user {
        command.uid(user.uid).gid(user.gid);
    }
    command
}

fn is_root() -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    // A process owns its own entry: the standard library has no other way to ask.
    Ok(fs::metadata("/proc/self")?.uid() == 0)
}

/// The user that the package made, or any other that owns nothing.
fn unprivileged() -> io::Result<User> {
    let known = fs::read_to_string("/etc/passwd")?;
    let find = |name: &str| {
        let line = known.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut numbers = line.split(':').skip(2);
        Some(User {
            uid: numbers.next()?.parse().ok()?,
            gid: numbers.next()?.parse().ok()?,
        })
    };
    find("postgres")
        .or_else(|| find("nobody"))
        .ok_or_else(|| io::Error::other("no user to run PostgreSQL as"))
}

fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
