import type { ProblemCode, ProblemIssue } from '@soshiki/contracts';

/** A text a person reads, in both languages of the product. */
export type Bilingual = { readonly ja: string; readonly en: string };

/** A located fault; its message in one language, or in both for the reader's to be taken. */
export type LocatedIssue = Omit<ProblemIssue, 'message'> & {
  readonly message: string | Bilingual;
};

/** What a refusal may say besides its code. */
export interface Refusal {
  /** One sentence on this very refusal. Never names what the reader may not see. */
  readonly detail?: Bilingual;
  readonly issues?: readonly LocatedIssue[];
  /** Seconds after which trying again makes sense; becomes `Retry-After`. */
  readonly retryAfterSeconds?: number;
}

/** A refusal by a rule. The problem filter answers it with the status of its code
 *  (`PROBLEM_STATUS` in contracts); thrown anywhere below a controller. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ProblemCode,
    readonly refusal: Refusal = {},
  ) {
    super(refusal.detail?.en ?? code);
  }
}
