import { Anchor, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { Hold } from '../../../shared/contract/holds.ts';
import { api } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { ExtendHold } from './extend-hold.tsx';
import { type HeldTogether, heldTogether } from './held-together.ts';

type HoldsProps = {
  holds: readonly Hold[];
  /** The hold that one came for: the keyboard goes to it. */
  shownId?: number | undefined;
};

/** What of a customer is not reminded, why, until when, and the way to lift it. */
export function Holds({ holds, shownId }: HoldsProps) {
  return heldTogether(holds).map((held) => (
    <HoldNotice key={held.first.id} held={held} isShown={held.holds.some(({ id }) => id === shownId)} />
  ));
}

function HoldNotice({ held, isShown }: { held: HeldTogether; isShown: boolean }) {
  const { t, day } = useText();
  const { first, holds } = held;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isShown) box.current?.focus();
  }, [isShown]);
  const end = useMutation(api.holds.end.mutationOptions({ onSuccess: () => tellDone(t('holds.lifted')) }));
  const kind = t(`holds.kind.${first.kind}`);
  return (
    <section ref={box} tabIndex={-1} aria-label={t('holds.holdOf', { kind, date: day(first.untilOn) })}>
      <Notice
        tone="warn"
        title={t('holds.holdOf', { kind, date: day(first.untilOn) })}
        actions={
          <>
            <ExtendHold held={held} />
            <Button
              variant="default"
              aria-label={t('holds.endOf', { reason: kind })}
              loading={end.isPending}
              onClick={() => end.mutate({ ids: holds.map(({ id }) => id) })}
            >
              {t('holds.end')}
            </Button>
          </>
        }
      >
        <HeldDocuments holds={holds} />
        {first.reason}
        {first.author === null ? null : ` (${first.author})`}
      </Notice>
    </section>
  );
}

/** The documents that are held, each a way to itself; nothing where the whole customer is. */
function HeldDocuments({ holds }: Pick<HeldTogether, 'holds'>) {
  const { t } = useText();
  const named = holds.flatMap(({ customerId, documentId, reference }) =>
    documentId === null ? [] : [{ customerId, documentId, reference: reference ?? '' }],
  );
  if (named.length === 0) return null;
  return (
    <>
      {named.map(({ customerId, documentId, reference }, place) => (
        <span key={documentId}>
          {place === 0 ? null : ', '}
          <Anchor component={Link} href={`/customers/${customerId}?documents=all&document=${documentId}`} inherit>
            {reference === '' ? t('documents.document') : reference}
          </Anchor>
        </span>
      ))}
      {' · '}
    </>
  );
}
