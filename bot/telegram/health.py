"""A small web page for whoever looks after the bot: /healthz and /metrics, on this machine only."""

from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

from bot.telegram.monitor import Monitor


def serve_health(monitor: Monitor, port: int) -> HTTPServer:
    """Answer on a port of this machine; ``OSError`` when it is taken."""
    pages = [("/healthz", _Health, {"monitor": monitor}), ("/metrics", _Metrics, {"monitor": monitor})]
    server = HTTPServer(Application(pages, log_function=lambda _: None))
    server.listen(port, "127.0.0.1")
    return server


class _Page(RequestHandler):
    def initialize(self, monitor: Monitor) -> None:
        """Take what is counted."""
        self.monitor = monitor


class _Health(_Page):
    def get(self) -> None:
        """Say whether updates can come."""
        self.set_status(200 if self.monitor.healthy else 503)
        self.finish("ok\n" if self.monitor.healthy else "no word from Telegram\n")


class _Metrics(_Page):
    def get(self) -> None:
        """Show all figures."""
        self.set_header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
        self.finish(self.monitor.exposition())
