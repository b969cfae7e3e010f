import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { ReportRevision } from './report-revision';

/** Approval or return of a revision, by another person than its author. */
@Entity()
export class ReviewDecision {
  @PrimaryColumn({ type: 'bigint' })
  revisionId!: number;

  @OneToOne(() => ReportRevision)
  @JoinColumn({ name: 'revision_id', referencedColumnName: 'id' })
  revision?: ReportRevision;

  @Column({ type: 'text' })
  decision!: 'approved' | 'returned';

  @Column({ type: 'text', nullable: true })
  comment!: string | null;

  @Column({ type: 'timestamptz', default: () => `clock_timestamp()` })
  decidedAt!: Date;

  @Column({ type: 'int' })
  decidedBy!: number;

  /** The author of the revision, held true by the foreign key, so that a plain CHECK forbids approving one's own figure. */
  @Column({ type: 'int' })
  enteredBy!: number;
}
