import { z } from 'zod';
import { fileIssueCodes } from '../../domain/imports/file-issues.ts';
import { lineIssueCodes } from '../../domain/imports/line-issues.ts';
import { cents, id } from '../common/values.ts';

/** An issue of an import: something wrong with a line, or to be looked at. */
export const importIssue = z.object({
  /** Null for an issue about a customer or the whole file. */
  line: z.int().min(1).nullable(),
  code: z.enum(lineIssueCodes),
  /** Facts for the sentence `issues.<code>` of the dictionaries. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  raw: z.string(),
});
export type ImportIssue = z.infer<typeof importIssue>;

/** The same as it is kept with its import. */
export const importIssueRow = importIssue.extend({
  id,
  /** Of a refused line as far as it could be read: its customer, and its amount in cents (debit positive). */
  customer: z.string(),
  customerName: z.string(),
  amountCents: cents.nullable(),
  currency: z.string(),
});
export type ImportIssueRow = z.infer<typeof importIssueRow>;

/** An issue about the whole file; `imports.issue.<code>` of the dictionaries is its sentence. */
export const fileIssue = z.object({
  code: z.enum(fileIssueCodes),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
