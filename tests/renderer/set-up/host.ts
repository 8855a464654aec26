import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RPCHandler } from '@orpc/server/fetch';
import { contextOfUser } from '../../../electron/hosts/browser/user-clock.ts';
import { callOptions } from '../../../electron/hosts/common/call-options.ts';
import { router } from '../../../electron/usecases/router.ts';
import { leavingAddress } from '../../../shared/calls.ts';
import type { TestContext } from '../../make-context.ts';

const rpc = new RPCHandler(router, callOptions);
/** Keeps the requests being answered: Node forgets that a page cancelled a request once nothing refers to it. */
const open = new Set<Request>();
let served: TestContext | null = null;

/** Lets the firm of `context` answer the pages until another one does; null: nobody answers. */
export function serve(context: TestContext | null): void {
  served = context;
}

/** The browser host without its socket: the same handlers answer the same requests, and an answer is cut when the page cancels. */
export async function answer(request: Request): Promise<Response> {
  open.add(request);
  const { signal } = request;
  signal.addEventListener('abort', () => open.delete(request));
  const { status, headers, body } = await handle(request);
  const sent = new TransformStream({ flush: () => void open.delete(request) });
  return new Response(body?.pipeThrough(sent, { signal }) ?? null, { status, headers });
}

async function handle(request: Request): Promise<Response> {
  if (served === null) throw new TypeError('no host');
  const { pathname, searchParams } = new URL(request.url);
  if (pathname === leavingAddress) return new Response(null, { status: 204 });
  if (pathname === '/files') return hold(served, request, searchParams.get('name') ?? '');
  const context = contextOfUser(served, Object.fromEntries(request.headers));
  const { matched, response } = await rpc.handle(request, { prefix: '/rpc', context });
  return matched ? response : new Response(null, { status: 404 });
}

async function hold(context: TestContext, request: Request, name: string): Promise<Response> {
  const bytes = Buffer.from(await request.arrayBuffer());
  const path = join(mkdtempSync(join(tmpdir(), 'amiable-upload-')), randomUUID());
  writeFileSync(path, bytes);
  return Response.json({ token: context.choose(path, name), name, sizeBytes: bytes.length });
}
