import { useQuery } from '@tanstack/react-query';
import { ActButton } from '../../../acts/act-button.tsx';
import { api } from '../../../client/client.ts';
import { DisputeActions } from '../../disputes/index.ts';
import type { ActsProps } from './acts-props.ts';

/** A dispute past its day is settled, given another day, or taken away. */
export function DisputeActs({ item }: ActsProps) {
  const { subjectId } = item;
  const dispute = useQuery(
    api.disputes.get.queryOptions({ input: { id: subjectId ?? 1 }, enabled: subjectId !== null }),
  ).data;
  return (
    <>
      {dispute === undefined ? null : (
        <div>
          <DisputeActions dispute={dispute} />
        </div>
      )}
      <ActButton act="interaction" subject={{ customerId: item.customerId ?? undefined, documentIds: [] }} />
    </>
  );
}
