"""The ground of the whole world: what :mod:`geodata.ground` reads, in one packed file.

Lines come from the sources in full detail, are noded once, cut into cells and thinned there; at
run time nothing is noded and no country is guessed.
"""
