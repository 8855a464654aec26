import type { CommonTexts } from './types.ts';

/** What letters of every kind say, in English. */
export const en: CommonTexts = {
  preview: 'PREVIEW',
  legalLine: ({ name, legalForm, capital, siren, registryCity, vatNumber, address }) => {
    const form = legalForm && !name.toLowerCase().endsWith(` ${legalForm.toLowerCase()}`) ? `, ${legalForm}` : '';
    const identity = `${name}${form}${capital ? ` with a capital of ${capital}` : ''}`;
    const registry = siren ? `${siren}${registryCity ? ` RCS ${registryCity}` : ''}` : '';
    const parts = [
      identity,
      registry && `SIREN ${registry}`,
      vatNumber && `VAT ${vatNumber}`,
      address && `Registered office: ${address}`,
    ];
    return parts.filter((part): part is string => Boolean(part));
  },
  customerCode: 'Customer code',
  letterNumber: (number) => `no. ${number}`,
  letterNumberLabel: 'Letter',
  runningHead: ({ name, number, date, customer }) =>
    `${name} – letter ${number ? `${number} ` : ''}of ${date} – customer ${customer}`,
  page: (page, count) => `Page ${page}/${count}`,
  journal: (number) => `Journal no. ${number}`,
  placeAndDate: (place, date) => (place ? `${place}, ${date}` : date),
  subjectLabel: 'Subject:',
  siren: (siren) => `SIREN ${siren}`,
  greeting: 'Dear Sir or Madam,',
  attention: (name) => [`For the attention of ${name}`, `Attn. ${name}`],
  attentionOfDuty: {
    accounts: ['For the attention of accounts payable'],
    management: ['For the attention of the management'],
    purchasing: ['For the attention of purchasing'],
    sales: ['For the attention of the sales team'],
    other: [],
  },
  copies: (names) => `Copy: ${names}`,
  bank: {
    heading: 'To pay by bank transfer',
    holder: 'Account holder',
    bankName: 'Bank',
    iban: 'IBAN',
    bic: 'BIC',
    remittance: 'Reference to quote',
    scan: "Code to read with your bank's app",
  },
};
