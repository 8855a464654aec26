import { z } from 'zod';
import type { PlainListKind } from '../../domain/imports/kinds.ts';
import { listRows } from '../common/listing.ts';
import { id } from '../common/values.ts';
import { fileIssue, importIssue } from './issue.ts';

/** The sheet of a workbook that is read. */
export const chosenSheet = z.string().max(200).optional();

/** What each column holds, from the first; null for one that is not read. */
export function mappedColumns<const Fields extends readonly string[]>(fields: Fields) {
  return z.array(z.enum(fields).nullable());
}

/** The same as a choice of the user. */
export function chosenColumns<const Fields extends readonly string[]>(fields: Fields) {
  return mappedColumns(fields).min(1).max(200).optional();
}

/** What any file is understood to hold when its columns are read as the options say. */
export const listInspection = z.object({
  fileName: z.string(),
  encoding: z.string(),
  sheet: z.string().nullable(),
  /** Every sheet of a workbook that has rows. */
  sheets: z.array(z.object({ name: z.string(), rows: z.int(), isHidden: z.boolean() })).max(500),
  headings: z.array(z.string()),
  /** The first rows, as the file shows them. */
  samples: z.array(z.array(z.string())).max(20),
  isRemembered: z.boolean(),
  rows: z.int(),
  issueCount: z.int(),
  /** The first issues of its lines. */
  issues: z.array(importIssue),
});
export type ListInspection = z.infer<typeof listInspection>;

/** What is told of any list that only enters rows, before it is applied and after. */
export const listPreview = z.object({
  batchId: id,
  fileName: z.string(),
  format: z.string(),
  encoding: z.string(),
  rows: z.int(),
  fileIssues: z.array(fileIssue).default([]),
  issueCount: z.int(),
  /** The same content was imported before under this name. */
  alreadyImportedAs: z.string().nullable(),
});
export type ListPreview = z.infer<typeof listPreview>;

/** What a kind of list that only enters rows declares of itself beside what every list has. */
type Declared<
  Fields extends readonly string[],
  Options extends z.ZodRawShape,
  Inspected extends z.ZodRawShape,
  Change extends z.ZodType,
  Told extends z.ZodRawShape,
  Page extends z.ZodRawShape,
> = {
  readonly fields: Fields;
  readonly options: Options;
  readonly inspected: Inspected;
  readonly change: Change;
  readonly told: Told;
  readonly page: Page;
};

/**
 * How such a list crosses the boundary: the options of reading it (an absent one is what the user last chose for the same headings, else a
 * guess), what it is understood to hold, what applying it will change or changed, and a page of these changes.
 */
export function listContract<
  const Kind extends PlainListKind,
  const Fields extends readonly string[],
  Options extends z.ZodRawShape,
  Inspected extends z.ZodRawShape,
  Change extends z.ZodType,
  Told extends z.ZodRawShape,
  Page extends z.ZodRawShape,
>(kind: Kind, declared: Declared<Fields, Options, Inspected, Change, Told, Page>) {
  const { fields, options, inspected, change, told, page } = declared;
  return {
    options: z.strictObject({ sheet: chosenSheet, columns: chosenColumns(fields) }).extend(options),
    inspection: listInspection.extend({ kind: z.literal(kind), columns: mappedColumns(fields) }).extend(inspected),
    preview: listPreview.extend({ kind: z.literal(kind) }).extend(told),
    changes: listRows(change)
      .extend({ kind: z.literal(kind) })
      .extend(page),
  };
}
