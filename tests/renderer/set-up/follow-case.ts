import { expect } from 'vitest';
import { openCase } from './case-screens.ts';

/** An input that failed once, and what the screens must show of it, from its check to the amounts owed and claimed. */
export type Case = {
  readonly name: string;
  readonly file?: string;
  readonly today: string;
  /** The text of the check before anything is applied. */
  readonly says?: readonly string[];
  readonly never?: readonly string[];
  readonly balance: readonly string[];
  readonly worklist: readonly string[];
  /** The documents that are not reminded, with the reasons. */
  readonly waiting?: readonly string[];
  /** Texts that the letter to a customer must contain. */
  readonly letters?: Readonly<Record<string, readonly string[]>>;
};

const usualFile = '123456782FEC20241231.txt';

/** One case through the screens: the check of its file, the balance of the day, the worklist, the letters. */
export async function followCase({ name, file = usualFile, today, ...expected }: Case): Promise<void> {
  const { preview, apply, balance, worklist, waiting, letter } = openCase(name, today);
  const said = await preview(file);
  for (const sentence of expected.says ?? []) expect(said).toContain(sentence);
  for (const sentence of expected.never ?? []) expect(said).not.toContain(sentence);
  await apply();
  expect(await balance(today)).toEqual(expected.balance);
  expect(await worklist()).toEqual(expected.worklist);
  for (const [customer, sentences] of Object.entries(expected.letters ?? {})) {
    const text = await letter(customer);
    for (const sentence of sentences) expect(text).toContain(sentence);
  }
  if (expected.waiting) expect(await waiting()).toEqual(expected.waiting);
}
