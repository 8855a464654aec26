import { IconConfetti } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Day } from '../../../shared/domain/values/days.ts';
import { kindText } from '../../../shared/i18n/agenda-text.ts';
import { api } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { useText } from '../../components/text/text.tsx';
import { subjectOf } from '../agenda/index.ts';
import { EmptyLedger } from '../home/index.ts';

/** Nothing is left to do: says so with pleasure, and what comes next. */
export function NothingToDo({ asOf, actions }: { asOf: Day; actions: ReactNode }) {
  const { t, language, longDay } = useText();
  const next = useQuery(api.worklist.list.queryOptions({ input: { asOf, view: 'ahead', limit: 1 } })).data?.rows[0];
  return (
    <EmptyLedger>
      <EmptyState
        icon={IconConfetti}
        text={
          <>
            {t('worklist.empty')}
            {next === undefined ? null : (
              <>
                <br />
                {t('worklist.next', {
                  date: longDay(next.on),
                  what: kindText(language, next),
                  name: subjectOf(next),
                })}
              </>
            )}
          </>
        }
        actions={actions}
      />
    </EmptyLedger>
  );
}
