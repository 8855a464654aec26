import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** Bundles are one folder deep in `dist`. */
const isBundled = import.meta.filename.endsWith('.js');
const root = join(import.meta.dirname, isBundled ? '../..' : '../../..');

/** The built pages. */
export const pagesFolder = join(root, 'dist/renderer');

/** The worker's program: its bundle, or its source when Node runs the sources. */
export const workerUrl = pathToFileURL(
  join(import.meta.dirname, isBundled ? '../jobs/worker.js' : '../../jobs/worker.ts'),
);

/** The version the package carries. */
export function appVersion(): string {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
