import { basename } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { createRouterClient } from '@orpc/server';
import { afterEach, expect, test, vi } from 'vitest';
import { createPages } from '../../electron/hosts/browser/pages.ts';
import { router } from '../../electron/usecases/router.ts';
import { firmHeader, leavingAddress, pageHeader } from '../../shared/calls.ts';
import type { Change } from '../../shared/contract/common/base.ts';
import type { Client } from '../../shared/contract/index.ts';
import { inOtherProcess, makeFirmFile } from '../db/firm-file.ts';
import { failureOf, makeApplication } from './application.ts';
import { startBrowserHost } from './browser-host.ts';

/** A page that names the firm it was last shown, as the browser keeps it. */
function makePage(client: (headers: () => Record<string, string>) => Client, page: string, remembered = '') {
  let firm = remembered;
  const headers = () => ({ [pageHeader]: page, [firmHeader]: firm });
  const calls = client(headers);
  const look = async () => {
    const state = await calls.app.get();
    firm = state.firm?.id ?? firm;
    return { ...state, shown: state.firm?.name ?? null };
  };
  return { client: calls, headers, look, id: () => firm };
}

type Application = ReturnType<typeof makeApplication>;

/** The pages of one application, whose firms close at once when they are left. */
function makePages(application: Application, grace = 0) {
  const { host, choose } = application;
  const pages = createPages(host.context, grace);
  const clientOf = (headers: () => Record<string, string>): Client =>
    createRouterClient(router, {
      context: () => {
        const sent = headers();
        return { ...host.context, session: pages.sessionOf(sent), firmId: sent[firmHeader] || null };
      },
    });
  return {
    page: (name: string, remembered?: string) => makePage(clientOf, name, remembered),
    leave: (page: ReturnType<typeof makePage>) => pages.leave(page.headers()),
    open: async (page: ReturnType<typeof makePage>, path: string) => {
      await page.client.firms.open({ fileToken: choose(path, basename(path)) });
      await page.look();
    },
  };
}

const ended: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});

function start(grace?: number) {
  const application = makeApplication();
  ended.push(() => application.host.close());
  return { ...application, ...makePages(application, grace) };
}

test('a page that is loaded again keeps its firm, however long ago another page began', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  ended.push(async () => void vi.useRealTimers());
  const { page, leave, host } = start(10_000);
  const left = page('left');
  await left.client.firms.create({ name: 'Mercier' });
  expect((await left.look()).shown).toBe('Mercier');
  const right = page('right');
  await right.look();
  await right.client.firms.create({ name: 'Garage Petit' });
  await vi.advanceTimersByTimeAsync(9_900);
  leave(left);
  await vi.advanceTimersByTimeAsync(200);
  expect([...host.context.firms.open.values()].map(({ path }) => basename(path))).toEqual(
    expect.arrayContaining(['Mercier.amiable', 'Garage Petit.amiable']),
  );
  const again = page('again', left.id());
  expect((await again.look()).shown).toBe('Mercier');
});

test('two pages of a browser show two firms at once: each asks and changes its own', async () => {
  const host = await startBrowserHost();
  ended.push(host.close);
  const entered = await host.enter();
  const clientOf = (headers: () => Record<string, string>): Client =>
    createORPCClient(new RPCLink({ url: `${host.origin}/rpc`, headers: () => ({ ...entered, ...headers() }) }));
  const [left, right] = [makePage(clientOf, 'left'), makePage(clientOf, 'right')];
  await left.client.firms.create({ name: 'Mercier' });
  expect((await left.look()).shown).toBe('Mercier');
  // A new page shows what was shown last, then what it opens.
  expect((await right.look()).shown).toBe('Mercier');
  await right.client.firms.create({ name: 'Garage Petit' });
  expect([(await left.look()).shown, (await right.look()).shown]).toEqual(['Mercier', 'Garage Petit']);

  await left.client.firm.setBuckets({ buckets: [10, 20] });
  expect((await right.client.firm.get()).name).toBe('Garage Petit');
  expect((await right.client.firm.get()).buckets).toBeNull();
  expect((await left.client.firm.get()).buckets).toEqual([10, 20]);
  await right.client.edits.undo();
  expect((await left.client.firm.get()).buckets).toEqual([10, 20]);

  const [first, second] = [left.id(), right.id()];
  const headers = { ...entered, ...left.headers() };
  expect((await host.ask(leavingAddress, { method: 'POST', headers })).status).toBe(204);
  expect((await host.ask(leavingAddress, { method: 'GET', headers })).status).toBe(405);
  expect((await host.ask(leavingAddress, { method: 'POST', headers: { origin: host.origin } })).status).toBe(403);
  // Loaded again, the page is another, and still shows its firm.
  expect((await makePage(clientOf, 'left again', first).look()).shown).toBe('Mercier');
  expect([...host.context.firms.open.keys()]).toEqual([first, second]);
});

test('a call keeps to the firm it names: never to another that the page shows since, nor to one that is closed', async () => {
  const { page, open } = start();
  const tab = page('tab');
  await open(tab, makeFirmFile('First'));
  const first = tab.id();
  const late = page('tab', first);
  await open(tab, makeFirmFile('Second'));
  expect((await tab.client.firm.get()).name).toBe('Second');
  expect(await failureOf(late.client.firm.get())).toBe('not_found: firmClosed');
  expect(await failureOf(late.client.firm.setBuckets({ buckets: [10, 20] }))).toBe('not_found: firmClosed');
  expect((await tab.client.firm.get()).buckets).toBeNull();
  expect(await failureOf(page('tab', '../../etc').client.firm.get())).toBe('not_found: firmClosed');
  expect(await failureOf(page('tab', '').client.firm.get())).toBe('not_found: noFirm');
});

test('a firm that two tabs show is one, and is closed with a backup when the last of them shows another', async () => {
  const { page, open, backupsOf } = start();
  const [left, right] = [page('left'), page('right')];
  const [shared, other] = [makeFirmFile('Shared'), makeFirmFile('Other')];
  await open(left, shared);
  await open(right, shared);
  expect(right.id()).toBe(left.id());
  await left.client.firm.setBuckets({ buckets: [10, 20] });
  expect((await right.client.firm.get()).buckets).toEqual([10, 20]);

  const { recentId = '' } = (await left.look()).firm ?? {};
  await open(left, other);
  expect([(await left.look()).shown, (await right.look()).shown]).toEqual(['Other', 'Shared']);
  expect(backupsOf(recentId)).toEqual([]);
  expect(await inOtherProcess('open', shared)).toBe('firm_locked');
  await right.client.firms.close();
  expect([(await left.look()).shown, (await right.look()).shown]).toEqual(['Other', null]);
  expect(backupsOf(recentId)).toHaveLength(1);
  expect(await inOtherProcess('open', shared)).toBe('opened');
  expect(await inOtherProcess('open', other)).toBe('firm_locked');
});

test('a firm whose last tab was closed is closed too while other firms are shown; the last of all waits for the next tab', async () => {
  const { host, page, open, leave } = start();
  const { firms } = host.context;
  const [left, right] = [page('left'), page('right')];
  await open(left, makeFirmFile('First'));
  await open(right, makeFirmFile('Second'));
  expect(firms.open.size).toBe(2);
  leave(left);
  // This request was on its way when the page went.
  await left.client.firm.get();
  await vi.waitFor(() => expect([...firms.open.keys()]).toEqual([right.id()]));
  leave(right);
  const next = page('next');
  expect((await next.look()).shown).toBe('Second');
  expect(firms.open.size).toBe(1);
  await open(next, makeFirmFile('Third'));
  expect([...firms.open.keys()]).toEqual([next.id()]);
});

test('what cannot be opened is the problem of the tab that tried, and the firm of another tab goes on', async () => {
  const { page, open } = start();
  const [left, right] = [page('left'), page('right')];
  await open(left, makeFirmFile('First'));
  await right.look();
  await open(right, import.meta.filename);
  expect(await right.look()).toMatchObject({ shown: null, problem: { code: 'file_format' } });
  expect(await left.look()).toMatchObject({ shown: 'First', problem: null });
  expect((await left.client.firm.get()).name).toBe('First');
});

test('a backup put back is shown by every tab of its firm, under the same name in their calls', async () => {
  const { page, open } = start();
  const [left, right] = [page('left'), page('right')];
  await open(left, makeFirmFile('First'));
  await right.look();
  const backup = await left.client.firm.backUp();
  await left.client.firm.setBuckets({ buckets: [10, 20] });
  const { recentId = '' } = (await left.look()).firm ?? {};
  await left.client.firms.restore({ recentId, backupId: backup.id });
  expect((await left.client.firm.get()).buckets).toBeNull();
  expect((await right.client.firm.get()).buckets).toBeNull();
  expect((await right.look()).shown).toBe('First');
});

test('a change says which firm it is of', async () => {
  const { host, page, open } = start();
  const [left, right] = [page('left'), page('right')];
  await open(left, makeFirmFile('First'));
  await open(right, makeFirmFile('Second'));
  const heard: Change[] = [];
  host.context.firms.listeners.add((change) => heard.push(change));
  await left.client.firm.setBuckets({ buckets: [10, 20] });
  await right.client.app.setPreferences({ theme: 'dark' });
  expect(heard.map(({ firm }) => firm)).toEqual([left.id(), null]);
});
