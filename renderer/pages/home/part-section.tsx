import type { ReactNode } from 'react';
import { toFailure } from '../../client/failure.ts';
import { Awaited } from '../../components/layout/awaited.tsx';
import { Section } from '../../components/layout/page.tsx';
import { ErrorNotice } from '../../components/text/error-notice.tsx';

type Part<Answer> = {
  readonly data: Answer | undefined;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
};

type PartSectionProps<Answer> = {
  title: ReactNode;
  actions?: ReactNode;
  part: Part<Answer>;
  /** Pixels of what is awaited. */
  height: number;
  children: (answer: Answer) => ReactNode;
};

/** A block of the first page whose answer comes after the figures: its room before, and what went wrong with the way to ask again. */
export function PartSection<Answer>({ title, actions, part, height, children }: PartSectionProps<Answer>) {
  const { data, error } = part;
  return (
    <Section title={title} actions={actions}>
      {error ? <ErrorNotice failure={toFailure(error)} onRetry={() => void part.refetch()} /> : null}
      {data !== undefined ? children(data) : error ? null : <Awaited height={height} />}
    </Section>
  );
}
