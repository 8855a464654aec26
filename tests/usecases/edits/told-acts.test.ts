import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { router } from '../../../electron/usecases/router.ts';
import { actKinds } from '../../../shared/domain/events/registry.ts';
import { languages } from '../../../shared/domain/kinds.ts';
import { eventSentence } from '../../../shared/i18n/event-sentence.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { makeApplication } from '../../hosts/application.ts';
import { seed } from '../../seed.ts';
import { startLasting, startMissed, usedBefore } from '../set-up/lasting-steps.ts';
import { acts } from '../set-up/random/acts.ts';
import { chooser, numbersFrom } from '../set-up/random/choosing.ts';

test('what is done again is told as it was when it was done, and what is undone again as it was the first time', async () => {
  const application = makeApplication();
  const { host, client } = application;
  application.setDay(usedBefore);
  await client.firms.create({ name: 'Récit' });
  const { firm } = host.context.session;
  if (!firm) throw new Error('no firm is open');
  firm.connection.pragma('synchronous = OFF');
  const context = { ...host.context, firmId: firm.id, user: { name: 'atelier' } };
  const workshop = createRouterClient(router, { context });
  await startMissed({ ...application, client: workshop }, '2026-11-21');
  await startLasting(workshop);

  const lastEvent = () => Number(firm.connection.prepare('select max(id) from events').pluck().get());
  /** What `work` adds to the journal, told in every language. */
  async function toldOf(work: () => Promise<unknown>): Promise<string[]> {
    const before = lastEvent();
    await work();
    const limit = lastEvent() - before;
    if (limit === 0) return [];
    const { rows } = await client.journal.list({ limit });
    return rows.flatMap((row) => languages.map((language) => `${row.kind}: ${eventSentence(language, row)}`));
  }
  const number = numbersFrom(seed);
  const isMissing = new Set<string>(actKinds);
  for (let index = 0; isMissing.size > 0; index++) {
    expect(index, `not done: ${[...isMissing].join(', ')}`).toBeLessThan(1_000);
    // What is missing needs what the others make: a view to rename, an allocation to take back.
    const among = number(2) === 0 ? actKinds : actKinds.filter((kind) => isMissing.has(kind));
    const kind = among[number(among.length)] ?? 'firm.update';
    const done = await toldOf(() => acts[kind](client, chooser(application, number, index)).catch(() => undefined));
    if (done.length === 0 || !isMissing.delete(kind)) continue;
    const undone = await toldOf(() => client.edits.undo());
    const redone = await toldOf(() => client.edits.redo());
    const undoneAgain = await toldOf(() => client.edits.undo());
    await client.edits.redo();
    expect({ kind, redone, undoneAgain }).toEqual({ kind, redone: done, undoneAgain: undone });
    const unreadable = languages.map((language) => t(language, 'journal.unreadable'));
    expect([...done, ...undone].filter((line) => unreadable.some((word) => line.endsWith(`: ${word}`)))).toEqual([]);
  }
  await host.close();
});
