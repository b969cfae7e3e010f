import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PublicationText } from './publication-text';
import { MemberUnion } from './member-union';
import { Industry } from './industry';
import { Prefecture } from './prefecture';
import { ReportRevision } from './report-revision';

/** One union behind a published outline. */
@Entity()
export class PublicationRow {
  @PrimaryColumn({ type: 'int' })
  number!: number;

  @ManyToOne(() => PublicationText)
  @JoinColumn({ name: 'number', referencedColumnName: 'number' })
  publication?: PublicationText;

  @PrimaryColumn({ type: 'text' })
  unionCode!: string;

  @ManyToOne(() => MemberUnion)
  @JoinColumn({ name: 'union_code', referencedColumnName: 'code' })
  union?: MemberUnion;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  industryCode!: string;

  @ManyToOne(() => Industry)
  @JoinColumn({ name: 'industry_code', referencedColumnName: 'code' })
  industry?: Industry;

  @Column({ type: 'text' })
  prefectureCode!: string;

  @ManyToOne(() => Prefecture)
  @JoinColumn({ name: 'prefecture_code', referencedColumnName: 'code' })
  prefecture?: Prefecture;

  @Column({ type: 'int', nullable: true })
  members!: number | null;

  @Column({ type: 'date', nullable: true })
  figurePeriod!: string | null;

  @Column({ type: 'bigint', nullable: true })
  revisionId!: number | null;

  @ManyToOne(() => ReportRevision)
  @JoinColumn({ name: 'revision_id', referencedColumnName: 'id' })
  revision?: ReportRevision | null;

  @Column({ type: 'smallint', nullable: true })
  rev!: number | null;

  @Column({ type: 'boolean' })
  isCarriedForward!: boolean;
}
