#!/bin/sh
# Runs a command for as long as standard input stays open. The application holds the other end of
# that pipe, so the node ends with the application however the application ends, kill -9 included.
exec 3<&0
"$@" </dev/null 3<&- &
node=$!
(
  while read -r _ <&3; do :; done
  kill -TERM "$node" 2>/dev/null
) &
watch=$!
exec 3<&-
wait "$node"
code=$?
kill "$watch" 2>/dev/null
exit "$code"
