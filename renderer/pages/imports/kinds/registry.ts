import type { ComponentType } from 'react';
import type { ImportKind } from '../../../../shared/domain/imports/kinds.ts';
import type { Batch } from '../parts/batch/batch-columns.tsx';
import { CustomersBatch } from './customers/batch.tsx';
import { CustomersColumns } from './customers/columns.tsx';
import { LedgerColumns } from './ledger/columns.tsx';
import { OpenItemsColumns } from './open-items/columns.tsx';
import { PaymentsBatch, PaymentsColumns } from './payments/payments.tsx';
import { SourceBatch } from './sources/batch.tsx';

/** Where the columns of a file are mapped. */
export const columnsOfKind: Record<ImportKind, ComponentType<{ fileToken: string }>> = {
  ledger: LedgerColumns,
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
