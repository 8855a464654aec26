import { zipSync } from 'fflate';
import { appendEvent } from '../../../db/journal/journal.ts';
import { readFrozenLetter } from '../../../db/queries/letters/frozen-letter.ts';
import { listLetters } from '../../../db/queries/letters/letters.ts';
import { listRegisteredLetters, readRegisteredLetter } from '../../../db/queries/letters/registered-letters.ts';
import { insertProof, readProof } from '../../../db/queries/letters/registered-proofs.ts';
import { checkRegisteredStep, normalizeRegisteredNumber } from '../../../shared/domain/letters/registered-letters.ts';
import { chooseFileNames, fileNameFrom } from '../../../shared/domain/values/file-names.ts';
import { AppError } from '../../../shared/errors.ts';
import { act } from '../../app/act.ts';
import { withFirm } from '../../app/base.ts';
import { overCurrent } from '../../app/over-current.ts';
import { offerReport, reportFrame } from '../../exports/index.ts';
import { letterInverses } from './inverses.ts';
import { freezePlainLetter, plainLetterOf } from './plain-letter.ts';
import { readProofFile } from './proof-files.ts';
import { publishLetter } from './publish.ts';
import { lettersReport, registeredReport } from './reports.ts';
import { inLetterTurn } from './turn.ts';
import { saveProgress } from './write.ts';

export { type Draft, type FrozenLetter, issueFrozen, type LetterMarks } from './issue-frozen.ts';
export { inLetterTurn, letterInverses, publishLetter };

export const lettersHandlers = {
  list: withFirm.letters.list.handler(({ input, context }) => listLetters(context.db, input)),

  view: withFirm.letters.view.handler(({ input, context }) => {
    return publishLetter(context, input.id);
  }),

  preview: withFirm.letters.preview.handler(async ({ input, context, signal }) => {
    const { content } = plainLetterOf(context.db, input, context.today(), { firstNumber: null, journalHead: null });
    const [pdf] = await context.jobs.run('renderPdfs', [{ kind: 'plainLetter', content }], { signal });
    if (!pdf) throw new AppError('cancelled');
    const name = fileNameFrom(`${content.recipient.code}-${content.issuedOn}.pdf`);
    const page = context.platform.publish({ name, mediaType: 'application/pdf', content: pdf.content });
    return { ...page, title: content.subject };
  }),

  write: withFirm.letters.write.handler(async ({ input, context, signal }) => {
    const letterId = await inLetterTurn(context.db, () => freezePlainLetter(context, input, signal));
    return { ...publishLetter(context, letterId), letterId };
  }),

  export: withFirm.letters.export.handler(async ({ input, context }) => {
    const files = input.ids.map((id) => readFrozenLetter(context.db, id));
    const { part } = input;
    const name = `courriers-${context.today()}${part ? `-${part.number}-sur-${part.of}` : ''}`;
    if (input.as === 'merged') {
      // Loaded only here: most calls and the start screen never merge PDFs.
      const { mergePdfs } = await import('../../documents/parts/merge-pdfs.ts');
      const content = await mergePdfs(files.map((file) => file.content));
      return context.platform.offer({ name: `${name}.pdf`, mediaType: 'application/pdf', content });
    }
    // Stored without compression, because the content of a PDF is compressed already.
    const nameFor = chooseFileNames();
    const entries = files.map((file) => [nameFor(file.name), file.content] as const);
    const content = zipSync(Object.fromEntries(entries), { level: 0 });
    return context.platform.offer({ name: `${name}.zip`, mediaType: 'application/zip', content });
  }),

  exportList: withFirm.letters.exportList.handler(({ input, context, signal }) => {
    const report = lettersReport(context.db, reportFrame(context), input);
    return offerReport({ context, signal, input }, report, `liste-courriers-${context.today()}`);
  }),

  registered: withFirm.letters.registered.handler(({ input, context }) => listRegisteredLetters(context.db, input)),

  exportRegistered: withFirm.letters.exportRegistered.handler(({ input, context, signal }) => {
    const report = registeredReport(context.db, reportFrame(context), input);
    const name = `recommandes-${context.today()}`;
    return offerReport({ context, signal, input }, report, name);
  }),

  updateRegistered: withFirm.letters.updateRegistered.handler(({ input, context }) => {
    const { id, read, ...typed } = input;
    act(context, (tx, writing) => {
      const {
        letterId: _letterId,
        letterNumber: _letterNumber,
        customerId: _customerId,
        issuedOn,
        ...before
      } = readRegisteredLetter(tx, id);
      const after = overCurrent({ ...typed, number: normalizeRegisteredNumber(typed.number) }, read, before);
      checkRegisteredStep(before, after, { issuedOn, today: context.today() });
      saveProgress(tx, writing, id, after);
    });
  }),

  addProof: withFirm.letters.addProof.handler(async ({ input, context }) => {
    const { path, name } = context.platform.fileOf(input.fileToken);
    const file = await readProofFile(path);
    act(context, (tx, writing) => {
      const { letterNumber, customerId } = readRegisteredLetter(tx, input.registeredId);
      const proofId = insertProof(tx, {
        registeredLetterId: input.registeredId,
        kind: input.kind,
        fileName: name,
        recordedAt: writing.now(),
        ...file,
      });
      appendEvent(tx, writing, {
        kind: 'letters.addProof',
        subjectId: input.registeredId,
        customerId,
        data: { letterNumber, proofId, proof: input.kind, fileName: name, sha256: file.sha256 },
      });
    });
  }),

  viewProof: withFirm.letters.viewProof.handler(({ input, context }) =>
    context.platform.publish(readProof(context.db, input.id)),
  ),
};
