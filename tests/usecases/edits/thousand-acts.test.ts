import { expect, test } from 'vitest';
import { verifyChain } from '../../../db/journal/journal.ts';
import { makeApplication } from '../../hosts/application.ts';
import { seed } from '../../seed.ts';
import { checkedFirm } from '../set-up/checked-firm.ts';
import { differences, liveRows } from '../set-up/live-rows.ts';
import { acts, chooser, numbersFrom } from '../set-up/random-acts.ts';

/** Number of acts after which the tables are compared. */
const stride = 50;

test('a thousand acts undone restore every table, and done again too, whatever is closed meanwhile', async () => {
  let { host, client, open, appFolder } = makeApplication();
  await client.firms.create({ name: 'Mille' });
  const path = host.context.session.firm?.path ?? '';
  const firm = () => {
    if (!host.context.session.firm) throw new Error('no firm is open');
    return host.context.session.firm;
  };
  /** Undo does not depend on the disk, so the test does not wait for the disk after each of three thousand transactions. */
  const hurry = () => void firm().connection.pragma('synchronous = OFF');
  hurry();
  /** As after the end of the process: another application opens the same file. */
  async function reopen(): Promise<void> {
    await host.close();
    ({ host, client, open, appFolder } = makeApplication(appFolder));
    await open(path);
    hurry();
  }
  const rows = () => liveRows(firm().connection);
  const number = numbersFrom(seed);
  const names = Object.keys(acts);
  const states = [rows()];
  const done = new Map<string, number>();
  let count = 0;
  for (let index = 0; count < 1000; index++) {
    expect(index).toBeLessThan(10_000);
    const name = names[number(names.length)] ?? '';
    const before = verifyCount();
    await acts[name]?.(client, chooser(firm().connection, number, index)).catch(() => undefined);
    if (verifyCount() === before) continue;
    count += 1;
    done.set(name, (done.get(name) ?? 0) + 1);
    if (count % stride === 0) states.push(rows());
  }
  expect([...done.keys()].sort()).toEqual([...names].sort());

  function verifyCount(): number {
    return Number(firm().connection.prepare('select count(*) from events').pluck().get());
  }
  async function walk(direction: 'undo' | 'redo', from: number, to: number): Promise<void> {
    for (let at = from; at !== to; at += Math.sign(to - from)) {
      expect(await client.edits[direction](), `${direction} ${at}`).not.toBeNull();
      const state = states[(at + Math.sign(to - from)) / stride];
      if (state) expect(differences(state, rows()), `${direction} ${at}`).toEqual([]);
    }
  }

  await walk('undo', 1000, 600);
  await reopen();
  await walk('redo', 600, 650);
  await walk('undo', 650, 0);
  expect(await client.edits.undo()).toBeNull();
  await reopen();
  await walk('redo', 0, 1000);
  expect(await client.edits.redo()).toBeNull();
  expect(verifyChain(firm().db).wrong).toEqual([]);
  expect((await checkedFirm(client)).checks.filter(({ ok }) => !ok)).toEqual([]);
  await host.close();
});
