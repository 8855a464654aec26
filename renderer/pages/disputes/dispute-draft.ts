import type { DisputeReason } from '../../../shared/contract/disputes.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { usualUntilOn } from '../../../shared/domain/disputes/terms.ts';
import { disputeFamilies } from '../../../shared/domain/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import type { Text } from '../../components/text/text.tsx';

export type Disputable = Outputs['disputes']['disputable'][number];

/** What is said of a dispute, as it is typed; a `reasonId` that is not chosen yet is empty. */
export type SaidDraft = { reasonId: string; owner: string; untilOn: Day; note: string };

/** Disputes as they are typed: the documents ticked, with the amount of each. */
export type DisputeDraft = SaidDraft & {
  openedOn: Day;
  amounts: Readonly<Record<number, Cents | null>>;
};

/** What the form proposes: the documents one came from, or the only one there is, each for all that is not disputed yet, to settle within a month. */
export function draftOf(disputable: readonly Disputable[], documentIds: readonly number[], today: Day): DisputeDraft {
  const free = disputable.filter(({ freeCents }) => freeCents > 0);
  const ticked =
    free.length === 1 && documentIds.length === 0 ? free : free.filter(({ id }) => documentIds.includes(id));
  return {
    reasonId: '',
    owner: '',
    openedOn: today,
    untilOn: usualUntilOn(today),
    note: '',
    amounts: Object.fromEntries(ticked.map(({ id, freeCents }) => [id, freeCents])),
  };
}

/** What is sent of what is said. */
export function saidOf({ reasonId, owner, untilOn, note }: SaidDraft) {
  return { reasonId: Number(reasonId), owner: owner.trim() || null, untilOn, note: note.trim() || null };
}

/** The documents of a draft whose amount is missing or more than may be disputed. */
export function wrongAmounts(
  amounts: DisputeDraft['amounts'],
  disputable: readonly Disputable[],
): ReadonlyMap<number, Disputable> {
  const wrong = disputable.filter(({ id, freeCents }) => {
    return id in amounts && !isDisputable(amounts[id] ?? null, freeCents);
  });
  return new Map(wrong.map((debit) => [debit.id, debit]));
}

/** Whether a dispute may be about these cents of a document. */
export function isDisputable(cents: Cents | null, freeCents: Cents): boolean {
  return cents !== null && cents >= 1 && cents <= freeCents;
}

/** The reasons that are offered, by family; `chosenId` even where it is archived. */
export function reasonChoices({ t }: Text, reasons: readonly DisputeReason[], chosenId?: number) {
  const offered = reasons.filter(({ id, isArchived }) => !isArchived || id === chosenId);
  return disputeFamilies.flatMap((family) => {
    const items = offered
      .filter((reason) => reason.family === family)
      .map(({ id, name }) => ({ value: String(id), label: name }));
    return items.length === 0 ? [] : [{ group: t(`disputes.family.${family}`), items }];
  });
}
