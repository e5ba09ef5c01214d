# Sourced by ./start and ./test: finds a JDK of at least 21 and Maven, or says what to install.

# Major version of the JDK in a folder; nothing where there is none.
jdk_version() {
  if [ -x "$1/bin/javac" ]; then
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
  fi
}

find_jdk() {
  local candidate version
  for candidate in "${JAVA_HOME:-}" \
      "$(command -v javac >/dev/null 2>&1 && dirname "$(dirname "$(readlink -f "$(command -v javac)")")")" \
      /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] || continue
    version=$(jdk_version "$candidate")
    if [ -n "$version" ] && [ "$version" -ge 21 ]; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  echo "Cute Animals needs a Java Development Kit (JDK) of version 21 or newer, and found none." >&2
  echo "On Debian and Ubuntu: apt install openjdk-21-jdk. Elsewhere: a Temurin JDK from adoptium.net." >&2
  return 1
}

# Debian's packages can be installed without asking where we are root, as on a server or in CI.
install_debian() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || return 1
  echo "Installing $* ..." >&2
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@"; } >/dev/null 2>&1
}

find_maven() {
  command -v mvn >/dev/null 2>&1 && return 0
  install_debian maven && return 0
  echo "Cute Animals is built with Maven (3.8 or newer), and found none." >&2
  echo "On Debian and Ubuntu: apt install maven. Elsewhere: maven.apache.org." >&2
  return 1
}

# A Python with what the recipes' tests need, made once for all checkouts with the same needs; prints its path.
recipes_python() {
  local needs folder
  needs=$(cat models/recipes/*/requirements.txt)
  folder=${XDG_CACHE_HOME:-$HOME/.cache}/cute-animals/recipes-$(printf '%s' "$needs" | cksum | cut -d' ' -f1)
  if [ ! -f "$folder/complete" ]; then
    echo "Installing PyTorch for the tests of the recipes (once, about 3 GB) ..." >&2
    python3 -m venv --clear "$folder" >&2 &&
      "$folder/bin/pip" install -q --disable-pip-version-check \
        $(for file in models/recipes/*/requirements.txt; do echo "-r $file"; done) >&2 &&
      touch "$folder/complete" || return 1
  fi
  echo "$folder/bin/python"
}

maven() {
  mvn -B -ntp "$@"
}
