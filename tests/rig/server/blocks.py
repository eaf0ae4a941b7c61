"""A number drawn into a picture as black and white blocks, so that a program can read it back.

The code is 8 x 6 cells inside a magenta border, near the upper left corner: 40 bits of value and 8 bits
of checksum, the highest bit first. A cell is a twentieth of the picture's width, so the code survives
scaling down to a small tile. Plain Python: both the farm (the system's Python) and the tests use it.
"""

from __future__ import annotations

COLUMNS, ROWS = 8, 6
VALUE_BITS = 40
BLACK, WHITE = 16, 235
# Pure magenta in limited-range BT.601; no camera's picture has it.
MAGENTA_Y, MAGENTA_U, MAGENTA_V = 106, 202, 222


def cell_size(width: int) -> int:
    """The side of one cell in pixels, for a picture of this width; always even."""
    return width // 20 // 2 * 2


def checksum(value: int) -> int:
    """CRC-8 (polynomial 0x07) of the value's five bytes, with a start that makes 0 not a valid code."""
    crc = 0x5A
    for byte in value.to_bytes(VALUE_BITS // 8, "big"):
        crc ^= byte
        for _ in range(8):
            crc = (crc << 1) ^ 0x07 if crc & 0x80 else crc << 1
            crc &= 0xFF
    return crc


def bits_of(value: int) -> list[bool]:
    """The 48 cells of a value (taken modulo 2**40), row by row."""
    value %= 1 << VALUE_BITS
    code = value << 8 | checksum(value)
    return [bool(code >> (COLUMNS * ROWS - 1 - i) & 1) for i in range(COLUMNS * ROWS)]


def value_of(bits: list[bool]) -> int | None:
    """The value that the cells say, or None if the checksum is wrong (a torn or foreign picture)."""
    code = 0
    for bit in bits:
        code = code << 1 | bit
    value = code >> 8
    return value if checksum(value) == code & 0xFF else None


def draw_border(luma: memoryview, blue: memoryview, red: memoryview, width: int) -> None:
    """Paint the magenta box into a 4:2:0 picture; the cells are drawn over its middle."""
    cell = cell_size(width)
    box_width, box_height = (COLUMNS + 1) * cell, (ROWS + 1) * cell
    for y in range(cell, cell + box_height):
        start = y * width + cell
        luma[start : start + box_width] = bytes([MAGENTA_Y]) * box_width
    half = width // 2
    inner = cell // 2
    for y in range(cell // 2, (cell + box_height) // 2):
        start = y * half + cell // 2
        blue[start : start + box_width // 2] = bytes([MAGENTA_U]) * (box_width // 2)
        red[start : start + box_width // 2] = bytes([MAGENTA_V]) * (box_width // 2)
    grey = bytes([128]) * (COLUMNS * cell // 2)
    for y in range((cell + inner) // 2, (cell + inner + ROWS * cell) // 2):
        start = y * half + (cell + inner) // 2
        blue[start : start + len(grey)] = grey
        red[start : start + len(grey)] = grey


def draw_value(luma: memoryview, width: int, value: int) -> None:
    """Paint the cells of a value into the box that `draw_border` left."""
    cell = cell_size(width)
    origin = cell + cell // 2
    bits = bits_of(value)
    for row in range(ROWS):
        shades = (WHITE if bit else BLACK for bit in bits[row * COLUMNS : (row + 1) * COLUMNS])
        line = b"".join(bytes([shade]) * cell for shade in shades)
        for y in range(origin + row * cell, origin + (row + 1) * cell):
            start = y * width + origin
            luma[start : start + len(line)] = line
