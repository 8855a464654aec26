import { expect, test } from 'vitest';
import { readMail } from '../../../electron/imports/files/mail.ts';
import { mailDraft } from '../../../shared/domain/interactions/mail-draft.ts';
import { makeFile } from '../set-up/import-steps.ts';
import { mailPath } from './mail-path.ts';

test('an e-mail is read with its accents, in quoted-printable and base64, and its attachments by their encoded names', async () => {
  const mail = await readMail({ path: mailPath });
  expect(mail).toMatchObject({
    from: { name: 'Hélène Créancey', address: 'helene.creancey@elan.example' },
    to: [{ name: 'Marie', address: 'compta@atelier.example' }],
    sentAt: '2025-06-10T07:42:07.000Z',
    subject: 'Facture F-1 : réserve à la réception',
  });
  expect(mail.text).toBe(
    "Bonjour Marie,\n\nVotre facture F-1 est contestée : la livraison du 3 juin n'était pas complète.\nMerci de nous renvoyer le bon signé.\n\nHélène Créancey",
  );
  expect(mail.attachments.map(({ name }) => name)).toEqual(['Bon de livraison signé.pdf', 'Réserves.txt']);
  expect(new TextDecoder('latin1').decode(mail.attachments[1]?.content)).toBe('Réserves : deux colis manquants');
});

test('a file that is no e-mail is refused', async () => {
  await expect(readMail({ path: makeFile('note.eml', 'rien de tel') })).rejects.toThrow('file_format: mail');
});

test('an e-mail from the customer was received, one from the firm or to the customer was sent', () => {
  const marie = { name: 'Marie', address: 'Compta@atelier.example' };
  const helene = { name: 'Hélène', address: 'helene@elan.example' };
  const draft = (from: typeof marie, to: typeof marie, firm: string | null, theirs: string[]) => {
    const { channel, person } = mailDraft({ from, to: [to], subject: 'Objet', text: 'Texte' }, firm, theirs);
    return [channel, person];
  };
  const received = ['emailIn', 'Hélène · helene@elan.example'];
  const sent = ['emailOut', 'Hélène · helene@elan.example'];
  expect(draft(helene, marie, null, [])).toEqual(received);
  expect(draft(helene, marie, 'compta@atelier.example', ['helene@elan.example'])).toEqual(received);
  expect(draft(marie, helene, 'compta@atelier.example', [])).toEqual(sent);
  expect(draft(marie, helene, null, ['HELENE@elan.example'])).toEqual(sent);
});
