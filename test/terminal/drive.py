"""Runs a command on a pseudo-terminal, driven by JSON lines.

Arguments: columns rows command [argument...]
stdin:  {"send": base64} {"resize": [columns, rows]} {"kill": "SIGTERM"} {"close": true}
stdout: {"output": base64} {"exit": code} {"signal": number}
"""

import base64
import fcntl
import json
import os
import pty
import select
import signal
import struct
import sys
import termios


def say(message):
    try:
        os.write(1, (json.dumps(message) + "\n").encode())
    except BrokenPipeError:
        pass  # Whoever asked has gone.


def set_size(terminal, columns, rows):
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def obey(line, child, terminal):
    order = json.loads(line)
    if "send" in order:
        os.write(terminal, base64.b64decode(order["send"]))
    if "resize" in order:
        set_size(terminal, *order["resize"])
    if "kill" in order:
        os.kill(child, getattr(signal, order["kill"]))
    return "close" in order


def main():
    columns, rows = int(sys.argv[1]), int(sys.argv[2])
    child, terminal = pty.fork()
    if child == 0:
        # Set by the caller so that Python leaves LANG=C as it is; of no concern to the command.
        os.environ.pop("PYTHONCOERCECLOCALE", None)
        set_size(0, columns, rows)
        os.execvp(sys.argv[3], sys.argv[3:])

    orders = b""
    listening = [0, terminal]
    while terminal in listening:
        ready, _, _ = select.select(listening, [], [])
        if terminal in ready:
            try:
                output = os.read(terminal, 65536)
            except OSError:
                output = b""
            if not output:
                break
            say({"output": base64.b64encode(output).decode()})
        if 0 in ready:
            chunk = os.read(0, 65536)
            if not chunk:
                os.kill(child, signal.SIGKILL)
                break
            orders += chunk
            while b"\n" in orders:
                line, orders = orders.split(b"\n", 1)
                if obey(line, child, terminal):
                    listening.remove(terminal)
                    break
    os.close(terminal)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        say({"signal": os.WTERMSIG(status)})
    else:
        say({"exit": os.WEXITSTATUS(status)})


main()
