import { join } from 'node:path';

/** A received e-mail with accents in every encoding, a picture in its text and two attachments. */
export const mailPath = join(import.meta.dirname, '../../fixtures/mail/reserve-a-la-reception.eml');
