import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { ReportRevision } from './report-revision';
import { Prefecture } from './prefecture';

/** Part of a revision (内訳): prefecture × gender × employment. Unit: persons. */
@Entity()
export class ReportCell {
  @PrimaryColumn({ type: 'bigint' })
  revisionId!: number;

  @ManyToOne(() => ReportRevision)
  @JoinColumn({ name: 'revision_id', referencedColumnName: 'id' })
  revision?: ReportRevision;

  @PrimaryColumn({ type: 'text' })
  prefectureCode!: string;

  @ManyToOne(() => Prefecture)
  @JoinColumn({ name: 'prefecture_code', referencedColumnName: 'code' })
  prefecture?: Prefecture;

  @PrimaryColumn({ type: 'text' })
  gender!: 'male' | 'female' | 'unknown';

  @PrimaryColumn({ type: 'text' })
  employment!: 'regular' | 'nonregular' | 'unknown';

  @Column({ type: 'int' })
  members!: number;
}
