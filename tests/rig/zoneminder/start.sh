#!/bin/sh
# Starts Debian's ZoneMinder: `start.sh FOLDER HTTP_PORT`, as root, within `unshare --mount`.
#
# Debian's build reads /etc/zm and writes to /var/cache/zoneminder, /var/log/zm and /run/zm. In a mount
# namespace of its own those four are folders of FOLDER, so the system's own are neither read nor changed,
# and nothing is left when the process group ends. MariaDB listens on a socket only, Apache on loopback.
set -eu
FOLDER=$1
HTTP_PORT=$2
HERE=$(dirname "$0")
DATABASE=$FOLDER/database
SOCKET=/run/zm/database.sock
PHP_MODULE=$(ls /usr/lib/apache2/modules/libphp*.so | head -n 1)
export FOLDER HTTP_PORT PHP_MODULE

# A path on the way that only root may enter is no matter: Apache's workers come in by the bound folders.
mkdir -p "$FOLDER/etc/conf.d" "$FOLDER/log" "$FOLDER/run" "$FOLDER/cache/events" "$FOLDER/cache/temp" \
    "$FOLDER/cache/images" "$FOLDER/cache/cache" "$DATABASE"
cp -RL /etc/zm/. "$FOLDER/etc/"
# Only the rig's own password stands in it.
chmod -R a+rX "$FOLDER/etc"
cat > "$FOLDER/etc/conf.d/99-rig.conf" <<END
ZM_DB_HOST=localhost:$SOCKET
ZM_DB_NAME=zm
ZM_DB_USER=zmuser
ZM_DB_PASS=zmpass
END
chown -R www-data "$FOLDER/log" "$FOLDER/run" "$FOLDER/cache"
mount --bind "$FOLDER/etc" /etc/zm
mount --bind "$FOLDER/log" /var/log/zm
mount --bind "$FOLDER/run" /run/zm
mount --bind "$FOLDER/cache" /var/cache/zoneminder

mariadb-install-db --no-defaults --datadir="$DATABASE" --user=root --auth-root-authentication-method=normal \
    --skip-test-db > "$FOLDER/database-install.log" 2>&1
# The character set is what Debian's own configuration of MariaDB says.
mariadbd --no-defaults --datadir="$DATABASE" --user=root --socket="$SOCKET" --skip-networking \
    --character-set-server=utf8mb4 --collation-server=utf8mb4_general_ci \
    --pid-file="$FOLDER/database.pid" --innodb-buffer-pool-size=32M > "$FOLDER/database.log" 2>&1 &
tries=0
until mariadb --no-defaults --socket="$SOCKET" -u root -e "SELECT 1" > /dev/null 2>&1; do
    tries=$((tries + 1))
    [ "$tries" -lt 300 ] || { echo "no database" >&2; exit 1; }
    sleep 0.2
done
mariadb --no-defaults --socket="$SOCKET" -u root < /usr/share/zoneminder/db/zm_create.sql
mariadb --no-defaults --socket="$SOCKET" -u root <<END
CREATE USER 'zmuser'@'localhost' IDENTIFIED BY 'zmpass';
GRANT ALL ON zm.* TO 'zmuser'@'localhost';
UPDATE zm.Config SET Value = '1' WHERE Name IN ('ZM_OPT_USE_AUTH', 'ZM_OPT_USE_API');
UPDATE zm.Users SET APIEnabled = 1 WHERE Username = 'admin';
UPDATE zm.Config SET Value = 'rig-secret' WHERE Name = 'ZM_AUTH_HASH_SECRET';
END

exec apache2 -d /etc/apache2 -f "$(cd "$HERE" && pwd)/apache.conf" -DFOREGROUND
