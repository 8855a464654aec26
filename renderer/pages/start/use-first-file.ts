import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import { client, type HeldFile } from '../../client/client.ts';
import { toFailure } from '../../client/failure.ts';
import { chooseLedgers, holdFile } from '../../client/files.ts';
import { notifyFailure } from '../../client/queries.ts';
import type { Failure } from '../../components/text/failure.ts';

type Files = readonly (File | HeldFile)[];

/** The files to begin with, the name of the first, and what that one tells of the firm. */
export type FirstFile = { readonly files: Files; readonly name: string; readonly told: Outputs['firms']['ofFile'] };

/** How far the files that a firm begins with have come: none, being read, refused with the reason, or told whose they are. */
type State =
  | { readonly step: 'none' }
  | { readonly step: 'reading'; readonly name: string }
  | { readonly step: 'refused'; readonly name: string; readonly failure: Failure }
  | ({ readonly step: 'told' } & FirstFile);

/** Takes the files dropped or chosen on the start screen, and asks whose firm the first one is. */
export function useFirstFile() {
  const [state, setState] = useState<State>({ step: 'none' });

  async function take(files: Files, folders: readonly string[] = []): Promise<void> {
    const [first, ...others] = files;
    const [folder] = folders;
    if (!first) {
      if (folder === undefined) return;
      const failure = { code: 'file_unreadable', reason: 'folder', details: { name: folder } } as const;
      setState({ step: 'refused', name: folder, failure });
      return;
    }
    const { name } = first;
    setState({ step: 'reading', name });
    try {
      const held = first instanceof File ? await holdFile(first) : first;
      const told = await client.firms.ofFile({ fileToken: held.token });
      setState({ step: 'told', files: [held, ...others], name, told });
    } catch (error) {
      setState({ step: 'refused', name, failure: toFailure(error) });
    }
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
