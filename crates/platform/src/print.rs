//! Tagged PDF, made by a small program beside the server: the server's build stays short, its memory low, and a fault of
//! the typesetter away from it.
//!
//! Always true: it is started without a shell and without our environment, what it is given goes in by standard input,
//! it has a time and a size, and at most two run at once.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use kernel::{Language, Problem, Refusal};
use serde_json::{Value, json};
use tokio::sync::Semaphore;

use crate::House;

/// The program's name.
const NAME: &str = "tresse-print";
/// How many run at once; the others wait, but not for ever.
static SEATS: Semaphore = Semaphore::const_new(2);
const PATIENCE: Duration = Duration::from_secs(10);

/// What a program may take.
#[derive(Debug, Clone, Copy)]
struct Limits {
    time: Duration,
    bytes: u64,
}

const LIMITS: Limits = Limits {
    time: Duration::from_secs(20),
    bytes: 32 * 1024 * 1024,
};
/// For what has pictures: a book of some hundred pages.
const LARGE: Limits = Limits {
    time: Duration::from_secs(90),
    bytes: 96 * 1024 * 1024,
};

/// Where the program is when nothing says otherwise: beside the server's own, or where a clone of the sources builds it.
pub fn beside_us() -> PathBuf {
    let Ok(us) = std::env::current_exe() else {
        return PathBuf::from(NAME);
    };
    let beside = us.with_file_name(NAME);
    // target/release/tresse, and target-print/release/tresse-print next to it.
    let built = us
        .ancestors()
        .nth(3)
        .map(|top| top.join("target-print/release").join(NAME));
    match built {
        Some(built) if !beside.exists() && built.exists() => built,
        _ => beside,
    }
}

/// Whether there is a program that prints.
pub fn is_here(house: &House) -> bool {
    house.settings().print.is_file()
}

/// A PDF of one of the program's templates, with this data, read aloud in this language.
///
/// # Errors
/// [`Problem::Refused`] (`print-not-here`) when there is no such program, so that the page offers another way;
/// [`Problem::Unavailable`] when others print and it takes too long; a fault when it fails.
pub async fn pdf(
    house: &House,
    template: &str,
    language: Language,
    data: &Value,
) -> Result<Vec<u8>, Problem> {
    if !is_here(house) {
        return Err(Refusal::new("print-not-here").into());
    }
    let asked = json!({ "template": template, "language": language.word(), "data": data });
    run(
        house.settings().print.clone(),
        asked.to_string().into_bytes(),
        LIMITS,
    )
    .await
}

/// The same with pictures (JPEG), each under the name by which the data calls it.
///
/// # Errors
/// As for [`pdf`].
pub async fn pdf_with(
    house: &House,
    template: &str,
    language: Language,
    data: &Value,
    pictures: &BTreeMap<String, Vec<u8>>,
) -> Result<Vec<u8>, Problem> {
    if !is_here(house) {
        return Err(Refusal::new("print-not-here").into());
    }
    let files: Vec<_> = pictures
        .iter()
        .map(|(name, bytes)| json!([name, bytes.len()]))
        .collect();
    let asked = json!({ "template": template, "language": language.word(), "data": data, "files": files });
    // What is asked on one line, and the files after it, in its order.
    let mut input = format!("{asked}\n").into_bytes();
    for bytes in pictures.values() {
        input.extend_from_slice(bytes);
    }
    run(house.settings().print.clone(), input, LARGE).await
}

async fn run(program: PathBuf, input: Vec<u8>, limits: Limits) -> Result<Vec<u8>, Problem> {
    let seat = tokio::time::timeout(PATIENCE, SEATS.acquire())
        .await
        .map_err(|_| Problem::Unavailable)?;
    let printed = tokio::task::spawn_blocking(move || print(&program, input, limits)).await;
    drop(seat);
    printed.map_err(|cause| Problem::fault("print", cause))?
}

fn print(program: &Path, input: Vec<u8>, limits: Limits) -> Result<Vec<u8>, Problem> {
    let failed = |cause| Problem::fault("start the program that prints", cause);
    let mut child = Command::new(program)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    thread::spawn(move || {
        // It may stop before it has read everything: what it says then tells why.
        stdin.map(|mut stdin| stdin.write_all(&input))
    });
    let out = thread::spawn(move || read(stdout, limits.bytes + 1));
    let said = thread::spawn(move || read(stderr, 4_096));
    let ended = wait(&mut child, limits.time)?;
    let bytes = |reading: thread::JoinHandle<Vec<u8>>| reading.join().unwrap_or_default();
    if !ended {
        return Err(Problem::broken("the program that prints takes too long"));
    }
    let status = child.wait().map_err(failed)?;
    if !status.success() {
        let said = String::from_utf8_lossy(&bytes(said)).into_owned();
        return Err(Problem::fault("print", said));
    }
    let pdf = bytes(out);
    let fits = u64::try_from(pdf.len()).is_ok_and(|length| length <= limits.bytes);
    if fits && pdf.starts_with(b"%PDF-") {
        Ok(pdf)
    } else {
        Err(Problem::broken(
            "the program that prints gave no PDF, or too much",
        ))
    }
}

/// What it says, up to so many bytes. Whoever says more finds the pipe closed.
fn read(from: Option<impl Read>, most: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    if let Some(from) = from {
        // What came before a fault is what there is.
        let _read = from.take(most).read_to_end(&mut bytes);
    }
    bytes
}

/// Waits until it ends; ends it when its time is over.
fn wait(child: &mut Child, time: Duration) -> Result<bool, Problem> {
    const STEP: Duration = Duration::from_millis(5);
    let mut waited = Duration::ZERO;
    while waited < time {
        let ended = child
            .try_wait()
            .map_err(|cause| Problem::fault("wait for the program that prints", cause))?;
        if ended.is_some() {
            return Ok(true);
        }
        thread::sleep(STEP);
        waited += STEP;
    }
    let _may_have_ended = child.kill();
    let _ended = child.wait();
    Ok(false)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use tempfile::TempDir;

    use super::*;

    const QUICK: Limits = Limits {
        time: Duration::from_secs(5),
        bytes: 1_000,
    };

    /// A program that does this, in a folder of its own.
    fn program(does: &str) -> (TempDir, PathBuf) {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join(NAME);
        std::fs::write(&path, format!("#!/bin/sh\n{does}\n")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        (folder, path)
    }

    async fn runs(does: &str, limits: Limits) -> Result<Vec<u8>, Problem> {
        // A program that is being written while another thread starts one is "busy".
        static ONE_AT_A_TIME: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
        let _turn = ONE_AT_A_TIME.lock().await;
        let (_folder, path) = program(does);
        run(path, "{\"template\":\"sheet\"}".into(), limits).await
    }

    fn said(problem: &Problem) -> String {
        match problem {
            Problem::Fault(fault) => format!("{fault} {:?}", fault.source()),
            other => format!("{other:?}"),
        }
    }

    #[tokio::test]
    async fn what_goes_in_is_json_and_what_comes_out_is_given() {
        let printed = runs("printf '%%PDF-1.7 '; /bin/cat", QUICK).await.unwrap();
        assert_eq!(printed, b"%PDF-1.7 {\"template\":\"sheet\"}");
    }

    #[tokio::test]
    async fn our_environment_stays_with_us() {
        let printed = runs("printf '%%PDF-%s' \"$HOME$TRESSE_SMTP_URL\"", QUICK)
            .await
            .unwrap();
        assert_eq!(printed, b"%PDF-");
    }

    #[tokio::test]
    async fn a_fault_says_what_the_program_said() {
        let problem = runs("echo 'no such template' >&2; exit 2", QUICK)
            .await
            .unwrap_err();
        assert!(said(&problem).contains("no such template"), "{}", said(&problem));
    }

    #[tokio::test]
    async fn what_is_not_a_pdf_or_too_long_is_a_fault() {
        assert!(runs("echo hello", QUICK).await.is_err());
        assert!(runs("printf '%%PDF-'; exec /usr/bin/yes", QUICK).await.is_err());
    }

    #[tokio::test]
    async fn one_that_never_ends_is_ended() {
        let limits = Limits {
            time: Duration::from_millis(200),
            ..QUICK
        };
        let problem = runs("exec /bin/sleep 60", limits).await.unwrap_err();
        assert!(said(&problem).contains("too long"));
    }

    #[tokio::test]
    async fn one_that_cannot_be_started_is_a_fault() {
        let problem = run(PathBuf::from("/nowhere/tresse-print"), Vec::new(), QUICK).await;
        assert!(problem.is_err());
    }
}
