import { protocol, type Session } from 'electron';
import { pageHeaders } from '../hosts/content-policy.ts';
import type { MadeFiles } from '../hosts/made-files.ts';
import { findPage } from '../hosts/pages.ts';
import { pageOrigin } from './channels.ts';

const scheme = 'app';

/** Before the application is ready: pages get a real origin, so that storage, modules and fetch work. */
export function declareScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/** Serves the built pages and the made files at `app://local/`. */
export function servePages(session: Session, pagesFolder: string, madeFiles: MadeFiles): void {
  session.protocol.handle(scheme, (request) => answerPage(request, pagesFolder, madeFiles));
}

/** The answer to a page's request; reads only, from our own host. */
export async function answerPage(
  request: { readonly url: string; readonly method: string },
  pagesFolder: string,
  madeFiles: MadeFiles,
): Promise<Response> {
  const url = URL.parse(request.url);
  const isOurs = url !== null && `${url.protocol}//${url.host}` === pageOrigin && request.method === 'GET';
  const page = isOurs ? await findPage(url.pathname, pagesFolder, madeFiles) : null;
  if (page === null) return new Response(null, { status: 404, headers: pageHeaders });
  return new Response(page.content, { status: 200, headers: page.headers });
}
