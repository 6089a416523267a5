"""Files: sent by the bot, sent by people, fetched by the bot."""

import io
import mimetypes
from typing import Any

from tests.botapi.captions import read_caption
from tests.botapi.errors import ApiError, bad_request
from tests.botapi.parameters import Parameters, Upload
from tests.botapi.sending import post
from tests.botapi.world import StoredFile, World

MAX_DOWNLOAD = 20 << 20
MAX_UPLOAD = 50 << 20
MAX_PHOTO = 10 << 20
MAX_PHOTO_SIDES = 10_000  # width and height together
MAX_PHOTO_RATIO = 20
LINK_SECONDS = 3600


def send_document(world: World, params: Parameters) -> dict[str, Any]:
    stored = find_file(world, params, params.text("document"), "document")
    return post(world, params, {"document": document_wire(stored)} | read_caption(params))


def send_photo(world: World, params: Parameters) -> dict[str, Any]:
    stored = find_file(world, params, params.text("photo"), "photo")
    return post(world, params, {"photo": photo_wire(stored)} | read_caption(params))


def read_media(world: World, params: Parameters) -> dict[str, Any]:
    """Return the content of ``editMessageMedia``: a document or a photo with its caption."""
    media = params.json("media", "InputMedia")
    if not isinstance(media, dict):
        raise bad_request("media must be non-empty")
    kind = media.get("type")
    if kind not in ("document", "photo"):
        raise bad_request(f'type "{kind}" is unsupported')
    stored = find_file(world, params, str(media.get("media", "")), str(kind))
    wire = photo_wire(stored) if kind == "photo" else document_wire(stored)
    caption = Parameters({name: str(media.get(name) or "") for name in ("caption", "parse_mode")})
    return {str(kind): wire} | read_caption(caption)


def find_file(world: World, params: Parameters, value: str, name: str) -> StoredFile:
    """Return the file that ``value`` names: a part of this call (``attach://``), or one known by its id."""
    upload = params.files.get(value.removeprefix("attach://") if value.startswith("attach://") else name)
    if upload:
        return store_upload(world, upload, "photos" if name == "photo" else "documents")
    if not value:
        raise bad_request(f"there is no {name} in the request")
    if value not in world.files:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return world.files[value]


def store_upload(world: World, upload: Upload, folder: str) -> StoredFile:
    """Keep a file and give it its ids; the name is cleaned as the server does."""
    if not upload.content:
        raise bad_request("file must be non-empty")
    number = world.new_id()
    name = upload.name.replace("\\", "/").rsplit("/", 1)[-1] or "file"
    suffix = name.rpartition(".")[2] if "." in name else "bin"
    path = f"{folder}/file_{len(world.files)}.{suffix}"
    stored = StoredFile(f"BQACAgUAAx{number}", f"AgAD{number}", name, upload.content, path)
    world.files[stored.id] = stored
    return stored


def document_wire(stored: StoredFile) -> dict[str, Any]:
    kind = mimetypes.guess_type(stored.name)[0] or "application/octet-stream"
    return {"file_name": stored.name, "mime_type": kind} | stored.wire()


def photo_wire(stored: StoredFile) -> list[dict[str, Any]]:
    """Return the sizes of a picture (one here), or refuse what the server cannot show."""
    if len(stored.content) > MAX_PHOTO:
        raise ApiError(413, f"Request Entity Too Large: content length is {len(stored.content)}")
    width, height = _picture_size(stored.content)
    if width + height > MAX_PHOTO_SIDES or max(width, height) > MAX_PHOTO_RATIO * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return [{"width": width, "height": height} | stored.wire()]


def _picture_size(content: bytes) -> tuple[int, int]:
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(content)) as picture:
            return picture.size
    except UnidentifiedImageError:
        raise bad_request("IMAGE_PROCESS_FAILED") from None


def get_file(world: World, params: Parameters) -> dict[str, Any]:
    stored = world.files.get(params.text("file_id"))
    if stored is None:
        raise bad_request("invalid file_id")
    if len(stored.content) > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    world.links[stored.path] = world.clock.now() + LINK_SECONDS
    return stored.wire() | {"file_path": stored.path}


def fetch(world: World, path: str) -> bytes:
    """Return the content behind a ``file_path`` that getFile gave out not long ago."""
    for stored in world.files.values():
        if stored.path == path and world.links.get(path, 0) > world.clock.now():
            return stored.content
    raise ApiError(404, "Not Found")
