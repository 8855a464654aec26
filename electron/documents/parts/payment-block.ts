import type { Content } from 'pdfmake/interfaces';
import { epcPayload, groupedIban } from './epc.ts';
import { ink, mm } from './page.ts';
import type { Sender } from './parties.ts';
import { qrCode } from './qr-code.ts';
import type { CommonTexts } from './words/types.ts';

/** How to pay: bank details and, for euros with a valid IBAN, the QR code of the transfer. Nothing without an IBAN. */
export function paymentBlock(
  payment: { sender: Sender; currency: string; amountCents: number; remittance: string },
  texts: CommonTexts,
): Content[] {
  const { sender } = payment;
  if (!sender.iban) return [];
  const lines: readonly (readonly [string, string | null])[] = [
    [texts.bank.holder, sender.name],
    [texts.bank.iban, groupedIban(sender.iban)],
    [texts.bank.bic, sender.bic],
    [texts.bank.bankName, sender.bankName],
    [texts.bank.remittance, payment.remittance],
  ];
  const details: Content = {
    stack: [
      { text: texts.bank.heading, bold: true, margin: [0, 0, 0, 3] },
      ...lines
        .filter((line): line is readonly [string, string] => Boolean(line[1]))
        .map(([label, value]) => ({
          columns: [
            { text: label, width: mm(34), color: ink.quiet },
            { text: value, width: '*' },
          ],
          fontSize: 8.5,
        })),
    ],
  };
  const payload =
    payment.currency === 'EUR'
      ? epcPayload({
          name: sender.name,
          iban: sender.iban,
          bic: sender.bic,
          amountCents: payment.amountCents,
          remittance: payment.remittance,
        })
      : null;
  if (!payload) return [{ ...details, margin: [0, 8, 0, 0] }];
  return [
    {
      margin: [0, 8, 0, 0],
      columns: [
        details,
        {
          text: texts.bank.scan,
          width: mm(27),
          fontSize: 7,
          color: ink.quiet,
          alignment: 'right',
          margin: [0, 3, 6, 0],
        },
        { width: mm(26), stack: [qrCode(payload, mm(26))] },
      ],
    },
  ];
}
