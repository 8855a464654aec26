import { useQuery } from '@tanstack/react-query';
import { api } from '../../../client/client.ts';
import { DisputeActions } from '../../disputes/index.ts';
import type { ActsProps } from './acts-props.ts';
import { NoteContact } from './note-contact.tsx';

/** A dispute past its day is settled, given another day, or taken away. */
export function DisputeActs({ item }: ActsProps) {
  const dispute = useQuery(api.disputes.get.queryOptions({ input: { id: item.subjectId ?? 0 } })).data;
  return (
    <>
      <NoteContact item={item} />
      {dispute === undefined ? null : (
        <div>
          <DisputeActions dispute={dispute} />
        </div>
      )}
    </>
  );
}
