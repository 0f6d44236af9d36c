#!/bin/bash
# run.sh -- installs what is missing, builds yomiyasu in its three presets and runs every test.
# With CI=true a test that is skipped fails the run.
# SPDX-License-Identifier: MIT
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source src/cmake/packages.sh
export LC_ALL=C.UTF-8

node_version=20.20.2
jobs=$(nproc)
passed=0 failed=0 skipped=0
current= # the step that is running
failures=() # "dev: golden-build-usage"

# Runs "$@" under the heading $1 and prints the time it took; its failure ends the run.
step()
{
    local name=$1 start=$SECONDS

    shift
    current=$name
    echo "== $name"
    "$@"
    current=
    echo "== $name: $((SECONDS - start)) s"
}

# The closing line stands at the end however the run ends.
finish()
{
    local status=$?

    if [[ -n $current ]]; then
        failures+=("the step: $current")
    elif [[ $status -ne 0 && $failed -eq 0 ]]; then
        failures+=("tests were skipped")
    fi
    if [[ ${#failures[@]} -gt $failed ]]; then
        failed=${#failures[@]}
    fi
    if [[ ${#failures[@]} -ne 0 ]]; then
        printf 'FAILED: %s\n' "${failures[@]}"
    fi
    echo "$passed passed, $failed failed$([[ $skipped -eq 0 ]] || echo ", $skipped skipped")"
    exit "$status"
}
trap finish EXIT

install_debian()
{
    install_packages "${build_packages[@]}" "${test_packages[@]}"
}

# Debian 12's Node is older than the npm packages need.
install_node()
{
    local machine=x64

    if [[ $(node -p 'process.versions.node.split(".")[0] >= 20' 2>/dev/null) == true ||
          -x build/node/node_modules/.bin/node ]]; then
        return 0
    fi
    if [[ $(uname -m) == aarch64 ]]; then
        machine=arm64
    fi
    echo "installing node-linux-$machine@$node_version from npm in build/node"
    npm install --prefix build/node --ignore-scripts --no-audit --no-fund --no-save "node-linux-$machine@$node_version"
}

install_npm()
{
    # npm ci throws node_modules away and starts afresh: only when the lock has changed.
    if cmp -s tests/package-lock.json tests/node_modules/installed-lock.json; then
        return 0
    fi
    echo "installing from npm in tests/node_modules: $(sed -n 's/^    "\(.*\)": "\(.*\)",\?$/\1@\2/p' tests/package.json | tr '\n' ' ')"
    (cd tests && npm ci --ignore-scripts --no-audit --no-fund)
    cp tests/package-lock.json tests/node_modules/installed-lock.json
}

build()
{
    cmake --preset "$1"
    cmake --build "build/$1"
}

# Runs the tests of preset $1, by the further options, and adds up what CTest counted.
run_tests()
{
    local preset=$1 log=build/$1/ctest.log ran not_passed not_run name

    shift
    ctest --preset "$preset" --output-on-failure -j "$jobs" "$@" 2>&1 | tee "$log" || true
    read -r not_passed ran < <(sed -n 's/.*tests passed, \([0-9]*\) tests failed out of \([0-9]*\)$/\1 \2/p' "$log")
    not_run=$(grep -c '\*\*\*Skipped' "$log" || true)
    passed=$((passed + ran - not_passed - not_run))
    failed=$((failed + not_passed))
    skipped=$((skipped + not_run))
    while read -r name; do
        failures+=("$preset: $name")
    done < <(sed -n '/^The following tests FAILED:/,$ s/^\t *[0-9]* - \([^ ]*\) (.*/\1/p' "$log")
}

step "Debian packages" install_debian
step "Node" install_node
step "npm packages" install_npm
step "build dev" build dev
step "test dev" run_tests dev
step "build asan" build asan
step "test asan" run_tests asan -L '^(unit|spec|golden)$'
step "build release" build release
rm -f dist/*.epub
step "the book" build/release/yomiyasu build book -o dist
step "check the book" tests/node.sh tests/epubcheck/check.mjs dist/*.epub

if [[ $failed -ne 0 || ( ${CI:-} == true && $skipped -ne 0 ) ]]; then
    exit 1
fi
