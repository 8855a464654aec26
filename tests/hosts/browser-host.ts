import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { createHost } from '../../electron/app/host.ts';
import { createPlatform } from '../../electron/hosts/browser/platform.ts';
import { startServer } from '../../electron/hosts/browser/server.ts';
import { createUploads } from '../../electron/hosts/browser/uploads.ts';
import { createChosenFiles } from '../../electron/hosts/common/chosen-files.ts';
import { createMadeFiles } from '../../electron/hosts/common/made-files.ts';
import { createInProcessJobs } from '../../electron/jobs/in-process.ts';
import type { Client } from '../../shared/contract/index.ts';
import { pageKeyHeader, readPageKey } from '../../shared/page-key.ts';

export type Reply = { status: number; headers: Record<string, string | string[] | undefined>; body: string };
type Question = { method?: string; headers?: Record<string, string>; body?: string };

export const secret = 'nobody outside may read this';

/** The real server over pages of the test's own, beside a secret no request may reach. */
export async function startBrowserHost() {
  const folder = mkdtempSync(join(tmpdir(), 'amiable-browser-'));
  const pagesFolder = join(folder, 'pages');
  mkdirSync(join(pagesFolder, 'assets'), { recursive: true });
  writeFileSync(join(pagesFolder, 'index.html'), '<!doctype html><title>Amiable</title>');
  writeFileSync(join(pagesFolder, 'assets', 'app.js'), 'console.log(1)');
  writeFileSync(join(folder, 'secret.txt'), secret);
  symlinkSync(join(folder, 'secret.txt'), join(pagesFolder, 'assets', 'link.txt'));

  const appFolder = join(folder, 'data');
  const firmsFolder = join(appFolder, 'firms');
  const chosenFiles = createChosenFiles();
  const madeFiles = createMadeFiles();
  const uploads = createUploads({ folder: join(appFolder, 'uploads'), firmsFolder }, chosenFiles);
  const platform = createPlatform({ version: '0.0.0', appFolder, firmsFolder, chosenFiles, madeFiles });
  const log = { info: () => {}, error: () => {} };
  const host = createHost({ platform, jobs: createInProcessJobs(), log, user: { name: 'test' } });
  const server = await startServer({ context: host.context, madeFiles, uploads, pagesFolder }, 0);
  const { port } = new URL(server.origin);

  /** Sends exactly this path and these headers, which a browser would tidy up on the way. */
  function ask(path: string, { method = 'GET', headers = {}, body }: Question = {}): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** Spends the entry token and returns the headers of the page let in. */
  async function enter() {
    const { search } = new URL(server.entryAddress);
    const { headers } = await ask(`/${search}`);
    const { hash } = new URL(String(headers.location), server.origin);
    return {
      cookie: String(headers['set-cookie']).split(';')[0] ?? '',
      origin: server.origin,
      [pageKeyHeader]: readPageKey(hash) ?? '',
    };
  }

  /** The page's own client, once in. */
  function clientOf(headers: Record<string, string>): Client {
    return createORPCClient(new RPCLink({ url: `${server.origin}/rpc`, headers }));
  }

  async function close(): Promise<void> {
    await server.close();
    await host.close();
  }

  return { ...server, context: host.context, folder, appFolder, platform, ask, enter, clientOf, close };
}
