import type { ImportKind } from '../../../../shared/domain/imports/kinds.ts';
import type { KindOfImport } from '../common/kind.ts';
import { customers } from './customers/index.ts';
import { ledger } from './ledger/index.ts';
import { openItems } from './open-items/index.ts';
import { payments } from './payments/index.ts';

/** What each kind of import does. */
export const kindsOfImport = { ledger, openItems, customers, payments } satisfies Record<ImportKind, KindOfImport>;
