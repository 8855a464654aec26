import { IconHeartHandshake } from '@tabler/icons-react';
import { promiseList } from '../../../shared/domain/lists/promise-list.ts';
import { promiseWords } from '../../../shared/i18n/lists/promise-words.ts';
import { promiseWindow } from '../../acts/windows.ts';
import { api, client } from '../../client/client.ts';
import { ChoiceFilter } from '../../components/list/choice-filter.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { promiseColumns } from '../../components/list/promise-columns.tsx';
import { stepIn } from '../../components/table/step-in.ts';
import { useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { useList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { FollowedPage } from '../followed/index.ts';
import { PromiseDrawer } from './promise-drawer.tsx';

/** Promesses: what customers said they would pay, which promises run, which were kept or broken. */
export function PromisesPage() {
  const text = useText();
  const { t } = text;
  const [search, setSearch] = useUrlState('search');
  const [shown, setShown] = useUrlState('promise', '', 'push');
  const view = useList('promises', promiseList);
  const asked = search === '' ? {} : { search };
  const { first, tableProps } = useListPages(api.promises.list, view, (question) => ({ ...asked, ...question }));
  const columns = promiseColumns(text, promiseList, first);
  const exporting = useExport((wanted) =>
    client.promises.export({ ...asked, ...exportedOf(view, columns), ...wanted }),
  );
  return (
    <FollowedPage
      {...{ view, columns, search, shown, exporting }}
      {...tableProps}
      noun="promises"
      words={promiseWords}
      count={first?.count}
      about={({ customerId }) => ({ customerId })}
      onSearch={setSearch}
      onShow={setShown}
      filters={
        <ChoiceFilter {...{ view }} words={promiseWords} column="state" all={t('promises.anyState')} width={180} />
      }
      newLabel={t('promises.newPromise')}
      onNew={() => promiseWindow.open({ documentIds: [] })}
      icon={IconHeartHandshake}
    >
      <PromiseDrawer
        id={shown === '' ? null : Number(shown)}
        onClose={() => setShown('')}
        onStep={stepIn(tableProps.rows, shown, setShown)}
      />
    </FollowedPage>
  );
}
