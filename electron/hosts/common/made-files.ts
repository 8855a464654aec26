import type { MadeFile } from '../../app/context.ts';
import { newToken } from './tokens.ts';

/** Shown inside the application, or handed over as a download. */
export type Disposition = 'inline' | 'attachment';

/** Files the application made, kept a while in memory for a page to show or download. */
export type MadeFiles = {
  /** Keeps `file` and returns its address, same origin. */
  add(file: MadeFile, disposition: Disposition): string;
  /** The file and its headers, or null when the address is wrong or too old. */
  get(pathname: string): { content: Uint8Array; headers: Readonly<Record<string, string>> } | null;
};

const prefix = '/made/';
const lifetimeMs = 15 * 60_000;
const mostBytes = 256 * 1024 * 1024;
/** Anything else could run in our origin, so it is only ever downloaded. */
const viewableTypes = new Set(['application/pdf', 'image/png', 'image/jpeg', 'text/plain']);

/** `now`: milliseconds, as Date.now. The oldest files go first when there are too many bytes. */
export function createMadeFiles(now: () => number = Date.now): MadeFiles {
  const files = new Map<string, { file: MadeFile; disposition: Disposition; until: number }>();

  function dropOld(): void {
    let bytes = 0;
    for (const [token, { file, until }] of [...files].reverse()) {
      bytes += file.content.byteLength;
      if (until <= now() || (bytes > mostBytes && bytes > file.content.byteLength)) files.delete(token);
    }
  }

  return {
    add(file, disposition) {
      const token = newToken();
      files.set(token, { file, disposition, until: now() + lifetimeMs });
      dropOld();
      return `${prefix}${token}`;
    },
    get(pathname) {
      const entry = pathname.startsWith(prefix) ? files.get(pathname.slice(prefix.length)) : undefined;
      if (entry === undefined || entry.until <= now()) return null;
      const { name, mediaType, content } = entry.file;
      const disposition = viewableTypes.has(mediaType) ? entry.disposition : 'attachment';
      return {
        content,
        headers: {
          'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
          'content-length': String(content.byteLength),
          'content-disposition': `${disposition}; filename*=UTF-8''${encodeRfc5987(name)}`,
        },
      };
    },
  };
}

/** RFC 5987 value characters: accents survive, and nothing in a name can end the header. */
function encodeRfc5987(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}
