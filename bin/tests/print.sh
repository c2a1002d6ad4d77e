#!/usr/bin/env bash
# tresse-print makes a tagged PDF in which every word of the sheet is found again.
set -euo pipefail
cd "$(dirname "$0")/../.."
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
for wrong in '{}' '{"template":"other","language":"fr","data":{}}'; do
  if printf '%s' "$wrong" | "$program" >"$folder/none" 2>"$folder/said"; then echo "took $wrong"; exit 1; fi
  [ -s "$folder/said" ] && [ ! -s "$folder/none" ] || { echo "a fault says nothing"; exit 1; }
done
