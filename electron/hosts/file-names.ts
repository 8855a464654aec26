import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const forbidden = /[\p{Cc}<>:"/\\|?*]/gu;

/** `name` as a file name every system accepts, without folders; `fallback` when nothing is left of it. */
export function safeFileName(name: string, fallback = 'file'): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const cleaned = last
    .normalize('NFC')
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const cut = cleaned.length > 120 ? cleaned.slice(0, 110) + extname(cleaned).slice(0, 10) : cleaned;
  const short = cut.replace(/[. ]+$/, '');
  if (short === '' || reserved.test(short)) return fallback;
  return short;
}

/** A path in `folder` nothing occupies yet: `Name.ext`, else `Name (2).ext`… */
export function freePath(folder: string, name: string): string {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? name : `${stem} (${number})${extension}`);
    if (!existsSync(path)) return path;
  }
}
