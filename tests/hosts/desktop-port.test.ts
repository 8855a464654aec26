import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import { afterEach, expect, it, vi } from 'vitest';
import { createHost } from '../../electron/app/host.ts';
import { createPlatform } from '../../electron/hosts/browser/platform.ts';
import { callOptions } from '../../electron/hosts/common/call-options.ts';
import { createChosenFiles } from '../../electron/hosts/common/chosen-files.ts';
import { createMadeFiles } from '../../electron/hosts/common/made-files.ts';
import { createInProcessJobs } from '../../electron/jobs/in-process.ts';
import { router } from '../../electron/usecases/router.ts';
import { firmHeader } from '../../shared/calls.ts';
import type { Client } from '../../shared/contract/index.ts';

/** The router on a message port, as the desktop host serves it to its page. */
function connect() {
  const appFolder = mkdtempSync(join(tmpdir(), 'amiable-port-'));
  const platform = createPlatform({
    version: '0.0.0',
    appFolder,
    firmsFolder: join(appFolder, 'firms'),
    chosenFiles: createChosenFiles(),
    madeFiles: createMadeFiles(),
  });
  const log = { info: () => {}, error: () => {} };
  const { context, close } = createHost({ platform, jobs: createInProcessJobs(), log, user: { name: 'test' } });
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(router, callOptions).upgrade(port1, { context });
  port1.start();
  port2.start();
  let firm = '';
  const link = new RPCLink({ port: port2, headers: () => ({ [firmHeader]: firm }) });
  const client: Client = createORPCClient(link);
  const name = (id: string) => {
    firm = id;
  };
  return { client, link, name, context, page: port2, close };
}

let desktop: ReturnType<typeof connect>;
afterEach(async () => {
  desktop.page.close();
  await desktop.close();
});

it('answers use cases, and expected failures with their code', async () => {
  desktop = connect();
  const firm = await desktop.client.firms.create({ name: 'Atelier Mercier SAS' });
  expect(firm).toMatchObject({ name: 'Atelier Mercier SAS' });
  desktop.name(firm?.id ?? '');
  await expect(desktop.client.customers.get({ id: 12 })).rejects.toMatchObject({ code: 'not_found', defined: true });
  await expect(desktop.client.firms.open({ fileToken: '/etc/passwd' })).rejects.toMatchObject({ code: 'validation' });
});

it.each([
  ['__proto__'],
  ['constructor'],
  ['app', 'toString'],
  ['app', 'get', '~orpc'],
  ['customers', 'hasOwnProperty'],
])('has no use case %s.%s', async (...path) => {
  desktop = connect();
  await expect(desktop.link.call(path, {}, { context: {} })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('stops telling changes to a page that has gone', async () => {
  desktop = connect();
  const { listeners } = desktop.context.firms;
  const changes = await desktop.client.app.changes();
  const first = changes.next();
  await vi.waitFor(() => expect(listeners.size).toBe(1));
  await desktop.client.app.setPreferences({ language: 'en' });
  expect(await first).toMatchObject({ value: { topics: ['app'] } });
  const next = changes.next().catch(() => null);
  desktop.page.close();
  await vi.waitFor(() => expect(listeners.size).toBe(0));
  await next;
});
