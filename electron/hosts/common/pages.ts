import { readFile } from 'node:fs/promises';
import { madeFileHeaders, pageHeaders } from './content-policy.ts';
import type { MadeFiles } from './made-files.ts';
import { containedFile, mediaTypeOf, requestedFile } from './static-files.ts';

export type Page = { readonly content: Uint8Array<ArrayBuffer>; readonly headers: Readonly<Record<string, string>> };

/** What a page may read at `pathname`: one of our own built files, or a file made for the user. Null: nothing there. */
export async function findPage(pathname: string, pagesFolder: string, madeFiles: MadeFiles): Promise<Page | null> {
  if (pathname.startsWith('/made/')) {
    const made = madeFiles.get(pathname);
    return made && { content: new Uint8Array(made.content), headers: { ...madeFileHeaders, ...made.headers } };
  }
  const file = requestedFile(pathname);
  const path = file === null ? null : containedFile(pagesFolder, file);
  if (path === null) return null;
  const content = new Uint8Array(await readFile(path));
  const headers = {
    ...pageHeaders,
    'content-type': mediaTypeOf(path),
    'content-length': String(content.byteLength),
    // Vite names assets after their content.
    'cache-control': pathname.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store',
  };
  return { content, headers };
}
