import { useQuery } from '@tanstack/react-query';
import type { DisputeRow } from '../../../shared/contract/disputes.ts';
import { ActButton } from '../../acts/act-button.tsx';
import { api } from '../../client/client.ts';
import { QueryState } from '../../components/layout/query-state.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { HistoryList } from '../interactions/index.ts';
import classes from './disputes.module.css';

/** What was said and written about the document since the dispute was opened, and the way to note more. */
export function DisputeCorrespondence({ dispute }: { dispute: DisputeRow }) {
  const { t } = useText();
  const { customerId, documentId, openedOn } = dispute;
  const query = useQuery(
    api.documents.history.queryOptions({
      input: { id: documentId, groups: ['interactions', 'messages'], since: openedOn, limit: 200 },
    }),
  );
  return (
    <>
      <div className={classes.head}>
        <h3 className={classes.heading}>{t('disputes.correspondence')}</h3>
        <ActButton act="interaction" subject={{ customerId, documentIds: [documentId] }} />
      </div>
      <QueryState {...stateOf(query)}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={classes.soft}>{t('disputes.noCorrespondence')}</p>
          ) : (
            <HistoryList rows={rows} />
          )
        }
      </QueryState>
    </>
  );
}
