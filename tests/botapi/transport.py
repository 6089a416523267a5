"""HTTP: /bot<token>/<method> in every encoding the server takes, and /file/bot<token>/<path>."""

import asyncio
import inspect
import json
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.iostream import StreamClosedError
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from tests.botapi.errors import ApiError
from tests.botapi.files import MAX_UPLOAD, fetch
from tests.botapi.methods import METHODS
from tests.botapi.parameters import Parameters, Upload
from tests.botapi.world import Call, Fault, World

MAX_BODY = 200 << 20  # read whole, so that the refusal can be answered


def listen(world: World) -> tuple[HTTPServer, int]:
    """Serve the world on a free port of this machine; return the server and the port."""
    routes = [(r"/bot([^/]*)/(.*)", MethodHandler), (r"/file/bot([^/]*)/(.*)", FileHandler)]
    application = Application(routes, world=world, log_function=lambda _: None)
    server = HTTPServer(application, max_buffer_size=MAX_BODY, max_body_size=MAX_BODY)
    sockets = bind_sockets(0, "127.0.0.1")
    server.add_sockets(sockets)
    return server, sockets[0].getsockname()[1]


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
        params = self.read_parameters()
        try:
            self.check_token(token)
            result = await self.call(method.lower(), params)
        except ApiError as error:
            self.record(method, params, None, error)
            self.refuse(error)
        else:
            self.record(method, params, result, None)
            self.finish_json({"ok": True, "result": result})

    async def call(self, method: str, params: Parameters) -> Any:
        if len(self.request.body) > MAX_UPLOAD:
            raise ApiError(413, f"Request Entity Too Large: content length is {len(self.request.body)}")
        if method not in METHODS:
            raise ApiError(404, "Not Found: method not found")
        await obey_faults(self.world.faults, method)
        result = METHODS[method](self.world, params)
        return await result if inspect.isawaitable(result) else result

    def read_parameters(self) -> Parameters:
        """Read query, urlencoded, multipart or JSON; the query wins."""
        values = {name: parts[0].decode() for name, parts in self.request.arguments.items()}
        if self.request.headers.get("Content-Type", "").startswith("application/json"):
            listed = json.loads(self.request.body or b"{}")
            values = {name: _as_text(value) for name, value in listed.items() if value is not None} | values
        files = {
            name: Upload(parts[0]["filename"], parts[0]["body"]) for name, parts in self.request.files.items()
        }
        return Parameters(values, files)

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


async def obey_faults(faults: list[Fault], method: str) -> None:
    """Delay or refuse the call if a test ordered it; an order is used up after its number of times."""
    for fault in faults:
        if fault.method in ("", method):
            fault.times -= 1
            if not fault.times:
                faults.remove(fault)
            await asyncio.sleep(fault.delay)
            if fault.error:
                raise fault.error
            return


def _as_text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
