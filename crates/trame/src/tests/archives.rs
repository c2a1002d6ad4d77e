//! Archives of honest people, and of others.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;

fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    archive_with(SimpleFileOptions::default(), entries)
}

fn archive_with(options: SimpleFileOptions, entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        if name.ends_with('/') {
            archive.add_directory(*name, options).unwrap();
        } else {
            archive.start_file(*name, options).unwrap();
            archive.write_all(bytes).unwrap();
        }
    }
    archive.finish().unwrap().into_inner()
}

#[track_caller]
fn refused(bytes: &[u8], expected: &[&str]) {
    let faults = Folder::from_zip(bytes).expect_err("it should have been refused");
    assert_eq!(faults.iter().map(short).collect::<Vec<_>>(), expected);
}

/// Gives an entry another name of the same length, everywhere in the archive: what no honest tool would write.
fn renamed(bytes: &[u8], old: &str, new: &str) -> Vec<u8> {
    assert_eq!(old.len(), new.len());
    let mut renamed = bytes.to_vec();
    for start in 0..=bytes.len() - old.len() {
        if bytes[start..].starts_with(old.as_bytes()) {
            renamed[start..start + old.len()].copy_from_slice(new.as_bytes());
        }
    }
    renamed
}

#[test]
fn a_trame_travels_as_a_zip_and_comes_back_the_same() {
    let packed = small_folder().to_zip().unwrap();
    assert_eq!(Folder::from_zip(&packed).unwrap(), small_folder());
    assert_eq!(Folder::from_zip(&packed).unwrap().to_zip().unwrap(), packed);
}

#[test]
fn one_folder_around_everything_is_welcome_and_so_is_what_desktops_leave() {
    let bytes = archive(&[
        ("garden/", b""),
        ("garden/trame.toml", b"a"),
        ("garden/.DS_Store", b"x"),
        ("__MACOSX/", b""),
        ("__MACOSX/garden/._trame.toml", b"x"),
        ("garden/space.toml", b"b"),
    ]);
    let folder = Folder::from_zip(&bytes).unwrap();
    assert_eq!(
        folder.iter().collect::<Vec<_>>(),
        [("space.toml", &b"b"[..]), ("trame.toml", &b"a"[..])]
    );
}

#[test]
fn what_is_not_a_zip_is_refused() {
    refused(b"", &[" not-an-archive"]);
    refused(b"format = 1", &[" not-an-archive"]);
    refused(&vec![b'P'; 5 * 1024 * 1024], &[" too-large"]);
    let cut = archive(&[("trame.toml", b"format = 1")]);
    refused(&cut[..cut.len() / 2], &[" not-an-archive"]);
}

#[test]
fn paths_that_lead_elsewhere_are_refused() {
    for name in [
        "../trame.toml",
        "/etc/passwd.tm",
        "a/../trame.tml",
        "..\\trame.toml",
        "C:\\trame.toml",
        "./trame.toml",
    ] {
        let honest = "x".repeat(name.len());
        let bytes = renamed(&archive(&[(&honest, b"a")]), &honest, name);
        assert_eq!(
            Folder::from_zip(&bytes)
                .unwrap_err()
                .iter()
                .map(|fault| fault.message())
                .collect::<Vec<_>>(),
            ["trame-fault-bad-path"]
        );
    }
}

#[test]
fn folders_in_folders_are_refused() {
    refused(&archive(&[("a/b/trame.toml", b"a")]), &["a/b/trame.toml nested"]);
    refused(
        &archive(&[("a/trame.toml", b"a"), ("b/space.toml", b"a")]),
        &["b/space.toml nested"],
    );
    refused(
        &archive(&[("trame.toml", b"a"), ("b/space.toml", b"a")]),
        &["b/space.toml nested"],
    );
    refused(&archive(&[("a/", b""), ("a/b/", b"")]), &["a/b/ nested"]);
}

#[test]
fn links_are_refused() {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive
        .add_symlink("trame.toml", "/etc/passwd", SimpleFileOptions::default())
        .unwrap();
    refused(&archive.finish().unwrap().into_inner(), &["trame.toml link"]);
}

#[test]
fn the_same_file_twice_is_refused() {
    let bytes = archive(&[("trame.toml", b"a"), ("space.toml", b"b")]);
    refused(
        &renamed(&bytes, "space.toml", "trame.toml"),
        &[" same-file-twice"],
    );
    let bytes = archive(&[("a/trame.toml", b"a"), ("b/trame.toml", b"b")]);
    refused(
        &renamed(&bytes, "b/trame.toml", "a/trame.toml"),
        &[" same-file-twice"],
    );
}

#[test]
fn files_that_the_format_does_not_know_are_refused_without_unpacking_them() {
    refused(
        &archive(&[("evil.exe", b"a"), ("Trame.toml", b"a"), ("trame.toml ", b"")]),
        &[
            "evil.exe unknown-file",
            "Trame.toml unknown-file",
            "trame.toml  unknown-file",
        ],
    );
}

#[test]
fn too_many_files_are_refused() {
    let names: Vec<String> = (0..65).map(|number| format!("{number}.md")).collect();
    let entries: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"a"[..])).collect();
    refused(&archive(&entries), &[" too-many-files"]);
    let folders: Vec<String> = (0..300).map(|number| format!("{number}/")).collect();
    let entries: Vec<(&str, &[u8])> = folders.iter().map(|name| (name.as_str(), &b""[..])).collect();
    refused(&archive(&entries), &[" too-many-files"]);
}

#[test]
fn a_bomb_is_refused_whatever_it_says_of_its_size() {
    let bomb = archive(&[("trame.toml", &vec![b'a'; 3 * 1024 * 1024])]);
    assert!(bomb.len() < 10_000);
    refused(&bomb, &[" too-large"]);
    let size = u32::try_from(3 * 1024 * 1024).unwrap().to_le_bytes();
    let small = 10_u32.to_le_bytes();
    let lying = renamed_bytes(&bomb, &size, &small);
    assert_ne!(lying, bomb);
    let faults = Folder::from_zip(&lying).unwrap_err();
    assert!(
        matches!(
            faults[0].message(),
            "trame-fault-too-large" | "trame-fault-damaged"
        ),
        "{faults:?}"
    );
    let half = vec![b'a'; 1_200_000];
    refused(
        &archive(&[("trame.toml", &half), ("space.toml", &half)]),
        &[" too-large"],
    );
}

#[test]
fn damaged_and_locked_files_are_refused() {
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let bytes = archive_with(stored, &[("trame.toml", b"format = 1")]);
    refused(
        &renamed(&bytes, "format = 1", "format = 2"),
        &["trame.toml damaged"],
    );
    // Bit 0 of the flags, in the local header and in the central one, says that a file is locked.
    let mut locked = bytes.clone();
    locked[6] |= 1;
    let central = bytes
        .windows(4)
        .position(|window| window == b"PK\x01\x02")
        .unwrap();
    locked[central + 8] |= 1;
    refused(&locked, &["trame.toml encrypted"]);
}

#[test]
fn an_archive_that_claims_millions_of_files_is_refused_unseen() {
    let mut bytes = vec![0; 100];
    bytes.extend(b"PK\x06\x07");
    bytes.extend([0xff; 16]);
    bytes.extend(b"PK\x05\x06");
    bytes.extend([0xff; 18]);
    refused(&bytes, &[" not-an-archive"]);
}

fn renamed_bytes(bytes: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    let mut changed = bytes.to_vec();
    for start in 0..=bytes.len() - old.len() {
        if bytes[start..].starts_with(old) {
            changed[start..start + old.len()].copy_from_slice(new);
        }
    }
    changed
}
