#!/bin/sh
# Makes samples/documents/* that are not plain UTF-8 text anew from samples/src/*.
# With arguments, only the sources whose names start so: samples/make.sh 06 53
set -eu
cd "$(dirname "$0")"
for tool in python3 soffice pdftoppm convert; do
  if ! command -v "$tool" >/dev/null; then
    echo "缺少 $tool。Debian 或 Ubuntu 可安装：apt-get install python3 libreoffice-writer libreoffice-calc poppler-utils imagemagick fonts-noto-cjk" >&2
    exit 1
  fi
done
exec python3 src/make_samples.py "$@"
