#!/usr/bin/env bash
# tresse-print makes a tagged PDF in which every word of the sheet is found again.
set -euo pipefail
cd "$(dirname "$0")/../.."
# A typesetter that nobody waits for need not be quick: half the time to build it.
[ "${CI:-}" != true ] || export CARGO_PROFILE_RELEASE_OPT_LEVEL=0
# The typesetter is looked at by its own build.
unset RUSTC_WORKSPACE_WRAPPER
bin/print
program="${TRESSE_PRINT_TARGET:-target-print}/release/tresse-print"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$program" <print/try.json >"$folder/sheet.pdf"
grep -qa '/StructTreeRoot' "$folder/sheet.pdf" || { echo "the PDF is not tagged"; exit 1; }
pdfinfo "$folder/sheet.pdf" | grep -q '^Title: *Écrire à plusieurs' || { echo "the PDF has no title"; exit 1; }
# Thin spaces come out as none or one, by the version of the reader.
text=$(pdftotext -layout "$folder/sheet.pdf" - 2>/dev/null | sed 's, */ *, / ,')
for word in "Feuille d’émargement" "Élodie Roux" 'Zoé #strong[x] "<&' "10 mars, matin" "10 mars, après-midi" "Salle des Tilleuls" "Animation" "1 / 2" "2 / 2"; do
  case "$text" in
    *"$word"*) ;;
    *) echo "not found: $word"; exit 1 ;;
  esac
done
"$program" <print/try-attestation.json >"$folder/papers.pdf"
grep -qa '/StructTreeRoot' "$folder/papers.pdf" || { echo "attestations are not tagged"; exit 1; }
pdfinfo "$folder/papers.pdf" | grep -q '^Pages: *2$' || { echo "attestations are not one a page"; exit 1; }
text=$(pdftotext -layout "$folder/papers.pdf" - 2>/dev/null)
for word in "Attestation de formation" "Zoé #strong[x] a suivi" "Élodie Roux" "8 h 45 sur 16 h" "Objectifs" "https://tresse.example/attestations/0002"; do
  case "$text" in
    *"$word"*) ;;
    *) echo "not found: $word"; exit 1 ;;
  esac
done
"$program" <print/try-letter.json >"$folder/letters.pdf"
grep -qa '/StructTreeRoot' "$folder/letters.pdf" || { echo "letters are not tagged"; exit 1; }
pdfinfo "$folder/letters.pdf" | grep -q '^Pages: *2$' || { echo "letters are not one a page"; exit 1; }
text=$(pdftotext -layout "$folder/letters.pdf" - 2>/dev/null)
for word in "Ordre de mission" "Atelier #strong[son] à Brest" "Élodie Roux" "La rectrice" "Convocation" "Animateur"; do
  case "$text" in
    *"$word"*) ;;
    *) echo "not found: $word"; exit 1 ;;
  esac
done
# Many in one call: a line with the length of each, then each, tagged.
"$program" <print/try-many.json >"$folder/many"
lengths=$(head -n 1 "$folder/many" | tr -d '[]' | tr ',' ' ')
offset=$(($(head -n 1 "$folder/many" | wc -c) + 1))
count=0
for length in $lengths; do
  count=$((count + 1))
  tail -c "+$offset" "$folder/many" | head -c "$length" >"$folder/one-$count.pdf" || true
  grep -qa '/StructTreeRoot' "$folder/one-$count.pdf" || { echo "one of many is not tagged"; exit 1; }
  pdfinfo "$folder/one-$count.pdf" | grep -q '^Pages: *1$' || { echo "one of many is more than a page"; exit 1; }
  offset=$((offset + length))
done
[ "$count" = 2 ] || { echo "many are $count"; exit 1; }
pdftotext -layout "$folder/one-1.pdf" - 2>/dev/null | grep -q "Écrire à plusieurs" || { echo "the table of an attestation is lost"; exit 1; }
cat print/try-book.json print/try-picture.jpg | "$program" >"$folder/book.pdf"
grep -qa '/StructTreeRoot' "$folder/book.pdf" || { echo "a book is not tagged"; exit 1; }
pdfinfo "$folder/book.pdf" 2>/dev/null | grep -q '^Page size: *419.5.* x 595.2' || { echo "a book is not on A5"; exit 1; }
text=$(pdftotext -layout "$folder/book.pdf" - 2>/dev/null)
for word in "Nos pratiques □ & autres" "Table des matières" "Pourquoi #strong[ce] livre." "Ce que nous avons fait" "3. numéro trois" "Une citation □ fin" "Tête" "Sources et crédits"; do
  case "$text" in
    *"$word"*) ;;
    *) echo "not found: $word"; exit 1 ;;
  esac
done
if "$program" <print/try-book.json >"$folder/none" 2>"$folder/said"; then echo "took a book without its picture"; exit 1; fi
for wrong in '{}' '{"template":"other","language":"fr","data":{}}'; do
  if printf '%s' "$wrong" | "$program" >"$folder/none" 2>"$folder/said"; then echo "took $wrong"; exit 1; fi
  [ -s "$folder/said" ] && [ ! -s "$folder/none" ] || { echo "a fault says nothing"; exit 1; }
done
