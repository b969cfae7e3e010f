import { Injectable, computed, inject } from '@angular/core';
import { APPROVERS, HEADQUARTERS, type Role } from '@soshiki/contracts';
import { SessionKeeper } from '../api/session';

/** What is offered to whom. The server decides anyway. */
@Injectable({ providedIn: 'root' })
export class CampaignRights {
  private readonly user = inject(SessionKeeper).user;

  readonly isHeadquarters = computed(() => this.isOneOf(HEADQUARTERS));
  readonly isApprover = computed(() => this.isOneOf(APPROVERS));

  /** Warnings are told to those who see every union; who changed what, and when, to all but regions. */
  readonly seesWarnings = computed(() => this.user()?.scope.kind === 'federation');
  readonly seesChanges = computed(() => this.seesWarnings() || this.ownUnion() !== undefined);

  /** Code of the union a reporter reports for; `undefined` for everybody else. */
  readonly ownUnion = computed(() => {
    const scope = this.user()?.scope;
    return scope?.kind === 'union' ? scope.code : undefined;
  });

  private isOneOf(roles: readonly Role[]): boolean {
    const role = this.user()?.role;
    return role !== undefined && roles.includes(role);
  }
}
