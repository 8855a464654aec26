/** What the articles of an agreement may name. */
export type AgreementFields = {
  readonly creditor: string;
  readonly debtor: string;
  /** `12 300,05 €`, and in words where the currency has some. */
  readonly total: string;
  readonly totalInWords: string | null;
  readonly count: number;
  readonly firstOn: string;
  readonly lastOn: string;
  readonly issuedOn: string;
  readonly claimsLaterPenalties: boolean;
  readonly cureDays: number;
  readonly hasIban: boolean;
  readonly isConsumer: boolean;
};

export type AgreementTexts = {
  readonly title: string;
  readonly planNumber: (number: string) => string;
  readonly runningHead: (fields: { number: string; creditor: string; debtor: string }) => string;
  readonly between: string;
  readonly and: string;
  readonly hereafterCreditor: string;
  readonly hereafterDebtor: string;
  readonly agreed: string;
  readonly articles: {
    readonly debt: ArticleText;
    readonly schedule: ArticleText;
    readonly payment: ArticleText;
    readonly allocation: ArticleText;
    readonly penalties: ArticleText;
    readonly acceleration: ArticleText;
    readonly rights: ArticleText;
    readonly originals: ArticleText;
  };
  readonly columns: {
    readonly reference: string;
    readonly issuedOn: string;
    readonly dueOn: string;
    readonly open: string;
    readonly position: string;
    readonly instalmentOn: string;
    readonly amount: string;
    readonly remaining: string;
  };
  readonly principal: string;
  readonly penalties: string;
  readonly indemnities: string;
  readonly total: string;
  readonly debtTotal: string;
  readonly noDueDate: string;
  readonly handwritten: { readonly heading: string; readonly model: (fields: AgreementFields) => string };
  readonly signature: {
    readonly creditor: string;
    readonly debtor: string;
    readonly capacity: string;
    readonly date: string;
  };
};

type ArticleText = { readonly heading: string; readonly text: (fields: AgreementFields) => readonly string[] };
