import { z } from 'zod';
import { fileIssue, importIssue } from './import-issue.ts';
import { id } from './values.ts';

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
