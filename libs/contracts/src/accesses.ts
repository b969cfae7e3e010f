import { APPROVERS, HEADQUARTERS, type Access } from './route';

/** Staff of the headquarters, who see every union. */
export const BY_HEADQUARTERS: Access = { roles: HEADQUARTERS, scope: 'unscoped' };

/** Those who decide. */
export const BY_APPROVERS: Access = { roles: APPROVERS, scope: 'unscoped' };

/** Those who enter figures: the headquarters for every union, a reporter for their own. */
export const BY_REPORTING: Access = { roles: [...HEADQUARTERS, 'reporter'], scope: 'scoped' };
