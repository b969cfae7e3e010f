import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { MemberUnion } from './member-union';
import { Campaign } from './campaign';

/** A report in the making. Not history: it changes and vanishes. */
@Entity()
export class ReportDraft {
  @PrimaryColumn({ type: 'int' })
  unionId!: number;

  @ManyToOne(() => MemberUnion)
  @JoinColumn({ name: 'union_id', referencedColumnName: 'id' })
  union?: MemberUnion;

  @PrimaryColumn({ type: 'date' })
  period!: string;

  @ManyToOne(() => Campaign)
  @JoinColumn({ name: 'period', referencedColumnName: 'period' })
  campaign?: Campaign;

  @Column({ type: 'int', nullable: true })
  members!: number | null;

  @Column({ type: 'jsonb', default: () => `'[]'::jsonb` })
  cells!: unknown;

  @Column({ type: 'jsonb', default: () => `'{}'::jsonb` })
  reasons!: unknown;

  @Column({ type: 'int', default: () => `1` })
  version!: number;

  @Column({ type: 'timestamptz', default: () => `clock_timestamp()` })
  savedAt!: Date;

  @Column({ type: 'int' })
  savedBy!: number;
}
