import type { KindOfImport } from '../../common/kind.ts';
import { applyCustomers } from './apply.ts';
import { customersChanges } from './changes.ts';
import { previewCustomers } from './preview.ts';
import { recogniseCustomers } from './stage.ts';
import { undoCustomers } from './undo.ts';

export { makeCustomerTemplate } from './template.ts';

/** A list of customers: it completes their cards. */
export const customers: KindOfImport = {
  recognise: recogniseCustomers,
  preview: previewCustomers,
  apply: applyCustomers,
  undo: undoCustomers,
  changes: customersChanges,
};
