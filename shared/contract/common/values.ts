import { z } from 'zod';
import { isDay } from '../../domain/values/days.ts';

/** `YYYY-MM-DD`, a day that exists. */
export const day = z.string().refine(isDay, { error: 'day' });
/** UTC instant, ISO 8601. */
export const instant = z.string().max(30);
/** Integer cents. */
export const cents = z.int();
export const id = z.int().positive();
export const text = z.string().trim().max(500);
export const optionalText = text.nullable();
export const longText = z.string().trim().max(5000);
/** Stands for a file the user chose or uploaded; the renderer never holds a path. */
export const fileToken = z.string().regex(/^[A-Za-z0-9_-]{20,64}$/);
export const cursor = z.string().max(2000);
export const limit = z.int().min(1).max(500);

/** Input of a listing: keyset page. */
export const page = { cursor: cursor.optional(), limit: limit.default(100) };
/** Output of a listing. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row).max(500), nextCursor: cursor.nullable() });

/** Where bytes went: saved by the user's choice, offered as a download or view at `url` (same origin), or nothing. */
export const offeredFile = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), name: z.string() }),
  /** `title`: what its pages are, in words, where they are looked at. */
  z.object({ kind: z.literal('url'), url: z.string(), name: z.string(), title: z.string().optional() }),
  z.object({ kind: z.literal('cancelled') }),
]);

/** A document to look at inside the application: `url` is same-origin and short-lived. */
export const viewableFile = z.object({ url: z.string(), name: z.string(), title: z.string().optional() });

/** A step of long work; `total` is null while it is not known. */
export const progress = z.object({ phase: z.string(), done: z.int(), total: z.int().nullable() });
