import { getCustomer } from '../../../db/queries/customers/customers.ts';
import { requireUnmerged } from '../../../db/queries/customers/merging.ts';
import { getFirm } from '../../../db/queries/firm/firm.ts';
import { type NewAttachment, readAttachment, storeAttachment } from '../../../db/queries/interactions/attachments.ts';
import { contentOf, type FileOfContact, getInteraction } from '../../../db/queries/interactions/interactions.ts';
import { readNextContactsOf } from '../../../db/queries/interactions/next-contacts.ts';
import { listOutcomes } from '../../../db/queries/interactions/outcomes.ts';
import type { Tx } from '../../../db/types.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { mailDraft } from '../../../shared/domain/interactions/mail-draft.ts';
import { AppError } from '../../../shared/errors.ts';
import { act } from '../../app/act.ts';
import { withFirm } from '../../app/base.ts';
import { overCurrent } from '../../app/over-current.ts';
import { readAttachments } from './attached-files.ts';
import { contentFrom, type Written } from './content.ts';
import { interactionInverses } from './inverses.ts';
import { addOutcome, changeOutcome } from './outcomes.ts';
import { correctInteraction, markNext, postponeNext, recordInteraction, withdrawInteraction } from './write.ts';

export { contentFrom, interactionInverses, postponeNext, recordInteraction };

const shown = new Set(['application/pdf', 'image/png', 'image/jpeg']);

export const interactionsHandlers = {
  get: withFirm.interactions.get.handler(({ input, context }) => {
    const { accountId: _accountId, ...stored } = getInteraction(context.db, input.id);
    return { ...stored, documentIds: stored.documents.map(({ id }) => id) };
  }),

  readFile: withFirm.interactions.readFile.handler(async ({ input, context, signal }) => {
    const { mail, files } = await readAttachments({ ...context, signal }, input.fileToken);
    const kept = files.map(({ name, content }) => ({ name, sizeBytes: content.byteLength }));
    if (mail === null) return { isMail: false, channel: null, occurredAt: null, person: null, text: '', files: kept };
    const { contacts } = getCustomer(context.db, input.customerId, context.today());
    const addresses = contacts.flatMap(({ email }) => email ?? []);
    const draft = mailDraft(mail, getFirm(context.db).email, addresses);
    return { isMail: true, ...draft, occurredAt: mail.sentAt, files: kept };
  }),

  create: withFirm.interactions.create.handler(
    async ({ input: { customerId, files, ...written }, context, signal }) => {
      const read = await readChosen({ ...context, signal }, files);
      const id = act(context, (tx, writing) => {
        requireUnmerged(tx, customerId);
        const content = contentFrom(tx, context, customerId, written, null);
        return recordInteraction(tx, writing, customerId, {
          ...content,
          files: filesOf(tx, writing.now(), files, read, []),
        });
      });
      return { id };
    },
  ),

  update: withFirm.interactions.update.handler(async ({ input: { id, files, read, ...typed }, context, signal }) => {
    const chosen = await readChosen({ ...context, signal }, files);
    act(context, (tx, writing) => {
      const stored = getInteraction(tx, id);
      const current = contentOf(stored);
      const written = overCurrent(typed, read, writtenOf(current));
      const content = contentFrom(tx, context, stored.customerId, written, stored);
      correctInteraction(tx, writing, id, {
        ...content,
        files: filesOf(tx, writing.now(), files, chosen, current.files),
      });
    });
  }),

  withdraw: withFirm.interactions.withdraw.handler(({ input, context }) =>
    act(context, (tx, writing) => withdrawInteraction(tx, writing, input.id)),
  ),

  markNext: withFirm.interactions.markNext.handler(({ input, context }) =>
    act(context, (tx, writing) => markNext(tx, writing, input.id, input.isDone)),
  ),

  nextOf: withFirm.interactions.nextOf.handler(({ input, context }) =>
    readNextContactsOf(context.db, input.customerId).map(({ id, nextOn, nextNote }) => ({
      id,
      nextOn,
      nextNote,
      isLate: nextOn < context.today(),
    })),
  ),

  viewFile: withFirm.interactions.viewFile.handler(({ input, context }) => {
    const file = readAttachment(context.db, input.interactionId, input.attachmentId);
    return { ...context.platform.publish(file), isViewable: shown.has(file.mediaType) };
  }),

  outcomes: withFirm.interactions.outcomes.handler(({ context }) => listOutcomes(context.db)),

  addOutcome: withFirm.interactions.addOutcome.handler(({ input, context }) => ({
    id: act(context, (tx, writing) => addOutcome(tx, writing, input.name)),
  })),

  changeOutcome: withFirm.interactions.changeOutcome.handler(({ input: { id, ...after }, context }) =>
    act(context, (tx, writing) => changeOutcome(tx, writing, id, after)),
  ),
};

type Files = Inputs['interactions']['create']['files'];
type Chosen = ReadonlyMap<string, readonly NewAttachment[]>;

/** The chosen files by their tokens, read before anything is written. */
async function readChosen(reading: Parameters<typeof readAttachments>[0], files: Files): Promise<Chosen> {
  const chosen = new Map<string, readonly NewAttachment[]>();
  for (const file of files ?? [])
    if ('fileToken' in file) chosen.set(file.fileToken, (await readAttachments(reading, file.fileToken)).files);
  return chosen;
}

/** The files of a contact in order, each once; those it has already keep their names. @throws AppError `not_found` / `attachment` */
function filesOf(tx: Tx, at: string, files: Files, chosen: Chosen, former: readonly FileOfContact[]): FileOfContact[] {
  const all = (files ?? []).flatMap((file): FileOfContact[] => {
    if ('fileToken' in file)
      return (chosen.get(file.fileToken) ?? []).map((each) => ({
        attachmentId: storeAttachment(tx, each, at),
        name: each.name,
      }));
    const kept = former.filter(({ attachmentId }) => attachmentId === file.attachmentId);
    if (kept.length === 0) throw new AppError('not_found', { reason: 'attachment' });
    return kept;
  });
  return [...new Map(all.map((file) => [file.attachmentId, file])).values()];
}

function writtenOf({
  occurredOn: _occurredOn,
  isNextDone: _isNextDone,
  reminderId: _reminderId,
  files: _files,
  documentIds,
  ...current
}: ReturnType<typeof contentOf>): Written {
  return { ...current, documentIds: [...documentIds] };
}
