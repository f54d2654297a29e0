"""Where it is: layers of measured geometry, and the geodesy that measures them."""
