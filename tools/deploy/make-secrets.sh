#!/bin/sh
# Makes the secrets that docker-compose.yml names, each in a file of its own, and leaves those that are there alone. The
# folder is open to its owner only; inside a container each file is read by an account that is not its owner.
#
#   sh tools/deploy/make-secrets.sh [FOLDER]
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=${1:-$root/secrets}
mkdir -p "$folder"
chmod 0700 "$folder"
umask 0133
for name in $(sed -n 's#^.*file: \./secrets/\([a-z_]*\).*$#\1#p' "$root/docker-compose.yml"); do
  if [ -e "$folder/$name" ]; then
    echo "kept  $folder/$name"
  else
    head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=' >"$folder/$name"
    echo "made  $folder/$name"
  fi
done
