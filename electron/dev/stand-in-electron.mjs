/** A folder that looks like Electron's distribution for Linux to the packager: the real one cannot be fetched everywhere. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState } from '@electron/fuses';

/** Marks the fuse wire in Electron's program. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseCount = 9;

/** Writes it at `folder`: a program that only carries a fuse wire, and the files the packager moves or prunes. */
export function makeStandInElectron(folder, version) {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const wire = Buffer.from([1, fuseCount, ...Array(fuseCount).fill(FuseState.INHERIT)]);
  const program = Buffer.concat([Buffer.from('#!/bin/false\n'), Buffer.from(sentinel), wire]);
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 });
  writeFileSync(join(folder, 'chrome-sandbox'), '');
  writeFileSync(join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'resources.pak']) writeFileSync(join(folder, name), '');
  for (const locale of ['fr', 'en-US', 'en-GB', 'de']) writeFileSync(join(folder, 'locales', `${locale}.pak`), '');
}
