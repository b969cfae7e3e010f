import {
  ChangeDetectionStrategy,
  Component,
  booleanAttribute,
  computed,
  inject,
  input,
} from '@angular/core';
import type { ProblemIssue } from '@soshiki/contracts';
import { Language } from '../language/language';

/** Issues shown at once; a file may have thousands. */
const SHOWN = 50;

/** What is wrong with a file, where it stands and what is written there. */
@Component({
  selector: 'app-issue-list',
  template: `
    @if (issues().length > 0) {
      <ul>
        @for (issue of shown(); track $index) {
          <li>
            @if (place(issue); as where) {
              <span class="where">{{ where }}</span>
            }
            <span>{{ issue.message }}</span>
            @if (foundIn(issue); as found) {
              <span class="found">{{ t('imports.issue.found', { found }) }}</span>
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      margin: 0;
      padding-inline-start: 1.25rem;
      font-size: var(--text-small);
    }
    .where {
      margin-inline-end: 0.5em;
      color: var(--ink-soft);
    }
    .found {
      margin-inline-start: 0.5em;
      color: var(--ink-soft);
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IssueList {
  readonly issues = input.required<readonly ProblemIssue[]>();
  /** The row is said already where the list stands. */
  readonly inRow = input(false, { transform: booleanAttribute });
  protected readonly t = inject(Language).t;
  protected readonly shown = computed(() => this.issues().slice(0, SHOWN));

  /** What is written there, where the sentence does not quote it already. */
  protected foundIn({ found, message }: ProblemIssue): string | null {
    return found === undefined || message.includes(found) ? null : found;
  }

  /** `C5`, `5行目`, `C列`. */
  protected place({ row, column }: ProblemIssue): string | null {
    const isKnownRow = row === undefined || this.inRow();
    if (column !== undefined) {
      return isKnownRow ? this.t('imports.issue.column', { column }) : `${column}${String(row)}`;
    }
    return isKnownRow ? null : this.t('imports.issue.row', { row });
  }
}
