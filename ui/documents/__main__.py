"""The process that sets documents: an order comes in, the files are written, an answer goes out."""

from __future__ import annotations

from console.package.documents import DocumentsFailed
from ui.documents.apart import Order
from ui.documents.documents import set_documents
from ui.painting_process import NotPainted, serve


def carry_out(order: Order) -> None:
    """Set the documents. Raises NotPainted, OSError."""
    try:
        set_documents(order.facts, order.hashes, order.folder, order.city)
    except DocumentsFailed as error:
        raise NotPainted(error.detail) from error


if __name__ == "__main__":
    serve(carry_out)
