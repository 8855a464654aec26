import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** Two folders up from here, in the sources (`electron/hosts`) as in the bundles (`dist/chunks`, `dist/browser`). */
const root = join(import.meta.dirname, '../..');

/** The built pages. */
export const pagesFolder = join(root, 'dist/renderer');

const isBundled = import.meta.filename.endsWith('.js');

/** The worker's program: its bundle, or its source when Node runs the sources. */
export const workerUrl = pathToFileURL(join(import.meta.dirname, `../worker/worker.${isBundled ? 'js' : 'ts'}`));

/** The version the package carries. */
export function appVersion(): string {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
