import { eq, isNull } from 'drizzle-orm';
import type { FirmSettings } from '../../../shared/contract/firm.ts';
import { logos } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';
import { getFirm } from './firm.ts';

type NewLogo = Omit<typeof logos.$inferInsert, 'id' | 'voidedAt'>;

/** The image printed at the head of letters; undefined without one. */
export function readLogo(reader: Reader) {
  return reader.select().from(logos).where(isNull(logos.voidedAt)).get();
}

/** The image as a page and the layout of letters take it. */
export function logoAddress({ content, mediaType }: Pick<NewLogo, 'content' | 'mediaType'>): string {
  return `data:${mediaType};base64,${Buffer.from(content).toString('base64')}`;
}

/** The firm as its letters show it: its settings, and its logo as the address of its bytes; null without one. */
export function readLetterFirm(reader: Reader): FirmSettings & { readonly logo: string | null } {
  const found = readLogo(reader);
  return { ...getFirm(reader), logo: found ? logoAddress(found) : null };
}

/** Keeps an image, which is not printed yet. Returns its id. */
export function insertLogo(tx: Tx, logo: NewLogo): number {
  return tx
    .insert(logos)
    .values({ ...logo, voidedAt: logo.recordedAt })
    .returning({ id: logos.id })
    .get().id;
}

/** Prints the image `id` at the head of letters from now on; null: none. */
export function showLogo(tx: Tx, id: number | null, now: string): void {
  tx.update(logos).set({ voidedAt: now }).where(isNull(logos.voidedAt)).run();
  if (id !== null) tx.update(logos).set({ voidedAt: null }).where(eq(logos.id, id)).run();
}
