#!/bin/sh
# Fetch what packages ship (real themes and sites, a compiler) into $LIQUID_SITE_REAL: see tests/build/test_real_inputs.py.
# What cannot be had here (no npm, no apt-get) is left out with a word: its tests skip.
set -eu
: "${LIQUID_SITE_REAL:?the folder to fetch into}"
mkdir -p "$LIQUID_SITE_REAL"
real="$(cd "$LIQUID_SITE_REAL" && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

node_package() { # NAME VERSION FOLDER: the package's files into the folder
  [ -d "$real/$3" ] && return
  npm pack --silent "$1@$2" >packed || { echo "no $1 here: npm cannot fetch it" >&2; return; }
  mkdir "$3" && tar -xzf "$(tail -n 1 packed)" -C "$3" --strip-components=1
  mv "$3" "$real/$3"
}

debian_gem() { # PACKAGE GEM FOLDER: the folder of the gem that the package installs
  [ -d "$real/$3" ] && return
  apt-get download -qq "$1" >/dev/null || { echo "no $1 here: apt-get cannot fetch it" >&2; return; }
  mkdir unpacked && dpkg -x "$1"_*.deb unpacked
  mv unpacked/usr/share/rubygems-integration/all/gems/"$2"-* "$real/$3"
}

if command -v npm >/dev/null; then
  node_package jekyll-theme-chirpy 5.3.21 chirpy
  node_package jekyll 3.0.0-beta1 jekyll
  node_package coffee-script 1.12.2 coffee-script # its bin/ on PATH lets the recorded site of jekyll-coffeescript run
else
  echo "no npm: the chirpy theme, Jekyll's own site and CoffeeScript are left out" >&2
fi
if command -v apt-get >/dev/null && command -v dpkg >/dev/null; then
  debian_gem jekyll-theme-minima minima minima
else
  echo "no apt-get: the minima theme is left out" >&2
fi
ls "$real"
