# What the servers that stand in for mongod are run by; sourced by .ci/ferretdb and .ci/secantusdb.

# free_port: the first port from 27117 on where nobody answers.
free_port() {
  local port=27117
  while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
  echo "$port"
}

# accepts PORT PID: waits until the server with that process id answers on the port.
accepts() {
  for _ in $(seq 300); do
    kill -0 "$2" 2>/dev/null || return 1
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null && return 0
    sleep 0.1
  done
  return 1
}

# end_server: asks it to end, and does not wait for long: SecantusDB never ends while a transaction is open.
end_server() {
  [ -n "$server" ] || return 0
  kill "$server" 2>/dev/null || true
  for _ in $(seq 50); do
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
  done
  kill -9 "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
}

# run_with SERVE QUERY COMMAND...: runs COMMAND with MONGODB_TEST_URL set, then stops the server that `SERVE PORT DIR` runs.
run_with() {
  local serve=$1 query=$2
  shift 2
  port=$(free_port)
  # What is tested is Payload on it, not how it outlives a power cut: in memory, where there is such a place.
  data=$(mktemp -d -p /dev/shm 2>/dev/null || mktemp -d)
  server=
  trap 'end_server; rm -rf "$data"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  "$serve" "$port" "$data" &
  server=$!
  accepts "$port" "$server" || {
    echo "no server came up on 127.0.0.1:$port" >&2
    exit 1
  }
  MONGODB_TEST_URL="mongodb://127.0.0.1:$port/$query" "$@"
}
