import { call, createRouterClient, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { expect, test } from 'vitest';
import { documents } from '../../db/schema.ts';
import { os, withFirm } from '../../electron/app/base.ts';
import type { Context } from '../../electron/app/context.ts';
import { router } from '../../electron/usecases/router.ts';
import type { Topic } from '../../shared/contract/common/base.ts';
import { AppError } from '../../shared/errors.ts';
import { makeContext } from '../make-context.ts';

/** A context that records what is announced and what is logged. */
function makeWitness() {
  const announced: Topic[][] = [];
  const logged: string[] = [];
  const context = makeContext();
  const log = { info: () => {}, error: (_: string, facts?: object) => logged.push(JSON.stringify(facts)) };
  context.firms.listeners.add(({ topics }) => announced.push([...topics]));
  return { context: { ...context, log }, announced, logged };
}

async function failureOf(work: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ORPCError) return { code: error.code, data: error.data };
    throw error;
  }
  throw new Error('no failure');
}

const closing = (context: Context, work: () => void) =>
  call(os.firms.close.handler(work), undefined, { context, path: ['firms', 'close'] });

const preview = {
  batchId: 1,
  kind: 'ledger' as const,
  fileName: 'fec.txt',
  format: 'fec',
  encoding: 'utf-8',
  rows: 1,
  receivableRows: 1,
  siren: null,
  periodFrom: null,
  periodTo: null,
  alreadyImportedAs: null,
  customers: { new: 0, changed: 0, unchanged: 0 },
  documents: { new: 0, changed: 0, unchanged: 0, settled: 0 },
  allocations: { new: 0, voided: 0 },
  issueCount: 0,
  dueOrigins: { file: 0, label: 0, manual: 0, customerTerms: 0, firmTerms: 0, none: 0 },
  reference: { field: 'PieceRef', examples: [] },
  control: { ledgerCents: 0, openCents: 0, differenceCents: 0 },
};
const staging = { source: { fileToken: 'a'.repeat(24) } };
const path = ['imports', 'stage'];

test('an expected failure crosses with its code, reason and details; nothing is announced', async () => {
  const { context, announced, logged } = makeWitness();
  const failure = new AppError('duplicate', { reason: 'file', details: { line: 3 } });
  const answer = closing(context, () => {
    throw failure;
  });
  expect(await failureOf(answer)).toEqual({ code: 'duplicate', data: { reason: 'file', details: { line: 3 } } });
  expect(announced).toEqual([]);
  expect(logged).toEqual([]);
});

test('what SQLite refuses crosses by its code', async () => {
  const { context } = makeWitness();
  const run = (sql: string) => closing(context, () => context.session.firm?.connection.exec(sql));
  const scenario = "INSERT INTO scenarios (name, position, is_default) VALUES ('Second default', 9, 1)";
  expect(await failureOf(run(scenario))).toMatchObject({ code: 'duplicate' });
  expect(await failureOf(run('DELETE FROM scenarios'))).toMatchObject({ code: 'in_use' });
  const insert = () => {
    const row = { customerId: 99, kind: 'invoice', side: 'debit', reference: 'F1', sourceKey: '1' } as const;
    const days = { issuedOn: '2025-01-01', bookedOn: '2025-01-01', recordedAt: '2025-01-01' };
    context.session.firm?.db
      .insert(documents)
      .values({ ...row, ...days, amountCents: 1, openCents: 1 })
      .run();
  };
  expect(await failureOf(closing(context, insert))).toMatchObject({ code: 'in_use' });
});

test('an unexpected failure crosses as an identifier; the log has its stack and the pages do not', async () => {
  const { context, logged } = makeWitness();
  const answer = closing(context, () => {
    throw new Error('a fault of ours');
  });
  const { code, data } = await failureOf(answer);
  expect(code).toBe('internal');
  expect(JSON.stringify(data)).not.toContain('fault');
  expect(data).toEqual({ id: expect.stringMatching(/^[0-9a-f]{8}$/) });
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain('a fault of ours');
  expect(logged[0]).toContain('firms.close');
  expect(logged[0]).toContain(JSON.parse(JSON.stringify(data)).id);
});

test('an answer that does not fit the contract is a fault, logged without its values', async () => {
  const { context, logged } = makeWitness();
  const backUp = withFirm.firm.backUp.handler(() => ({ id: 'secret', at: 'secret', sizeBytes: 1.5 }));
  expect(await failureOf(call(backUp, undefined, { context }))).toMatchObject({ code: 'internal' });
  expect(logged.join()).toContain('sizeBytes');
  expect(logged.join()).not.toContain('secret');
});

test('what a page sends is validated at the door', async () => {
  const { context } = makeWitness();
  const handler = new RPCHandler(router);
  const send = async (name: string, json: unknown) => {
    const request = new Request(`http://127.0.0.1/rpc/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ json }),
    });
    const { matched, response } = await handler.handle(request, { prefix: '/rpc', context });
    return matched ? response.json() : 'unknown';
  };
  for (const input of [
    undefined,
    null,
    [],
    '../../etc/passwd',
    { path: '/etc/passwd' },
    { fileToken: '../../etc/passwd' },
    { recentId: 7 },
    { recentId: { toString: 'x' } },
  ])
    expect(await send('firms/open', input)).toMatchObject({ json: { code: 'validation', defined: true } });
  expect(await send('firms/open', { fileToken: 'x'.repeat(30) })).toMatchObject({ json: { code: 'not_found' } });
  expect(await send('firms/open', { recentId: '../../secret' })).toMatchObject({ json: { code: 'not_found' } });
  for (const name of [
    '__proto__',
    'toString',
    'constructor',
    'firms/__proto__',
    'firms/toString',
    'firms/open/handler',
    'firms/open/~orpc',
    'firms',
    '',
    'firms/delete',
  ])
    expect(await send(name, {}), name).toBe('unknown');
});

test('a command announces what it changed once it has succeeded; a query announces nothing', async () => {
  const { context, announced } = makeWitness();
  let before = -1;
  await closing(context, () => {
    before = announced.length;
  });
  expect(before).toBe(0);
  expect(announced).toEqual([['app']]);
  const client = createRouterClient(router, { context });
  await client.app.get();
  expect(announced).toHaveLength(1);
  await client.app.setPreferences({ theme: 'dark' });
  expect(announced).toEqual([['app'], ['app']]);
});

test('a command that streams announces when it is over, not when it begins', async () => {
  const { context, announced } = makeWitness();
  const stage = withFirm.imports.stage.handler(async function* () {
    yield { phase: 'reading', done: 1, total: 2 };
    yield { phase: 'reading', done: 2, total: 2 };
    return preview;
  });
  const steps = await call(stage, staging, { context, path });
  const seen: unknown[] = [];
  for (let step = await steps.next(); ; step = await steps.next()) {
    seen.push(step.done ? announced.length : step.value.done);
    if (step.done) break;
    expect(announced).toEqual([]);
  }
  expect(seen).toEqual([1, 2, 1]);
  expect(announced).toEqual([['imports']]);
});

test('a stream that fails half-way gives the same codes', async () => {
  const { context, announced, logged } = makeWitness();
  const failing = (failure: Error) =>
    withFirm.imports.stage.handler(async function* () {
      yield { phase: 'reading', done: 1, total: null };
      throw failure;
    });
  const expected = await call(failing(new AppError('file_format', { reason: 'fec' })), staging, { context, path });
  await expected.next();
  expect(await failureOf(expected.next())).toMatchObject({ code: 'file_format', data: { reason: 'fec' } });
  const unexpected = await call(failing(new TypeError('a fault of ours')), staging, { context, path });
  await unexpected.next();
  expect(await failureOf(unexpected.next())).toMatchObject({ code: 'internal' });
  expect(logged.join()).toContain('imports.stage');
  expect(announced).toEqual([]);
});

test('leaving a stream ends the work behind it', async () => {
  const { context } = makeWitness();
  let isOver = false;
  const stage = withFirm.imports.stage.handler(async function* () {
    try {
      yield { phase: 'reading', done: 1, total: null };
      return preview;
    } finally {
      isOver = true;
    }
  });
  const steps = await call(stage, staging, { context, path });
  await steps.next();
  await steps.return?.(preview);
  expect(isOver).toBe(true);
});

test('work cut short by its caller or by the closing of its firm is cancelled, not a fault', async () => {
  const { context, logged } = makeWitness();
  const caller = new AbortController();
  const abandoned = os.firms.close.handler(() => {
    caller.abort();
    throw new DOMException('left', 'AbortError');
  });
  const answer = call(abandoned, undefined, { context, signal: caller.signal });
  expect(await failureOf(answer)).toMatchObject({ code: 'cancelled' });
  const cut = closing(context, () => {
    context.session.firm?.close();
    context.session.firm?.connection.exec('SELECT 1');
  });
  expect(await failureOf(cut)).toMatchObject({ code: 'cancelled' });
  expect(logged).toEqual([]);
});

test('what is about a firm says so when none is named, or one that is not open', async () => {
  const context = makeContext();
  const asking = (firmId: string | null) => createRouterClient(router, { context: { ...context, firmId } }).firm.get();
  expect(await failureOf(asking(null))).toMatchObject({ code: 'not_found', data: { reason: 'noFirm' } });
  expect(await failureOf(asking('other'))).toMatchObject({ code: 'not_found', data: { reason: 'firmClosed' } });
  expect(await asking('test')).toMatchObject({ name: 'Atelier Mercier SAS' });
});
