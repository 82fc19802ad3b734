# Sourced by mvnw and mistok. Leaves a Java 25 JDK in JAVA_HOME (exported), or says what to do and returns 1.

is_jdk_25() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
  case "$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)" in
  25) return 0 ;;
  "") "$1/bin/java" -version 2>&1 | grep -q 'version "25[".-]' ;;
  *) return 1 ;;
  esac
}

jdk_of_path() {
  jdk_command=$(command -v javac 2>/dev/null) || return 0
  jdk_command=$(readlink -f "$jdk_command" 2>/dev/null) || return 0
  printf '%s\n' "${jdk_command%/bin/javac}"
}

find_jdk_25() {
  case "$-" in *f*) jdk_noglob=yes ;; *) jdk_noglob=no ;; esac
  set +f
  jdk_found=
  for jdk_candidate in "${JAVA_HOME-}" "$(jdk_of_path)" /usr/lib/jvm/* "${HOME-}"/.sdkman/candidates/java/* \
    "${HOME-}"/.jdks/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if is_jdk_25 "$jdk_candidate"; then
      jdk_found=$jdk_candidate
      break
    fi
  done
  [ "$jdk_noglob" = no ] || set -f
  if [ -z "$jdk_found" ]; then
    {
      echo "Mistok needs a Java 25 JDK and found none: not in JAVA_HOME (${JAVA_HOME:-not set}), not as javac on the PATH,"
      echo "not under /usr/lib/jvm, ~/.sdkman/candidates/java, ~/.jdks or /opt. A JRE without javac is not enough."
      echo "Install one, for example from https://adoptium.net/temurin/releases/?version=25, or with your package manager"
      echo "(package temurin-25-jdk or openjdk-25-jdk), or point to one: JAVA_HOME=/path/to/jdk-25 $0 ..."
    } >&2
    return 1
  fi
  JAVA_HOME=$jdk_found
  export JAVA_HOME
}
