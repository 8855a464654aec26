import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OpeningDifferenceRow } from '../../../shared/contract/balance.ts';
import type { ComparedAmountColumn } from '../../../shared/domain/lists/compared-amount-list.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { openingWords } from '../../../shared/i18n/lists/compared-amount-words.ts';
import type { Arrangement } from '../table/table-settings.ts';
import { Notice } from '../text/notice.tsx';
import { useText } from '../text/text.tsx';
import { ComparedAmounts, type ComparedSide } from './compared-amounts.tsx';
import type { ExportedList } from './list-view.ts';

type OpeningDifferencesProps = {
  rows: readonly OpeningDifferenceRow[];
  count: number;
  today: Day;
  arrangement: Arrangement;
  /** Opens the lines an amount is made of. */
  onOpen?: ((row: OpeningDifferenceRow, side: ComparedSide) => void) | undefined;
  /** What is done with the openings of one day, as their list is arranged. */
  actions?: ((openings: ExportedOpenings) => ReactNode) | undefined;
};

/** The openings of one day and the arrangement of their list. */
export type ExportedOpenings = Pick<OpeningDifferenceRow, 'openingOn' | 'state'> & ExportedList<ComparedAmountColumn>;

/**
 * Opening entries that differ from what the imports before them left open: an explanation, the customers with their
 * amounts, and what to do.
 */
export function OpeningDifferences({ rows, count, today, arrangement, onOpen, actions }: OpeningDifferencesProps) {
  const { t, day } = useText();
  const groups = Map.groupBy(rows, (row) => `${row.openingOn} ${row.state}`);
  return (
    <Stack gap="sm" pt="sm">
      {[...groups.values()].map((group) =>
        group.slice(0, 1).map(({ openingOn, state }) => (
          <Stack key={`${openingOn} ${state}`} gap="xs">
            <Notice tone="warn">
              {t(state === 'afterGap' ? 'balance.openingsGap' : 'balance.openingsRepeated', { day: day(openingOn) })}
            </Notice>
            <ComparedAmounts
              rows={group.map((row) => ({ ...row, expectedCents: row.leftCents, actualCents: row.openingCents }))}
              label={t('balance.openings')}
              words={openingWords}
              {...{ today, arrangement, onOpen }}
              actions={actions && ((arranged) => actions({ openingOn, state, ...arranged }))}
            />
          </Stack>
        )),
      )}
      {count > rows.length ? <p>{t('balance.openingsMore', { count: rows.length })}</p> : null}
    </Stack>
  );
}
