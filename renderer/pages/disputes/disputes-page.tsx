import { IconMessageReport } from '@tabler/icons-react';
import { disputeList } from '../../../shared/domain/lists/dispute-list.ts';
import { disputeWords } from '../../../shared/i18n/lists/dispute-words.ts';
import { disputeWindow } from '../../acts/windows.ts';
import { api, client } from '../../client/client.ts';
import { ChoiceFilter } from '../../components/list/choice-filter.tsx';
import { disputeColumns } from '../../components/list/dispute-columns.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { stepIn } from '../../components/table/step-in.ts';
import { useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { useList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { FollowedPage } from '../followed/index.ts';
import { DisputeDrawer } from './dispute-drawer.tsx';

/** Litiges: what customers dispute, who is to settle it and by when, and what became of it. */
export function DisputesPage() {
  const text = useText();
  const { t } = text;
  const [search, setSearch] = useUrlState('search');
  const [shown, setShown] = useUrlState('dispute', '', 'push');
  const view = useList('disputes', disputeList);
  const asked = search === '' ? {} : { search };
  const { first, tableProps } = useListPages(api.disputes.list, view, (question) => ({ ...asked, ...question }));
  const columns = disputeColumns(text, disputeList, first);
  const exporting = useExport((wanted) =>
    client.disputes.export({ ...asked, ...exportedOf(view, columns), ...wanted }),
  );
  return (
    <FollowedPage
      {...{ view, columns, search, shown, exporting }}
      {...tableProps}
      noun="disputes"
      words={disputeWords}
      count={first?.count}
      about={({ customerId, documentId }) => ({ customerId, documentId })}
      onSearch={setSearch}
      onShow={setShown}
      filters={
        <>
          <ChoiceFilter {...{ view }} words={disputeWords} column="state" all={t('disputes.anyState')} width={180} />
          <ChoiceFilter {...{ view }} words={disputeWords} column="family" all={t('disputes.anyFamily')} width={180} />
        </>
      }
      newLabel={t('disputes.newDispute')}
      onNew={() => disputeWindow.open({ documentIds: [] })}
      icon={IconMessageReport}
    >
      <DisputeDrawer
        id={shown === '' ? null : Number(shown)}
        onClose={() => setShown('')}
        onStep={stepIn(tableProps.rows, shown, setShown)}
      />
    </FollowedPage>
  );
}
