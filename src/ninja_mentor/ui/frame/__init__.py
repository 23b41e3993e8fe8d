"""The parts of the window around a page: sidebar, header, toast."""
