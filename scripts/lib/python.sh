# Finds a Python that can run Haoka. To be sourced: find_python prints its path, or says what is missing and fails.

find_python() {
  local name path
  for name in python3.11 python3.12 python3.13 python3 python; do
    path=$(command -v "$name") || continue
    if "$path" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$path"
      return
    fi
  done
  echo "Haoka needs Python 3.11 or newer, and this machine has none on its PATH." >&2
  echo "Install it (Debian, Ubuntu: sudo apt-get install python3 python3-venv) and run this again." >&2
  return 1
}
