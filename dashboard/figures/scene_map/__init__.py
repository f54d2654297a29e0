"""A selection drawn as a map in SVG, without a browser: for slides, pages, files and thumbnails.

It shows what the map on the screen shows of the same selection, from the same layers, with the
same colours, widths and rules (:mod:`dashboard.figures.map_style`, ``assets/js/map``).
"""
