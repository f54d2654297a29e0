"""The ground of the whole world: countries, borders, coast, lakes, rivers and places in a box.

``read_ground(box, tolerance_m=…)``
    Frames in EPSG:4326 by name of layer.
``country_at(lon, lat)``
    The code of the country on whose ground a place lies.

Both are had from :mod:`geodata` itself; ``geodata/README.md`` tells the columns.
"""
