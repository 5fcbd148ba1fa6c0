import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Failure } from '../../src/index.ts';

const compress = promisify(gzip);

/** A file of the page as it is served. */
export interface PageFile {
  readonly type: string;
  readonly bytes: Buffer;
  /** Compressed by gzip. */
  readonly gzip: Buffer;
}

/** The page's files by their paths, and which of them its first view needs. */
export interface PageCode {
  readonly files: ReadonlyMap<string, PageFile>;
  readonly script: string;
  readonly style: string;
}

const SOURCE = join(import.meta.dirname, 'page');
const ASSETS = '/assets/';
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

const MISSING = (cause: unknown) =>
  new Failure(
    'CONFIGURATION_INVALID',
    'The local page cannot be put together.',
    'It is made of packages that come with the development dependencies.',
    'Run npm ci without --omit=dev, or set WEB_PORT=off.',
    { cause },
  );

/**
 * Puts the page together from its sources, in memory: the drawings of Slack and of Teams are files of their own, which are
 * loaded when one is first looked at. @throws Failure CONFIGURATION_INVALID where the packages for it are not installed
 */
export async function pageCode(): Promise<PageCode> {
  const { build } = await import('esbuild').catch((cause: unknown) => {
    throw MISSING(cause);
  });
  const { outputFiles } = await build({
    entryPoints: { page: join(SOURCE, 'main.tsx') },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
    outdir: ASSETS,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // The drawing of Slack is written for React, whose interface Preact has.
    alias: { react: 'preact/compat', 'react-dom': 'preact/compat', 'react/jsx-runtime': 'preact/jsx-runtime' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  }).catch((cause: unknown) => {
    throw MISSING(cause);
  });
  const files = new Map<string, PageFile>();
  for (const { path, contents } of outputFiles) {
    const bytes = Buffer.from(contents);
    const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    files.set(path.replaceAll('\\', '/').replace(/^.*\/assets\//u, ASSETS), { type, bytes, gzip: await compress(bytes) });
  }
  const paths = [...files.keys()];
  const named = (ending: string) => paths.find((path) => path.startsWith(`${ASSETS}page-`) && path.endsWith(ending)) ?? '';
  return { files, script: named('.js'), style: named('.css') };
}

/** The one document of the page: what it loads, and a line for whoever has no script. */
export function pageDocument({ script, style }: PageCode): Buffer {
  return Buffer.from(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Sitrep</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}">
<body>
<div id="page"><p class="loading">Opening …</p></div>
<noscript>This page needs JavaScript. The terminal does everything without it.</noscript>
<script type="module" src="${script}"></script>
</body>
</html>
`);
}
