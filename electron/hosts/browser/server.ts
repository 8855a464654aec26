import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { leavingAddress } from '../../../shared/calls.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { pageKeyFragment, pageKeyHeader } from '../../../shared/page-key.ts';
import type { Context } from '../../app/context.ts';
import { readPreferences } from '../../app/preferences.ts';
import { router } from '../../usecases/router.ts';
import { callOptions } from '../common/call-options.ts';
import { createEntry, type Entry } from './entry.ts';
import { refusalOf } from './guard.ts';
import { createPages } from './pages.ts';
import { end, type PageParts, receiveUpload, sendPage } from './replies.ts';
import type { Uploads } from './uploads.ts';
import { contextOfUser } from './user-clock.ts';

export type BrowserServer = {
  /** Address to open, with its token: works once. */
  readonly entryAddress: string;
  readonly origin: string;
  close(): Promise<void>;
};

type Parts = PageParts & { readonly context: Context; readonly uploads: Uploads };

const mostRpcBytes = 1024 ** 2;

/** Serves the application on 127.0.0.1; `port` 0 takes a free one. */
export async function startServer(parts: Parts, port: number): Promise<BrowserServer> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;
  const entry = createEntry(`amiable-${actualPort}`);
  const answer = createAnswer(parts, entry, actualPort);
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      parts.context.log.error('http', { stack: error instanceof Error ? error.stack : String(error) });
      if (response.headersSent) response.destroy();
      else end(response, 500);
    });
  });
  const origin = `http://127.0.0.1:${actualPort}`;
  return {
    entryAddress: `${origin}/?token=${entry.token}`,
    origin,
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

function createAnswer(parts: Parts, entry: Entry, port: number) {
  const plugins = [new BodyLimitPlugin<Context>({ maxBodySize: mostRpcBytes })];
  const rpc = new RPCHandler(router, { ...callOptions, plugins });
  const pages = createPages(parts.context);

  return async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refusalOf(request, port);
    if (refusal !== null) return end(response, refusal);
    const [pathname = '/', search = ''] = (request.url ?? '/').split('?', 2);
    const parameters = new URLSearchParams(search);

    const isLetIn = entry.isLetIn(request.headers.cookie);
    const token = pathname === '/' ? parameters.get('token') : null;
    if (token !== null) {
      if (isLetIn) return end(response, 303, { location: '/' });
      const entered = entry.enter(token);
      if (entered === null) return refuse(parts, response);
      return end(response, 303, { location: `/${pageKeyFragment(entered.key)}`, 'set-cookie': entered.cookie });
    }
    if (!isLetIn) return refuse(parts, response);

    const isUseCase = pathname.startsWith('/rpc/');
    if (!isUseCase && pathname !== '/files' && pathname !== leavingAddress)
      return request.method === 'POST' ? end(response, 405) : sendPage(parts, pathname, response);
    // With any other method, a link or an image of another page on this machine would be answered.
    if (request.method !== 'POST') return end(response, 405);
    if (!entry.holdsKey(request.headers[pageKeyHeader])) return refuse(parts, response);
    if (pathname === leavingAddress) {
      pages.leave(request.headers);
      return end(response, 204);
    }
    if (!isUseCase) return receiveUpload(parts.uploads, request, response, parameters.get('name') ?? '');
    const { matched } = await rpc.handle(request, response, {
      prefix: '/rpc',
      context: { ...contextOfUser(parts.context, request.headers), session: pages.sessionOf(request.headers) },
    });
    return matched ? undefined : end(response, 404);
  };
}

/** Says, to whoever opens an old address or another browser, how to get in. */
function refuse({ context }: Parts, response: ServerResponse): void {
  const { language } = readPreferences(context.platform.appFolder);
  end(response, 403, { 'content-type': 'text/plain; charset=utf-8' }, t(language, 'app.addressUsed'));
}
