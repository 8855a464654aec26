import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { api } from '../../client/client.ts';
import { QueryState } from '../../components/layout/query-state.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { batchOfKind } from './kinds/registry.ts';

/** An import: the changes it will make while it waits, or those it made once applied. */
export function ImportPage() {
  const batchId = Number(useParams().id);
  const query = useQuery(api.imports.get.queryOptions({ input: { batchId } }));
  return (
    <QueryState thing="import" {...stateOf(query)}>
      {(batch) => {
        const BatchOfKind = batchOfKind[batch.kind];
        return <BatchOfKind batch={batch} />;
      }}
    </QueryState>
  );
}
