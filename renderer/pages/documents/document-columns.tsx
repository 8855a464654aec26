import { IconMessageReport } from '@tabler/icons-react';
import type { ListedDocument } from '../../../shared/contract/documents.ts';
import type { List } from '../../../shared/domain/listing/columns.ts';
import type { BalanceDocumentColumn, DocumentColumn } from '../../../shared/domain/lists/document-list.ts';
import { documentWord } from '../../../shared/i18n/document-word.ts';
import { documentWords } from '../../../shared/i18n/lists/document-words.ts';
import type { ListWords } from '../../../shared/i18n/lists/list-words.ts';
import { type Look, listColumns } from '../../components/list/list-columns.tsx';
import type { Column } from '../../components/table/table-columns.ts';
import { DayText } from '../../components/text/day-text.tsx';
import { Money } from '../../components/text/money.tsx';
import { StatusBadge } from '../../components/text/status-badge.tsx';
import type { Text } from '../../components/text/text.tsx';
import classes from './documents.module.css';

type Shown<Row, Key extends string> = {
  list: List<Key>;
  words: ListWords<Key, Row>;
  first: { readonly rows: readonly Row[]; readonly sums: Readonly<Record<string, number>> } | undefined;
};

/** The columns of a list of documents: invoices without a sign, credit notes and payments with a minus. */
export function documentColumns<Row extends ListedDocument, Key extends DocumentColumn | BalanceDocumentColumn>(
  text: Text,
  { list, words, first }: Shown<Row, Key>,
): Column<Row>[] {
  const { t } = text;
  const looks: Partial<Record<DocumentColumn | BalanceDocumentColumn, Look<Row>>> = {
    reference: { width: 118, grow: 1 },
    label: { width: 210, grow: 3, wraps: true },
    // The words of natures may be longer than the column.
    kind: { width: 104, grow: 1, cell: (row) => <span title={t(documentWord(row))}>{t(documentWord(row))}</span> },
    dueOn: { cell: (row) => <DayText day={row.dueOn} absentLabel={t('documents.dueOrigin.none')} /> },
    daysLate: {
      width: 72,
      cell: ({ daysLate }) =>
        daysLate === null ? null : <span className={classes.late}>{t('documents.lateBy', { count: daysLate })}</span>,
    },
    amountCents: {
      cell: (row) => <Money cents={documentWords.amountCents.value(row, text.language) as number} bare tone="soft" />,
    },
    openCents: {
      cell: (row) => <Money cents={documentWords.openCents.value(row, text.language) as number} bare dashZero strong />,
    },
    // Drawn only where something is disputed.
    disputedCents: {
      width: 132,
      isBlank: !first?.rows.some(({ disputedCents }) => disputedCents > 0) && !first?.sums.disputedCents,
      cell: ({ disputedCents }) =>
        disputedCents === 0 ? null : (
          <StatusBadge icon={IconMessageReport} tone="warn">
            {text.amount(disputedCents)}
          </StatusBadge>
        ),
    },
  };
  return listColumns(text, { list, words, looks, first });
}
