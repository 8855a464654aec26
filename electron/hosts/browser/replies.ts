import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '../../../shared/errors.ts';
import { pageHeaders } from '../common/content-policy.ts';
import type { MadeFiles } from '../common/made-files.ts';
import { findPage } from '../common/pages.ts';
import type { Uploads } from './uploads.ts';

/** Where pages and made files come from; `pagesFolder` holds the built pages. */
export type PageParts = { readonly pagesFolder: string; readonly madeFiles: MadeFiles };

/** Keeps the body of the request and answers its token, or why it was not kept. */
export async function receiveUpload(
  uploads: Uploads,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
): Promise<void> {
  const reply = (status: number, body: unknown) => {
    // An upload cut short leaves bytes unread: the connection cannot serve again.
    if (status !== 200) response.setHeader('connection', 'close');
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(body));
  };
  try {
    reply(200, await uploads.receive(request, name));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    reply(error.reason === 'fileTooLarge' ? 413 : 400, {
      code: error.code,
      reason: error.reason,
      details: error.details,
    });
  }
}

/** Answers with one of our own pages or assets, or a file made for the user. */
export async function sendPage(parts: PageParts, pathname: string, response: ServerResponse): Promise<void> {
  const page = await findPage(pathname, parts.pagesFolder, parts.madeFiles);
  if (page === null) {
    end(response, 404);
    return;
  }
  response.writeHead(200, page.headers);
  response.end(page.content);
}

/** Answers with a status, and at most a sentence. */
export function end(
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
  sentence = '',
): void {
  response.writeHead(status, { ...pageHeaders, 'cache-control': 'no-store', ...headers });
  response.end(sentence);
}
