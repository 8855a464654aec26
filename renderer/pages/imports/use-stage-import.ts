import { useLocation } from 'wouter';
import type { ImportOptions } from '../../../shared/contract/imports.ts';
import { client } from '../../client.ts';
import { chooseFile, holdFile } from '../../files.ts';
import { useProgress } from '../../hooks/use-progress.ts';
import { notifyFailure } from '../../queries.ts';
import { rememberFile } from './staged-files.ts';

/** Reads a file into a batch to confirm, then shows what it will change; of a list, first asks what its columns hold. */
export function useStageImport() {
  const [, navigate] = useLocation();
  const { step, run, cancel } = useProgress();

  /** True when there is a new batch to confirm. */
  async function stage(token: string, options: ImportOptions = {}): Promise<boolean> {
    const preview = await run((signal) => client.imports.stage({ fileToken: token, options }, { signal }));
    if (!preview) return false;
    rememberFile(preview.batchId, token);
    navigate(`/imports/${preview.batchId}`);
    return true;
  }

  async function choose(dropped?: File) {
    try {
      const file = dropped ? await holdFile(dropped) : await chooseFile('ledger');
      if (!file) return;
      const { kind } = await client.imports.inspect({ fileToken: file.token });
      if (kind === 'table') navigate(`/imports/columns?file=${file.token}`);
      else await stage(file.token);
    } catch (error) {
      notifyFailure(error);
    }
  }

  return { step, cancel, choose, stage };
}
