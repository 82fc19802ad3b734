#!/bin/sh
# Called by the build before the tests: installs Chromium for the page tests, from Debian's packages, where it may.
# Never fails: without a browser the page tests say why they are skipped, and in CI that is a failure of theirs.

has_browser() {
  [ -n "${CHROMIUM-}" ] && return 0
  for candidate in /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome /snap/bin/chromium; do
    [ ! -x "$candidate" ] || return 0
  done
  return 1
}

has_browser && exit 0
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
  echo "No Chromium, and no right to install it: the page tests are skipped, in CI they fail. Install it, or name it in CHROMIUM."
  exit 0
fi
echo "Installing Chromium for the page tests (Debian's packages chromium, fonts-dejavu-core) ..."
log=$(mktemp)
export DEBIAN_FRONTEND=noninteractive
if apt-get update -qq >"$log" 2>&1 &&
  apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >>"$log" 2>&1; then
  echo "Installed: $(command -v chromium)"
else
  echo "That failed:" && tail -n 5 "$log"
fi
rm -f "$log"
