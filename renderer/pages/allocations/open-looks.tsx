import { Checkbox } from '@mantine/core';
import type { DocumentRow } from '../../../shared/contract/documents.ts';
import type { OpenDocumentColumn } from '../../../shared/domain/lists/document-list.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { documentWord } from '../../../shared/i18n/document-word.ts';
import type { DraftedDocument } from '../../../shared/i18n/lists/document-words.ts';
import { MoneyInput } from '../../components/form/money-input.tsx';
import type { Look } from '../../components/list/list-columns.tsx';
import { amountsWidth, codesWidth } from '../../components/table/table-columns.ts';
import { DisputedMark } from '../../components/text/disputed-mark.tsx';
import { Money } from '../../components/text/money.tsx';
import type { Text } from '../../components/text/text.tsx';
import { WriteOff } from '../documents/index.ts';
import classes from './allocations.module.css';

/** What is chosen of the documents of one side. */
export type DraftedSide = {
  side: 'debit' | 'credit';
  /** The amount in cents that a row takes when it is ticked. */
  offerFor: (row: DocumentRow) => Cents;
  onChange: (id: number, cents: Cents) => void;
};

type Listed = { readonly rows: readonly DraftedDocument[]; readonly sums: Readonly<Record<string, number>> };

/** Pixels of a box to tick with the room after it, and of the room on both sides of a cell. */
const tickWidth = 26;
const cellPadding = 20;

/** How the open documents of one side look: a box to tick, an amount to type, and what will remain. Both sides stand beside each other: their amounts are narrow. */
export function openLooks(
  { t, money, amount }: Text,
  { side, offerFor, onChange }: DraftedSide,
  { rows, sums }: Listed,
): Partial<Record<OpenDocumentColumn, Look<DraftedDocument>>> {
  const width = amountsWidth([sums.openCents ?? 0, ...rows.map(({ openCents }) => openCents)].map(amount));
  const codes = codesWidth(rows.map(({ reference }) => reference));
  return {
    reference: {
      width: Math.max(124, codes + tickWidth),
      grow: 3,
      wraps: true,
      cell: (row) => (
        <div className={classes.document}>
          <Checkbox
            label={
              <>
                {t(documentWord(row))} <span className={classes.reference}>{row.reference}</span>
              </>
            }
            title={row.label}
            checked={row.chosenCents > 0}
            onChange={() => onChange(row.id, row.chosenCents > 0 ? 0 : offerFor(row))}
          />
          <DisputedMark disputedCents={row.disputedCents} openCents={row.openCents} currency={row.currency} />
        </div>
      ),
    },
    issuedOn: { width: 94 },
    openCents: { width },
    chosenCents: {
      width: width + cellPadding,
      wraps: true,
      cell: ({ id, reference, currency, openCents, chosenCents }) => (
        <span className={classes.amount}>
          <MoneyInput
            ariaLabel={t(side === 'debit' ? 'edits.amountFor' : 'edits.amountFrom', { reference })}
            isBare
            width={width}
            minimum={0}
            maximum={openCents}
            value={chosenCents === 0 ? null : chosenCents}
            error={
              chosenCents > openCents ? t('common.amountTooHigh', { amount: money(openCents, currency) }) : undefined
            }
            onChange={(typed) => onChange(id, typed ?? 0)}
          />
        </span>
      ),
    },
    leftCents: {
      width,
      cell: (row) => (
        <span className={classes.left}>
          {row.chosenCents === 0 ? <WriteOff document={row} isCompact /> : null}
          <Money cents={row.leftCents} bare dashZero strong />
        </span>
      ),
    },
  };
}
