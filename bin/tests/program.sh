#!/usr/bin/env bash
# The program as an operator meets it: its lines, its exit codes, its files. Uses the debug build.
set -uo pipefail
cd "$(dirname "$0")/../.."
program="$PWD/${CARGO_TARGET_DIR:-target}/debug/tresse"
folder=$(mktemp -d)
passed=0
failed=0
server=
trap '[ -n "$server" ] && kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
cd "$folder" || exit 1
unset TRESSE_DATABASE_URL TRESSE_SMTP_URL TRESSE_BASE_URL TRESSE_MODE TRESSE_CONFIG LC_ALL LC_MESSAGES
export TRESSE_DATA="$folder/data" TRESSE_LISTEN=127.0.0.1:0 TRESSE_LOG=error LANG=C

# check "what should hold" command…
check() {
  local what="$1"
  shift
  if "$@" >"$folder/said" 2>&1; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "not so: $what"
    sed 's/^/    /' "$folder/said"
  fi
}
says() { grep -q -- "$1" "$folder/answer"; }
ends_with() {
  local code="$1"
  shift
  "$@" >"$folder/answer" 2>&1
  local ended=$?
  cat "$folder/answer"
  [ "$ended" -eq "$code" ]
}

check "help" ends_with 0 "$program" --help
check "help is in English" says 'tresse serve'
check "help in French" ends_with 0 env LANG=fr_FR.UTF-8 "$program" --help
check "help is in French" says Réglages
check "an unknown command ends with 2" ends_with 2 "$program" sing
check "a wrong setting is named" ends_with 1 env TRESSE_LISTEN=here "$program" serve
check "the setting's name" says TRESSE_LISTEN

"$program" serve >"$folder/out" 2>"$folder/err" &
server=$!
for _ in $(seq 100); do
  grep -q '^listening on ' "$folder/out" && break
  sleep 0.1
done
base=$(sed -n 's/^listening on //p' "$folder/out")
check "one line says where it listens" test "$(grep -c '^listening on http://127.0.0.1:' "$folder/out")" -eq 1
check "the line before says where to look" grep -q "open $base" "$folder/out"
check "health" test "$(curl -s "$base/healthz")" = ok
check "numbers" bash -c "curl -s $base/metrics | grep -q '^tresse_requests_total '"
styles=$base$(curl -sL "$base/" | grep -o '/assets/tresse-[^"]*css' | head -1)
curl -s "$styles" >"$folder/styles.css"
for packed in br gzip; do
  check "styles are sent as $packed to whoever reads it" bash -c \
    "curl -s -o /dev/null -D - -H 'accept-encoding: $packed' $styles | grep -qi '^content-encoding: $packed'"
done
check "and are the same unpacked" bash -c \
  "curl -s -H 'accept-encoding: gzip' $styles | gunzip | cmp - $folder/styles.css && grep -q -- --project $folder/styles.css"
check "the first page leads to the first hour" bash -c "curl -sL $base/ | grep -q '<h1'"
check "a taken address is refused" ends_with 1 env TRESSE_LISTEN="${base#http://}" TRESSE_DATA="$folder/other" "$program" serve
check "and said" says 'listen on TRESSE_LISTEN'

check "somebody is let in" ends_with 0 "$program" user add --email ada@coop.example --name Ada --administrator
check "an address that is none" ends_with 1 "$program" user add --email ada --name Ada
check "a link for nobody" ends_with 1 "$program" user link --email nobody@coop.example
check "a link" ends_with 0 "$program" user link --email ada@coop.example
link=$(cat "$folder/answer")
check "it is the running server's" says "^$base/sign-in/"
check "it lets in" bash -c "curl -s -c $folder/jar -o /dev/null $link && grep -q tresse_session $folder/jar"
check "once" bash -c "curl -s -c $folder/second -o /dev/null $link && ! grep -q tresse_session $folder/second"
check "people are listed" ends_with 0 "$program" user list
check "with who runs the instance" says 'ada@coop.example.*administrator'

check "the doctor finds the mail server missing" ends_with 1 env TRESSE_LISTEN="${base#http://}" "$program" doctor
check "and says so" says 'TRESSE_SMTP_URL'
check "the doctor is content elsewhere" ends_with 0 env TRESSE_LISTEN="${base#http://}" TRESSE_MODE=development "$program" doctor
check "it hides passwords" bash -c "TRESSE_SMTP_URL=smtp://a:s3cr3t@127.0.0.1:1 '$program' doctor | grep s3cr3t; test \$? -eq 1"

check "a backup while it serves" ends_with 0 "$program" backup "$folder/backup.zip"
check "for its owner alone" test "$(stat -c %a "$folder/backup.zip")" = 600
check "restored" ends_with 0 "$program" restore "$folder/backup.zip" --into "$folder/restored"
check "not over something" ends_with 1 "$program" restore "$folder/backup.zip" --into "$folder/restored"
check "the restored instance knows the people" bash -c "TRESSE_DATA=$folder/restored '$program' user list | grep -q ada@coop.example"
check "views and ledger agree" ends_with 0 "$program" ledger check
check "views are made again" ends_with 0 "$program" ledger rebuild

cp -r "$OLDPWD/trames/training" "$folder/training"
check "a trame in order" ends_with 0 "$program" trame check "$folder/training"
check "the same is the same" ends_with 0 "$program" trame diff "$folder/training" "$folder/training"
sed -i 's/^version = .*/version = "99"/' "$folder/training/trame.toml"
check "a change is a difference" ends_with 1 "$program" trame diff "$OLDPWD/trames/training" "$folder/training"
check "it is taken in" ends_with 0 "$program" trame import "$folder/training"
echo 'kind = "castle"' >>"$folder/training/space.toml"
check "a wrong one is not" ends_with 1 "$program" trame import "$folder/training"
check "with its file and line" says 'space.toml:[0-9]'
check "a space that is not there" ends_with 1 "$program" trame export nowhere "$folder/nowhere"

kill -TERM "$server"
wait "$server"
check "it stops well when asked" test $? -eq 0
server=
check "and leaves no address behind" test ! -e "$TRESSE_DATA/address.txt"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
