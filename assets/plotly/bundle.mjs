/**
 * Bundles plotly.js with the traces of entry.cjs alone, and collects the licences of what is in it:
 * node bundle.mjs PACKAGES OUTPUT LICENCES, where PACKAGES is the folder that holds node_modules.
 */

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const [packages, output, licences] = process.argv.slice(2).map((path) => resolve(path));
const modules = join(packages, "node_modules");
const esbuild = createRequire(join(packages, "package.json"))("esbuild");
const { version } = JSON.parse(readFileSync(join(modules, "plotly.js", "package.json"), "utf8"));

/** MapLibre warns, and lays its canvas out wrongly, without its style sheet: it travels in the script. */
const styles = {
  name: "styles in the script",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(readFileSync(path, "utf8"), { loader: "css", minify: true });
      const sheet = JSON.stringify(code.trim());
      const contents = `const sheet = document.createElement("style"); sheet.textContent = ${sheet};
        document.head.append(sheet);`;
      return { contents, loader: "js" };
    });
  },
};

const { metafile } = await esbuild.build({
  entryPoints: [fileURLToPath(new URL("entry.cjs", import.meta.url))],
  outfile: output,
  bundle: true,
  minify: true,
  metafile: true,
  format: "iife",
  globalName: "Plotly",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  banner: { js: `/* plotly.js v${version} with scatter, scattermap and bar. MIT. NOTICES.txt tells what is in it. */` },
  nodePaths: [modules],
  // As plotly.js's own bundles have it.
  define: { global: "window", "define.amd": "false" },
  plugins: [styles],
  logLevel: "warning",
});

// Packed as small as it gets, which takes some seconds: too long for each start of a server.
const text = readFileSync(output);
const params = {
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
  [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
};
writeFileSync(`${output}.br`, brotliCompressSync(text, { params }));

/** The package that a bundled file is of, as the path of its folder; null for what is ours. */
const packageOf = (file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(resolve(file))?.[1] ?? null;

const tidy = (text) => text.replace(/\s*?(\r\n?|\n)/g, "\n").trim();

function licenceOf(folder) {
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const text = file ? readFileSync(join(folder, file), "utf8") : "";
  return { name: `${about.name} ${about.version}`, licence: about.license ?? about.licenses?.[0]?.type, text: tidy(text) };
}

const bytes = Object.values(metafile.outputs)[0].inputs;
const inside = new Set(Object.keys(bytes).filter((file) => bytes[file].bytesInOutput).map(packageOf));
inside.delete(null);
const found = [...inside].map(licenceOf).sort((one, other) => (one.name < other.name ? -1 : 1));
writeFileSync(licences, `${JSON.stringify(found, null, 1)}\n`);
