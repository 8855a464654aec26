import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { Tone } from '../../../shared/domain/kinds.ts';
import { api } from '../../client/client.ts';
import { useText } from '../../components/text/text.tsx';

export type CallSheetFacts = Outputs['calls']['sheet'];

/** What to say to a customer. `tone`: that of the step for which it is called, until another is chosen; absent: that of its last step. */
export function useCallSheet(customerId: number, tone: Tone | undefined) {
  const { language } = useText();
  const [chosen, setTone] = useState(tone);
  const input = { customerId, language, ...(chosen === undefined ? {} : { tone: chosen }) };
  const { data } = useQuery({ ...api.calls.sheet.queryOptions({ input }), placeholderData: keepPreviousData });
  return { sheet: data, setTone };
}
