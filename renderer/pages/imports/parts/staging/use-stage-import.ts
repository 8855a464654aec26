import { useLocation } from 'wouter';
import type { ImportOptions, ImportSource } from '../../../../../shared/contract/imports.ts';
import type { ImportKind } from '../../../../../shared/domain/imports/kinds.ts';
import { client } from '../../../../client/client.ts';
import { toFailure } from '../../../../client/failure.ts';
import { chooseLedgers, holdFile } from '../../../../client/files.ts';
import { notifyFailure } from '../../../../client/queries.ts';
import { useProgress } from '../../../../hooks/use-progress.ts';
import { columnsPath } from './columns-path.ts';
import { type ChosenFile, noteFailure, startQueue, takeNext } from './import-queue.ts';
import { batchOf, rememberFile } from './staged-files.ts';

/** Reads a file into a batch that waits to be applied, then shows its changes. The columns of a list are shown first. */
export function useStageImport() {
  const [, navigate] = useLocation();
  const { step, run, cancel } = useProgress();

  /** True when there is a new batch to confirm. */
  async function stage(
    source: ImportSource,
    kind: ImportKind,
    options: ImportOptions = {},
    tell?: (error: unknown) => void,
  ): Promise<boolean> {
    // The same file read otherwise is a correction of what waits.
    const replaces = 'fileToken' in source ? batchOf(source.fileToken) : undefined;
    const preview = await run(
      (signal) => client.imports.stage({ source, kind, options, replaces }, { signal }),
      'starting',
      tell,
    );
    if (!preview) return false;
    if ('fileToken' in source) rememberFile(preview.batchId, source.fileToken);
    navigate(`/imports/${preview.batchId}`);
    return true;
  }

  /** Reads the next of the files chosen together. One that cannot be read is reported on the page, and the next one is read. */
  async function readNext(): Promise<void> {
    const file = takeNext();
    if (!file) return;
    const tell = (error: unknown) => {
      noteFailure(file.name, toFailure(error));
      navigate('/imports');
    };
    try {
      const { token } = file instanceof File ? await holdFile(file) : file;
      const found = await client.imports.inspect({ source: { fileToken: token } });
      // Some files are asked about only where their columns do not tell enough.
      if ('asksColumns' in found && !found.asksColumns) await stage({ fileToken: token }, found.kind, {}, tell);
      else navigate(columnsPath(found.kind, token));
    } catch (error) {
      tell(error);
    }
  }

  async function read(files: readonly ChosenFile[], folders: readonly string[] = []): Promise<void> {
    if (files.length + folders.length === 0) return;
    startQueue(files);
    // The files of a folder may be many, and not all of them meant.
    for (const name of folders) noteFailure(name, { code: 'file_unreadable', reason: 'folder', details: { name } });
    await readNext();
  }

  async function choose(): Promise<void> {
    try {
      await read(await chooseLedgers());
    } catch (error) {
      notifyFailure(error);
    }
  }

  return { step, cancel, choose, read, readNext, stage };
}
