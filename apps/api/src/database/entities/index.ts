import { Account } from './account';
import { AccountSession } from './account-session';
import { AuditEntry } from './audit-entry';
import { AuditHead } from './audit-head';
import { Block } from './block';
import { BlockPrefecture } from './block-prefecture';
import { BlockTerm } from './block-term';
import { Campaign } from './campaign';
import { CampaignStep } from './campaign-step';
import { Event } from './event';
import { EventChoice } from './event-choice';
import { EventComment } from './event-comment';
import { EventParticipation } from './event-participation';
import { EventQuestion } from './event-question';
import { EventSession } from './event-session';
import { Industry } from './industry';
import { IndustryGroup } from './industry-group';
import { IndustryGroupTerm } from './industry-group-term';
import { IndustryTerm } from './industry-term';
import { LineageCancellation } from './lineage-cancellation';
import { LineageEvent } from './lineage-event';
import { LineageTransfer } from './lineage-transfer';
import { MemberUnion } from './member-union';
import { Prefecture } from './prefecture';
import { PrefectureTerm } from './prefecture-term';
import { Publication } from './publication';
import { PublicationRow } from './publication-row';
import { PublicationStep } from './publication-step';
import { PublicationText } from './publication-text';
import { ReportCell } from './report-cell';
import { ReportDraft } from './report-draft';
import { ReportRevision } from './report-revision';
import { ReviewDecision } from './review-decision';
import { RevisionWarning } from './revision-warning';
import { SchemaMigration } from './schema-migration';
import { SignInFailure } from './sign-in-failure';
import { UnionAffiliation } from './union-affiliation';
import { UnionContact } from './union-contact';
import { UnionProfile } from './union-profile';
import { DirectoryChange } from './directory-change';
import { DirectoryChangeUnion } from './directory-change-union';
import { IdempotencyKey } from './idempotency-key';
import { Target } from './target';
import { Reminder } from './reminder';
import { ReminderOutcome } from './reminder-outcome';
import { ImportCell } from './import-cell';
import { ImportFile } from './import-file';
import { ImportIssue } from './import-issue';
import { ImportMapping } from './import-mapping';
import { ImportPiece } from './import-piece';
import { ImportReport } from './import-report';
import { ImportRow } from './import-row';

/** Every entity: one for each table. Relations never cascade: saving a parent must not rewrite history. */
export const ENTITIES = [
  Account,
  AccountSession,
  AuditEntry,
  AuditHead,
  Block,
  BlockPrefecture,
  BlockTerm,
  Campaign,
  CampaignStep,
  Event,
  EventChoice,
  EventComment,
  EventParticipation,
  EventQuestion,
  EventSession,
  Industry,
  IndustryGroup,
  IndustryGroupTerm,
  IndustryTerm,
  LineageCancellation,
  LineageEvent,
  LineageTransfer,
  MemberUnion,
  Prefecture,
  PrefectureTerm,
  Publication,
  PublicationRow,
  PublicationStep,
  PublicationText,
  ReportCell,
  ReportDraft,
  ReportRevision,
  ReviewDecision,
  RevisionWarning,
  SchemaMigration,
  SignInFailure,
  UnionAffiliation,
  UnionContact,
  UnionProfile,
  DirectoryChange,
  DirectoryChangeUnion,
  IdempotencyKey,
  Target,
  Reminder,
  ReminderOutcome,
  ImportCell,
  ImportFile,
  ImportIssue,
  ImportMapping,
  ImportPiece,
  ImportReport,
  ImportRow,
] as const;
