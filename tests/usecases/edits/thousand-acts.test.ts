import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { verifyChain } from '../../../db/journal/journal.ts';
import { router } from '../../../electron/usecases/router.ts';
import { type ActKind, actKinds } from '../../../shared/domain/events/registry.ts';
import { makeApplication } from '../../hosts/application.ts';
import { seed } from '../../seed.ts';
import { checkedFirm } from '../set-up/checked-firm.ts';
import { lastingStep, startLasting, startMissed, usedBefore } from '../set-up/lasting-steps.ts';
import { differences, type LiveRows, liveRows, withChanges } from '../set-up/live-rows.ts';
import { acts } from '../set-up/random/acts.ts';
import { chooser, numbersFrom } from '../set-up/random/choosing.ts';

const total = 1000;
/** Number of acts after which the tables are compared. */
const stride = 50;
/** Number of acts after which undoing is tried without stepping over what lasts. */
const refusedStride = 10;
/** Number of acts after which something is done that is never undone. */
const lastingStride = 110;

const authors = ['marie', 'jean'] as const;
type Author = (typeof authors)[number];

/** An application in which several people act on one firm, and which can end at any moment. */
function applicationOf() {
  let app = makeApplication();
  const context = () => app.host.context;
  const firm = () => {
    const { firm } = context().session;
    if (!firm) throw new Error('no firm is open');
    return firm;
  };
  return {
    context,
    firm,
    app: () => app,
    as: (name: string) =>
      createRouterClient(router, { context: () => ({ ...context(), firmId: firm().id, user: { name } }) }),
    /** Undo does not depend on the disk, so the test does not wait for the disk after each of three thousand transactions. */
    hurry: () => void firm().connection.pragma('synchronous = OFF'),
    /** As after the end of the process: another application opens the same file. */
    async reopen(): Promise<void> {
      const { path } = firm();
      await app.host.close();
      app = makeApplication(app.appFolder);
      await app.open(path);
      this.hurry();
    },
    rows: () => liveRows(firm().connection),
    countEvents: () => Number(firm().connection.prepare('select count(*) from events').pluck().get()),
  };
}

test('a thousand acts of two people undone restore every table, and done again too, whatever lasts or is closed meanwhile', async () => {
  const application = applicationOf();
  const { as, rows, countEvents } = application;
  application.app().setDay(usedBefore);
  await application.app().client.firms.create({ name: 'Mille' });
  await startMissed({ ...application.app(), client: as('atelier') }, '2026-11-21');
  application.hurry();
  const lastingCustomer = await startLasting(as('atelier'));
  const clients = { marie: as('marie'), jean: as('jean') };
  const number = numbersFrom(seed);
  /** The tables after each `stride` acts. What a lasting act changed is added to all of them, since no undoing takes it back. */
  let states: LiveRows[] = [rows()];
  const doneBy: Author[] = [];
  const lasting: { readonly author: Author; readonly after: number }[] = [];
  const found = new Set<ActKind>();
  const redone = new Set<number>();

  async function last(author: Author): Promise<void> {
    const before = rows();
    await lastingStep(clients[author], lastingCustomer, lasting.length);
    lasting.push({ author, after: doneBy.length });
    const after = rows();
    states = states.map((state) => withChanges(state, before, after));
  }

  for (let index = 0; doneBy.length < total; index++) {
    expect(index).toBeLessThan(10_000);
    // An act that the rules seldom allow is tried more often until it is done once: each is to be undone.
    const missing = actKinds.filter((kind) => !found.has(kind));
    const offered = missing.length > 0 && number(4) === 0 ? missing : actKinds;
    const kind = offered[number(offered.length)] ?? 'firm.update';
    const author = authors[number(authors.length)] ?? 'marie';
    const before = countEvents();
    await acts[kind](clients[author], chooser(application.app(), number, index)).catch(() => undefined);
    if (countEvents() === before) continue;
    doneBy.push(author);
    found.add(kind);
    if (doneBy.length % stride === 0) states.push(rows());
    if (doneBy.length % lastingStride === 0) await last(author);
  }
  expect([...found].sort()).toEqual([...actKinds].sort());

  async function step(direction: 'undo' | 'redo', act: number): Promise<unknown> {
    const author = doneBy[act - 1] ?? 'marie';
    const { edits } = clients[author];
    if (direction === 'redo') {
      redone.add(act);
      return edits.redo();
    }
    // What lasts is said, and stepped over once the user chose to; an act done again was done after it.
    const isOver = !redone.has(act) && lasting.some((each) => each.author === author && each.after >= act);
    if (isOver && act % refusedStride === 0)
      await expect(edits.undo()).rejects.toMatchObject({ data: { reason: expect.stringMatching(/^lasting/) } });
    return edits.undo({ past: isOver });
  }
  async function walk(direction: 'undo' | 'redo', from: number, to: number): Promise<void> {
    const by = Math.sign(to - from);
    for (let at = from; at !== to; at += by) {
      const made = await step(direction, by > 0 ? at + 1 : at);
      expect(made, `${direction} ${at}`).toMatchObject({ hasChanged: true });
      const state = states[(at + by) / stride];
      if (state) expect(differences(state, rows()), `${direction} ${at}`).toEqual([]);
    }
  }

  await walk('undo', total, 600);
  await application.reopen();
  await walk('redo', 600, 650);
  await walk('undo', 650, 0);
  for (const author of authors) expect((await clients[author].edits.state()).undo).toBeNull();
  await application.reopen();
  await walk('redo', 0, total);
  for (const author of authors) expect(await clients[author].edits.redo()).toBeNull();
  expect(verifyChain(application.firm().db).wrong).toEqual([]);
  expect((await checkedFirm(clients.marie)).checks.filter(({ ok }) => !ok)).toEqual([]);
  await application.app().host.close();
});
