/**
 * Where this Araxes lies below its host: at the root, or under a path that a proxy gives it. The page
 * says so (`<html data-base>`, dashboard/server/addresses.py); a page in one file says nothing.
 * The one place that makes addresses of the server here, and names among what a host's pages share.
 */

const ROOT = "/";

const path = () => (typeof document === "undefined" ? null : document.documentElement?.dataset?.base) || ROOT;

/**
 * The address under which the browser finds what the server has at a path.
 * @param {string} own the server's own path, with its first slash: "/health"
 */
const address = (own) => path() + own.slice(ROOT.length);

/**
 * A name for storage, channel or window. Pages of one host share these, and two of them may be of
 * different Araxes; at the root the name is as it is.
 * @param {string} name
 */
const nameOf = (name) => (path() === ROOT ? name : path() + name);

export { address, nameOf };
