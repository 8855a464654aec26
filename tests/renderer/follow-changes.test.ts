import { afterEach, expect, it, vi } from 'vitest';
import { type Change, followTogether } from '../../renderer/client/follow-changes.ts';
import type { Change as Announced, Topic } from '../../shared/contract/common/base.ts';

const pages: AbortController[] = [];
afterEach(() => {
  for (const page of pages.splice(0)) page.abort();
});

/** A host whose streams are counted; `announce` speaks on those that are open. */
function makeHost() {
  const open = new Set<(change: Announced) => void>();
  async function* changes(signal: AbortSignal) {
    let wake = Promise.withResolvers<Announced | null>();
    const listener = (change: Announced) => wake.resolve(change);
    open.add(listener);
    signal.addEventListener('abort', () => wake.resolve(null));
    try {
      for (let change = await wake.promise; change !== null; change = await wake.promise) {
        wake = Promise.withResolvers();
        yield change;
      }
    } finally {
      open.delete(listener);
    }
  }
  return {
    open,
    changes,
    announce: (...topics: Topic[]) => {
      for (const listener of open) listener({ firm: 'mercier', topics });
    },
  };
}

function openPage(host: ReturnType<typeof makeHost>) {
  const controller = new AbortController();
  pages.push(controller);
  const heard: Change[] = [];
  const done = followTogether(
    (signal) => Promise.resolve(host.changes(signal)),
    (change) => heard.push(change),
    controller.signal,
  );
  return {
    heard,
    close: () => {
      controller.abort();
      return done;
    },
  };
}

it('opens one stream for eight pages, and tells each what changed', async () => {
  const host = makeHost();
  const eight = Array.from({ length: 8 }, () => openPage(host));
  await vi.waitFor(() => expect(host.open.size).toBe(1));
  host.announce('customers');
  await vi.waitFor(() =>
    expect(eight.map(({ heard }) => heard)).toEqual(eight.map(() => [{ firm: 'mercier', topics: ['customers'] }])),
  );
  expect(host.open.size).toBe(1);
});

it('goes on by another page when the one that listened closes, which reads everything again', async () => {
  const host = makeHost();
  const first = openPage(host);
  await vi.waitFor(() => expect(host.open.size).toBe(1));
  const others = [openPage(host), openPage(host)];
  await first.close();
  await vi.waitFor(() => expect(others.map(({ heard }) => heard)).toEqual([[null], [null]]));
  host.announce('documents');
  await vi.waitFor(() =>
    expect(others.map(({ heard }) => heard)).toEqual([
      [null, { firm: 'mercier', topics: ['documents'] }],
      [null, { firm: 'mercier', topics: ['documents'] }],
    ]),
  );
});
