#!/usr/bin/env bash
# The job of the real ZoneMinder: installs Debian's packages where they are missing, then runs the tests marked
# "zoneminder". As root, because the tests need a mount namespace. Nothing is started as a service of the system.
# Everything on the command line is passed on to pytest.
set -eu
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)"
packages="zoneminder apache2 libapache2-mod-php mariadb-server"
policy=/usr/sbin/policy-rc.d

[ "$(id -u)" = 0 ] || { echo "As root: $0" >&2; exit 1; }
missing=""
for name in $packages; do
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing="$missing $name"
done
if [ -n "$missing" ]; then
  # What the packages would start at once is not wanted: each test run starts its own, in a scratch folder.
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' > "$policy"
    chmod 755 "$policy"
    trap 'rm -f "$policy"' EXIT
  fi
  DEBIAN_FRONTEND=noninteractive apt-get update -q
  DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
fi
cd "$root"
QT_QPA_PLATFORM=offscreen "$root/.venv/bin/python" -m pytest -m zoneminder tests/sources "$@"
