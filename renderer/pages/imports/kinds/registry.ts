import type { ComponentType } from 'react';
import type { ImportKind, ListKind } from '../../../../shared/domain/imports/kinds.ts';
import type { Batch } from '../parts/batch-columns.tsx';
import { CustomersBatch } from './customers/batch.tsx';
import { CustomersColumns } from './customers/columns.tsx';
import { OpenItemsColumns } from './open-items/columns.tsx';
import { PaymentsBatch } from './payments/batch.tsx';
import { PaymentsColumns } from './payments/columns.tsx';
import { SourceBatch } from './sources/batch.tsx';

/** Where the columns of a list are mapped. */
export const columnsOfKind: Record<ListKind, ComponentType<{ fileToken: string }>> = {
  openItems: OpenItemsColumns,
  customers: CustomersColumns,
  payments: PaymentsColumns,
};

/** What an import will change while it waits, or what it changed once applied. */
export const batchOfKind: Record<ImportKind, ComponentType<{ batch: Batch }>> = {
  ledger: SourceBatch,
  openItems: SourceBatch,
  customers: CustomersBatch,
  payments: PaymentsBatch,
};
