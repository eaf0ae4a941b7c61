#!/usr/bin/env bash
# Sets up like run.sh, then runs every check: format, lint, types, imports, translations, tests. See --help.
set -u

usage() {
  cat <<'TEXT'
Usage: build_scripts/test.sh [--offline] [PYTEST OPTIONS]

Installs what is missing, then runs every check and prints a summary: ruff format, ruff check, mypy,
lint-imports, translations, and the tests (those marked "display" on a virtual X display, the others offscreen).
Exit status 0 only if all passed.

  --offline   fetch nothing; say what is missing
  --help      this text

Everything else is passed on to pytest, for example a folder or -k NAME.
TEXT
}

arguments=()
for each in "$@"; do
  case "$each" in
    --offline) offline=yes ;;
    -h | --help) usage; exit 0 ;;
    *) arguments+=("$each") ;;
  esac
done
set -- ${arguments[@]+"${arguments[@]}"}
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
prepare test
cd "$root" || exit 1

summary=""
unsteady=""
failed=0

check() {  # check NAME COMMAND…: runs it, remembers how it went and how long it took
  local name="$1" from=$SECONDS status
  shift
  printf '\n== %s\n' "$name"
  "$@"
  status=$?
  if [ "$status" = 0 ]; then word=passed; else word="FAILED ($status)"; failed=1; fi
  summary="$summary$(printf '%-14s %-12s %4d s' "$name" "$word" $((SECONDS - from)))
"
}

tests() {  # pytest on the tests marked $1; that there are none of them is no failure
  local marked="$1" status
  shift
  python -m pytest -m "$marked" --cache-clear "$@"
  status=$?
  case "$status" in
    1) alone_again "$marked" "$@" ;;
    5) return 0 ;;
    *) return "$status" ;;
  esac
}

# Cameras, players and clocks are real here and share the machine: a test that failed beside others gets a second try
# alone, and is named in the summary, so that nobody takes it for steady. More than a few have another cause.
MOST_SECOND_TRIES=3
alone_again() {
  local marked="$1" failed_first
  shift
  failed_first="$(python -c 'import json, sys; print("\n".join(json.load(open(sys.argv[1]))))' .pytest_cache/v/cache/lastfailed)" || return 1
  [ "$(wc -l <<<"$failed_first")" -le "$MOST_SECOND_TRIES" ] || return 1
  printf '\n== a second try, alone\n%s\n' "$failed_first"
  python -m pytest -m "$marked" "$@" --last-failed --last-failed-no-failures none -n 0 || return 1
  unsteady="$unsteady$(sed 's/^/Unsteady, passed only alone: /' <<<"$failed_first")
"
}

PATH="$venv/bin:$PATH"
export PYTHONDONTWRITEBYTECODE=1
check "format" ruff format --check .
check "lint" ruff check .
check "types" mypy
check "imports" lint-imports
check "translations" python build_scripts/translate.py --check
# The real ZoneMinder has a job of its own, tests/rig/zoneminder/run.sh. Most tests wait for cameras: more at once
# than there are cores. A file stays together, for its fixtures, and the longest begin (tests/rig/longest_first.py);
# one that crashes its process ends the run at once, because with a new process xdist would wait for ever.
QT_QPA_PLATFORM=offscreen check "tests" tests "not display and not zoneminder" -n "${SAFECITY_TEST_JOBS:-4}" --dist loadfile --no-loadscope-reorder --max-worker-restart 0 "$@"
start_virtual_display
# To collect all tests for a few takes ten seconds.
if [ "$#" = 0 ]; then mapfile -t arguments < <(grep -rlF 'pytest.mark.display' tests --include='test_*.py'); fi
QT_QPA_PLATFORM=xcb check "display tests" tests display ${arguments[@]+"${arguments[@]}"}
stop_virtual_display

printf '\n%s%s' "$summary" "$unsteady"
if [ "$failed" = 0 ]; then printf 'All checks passed in %d s.\n' "$SECONDS"; else printf 'Some checks failed.\n'; fi
exit "$failed"
