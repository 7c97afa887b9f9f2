"""Listen on an address and serve the application on it until Ctrl-C."""

import os
import socket
from typing import TYPE_CHECKING

from graph.errors import PortTaken

if TYPE_CHECKING:
    from graph.store import Store


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens; with port 0 the system chooses one. Raises PortTaken."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family)
    except OSError as error:
        # A name that cannot be resolved has a number of its own, below zero.
        number = error.errno or 0
        reason = os.strerror(number) if number > 0 else error.strerror or str(error)
        raise PortTaken(host=host, port=port, reason=reason) from error


def run(store: "Store", listener: socket.socket) -> None:
    """Serve until the process is interrupted; raises KeyboardInterrupt then."""
    import uvicorn

    from api.app import create_app

    config = uvicorn.Config(create_app(store), log_config=None, access_log=False, server_header=False)
    uvicorn.Server(config).run(sockets=[listener])
