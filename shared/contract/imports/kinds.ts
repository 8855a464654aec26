import { z } from 'zod';
import type { ImportKind, PlainListKind } from '../../domain/imports/kinds.ts';
import { paymentList } from '../../domain/imports/payments.ts';
import { customerDecisions, customersContract } from './customers.ts';
import { listContract } from './lists.ts';
import { listOptions, openItemsInspection } from './open-items.ts';
import {
  ledgerInspection,
  ledgerOptions,
  ledgerPreview,
  openItemsPreview,
  sourceChanges,
  sourceDecisions,
} from './sources.ts';

/** A list of payments as it crosses the boundary. */
export const paymentsContract = listContract('payments', paymentList);

/** How a list that states nothing of the ledger is read, by its kind. */
export const plainListOptions = {
  customers: customersContract.options,
  payments: paymentsContract.options,
} satisfies Record<PlainListKind, z.ZodObject>;

/** How the columns of a file of each kind are read; `table` is an open-items list. */
export const optionsOfKinds = z.object({ ledger: ledgerOptions, table: listOptions, ...plainListOptions }).partial();

/** What the user decides about an import when applying it; each kind takes what concerns it. */
export const importDecisions = z.object({
  ...sourceDecisions.shape,
  ...customerDecisions.shape,
  ...paymentList.decisions,
});
export type ImportDecisions = z.infer<typeof importDecisions>;

/** What a file is and, for a list, what reading it as the options say would give. */
export const importInspection = z.discriminatedUnion('kind', [
  ledgerInspection,
  openItemsInspection,
  customersContract.inspection,
  paymentsContract.inspection,
]);
export type ImportInspection = z.infer<typeof importInspection>;
export type InspectionOf<Kind extends ImportKind> = Extract<ImportInspection, { readonly kind: Kind }>;

/** What applying a batch will change, or changed. */
export const importPreview = z.discriminatedUnion('kind', [
  ledgerPreview,
  openItemsPreview,
  customersContract.preview,
  paymentsContract.preview,
]);
export type ImportPreview = z.infer<typeof importPreview>;
export type PreviewOf<Kind extends ImportKind> = Extract<ImportPreview, { readonly kind: Kind }>;

/** A page of what a batch changes. */
export const importChanges = z.discriminatedUnion('kind', [
  sourceChanges,
  customersContract.changes,
  paymentsContract.changes,
]);
export type ImportChanges = z.infer<typeof importChanges>;
export type ChangesOf<Kind extends ImportKind> = Extract<ImportChanges, { readonly kind: Kind }>;
