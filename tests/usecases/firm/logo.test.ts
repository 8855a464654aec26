import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { beforeEach, expect, test } from 'vitest';
import { router } from '../../../electron/usecases/router.ts';
import { failureOf } from '../../hosts/application.ts';
import type { TestContext } from '../../make-context.ts';
import { checkedFirm } from '../set-up/checked-firm.ts';
import { addCustomer, collectionContext } from '../set-up/collection-ledger.ts';

/** Images of one pixel: black, and white. */
const [black, white] = [
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
].map((text) => Buffer.from(text, 'base64'));

let context: TestContext;
let client: ReturnType<typeof clientOf>;
const clientOf = (of: TestContext) => createRouterClient(router, { context: of });

beforeEach(() => {
  context = collectionContext();
  client = clientOf(context);
  return () => context.session.firm?.close();
});

function choose(content: Uint8Array = new Uint8Array()) {
  const path = join(mkdtempSync(join(tmpdir(), 'amiable-logo-')), 'logo.png');
  writeFileSync(path, content);
  return { fileToken: context.choose(path, 'logo.png') };
}

/** Images in the PDF of a letter to a customer. */
async function imagesInLetter(): Promise<number> {
  const db = context.session.firm?.db;
  if (!db) throw new Error('no firm');
  const customerId = addCustomer(db, `C${context.made.length}`);
  await client.letters.preview({ customerId, subject: 'Essai', text: 'Bonjour.' });
  const pdf = Buffer.from(context.made.at(-1)?.content ?? []).toString('latin1');
  return pdf.split('/Subtype /Image').length - 1;
}

test('a logo chosen is printed on every letter, until it is removed', async () => {
  const without = await imagesInLetter();
  await client.firm.setLogo(choose(black));
  expect((await client.firm.logo())?.address).toBe(`data:image/png;base64,${black?.toString('base64')}`);
  expect(await imagesInLetter()).toBeGreaterThan(without);
  await client.firm.setLogo({ fileToken: null });
  expect(await client.firm.logo()).toBeNull();
  expect(await imagesInLetter()).toBe(without);
});

test('a change of logo is undone and redone, image for image', async () => {
  await client.firm.setLogo(choose(black));
  const first = await client.firm.logo();
  await client.firm.setLogo(choose(white));
  const second = await client.firm.logo();
  expect(second).not.toEqual(first);
  await client.edits.undo({});
  expect(await client.firm.logo()).toEqual(first);
  await client.edits.redo({});
  expect(await client.firm.logo()).toEqual(second);
  await client.edits.undo({});
  await client.edits.undo({});
  expect(await client.firm.logo()).toBeNull();
  const { checks } = await checkedFirm(client);
  expect(checks.find(({ name }) => name === 'journal')).toMatchObject({ ok: true });
});

test.each([
  ['no image', Buffer.from('GIF89a'), 'file_format: logo'],
  ['an image cut short', Buffer.from(black ?? []).subarray(0, 20), 'file_format: logo'],
  ['an image too large', Buffer.alloc(400 * 1024, 0xff), 'file_format: logoTooLarge'],
])('%s is refused, and the logo stays', async (_, content, failure) => {
  await client.firm.setLogo(choose(black));
  expect(await failureOf(client.firm.setLogo(choose(content)))).toBe(failure);
  expect((await client.firm.logo())?.address).toContain(black?.toString('base64'));
});

test('a reminder of nobody shows the letterhead that is typed', async () => {
  const { isDemonstration: _, ...settings } = await client.firm.get();
  await client.firm.sampleLetter({ ...settings, name: 'Garage Petit' });
  expect(context.made.at(-1)).toMatchObject({ mediaType: 'application/pdf' });
  expect(await failureOf(client.firm.sampleLetter({ ...settings, iban: 'FR76' }))).toMatch(/^validation/);
});
