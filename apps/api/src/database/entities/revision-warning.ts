import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { ReportRevision } from './report-revision';

/** A plausibility warning about a revision, and why the figure is right all the same. */
@Entity()
export class RevisionWarning {
  @PrimaryColumn({ type: 'bigint' })
  revisionId!: number;

  @ManyToOne(() => ReportRevision)
  @JoinColumn({ name: 'revision_id', referencedColumnName: 'id' })
  revision?: ReportRevision;

  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  reason!: string;
}
