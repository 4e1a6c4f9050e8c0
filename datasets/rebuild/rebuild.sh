#!/bin/sh
# Makes every bundled CSV file again from the packages it came from, and compares the sums.
# See README.md for what this needs. Usage: rebuild.sh [FOLDER]   (default: target/rebuilt beside the module's pom)
set -eu

here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/../target/rebuilt}
mkdir -p "$out"
out=$(cd "$out" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 TZ=UTC

# R packages whose objects R itself reads must be installed; of the others only the files are wanted.
installed="r-base-core r-cran-modeldata r-cran-kernlab r-cran-mlbench r-cran-aer r-cran-palmerpenguins r-cran-spdata r-cran-sp"
unpacked="weka python3-sklearn r-cran-prophet"
jars="org.apache.mahout:mahout-examples:0.13.0 net.hydromatic:foodmart-data-json:0.4"

missing=""
for package in $installed; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "ok installed" || missing="$missing $package"
done
if [ -n "$missing" ]; then
  echo "rebuild: install these Debian packages first: apt-get install --no-install-recommends$missing" >&2
  exit 2
fi

mkdir "$work/deb" "$work/files" "$work/jar"
(cd "$work/deb" && for package in $unpacked; do
  apt-get download -qq "$package" 2>/dev/null && dpkg -x "$package"_*.deb "$work/files"
done)
for jar in $jars; do
  mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact="$jar:jar" -DoutputDirectory="$work/jar" >/dev/null
done

Rscript --vanilla "$here/from_r_packages.R" "$out" "$work/files"
python3 "$here/from_archives.py" "$out" "$work/files" "$work/jar"

cd "$out"
sha256sum --check --quiet "$here/SHA256SUMS"
echo "all $(wc -l < "$here/SHA256SUMS") files have their sums"
for csv in *.csv; do
  gzip -9nc "$csv" > "$csv.gz"
done
echo "packed files are in $out; copy them to src/main/resources/org/mlconcepts/data"
