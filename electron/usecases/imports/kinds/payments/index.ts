import type { KindOfImport } from '../../common/kind.ts';
import { applyPayments } from './apply.ts';
import { paymentsChanges } from './changes.ts';
import { previewPayments } from './preview.ts';
import { recognisePayments } from './stage.ts';
import { undoPayments } from './undo.ts';

/** A list of payments: each is entered as if by hand, and set against the invoices it surely pays. */
export const payments: KindOfImport = {
  recognise: recognisePayments,
  preview: previewPayments,
  apply: applyPayments,
  undo: undoPayments,
  changes: paymentsChanges,
};
