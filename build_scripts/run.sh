#!/usr/bin/env bash
# Installs what is missing, then opens the console on the demo city. See --help.
set -u

usage() {
  cat <<'TEXT'
Usage: build_scripts/run.sh [--offline] [CONSOLE OPTIONS]

Installs what is missing (system packages, .venv/, Python packages by hash) and opens Safe City Console on
its built-in demo city. A second run installs nothing.

  --offline   fetch nothing; say what is missing
  --help      this text

Everything else is passed on to the console; with --wall, the demo city is left out. For its own options:
  .venv/bin/safecity-console --help

Where there is no display, a virtual one is started: the console runs for 20 s, saves a screenshot, and what
was seen is printed (tiles live, pictures per second). Exit status 0 only if pictures were live.
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

has_option() {  # whether $1 stands among the other arguments, alone or with =VALUE
  local wanted="$1" each
  shift
  for each in "$@"; do
    case "$each" in "$wanted" | "$wanted"=*) return 0 ;; esac
  done
  return 1
}

value_of() {  # the last value of the option $1 among the other arguments
  local wanted="$1" value=""
  shift
  while [ $# -gt 0 ]; do
    case "$1" in
      "$wanted") value="${2:-}" ;;
      "$wanted"=*) value="${1#*=}" ;;
    esac
    shift
  done
  printf '%s' "$value"
}

draw_scenes() {  # the demo's pictures, for a look of 20 s: what is not ready in time is drawn by the console
  say "Drawing the scenes of the demo city (at the first run only, at most 3 minutes) …"
  timeout 180 "$venv/bin/python" -m console.demo "$1" > /dev/null || true
}

prepare run

mode=(--demo)
for each in --demo --wall --version; do
  if has_option "$each" "$@"; then mode=(); fi
done

if has_display || has_option --version "$@"; then
  exec "$venv/bin/safecity-console" ${mode[@]+"${mode[@]}"} "$@"
fi

# No display: look for 20 s, and tell what was seen.
seen="$root/build/seen"
mkdir -p "$seen" && rm -f "$seen/console.png" "$seen/stats.json" || fail "The folder $seen cannot be written to."
has_option --exit-after "$@" || mode+=(--exit-after 20)
has_option --data "$@" || mode+=(--data "$seen/data")
has_option --screenshot "$@" || mode+=(--screenshot "$seen/console.png")
has_option --stats "$@" || mode+=(--stats "$seen/stats.json")
arguments=(${mode[@]+"${mode[@]}"} "$@")
if has_option --demo "${arguments[@]}"; then
  draw_scenes "$(value_of --data "${arguments[@]}")/scenes"
fi
start_virtual_display
say "No display here: the console runs on a virtual one for a while."
QT_QPA_PLATFORM=xcb "$venv/bin/safecity-console" "${arguments[@]}"
status=$?
"$venv/bin/python" "$root/build_scripts/run_report.py" "$status" "${arguments[@]}"
