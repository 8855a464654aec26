import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/client.ts';
import { QueryState } from '../../components/layout/query-state.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { BeforeRun } from './before-run.tsx';
import { RunScreen } from './run-screen.tsx';
import { RunSummary } from './run-summary.tsx';

/** The session of reminders: what lacks before it, one customer at a time, and what came of it. */
export function RunPage() {
  const [endedId] = useUrlState('ended');
  const query = useQuery(api.runs.current.queryOptions());
  if (endedId !== '') return <RunSummary id={Number(endedId)} />;
  return (
    <QueryState {...stateOf(query)}>
      {(run) => (run === null ? <BeforeRun /> : <RunScreen key={run.id} run={run} />)}
    </QueryState>
  );
}
