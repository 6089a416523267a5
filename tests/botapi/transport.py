"""HTTP: /bot<token>/<method> in every encoding the server takes, and /file/bot<token>/<path>."""

import asyncio
import inspect
import json
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.iostream import StreamClosedError
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from tests.botapi.errors import ApiError, bad_request
from tests.botapi.files import MAX_UPLOAD, fetch
from tests.botapi.methods import METHODS
from tests.botapi.parameters import Parameters, Upload
from tests.botapi.world import Call, Fault, World

MAX_BODY = 200 << 20  # read whole, so that the refusal can be answered


def listen(world: World) -> tuple[HTTPServer, int]:
    """Serve the world on a free port of this machine; return the server and the port."""
    routes = [(r"/bot([^/]*)/(.*)", MethodHandler), (r"/file/bot([^/]*)/(.*)", FileHandler)]
    settings: dict[str, Any] = {"world": world, "log_function": lambda _: None}
    application = Application(routes, default_handler_class=NoSuchPath, **settings)
    server = HTTPServer(application, max_buffer_size=MAX_BODY, max_body_size=MAX_BODY)
    sockets = bind_sockets(0, "127.0.0.1")
    server.add_sockets(sockets)
    return server, sockets[0].getsockname()[1]


class _HungUp(Exception):  # noqa: N818 (no error: an order to close the connection)
    """The connection is to be closed without an answer."""


class _CutOff(Exception):  # noqa: N818 (no error: an order to answer with this)
    """The answer is to end in its middle."""


class _Handler(RequestHandler):
    @property
    def world(self) -> World:
        world: World = self.settings["world"]
        return world

    def refuse(self, error: ApiError) -> None:
        self.set_status(error.status, "Refused")
        if error.retry_after is not None:
            self.set_header("Retry-After", str(error.retry_after))
        body: dict[str, Any] = {"ok": False, "error_code": error.status, "description": error.description}
        self.finish_json(body | ({"parameters": error.parameters} if error.parameters else {}))

    def finish_json(self, body: dict[str, Any]) -> None:
        self.set_header("Content-Type", "application/json")
        try:
            self.finish(json.dumps(body, ensure_ascii=False))
        except StreamClosedError:
            return  # the bot hung up

    def check_token(self, token: str) -> None:
        if token != self.world.token:
            raise ApiError(401, "Unauthorized")


class MethodHandler(_Handler):
    """Calls one method and records the call."""

    async def get(self, token: str, method: str) -> None:
        await self.answer(token, method)

    async def post(self, token: str, method: str) -> None:
        await self.answer(token, method)

    async def answer(self, token: str, method: str) -> None:
        params = Parameters()
        try:
            self.check_token(token)
            params = self.read_parameters()
            result = await self.call(method.lower(), params)
        except _HungUp:
            self.detach().close()
        except _CutOff as cut:
            self.finish(str(cut))
        except ApiError as error:
            self.record(method, params, None, error)
            self.refuse(error)
        else:
            self.record(method, params, result, None)
            self.finish_json({"ok": True, "result": result})

    async def call(self, method: str, params: Parameters) -> Any:
        size = len(self.request.body)
        if any(len(upload.content) > MAX_UPLOAD for upload in params.files.values()):
            raise ApiError(413, f"Request Entity Too Large: content length is {size}")
        if method not in METHODS:
            raise ApiError(404, "Not Found: method not found")
        fault = next_fault(self.world.faults, method)
        if fault and not fault.done:
            await self.obey(fault)
        result = METHODS[method](self.world, params)
        done = await result if inspect.isawaitable(result) else result
        if fault and fault.done:
            await self.obey(fault)
        if fault and fault.cut:
            text = json.dumps({"ok": True, "result": done}, ensure_ascii=False)
            raise _CutOff(text[: len(text) * 2 // 3])
        return done

    def read_parameters(self) -> Parameters:
        """Read query, urlencoded, multipart or JSON; the query wins."""
        values = {name: parts[0].decode() for name, parts in self.request.arguments.items()}
        if self.request.headers.get("Content-Type", "").startswith("application/json"):
            listed = self.read_json()
            values = {name: _as_text(value) for name, value in listed.items() if value is not None} | values
        files = {
            name: Upload(parts[0]["filename"], parts[0]["body"]) for name, parts in self.request.files.items()
        }
        return Parameters(values, files)

    def read_json(self) -> dict[str, Any]:
        try:
            listed = json.loads(self.request.body or b"{}")
        except ValueError:
            raise bad_request("can't parse request body as JSON") from None
        if not isinstance(listed, dict):
            raise bad_request("can't parse request body as JSON: expected an Object")
        return listed

    async def obey(self, fault: Fault) -> None:
        """Delay, refuse or drop the call as ordered."""
        await asyncio.sleep(fault.delay)
        if fault.hang_up:
            raise _HungUp
        if fault.error:
            raise fault.error

    def record(self, method: str, params: Parameters, result: Any, error: ApiError | None) -> None:
        files = {name: upload.content for name, upload in params.files.items()}
        self.world.calls.append(Call(method, params.values, files, result, error))
        self.world.transcript.wake()


class FileHandler(_Handler):
    """Gives out files by their path."""

    def get(self, token: str, path: str) -> None:
        try:
            self.check_token(token)
            content = fetch(self.world, path)
        except ApiError as error:
            self.refuse(error)
        else:
            self.set_header("Content-Type", "application/octet-stream")
            self.finish(content)


class NoSuchPath(_Handler):
    """Answers every other path."""

    def prepare(self) -> None:
        self.refuse(ApiError(404, "Not Found"))


def next_fault(faults: list[Fault], method: str) -> Fault | None:
    """Return what a test ordered for this call; an order is used up after its number of times."""
    for fault in faults:
        if fault.method in ("", method):
            fault.times -= 1
            if not fault.times:
                faults.remove(fault)
            return fault
    return None


def _as_text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
