import type { ProblemCode, ProblemIssue } from '@soshiki/contracts';

/** A text a person reads, in both languages of the product. */
export type Bilingual = { readonly ja: string; readonly en: string };

/** What a refusal may say besides its code. */
export interface Refusal {
  /** One sentence on this very refusal. Never names what the reader may not see. */
  readonly detail?: Bilingual;
  readonly issues?: readonly ProblemIssue[];
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
