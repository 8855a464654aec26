import { Checkbox } from '@mantine/core';
import type { DocumentRow } from '../../../shared/contract/documents.ts';
import { arrange } from '../../../shared/domain/listing/arrange.ts';
import { type OpenDocumentColumn, openDocumentList } from '../../../shared/domain/lists/document-list.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { documentWord } from '../../../shared/i18n/document-word.ts';
import { openDocumentWords } from '../../../shared/i18n/lists/document-words.ts';
import { valuesOf, wordOf } from '../../../shared/i18n/lists/list-words.ts';
import { MoneyInput } from '../../components/form/money-input.tsx';
import { ListBar } from '../../components/list/list-bar.tsx';
import { PlainTable } from '../../components/table/plain-table.tsx';
import { ariaSort, SortButton } from '../../components/table/sort-button.tsx';
import { DayText } from '../../components/text/day-text.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import { usePassingList } from '../../hooks/use-list.ts';
import { WriteOff } from '../documents/index.ts';
import classes from './allocations.module.css';

type OpenListProps = {
  rows: readonly DocumentRow[];
  side: 'debit' | 'credit';
  amountOf: (id: number) => Cents;
  /** The amount that a row takes when it is ticked. */
  offerFor: (row: DocumentRow) => Cents;
  onChange: (id: number, cents: Cents) => void;
};

/** The open documents of one side, each with the amount to allocate and what will remain. */
export function OpenList({ rows, side, amountOf, offerFor, onChange }: OpenListProps) {
  const { t, language, money } = useText();
  const view = usePassingList('openDocuments', openDocumentList);
  const { sort, onSort } = view;
  // What is chosen stays in sight, whatever the conditions: it is saved.
  const chosen = rows.filter(({ id }) => amountOf(id) > 0);
  const found = arrange(openDocumentList, rows, view, valuesOf(openDocumentWords, language));
  const listed = arrange(
    openDocumentList,
    [...new Set([...chosen, ...found])],
    { sort },
    valuesOf(openDocumentWords, language),
  );
  const heading = (by: OpenDocumentColumn) => (
    <SortButton
      {...{ by, sort, onSort }}
      header={wordOf(language, openDocumentWords[by].heading)}
      isOfFigures={by === 'openCents'}
    />
  );
  return (
    <>
      <ListBar view={view} words={openDocumentWords} />
      <PlainTable>
        <thead>
          <tr>
            <th scope="col" aria-sort={ariaSort(sort, 'reference')}>
              {heading('reference')}
            </th>
            <th scope="col" aria-sort={ariaSort(sort, 'issuedOn')}>
              {heading('issuedOn')}
            </th>
            <th scope="col" data-end="" aria-sort={ariaSort(sort, 'openCents')}>
              {heading('openCents')}
            </th>
            <th scope="col" data-end="">
              {t('edits.chosen')}
            </th>
            <th scope="col" data-end="">
              {t('edits.left')}
            </th>
          </tr>
        </thead>
        <tbody>
          {listed.map((row) => {
            const cents = amountOf(row.id);
            const isBeyond = cents > row.openCents;
            const { reference } = row;
            return (
              <tr key={row.id} data-chosen={cents > 0 || undefined} className={classes.row}>
                <th scope="row" title={row.label}>
                  <Checkbox
                    label={`${t(documentWord(row))} ${reference}`}
                    checked={cents > 0}
                    onChange={() => onChange(row.id, cents > 0 ? 0 : offerFor(row))}
                  />
                </th>
                <td>
                  <DayText day={row.issuedOn} />
                </td>
                <td data-end="">
                  <Money cents={row.openCents} currency={row.currency} bare />
                </td>
                <td data-end="">
                  <span className={classes.amount}>
                    <MoneyInput
                      ariaLabel={t(side === 'debit' ? 'edits.amountFor' : 'edits.amountFrom', { reference })}
                      width={94}
                      minimum={0}
                      maximum={row.openCents}
                      value={cents === 0 ? null : cents}
                      error={
                        isBeyond ? t('common.amountTooHigh', { amount: money(row.openCents, row.currency) }) : undefined
                      }
                      onChange={(typed) => onChange(row.id, typed ?? 0)}
                    />
                  </span>
                </td>
                <td data-end="" className={classes.left}>
                  {cents === 0 ? <WriteOff document={row} isCompact /> : null}
                  <Money cents={isBeyond ? 0 : row.openCents - cents} bare dashZero strong />
                </td>
              </tr>
            );
          })}
        </tbody>
      </PlainTable>
    </>
  );
}
