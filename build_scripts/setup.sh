# Shared by run.sh and test.sh (sourced, bash): makes this machine and .venv/ fit to run the console.
#
# prepare run|test: system packages that are missing (Debian, Ubuntu), a virtual environment, the
# dependencies of the lock file, the console's own commands. What is there already is left alone: the
# environment carries the hash of what was installed. With offline=yes nothing is fetched; what is missing is named.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
venv="$root/.venv"
offline="${offline:-no}"

RUN_PACKAGES="libvlc5 vlc-plugin-base vlc-plugin-video-output libxcb-cursor0 libegl1 libgl1 libxkbcommon-x11-0
  libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libdbus-1-3
  fonts-noto-core"
VIRTUAL_DISPLAY_PACKAGES="xvfb"
TEST_PACKAGES="xvfb ffmpeg python3-gi gir1.2-gst-rtsp-server-1.0 gstreamer1.0-plugins-base
  gstreamer1.0-plugins-good gstreamer1.0-plugins-bad gstreamer1.0-plugins-ugly gstreamer1.0-libav"

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }
has_display() { [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; }

prepare() {
  local packages="$RUN_PACKAGES"
  if [ "$1" = test ]; then
    packages="$packages $TEST_PACKAGES"
  elif ! has_display; then
    packages="$packages $VIRTUAL_DISPLAY_PACKAGES"
  fi
  system_packages "$packages"
  python_environment "$1"
}

# --- system packages -------------------------------------------------------------------------------------------

missing_packages() {  # the names among $@ that are not installed
  local name
  for name in "$@"; do
    case "$(dpkg-query -W -f='${db:Status-Status} ' "$name" 2>/dev/null)" in
      *installed*) ;;
      *) printf '%s ' "$name" ;;
    esac
  done
}

system_packages() {
  local missing
  if ! command -v dpkg-query >/dev/null; then
    say "This is not Debian or Ubuntu: packages are not looked after. Needed are, by Debian's names:" $1
    return
  fi
  missing="$(missing_packages $1)"
  [ -z "$missing" ] || install_packages $missing
}

install_packages() {
  local become=""
  [ "$offline" = no ] || fail "Missing, and --offline was asked for. Install: apt-get install $*"
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || fail "Missing system packages. As root: apt-get install $*"
    become="sudo"
  fi
  say "Installing system packages: $*"
  $become env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2 ||
    say "The package lists could not be refreshed; going on with those that are there."
  $become env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@" >&2 ||
    fail "System packages could not be installed: $*"
}

# --- Python ----------------------------------------------------------------------------------------------------

sound_python() {  # whether $1 is a Python between 3.11 and 3.14
  "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' >/dev/null 2>&1
}

find_python() {  # Debian's own first: its venv outlives changes under /usr/local and in a user's home
  local each
  for each in /usr/bin/python3 python3.13 python3.12 python3.11 python3.14 python3; do
    if sound_python "$each" && "$each" -c 'import venv, ensurepip' >/dev/null 2>&1; then
      command -v "$each"
      return
    fi
  done
}

make_venv() {
  local python
  python="$(find_python)"
  if [ -z "$python" ] && command -v dpkg-query >/dev/null; then
    install_packages python3 python3-venv
    python="$(find_python)"
  fi
  [ -n "$python" ] || fail "Python 3.11 to 3.14 with its venv module is needed, and none was found."
  say "Making a virtual environment in .venv with $("$python" -V)"
  rm -rf "$venv"
  "$python" -m venv "$venv" || fail "The virtual environment could not be made."
}

stamp_of() {  # the hash of all that decides what is installed for run|test
  local lock="requirements.txt"
  [ "$1" = run ] || lock="requirements-dev.txt"
  { cat "$root/build_scripts/$lock" "$root/pyproject.toml"; printf '%s\n' "$root"; } | sha256sum | cut -d' ' -f1
}

installed() { [ "$(cat "$venv/.installed-$1" 2>/dev/null)" = "$(stamp_of "$1")" ]; }

python_environment() {
  if ! sound_python "$venv/bin/python"; then
    [ "$offline" = no ] || fail "There is no virtual environment in .venv, and --offline was asked for."
    make_venv
  fi
  # What tests need contains what running needs.
  installed test || installed "$1" || install_python_packages "$1"
}

install_python_packages() {
  local lock="$root/build_scripts/requirements.txt"
  [ "$1" = run ] || lock="$root/build_scripts/requirements-dev.txt"
  [ "$offline" = no ] || fail "The Python packages in .venv are not those of ${lock##*/}, and --offline was asked for."
  say "Installing Python packages from ${lock##*/}"
  rm -f "$venv"/.installed-*
  pip_install --require-hashes -r "$lock" || fail "The Python packages could not be installed."
  pip_install --no-deps --no-build-isolation -e "$root" || fail "The console's commands could not be installed."
  "$venv/bin/python" -m compileall -q "$root/console" "$root/widgets" "$root/ui" || true
  stamp_of "$1" > "$venv/.installed-$1"
}

pip_install() {
  "$venv/bin/python" -m pip --disable-pip-version-check install --quiet --no-input --no-warn-script-location "$@" >&2
}

# --- a virtual display -----------------------------------------------------------------------------------------

start_virtual_display() {  # sets DISPLAY and XAUTHORITY; stop_virtual_display ends it
  display_folder="$(mktemp -d)" || fail "No temporary folder could be made."
  XAUTHORITY="$display_folder/authority"
  # One entry for any host and display: only who can read this file may look at the screen.
  (umask 077; {
    printf '\377\377\0\0\0\0\0\022MIT-MAGIC-COOKIE-1\0\020'
    head -c 16 /dev/urandom
  } > "$XAUTHORITY")
  Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp -noreset -auth "$XAUTHORITY" \
    3> "$display_folder/number" > "$display_folder/log" 2>&1 &
  display_pid=$!
  trap stop_virtual_display EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  for _ in $(seq 100); do
    [ ! -s "$display_folder/number" ] || break
    kill -0 "$display_pid" 2>/dev/null || break
    sleep 0.1
  done
  [ -s "$display_folder/number" ] || fail "The virtual display did not start: $(tail -n 3 "$display_folder/log")"
  DISPLAY=":$(tr -d '[:space:]' < "$display_folder/number")"
  unset WAYLAND_DISPLAY
  export DISPLAY XAUTHORITY
}

stop_virtual_display() {
  [ -z "${display_pid:-}" ] || { kill "$display_pid" 2>/dev/null; wait "$display_pid" 2>/dev/null; }
  [ -z "${display_folder:-}" ] || rm -rf "$display_folder"
  display_pid=""
  display_folder=""
}
