import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import { inPeriodOrder } from '../../../shared/domain/values/file-order.ts';
import { client, type HeldFile } from '../../client/client.ts';
import { toFailure } from '../../client/failure.ts';
import { chooseLedgers, holdFile } from '../../client/files.ts';
import { notifyFailure } from '../../client/queries.ts';
import type { Failure } from '../../components/text/failure.ts';

type Files = readonly (File | HeldFile)[];

type Refusal = { readonly name: string; readonly failure: Failure };

/** The files to begin with in the order in which they are read, what the first tells of the firm, and those that cannot be read. */
export type FirstFile = {
  readonly files: Files;
  readonly told: Outputs['firms']['ofFile'];
  readonly refusals: readonly Refusal[];
};

/** How far the files that a firm begins with have come: none, being read, all refused with the reasons, or told whose they are. */
type State =
  | { readonly step: 'none' }
  | { readonly step: 'reading'; readonly name: string }
  | { readonly step: 'refused'; readonly refusals: readonly Refusal[] }
  | ({ readonly step: 'told' } & FirstFile);

/** Takes the files dropped or chosen on the start screen, and asks whose firm the first is that can be read. */
export function useFirstFile() {
  const [state, setState] = useState<State>({ step: 'none' });

  async function take(files: Files, folders: readonly string[] = []): Promise<void> {
    const refusals: Refusal[] = folders.map((name) => ({
      name,
      failure: { code: 'file_unreadable', reason: 'folder', details: { name } },
    }));
    const ordered = inPeriodOrder(files);
    for (const [index, file] of ordered.entries()) {
      const { name } = file;
      setState({ step: 'reading', name });
      try {
        const held = file instanceof File ? await holdFile(file) : file;
        const told = await client.firms.ofFile({ fileToken: held.token });
        return setState({ step: 'told', files: [held, ...ordered.slice(index + 1)], told, refusals });
      } catch (error) {
        refusals.push({ name, failure: toFailure(error) });
      }
    }
    setState(refusals.length === 0 ? { step: 'none' } : { step: 'refused', refusals });
  }

  async function choose(): Promise<void> {
    try {
      await take(await chooseLedgers());
    } catch (error) {
      notifyFailure(error);
    }
  }

  return { state, take, choose, giveUp: () => setState({ step: 'none' }) };
}
