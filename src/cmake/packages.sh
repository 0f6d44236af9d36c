# shellcheck shell=bash
# packages.sh -- installs the Debian packages that are missing; sourced by book/make.sh and tests/run.sh.
# SPDX-License-Identifier: MIT

# shellcheck disable=SC2034 # the lists are for whoever sources this
build_packages=(build-essential cmake ninja-build pkg-config
                libcmark-dev libfontconfig-dev libglib2.0-dev libharfbuzz-dev libmecab-dev libxml2-dev
                libyaml-dev libzip-dev
                fonts-morisawa-bizud-gothic fonts-morisawa-bizud-mincho mecab-ipadic-utf8)
test_packages=(clang-format clang-tidy epubcheck git kanjidic mandoc mecab-ipadic unicode-data unzip)

# These two may come from elsewhere than Debian: then they are left alone.
command -v npm >/dev/null || test_packages+=(nodejs npm)
command -v javac >/dev/null || test_packages+=(default-jdk-headless)

# Installs those of the packages "$@" that are missing; says which, and is silent when none is.
install_packages()
{
    local package missing=() as_root=()

    for package in "$@"; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] ||
            missing+=("$package")
    done
    if [[ ${#missing[@]} -eq 0 ]]; then
        return 0
    fi
    echo "installing Debian packages: ${missing[*]}"
    if [[ $(id -u) -ne 0 ]]; then
        as_root=(sudo)
    fi
    # What apt says about each package would bury the rest; its errors come on the other stream.
    # A machine that is busy updating itself holds apt's lock for a while.
    "${as_root[@]}" apt-get -q -o DPkg::Lock::Timeout=300 update >/dev/null
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 \
        install --no-install-recommends "${missing[@]}" >/dev/null
}
