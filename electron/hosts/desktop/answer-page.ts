import { pageHeaders } from '../common/content-policy.ts';
import type { MadeFiles } from '../common/made-files.ts';
import { findPage } from '../common/pages.ts';
import { isOwnAddress } from './origins.ts';

/** The answer to a page's request; reads only, from our own origin. */
export async function answerPage(
  request: { readonly url: string; readonly method: string },
  pagesFolder: string,
  madeFiles: MadeFiles,
): Promise<Response> {
  const isOurs = isOwnAddress(request.url) && request.method === 'GET';
  const page = isOurs ? await findPage(new URL(request.url).pathname, pagesFolder, madeFiles) : null;
  if (page === null) return new Response(null, { status: 404, headers: pageHeaders });
  return new Response(page.content, { status: 200, headers: page.headers });
}
