"""Pictures people read: plain data in, an SVG with named regions out. The window and the PDF show the same drawing."""
